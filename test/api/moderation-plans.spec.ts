/** With a hundred thousand decisions and as many cases, every page of the queue and of the record is read straight from its place in an index. */
import pg from 'pg';
import { filters, logPage, type Filter } from '../../src/moderation/log.queries.js';
import { countQueue, readQueue, type QueueFilter } from '../../src/moderation/queue/queue.queries.js';
import {
  pageOfAgencyRecord,
  pageOfMonths,
  pageOfOutcomes,
  pageOfRecord,
  readCountsOf,
  readMedians,
} from '../../src/moderation/record/record.queries.js';
import { uuidOf } from '../ids.js';
import { World } from '../world.js';

const decisions = 100_000;
const rows = 21;
const from = new Date('2026-02-02T12:00:00Z');
const middle = new Date('2026-02-15T00:00:00Z');
const middleId = '0199a8a0-0000-7000-8000-00000000c350';
/** Tables that grow with every act of moderation. */
const large = ['comments', 'moderation_cases', 'moderation_decisions', 'comment_reports', 'undone_decisions'];

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: PlanNode[];
}

let world: World;
let client: pg.Client;
let agency: string;
let consultation: string;
let moderator: string;

beforeAll(async () => {
  world = await World.open();
  const ana = await world.citizen();
  [agency, consultation, moderator] = [world.ministry.id, uuidOf((await world.drafts.open()).id), (await world.moderator()).accountId];
  client = new pg.Client({ connectionString: world.databaseUrl });
  await client.connect();
  const id = `('0199a8a0-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
  const at = `timestamptz '2026-02-02' + n * interval '20 seconds'`;
  await client.query(
    `INSERT INTO comments (id, consultation_id, depth, author_id, author_role, stance, body, created_at)
     SELECT ${id}, $1, 0, $2, 'CITIZEN', 'NEUTRAL', 'Comentario ' || n, ${at} FROM generate_series(1, $3::int) AS n`,
    [consultation, ana.accountId, decisions],
  );
  await client.query(
    `INSERT INTO moderation_decisions (id, comment_id, consultation_id, agency_id, measure, ground, reason, source, moderator_id, decided_at, content_created_at)
     SELECT ${id}, ${id}, $1, $2, (ARRAY['HIDE', 'LABEL', 'NO_ACTION'])[1 + n % 3], CASE WHEN n % 3 < 2 THEN (ARRAY['SPAM', 'INSULT'])[1 + n % 2] END,
       'Razón ' || n, 'REPORT', $3, ${at}, ${at} FROM generate_series(1, $4::int) AS n`,
    [consultation, agency, moderator, decisions],
  );
  await client.query(
    `INSERT INTO undone_decisions (decision_id, undone_at) SELECT ${id}, ${at} FROM generate_series(1, $1::int, 20) AS n`,
    [decisions],
  );
  await client.query(
    `INSERT INTO moderation_cases (id, comment_id, consultation_id, agency_id, open_reports, first_reported_at, is_open, risk, attend_by, alike, alike_at)
     SELECT ${id}, ${id}, $1, $2, CASE WHEN n % 4 = 0 THEN 1 ELSE 0 END, ${at}, n % 4 = 0, n % 100, ${at} + interval '1 hour', ${id}, now() FROM generate_series(1, $3::int) AS n`,
    [consultation, agency, decisions],
  );
  await client.query(
    `INSERT INTO comment_reports (id, comment_id, reporter_id, reason, body_as_reported, weight, created_at)
     SELECT gen_random_uuid(), ${id}, $1, CASE WHEN n % 400 = 0 THEN 'HATE' ELSE 'SPAM' END, 'Comentario ' || n, 1, ${at} FROM generate_series(4, $2::int, 4) AS n`,
    [moderator, decisions],
  );
  await client.query('VACUUM ANALYZE');
});
afterAll(async () => {
  await client?.end();
  await world?.close();
});

async function planOf(text: string, values: readonly unknown[]): Promise<PlanNode[]> {
  const { rows: plans } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, [...values]);
  const nodes: PlanNode[] = [];
  const walk = (node: PlanNode): void => {
    nodes.push(node);
    node.Plans?.forEach(walk);
  };
  walk(plans[0]['QUERY PLAN'][0].Plan);
  return nodes;
}

/** Nothing that grows is read from its beginning to its end, and a page touches few blocks. */
async function expectStraight(text: string, values: readonly unknown[], most = 800): Promise<void> {
  const nodes = await planOf(text, values);
  const scanned = nodes.filter((node) => node['Node Type'] === 'Seq Scan' && large.includes(node['Relation Name']!));
  expect(scanned.map((node) => node['Relation Name'])).toEqual([]);
  expect(nodes[0]!['Shared Hit Blocks'] + nodes[0]!['Shared Read Blocks']).toBeLessThan(most);
}

describe('the queue', () => {
  const viewer = () => ({ accountId: moderator, now: from });
  it.each<[string, QueueFilter]>([
    ['all of it', {}],
    ['by why it waits', { why: 'REPORT' }],
    ['by ground', { ground: 'SPAM' }],
    ['of those that nobody has taken', { claimedBy: 'NOBODY' }],
  ])('is read from its place: %s', async (_, filter) => {
    for (const isBackward of [false, true])
      for (const place of [
        [null, null],
        [middle.toISOString(), middleId],
      ])
        for (const isTogether of [false, true]) {
          const { statement, values } = readQueue(agency, filter, viewer(), { from: place, isBackward, rows, isTogether });
          await expectStraight(statement.text, values);
        }
  });

  it('is counted from the index of what is open', async () => {
    const { statement, values } = countQueue(agency, {}, viewer());
    const nodes = await planOf(statement.text, values);
    expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name'])).toEqual([]);
  });
});

describe('the record', () => {
  const wanted: Record<Filter, () => unknown> = {
    agencyId: () => agency,
    consultationId: () => consultation,
    measure: () => 'HIDE',
    ground: () => 'SPAM',
    from: () => from,
    until: () => middle,
    words: () => 'razón 77777',
  };
  it.each<[Filter[]]>([[[]], ...filters.map((filter): [Filter[]] => [[filter]]), [['agencyId', 'measure']], [['agencyId', 'ground']]])(
    'is read from its place, narrowed to %j',
    async (names) => {
      for (const isBackward of [false, true])
        for (const place of [
          [null, null],
          [middle, middleId],
        ])
          await expectStraight(
            logPage(names, isBackward).text,
            [...place, rows, ...names.map((name) => wanted[name]())],
            names.includes('words') ? 6_000 : 800,
          );
    },
  );

  it('is written into its files page by page, and its counts and medians are read as they are kept', async () => {
    const span = [middle, middleId, new Date('2026-03-01T05:00:00Z'), 1_000];
    await expectStraight(pageOfRecord.text, span, 9_000);
    await expectStraight(pageOfAgencyRecord.text, [...span, agency], 9_000);
    await expectStraight(pageOfOutcomes.text, span);
    await expectStraight(pageOfMonths.text, [null, null, null, rows]);
    for (const { text } of [readCountsOf, readMedians]) await expectStraight(text, [[agency], ['2026-02-01']]);
  });
});
