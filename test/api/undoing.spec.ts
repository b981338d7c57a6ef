/** Moderators who take a decision back, and what everybody sees of it. */
import type { TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { monday, World } from '../world.js';

const reason = 'Insulta a otra persona; las reglas de la consulta no lo permiten.';
const tenSeconds = 10_000;

let world: World;
let consultation: TestConsultation;
let ana: Person;
let luis: Person;
let tomas: Person;
beforeAll(async () => {
  world = await World.open();
  consultation = await world.drafts.open();
  [ana, luis, tomas] = [await world.citizen('Ana'), await world.citizen('Luis'), await world.moderator()];
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world.close());

async function post(subjectId = consultation.id): Promise<string> {
  return (await luis.act('postComment', { subjectId, stance: 'AGAINST', body: 'Ese alcalde es un inútil.' }, 'comment { id }')).comment.id;
}

async function reported(...reporters: Person[]): Promise<string> {
  const commentId = await post();
  for (const person of reporters) {
    await person.act('reportComment', { commentId, reason: 'INSULT' });
    world.clock.advance(1_000);
  }
  return commentId;
}

const act = async (mutation: string, input: object, who = tomas): Promise<string> =>
  (await who.act(mutation, { reason, ...input }, 'decision { id }')).decision.id;
const hide = (commentId: string, who = tomas, why = reason) => act('hideComment', { commentId, ground: 'INSULT', reason: why }, who);
const restore = (commentId: string, who = tomas) => act('restoreComment', { commentId }, who);
const dismiss = (commentId: string, who = tomas) => act('dismissReports', { commentId }, who);
const undo = (decisionId: string, who = tomas) => who.act('undoModerationDecision', { decisionId });
const refusals = (decisionId: string, who = tomas) => who.refusals('undoModerationDecision', { decisionId });

/** Everything that a decision touches: the comment and its counters as everybody sees them, and the case as moderators do. */
async function stateOf(commentId: string): Promise<any> {
  const { node } = await world
    .visitor()
    .read(
      'query ($id: ID!) { node(id: $id) { ... on Comment { state body stance hiddenReason author { displayName } consultation { commentCounts { total against } } } } }',
      { id: commentId },
    );
  const { moderationQueue } = await tomas.read(
    'query ($id: ID!) { moderationQueue(agencyId: $id, first: 100) { nodes { id comment { id } openReports firstReportedAt reasons { reason count } reports { isOpen createdAt } } } }',
    { id: world.ministry.globalId },
  );
  return { ...node, case: moderationQueue.nodes.find((each: any) => each.comment.id === commentId) ?? null };
}

async function lineOf(decisionId: string, who = world.visitor()): Promise<any> {
  const query = 'query ($id: ID!) { node(id: $id) { ... on ModerationDecision { measure undoneAt viewerCanUndo { allowed code } } } }';
  return (await who.read(query, { id: decisionId })).node;
}

describe('a decision that is undone', () => {
  it('leaves the comment, its reports and its case as they were, and its line in the log', async () => {
    const commentId = await reported(ana, await world.citizen('Otra'));
    const before = await stateOf(commentId);
    expect(before.case).toMatchObject({ openReports: 2, firstReportedAt: monday.toISOString() });
    for (const decide of [hide, dismiss]) {
      const decisionId = await decide(commentId);
      expect((await stateOf(commentId)).case).toBeNull();
      expect(await lineOf(decisionId, tomas)).toMatchObject({ undoneAt: null, viewerCanUndo: { allowed: true, code: null } });
      world.clock.advance(tenSeconds);
      const { comment, decision } = await tomas.act(
        'undoModerationDecision',
        { decisionId },
        'comment { id state } decision { id undoneAt viewerCanUndo { allowed code } }',
      );
      const undoneAt = world.clock.now().toISOString();
      expect(comment).toEqual({ id: commentId, state: 'VISIBLE' });
      expect(decision).toEqual({ id: decisionId, undoneAt, viewerCanUndo: { allowed: false, code: 'ALREADY_UNDONE' } });
      expect(await stateOf(commentId)).toEqual(before);
      const { moderationLog } = await world.visitor().read('{ moderationLog(first: 1) { nodes { id undoneAt reason } } }');
      expect(moderationLog.nodes).toEqual([{ id: decisionId, undoneAt, reason }]);
    }
  });

  it('to restore hides the comment again with the reason that it had', async () => {
    const commentId = await post();
    const first = await hide(commentId, tomas, 'El primer motivo, que no cuenta.');
    await undo(first);
    await hide(commentId, tomas, 'El motivo que vale para todos.');
    const hiddenAt = await world.rows('SELECT hidden_at FROM comments WHERE id = $1', [uuidOf(commentId)]);
    const before = await stateOf(commentId);
    world.clock.advance(tenSeconds);
    await undo(await restore(commentId));
    expect(await stateOf(commentId)).toEqual(before);
    expect(before).toMatchObject({ state: 'HIDDEN', hiddenReason: 'El motivo que vale para todos.' });
    expect(await world.rows('SELECT hidden_at FROM comments WHERE id = $1', [uuidOf(commentId)])).toEqual(hiddenAt);
    await restore(commentId);
    expect(await stateOf(commentId)).toMatchObject({ state: 'VISIBLE' });
  });

  it('adds to what was reported since, and keeps the moment of the first report', async () => {
    const commentId = await reported(ana);
    const decisionId = await dismiss(commentId);
    world.clock.advance(tenSeconds);
    await (await world.citizen('Otra')).act('reportComment', { commentId, reason: 'SPAM' });
    expect((await stateOf(commentId)).case).toMatchObject({ openReports: 1, firstReportedAt: world.clock.now().toISOString() });
    await undo(decisionId);
    expect((await stateOf(commentId)).case).toMatchObject({
      openReports: 2,
      firstReportedAt: monday.toISOString(),
      reports: [{ isOpen: true }, { isOpen: true }],
    });
    await dismiss(commentId);
    expect((await stateOf(commentId)).case).toBeNull();
  });

  it('does not bring back what its author took back meanwhile', async () => {
    const commentId = await reported(ana);
    const decisionId = await hide(commentId);
    const { total } = (await stateOf(commentId)).consultation.commentCounts;
    await luis.act('withdrawComment', { commentId });
    await undo(decisionId);
    expect(await stateOf(commentId)).toMatchObject({
      state: 'WITHDRAWN',
      body: null,
      consultation: { commentCounts: { total } },
      case: { openReports: 1 },
    });
  });

  it('gives way to the one before, which may be undone next', async () => {
    const commentId = await post();
    const [first, second] = [await hide(commentId), await restore(commentId)];
    expect(await refusals(first)).toEqual(['NOT_THE_LATEST']);
    expect(await lineOf(first, tomas)).toMatchObject({ viewerCanUndo: { allowed: false, code: 'NOT_THE_LATEST' } });
    await undo(second);
    await undo(first);
    expect(await stateOf(commentId)).toMatchObject({ state: 'VISIBLE' });
  });

  it('is undone by nobody else, not twice, and not after a minute', async () => {
    const commentId = await post();
    const decisionId = await hide(commentId);
    const others: [Person, string][] = [
      [await world.moderator(world.ministry, 'Rosa'), 'NOT_YOURS'],
      [await world.moderator(world.townHall, 'Julia'), 'FORBIDDEN'],
      [consultation.official, 'FORBIDDEN'],
      [await world.administrator(), 'FORBIDDEN'],
      [ana, 'FORBIDDEN'],
      [luis, 'FORBIDDEN'],
      [await world.auditor(), 'AUDITORS_ONLY_READ'],
      [world.visitor(), 'SIGN_IN_REQUIRED'],
    ];
    for (const [who, code] of others) {
      expect(await refusals(decisionId, who)).toEqual([code]);
      expect(await lineOf(decisionId, who)).toMatchObject({ viewerCanUndo: { allowed: false, code } });
    }
    world.clock.advance(6 * tenSeconds);
    expect(await refusals(decisionId)).toEqual(['TOO_LATE_TO_UNDO']);
    world.clock.advance(-1);
    const answers = await Promise.all(Array.from({ length: 5 }, () => refusals(decisionId)));
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(answers.flat()).toEqual(Array(4).fill('ALREADY_UNDONE'));
    for (const id of [commentId, decisionId.replace(/.{4}$/, 'AAAA')]) expect(await refusals(id)).toEqual(['NOT_FOUND']);
    const again = await hide(commentId);
    const input = { decisionId: again, idempotencyKey: 'deshacer una vez' };
    expect(await tomas.refusals('undoModerationDecision', input)).toEqual([]);
    expect(await tomas.refusals('undoModerationDecision', input)).toEqual([]);
  });

  it('is never written over', async () => {
    await expect(world.rows('UPDATE undone_decisions SET undone_at = now()')).rejects.toThrow('never changed');
  });
});

describe('the log', () => {
  it('is narrowed to an agency, a consultation, a measure and a ground, also together', async () => {
    const julia = await world.moderator(world.townHall, 'Julia');
    const elsewhere = await world.drafts.open({ agency: world.townHall });
    const [one, two] = [await post(elsewhere.id), await post(elsewhere.id)];
    const insult = await hide(one, julia);
    const spam = await act('hideComment', { commentId: two, ground: 'SPAM' }, julia);
    const back = await restore(two, julia);
    const log = async (args: string): Promise<string[]> =>
      (await world.visitor().read(`{ moderationLog(${args}) { nodes { id } } }`)).moderationLog.nodes.map(({ id }: any) => id);
    const here = `consultationId: "${elsewhere.id}"`;
    const agency = `agencyId: "${world.townHall.globalId}"`;
    expect(await log(here)).toEqual([back, spam, insult]);
    expect(await log(`${here}, last: 2`)).toEqual([spam, insult]);
    expect(await log(`${here}, measure: HIDE`)).toEqual([spam, insult]);
    expect(await log(`${agency}, ${here}, measure: HIDE, ground: SPAM`)).toEqual([spam]);
    expect(await log(`${agency}, ground: INSULT`)).toEqual([insult]);
    expect(await log(`agencyId: "${world.ministry.globalId}", ${here}`)).toEqual([]);
    expect(await log('ground: SPAM')).toEqual([spam]);
    const { pageInfo } = (await world.visitor().read(`{ moderationLog(${here}, first: 1) { pageInfo { endCursor } } }`)).moderationLog;
    expect(await log(`${here}, first: 1, after: "${pageInfo.endCursor}"`)).toEqual([spam]);
    const { errors } = await world.visitor().ask(`{ moderationLog(consultationId: "${world.ministry.globalId}") { nodes { id } } }`);
    expect(errors![0]!.extensions.code).toBe('NOT_FOUND');
  });
});

function uuidOf(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
}
