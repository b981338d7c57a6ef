/** Watching the moderators' work: how much waits, who is at work on what, and how far a decision about many comments is. */
import type { Person } from '../person.js';
import { World } from '../world.js';
import { isStrictlyIncreasing, stopWatching, watchBySocket } from './watching.js';

let world: World;
let [ana, luis, tomas, irene]: Person[] = [];
let consultation: string;
beforeAll(async () => {
  world = await World.open();
  [ana, luis] = [await world.citizen('Ana'), await world.citizen('Luis')];
  [tomas, irene] = [await world.moderator(), await world.moderator(world.ministry, 'Irene')];
  consultation = (await world.drafts.open()).id;
});
afterEach(stopWatching);
afterAll(() => world?.close());

const queue = 'subscription ($id: ID!) { moderationQueueChanged(agencyId: $id) { sequence figures { waiting claimed mine } } }';
const batchNews = 'subscription ($id: ID!) { moderationBatchChanged(id: $id) { sequence batch { state decided } } }';

it('moderators see what waits and what is claimed, each with what is theirs, and how far a batch is', async () => {
  const [mine, theirs] = [tomas!, irene!].map((who) => watchBySocket(who, queue, { id: world.ministry.globalId }));
  await mine!.until((watch) => watch.newest?.moderationQueueChanged.figures.waiting === 0);
  const { comment } = await luis!.act('postComment', { subjectId: consultation, body: 'Un anuncio.' }, 'comment { id }');
  await ana!.act('reportComment', { commentId: comment.id, reason: 'SPAM' });
  await mine!.until((watch) => watch.newest?.moderationQueueChanged.figures.waiting === 1);
  const { nodes } = (
    await tomas!.read('query ($a: ID!) { moderationQueue(agencyId: $a) { nodes { id } } }', { a: world.ministry.globalId })
  ).moderationQueue;
  await tomas!.act('claimCase', { caseId: nodes[0].id });
  await mine!.until((watch) => watch.newest?.moderationQueueChanged.figures.mine === 1);
  await theirs!.until((watch) => watch.newest?.moderationQueueChanged.figures.claimed === 1);
  expect(theirs!.newest.moderationQueueChanged.figures.mine).toBe(0);

  const input = { agencyId: world.ministry.globalId, caseIds: [nodes[0].id], measure: 'NO_ACTION', reason: 'Se queda como está.' };
  const { batch } = await tomas!.act('decideTogether', input, 'batch { id }');
  const work = watchBySocket(irene!, batchNews, { id: batch.id });
  await work.until((watch) => watch.newest?.moderationBatchChanged.batch.state === 'DONE');
  expect(work.newest.moderationBatchChanged.batch.decided).toBe(1);
  await mine!.until((watch) => watch.newest?.moderationQueueChanged.figures.waiting === 0);
  expect(isStrictlyIncreasing(mine!.of('moderationQueueChanged').map(({ sequence }) => sequence))).toBe(true);
});

it('nobody else watches', async () => {
  for (const who of [world.visitor(), ana!]) {
    const watch = watchBySocket(who, queue, { id: world.ministry.globalId });
    await watch.until(({ told, isOver }) => isOver || told.length > 0);
    expect(watch.newest?.moderationQueueChanged ?? null).toBeNull();
  }
});
