/** An attack of 75,000 comments is cleared by one act, although the processes that carry it out are killed: nothing is lost and nothing decided twice. */
import { ClockworkService } from '../../src/live/clockwork.service.js';
import { pause } from '../live/watching.js';
import type { Person } from '../person.js';
import { crowd, openPresentWorld, Process, settingsOf, uuidOf } from '../processes.js';
import type { World } from '../world.js';

const comments = process.env.URNA_SOAK === '1' ? 75_000 : 15_000;
const people = 300;
const kills = 3;

let world: World;
let tomas: Person;
let consultation: string;
let honest: string;
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
  consultation = (await world.drafts.open({ official: await world.official() })).id;
  tomas = await world.moderator();
  const authors = await crowd(world, people);
  honest = (
    await (
      await world.citizen()
    ).act('postComment', { subjectId: consultation, stance: 'NEUTRAL', body: 'Una opinión de verdad.' }, 'comment { id }')
  ).comment.id;
  await world.rows(
    `WITH posted AS (
       INSERT INTO comments (id, consultation_id, depth, author_id, author_role, stance, body, created_at)
       SELECT gen_random_uuid(), $1, 0, ($2::uuid[])[1 + n % $3], 'CITIZEN', 'AGAINST', 'No al decreto. Firme en https://x.example/' || n, now()
       FROM generate_series(1, $4::int) AS n RETURNING id, consultation_id, created_at
     ), counted AS (INSERT INTO comment_counts (place_id, stance, comments) VALUES ($1, 'AGAINST', $4))
     INSERT INTO moderation_cases (id, comment_id, consultation_id, agency_id, open_reports, first_reported_at, advised, is_open, risk, attend_by, alike, alike_at)
     SELECT gen_random_uuid(), id, consultation_id, $5, 0, created_at, true, true, 50, created_at + interval '1 hour', '00000000-0000-4000-8000-000000000001', now() FROM posted`,
    [uuidOf(consultation), authors.map(({ accountId }) => accountId), people, comments, world.ministry.id],
  );
  await world.rows('ANALYZE');
});
afterAll(async () => {
  await Promise.all(running.splice(0).map((urna) => urna.stop('SIGKILL')));
  await world?.close();
});

interface State {
  state: string;
  decided: number;
}
const state = async (): Promise<State> => (await world.rows<State>('SELECT state, decided FROM moderation_batches'))[0]!;

async function until(isSo: (now: State) => boolean, ms = 240_000): Promise<State> {
  for (const deadline = Date.now() + ms; Date.now() < deadline; await pause(20)) {
    const now = await state();
    if (isSo(now)) return now;
  }
  throw new Error(`Waited too long. ${JSON.stringify(await state())} ${running.map(({ output }) => output.slice(-500)).join('\n')}`);
}

const count = async (sql: string, values: unknown[] = []): Promise<number> =>
  (await world.rows<{ n: number }>(`SELECT count(*)::int AS n ${sql}`, values))[0]!.n;

it('what is decided stays, the rest is taken up by others, and in the end each comment has one decision', async () => {
  const first = await start();
  const queue = 'query ($a: ID!) { moderationQueue(agencyId: $a, together: true, first: 10) { nodes { id alikeCount } } }';
  const { nodes } = (await first.as(tomas).read(queue, { a: world.ministry.globalId })).moderationQueue;
  expect(nodes).toEqual([{ id: nodes[0].id, alikeCount: comments }]);

  const input = {
    agencyId: world.ministry.globalId,
    alikeTo: nodes[0].id,
    measure: 'HIDE',
    ground: 'SPAM',
    facts: 'La misma frase con un enlace distinto en cada comentario, en el mismo minuto.',
    reason: 'Es una campaña automática que no participa en la consulta.',
    proportion: 'Una etiqueta dejaría la discusión tapada por decenas de miles de copias.',
  };
  await first.as(tomas).act('decideTogether', input, 'batch { id }');
  const reached: number[] = [];
  for (let round = 0; round < kills; round++) {
    const urna = running[0] ?? (await start());
    const before = (await state()).decided;
    const now = await until(({ decided }) => decided > before);
    await urna.kill();
    running.splice(running.indexOf(urna), 1);
    reached.push(now.decided);
    // A lease that nobody keeps is over after a while.
    await world.rows(`UPDATE moderation_batches SET claimed_until = now() WHERE claimed_until IS NOT NULL`);
  }
  expect(reached).toEqual(reached.toSorted((a, b) => a - b));
  expect(reached.at(-1)).toBeLessThan(comments);

  await Promise.all([start(), start()]);
  await until((now) => now.state === 'DONE');
  const [batch] = await world.rows('SELECT total, decided, skipped FROM moderation_batches');
  expect(batch).toEqual({ total: comments, decided: comments, skipped: 0 });
  expect(await count('FROM moderation_decisions')).toBe(comments);
  expect(await count('FROM (SELECT DISTINCT comment_id FROM moderation_decisions) one')).toBe(comments);
  expect(await count(`FROM journal WHERE kind = 'comment.hidden'`)).toBe(comments);
  expect(await count(`FROM comments WHERE hidden_at IS NULL`)).toBe(1);
  expect(await count(`FROM moderation_cases WHERE is_open`)).toBe(0);
  const counted = 'query ($id: ID!) { consultation(id: $id) { commentCounts { total against } comments(first: 20) { nodes { id } } } }';
  const seen = (await running[0]!.as(tomas).read(counted, { id: consultation })).consultation;
  expect(seen).toEqual({ commentCounts: { total: 1, against: 0 }, comments: { nodes: [{ id: honest }] } });
}, 600_000);
