/** Watching comments, and the moderators' queue. */
import type { Person } from '../person.js';
import type { TestConsultation } from '../drafts.js';
import { World } from '../world.js';
import { isStrictlyIncreasing, pause, stopWatching, ways, type Watch } from './watching.js';

let world: World;
let consultation: TestConsultation;
let [ana, luis, moderator, visitor]: Person[] = [];
beforeAll(async () => {
  world = await World.open();
  consultation = await world.drafts.open();
  [ana, luis, moderator, visitor] = [await world.citizen('Ana'), await world.citizen('Luis'), await world.moderator(), world.visitor()];
});
afterEach(stopWatching);
afterAll(() => world?.close());

const comments = `subscription ($id: ID!, $article: ID, $after: Sequence) { commentEvents(consultationId: $id, provisionId: $article, after: $after) { __typename
  ... on CommentChanged { sequence change comment { id state body supports hiddenReason author { displayName } } } ... on ResyncRequired { sequence } } }`;
const queue = `subscription ($id: ID!, $after: Sequence) { moderationQueueEvents(agencyId: $id, after: $after) { __typename
  ... on QueueChanged { sequence change case { openReports comment { id } } } ... on ResyncRequired { sequence } } }`;

const post = async (author: Person, body: string, subjectId = consultation.id): Promise<string> =>
  (await author.act('postComment', { subjectId, body }, 'comment { id }')).comment.id;
const hide = (commentId: string) => moderator!.act('hideComment', { commentId, ground: 'INSULT', reason: 'Insulta a otra persona.' });
const changes = (watch: Watch, id?: string): string[] =>
  watch
    .of('commentEvents')
    .filter(({ comment }) => !id || comment?.id === id)
    .map(({ change, __typename }) => (change ?? __typename) as string);
const sequencesOf = (watch: Watch, field: string): string[] => watch.of(field).map(({ sequence }) => sequence as string);

describe.each(ways)('comments over %s', (_way, watch) => {
  /** A list tells nothing at its beginning: its first own event says that it has begun. */
  async function begun(article?: string): Promise<Watch> {
    const watching = watch(visitor!, comments, { id: consultation.id, article });
    while (watching.told.length === 0) {
      await post(ana!, 'Para empezar.', article ?? consultation.id);
      await pause(100);
    }
    return watching;
  }

  it('are told as they are posted, edited, supported, hidden, restored and withdrawn', async () => {
    const watching = await begun();
    const id = await post(luis!, 'Primera versión.');
    await luis!.act('editComment', { commentId: id, body: 'Segunda versión.' });
    await ana!.act('supportComment', { commentId: id });
    await ana!.act('revokeSupport', { commentId: id });
    await hide(id);
    await watching.until((seen) => changes(seen, id).includes('HIDDEN'));
    const hidden = watching.of('commentEvents').find(({ change, comment }) => change === 'HIDDEN' && comment.id === id);
    expect(hidden.comment).toEqual({
      id,
      state: 'HIDDEN',
      body: null,
      supports: expect.any(Number),
      hiddenReason: 'Insulta a otra persona.',
      author: null,
    });
    await moderator!.act('restoreComment', { commentId: id, reason: 'Era una cita.' });
    await luis!.act('withdrawComment', { commentId: id });
    await watching.until((seen) => changes(seen, id).includes('WITHDRAWN'));
    expect(changes(watching, id)).toEqual(['POSTED', 'EDITED', 'SUPPORTS', 'SUPPORTS', 'HIDDEN', 'RESTORED', 'WITHDRAWN']);
    expect(isStrictlyIncreasing(sequencesOf(watching, 'commentEvents'))).toBe(true);
  });

  it('of one article are told without those of others, replies and decisions included', async () => {
    const [first, second] = consultation.articles;
    const watching = await begun(first!.id);
    const [here, there] = [await post(ana!, 'Sobre el primero.', first!.id), await post(ana!, 'Sobre el segundo.', second!.id)];
    const reply = await post(luis!, 'Respuesta.', here);
    await luis!.act('supportComment', { commentId: here });
    await hide(here);
    await hide(there);
    await luis!.act('withdrawComment', { commentId: reply });
    await watching.until((seen) => changes(seen, reply).includes('WITHDRAWN'));
    expect(changes(watching, here)).toEqual(['POSTED', 'SUPPORTS', 'HIDDEN']);
    expect(changes(watching, reply)).toEqual(['POSTED', 'WITHDRAWN']);
    expect(changes(watching, there)).toEqual([]);
  });

  it('that were hidden meanwhile are tombstones to who comes late', async () => {
    const watching = await begun();
    const after = watching.newest.commentEvents.sequence as string;
    const id = await post(luis!, 'Un insulto que nadie más debe leer.');
    await hide(id);
    const late = await watch(visitor!, comments, { id: consultation.id, after }).until((seen) => changes(seen, id).includes('HIDDEN'));
    expect(changes(late, id)).toEqual(['POSTED', 'HIDDEN']);
    expect(JSON.stringify(late.told)).not.toContain('insulto que nadie');
    expect(sequencesOf(late, 'commentEvents').every((sequence) => BigInt(sequence) > BigInt(after))).toBe(true);
  });

  it('reach everybody in the same order without a gap while many write at once, whenever they came', async () => {
    const watching = [await begun()];
    const after = watching[0]!.newest.commentEvents.sequence as string;
    const writing = Promise.all(
      Array.from({ length: 60 }, (_, number) => pause(number * 8).then(() => post(number % 2 ? ana! : luis!, `Comentario ${number}.`))),
    );
    for (let late = 0; late < 10; late++) {
      await pause(45);
      watching.push(watch(visitor!, comments, { id: consultation.id, after }));
    }
    const ids = await writing;
    for (const seen of watching) await seen.until(() => ids.every((id) => changes(seen, id).length === 1));
    const told = watching.map((seen) => sequencesOf(seen, 'commentEvents').filter((sequence) => BigInt(sequence) > BigInt(after)));
    for (const sequences of told) {
      expect(isStrictlyIncreasing(sequences)).toBe(true);
      expect(sequences).toEqual(told[0]);
    }
  });

  it('of a draft are refused to strangers', async () => {
    const draft = await world.drafts.complete();
    const refused = await watch(ana!, comments, { id: draft.id }).over();
    expect(refused.told).toMatchObject([{ errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
  });
});

describe.each(ways)('the moderators’ queue over %s', (_way, watch) => {
  it('is told to moderators of the agency, and refused to everybody else', async () => {
    const watching = watch(moderator!, queue, { id: world.ministry.globalId, after: '0' });
    const id = await post(luis!, 'Ese alcalde es un inútil.');
    await ana!.act('reportComment', { commentId: id, reason: 'INSULT' });
    await hide(id);
    const own = (seen: Watch) => seen.of('moderationQueueEvents').filter((event) => event.case?.comment.id === id);
    await watching.until((seen) => own(seen).some(({ change }) => change === 'HIDDEN'));
    expect(own(watching).map(({ change }) => change)).toEqual(['REPORTED', 'HIDDEN']);
    const { moderationLog } = await moderator!.read('{ moderationLog(first: 1) { nodes { id commentId } } }');
    expect(moderationLog.nodes[0].commentId).toBe(id);
    const readers = watch(visitor!, comments, { id: consultation.id, after: watching.newest.moderationQueueEvents.sequence });
    await moderator!.act('undoModerationDecision', { decisionId: moderationLog.nodes[0].id });
    await watching.until((seen) => own(seen).some(({ change }) => change === 'DECISION_UNDONE'));
    expect(own(watching).at(-1)).toMatchObject({ change: 'DECISION_UNDONE', case: { openReports: 1 } });
    await readers.until((seen) => changes(seen, id).includes('RESTORED'));
    expect(isStrictlyIncreasing(sequencesOf(watching, 'moderationQueueEvents'))).toBe(true);

    for (const stranger of [visitor!, ana!, await world.official(), await world.moderator(world.townHall, 'Ines')]) {
      const refused = await watch(stranger, queue, { id: world.ministry.globalId }).over();
      expect(refused.told[0]!.data ?? null).toBeNull();
      expect(['FORBIDDEN', 'SIGN_IN_REQUIRED', 'NOT_FOUND']).toContain(refused.told[0]!.errors![0]!.extensions!.code);
    }
  });

  it('stops when the moderator’s role is taken away', async () => {
    const [beatriz, former] = [await world.administrator(), await world.moderator(world.ministry, 'Rosa')];
    const watching = await watch(former, queue, { id: world.ministry.globalId, after: '0' }).count(1);
    await beatriz
      .act('revokeRole', { agencyId: world.ministry.globalId, accountId: former.accountId, role: 'MODERATOR' })
      .catch(async () => {
        const account = Buffer.from(`Account:${former.accountId}`).toString('base64url');
        await beatriz.act('revokeRole', { agencyId: world.ministry.globalId, accountId: account, role: 'MODERATOR' });
      });
    await watching.over();
    const before = watching.told.length;
    const id = await post(luis!, 'Otro insulto.');
    await ana!.act('reportComment', { commentId: id, reason: 'INSULT' });
    await pause(400);
    expect(watching.told).toHaveLength(before);
    await world.signInAgain(former);
    const again = await watch(former, queue, { id: world.ministry.globalId }).over();
    expect(again.told[0]!.errors![0]!.extensions!.code).toBe('FORBIDDEN');
  });
});
