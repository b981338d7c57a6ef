/** The database itself refuses to change what the ledger says, and to let a leaf leave the queue but into the log. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const lasting = ['ledger_leaves', 'ledger_tiles', 'ledger_checkpoints', 'ledger_identity'];

export class RefuseToChangeTheLedger1795000030100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    for (const table of lasting) await refuse(query, table, 'UPDATE OR DELETE OR TRUNCATE');
    await refuse(query, 'ledger_queue', 'UPDATE OR TRUNCATE');
    // A subquery for one value is never turned into a join: a plan made while the log was short would walk through all of a long one.
    await query.query(`CREATE FUNCTION keep_queued_leaves() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
    BEGIN
      IF EXISTS (SELECT FROM gone WHERE (
        SELECT kept.leaf = gone.leaf AND kept.lookup IS NOT DISTINCT FROM gone.lookup FROM ledger_leaves kept WHERE kept.queue_id = gone.id
      ) IS NOT TRUE)
      THEN RAISE EXCEPTION 'a leaf leaves % only into the log', TG_TABLE_NAME; END IF;
      RETURN NULL;
    END $$`);
    await query.query(`CREATE TRIGGER ledger_queue_loses_nothing AFTER DELETE ON ledger_queue
      REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION keep_queued_leaves()`);
    // After the unique index of the queue, which waits for a leaf that is on its way into the log: then it is seen there.
    await query.query(`CREATE FUNCTION refuse_known_lookups() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
    BEGIN
      IF EXISTS (SELECT FROM come WHERE (SELECT true FROM ledger_leaves kept WHERE kept.lookup = come.lookup))
      THEN RAISE EXCEPTION 'the log has a leaf with this lookup' USING ERRCODE = 'unique_violation'; END IF;
      RETURN NULL;
    END $$`);
    await query.query(`CREATE TRIGGER ledger_queue_repeats_nothing AFTER INSERT ON ledger_queue
      REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION refuse_known_lookups()`);
    for (const trigger of ['ledger_queue_loses_nothing', 'ledger_queue_repeats_nothing'])
      await query.query(`ALTER TABLE ledger_queue ENABLE ALWAYS TRIGGER ${trigger}`);
  }

  async down(query: QueryRunner): Promise<void> {
    for (const table of [...lasting, 'ledger_queue']) await query.query(`DROP TRIGGER ${table}_is_never_changed ON ${table}`);
    await query.query(`DROP TRIGGER ledger_queue_loses_nothing ON ledger_queue`);
    await query.query(`DROP TRIGGER ledger_queue_repeats_nothing ON ledger_queue`);
    await query.query(`DROP FUNCTION keep_queued_leaves, refuse_known_lookups`);
  }
}

/** By statement, so that one that would touch no row is refused too; always, also for a session that plays replica. */
async function refuse(query: QueryRunner, table: string, acts: string): Promise<void> {
  await query.query(
    `CREATE TRIGGER ${table}_is_never_changed BEFORE ${acts} ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  );
  await query.query(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_is_never_changed`);
}
