/** With a hundred thousand comments, every page is read straight from its place in an index: at the start, in the middle and at the end. */
import pg from 'pg';
import { pageOf, pageOfAuthor, type Scope, type Shelves } from '../../src/comments/comment-pages.queries.js';
import { beginningOf, type Direction, type SortKey } from '../../src/comments/comment-pages.rules.js';
import { toGlobalId } from '../../src/platform/graphql/relay.js';
import { World } from '../world.js';

const comments = 100_000;
const limit = 21;
const indexes: Record<Scope, Record<SortKey, string>> = {
  consultation: { createdAt: 'comments_newest', supports: 'comments_most_supported', repliesCount: 'comments_most_discussed' },
  provision: {
    createdAt: 'article_comments_newest',
    supports: 'article_comments_most_supported',
    repliesCount: 'article_comments_most_discussed',
  },
  comment: { createdAt: 'comments_replies', supports: '', repliesCount: '' },
};

interface PlanNode {
  'Node Type': string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
}

let world: World;
let client: pg.Client;
let wholes: Record<Scope, string>;
let author: string;

beforeAll(async () => {
  world = await World.open();
  const consultation = await world.drafts.open();
  const ana = await world.citizen();
  author = ana.accountId;
  const uuidOf = (globalId: string): string => Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
  wholes = { consultation: uuidOf(consultation.id), provision: uuidOf(consultation.articles[0]!.id), comment: idOf(1) };
  client = new pg.Client({ connectionString: world.databaseUrl });
  await client.connect();
  // Nine in ten on one article; the second half are replies to the first comment. Supports and replies have many ties.
  await client.query(
    `INSERT INTO comments (id, consultation_id, provision_id, parent_id, depth, author_id, author_role, stance, body, created_at, supports, replies)
     SELECT ('0199a8a0-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, $1::uuid, CASE WHEN n % 10 > 0 THEN $2::uuid END,
            CASE WHEN n > $4 / 2 THEN $5::uuid END, CASE WHEN n > $4 / 2 THEN 1 ELSE 0 END, $3::uuid, 'CITIZEN',
            (ARRAY['IN_FAVOUR', 'AGAINST', 'NEUTRAL'])[1 + n % 3], 'Comentario ' || n, timestamptz '2026-02-02' + (n / 3) * interval '1 second', n % 50, n % 7
     FROM generate_series(1, $4::int) AS n`,
    [wholes.consultation, wholes.provision, author, comments, wholes.comment],
  );
  await client.query('ANALYZE comments');
});
afterAll(async () => {
  await client.end();
  await world.close();
});

describe.each<[Scope, SortKey]>([
  ['consultation', 'createdAt'],
  ['consultation', 'supports'],
  ['consultation', 'repliesCount'],
  ['provision', 'createdAt'],
  ['provision', 'supports'],
  ['provision', 'repliesCount'],
  ['comment', 'createdAt'],
])('the comments of a %s by %s', (scope, key) => {
  it.each<[Direction, boolean]>([
    ['DESC', false],
    ['ASC', false],
    ['DESC', true],
    ['ASC', true],
  ])('read %s, of one stance: %s', async (direction, isOfStance) => {
    const { text } = pageOf({ scope, key, direction, isOfStance, shelves: 'LISTED' });
    for (const { value, id } of [beginningOf(key, null, direction, false), placeOf(key, comments / 4, 24), nearEnd(key, direction)]) {
      const values = [[wholes[scope]], limit, value, id, ...(isOfStance ? ['AGAINST'] : [])];
      const nodes = await planOf(text, values);
      expect(nodes.map((node) => node['Node Type'])).not.toContain('Sort');
      expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan');
      expect(nodes.map((node) => node['Index Name']).filter(Boolean)).toEqual([indexes[scope][key]]);
      expect(blocksOf(nodes)).toBeLessThan(150);
      // A list without comments among those of others costs nothing either.
      expect(blocksOf(await planOf(text, [[idOf(comments + 1)], ...values.slice(1)]))).toBeLessThan(10);
    }
  });
});

it.each<Direction>(['DESC', 'ASC'])('the comments of one person, read %s', async (direction) => {
  const { value, id } = beginningOf('createdAt', null, direction, false);
  const nodes = await planOf(pageOfAuthor[direction].text, [author, limit, value, id]);
  expect(nodes.map((node) => node['Node Type'])).toEqual(['Limit', 'Index Scan']);
  expect(nodes[1]!['Index Name']).toBe('comments_of_author');
});

it('participation is read from counters, not by counting', async () => {
  // The counters say more than there is: whoever counted would say less.
  await client.query(
    `INSERT INTO comment_counts SELECT consultation_id, stance, 2 * count(*) FROM comments GROUP BY 1, 2
     UNION ALL SELECT provision_id, stance, 2 * count(*) FROM comments WHERE provision_id IS NOT NULL GROUP BY 1, 2`,
  );
  await client.query(
    `INSERT INTO comment_days SELECT consultation_id, (created_at AT TIME ZONE 'America/Bogota')::date, 3 * count(*), 1 FROM comments GROUP BY 1, 2`,
  );
  const administrator = await world.administrator();
  const query = `query ($id: ID!) { consultation(id: $id) { participation {
    byDay { comments ballots } byProvision { provision { eid } counts { total } } byStance { total } commenters } } }`;
  const { participation } = (await administrator.read(query, { id: toGlobalId('Consultation', wholes.consultation) })).consultation;
  expect(participation.byStance.total).toBe(2 * comments);
  expect(participation.byProvision).toEqual([{ provision: { eid: 'art_1' }, counts: { total: 2 * comments * 0.9 } }]);
  expect(participation.byDay.reduce((sum: number, day: { comments: number }) => sum + day.comments, 0)).toBe(3 * comments);
});

describe('after an attack of 75,000 comments that were hidden, and as many that wait', () => {
  const attack = 75_000;

  beforeAll(async () => {
    // The newest of all, at the top of every list: half of them comments, half of them replies; then as many that are held.
    await client.query(
      `INSERT INTO comments (id, consultation_id, provision_id, parent_id, depth, author_id, author_role, stance, body, created_at, supports, hidden_at, hidden_reason, held_for)
       SELECT ('0199a8a0-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, $1::uuid, $2::uuid, CASE WHEN n % 2 = 0 THEN $4::uuid END, CASE WHEN n % 2 = 0 THEN 1 ELSE 0 END,
              $3::uuid, 'CITIZEN', 'AGAINST', 'Compre aquí ' || n, timestamptz '2026-02-20' + n * interval '1 millisecond', 100, now(), 'Publicidad.',
              CASE WHEN n > $5 THEN 'BURST' END
       FROM generate_series(1, 2 * $5::int) AS n`,
      [wholes.consultation, wholes.provision, author, wholes.comment, attack],
    );
    await client.query('ANALYZE comments');
  });

  it.each<[Scope, SortKey, Shelves, number]>([
    ['consultation', 'createdAt', 'LISTED', 150],
    ['consultation', 'supports', 'LISTED', 150],
    ['consultation', 'repliesCount', 'LISTED', 150],
    ['provision', 'createdAt', 'LISTED', 150],
    ['provision', 'supports', 'LISTED', 150],
    ['provision', 'repliesCount', 'LISTED', 150],
    ['comment', 'createdAt', 'LISTED', 150],
    ['consultation', 'createdAt', 'WITH_TOMBSTONES', 300],
    ['consultation', 'supports', 'WITH_TOMBSTONES', 300],
    ['provision', 'repliesCount', 'WITH_TOMBSTONES', 300],
    ['comment', 'createdAt', 'WITH_TOMBSTONES', 300],
  ])('twenty of a %s by %s cost what they cost before: %s', async (scope, key, shelves, blocks) => {
    for (const direction of ['DESC', 'ASC'] as const) {
      for (const isOfStance of [false, true]) {
        const { text } = pageOf({ scope, key, direction, isOfStance, shelves });
        const { value, id } = beginningOf(key, null, direction, false);
        const values = [[wholes[scope]], limit, value, id, ...(isOfStance ? ['IN_FAVOUR'] : [])];
        const nodes = await planOf(text, values);
        expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan');
        expect(new Set(nodes.map((node) => node['Index Name']).filter(Boolean))).toEqual(new Set([indexes[scope][key]]));
        // Of one stance among tombstones of another the index still passes over them, without reading one.
        expect(blocksOf(nodes)).toBeLessThan(isOfStance && shelves === 'WITH_TOMBSTONES' ? 3_000 : blocks);
        expect(nodes[0]!['Actual Rows']).toBe(limit);
      }
    }
  });
});

function blocksOf([top]: PlanNode[]): number {
  return top!['Shared Hit Blocks'] + top!['Shared Read Blocks'];
}

/** The plan that a prepared statement keeps, for whatever values come. */
async function planOf(text: string, values: unknown[]): Promise<PlanNode[]> {
  await client.query('SET plan_cache_mode = force_generic_plan');
  const literals = values.map((value) =>
    Array.isArray(value) ? `'{${value.join(',')}}'` : typeof value === 'number' ? String(value) : `'${String(value)}'`,
  );
  await client.query(`PREPARE page AS ${text}`);
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
    `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) EXECUTE page(${literals.join(', ')})`,
  );
  await client.query('DEALLOCATE page');
  const flat = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flat)];
  return flat(rows[0]!['QUERY PLAN'][0]!.Plan);
}

function placeOf(key: SortKey, n: number, count: number): { value: string | number; id: string } {
  const secondsOfThree = new Date(Date.UTC(2026, 1, 2) + Math.floor(n / 3) * 1_000);
  return { value: key === 'createdAt' ? secondsOfThree.toISOString() : count, id: idOf(n) };
}

function nearEnd(key: SortKey, direction: Direction): { value: string | number; id: string } {
  return direction === 'DESC' ? placeOf(key, 500, 0) : placeOf(key, comments - 500, 49);
}

function idOf(n: number): string {
  return `0199a8a0-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}
