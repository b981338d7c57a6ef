/** An attack over HTTP on a process of its own: taken without loss, put together, seen as a burst, cleared by one decision, and taken back. */
import { ClockworkService } from '../../src/live/clockwork.service.js';
import { pause } from '../live/watching.js';
import { Person } from '../person.js';
import { crowd, openPresentWorld, Process, settingsOf, uuidOf } from '../processes.js';
import type { World } from '../world.js';

const [comments, accounts, lines] = [1_500, 100, 16];
const letter =
  'Rechazo este decreto porque entrega el agua de nuestras veredas a empresas que nunca han pisado un acueducto comunitario y deja sin voz a las juntas';
const openings = ['', 'Buenos días. ', 'Señores Ministerio: ', 'Cordial saludo, '];

let world: World;
let urna: Process;
let tomas: Person;
let scripted: Person[];
let consultation: string;
let honest: string;

beforeAll(async () => {
  world = await openPresentWorld();
  // The world beside it only looks on.
  await world.app.get(ClockworkService).onApplicationShutdown();
  consultation = (await world.drafts.open({ official: await world.official() })).id;
  tomas = await world.moderator();
  const luis = await world.citizen('Luis');
  honest = (
    await luis.act(
      'postComment',
      { subjectId: consultation, stance: 'NEUTRAL', body: 'En mi vereda falta un macromedidor.' },
      'comment { id }',
    )
  ).comment.id;
  await tomas.act('setPremoderationRules', {
    ...{ agencyId: world.ministry.globalId, words: [], mostAMinute: 60, reason: 'Se esperan campañas automáticas.', seenNumber: 0 },
  });
  scripted = await crowd(world, accounts);
  urna = await Process.start(settingsOf(world));
});
afterAll(async () => {
  await urna?.stop('SIGKILL');
  await world?.close();
});

async function until<Value>(ask: () => Promise<Value>, isThere: (value: Value) => boolean): Promise<Value> {
  for (const deadline = Date.now() + 120_000; ; await pause(50)) {
    const value = await ask();
    if (isThere(value)) return value;
    if (Date.now() > deadline) throw new Error(`Waited too long: ${JSON.stringify(value)} ${urna.output.slice(-500)}`);
  }
}

const uncounted = `SELECT count(*)::int AS n FROM journal WHERE kind IN ('comment.posted', 'comment.held', 'comment.held_again', 'comment.supported')
  AND sequence > (SELECT sequence FROM activity_position WHERE follower = 'activity')`;

/** What must be the same once all is taken back. */
async function everything(): Promise<unknown> {
  const rows = (sql: string): Promise<object[]> => world.rows(sql);
  await until(
    () => world.rows<{ n: number }>(uncounted),
    ([row]) => row!.n === 0,
  );
  return {
    comments: await rows(
      `SELECT md5(string_agg(concat_ws(' ', id, created_at, supports, replies, hidden_reason, held_for, label_reason, body), '|' ORDER BY id)) AS all FROM comments`,
    ),
    order: await rows(`SELECT md5(string_agg(id::text, '|' ORDER BY created_at, id)) AS all FROM comments WHERE hidden_at IS NULL`),
    counts: await rows('SELECT place_id, stance, comments FROM comment_counts WHERE comments <> 0 ORDER BY 1, 2'),
    days: await rows('SELECT day::text, comments, newcomers FROM comment_days WHERE comments <> 0 ORDER BY 1'),
    supports: await rows('SELECT comment_id, account_id FROM comment_supports ORDER BY 1, 2'),
    activity: await rows(
      'SELECT subject_id, kind, sum(count)::int AS shown, sum(held)::int AS held FROM activity_minutes GROUP BY 1, 2 ORDER BY 1, 2',
    ),
    cases: await rows(
      `SELECT md5(string_agg(concat_ws(' ', comment_id, is_open, held, open_reports), '|' ORDER BY comment_id)) AS all FROM moderation_cases`,
    ),
  };
}

it('is taken, put together, seen, cleared by one decision and taken back within the minute', async () => {
  const ids: string[] = [];
  let next = 0;
  const line = async (): Promise<void> => {
    for (let n = next++; n < comments; n = next++) {
      const body = `${openings[n % openings.length]}${letter}.`;
      const { comment } = await urna
        .as(scripted[n % accounts]!)
        .act('postComment', { subjectId: consultation, stance: 'AGAINST', body }, 'comment { id }');
      ids.push(uuidOf(comment.id));
    }
  };
  await Promise.all(Array.from({ length: lines }, line));
  await tomas.act('supportComment', { commentId: honest });

  // None is lost, none is there twice.
  expect(new Set(ids).size).toBe(comments);
  const [kept] = await world.rows<{ all: number; told: number; held: number }>(
    `SELECT count(*)::int AS all, count(*) FILTER (WHERE id = ANY($1::uuid[]))::int AS told, count(*) FILTER (WHERE held_for IS NOT NULL)::int AS held FROM comments`,
    [ids],
  );
  expect(kept).toEqual({ all: comments + 1, told: comments, held: expect.any(Number) });
  expect(kept!.held).toBeGreaterThan(comments / 2);

  const visitor = new Person(urna.url, null);
  const activity = `query ($id: ID!) { consultation(id: $id) { integrity { verdict figures { kind count heldBack }
    bursts(first: 5) { nodes { kind count heldBack } } } } }`;
  interface Seen {
    verdict: string;
    figures: { kind: string; count: number; heldBack: number }[];
    bursts: { nodes: { kind: string; count: number; heldBack: number }[] };
  }
  const burstOf = ({ bursts }: Seen) => bursts.nodes.find(({ kind }) => kind === 'COMMENTS');
  // Where it took some minutes, the last of them may have been quiet.
  const seen: Seen = await until(
    async () => (await visitor.read(activity, { id: consultation })).consultation.integrity as Seen,
    (one) => one.figures[0]!.count + one.figures[0]!.heldBack === comments + 1 && (burstOf(one)?.count ?? 0) >= comments * 0.9,
  );
  expect(seen.verdict).toBe('UNUSUAL_NOW');
  expect(seen.figures[0]).toEqual({ kind: 'COMMENTS', count: comments + 1 - kept!.held, heldBack: kept!.held });
  expect(burstOf(seen)!.heldBack).toBeGreaterThan(comments / 2);

  const queue = `query ($a: ID!) { moderationQueue(agencyId: $a, together: true, first: 10) { nodes { id alikeCount } } }`;
  const [group] = await until(
    async () =>
      (await urna.as(tomas).read(queue, { a: world.ministry.globalId })).moderationQueue.nodes as { id: string; alikeCount: number }[],
    ([first]) => first?.alikeCount === kept!.held,
  );
  const before = await everything();

  const state = async (id: string): Promise<{ state: string; decided: number; undone: number }> =>
    (await urna.as(tomas).read('query ($id: ID!) { node(id: $id) { ... on ModerationBatch { state decided undone } } }', { id })).node;
  const input = {
    ...{ agencyId: world.ministry.globalId, alikeTo: group!.id, measure: 'HIDE', ground: 'SPAM' },
    facts: 'La misma carta con otro saludo, mil veces en un minuto, desde cien cuentas nuevas.',
    reason: 'Es una campaña automática que no participa en la consulta.',
    proportion: 'Una etiqueta dejaría la discusión tapada por más de mil copias.',
  };
  const { batch } = await urna.as(tomas).act('decideTogether', input, 'batch { id }');
  const done = await until(
    () => state(batch.id),
    (one) => one.state === 'DONE',
  );
  expect(done.decided).toBe(kept!.held);
  const [left] = await world.rows<{ open: number; twice: number }>(
    `SELECT (SELECT count(*)::int FROM moderation_cases WHERE is_open) AS open,
       (SELECT count(*) - count(DISTINCT comment_id) FROM moderation_decisions)::int AS twice`,
  );
  expect(left).toEqual({ open: 0, twice: 0 });

  await urna.as(tomas).act('undoBatch', { batchId: batch.id });
  const back = await until(
    () => state(batch.id),
    (one) => one.state === 'UNDONE',
  );
  expect(back.undone).toBe(kept!.held);
  expect(await everything()).toEqual(before);
});
