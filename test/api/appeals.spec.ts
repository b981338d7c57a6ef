/** Appeals as people live them: from a decision to somebody else who looks again, and, if need be, to the auditor. */
import { createHash } from 'node:crypto';
import { AppealBuilder, inText, reason, words } from '../appeals.js';
import type { TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { day, monday, World } from '../world.js';

let world: World;
let consultation: TestConsultation;
let build: AppealBuilder;
let [ana, luis, tomas, irene, auditor]: Person[] = [];

beforeAll(async () => {
  world = await World.open();
  consultation = await world.drafts.open();
  build = new AppealBuilder(world, consultation);
  [ana, luis] = [await world.citizen('Ana'), await world.citizen('Luis')];
  [tomas, irene] = [await world.moderator(), await world.moderator(world.ministry, 'Irene')];
  auditor = await world.auditor();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(monday);
  [ana, luis, tomas, irene, auditor] = await Promise.all([ana, luis, tomas, irene, auditor].map((person) => world.session(person)));
});

const uuidOf = (id: string): string => Buffer.from(id, 'base64url').toString().split(':')[1]!;
const read = async (who: Person, id: string, fields: string, type = 'Comment'): Promise<any> =>
  (await who.read(`query ($id: ID!) { node(id: $id) { ... on ${type} { ${fields} } } }`, { id })).node;

/** Everything that everybody sees of a comment, of what surrounds it, and of what is counted. */
async function seen(who: Person, commentId: string): Promise<any> {
  const whole = `id state body bodyHtml stance createdAt editedAt isEdited hiddenReason supports repliesCount depth author { displayName }
    label { reason } isLocked lockedReason replies(first: 50) { nodes { id state body supports author { displayName } } }`;
  const list = (order: string) => `${order}: comments(first: 100, orderBy: ${order}) { nodes { id state body supports repliesCount } }`;
  return who.read(
    `query ($id: ID!, $consultation: ID!) {
      node(id: $id) { ... on Comment { ${whole} } }
      consultation(id: $consultation) {
        commentCounts { total inFavour against neutral } participation { commenters }
        ${['NEWEST', 'OLDEST', 'MOST_SUPPORTED', 'MOST_DISCUSSED'].map(list).join('\n')}
      }
    }`,
    { id: commentId, consultation: consultation.id },
  );
}

describe('an author', () => {
  it('appeals against the hiding of a comment, and everything is as it was when they were right', async () => {
    const commentId = await build.post(luis, 'El alcalde no rindió cuentas: **faltan** 300 millones.');
    const other = await build.post(ana, 'Yo vi esas cuentas.');
    const reply = await build.post(ana, 'De acuerdo.', commentId);
    for (const [who, id] of [
      [ana, commentId],
      [tomas, commentId],
      [luis, other],
      [luis, reply],
    ] as const)
      await who.act('supportComment', { commentId: id });
    const [whole, ownView] = [await seen(world.visitor(), commentId), await seen(luis, commentId)];
    const decisionId = await build.decide(tomas, commentId, 'HIDE');
    expect(await seen(world.visitor(), commentId)).not.toEqual(whole);

    expect(await read(luis, decisionId, 'viewerCanAppeal { allowed } appealableUntil viewerAppeal { id }', 'ModerationDecision')).toEqual({
      viewerCanAppeal: { allowed: true },
      appealableUntil: '2026-08-03T05:00:00.000Z',
      viewerAppeal: null,
    });
    const appeal = await build.appeal(luis, decisionId);
    expect(appeal).toMatchObject({
      step: 'AGENCY',
      whyAuditor: null,
      standing: 'AUTHOR',
      state: 'OPEN',
      words,
      filedAt: monday.toISOString(),
      // Ten working days: the 16th of February is the last.
      dueAt: '2026-02-17T05:00:00.000Z',
      isLate: false,
      outcome: null,
    });
    expect(await read(luis, decisionId, 'viewerAppeal { id }', 'ModerationDecision')).toEqual({ viewerAppeal: { id: appeal.id } });
    // An appeal by itself changes nothing.
    expect((await read(world.visitor(), commentId, 'state')).state).toBe('HIDDEN');

    world.clock.advance(2 * day);
    const decided = await build.resolve(irene, appeal.id, 'REVERSED');
    expect(decided).toMatchObject({ state: 'REVERSED', outcome: 'REVERSED', isLate: false, carriedOutBy: [{ measure: 'RESTORE' }] });
    expect(await seen(world.visitor(), commentId)).toEqual(whole);
    expect(await seen(luis, commentId)).toEqual(ownView);
    expect(await read(world.visitor(), decisionId, 'liftedAt appeals { step standing state outcomeReason }', 'ModerationDecision')).toEqual(
      {
        liftedAt: world.clock.now().toISOString(),
        appeals: [{ step: 'AGENCY', standing: 'AUTHOR', state: 'REVERSED', outcomeReason: decided.outcomeReason }],
      },
    );
  });

  it.each(['LABEL', 'HIDE_PART', 'LOCK_THREAD', 'WARN', 'SUSPEND'])('gets everything back when %s is reversed', async (measure) => {
    const author = await world.citizen(`Autor ${measure.toLowerCase()}`);
    const commentId = await build.post(author, 'Una crítica con palabras que a alguien le parecieron duras.');
    await build.post(ana, 'Una réplica.', commentId);
    const whole = await seen(world.visitor(), commentId);
    const more = measure === 'HIDE_PART' ? { passages: [{ start: 4, end: 11 }] } : {};
    const decisionId =
      measure === 'SUSPEND'
        ? await build.decideTogether([tomas, irene], commentId, measure)
        : await build.decide(tomas, commentId, measure, more);
    if (measure === 'SUSPEND')
      expect(await author.refusals('postComment', { subjectId: consultation.id, body: 'Otra vez.' })).toEqual(['SUSPENDED']);
    else if (measure !== 'WARN') expect(await seen(world.visitor(), commentId)).not.toEqual(whole);

    const judge = measure === 'SUSPEND' ? await world.moderator(world.ministry, 'Pilar') : irene;
    const appeal = await build.appeal(author, decisionId);
    await build.resolve(judge, appeal.id, 'REVERSED');
    expect(await seen(world.visitor(), commentId)).toEqual(whole);
    expect(await author.refusals('postComment', { subjectId: consultation.id, body: 'Otra vez.' })).toEqual([]);
  });

  it('gets a milder measure in the place of the first, never a harsher one', async () => {
    const commentId = await build.post(luis);
    const decisionId = await build.decide(tomas, commentId, 'HIDE');
    const { id: appealId } = await build.appeal(luis, decisionId);
    const decide = { appealId, outcome: 'CHANGED', reason };
    expect(await read(irene, appealId, 'possibleMeasures', 'ModerationAppeal')).toEqual({
      possibleMeasures: ['LABEL', 'WARN', 'HIDE_PART', 'HIDE'],
    });
    expect(await irene.refusals('decideAppeal', decide)).toEqual(['MEASURE_REQUIRED']);
    expect(await irene.refusals('decideAppeal', { ...decide, measure: build.measure('SUSPEND') })).toEqual(['NOT_MILDER']);
    expect(await irene.refusals('decideAppeal', { ...decide, measure: build.measure('HIDE') })).toEqual(['NOT_MILDER']);
    expect(await irene.refusals('decideAppeal', { ...decide, outcome: 'UPHELD', measure: build.measure('LABEL') })).toEqual([
      'MEASURE_NOT_ASKED_FOR',
    ]);
    // What was refused has changed nothing.
    expect(await read(irene, appealId, 'state', 'ModerationAppeal')).toEqual({ state: 'OPEN' });
    expect((await read(world.visitor(), commentId, 'state')).state).toBe('HIDDEN');

    const decided = await build.resolve(irene, appealId, 'CHANGED', { measure: build.measure('LABEL') });
    expect(decided.carriedOutBy.map(({ measure }: any) => measure)).toEqual(['RESTORE', 'LABEL']);
    expect(await read(world.visitor(), commentId, 'state label { reason }')).toEqual({
      state: 'VISIBLE',
      label: { reason: decided.outcomeReason },
    });
  });

  it('has passages blacked out only in the words that the decider read, as they were written', async () => {
    const said = 'Ese alcalde es un ladrón y un inútil.';
    const digest = (of: string): string => createHash('sha256').update(of).digest('hex');
    const at = (word: string) => ({ start: said.indexOf(word), end: said.indexOf(word) + word.length });
    const commentId = await build.post(luis, said);
    const decisionId = await build.decide(tomas, commentId, 'HIDE_PART', { passages: [at('ladrón'), at('inútil')] });
    const blackedOut = (await read(world.visitor(), commentId, 'body')).body;
    const { id: appealId } = await build.appeal(luis, decisionId);
    const change = (wordsDigest: string) => ({
      appealId,
      outcome: 'CHANGED',
      reason,
      measure: build.measure('HIDE_PART', { passages: [at('ladrón')], wordsDigest }),
    });
    expect(await irene.refusals('decideAppeal', change(digest(blackedOut)))).toEqual(['WORDS_CHANGED']);
    expect(await read(irene, appealId, 'state', 'ModerationAppeal')).toEqual({ state: 'OPEN' });
    expect(await read(world.visitor(), commentId, 'body')).toEqual({ body: blackedOut });

    expect(await irene.refusals('decideAppeal', change(digest(said)))).toEqual([]);
    expect(await read(world.visitor(), commentId, 'body')).toEqual({ body: said.replace('ladrón', '█████') });
  });

  it('has a suspension shortened by one who did not decide it, and it ends then', async () => {
    const author = await world.citizen('Suspendida');
    const commentId = await build.post(author);
    const decisionId = await build.decideTogether([tomas, irene], commentId, 'SUSPEND');
    // Suspended people appeal: it is what they appeal against.
    const pilar = await world.moderator(world.ministry, 'Pilar');
    const appeal = await build.appeal(author, decisionId);
    const longer = build.measure('SUSPEND', { endsAt: build.later(60) });
    const shorter = build.measure('SUSPEND', { endsAt: build.later(2) });
    expect(await pilar.refusals('decideAppeal', { appealId: appeal.id, outcome: 'CHANGED', reason, measure: longer })).toEqual([
      'NOT_MILDER',
    ]);
    await build.resolve(pilar, appeal.id, 'CHANGED', { measure: shorter });
    const again = { subjectId: consultation.id, body: 'Otra vez.' };
    expect(await author.refusals('postComment', again)).toEqual(['SUSPENDED']);
    world.clock.advance(2 * day + 1000);
    expect(await (await world.session(author)).refusals('postComment', again)).toEqual([]);
  });

  it('appeals once, in time, and in their own matter only', async () => {
    const commentId = await build.post(luis);
    const decisionId = await build.decide(tomas, commentId, 'HIDE');
    const input = { decisionId, words };
    const refusals: Record<string, string[]> = {};
    const strangers: Record<string, Person> = {
      visitor: world.visitor(),
      citizen: ana,
      official: consultation.official,
      moderator: irene,
      'who decided': tomas,
      'moderator of another agency': await world.moderator(world.townHall, 'Otto'),
      administrator: await world.administrator(),
      auditor,
    };
    for (const [who, person] of Object.entries(strangers)) refusals[who] = await person.refusals('appealDecision', input);
    expect(refusals).toEqual({
      visitor: ['SIGN_IN_REQUIRED'],
      citizen: ['NOT_CONCERNED'],
      official: ['NOT_CONCERNED'],
      moderator: ['NOT_CONCERNED'],
      'who decided': ['NOT_CONCERNED'],
      'moderator of another agency': ['NOT_CONCERNED'],
      administrator: ['NOT_CONCERNED'],
      auditor: ['AUDITORS_ONLY_READ'],
    });
    expect(await luis.refusals('appealDecision', { decisionId, words: 'No.' })).toEqual(['INPUT_INVALID']);
    expect(await luis.refusals('appealDecision', { decisionId: commentId, words })).toEqual(['NOT_FOUND']);
    world.clock.set(new Date('2026-08-03T05:00:00Z'));
    luis = await world.session(luis);
    expect(await luis.refusals('appealDecision', input)).toEqual(['TOO_LATE_TO_APPEAL']);
    world.clock.set(new Date('2026-08-03T04:59:59Z'));
    const answers = await Promise.all(Array.from({ length: 6 }, () => luis.refusals('appealDecision', input)));
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(answers.flat()).toEqual(Array(5).fill('ALREADY_APPEALED'));
    const [row] = await world.rows<{ appeals: number }>('SELECT count(*)::int AS appeals FROM moderation_appeals WHERE decision_id = $1', [
      uuidOf(decisionId),
    ]);
    expect(row!.appeals).toBe(1);
  });

  it('is answered the same when the request is repeated with its key', async () => {
    const decisionId = await build.decide(tomas, await build.post(luis), 'HIDE');
    const input = { decisionId, words, idempotencyKey: 'one appeal only' };
    const [first, again] = [
      await luis.act('appealDecision', input, 'appeal { id }'),
      await luis.act('appealDecision', input, 'appeal { id }'),
    ];
    expect(again).toEqual(first);
    const decide = { appealId: first.appeal.id, outcome: 'UPHELD', reason, idempotencyKey: 'one outcome only' };
    expect(await irene.refusals('decideAppeal', decide)).toEqual([]);
    expect(await irene.refusals('decideAppeal', decide)).toEqual([]);
    expect(await irene.refusals('decideAppeal', { ...decide, idempotencyKey: 'another request' })).toEqual(['APPEAL_CLOSED']);
  });

  it('takes an appeal back for good', async () => {
    const decisionId = await build.decide(tomas, await build.post(luis), 'HIDE');
    const { id: appealId } = await build.appeal(luis, decisionId);
    for (const [person, code] of [
      [world.visitor(), 'NOT_FOUND'],
      [ana, 'NOT_FOUND'],
      [tomas, 'NOT_YOUR_APPEAL'],
      [auditor, 'AUDITORS_ONLY_READ'],
    ] as const)
      expect(await person.refusals('withdrawAppeal', { appealId })).toEqual([code]);
    await luis.act('withdrawAppeal', { appealId });
    expect(await read(luis, appealId, 'state', 'ModerationAppeal')).toEqual({ state: 'WITHDRAWN' });
    expect(await luis.refusals('withdrawAppeal', { appealId })).toEqual(['APPEAL_CLOSED']);
    expect(await luis.refusals('appealDecision', { decisionId, words })).toEqual(['ALREADY_APPEALED']);
    expect(await irene.refusals('decideAppeal', { appealId, outcome: 'REVERSED', reason })).toEqual(['APPEAL_CLOSED']);
    expect(await luis.refusals('appealFurther', { appealId, words })).toEqual(['APPEAL_NOT_DECIDED']);
  });
});

describe('whoever decides', () => {
  it('is somebody of the agency who had no part in it, and only once', async () => {
    const [commentId, pilar] = [await build.post(luis), await world.moderator(world.ministry, 'Pilar')];
    // A moderator who reported it is involved like anybody who did.
    const reporter = await world.moderator(world.ministry, 'Rosa');
    await reporter.act('reportComment', { commentId, reason: 'INSULT' });
    const decisionId = await build.decide(tomas, commentId, 'HIDE');
    const { id: appealId } = await build.appeal(luis, decisionId);
    const decide = { appealId, outcome: 'REVERSED', reason };
    const refusals: Record<string, string[]> = {};
    const allowed: Record<string, string | null> = {};
    const people: Record<string, Person> = {
      visitor: world.visitor(),
      citizen: ana,
      appellant: luis,
      official: consultation.official,
      'who decided': tomas,
      'who reported': reporter,
      'moderator of another agency': await world.moderator(world.townHall, 'Otto'),
      administrator: await world.administrator(),
      auditor,
    };
    for (const [who, person] of Object.entries(people)) {
      refusals[who] = await person.refusals('decideAppeal', decide);
      allowed[who] = (await read(person, appealId, 'viewerCanDecide { code }', 'ModerationAppeal'))?.viewerCanDecide.code ?? null;
    }
    expect(refusals).toEqual({
      visitor: ['NOT_FOUND'],
      citizen: ['NOT_FOUND'],
      appellant: ['FORBIDDEN'],
      official: ['NOT_FOUND'],
      'who decided': ['TOOK_PART_BEFORE'],
      'who reported': ['TOOK_PART_BEFORE'],
      'moderator of another agency': ['NOT_FOUND'],
      administrator: ['NOT_FOUND'],
      auditor: ['AUDITORS_ONLY_READ'],
    });
    expect(allowed).toEqual({
      visitor: null,
      citizen: null,
      appellant: 'FORBIDDEN',
      official: null,
      'who decided': 'TOOK_PART_BEFORE',
      'who reported': 'TOOK_PART_BEFORE',
      'moderator of another agency': null,
      administrator: null,
      auditor: 'AUDITORS_ONLY_READ',
    });
    const answers = await Promise.all(
      [irene, pilar, irene, pilar].map((person, index) =>
        person.refusals('decideAppeal', { ...decide, outcome: index % 2 ? 'REVERSED' : 'UPHELD' }),
      ),
    );
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(answers.flat()).toEqual(Array(3).fill('APPEAL_CLOSED'));
    const rows = await world.rows<{ outcome: string }>('SELECT outcome FROM moderation_appeal_outcomes WHERE appeal_id = $1', [
      uuidOf(appealId),
    ]);
    expect(rows).toHaveLength(1);
    // What was decided is what was done.
    expect((await read(world.visitor(), commentId, 'state')).state).toBe(rows[0]!.outcome === 'REVERSED' ? 'VISIBLE' : 'HIDDEN');
  });

  it('is not who seconded it, nor who undoes what an appeal decided', async () => {
    const author = await world.citizen('Otra');
    const commentId = await build.post(author);
    const decisionId = await build.decideTogether([tomas, irene], commentId, 'SUSPEND');
    const { id: appealId } = await build.appeal(author, decisionId);
    for (const person of [tomas, irene])
      expect(await person.refusals('decideAppeal', { appealId, outcome: 'UPHELD', reason })).toEqual(['TOOK_PART_BEFORE']);
    const pilar = await world.moderator(world.ministry, 'Pilar');
    await build.resolve(pilar, appealId, 'REVERSED');
    const restored = await world.rows<{ id: string }>(
      'SELECT d.decision_id AS id FROM moderation_appeal_decisions d WHERE d.appeal_id = $1',
      [uuidOf(appealId)],
    );
    const undone = Buffer.from(`ModerationDecision:${restored[0]!.id}`).toString('base64url');
    expect(await pilar.refusals('undoModerationDecision', { decisionId: undone })).toEqual(['DECIDED_ON_APPEAL']);
  });

  it('has the whole file before them, which whoever appeals and everybody else has not', async () => {
    const commentId = await build.post(luis, 'Las primeras palabras.');
    await ana.act('reportComment', { commentId, reason: 'HATE', note: 'Una nota de quien denuncia.' });
    const decisionId = await build.decide(tomas, commentId, 'LABEL');
    await luis.act('editComment', { commentId, body: 'Otras palabras.' });
    const { id } = await build.appeal(luis, decisionId);
    const fields = 'words bodyAtDecision comment { id } case { reports { note } }';
    for (const person of [irene, tomas, auditor])
      expect(await read(person, id, fields, 'ModerationAppeal')).toEqual({
        words,
        bodyAtDecision: 'Las primeras palabras.',
        comment: { id: commentId },
        case: { reports: [{ note: 'Una nota de quien denuncia.' }] },
      });
    expect(await read(luis, id, fields, 'ModerationAppeal')).toEqual({
      words,
      bodyAtDecision: null,
      comment: { id: commentId },
      case: null,
    });
    for (const person of [world.visitor(), ana, consultation.official])
      expect(await read(person, id, fields, 'ModerationAppeal')).toBeNull();
    const everybody = await world
      .visitor()
      .read('query ($id: ID!) { node(id: $id) { ... on ModerationDecision { appeals { state outcomeReason } } } }', {
        id: decisionId,
      });
    expect(JSON.stringify(everybody)).not.toContain(words);
  });
});

describe('the auditor', () => {
  it('decides the second and last step, and then everything is as it was', async () => {
    const commentId = await build.post(luis);
    await ana.act('supportComment', { commentId });
    const whole = await seen(world.visitor(), commentId);
    const decisionId = await build.decide(tomas, commentId, 'HIDE');
    const { id: firstId } = await build.appeal(luis, decisionId);
    expect(await luis.refusals('appealFurther', { appealId: firstId, words })).toEqual(['APPEAL_STILL_OPEN']);
    await build.resolve(irene, firstId, 'UPHELD');
    expect(await read(luis, firstId, 'furtherUntil viewerCanAppealFurther { allowed }', 'ModerationAppeal')).toEqual({
      furtherUntil: '2026-03-05T05:00:00.000Z',
      viewerCanAppealFurther: { allowed: true },
    });
    for (const [person, code] of [
      [ana, 'NOT_FOUND'],
      [tomas, 'NOT_YOUR_APPEAL'],
      [auditor, 'AUDITORS_ONLY_READ'],
    ] as const)
      expect(await person.refusals('appealFurther', { appealId: firstId, words })).toEqual([code]);
    world.clock.set(new Date('2026-03-05T05:00:00Z'));
    expect(await (await world.session(luis)).refusals('appealFurther', { appealId: firstId, words })).toEqual(['TOO_LATE_TO_APPEAL']);
    world.clock.set(new Date('2026-03-05T04:59:59Z'));
    [luis, irene, tomas, auditor] = await Promise.all([luis, irene, tomas, auditor].map((person) => world.session(person)));
    const { appeal } = await luis.act('appealFurther', { appealId: firstId, words: 'Sigo sin estar de acuerdo.' }, `appeal { ${inText} }`);
    expect(appeal).toMatchObject({ step: 'AUDITOR', whyAuditor: 'FURTHER', state: 'OPEN', dueAt: '2026-03-27T05:00:00.000Z' });
    expect(await luis.refusals('appealFurther', { appealId: firstId, words })).toEqual(['ALREADY_APPEALED']);

    const decide = { appealId: appeal.id, outcome: 'REVERSED', reason };
    const pilar = await world.moderator(world.ministry, 'Pilar');
    expect(await pilar.refusals('decideAppeal', decide)).toEqual(['AUDITORS_DECIDE']);
    expect(await luis.refusals('decideAppeal', decide)).toEqual(['FORBIDDEN']);
    const decided = await build.resolve(auditor, appeal.id, 'REVERSED');
    expect(decided.state).toBe('REVERSED');
    expect(await seen(world.visitor(), commentId)).toEqual(whole);
    expect(await luis.refusals('appealFurther', { appealId: appeal.id, words })).toEqual(['APPEAL_WAS_THE_LAST']);
    // It is the one act that is theirs: everything else they only read.
    expect(await auditor.refusals('hideComment', { commentId, ground: 'INSULT', reason })).toEqual(['AUDITORS_ONLY_READ']);
    expect(await auditor.refusals('reportComment', { commentId, reason: 'SPAM' })).toEqual(['AUDITORS_ONLY_READ']);
  });

  it('looks again at the milder measure of the first step', async () => {
    const commentId = await build.post(luis);
    const whole = await seen(world.visitor(), commentId);
    const { id: firstId } = await build.appeal(luis, await build.decide(tomas, commentId, 'HIDE'));
    await build.resolve(irene, firstId, 'CHANGED', { measure: build.measure('LABEL') });
    const { appeal } = await luis.act('appealFurther', { appealId: firstId, words }, 'appeal { id }');
    const worse = {
      appealId: appeal.id,
      outcome: 'CHANGED',
      reason,
      measure: build.measure('HIDE_PART', { passages: [{ start: 0, end: 3 }] }),
    };
    expect(await auditor.refusals('decideAppeal', worse)).toEqual(['NOT_MILDER']);
    await build.resolve(auditor, appeal.id, 'REVERSED');
    expect(await seen(world.visitor(), commentId)).toEqual(whole);
  });

  it('decides at once where the agency has nobody else, and it says so', async () => {
    const only = await world.moderator(world.townHall, 'Única');
    const small = await world.drafts.open({ agency: world.townHall });
    const there = new AppealBuilder(world, small);
    const commentId = await there.post(luis);
    const decisionId = await there.decide(only, commentId, 'HIDE');
    // The other moderator of the town hall is of an earlier story: without her there is nobody.
    await world.rows(`DELETE FROM memberships WHERE agency_id = $1 AND account_id <> $2 AND role = 'MODERATOR'`, [
      world.townHall.id,
      only.accountId,
    ]);
    const appeal = await there.appeal(luis, decisionId);
    expect(appeal).toMatchObject({ step: 'AUDITOR', whyAuditor: 'NOBODY_ELSE', dueAt: '2026-02-24T05:00:00.000Z' });
    expect(await only.refusals('decideAppeal', { appealId: appeal.id, outcome: 'UPHELD', reason })).toEqual(['AUDITORS_DECIDE']);
    await there.resolve(auditor, appeal.id, 'UPHELD');
    expect(await luis.refusals('appealFurther', { appealId: appeal.id, words })).toEqual(['APPEAL_WAS_THE_LAST']);
  });
});

describe('whoever reported in vain', () => {
  it('appeals against the dismissal, and what they reported gets a measure against which its author may appeal', async () => {
    const commentId = await build.post(luis);
    const before = await seen(world.visitor(), commentId);
    const decisionId = await build.dismiss(tomas, [ana], commentId);
    expect(await luis.refusals('appealDecision', { decisionId, words })).toEqual(['NOT_CONCERNED']);
    const appeal = await build.appeal(ana, decisionId);
    expect(appeal).toMatchObject({ standing: 'REPORTER', step: 'AGENCY' });
    // The author does not learn that somebody appeals about what they wrote before anything is decided.
    expect(await read(luis, appeal.id, 'id', 'ModerationAppeal')).toBeNull();
    const decide = { appealId: appeal.id, outcome: 'REVERSED', reason };
    expect(await irene.refusals('decideAppeal', decide)).toEqual(['MEASURE_REQUIRED']);
    expect(await irene.refusals('decideAppeal', { ...decide, measure: build.measure('SUSPEND') })).toEqual(['MEASURE_NEEDS_TWO']);
    expect(await irene.refusals('decideAppeal', { ...decide, outcome: 'CHANGED', measure: build.measure('LABEL') })).toEqual([
      'OUTCOME_NOT_FOR_REPORTERS',
    ]);
    await build.resolve(irene, appeal.id, 'REVERSED', { measure: build.measure('HIDE') });
    expect((await read(world.visitor(), commentId, 'state')).state).toBe('HIDDEN');

    const [hiding] = await world.rows<{ id: string }>('SELECT decision_id AS id FROM moderation_appeal_decisions WHERE appeal_id = $1', [
      uuidOf(appeal.id),
    ]);
    const hidingId = Buffer.from(`ModerationDecision:${hiding!.id}`).toString('base64url');
    expect(await read(luis, hidingId, 'decidedOnAppeal appealableUntil', 'ModerationDecision')).toEqual({
      decidedOnAppeal: 'AGENCY',
      appealableUntil: '2026-03-05T05:00:00.000Z',
    });
    const next = await build.appeal(luis, hidingId);
    expect(next).toMatchObject({ step: 'AUDITOR', whyAuditor: 'DECIDED_ON_APPEAL', standing: 'AUTHOR' });
    await build.resolve(auditor, next.id, 'REVERSED');
    expect(await seen(world.visitor(), commentId)).toEqual(before);
    // That was the last word.
    const [lifting] = await world.rows<{ id: string }>('SELECT decision_id AS id FROM moderation_appeal_decisions WHERE appeal_id = $1', [
      uuidOf(next.id),
    ]);
    const last = Buffer.from(`ModerationDecision:${lifting!.id}`).toString('base64url');
    expect(await read(luis, last, 'decidedOnAppeal appealableUntil', 'ModerationDecision')).toEqual({
      decidedOnAppeal: 'AUDITOR',
      appealableUntil: null,
    });
  });

  it('has nothing left to ask for once another decision does it, and asks again when that is undone', async () => {
    const commentId = await build.post(luis);
    const appeal = await build.appeal(ana, await build.dismiss(tomas, [ana], commentId));
    const state = async (): Promise<string> => (await read(ana, appeal.id, 'state', 'ModerationAppeal')).state;
    const hiding = await build.decide(irene, commentId, 'HIDE');
    expect(await state()).toBe('SETTLED');
    await irene.act('undoModerationDecision', { decisionId: hiding });
    expect(await state()).toBe('OPEN');
  });
});

describe('an appeal', () => {
  it('is settled when the decision is undone or lifted', async () => {
    const [undone, lifted] = [await build.post(luis), await build.post(luis)];
    const [first, second] = [await build.decide(tomas, undone, 'HIDE'), await build.decide(tomas, lifted, 'HIDE')];
    const appeals = [await build.appeal(luis, first), await build.appeal(luis, second)];
    await tomas.act('undoModerationDecision', { decisionId: first });
    await irene.act('restoreComment', { commentId: lifted, reason });
    for (const { id } of appeals)
      expect(await read(luis, id, 'state closedAt', 'ModerationAppeal')).toEqual({ state: 'SETTLED', closedAt: monday.toISOString() });
    for (const decisionId of [first, second])
      expect((await read(luis, decisionId, 'viewerCanAppeal { code }', 'ModerationDecision')).viewerCanAppeal.code).toBe(
        'ALREADY_APPEALED',
      );
  });

  it('lifts only what it is about when a later decision stands', async () => {
    const commentId = await build.post(luis);
    const appeal = await build.appeal(luis, await build.decide(tomas, commentId, 'LABEL'));
    await build.decide(irene, commentId, 'HIDE');
    const pilar = await world.moderator(world.ministry, 'Pilar');
    await build.resolve(pilar, appeal.id, 'REVERSED');
    expect(await read(world.visitor(), commentId, 'state hiddenReason label { reason }')).toEqual({
      state: 'HIDDEN',
      hiddenReason: reason,
      label: null,
    });
  });

  it('leaves what its author took back meanwhile withdrawn, and no longer hidden', async () => {
    const commentId = await build.post(luis);
    const appeal = await build.appeal(luis, await build.decide(tomas, commentId, 'HIDE'));
    await luis.act('withdrawComment', { commentId });
    const counted = (await seen(world.visitor(), commentId)).consultation.commentCounts;
    expect(
      await irene.refusals('decideAppeal', { appealId: appeal.id, outcome: 'CHANGED', reason, measure: build.measure('LABEL') }),
    ).toEqual(['COMMENT_WITHDRAWN']);
    await build.resolve(irene, appeal.id, 'REVERSED');
    const after = await seen(world.visitor(), commentId);
    expect(after.node).toMatchObject({ state: 'WITHDRAWN', body: null, hiddenReason: null });
    expect(after.consultation.commentCounts).toEqual(counted);
  });

  it('against what has ended by itself is decided all the same, and there is nothing to lift', async () => {
    const commentId = await build.post(luis);
    const decisionId = await build.decide(tomas, commentId, 'HIDE', { endsAt: build.later(1) });
    const appeal = await build.appeal(luis, decisionId);
    world.clock.advance(2 * day);
    [irene, luis] = [await world.session(irene), await world.session(luis)];
    for (
      const deadline = Date.now() + 30_000;
      (await read(world.visitor(), commentId, 'state')).state === 'HIDDEN' && Date.now() < deadline;
    )
      await new Promise((soon) => setTimeout(soon, 100));
    const decide = { appealId: appeal.id, outcome: 'CHANGED', reason, measure: build.measure('LABEL') };
    expect(await irene.refusals('decideAppeal', decide)).toEqual(['NOTHING_LEFT_TO_CHANGE']);
    expect(await build.resolve(irene, appeal.id, 'REVERSED')).toMatchObject({ state: 'REVERSED', carriedOutBy: [] });
    expect((await read(world.visitor(), commentId, 'state')).state).toBe('VISIBLE');
  });

  it('is heard after the consultation has closed and been archived', async () => {
    const closed = await world.drafts.open();
    const there = new AppealBuilder(world, closed);
    const commentId = await there.post(luis);
    const decisionId = await there.decide(tomas, commentId, 'HIDE');
    world.clock.advance(40 * day);
    [luis, irene] = [await world.session(luis), await world.session(irene)];
    await world.rows(`UPDATE consultations SET status = 'ARCHIVED' WHERE id = $1`, [uuidOf(closed.id)]);
    const appeal = await there.appeal(luis, decisionId);
    await there.resolve(irene, appeal.id, 'REVERSED');
    expect(await read(world.visitor(), commentId, 'state body')).toEqual({
      state: 'VISIBLE',
      body: 'Ese alcalde es un ladrón y un inútil.',
    });
  });
});

describe('notices', () => {
  const told = async (who: Person, kind: string, appealId: string): Promise<any> => {
    const query = '{ viewer { notices(first: 50) { nodes { kind sentence appealId } } } }';
    for (const deadline = Date.now() + 30_000; Date.now() < deadline; await new Promise((soon) => setTimeout(soon, 100))) {
      const { nodes } = (await who.read(query)).viewer.notices;
      const found = nodes.find((notice: any) => notice.kind === kind && notice.appealId === appealId);
      if (found) return found;
    }
    throw new Error(`${who.name} was not told: ${kind}`);
  };

  it('tell whoever appeals what becomes of it, those who may decide that it waits, and nobody who had a part in it', async () => {
    const decisionId = await build.decide(tomas, await build.post(luis), 'HIDE');
    const { id } = await build.appeal(luis, decisionId);
    expect((await told(luis, 'MODERATION_APPEAL_RECEIVED', id)).sentence).toContain('a más tardar el 16 de febrero de 2026');
    expect((await told(luis.speaking('en'), 'MODERATION_APPEAL_RECEIVED', id)).sentence).toContain('February 16, 2026');
    expect((await told(irene, 'MODERATION_APPEAL_TO_DECIDE', id)).sentence).toContain('16 de febrero de 2026');
    await build.resolve(irene, id, 'UPHELD');
    expect((await told(luis.speaking('en'), 'MODERATION_APPEAL_DECIDED', id)).sentence).toContain('the decision stands');
    const { appeal } = await luis.act('appealFurther', { appealId: id, words }, 'appeal { id }');
    await told(auditor, 'MODERATION_APPEAL_TO_DECIDE', appeal.id);
    const { nodes } = (await tomas.read('{ viewer { notices(first: 50) { nodes { appealId } } } }')).viewer.notices;
    expect(nodes.filter(({ appealId }: any) => appealId === id || appealId === appeal.id)).toEqual([]);
  });
});

describe('the queue', () => {
  const queue =
    'query ($id: ID, $step: AppealStep, $open: Boolean!, $first: Int, $after: String) { moderationAppeals(agencyId: $id, step: $step, isOpen: $open, first: $first, after: $after) { nodes { id dueAt isLate state } pageInfo { hasNextPage endCursor } } }';
  it('shows what is due first, what is late, and each page after the other', async () => {
    const filed: string[] = [];
    for (let index = 0; index < 3; index++) {
      filed.push((await build.appeal(luis, await build.decide(tomas, await build.post(luis), 'HIDE'))).id);
      world.clock.advance(day);
    }
    world.clock.set(new Date('2026-02-17T05:00:00Z'));
    const [moderator, reader] = [await world.session(irene), await world.session(auditor)];
    const all = (await moderator.read(queue, { id: world.ministry.globalId, open: true })).moderationAppeals.nodes;
    expect(all.map(({ dueAt }: any) => dueAt)).toEqual([...all.map(({ dueAt }: any) => dueAt)].sort());
    const ours = all.filter(({ id }: any) => filed.includes(id));
    expect(ours.map(({ id, isLate }: any) => [id, isLate])).toEqual([
      [filed[0], true],
      [filed[1], false],
      [filed[2], false],
    ]);
    const pages: string[] = [];
    for (let after: string | null = null; ;) {
      const { nodes, pageInfo }: any = (await moderator.read(queue, { id: world.ministry.globalId, open: true, first: 2, after }))
        .moderationAppeals;
      pages.push(...nodes.map(({ id }: any) => id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(pages).toEqual(all.map(({ id }: any) => id));
    expect(
      (await reader.read(queue, { id: null, step: 'AUDITOR', open: true })).moderationAppeals.nodes.every(
        ({ state }: any) => state === 'OPEN',
      ),
    ).toBe(true);
    const codes = async (who: Person, id: string | null): Promise<unknown> =>
      (await who.ask(queue, { id, open: true })).errors?.map(({ extensions }) => extensions.code);
    expect([await codes(world.visitor(), null), await codes(luis, null), await codes(moderator, null)]).toEqual([
      ['SIGN_IN_REQUIRED'],
      ['FORBIDDEN'],
      ['FORBIDDEN'],
    ]);
    expect(await codes(await world.moderator(world.townHall, 'Otto'), world.ministry.globalId)).toEqual(['FORBIDDEN']);
    expect(await codes(world.visitor(), world.ministry.globalId)).toEqual(['SIGN_IN_REQUIRED']);
  });

  it('is counted in public as a recount finds it', async () => {
    const [counted] = await world.rows<any>(
      `SELECT count(*) FILTER (WHERE closed_at IS NULL)::int AS open, count(*) FILTER (WHERE outcome = 'UPHELD')::int AS upheld,
         count(*) FILTER (WHERE outcome = 'REVERSED')::int AS reversed, count(*) FILTER (WHERE outcome = 'CHANGED')::int AS changed,
         count(*) FILTER (WHERE withdrawn_at IS NOT NULL)::int AS withdrawn, count(*)::int AS all
       FROM moderation_appeals LEFT JOIN moderation_appeal_outcomes ON appeal_id = id`,
    );
    const { appealFigures: figures } = await world
      .visitor()
      .read('{ appealFigures { open late upheld reversed changed settled withdrawn medianHours } }');
    const { all, ...parts } = counted;
    expect(figures).toMatchObject(parts);
    expect(figures.open + figures.upheld + figures.reversed + figures.changed + figures.settled + figures.withdrawn).toBe(all);
    expect(figures.settled).toBeGreaterThan(0);
    expect(figures.medianHours).toBeGreaterThanOrEqual(0);
  });
});
