/** What was written in the ledger stays: the database itself refuses, whoever asks. */
import { IntegratingService } from '../../src/ledger/integrating.service.js';
import { LedgerService } from '../../src/ledger/ledger.service.js';
import { Database } from '../../src/platform/database/database.js';
import { World } from '../world.js';

let world: World;
let ledger: LedgerService;
beforeAll(async () => {
  world = await World.open();
  ledger = world.app.get(LedgerService);
  await world.rows(`INSERT INTO ledger_queue (leaf) SELECT convert_to('leaf ' || n, 'UTF8') FROM generate_series(1, 300) n`);
  await until(async () => (await ledger.newestCheckpoint())!.size === 300);
});
afterAll(() => world?.close());

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const began = performance.now(); !(await isSo()); await new Promise((later) => setTimeout(later, 20)))
    if (performance.now() - began > 60_000) throw new Error('it does not happen');
}

describe('the owner of the database', () => {
  it.each(
    ['ledger_leaves', 'ledger_tiles', 'ledger_checkpoints', 'ledger_identity'].flatMap((table) => [
      [
        table,
        `UPDATE ${table} SET ${{ ledger_leaves: 'leaf', ledger_tiles: 'root', ledger_checkpoints: 'root', ledger_identity: 'origin' }[table]!} = DEFAULT`,
      ],
      [table, `DELETE FROM ${table}`],
      [table, `DELETE FROM ${table} WHERE false`],
      [table, `TRUNCATE ${table}`],
      [table, `SET session_replication_role = replica; DELETE FROM ${table}`],
    ]),
  )('cannot change %s by %s', async (table, sql) => {
    const before = await world.rows(`SELECT count(*)::int FROM ${table}`);
    await expect(world.rows(sql)).rejects.toThrow(`rows of ${table} are never changed`);
    expect(await world.rows(`SELECT count(*)::int FROM ${table}`)).toEqual(before);
  });

  it('cannot take a waiting leaf out of the queue, change it, or empty the queue', async () => {
    const { app } = world;
    // Nobody integrates while this transaction has the turn.
    await app.get(Database).transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(7283653)');
      await world.rows(`INSERT INTO ledger_queue (leaf, lookup) VALUES ('waits', 'waits')`);
      await expect(world.rows('DELETE FROM ledger_queue')).rejects.toThrow('a leaf leaves ledger_queue only into the log');
      await expect(world.rows(`UPDATE ledger_queue SET leaf = 'other'`)).rejects.toThrow('rows of ledger_queue are never changed');
      await expect(world.rows('TRUNCATE ledger_queue')).rejects.toThrow('rows of ledger_queue are never changed');
      // Another leaf in its place is not the same leaf.
      await expect(
        world.rows(`WITH placed AS (INSERT INTO ledger_leaves SELECT 300, id, 'other', 'hash', lookup FROM ledger_queue RETURNING queue_id)
                    DELETE FROM ledger_queue USING placed WHERE id = queue_id`),
      ).rejects.toThrow('a leaf leaves ledger_queue only into the log');
      expect(await ledger.find('waits')).toMatchObject({ index: null });
    });
    await until(async () => (await ledger.find('waits'))!.index !== null);
  });
});

describe('a leaf of an act that did not happen', () => {
  it('never appears', async () => {
    const { size } = (await ledger.newestCheckpoint())!;
    const act = world.app.get(Database).transaction(async (tx) => {
      await ledger.append(tx, [{ leaf: Buffer.from('never'), lookup: 'never' }]);
      await new Promise((later) => setTimeout(later, 500));
      throw new Error('something else failed');
    });
    await expect(act).rejects.toThrow('something else failed');
    await world.app.get(Database).transaction((tx) => ledger.append(tx, [{ leaf: Buffer.from('ever'), lookup: 'ever' }]));
    await until(async () => (await ledger.find('ever'))!.index !== null);
    expect(await ledger.find('never')).toBeNull();
    expect((await ledger.find('ever'))!.index).toBe(size);
  });
});

describe('two leaves with one lookup', () => {
  const append = (leaf: string, lookup: string) =>
    world.app.get(Database).transaction((tx) => ledger.append(tx, [{ leaf: Buffer.from(leaf), lookup }]));

  it('are not taken, neither while the first waits nor when it has its place', async () => {
    await world.app.get(Database).transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(7283653)');
      await append('one', 'shared');
      await expect(append('two', 'shared')).rejects.toThrow(/ledger_queue_by_lookup/);
    });
    await until(async () => (await ledger.find('shared'))!.index !== null);
    await expect(append('three', 'shared')).rejects.toThrow('the log has a leaf with this lookup');
    expect((await ledger.find('shared'))!.leaf.toString()).toBe('one');
  });

  it('are not taken either in the moment in which the first gets its place, and nothing stands still', async () => {
    for (let number = 0; number < 30; number++) {
      const attempts = Array.from({ length: 8 }, (_, one) =>
        new Promise((later) => setTimeout(later, one * 4)).then(() => append(`${one}`, `raced ${number}`)),
      );
      const integrating = Array.from({ length: 8 }, (_, one) =>
        new Promise((later) => setTimeout(later, one * 4)).then(() => world.app.get(IntegratingService).integrate()),
      );
      const taken = (await Promise.allSettled(attempts)).filter(({ status }) => status === 'fulfilled');
      expect(taken).toHaveLength(1);
      await Promise.all(integrating);
    }
    await until(async () => (await ledger.find('raced 29'))!.index !== null);
  });
});

describe('a table that somebody has changed nevertheless', () => {
  it('is not built upon', async () => {
    const { size } = (await ledger.newestCheckpoint())!;
    const change = (hash: string) =>
      world.rows(`ALTER TABLE ledger_leaves DISABLE TRIGGER ledger_leaves_is_never_changed; UPDATE ledger_leaves SET hash = ${hash} WHERE index = ${size - 1};
                  ALTER TABLE ledger_leaves ENABLE ALWAYS TRIGGER ledger_leaves_is_never_changed`);
    await change(`sha256('a leaf that somebody would rather see')`);
    await world.rows(`INSERT INTO ledger_queue (leaf, lookup) VALUES ('patient', 'patient')`);
    await expect(world.app.get(IntegratingService).integrate()).rejects.toThrow(`the leaves that were signed at size ${size}`);
    expect(await ledger.find('patient')).toMatchObject({ index: null });
    await change(`sha256('\\x00'::bytea || leaf)`);
    await until(async () => (await ledger.find('patient'))!.index === size);
  });
});
