/** Statements of reasons, as moderators decide them and everybody reads them: each measure, and each way back. */
import { createHash } from 'node:crypto';
import type { Person } from '../person.js';
import type { TestConsultation } from '../drafts.js';
import { World } from '../world.js';

const hour = 3_600_000;
const day = 24 * hour;
const said = {
  facts: 'Llama ladrón a un vecino y da su teléfono.',
  reason: 'Insulta a otra persona; las reglas de la consulta no lo permiten.',
  proportion: 'Una etiqueta dejaría el insulto a la vista de todos.',
};
const body = 'El vecino Eusebio es un ladrón, su número es 300 000 0000.';

let world: World;
let consultation: TestConsultation;
let [ana, luis, moderator, colleague, visitor]: Person[] = [];
beforeAll(async () => {
  world = await World.open();
  consultation = await world.drafts.open();
  [ana, luis, visitor] = [await world.citizen('Ana'), await world.citizen('Luis'), world.visitor()];
  [moderator, colleague] = [await world.moderator(), await world.moderator(world.ministry, 'Irene')];
});
afterAll(() => world.close());

async function post(author: Person, words = body, subjectId = consultation.id): Promise<string> {
  const input = { subjectId, stance: 'AGAINST', body: words, acceptsPersonalData: true };
  return (await author.act('postComment', input, 'comment { id }')).comment.id;
}

const decisionFields =
  'id measure ground basis legalGround facts reason proportion source automatedDetection automatedDecision territoryScope endsAt contentCreatedAt contentLanguage houseRule isSeconded commentId undoneAt liftedAt lifts { id }';

async function decide(person: Person, commentId: string, measure: string, more: object = {}): Promise<any> {
  const input = { commentId, measure, ground: 'INSULT', ...said, ...more };
  return person.act('decideOnComment', input, `comment { id state } decision { ${decisionFields} } proposal { id state measure }`);
}

const refusals = (person: Person, commentId: string, measure: string, more: object = {}) =>
  person.refusals('decideOnComment', { commentId, measure, ground: 'INSULT', ...said, ...more });

/** Everything that the public sees of a comment and its place, and the row as it is kept. */
async function everythingOf(commentId: string): Promise<unknown> {
  const fields = `state body bodyHtml stance supports repliesCount hiddenReason createdAt editedAt author { displayName } replies { nodes { id state body } }
    consultation { commentCounts { total inFavour against neutral } comments(first: 100) { nodes { id } } }`;
  const shown = await visitor!.read(`query ($id: ID!) { node(id: $id) { ... on Comment { ${fields} } } }`, { id: commentId });
  const [row] = await world.rows('SELECT * FROM comments WHERE id = $1', [uuidOf(commentId)]);
  const reply = await ana!.read(
    'query ($id: ID!) { node(id: $id) { ... on Comment { viewerCanReply { allowed code } viewerCanSupport { allowed code } } } }',
    {
      id: commentId,
    },
  );
  return { shown, row, reply };
}

async function read(commentId: string, fields: string, person = visitor!): Promise<any> {
  return (await person.read(`query ($id: ID!) { node(id: $id) { ... on Comment { ${fields} } } }`, { id: commentId })).node;
}

async function decisionOf(id: string, fields = decisionFields, person = visitor!): Promise<any> {
  return (await person.read(`query ($id: ID!) { node(id: $id) { ... on ModerationDecision { ${fields} } } }`, { id })).node;
}

/** With a reply and a support, so that there is something that a measure could damage. */
async function talked(author = luis!): Promise<string> {
  const commentId = await post(author);
  await post(ana!, 'No estoy de acuerdo con el tono.', commentId);
  await ana!.act('supportComment', { commentId });
  return commentId;
}

describe('A statement of reasons', () => {
  it('is read by everybody with all that it states, and names nobody', async () => {
    const commentId = await post(luis!);
    await ana!.act('reportComment', { commentId, reason: 'INSULT' });
    const legal = { basis: 'ILLEGAL_CONTENT', legalGround: 'Ley 599 de 2000, artículo 220', ground: 'INSULT' };
    const { decision } = await decide(moderator!, commentId, 'HIDE', legal);
    const comment = await read(commentId, 'createdAt');
    expect(await decisionOf(decision.id)).toEqual({
      id: decision.id,
      measure: 'HIDE',
      ...legal,
      ...said,
      source: 'REPORT',
      automatedDetection: false,
      automatedDecision: 'NOT_AUTOMATED',
      territoryScope: ['CO'],
      endsAt: null,
      contentCreatedAt: comment.createdAt,
      contentLanguage: 'es',
      houseRule: 'Se critica lo que se dice o se propone; no se insulta ni se amenaza a nadie.',
      isSeconded: false,
      commentId,
      undoneAt: null,
      liftedAt: null,
      lifts: null,
    });
    const [row] = await world.rows<any>('SELECT body_at_decision AS body FROM moderation_decisions WHERE id = $1', [uuidOf(decision.id)]);
    expect(row.body).toBe(body);
    const schema = JSON.stringify(await visitor!.read('{ __type(name: "ModerationDecision") { fields { name } } }'));
    for (const secret of ['moderator', 'secondedBy', 'body', 'author', 'passages'])
      expect(schema.toLowerCase()).not.toContain(`"${secret.toLowerCase()}"`);
  });

  it.each([
    ['without a ground', 'LABEL', { ground: null }, 'GROUND_MISSING'],
    ['without facts', 'LABEL', { facts: null }, 'FACTS_MISSING'],
    ['that hides without saying why nothing milder would do', 'HIDE', { proportion: null }, 'PROPORTION_MISSING'],
    ['of something illegal without the law', 'WARN', { basis: 'ILLEGAL_CONTENT' }, 'LEGAL_GROUND_MISSING'],
    ['that suspends for ever', 'SUSPEND', {}, 'END_MISSING'],
    ['that blacks nothing out', 'HIDE_PART', {}, 'PASSAGES_MISSING'],
    ['that blacks out beyond the end', 'HIDE_PART', { passages: [{ start: 0, end: 9999 }] }, 'PASSAGE_OUTSIDE'],
    ['that blacks everything out', 'HIDE_PART', { passages: [{ start: 0, end: [...body].length }] }, 'NOTHING_LEFT_TO_READ'],
    ['that picks passages for a label', 'LABEL', { passages: [{ start: 0, end: 2 }] }, 'PASSAGES_NOT_POSSIBLE'],
    ['that lifts what does not stand', 'RESTORE', {}, 'NOTHING_TO_LIFT'],
    ['that answers reports which nobody made', 'NO_ACTION', {}, 'NOTHING_REPORTED'],
  ])('%s is refused and changes nothing', async (_, measure, more, code) => {
    const commentId = await talked();
    const before = await everythingOf(commentId);
    expect(await refusals(moderator!, commentId, measure, more)).toEqual([code]);
    expect(await everythingOf(commentId)).toEqual(before);
    const rows = await world.rows('SELECT 1 FROM moderation_decisions WHERE comment_id = $1', [uuidOf(commentId)]);
    expect(rows).toEqual([]);
  });

  it.each([
    ['in a minute', 60_000, 'LABEL', 'END_TOO_SOON'],
    ['in two years', 730 * day, 'LABEL', 'END_TOO_LATE'],
    ['in 91 days, of a suspension', 91 * day, 'SUSPEND', 'END_TOO_LATE'],
    ['of a warning, which is said once', day, 'WARN', 'END_NOT_POSSIBLE'],
  ])('with an end %s is refused', async (_, after, measure, code) => {
    const endsAt = new Date(world.clock.now().getTime() + after).toISOString();
    expect(await refusals(moderator!, await post(luis!), measure, { endsAt })).toEqual([code]);
  });

  it('says what an authority asked for, and what nobody had reported', async () => {
    const { decision } = await decide(moderator!, await post(luis!), 'LABEL', { fromAuthority: true });
    expect(decision.source).toBe('AUTHORITY');
    expect((await decide(moderator!, await post(luis!), 'LABEL')).decision.source).toBe('OWN_INITIATIVE');
  });
});

const measures: [string, object][] = [
  ['LABEL', {}],
  ['HIDE', {}],
  ['HIDE_PART', { ground: 'PERSONAL_DATA', passages: [{ start: body.indexOf('300'), end: body.indexOf('300') + 12 }] }],
  ['LOCK_THREAD', {}],
  ['WARN', {}],
];

describe.each(measures)('%s', (measure, more) => {
  it('comes and goes without a trace: lifted, everything is as it was', async () => {
    const commentId = await talked();
    const before = await everythingOf(commentId);
    const { decision } = await decide(moderator!, commentId, measure, more);
    if (measure !== 'WARN') expect(await everythingOf(commentId)).not.toEqual(before);
    else expect(await everythingOf(commentId)).toEqual(before);
    world.clock.advance(1_000);
    const lifting = await decide(colleague!, commentId, 'RESTORE', { facts: null, proportion: null, liftsDecisionId: decision.id });
    expect(await everythingOf(commentId)).toEqual(before);
    expect(await decisionOf(decision.id)).toMatchObject({ liftedAt: world.clock.now().toISOString(), undoneAt: null });
    expect(lifting.decision).toMatchObject({ measure: 'RESTORE', ground: null, basis: null, lifts: { id: decision.id } });
    expect(await refusals(moderator!, commentId, 'RESTORE')).toEqual(['NOTHING_TO_LIFT']);
  });

  it('undone, everything is as it was; and so is the measure when its lifting is undone', async () => {
    const commentId = await talked();
    await ana!.act('reportComment', { commentId, reason: 'INSULT' });
    const before = await everythingOf(commentId);
    const { decision } = await decide(moderator!, commentId, measure, more);
    const taken = await everythingOf(commentId);
    const lifting = await decide(moderator!, commentId, 'RESTORE');
    await moderator!.act('undoModerationDecision', { decisionId: lifting.decision.id });
    expect(await everythingOf(commentId)).toEqual(taken);
    expect(await decisionOf(decision.id)).toMatchObject({ liftedAt: null });
    world.clock.advance(59_000);
    await moderator!.act('undoModerationDecision', { decisionId: decision.id });
    expect(await everythingOf(commentId)).toEqual(before);
    const [open] = await world.rows<any>('SELECT open_reports FROM moderation_cases WHERE comment_id = $1', [uuidOf(commentId)]);
    expect(open.open_reports).toBe(1);
  });

  it('is undone for sixty seconds and not a moment longer', async () => {
    const { decision } = await decide(moderator!, await post(luis!), measure, more);
    world.clock.advance(60_000);
    expect(await moderator!.refusals('undoModerationDecision', { decisionId: decision.id })).toEqual(['TOO_LATE_TO_UNDO']);
  });
});

describe('What a measure does', () => {
  it('a label stands beside the words, which everybody goes on reading', async () => {
    const commentId = await talked();
    await decide(moderator!, commentId, 'LABEL');
    expect(await read(commentId, 'state body')).toEqual({ state: 'VISIBLE', body });
    expect(await refusals(moderator!, commentId, 'LABEL')).toEqual(['ALREADY_LABELLED']);
  });

  it('a blacked out passage is read by nobody, the rest by everybody', async () => {
    const commentId = await talked();
    await decide(moderator!, commentId, 'HIDE_PART', measures[2]![1]);
    const shown = await read(commentId, 'state body bodyHtml');
    expect(JSON.stringify(shown)).not.toContain('300 000');
    expect(shown).toMatchObject({ state: 'VISIBLE' });
    expect(shown.body).toContain('El vecino Eusebio es un ladrón');
    expect(await refusals(moderator!, commentId, 'HIDE_PART', measures[2]![1])).toEqual(['ALREADY_PART_HIDDEN']);
  });

  it('in a locked thread nobody answers, also further down; what was said stays', async () => {
    const commentId = await talked();
    const [{ id: reply }] = (await read(commentId, 'replies { nodes { id } }')).replies.nodes;
    await decide(moderator!, commentId, 'LOCK_THREAD');
    for (const subjectId of [commentId, reply])
      expect(await luis!.refusals('postComment', { subjectId, body: 'Sigo.' })).toEqual(['THREAD_LOCKED']);
    expect(await read(reply, 'state')).toEqual({ state: 'VISIBLE' });
    expect(await refusals(moderator!, commentId, 'LOCK_THREAD')).toEqual(['ALREADY_LOCKED']);
  });

  it('a warning takes nothing away and does not say in public whom it concerns', async () => {
    const commentId = await talked();
    const { decision } = await decide(moderator!, commentId, 'WARN');
    expect(await decisionOf(decision.id, 'commentId comment { id } viewerIsConcerned')).toEqual({
      commentId: null,
      comment: null,
      viewerIsConcerned: false,
    });
    expect(await decisionOf(decision.id, 'comment { id } viewerIsConcerned', luis!)).toEqual({
      comment: { id: commentId },
      viewerIsConcerned: true,
    });
    expect(await decisionOf(decision.id, 'comment { id }', ana!)).toEqual({ comment: null });
    expect(await decisionOf(decision.id, 'comment { id }', moderator!)).toEqual({ comment: { id: commentId } });
  });

  it('what its author withdrew is not hidden, and their warning stands all the same', async () => {
    const commentId = await post(luis!);
    await luis!.act('withdrawComment', { commentId });
    for (const measure of ['LABEL', 'HIDE']) expect(await refusals(moderator!, commentId, measure)).toEqual(['COMMENT_WITHDRAWN']);
    expect(await refusals(moderator!, commentId, 'WARN')).toEqual([]);
  });
});

describe('A measure for a time', () => {
  it('ends by itself, once, whoever notices', async () => {
    const { EndingService } = await import('../../src/moderation/deciding/ending.service.js');
    const commentId = await talked();
    const before = await everythingOf(commentId);
    const endsAt = new Date(world.clock.now().getTime() + 2 * day);
    const { decision } = await decide(moderator!, commentId, 'HIDE', { endsAt: endsAt.toISOString() });
    expect(await read(commentId, 'state')).toEqual({ state: 'HIDDEN' });
    world.clock.set(new Date(endsAt.getTime()));
    const service = world.app.get(EndingService);
    await Promise.all(Array.from({ length: 8 }, () => service.carryOn(() => false)));
    expect(await read(commentId, 'state')).toEqual({ state: 'VISIBLE' });
    expect(await decisionOf(decision.id, 'liftedAt')).toEqual({ liftedAt: endsAt.toISOString() });
    const journal = await world.rows(`SELECT kind FROM journal WHERE subject_id = $1 AND kind = 'comment.hiding_ended'`, [
      uuidOf(commentId),
    ]);
    expect(journal).toHaveLength(1);
    const fresh = await world.session(moderator!);
    expect(await refusals(fresh, commentId, 'RESTORE')).toEqual(['NOTHING_TO_LIFT']);
    expect(((await everythingOf(commentId)) as any).row).toEqual((before as any).row);
  });

  it('that was lifted or undone before does not end again', async () => {
    const { EndingService } = await import('../../src/moderation/deciding/ending.service.js');
    const mod = await world.session(moderator!);
    const [one, two] = [await post(await world.session(luis!)), await post(await world.session(luis!))];
    const endsAt = new Date(world.clock.now().getTime() + day).toISOString();
    const [first, second] = [await decide(mod, one, 'LABEL', { endsAt }), await decide(mod, two, 'LABEL', { endsAt })];
    await mod.act('undoModerationDecision', { decisionId: first.decision.id });
    await decide(mod, two, 'RESTORE');
    // Another label, without an end, must outlive the first one's.
    await decide(mod, one, 'LABEL');
    world.clock.advance(day);
    await world.app.get(EndingService).carryOn(() => false);
    const rows = await world.rows('SELECT 1 FROM ended_decisions WHERE decision_id = ANY($1)', [
      [first, second].map(({ decision }) => uuidOf(decision.id)),
    ]);
    expect(rows).toEqual([]);
    const [row] = await world.rows<any>('SELECT label_reason FROM comments WHERE id = $1', [uuidOf(one)]);
    expect(row.label_reason).toBe(said.reason);
  });
});

function uuidOf(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
}

it('passages are blacked out only in the words in which they were chosen', async () => {
  const words = 'Su número es 300 000 0000.';
  const id = await post(ana!, words);
  const wordsDigest = createHash('sha256').update(words).digest('hex');
  const passages = [{ start: [...words].indexOf('3'), end: [...words].length - 1 }];
  const chosen = { ground: 'PERSONAL_DATA', passages, wordsDigest };
  await ana!.act('editComment', { commentId: id, body: 'No lo escribo más.', acceptsPersonalData: true });

  expect(await refusals(moderator!, id, 'HIDE_PART', chosen)).toEqual(['WORDS_CHANGED']);
  expect(await read(id, 'body hiddenPart { reason }')).toEqual({ body: 'No lo escribo más.', hiddenPart: null });
  await ana!.act('editComment', { commentId: id, body: words, acceptsPersonalData: true });
  expect(await refusals(moderator!, id, 'HIDE_PART', chosen)).toEqual([]);
  expect((await read(id, 'body')).body).not.toContain('300');
});
