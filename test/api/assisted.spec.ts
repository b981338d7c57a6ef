/** Ballots that two officials enter for somebody: on paper, by telephone, in a meeting. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { newDocument, seen, type TestDocument } from '../identities.js';
import type { Person } from '../person.js';
import { carryOn, certify, closePolls, counted, settled } from '../polls.js';
import { uuidOf } from '../processes.js';
import { day, monday, World } from '../world.js';
import type { TestPoll } from '../drafts.js';
import type { TestConsultation } from '../drafts.js';

let world: World;
let [clara, diego, elena, stranger, auditor]: Person[] = [];
let poll: TestPoll & { consultation: TestConsultation };
let meeting: string;
beforeAll(async () => {
  world = await World.open();
  [clara, diego, elena] = [
    await world.official(),
    await world.official(world.ministry, 'Diego'),
    await world.official(world.ministry, 'Elena'),
  ];
  [stranger, auditor] = [await world.official(world.townHall, 'Sara'), await world.auditor()];
});
beforeEach(async () => {
  world.clock.set(monday);
  poll = await world.drafts.openPoll({ resultsPolicy: 'TURNOUT_ONLY' }, { official: clara });
  meeting = await gather('MEETING');
});
afterAll(() => world.close());

async function gather(way: string, consultationId = poll.consultation.id): Promise<string> {
  const heldOn = world.clock.now().toISOString().slice(0, 10);
  const wish = { consultationId, way, place: 'Salón comunal de San Jacinto', heldOn, people: 60 };
  return (await clara!.act('recordGathering', wish, 'gathering { id }')).gathering.id;
}

const paper = ({ documentKind, documentNumber }: TestDocument, choice = 0) => ({
  documentKind,
  documentNumber,
  optionIds: [poll.options[choice]!],
});

async function enter(who: TestDocument, choice = 0, gatheringId = meeting, by = clara!): Promise<string> {
  const { ballot } = await by.act('enterBallot', { gatheringId, pollId: poll.id, ...paper(who, choice) }, 'ballot { id state number }');
  return ballot.id;
}

const fields = 'ballot { state refusal secondBy { displayName } thirdBy { displayName } } receipt { code secret }';
const confirm = (id: string, who: TestDocument, choice = 0, by = diego!, more: object = {}): Promise<any> =>
  by.do('confirmBallot', { id, ...paper(who, choice), ...more }, fields);
const codes = (answer: any): string[] => answer.userErrors.map(({ code }: { code: string }) => code);

async function turnout(): Promise<{ ways: Record<string, number>; turnout: number }> {
  const { node } = await world
    .visitor()
    .read('query ($id: ID!) { node(id: $id) { ... on Poll { results { turnout } waysOfVoting { way ballots } } } }', { id: poll.id });
  const counts: { way: string; ballots: number }[] = node.waysOfVoting;
  return { turnout: node.results.turnout, ways: Object.fromEntries(counts.map(({ way, ballots }) => [way, ballots])) };
}

const rowOf = async (id: string): Promise<any> =>
  (await world.rows('SELECT * FROM assisted_ballots WHERE id = $1', [Buffer.from(id, 'base64url').toString().split(':')[1]]))[0];

/** The newest facts of that kind, the newest first. */
const factsOf = (kind: string, most = 1): Promise<{ kind: string; facts: object }[]> =>
  world.rows(`SELECT kind, facts FROM journal WHERE kind LIKE $1 ORDER BY sequence DESC LIMIT $2`, [kind, most]);

describe('A ballot on paper', () => {
  it('counts once a second official has entered the same, gives a receipt, and is forgotten where it was entered', async () => {
    const document = newDocument();
    const id = await enter(document);
    expect(await turnout()).toEqual({ turnout: 0, ways: {} });

    const { ballot, receipt } = await confirm(id, document);

    expect(ballot).toEqual({ state: 'CAST', refusal: null, secondBy: { displayName: 'Diego' }, thirdBy: null });
    expect(await turnout()).toEqual({ turnout: 1, ways: { MEETING: 1 } });
    const kept = await rowOf(id);
    expect([kept.choices_sealed, kept.second_choices_sealed, kept.document_key, kept.second_document_key]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(kept.entry).toHaveLength(32);
    const found = await world
      .visitor()
      .read('query ($code: String!, $secret: String!) { receipt(code: $code, secret: $secret) { state isSecretRight } }', receipt);
    expect(found.receipt).toEqual({ state: 'COUNTED', isSecretRight: true });
  });

  it('needs another official of the same agency', async () => {
    const document = newDocument();
    const id = await enter(document);

    expect(codes(await confirm(id, document, 0, clara))).toEqual(['SECOND_OFFICIAL_NEEDED']);
    expect(codes(await confirm(id, document, 0, stranger))).toEqual(['NOT_FOUND']);
    expect(codes(await confirm(id, document, 0, auditor))).toEqual(['AUDITORS_ONLY_READ']);
    expect(codes(await confirm(id, document, 0, await world.moderator()))).toEqual(['NOT_FOUND']);
    expect(codes(await confirm(id, document, 0, await world.citizen()))).toEqual(['NOT_FOUND']);
    expect(await turnout()).toEqual({ turnout: 0, ways: {} });
  });

  it('that two read differently is decided by a third, who is no third opinion', async () => {
    const document = newDocument();
    const id = await enter(document, 0);
    expect((await confirm(id, document, 1)).ballot.state).toBe('DIFFERENT');

    expect(codes(await confirm(id, document, 1, diego))).toEqual(['THIRD_OFFICIAL_NEEDED']);
    expect(codes(await confirm(id, document, 0, clara))).toEqual(['THIRD_OFFICIAL_NEEDED']);
    expect(codes(await confirm(id, newDocument(), 0, elena))).toEqual(['MATCHES_NEITHER']);
    const { ballot } = await confirm(id, document, 1, elena);

    expect(ballot).toMatchObject({ state: 'CAST', secondBy: { displayName: 'Diego' }, thirdBy: { displayName: 'Elena' } });
  });

  it('that nobody can read is rejected, and its choice forgotten', async () => {
    const id = await enter(newDocument());
    expect(await stranger!.refusals('rejectBallot', { id, reason: 'Ilegible' })).toEqual(['NOT_FOUND']);
    await diego!.act('rejectBallot', { id, reason: 'Ilegible' });

    expect(await rowOf(id)).toMatchObject({ state: 'REJECTED', choices_sealed: null, document_key: null, reason: 'Ilegible' });
    const [fact] = await factsOf('assisted_ballot.rejected');
    expect(fact).toEqual({ kind: 'assisted_ballot.rejected', facts: {} });
    const reason = 'query ($id: ID!) { node(id: $id) { ... on AssistedBallot { rejection } } }';
    for (const reader of [clara!, auditor!]) expect((await reader.read(reason, { id })).node).toEqual({ rejection: 'Ilegible' });
    expect((await world.visitor().read(reason, { id })).node).toBeNull();
    expect(await diego!.refusals('rejectBallot', { id, reason: 'Ilegible' })).toEqual(['ENTRY_SETTLED']);
  });

  it('of one document is entered once at a time, and counts once', async () => {
    const document = newDocument();
    const id = await enter(document);
    const again = { gatheringId: meeting, pollId: poll.id, ...paper(document, 1) };
    expect(await diego!.refusals('enterBallot', again)).toEqual(['ENTERED_ALREADY']);
    await confirm(id, document);

    const second = await enter(document, 1);
    const { ballot, receipt } = await confirm(second, document, 1);

    expect(ballot).toMatchObject({ state: 'REFUSED', refusal: expect.stringContaining('ya votó') });
    expect(receipt).toBeNull();
    expect((await rowOf(second)).choices_sealed).toBeNull();
    expect(await turnout()).toEqual({ turnout: 1, ways: { MEETING: 1 } });
  });

  it('is entered and confirmed only while the poll is open, and is forgotten when it closes', async () => {
    const document = newDocument();
    const id = await enter(document);
    await closePolls(world);

    expect(codes(await confirm(id, document))).toEqual(['CLOSED']);
    expect(await clara!.refusals('enterBallot', { gatheringId: meeting, pollId: poll.id, ...paper(newDocument()) })).toEqual(['CLOSED']);
    expect(await rowOf(id)).toMatchObject({ state: 'REJECTED', choices_sealed: null, document_key: null });
  });

  it('cannot belong to a gathering of another consultation, nor to a day before it opened or to come', async () => {
    const other = await world.drafts.open({ official: clara });
    const elsewhere = await gather('PAPER', other.id);
    const wish = { gatheringId: elsewhere, pollId: poll.id, ...paper(newDocument()) };
    expect(await clara!.refusals('enterBallot', wish)).toEqual(['GATHERING_OF_ANOTHER']);
    for (const days of [-1, 1]) {
      const heldOn = new Date(world.clock.now().getTime() + days * day).toISOString().slice(0, 10);
      const gathering = { consultationId: other.id, way: 'PAPER', place: 'Alcaldía', heldOn };
      expect(await clara!.refusals('recordGathering', gathering)).toEqual(['GATHERING_DAY']);
    }
  });

  it('is answered the same when its confirmation is repeated with its key', async () => {
    const document = newDocument();
    const id = await enter(document);
    const first = await confirm(id, document, 0, diego, { idempotencyKey: 'confirmed once' });
    const second = await confirm(id, document, 0, diego, { idempotencyKey: 'confirmed once' });

    expect(first.receipt).not.toBeNull();
    expect(second.receipt).toEqual(first.receipt);
    expect(await turnout()).toEqual({ turnout: 1, ways: { MEETING: 1 } });
  });
});

describe('One person, one ballot', () => {
  it('holds when two officials confirm at the same moment', async () => {
    const document = newDocument();
    const id = await enter(document);

    const answers = await Promise.all([diego, elena, diego, elena].map((official) => confirm(id, document, 0, official)));

    expect(answers.filter(({ receipt }) => receipt !== null)).toHaveLength(1);
    expect(await turnout()).toEqual({ turnout: 1, ways: { MEETING: 1 } });
  });

  it('holds for whoever is verified: the web first, and paper is not taken', async () => {
    const [ana, document] = [await world.citizen('Ana'), newDocument()];
    await clara!.act('verifyInPerson', await seen(world, ana, document));
    await ana.act('castVote', { pollId: poll.id, optionIds: [poll.options[1]] });

    const { ballot } = await confirm(await enter(document), document);

    expect(ballot.state).toBe('REFUSED');
    expect(await turnout()).toEqual({ turnout: 1, ways: { WEB: 1 } });
  });

  it('holds the other way round: on the web they change what was entered for them', async () => {
    const [ana, document] = [await world.citizen('Ana'), newDocument()];
    await clara!.act('verifyInPerson', await seen(world, ana, document));
    await confirm(await enter(document), document);

    const vote = { pollId: poll.id, optionIds: [poll.options[1]] };
    expect(await ana.refusals('castVote', { ...vote, mayReplace: false })).toEqual(['ALREADY_VOTED']);
    await ana.act('castVote', vote);

    expect(await turnout()).toEqual({ turnout: 1, ways: { WEB: 1 } });
    await ana.act('withdrawVote', { pollId: poll.id });
    expect(await turnout()).toEqual({ turnout: 0, ways: {} });
  });

  it('holds when the web and paper come at the same moment', async () => {
    for (let round = 0; round < 4; round++) {
      const [ana, document] = [await world.citizen('Ana'), newDocument()];
      await clara!.act('verifyInPerson', await seen(world, ana, document));
      const id = await enter(document);
      const vote = { pollId: poll.id, optionIds: [poll.options[1]], mayReplace: false };
      await Promise.all([confirm(id, document), ana.do('castVote', vote)]);
      expect((await turnout()).turnout).toBe(round + 1);
    }
  });

  it('holds when somebody is verified while their paper is cast, having voted on the web before', async () => {
    for (let round = 0; round < 4; round++) {
      const [ana, document] = [await world.citizen('Ana'), newDocument()];
      await ana.act('castVote', { pollId: poll.id, optionIds: [poll.options[1]] });
      const id = await enter(document);
      const shown = await seen(world, ana, document);
      const [, verified] = await Promise.all([confirm(id, document), clara!.do('verifyInPerson', shown)]);
      expect(verified.userErrors).toEqual([]);
      expect((await turnout()).turnout).toBe(round + 1);
    }
  });
});

describe('Who may vote', () => {
  it('is asked of paper as of the web: an age, with the birth date that the first official writes', async () => {
    const on = world.clock.now().toISOString().slice(0, 10);
    poll = await world.drafts.openPoll({ eligibility: { minimumAge: 18, ageOn: on } }, { official: clara });
    meeting = await gather('PAPER');
    for (const [bornOn, state] of [
      ['1990-05-17', 'CAST'],
      ['2015-05-17', 'REFUSED'],
    ] as const) {
      const document = newDocument(bornOn);
      const wish = { gatheringId: meeting, pollId: poll.id, ...paper(document), bornOn };
      const { ballot } = await clara!.act('enterBallot', wish, 'ballot { id }');
      expect((await confirm(ballot.id, document)).ballot.state).toBe(state);
    }
  });

  it('by telephone is not a verified person, unless a roll knows them', async () => {
    poll = await world.drafts.openPoll({ eligibility: { level: 'VERIFIED' } }, { official: clara });
    meeting = await gather('PHONE');
    const document = newDocument();
    expect((await confirm(await enter(document), document)).ballot).toMatchObject({ state: 'REFUSED' });
  });
});

describe('A gathering', () => {
  const read = `query ($id: ID!) { node(id: $id) { ... on Gathering {
    way place people progress { waiting different cast refused rejected } ballots(first: 10) { nodes { number state } } } } }`;

  it('shows officials of the agency and auditors how far its ballots are, and nobody else', async () => {
    const [one, other] = [newDocument(), newDocument()];
    await confirm(await enter(one), one);
    await enter(other);

    const progress = { waiting: 1, different: 0, cast: 1, refused: 0, rejected: 0 };
    for (const reader of [diego!, auditor!]) {
      const { node } = await reader.read(read, { id: meeting });
      expect(node.progress).toEqual(progress);
      expect(node.ballots.nodes).toEqual([
        { number: 1, state: 'CAST' },
        { number: 2, state: 'ENTERED' },
      ]);
    }
    for (const reader of [stranger!, world.visitor(), await world.citizen()])
      expect((await reader.read(read, { id: meeting })).node).toMatchObject({ people: 60, progress: null, ballots: null });
  });
});

describe('A comment that was said elsewhere', () => {
  const read = `query ($id: ID!) { node(id: $id) { ... on Comment {
    author { displayName } authorRole stance provenance { people name gathering { way place } } } } }`;
  const say = (more: object = {}) => ({
    gatheringId: meeting,
    subjectId: poll.consultation.id,
    stance: 'AGAINST',
    body: 'Falta agua en verano.',
    ...more,
  });

  it('is marked with where it came from and how many stand behind it, and names the speaker only with their consent', async () => {
    for (const [hasConsent, name] of [
      [false, null],
      [true, 'Rosa Mejía'],
    ] as const) {
      const wish = say({ people: 12, name: 'Rosa Mejía', hasConsent });
      const { comment } = await clara!.act('enterComment', wish, 'comment { id }');
      expect((await world.visitor().read(read, { id: comment.id })).node).toEqual({
        author: null,
        authorRole: 'CITIZEN',
        stance: 'AGAINST',
        provenance: { people: 12, name, gathering: { way: 'MEETING', place: 'Salón comunal de San Jacinto' } },
      });
    }
    expect(await world.rows(`SELECT FROM comments WHERE speaker IS NOT NULL`)).toHaveLength(1);
  });

  it('is entered by officials of the agency alone, for no more people than were there, and not after the closing', async () => {
    expect(await stranger!.refusals('enterComment', say())).toEqual(['FORBIDDEN']);
    expect(await (await world.citizen()).refusals('enterComment', say())).toEqual(['FORBIDDEN']);
    expect(await auditor!.refusals('enterComment', say())).toEqual(['AUDITORS_ONLY_READ']);
    expect(await clara!.refusals('enterComment', say({ people: 61 }))).toEqual(['MORE_THAN_GATHERED']);
    const other = await world.drafts.open({ official: clara });
    expect(await clara!.refusals('enterComment', say({ subjectId: other.id }))).toEqual(['GATHERING_OF_ANOTHER']);
    await closePolls(world);
    expect(await clara!.refusals('enterComment', say())).toEqual(['CLOSED']);
  });

  it('by the web has no provenance', async () => {
    const post = { subjectId: poll.consultation.id, body: 'Por la web.' };
    const { comment } = await (await world.citizen('Ana')).act('postComment', post, 'comment { id }');
    expect((await world.visitor().read(read, { id: comment.id })).node).toMatchObject({ author: { displayName: 'Ana' }, provenance: null });
  });
});

describe('A certified result with ballots from paper, telephone and a meeting', () => {
  it('is verified by the command from the public files, which say how many came how and of no ballot how it came', async () => {
    const [papers, calls] = [await gather('PAPER'), await gather('PHONE')];
    for (const [gathering, choice] of [
      [meeting, 0],
      [meeting, 1],
      [papers, 0],
      [calls, 0],
    ] as const) {
      const document = newDocument();
      expect((await confirm(await enter(document, choice, gathering), document, choice)).ballot.state).toBe('CAST');
    }
    for (const name of ['Ana', 'Luis'])
      await (await world.citizen(name)).act('castVote', { pollId: poll.id, optionIds: [poll.options[1]] });
    const files = `${world.url}/ledger/polls/${uuidOf(poll.id)}`;
    expect((await fetch(`${files}/parts.json`)).status).toBe(404);
    await closePolls(world);
    await counted(world, poll.id);
    await certify(world, poll.id, [clara!, diego!]);
    await settled(world);

    const report = await verified(['--poll', poll.id]);

    expect(report).toMatchObject({
      verified: true,
      wrong: 0,
      polls: [{ poll: uuidOf(poll.id), state: 'CERTIFIED', ballots: 6, cast: 6, isKeyDestroyed: true }],
    });
    expect((await (await fetch(`${files}/parts.json`)).json()).byWay).toEqual([
      { way: 'WEB', ballots: 2 },
      { way: 'PAPER', ballots: 1 },
      { way: 'PHONE', ballots: 1 },
      { way: 'MEETING', ballots: 2 },
    ]);
    const lines = (await (await fetch(`${files}/ballots.ndjson`)).text()).trimEnd().split('\n');
    expect(lines.map((line) => Object.keys(JSON.parse(line)))).toEqual(Array(6).fill(['ballot', 'choices', 'salt']));
  });
});

/** What `urna verify` reports of this site. */
async function verified(words: string[]): Promise<{ verified: boolean; wrong: number; polls: object[] }> {
  const command = [resolve('dist/src/cli.js'), 'verify', world.url, '--format', 'json', ...words];
  const out = await new Promise<string>((done) => execFile(process.execPath, command, (_, stdout, stderr) => done(stdout || stderr)));
  return JSON.parse(out);
}

describe('The audit', () => {
  it('knows of a gathering how and when, and keeps no words of an official where nobody can mend them', async () => {
    const heldOn = world.clock.now().toISOString().slice(0, 10);
    expect(await factsOf('gathering.recorded')).toEqual([{ kind: 'gathering.recorded', facts: { way: 'MEETING', heldOn, people: 60 } }]);
  });

  it('knows who entered and who confirmed, and nothing of the choice or the person', async () => {
    const document = newDocument();
    await confirm(await enter(document), document);
    await carryOn(world);
    expect(await factsOf('assisted_ballot.%', 2)).toEqual([
      { kind: 'assisted_ballot.confirmed', facts: {} },
      { kind: 'assisted_ballot.entered', facts: { way: 'MEETING' } },
    ]);
  });
});
