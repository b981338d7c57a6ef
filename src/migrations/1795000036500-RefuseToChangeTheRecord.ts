/** The database itself refuses to change what moderators decided, that they undid it or that its time was over, and what became of appeals. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const lasting = [
  'moderation_decisions',
  'undone_decisions',
  'ended_decisions',
  'moderation_appeal_outcomes',
  'moderation_appeal_decisions',
];

export class RefuseToChangeTheRecord1795000036500 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    for (const table of lasting) {
      await query.query(`DROP TRIGGER ${table}_are_append_only ON ${table}`);
      // By statement, so that one that would touch no row is refused too; always, also for a session that plays replica.
      await query.query(`CREATE TRIGGER ${table}_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
      await query.query(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_are_append_only`);
    }
  }

  async down(query: QueryRunner): Promise<void> {
    for (const table of lasting) {
      await query.query(`DROP TRIGGER ${table}_are_append_only ON ${table}`);
      await query.query(`CREATE TRIGGER ${table}_are_append_only BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    }
  }
}
