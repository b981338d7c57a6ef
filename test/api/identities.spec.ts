/** Verifying who people are: by a roll, with a code on paper, in person, and what follows when a document is known already. */
import { randomBytes } from 'node:crypto';
import { BallotBatchesService } from '../../src/votes/ballot-batches.service.js';
import { ErasingService } from '../../src/privacy/erasing.service.js';
import { VerifyingService } from '../../src/people/verifying/verifying.service.js';
import { codeOf, newDocument, rollFile, seen, standing, uploadRoll } from '../identities.js';
import type { Person } from '../person.js';
import { closePolls } from '../polls.js';
import { upload } from '../uploading.js';
import { day, World } from '../world.js';

let world: World;
let administrator: Person;
let official: Person;
beforeAll(async () => {
  world = await World.open();
  administrator = await world.administrator();
  official = await world.official();
  await administrator.act('createTerritory', {
    code: '98',
    kind: 'DEPARTMENT',
    words: [{ locale: 'es', name: 'Los Montes' }],
    ...(await parent()),
  });
  for (const [code, name] of [
    ['98001', 'San Jacinto'],
    ['98002', 'Las Palmas'],
  ])
    await administrator.act('createTerritory', { code, kind: 'MUNICIPALITY', parentCode: '98', words: [{ locale: 'es', name }] });
});
afterAll(() => world.close());

async function parent(): Promise<object> {
  await administrator.do('createTerritory', { code: 'CO', kind: 'COUNTRY', words: [{ locale: 'es', name: 'Colombia' }] });
  return { parentCode: 'CO' };
}

const openPoll = async (eligibility?: object) => {
  const { polls, id } = await world.drafts.open({ polls: [eligibility ? { eligibility } : {}] });
  return { ...polls[0]!, consultationId: id };
};
const ballot = (poll: { id: string; options: string[] }, option = 0) => ({ pollId: poll.id, optionIds: [poll.options[option]] });
const levelOf = async (who: Person) => (await who.read(standing)).viewer;

describe('A person on a roll', () => {
  it('is verified by document and birth date, which the database never holds', async () => {
    const [ana, document] = [await world.citizen('Ana'), newDocument()];
    const rollId = await uploadRoll(administrator, [{ ...document, territory: '98001' }, newDocument()]);

    expect(await ana.refusals('verifyByRoll', { rollId, ...document, bornOn: '1990-05-18' })).toEqual(['NOT_ON_THAT_ROLL']);
    await ana.act('verifyByRoll', { rollId, ...document });

    expect(await levelOf(ana)).toEqual({
      trustLevel: 'VERIFIED',
      hasMoved: false,
      verifications: [{ kind: 'ROLL', note: null, endedAt: null }],
    });
    const dump = JSON.stringify([
      await world.rows('SELECT encode(document_key, $1) FROM identities', ['escape']),
      await world.rows('SELECT encode(key, $1) FROM roll_entries', ['escape']),
      await world.rows('SELECT facts FROM journal'),
    ]);
    expect(dump).not.toContain(document.documentNumber);
  });

  it('waits after five wrong guesses, whichever account guesses', async () => {
    const document = newDocument();
    const rollId = await uploadRoll(administrator, [document]);
    const refused: string[] = [];
    for (const account of [await world.citizen('Uno'), await world.citizen('Dos')])
      for (let day = 10; day < 17; day++)
        refused.push(...(await account.refusals('verifyByRoll', { rollId, ...document, bornOn: `1990-06-${day}` })));
    expect(refused).toContain('TRY_LATER');
    expect(new Set(refused)).toEqual(new Set(['NOT_ON_THAT_ROLL', 'TRY_LATER']));
    world.clock.advance(24 * 3_600_000 + 1);
  });

  it('uses a code on paper once, before it expires', async () => {
    const [one, other] = [newDocument(), newDocument()];
    const rollId = await uploadRoll(administrator, [one, other]);
    const { batch } = await administrator.act('makePaperCodes', { rollId, days: 30 }, 'batch { id }');
    const list = 'query ($id: ID!) { paperCodes(batchId: $id, first: 10) { nodes { line code } } }';
    const codes = (await administrator.read(list, { id: batch.id })).paperCodes.nodes;
    expect(codes.map(({ line }: { line: number }) => line)).toEqual([3, 4]);
    expect((await official.ask(list, { id: batch.id })).errors![0]!.extensions.code).toBe('FORBIDDEN');

    const [ana, luis] = [await world.citizen('Ana'), await world.citizen('Luis')];
    expect(await ana.refusals('verifyByPaperCode', { rollId, ...one, code: codes[1].code })).toEqual(['NOT_ON_THAT_ROLL']);
    expect(await ana.refusals('verifyByPaperCode', { rollId, ...one, code: 'ABC' })).toEqual(['PAPER_CODE_MALFORMED']);
    await ana.act('verifyByPaperCode', { rollId, ...one, code: codes[0].code.toLowerCase().replaceAll('-', ' ') });
    expect(await ana.refusals('verifyByPaperCode', { rollId, ...one, code: codes[0].code })).toEqual(['PAPER_CODE_USED']);
    expect((await levelOf(ana)).verifications[0].kind).toBe('PAPER');
    world.clock.advance(31 * 24 * 3_600_000);
    const later = await world.session(luis);
    expect(await later.refusals('verifyByPaperCode', { rollId, ...other, code: codes[1].code })).toEqual(['PAPER_CODE_EXPIRED']);
    administrator = await world.administrator();
    official = await world.official();
  });
});

describe('A file of a roll', () => {
  it('is refused whole with its faults listed by line', async () => {
    const [header, headings, line] = (await rollFile([newDocument()])).split('\n');
    const bytes = [header, headings, line, '1032456789,1990-05-17', line, `${line!.slice(0, 42)}A,99999`].join('\n');
    const { roll, faults } = await upload(
      administrator,
      'uploadRoll',
      { name: 'Con errores' },
      { name: 'a.csv', bytes },
      'roll { id } faults { line message }',
    );
    expect(roll).toBeNull();
    expect(faults.map(({ line }: { line: number }) => line)).toEqual([4, 5, 6]);
    expect(await world.rows(`SELECT id FROM rolls WHERE name = 'Con errores'`)).toEqual([]);
    expect((await upload(official, 'uploadRoll', { name: 'Ajeno' }, { name: 'a.csv', bytes })).userErrors[0].code).toBe('FORBIDDEN');
  });

  it('may list a hundred thousand people while others are answered', async () => {
    const line = () => `${randomBytes(32).toString('base64url')},98001`;
    const [header, headings] = (await rollFile([newDocument()])).split('\n');
    const bytes = [header, headings, ...Array.from({ length: 100_000 }, line)].join('\n');
    let isDone = false;
    const uploading = upload(administrator, 'uploadRoll', { name: 'Cien mil' }, { name: 'a.csv', bytes }, 'roll { entries }').finally(
      () => (isDone = true),
    );
    let answered = 0;
    while (!isDone) {
      await world.visitor().read('{ rolls(first: 1) { nodes { name } } }');
      answered++;
    }
    expect((await uploading).roll.entries).toBe(100_000);
    expect(answered).toBeGreaterThan(3);
  });
});

describe('An official', () => {
  it('verifies somebody else whose document they see, and nobody else may', async () => {
    const [ana, document] = [await world.citizen('Ana'), newDocument()];
    const input = await seen(world, ana, document, { territory: '98002' });

    expect(await ana.refusals('verifyInPerson', input)).toEqual(['FORBIDDEN']);
    expect(await world.visitor().refusals('verifyInPerson', input)).toEqual(['SIGN_IN_REQUIRED']);
    expect(await official.refusals('verifyInPerson', { ...input, code: await codeOf(official) })).toEqual(['CANNOT_VERIFY_SELF']);
    expect(await official.refusals('verifyInPerson', { ...input, territory: 'nowhere' })).toEqual(['TERRITORY_UNKNOWN']);
    expect(await official.refusals('verifyInPerson', { ...input, agencyId: world.townHall.globalId })).toEqual(['FORBIDDEN']);
    await official.act('verifyInPerson', input);

    expect((await levelOf(ana)).trustLevel).toBe('VERIFIED');
    const [row] = await world.rows('SELECT verified_by FROM verifications WHERE account_id = $1', [ana.accountId]);
    expect(row).toEqual({ verified_by: official.accountId });
  });

  it('finds the account by a code of its owner alone, which works once and for minutes', async () => {
    const ana = await world.citizen('Ana');
    const first = await codeOf(ana);
    world.clock.advance(1000);
    const input = await seen(world, ana, newDocument());
    expect(first).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    const own = '{ viewer { deskCode { code } } }';
    expect((await ana.read(own)).viewer.deskCode.code).toBe(input.code);
    expect((await world.visitor().read(own)).viewer.deskCode).toBeNull();
    expect(JSON.stringify(await world.rows('SELECT d::text, encode(code_key, $1) FROM desk_codes d', ['escape']))).not.toContain(
      input.code,
    );

    // Whether it was replaced, is nobody's or is no code at all: the official learns the same.
    for (const code of [first, 'ZZZZ-ZZZZ', ana.email, ''])
      expect(await official.refusals('verifyInPerson', { ...input, code })).toEqual(['DESK_CODE_UNKNOWN']);
    world.clock.advance(15 * 60_000 + 1);
    expect((await ana.read(own)).viewer.deskCode).toBeNull();
    expect(await official.refusals('verifyInPerson', input)).toEqual(['DESK_CODE_UNKNOWN']);

    const again = {
      ...input,
      code: String(await codeOf(ana))
        .toLowerCase()
        .replace('-', ' '),
      idempotencyKey: 'a desk on a Monday',
    };
    await official.act('verifyInPerson', again);
    await official.act('verifyInPerson', again);
    expect(await official.refusals('verifyInPerson', { ...again, idempotencyKey: null })).toEqual(['DESK_CODE_UNKNOWN']);
    expect((await levelOf(ana)).verifications).toHaveLength(1);
  });

  it('waits after twenty codes that were nobody’s', async () => {
    const [clara, ana] = [await world.official(world.ministry, 'Clara'), await world.citizen('Ana')];
    const input = await seen(world, ana, newDocument());
    const refused: string[] = [];
    for (let tries = 0; tries < 22; tries++)
      refused.push(...(await clara.refusals('verifyInPerson', { ...input, code: `0000-00${tries + 10}` })));
    expect(refused.filter((code) => code === 'DESK_CODE_UNKNOWN')).toHaveLength(20);
    expect(await clara.refusals('verifyInPerson', input)).toEqual(['TRY_LATER']);
  });
});

describe('Whoever is verified and leaves', () => {
  it('leaves no identity behind, and does not vote again with the same document', async () => {
    const [ana, document] = [await world.citizen('Ana'), newDocument()];
    const rollId = await uploadRoll(administrator, [{ ...document, territory: '98001' }]);
    const [voted, other] = [await openPoll(), await openPoll()];
    await ana.act('verifyByRoll', { rollId, ...document });
    await ana.act('castVote', ballot(voted));
    await codeOf(ana);
    await ana.act('requestErasure', { keepsWords: true });
    world.clock.advance(8 * day);
    await world.app.get(ErasingService).carryOn();

    const left = `SELECT person_id FROM accounts WHERE id = $1 AND (person_id IS NOT NULL OR left_at IS NULL)
      UNION ALL SELECT account_id FROM verifications WHERE account_id = $1 UNION ALL SELECT account_id FROM desk_codes WHERE account_id = $1
      UNION ALL SELECT id FROM identities WHERE id = $1`;
    expect(await world.rows(left, [ana.accountId])).toEqual([]);
    const again = await world.citizen('Ana otra vez');
    await again.act('verifyByRoll', { rollId, ...document });
    expect(await again.refusals('castVote', ballot(voted))).toEqual(['VOTED_BEFORE_LEAVING']);
    expect(await again.refusals('castVote', ballot(other))).toEqual([]);
    official = await world.official();
    administrator = await world.administrator();
  });
});

describe('A document that another account has', () => {
  it('moves only when it is proven again, and with it the ballots, of which one counts', async () => {
    const [old, fresh, document] = [await world.citizen('Vieja'), await world.citizen('Nueva'), newDocument()];
    const rollId = await uploadRoll(administrator, [document]);
    const [both, onlyOld, onlyFresh] = [await openPoll(), await openPoll(), await openPoll()];
    await old.act('verifyByRoll', { rollId, ...document });
    await old.act('castVote', ballot(both, 0));
    await old.act('castVote', ballot(onlyOld, 0));
    await fresh.act('castVote', ballot(both, 1));
    await fresh.act('castVote', ballot(onlyFresh, 1));

    expect(await fresh.refusals('verifyByRoll', { rollId, ...document })).toEqual(['DOCUMENT_ELSEWHERE']);
    expect(await official.refusals('verifyInPerson', await seen(world, fresh, document))).toEqual(['DOCUMENT_ELSEWHERE_MOVE']);
    await official.act('verifyInPerson', await seen(world, fresh, document, { movesParticipation: true }));

    expect(await levelOf(old)).toMatchObject({ trustLevel: 'REGISTERED', hasMoved: true });
    expect(await old.refusals('castVote', ballot(both, 1))).toEqual(['PARTICIPATION_MOVED']);
    expect(await old.refusals('castVote', ballot(await openPoll()))).toEqual(['PARTICIPATION_MOVED']);
    expect(await old.refusals('withdrawVote', { pollId: both.id })).toEqual(['PARTICIPATION_MOVED']);
    expect((await old.read(mine, { id: both.id })).poll.viewerBallot).toBeNull();
    const turnouts = [];
    for (const poll of [both, onlyOld, onlyFresh]) {
      const { results, viewerBallot } = (await fresh.read(mine, { id: poll.id })).poll;
      turnouts.push([results.turnout, poll.options.indexOf(viewerBallot.optionIds[0])]);
    }
    expect(turnouts).toEqual([
      [1, 0],
      [1, 0],
      [1, 1],
    ]);
    await fresh.act('castVote', ballot(onlyOld, 1));
    expect((await fresh.read(mine, { id: onlyOld.id })).poll.results.turnout).toBe(1);
    expect((await fresh.read('{ viewerVotes(first: 10) { nodes { poll { id } } } }')).viewerVotes.nodes).toHaveLength(3);
    expect((await old.read('{ viewerVotes(first: 10) { nodes { poll { id } } } }')).viewerVotes.nodes).toHaveLength(0);
  });

  it('gives one account the person when two ask at once', async () => {
    const document = newDocument();
    const rollId = await uploadRoll(administrator, [document]);
    const people = await Promise.all(Array.from({ length: 6 }, (_, at) => world.citizen(`Persona${at}`)));
    const codes = await Promise.all(people.map((one) => one.refusals('verifyByRoll', { rollId, ...document })));
    expect(codes.filter((code) => code.length === 0)).toHaveLength(1);
    expect(codes.flat().every((code) => code === 'DOCUMENT_ELSEWHERE')).toBe(true);
  });

  it('counts one ballot however the votes of both accounts and the move race', async () => {
    for (let round = 0; round < 12; round++) {
      const [old, fresh, document] = [await world.citizen('Vieja'), await world.citizen('Nueva'), newDocument()];
      const poll = await openPoll();
      await official.act('verifyInPerson', await seen(world, old, document));
      // Both sessions are known by now.
      await Promise.all([levelOf(old), levelOf(fresh)]);
      const move = await seen(world, fresh, document, { movesParticipation: true });
      await Promise.all([
        old.refusals('castVote', ballot(poll, 0)),
        fresh.refusals('castVote', ballot(poll, 1)),
        official.act('verifyInPerson', move),
        fresh.refusals('castVote', ballot(poll, 1)),
        old.refusals('castVote', ballot(poll, 0)),
      ]);
      await fresh.refusals('castVote', ballot(poll, 0));
      await old.refusals('castVote', ballot(poll, 0));
      const [counting] = await world.rows(`SELECT count(*)::int AS ballots FROM ballots WHERE poll_id = $1 AND NOT is_withdrawn`, [
        uuidOf(poll.id),
      ]);
      expect(counting).toEqual({ ballots: 1 });
      expect((await fresh.read(mine, { id: poll.id })).poll.results.turnout).toBe(1);
      expect(await world.rows('SELECT account_id FROM poll_roll WHERE poll_id = $1', [uuidOf(poll.id)])).toEqual([
        { account_id: fresh.accountId },
      ]);
    }
  });

  it('takes no ballot under the person that an account was before, whatever its session says', async () => {
    const [old, fresh, document] = [await world.citizen('Vieja'), await world.citizen('Nueva'), newDocument()];
    const poll = await openPoll();
    await official.act('verifyInPerson', await seen(world, old, document));
    await old.act('castVote', ballot(poll, 0));
    const batches = world.app.get(BallotBatchesService);
    const submit = batches.submit.bind(batches);
    const late: (() => Promise<unknown>)[] = [];
    // Another process still knows the session as it was: its ballot arrives after the move.
    batches.submit = ((...args: Parameters<typeof submit>) =>
      new Promise((answer, refuse) => late.push(() => submit(...args).then(answer, refuse)))) as typeof submit;
    const voting = fresh.refusals('castVote', ballot(poll, 1));
    while (late.length === 0) await new Promise((later) => setTimeout(later, 5));
    batches.submit = submit;
    await official.act('verifyInPerson', await seen(world, fresh, document, { movesParticipation: true }));
    await Promise.allSettled(late.map((send) => send()));
    expect(await voting).toEqual(['IDENTITY_JUST_CHANGED']);
    expect((await fresh.read(mine, { id: poll.id })).poll.results.turnout).toBe(1);
  });

  it('may be vouched for by a service that knows its people', async () => {
    const [old, fresh, { documentKind, documentNumber, bornOn }] = [
      await world.citizen('Vieja'),
      await world.citizen('Nueva'),
      newDocument(),
    ];
    const verifying = world.app.get(VerifyingService);
    const claims = { documentKind, documentNumber, bornOn, territory: '98001', provider: 'Servicio de prueba', movesParticipation: false };
    await verifying.byProvider(old.accountId, claims);
    await expect(verifying.byProvider(fresh.accountId, claims)).rejects.toMatchObject({ code: 'DOCUMENT_ELSEWHERE_MOVE' });
    await verifying.byProvider(fresh.accountId, { ...claims, movesParticipation: true });
    expect((await levelOf(fresh)).verifications).toEqual([{ kind: 'PROVIDER', note: 'Servicio de prueba', endedAt: null }]);
    expect((await levelOf(old)).hasMoved).toBe(true);
  });
});

const mine = 'query ($id: ID!) { poll(id: $id) { results { turnout } viewerBallot { optionIds } } }';
const uuidOf = (id: string): string => Buffer.from(id, 'base64url').toString().split(':')[1]!;

describe('Who may take part', () => {
  const permission = 'query ($id: ID!) { poll(id: $id) { eligibility { words } viewerCanVote { allowed code } } }';

  it('is told beforehand, in words, and checked when the ballot is taken', async () => {
    const document = newDocument('2008-02-03');
    const rollId = await uploadRoll(administrator, [{ ...document, territory: '98001' }], 'Censo de prueba');
    const rules: [object, string | null][] = [
      [{ level: 'VERIFIED' }, null],
      [{ territories: ['98'] }, null],
      [{ territories: ['98002'] }, 'NOT_IN_TERRITORY'],
      [{ minimumAge: 18, ageOn: '2026-02-03' }, null],
      [{ minimumAge: 18, ageOn: '2026-02-02' }, 'TOO_YOUNG'],
      [{ rollId }, null],
      [{ rollId: await uploadRoll(administrator, [newDocument()]) }, 'NOT_ON_ROLL'],
    ];
    const ana = await world.citizen('Ana');
    const polls = [];
    for (const [eligibility, code] of rules) polls.push({ poll: await openPoll(eligibility), code });
    for (const { poll } of polls) expect(await ana.refusals('castVote', ballot(poll))).toEqual(['IDENTITY_NEEDED']);
    await ana.act('verifyByRoll', { rollId, ...document });
    for (const { poll, code } of polls) {
      expect((await ana.read(permission, { id: poll.id })).poll.viewerCanVote).toEqual({ allowed: code === null, code });
      expect(await ana.refusals('castVote', ballot(poll))).toEqual(code === null ? [] : [code]);
    }
    const words = (await ana.read(permission, { id: polls[1]!.poll.id })).poll.eligibility.words;
    expect(words).toBe('Las personas con identidad verificada que viven en Los Montes.');
  });

  it('is decided while the consultation is a draft, by officials of its agency', async () => {
    const draft = await world.drafts.complete({ polls: [{}] });
    const input = { pollId: draft.polls[0]!.id, eligibility: { level: 'CONFIRMED' } };
    expect(await (await world.official(world.townHall)).refusals('setPollEligibility', input)).toEqual(['NOT_FOUND']);
    expect(await official.refusals('setPollEligibility', { ...input, eligibility: { minimumAge: 18 } })).toEqual(['AGE_DAY_NEEDED']);
    await official.act('setPollEligibility', input);
    await official.act('setConsultationEligibility', { id: draft.id, eligibility: { territories: ['98001', '98002'] } });
    const open = await world.drafts.open({ polls: [{}] });
    expect(await open.official.refusals('setPollEligibility', { ...input, pollId: open.polls[0]!.id })).toEqual(['ALREADY_PUBLISHED']);
    expect(await open.official.refusals('setConsultationEligibility', { id: open.id, eligibility: {} })).toEqual(['ALREADY_PUBLISHED']);
  });

  it('holds for comments and supports as for ballots', async () => {
    const draft = await world.drafts.complete();
    await draft.official.act('setConsultationEligibility', { id: draft.id, eligibility: { territories: ['98002'] } });
    const now = world.clock.now().getTime();
    await draft.official.act('scheduleConsultation', {
      id: draft.id,
      opensAt: new Date(now + 86_400_000).toISOString(),
      closesAt: new Date(now + 30 * 86_400_000).toISOString(),
    });
    world.clock.advance(86_400_000);
    const [ana, luis] = [await world.citizen('Ana'), await world.citizen('Luis')];
    official = await world.official();
    await official.act('verifyInPerson', await seen(world, ana, newDocument(), { territory: '98002' }));
    await official.act('verifyInPerson', await seen(world, luis, newDocument(), { territory: '98001' }));
    const comment = { subjectId: draft.id, body: 'De acuerdo.', stance: 'IN_FAVOUR' };
    const { comment: posted } = await ana.act('postComment', comment, 'comment { id }');
    expect(await luis.refusals('postComment', comment)).toEqual(['NOT_IN_TERRITORY']);
    expect(await luis.refusals('supportComment', { commentId: posted.id })).toEqual(['NOT_IN_TERRITORY']);
    expect(await (await world.citizen()).refusals('postComment', comment)).toEqual(['IDENTITY_NEEDED']);
  });

  it('leaves results by what was known of the voters, with small parts hidden', async () => {
    const poll = await openPoll();
    const voters = await Promise.all(Array.from({ length: 24 }, (_, at) => world.citizen(`Votante${at}`)));
    official = await world.official();
    for (const voter of voters.slice(0, 12)) await official.act('verifyInPerson', await seen(world, voter, newDocument()));
    for (const [at, voter] of voters.entries()) await voter.act('castVote', ballot(poll, at < 9 ? 0 : 1));
    // Who is verified after voting is counted as what they were.
    await official.act('verifyInPerson', await seen(world, voters[23]!, newDocument()));
    const read = 'query ($id: ID!) { poll(id: $id) { resultsByTrustLevel { level isHidden turnout options { votes } } } }';
    expect((await voters[0]!.read(read, { id: poll.id })).poll.resultsByTrustLevel).toBeNull();
    expect((await fetch(`${world.url}/ledger/polls/${uuidOf(poll.id)}/parts.json`)).status).toBe(404);
    await closePolls(world);
    expect((await world.visitor().read(read, { id: poll.id })).poll.resultsByTrustLevel).toEqual([
      { level: 'VERIFIED', isHidden: false, turnout: 12, options: [{ votes: 9 }, { votes: 3 }, { votes: 0 }] },
      { level: 'REGISTERED', isHidden: false, turnout: 12, options: [{ votes: 0 }, { votes: 12 }, { votes: 0 }] },
    ]);
    const file = await fetch(`${world.url}/ledger/polls/${uuidOf(poll.id)}/parts.json`);
    expect(file.status).toBe(200);
    const { byTrustLevel, byTerritory } = await file.json();
    expect(byTerritory).toBeNull();
    expect(byTrustLevel.map(({ level, isHidden, turnout }: any) => [level, isHidden, turnout])).toEqual([
      ['VERIFIED', false, 12],
      ['REGISTERED', false, 12],
    ]);
    expect(byTrustLevel[0].options.map(({ votes }: any) => votes)).toEqual([9, 3, 0]);
  });

  it('says in files too which parts are too small, and nothing of how many they are', async () => {
    const poll = await openPoll();
    const voters = await Promise.all(Array.from({ length: 24 }, (_, at) => world.citizen(`Votante${at}`)));
    official = await world.official();
    for (const voter of voters.slice(0, 3)) await official.act('verifyInPerson', await seen(world, voter, newDocument()));
    for (const voter of voters) await voter.act('castVote', ballot(poll));
    await closePolls(world);
    const { byTrustLevel } = await (await fetch(`${world.url}/ledger/polls/${uuidOf(poll.id)}/parts.json`)).json();
    // With two parts and the whole, the larger one would tell the smaller.
    expect(byTrustLevel).toEqual(['VERIFIED', 'REGISTERED'].map((level) => ({ level, isHidden: true, turnout: null, options: null })));
  });
});
