/** Two processes sort comments into arguments and are killed while they do: the others go on, and nothing is lost or there twice. */
import { randomUUID } from 'node:crypto';
import { ClockworkService } from '../../src/live/clockwork.service.js';
import { pairwise, typedLetters, type Known } from '../clustering/campaigns.js';
import { pause } from '../live/watching.js';
import { crowd, openPresentWorld, Process, settingsOf, uuidOf } from '../processes.js';
import type { World } from '../world.js';

const comments = 30_000;
const people = 200;
const kills = 3;

let world: World;
let letters: Known[];
const running: Process[] = [];
const start = async (): Promise<Process> => {
  const urna = await Process.start(settingsOf(world));
  running.push(urna);
  return urna;
};

beforeAll(async () => {
  world = await openPresentWorld();
  // The world beside them only looks on.
  await world.app.get(ClockworkService).onApplicationShutdown();
  const consultation = (await world.drafts.open({ official: await world.official() })).id;
  const authors = await crowd(world, people);
  letters = typedLetters(comments).map((letter) => ({ ...letter, id: randomUUID() }));
  await world.rows(
    `WITH posted AS (
       INSERT INTO comments (id, consultation_id, depth, author_id, author_role, stance, body, created_at)
       SELECT id, $1, 0, author, 'CITIZEN', 'NEUTRAL', left(body, 5000), now() FROM unnest($2::uuid[], $3::uuid[], $4::text[]) AS l(id, author, body)
       RETURNING id, consultation_id
     ), run AS (INSERT INTO argument_runs (consultation_id, begun_at) VALUES ($1, now()) ON CONFLICT DO NOTHING)
     INSERT INTO argument_waiting (id, comment_id, consultation_id) SELECT gen_random_uuid(), id, consultation_id FROM posted`,
    [
      uuidOf(consultation),
      letters.map(({ id }) => id),
      letters.map((_, n) => authors[n % people]!.accountId),
      letters.map(({ text }) => text),
    ],
  );
});
afterAll(async () => {
  await Promise.all(running.splice(0).map((urna) => urna.stop('SIGKILL')));
  await world?.close();
});

interface State {
  waiting: number;
  placed: number;
  isClaimed: boolean;
}
const state = async (): Promise<State> =>
  (
    await world.rows<State>(
      `SELECT (SELECT count(*)::int FROM argument_waiting) AS waiting, (SELECT count(*)::int FROM argument_members) AS placed,
              EXISTS (SELECT FROM argument_runs WHERE claimed_until > now()) AS "isClaimed"`,
    )
  )[0]!;

async function until(isSo: (now: State) => boolean, ms = 120_000): Promise<State> {
  for (const deadline = Date.now() + ms; Date.now() < deadline; await pause(20)) {
    const now = await state();
    if (isSo(now)) return now;
  }
  throw new Error(`Waited too long. ${JSON.stringify(await state())} ${running.map(({ output }) => output.slice(-500)).join('\n')}`);
}

it('what is written stays, the rest is taken up by others, and in the end each comment has one argument', async () => {
  const reached: number[] = [];
  for (let round = 0; round < kills; round++) {
    const urna = await start();
    const before = (await state()).placed;
    // Once while it only reads, then in the middle of writing.
    const now = await until(({ isClaimed, placed, waiting }) => waiting === 0 || (round === 0 ? isClaimed : placed > before));
    await urna.kill();
    running.splice(running.indexOf(urna), 1);
    reached.push(now.placed);
    // A lease that nobody keeps is over after a while.
    await world.rows(`UPDATE argument_runs SET claimed_until = now() WHERE claimed_until IS NOT NULL`);
  }
  expect(reached[0]).toBe(0);
  expect(reached).toEqual(reached.toSorted((a, b) => a - b));
  expect(reached.at(-1)).toBeGreaterThan(0);
  expect(reached[1]).toBeLessThan(comments);

  await Promise.all([start(), start()]);
  await until(({ waiting, isClaimed }) => waiting === 0 && !isClaimed);
  const members = await world.rows<{ id: string; cluster: string }>('SELECT comment_id AS id, cluster_id AS cluster FROM argument_members');
  expect(new Set(members.map(({ id }) => id)).size).toBe(comments);
  const found = new Map<string, string[]>();
  for (const { id, cluster } of members) found.set(cluster, [...(found.get(cluster) ?? []), id]);
  const { precision, recall } = pairwise([...found.values()], letters);
  expect(precision).toBeGreaterThanOrEqual(0.99);
  expect(recall).toBeGreaterThanOrEqual(0.95);
  // The figures of each, against a recount.
  expect(
    await world.rows(
      `SELECT a.id FROM argument_clusters a LEFT JOIN LATERAL (
         SELECT count(*)::int AS comments, count(DISTINCT c.author_id)::int AS people FROM argument_members m JOIN comments c ON c.id = m.comment_id
         WHERE m.cluster_id = a.id) counted ON true
       WHERE a.comments <> counted.comments OR a.people <> counted.people`,
    ),
  ).toEqual([]);
  expect(await world.rows(`SELECT 1 FROM journal WHERE kind = 'arguments.placed'`)).toHaveLength(1);
}, 300_000);
