/** With a hundred thousand observations, those with some words are found without reading all of them. */
import pg from 'pg';
import { pageOf } from '../../src/responses/matrix.queries.js';
import type { Person } from '../person.js';
import { day, World } from '../world.js';

const observations = 100_000;
const limit = 20;

interface PlanNode {
  'Node Type': string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: PlanNode[];
}

let world: World;
let client: pg.Client;
let consultation: string;
let consultationId: string;
let clara: Person;

beforeAll(async () => {
  world = await World.open();
  clara = await world.official();
  consultationId = (await world.drafts.open({ official: clara })).id;
  const ana = await world.citizen();
  consultation = Buffer.from(consultationId, 'base64url').toString().split(':')[1]!;
  client = new pg.Client({ connectionString: world.databaseUrl });
  await client.connect();
  // Some three hundred letters each. Half speak of the aqueduct, one in a thousand of the cistern, one of all of the periwinkle.
  await client.query(
    `INSERT INTO comments (id, consultation_id, depth, author_id, author_role, stance, body, created_at)
     SELECT ('0199a8a0-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, $1::uuid, 0, $2::uuid, 'CITIZEN', 'NEUTRAL',
            'Comentario ' || n || ' de la vereda ' || md5(n::text) || '. Pedimos que la norma diga con claridad quién paga, cuándo y con qué recursos, porque '
              || CASE WHEN n % 2 = 0 THEN 'el acueducto' ELSE 'la carretera' END || ' lleva años sin mantenimiento'
              || CASE WHEN n % 1000 = 0 THEN ' y el aljibe está seco' ELSE '' END || CASE WHEN n = 77777 THEN ' junto a la vincapervinca' ELSE '' END
              || '. ' || md5('a' || n) || ' ' || md5('b' || n),
            timestamptz '2026-02-02' + n * interval '1 second'
     FROM generate_series(1, $3::int) AS n`,
    [consultation, ana.accountId, observations],
  );
  await client.query(`INSERT INTO observation_matrices (consultation_id, entered_at, numbered, revision) VALUES ($1, now(), $2, 0)`, [
    consultation,
    observations,
  ]);
  await client.query(
    `INSERT INTO observations (id, consultation_id, number, comment_id, author_id, kind, state)
     SELECT gen_random_uuid(), consultation_id, row_number() OVER (ORDER BY created_at), id, author_id, 'COMMENT', 'IN_SCOPE' FROM comments`,
  );
  await client.query('VACUUM ANALYZE comments, observations');
});
afterAll(async () => {
  await client?.end();
  await world?.close();
});

it.each([
  ['a word of half of them', 'acueducto', 21, false, {}],
  ['a word of one in a thousand', 'aljibe', 21, true, {}],
  ['a word of one, in other letters', 'VINCAPERVINCA', 1, true, {}],
  ['a word of none', 'elefantes', 0, true, {}],
  ['a word of half of them, among those without an answer', 'acueducto', 21, false, { isAnswered: false }],
  ['a word of one, among comments', 'vincapervinca', 1, true, { kind: 'COMMENT' as const }],
])('%s is found forwards and backwards, from the ends and from the middle', async (_, text, found, isRare, more) => {
  for (const isBackward of [false, true])
    for (const from of [null, observations / 2]) {
      const { statement, values } = pageOf(consultation, { text, ...more }, from, isBackward, limit);
      expect(statement.isPlannedEachTime).toBe(true);
      const nodes = await planOf(statement.text, values);
      if (from === null) expect(nodes[0]!['Actual Rows']).toBe(found);
      expect(nodes.map((node) => node['Index Name']).includes('comments_by_words')).toBe(isRare);
      expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan');
      expect(nodes[0]!['Shared Hit Blocks'] + nodes[0]!['Shared Read Blocks']).toBeLessThan(1_500);
    }
});

it('officials find them by the index of words, however often somebody looked for a frequent word before', async () => {
  world.clock.advance(21 * day);
  const official = await world.session(clara);
  const query = `query ($id: ID!, $text: String) { consultation(id: $id) { observations(first: 20, filter: { text: $text }) { nodes { number } } } }`;
  const find = async (text: string) => (await official.read(query, { id: consultationId, text })).consultation.observations.nodes;
  for (let time = 0; time < 8; time++) expect(await find('acueducto')).toHaveLength(20);
  const before = await scansOfWords();
  const deadline = Date.now() + 60_000;
  // What a connection did is counted within a second of its next statement.
  while ((await scansOfWords()) === before && Date.now() < deadline) expect(await find('vincapervinca')).toEqual([{ number: 77_777 }]);
  expect(await scansOfWords()).toBeGreaterThan(before);
});

/** How often the index of words was read so far, as PostgreSQL counts it. */
async function scansOfWords(): Promise<number> {
  const [row] = await world.rows<{ n: number }>(
    `SELECT idx_scan::int AS n FROM pg_stat_user_indexes WHERE indexrelname = 'comments_by_words'`,
  );
  return row!.n;
}

/** The plan for these values, as a statement without a name gets it. */
async function planOf(text: string, values: unknown[]): Promise<PlanNode[]> {
  await client.query('SET plan_cache_mode = force_custom_plan');
  const literals = values.map((value) => (typeof value === 'number' ? String(value) : `'${String(value)}'`));
  await client.query(`PREPARE page AS ${text}`);
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
    `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) EXECUTE page(${literals.join(', ')})`,
  );
  await client.query('DEALLOCATE page');
  const flat = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flat)];
  return flat(rows[0]!['QUERY PLAN'][0]!.Plan);
}
