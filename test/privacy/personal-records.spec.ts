/** Whatever names an account is declared by its room: taken along, and deleted, severed or kept for a reason. */
import { PersonalRecords } from '../../src/platform/personal-records/personal-records.js';
import { World } from '../world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world?.close());

/** Columns that are named as if they held an account, and hold something else. */
const others = [
  'argument_runs.claimed_by', // a process
  'theme_advice.claimed_by',
  'moderation_batches.claimed_by',
  'comments.locked_by', // a comment
  'moderation_appeals.settled_by', // a decision
];

const naming = `SELECT c.table_name || '.' || c.column_name AS name FROM information_schema.columns c
  JOIN information_schema.tables t USING (table_schema, table_name)
  WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.udt_name = 'uuid'
    AND c.column_name ~ '(_by|_to|^account_id|author_id|actor_id|asker_id|reporter_id|official_id|signer_id|moderator_id|appellant_id|assignee_id|person_id|owner_id|holder_id)$'
  UNION
  SELECT conrelid::regclass::text || '.' || a.attname FROM pg_constraint JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = ANY(conkey)
  WHERE contype = 'f' AND confrelid = 'accounts'::regclass`;

describe('What the rooms hold of people', () => {
  it('is declared column by column, with a reason', async () => {
    const { declared } = world.app.get(PersonalRecords);
    const known = new Set(declared.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)));
    const found = (await world.rows<{ name: string }>(naming)).map(({ name }) => name);
    expect(found.filter((name) => !known.has(name) && !others.includes(name))).toEqual([]);
    expect(found.length).toBeGreaterThan(50);
    for (const { because } of declared) expect(because).toMatch(/\w{3}.*\.$/);
  });

  it('is declared of nothing that is not there', async () => {
    const { declared } = world.app.get(PersonalRecords);
    const rows = await world.rows<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    const there = new Set(rows.map(({ name }) => name));
    expect(
      declared.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)).filter((name) => !there.has(name)),
    ).toEqual([]);
  });

  it('goes along under names that are said in every language, each once', () => {
    const names = world.app.get(PersonalRecords).declared.flatMap(({ archive }) => archive?.name ?? []);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['account', 'comments', 'ballots', 'consents', 'decisionsAboutMe']));
  });
});
