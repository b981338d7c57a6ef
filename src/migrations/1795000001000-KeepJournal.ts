/** The journal: facts in commit order, written once and never changed. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepJournal1795000001000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE journal_era (
      only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
      base bigint NOT NULL DEFAULT 0
    )`);
    await query.query(`INSERT INTO journal_era DEFAULT VALUES`);
    await query.query(`CREATE TABLE journal (
      sequence bigint PRIMARY KEY,
      at timestamptz NOT NULL,
      kind text NOT NULL,
      consultation_id uuid,
      agency_id uuid,
      subject_id uuid,
      actor_id uuid,
      is_public boolean NOT NULL,
      facts jsonb NOT NULL
    )`);
    await query.query(`CREATE INDEX journal_of_consultation ON journal (consultation_id, sequence) WHERE consultation_id IS NOT NULL`);
    await query.query(`CREATE INDEX journal_of_subject ON journal (subject_id, sequence) WHERE subject_id IS NOT NULL`);
    await query.query(`CREATE INDEX journal_of_agency ON journal (agency_id, sequence) WHERE agency_id IS NOT NULL`);
    await query.query(`CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME; END $$`);
    await query.query(
      `CREATE TRIGGER journal_is_append_only BEFORE UPDATE OR DELETE ON journal FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await query.query(`CREATE FUNCTION wake_readers() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NOTIFY urna_journal; RETURN NULL; END $$`);
    await query.query(`CREATE TRIGGER journal_wakes_readers AFTER INSERT ON journal FOR EACH STATEMENT EXECUTE FUNCTION wake_readers()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE journal, journal_era`);
    await query.query(`DROP FUNCTION refuse_change, wake_readers`);
  }
}
