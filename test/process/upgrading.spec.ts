/** An operator upgrades a site on which moderators have decided for years: nothing of it is lost, and everything is chained and found. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../src/migrations/index.js';
import { readDecided, readUndone } from '../../src/moderation/record/chain.queries.js';
import { leafOfDecision, leafOfUndoing, lookupOf, writeLeaf } from '../../src/moderation/record/leaves.rules.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { migratingWith } from '../../src/platform/sealing/in-migrations.js';
import { Sealing } from '../../src/platform/sealing/sealing.js';

/** More than the upgrade chains at once. */
const count = 5_200;
const name = `urna_test_${randomUUID().slice(0, 8)}`;
const sealing = new Sealing({ dataKeys: [], secret: 'a secret of the tests, long enough' });
const cluster = process.env.URNA_TEST_CLUSTER!;
const url = cluster.replace('/postgres?', `/${name}?`);
const place = migrations.findIndex((migration) => migration.name === 'StateReasons1795000036000');
let client: pg.Client;

beforeAll(async () => {
  await administer(`CREATE DATABASE ${name}`);
  client = new pg.Client({ connectionString: url });
  await client.connect();
  await migrateTo(migrations.slice(0, place));
  await decideForYears();
  await migrateTo(migrations);
});

afterAll(async () => {
  await client.end();
  await administer(`DROP DATABASE ${name} WITH (FORCE)`);
});

it('enters what is known of each: what answered reports, what a restoration lifted, and when the comment was written', async () => {
  const [known] = await rows<Record<'reported' | 'answered' | 'lifting' | 'wrong' | 'dated', number>>(
    `SELECT (count(*) FILTER (WHERE d.source = 'REPORT'))::int AS reported,
       (count(*) FILTER (WHERE d.source = 'REPORT' AND EXISTS (SELECT FROM comment_reports r WHERE r.decision_id = d.id)))::int AS answered,
       (count(*) FILTER (WHERE d.lifts_decision_id IS NOT NULL))::int AS lifting,
       (count(*) FILTER (WHERE d.lifts_decision_id IS NOT NULL AND (d.measure, h.measure, h.comment_id) <> ('RESTORE', 'HIDE', d.comment_id)
         OR h.decided_at > d.decided_at))::int AS wrong,
       (count(*) FILTER (WHERE d.content_created_at = c.created_at))::int AS dated
     FROM moderation_decisions d JOIN comments c ON c.id = d.comment_id LEFT JOIN moderation_decisions h ON h.id = d.lifts_decision_id`,
  );
  expect(known).toMatchObject({ reported: 300, answered: 300, wrong: 0, dated: count });
  expect(known!.lifting).toBeGreaterThan(count / 6);
});

it('chains earlier decisions and undoings once each, in the order in which they were made', async () => {
  const queued = await rows<{ leaf: Buffer; lookup: string }>('SELECT leaf, lookup FROM ledger_queue ORDER BY id');
  expect(queued).toHaveLength(count + count / 100);
  const moments = queued.map(({ leaf }) => {
    const said = JSON.parse(leaf.toString()) as { decidedAt?: string; undoneAt?: string };
    return said.decidedAt ?? said.undoneAt!;
  });
  expect(moments).toEqual(moments.toSorted());
  const decided = await rows<{ id: string }>('SELECT id FROM moderation_decisions');
  const undone = await rows<{ id: string }>('SELECT decision_id AS id FROM undone_decisions');
  expect(new Set(queued.map(({ lookup }) => lookup))).toEqual(
    new Set([...decided.map(({ id }) => lookupOf.decision(id)), ...undone.map(({ id }) => lookupOf.undoing(id))]),
  );
});

it('writes the leaf that the record gives for each: whoever verifies finds nothing wrong', async () => {
  const leaves = new Map(
    (await rows<{ leaf: Buffer; lookup: string }>('SELECT leaf, lookup FROM ledger_queue')).map(({ leaf, lookup }) => [
      lookup,
      leaf.toString(),
    ]),
  );
  const ids = (await rows<{ id: string }>('SELECT id FROM moderation_decisions')).map(({ id }) => id);
  for (const row of (await client.query(readDecided.text, [ids])).rows as Parameters<typeof leafOfDecision>[0][])
    expect(leaves.get(lookupOf.decision(row.decision))).toBe(writeLeaf(leafOfDecision(row)).toString());
  for (const row of (await client.query(readUndone.text, [ids])).rows as Parameters<typeof leafOfUndoing>[0][])
    expect(leaves.get(lookupOf.undoing(row.decision))).toBe(writeLeaf(leafOfUndoing(row)).toString());
});

it('counts and finds them, and still refuses to change any', async () => {
  const [counted] = await rows<{ number: number }>(`SELECT sum(number)::int AS number FROM moderation_months WHERE event = 'DECIDED'`);
  expect(counted!.number).toBe(count);
  const [found] = await rows<{ number: number }>(
    `SELECT count(*)::int AS number FROM moderation_decisions WHERE search @@ websearch_to_tsquery('simple', 'pregonero7')`,
  );
  expect(found!.number).toBe(count / 100);
  await expect(client.query(`UPDATE moderation_decisions SET reason = 'Otra razón'`)).rejects.toThrow();
  await expect(client.query('DELETE FROM undone_decisions')).rejects.toThrow();
});

it('goes back to the release before, with every decision', async () => {
  const source = await connect(migrations);
  await migratingWith(sealing, async () => {
    for (const _ of migrations.slice(place)) await source.undoLastMigration();
  });
  await source.destroy();
  const [kept] = await rows<{ number: number }>('SELECT count(*)::int AS number FROM moderation_decisions');
  expect(kept!.number).toBe(count);
});

async function administer(sql: string): Promise<void> {
  const administrator = new pg.Client({ connectionString: cluster });
  await administrator.connect();
  await administrator.query(sql).finally(() => administrator.end());
}

function connect(list: typeof migrations): Promise<DataSource> {
  return new DataSource({ ...dataSourceOptions(url, [], 2), migrations: list }).initialize();
}

async function migrateTo(list: typeof migrations): Promise<void> {
  const source = await connect(list);
  await migratingWith(sealing, () => source.runMigrations());
  await source.destroy();
}

async function rows<Row>(sql: string): Promise<Row[]> {
  return (await client.query(sql)).rows as Row[];
}

/** Hidden, reported and left, shown again; one in a hundred was undone at once, and many were made at the same moment. */
async function decideForYears(): Promise<void> {
  const [agency, consultation, person] = [randomUUID(), randomUUID(), randomUUID()];
  await client.query(
    `INSERT INTO agencies (id, slug, name, sector, created_at) VALUES ($1, 'agencia', '{"es":"Agencia"}', '{"es":"Sector"}', now())`,
    [agency],
  );
  await client.query(
    `INSERT INTO accounts (id, email, display_name, password_hash, locale, created_at) VALUES ($1, 'p@example.org', 'Persona', '', 'es', now())`,
    [person],
  );
  await client.query(
    `INSERT INTO consultations (id, slug, agency_id, status, time_zone, opens_at, closes_at, contact, channels, created_by, created_at, changed_at, published_at, announced_phase)
     VALUES ($1, 'consulta', $2, 'SCHEDULED', 'America/Bogota', now() - interval '1 day', now() + interval '30 days',
       '{"office":"o","name":"n","email":"e@example.org"}', '{WEB}', $3, now(), now(), now(), 'OPEN')`,
    [consultation, agency, person],
  );
  await client.query(
    `INSERT INTO comments (id, consultation_id, depth, author_id, author_role, stance, body, created_at)
     SELECT gen_random_uuid(), $1, 0, $2, 'CITIZEN', 'IN_FAVOUR', 'Comentario ' || n, now() - interval '2 years' FROM generate_series(1, 500) n`,
    [consultation, person],
  );
  await client.query(
    `INSERT INTO moderation_decisions (id, comment_id, consultation_id, agency_id, measure, ground, reason, moderator_id, decided_at)
     SELECT gen_random_uuid(), c.id, $1, $2, (ARRAY['HIDE', 'NO_ACTION', 'RESTORE'])[1 + n % 3], CASE WHEN n % 3 = 0 THEN 'INSULT' END,
       'Insulta a otra persona: «pregonero' || n % 100 || '», con "comillas", \\barras\\ y' || chr(10) || 'otro renglón.', $3,
       date_trunc('minute', now()) - ($4::int - n) / 7 * interval '10 minutes'
     FROM generate_series(1, $4::int) n JOIN (SELECT id, row_number() OVER () - 1 AS place FROM comments) c ON c.place = n % 500`,
    [consultation, agency, person, count],
  );
  await client.query(
    `INSERT INTO undone_decisions SELECT id, decided_at + interval '20 seconds' FROM moderation_decisions ORDER BY id LIMIT $1`,
    [count / 100],
  );
  await client.query(
    `INSERT INTO comment_reports (id, comment_id, reporter_id, reason, body_as_reported, created_at, decision_id)
     SELECT gen_random_uuid(), comment_id, $1, 'INSULT', 'Comentario', decided_at - interval '1 hour', id
     FROM (SELECT DISTINCT ON (comment_id) * FROM moderation_decisions ORDER BY comment_id, id) d LIMIT 300`,
    [person],
  );
}
