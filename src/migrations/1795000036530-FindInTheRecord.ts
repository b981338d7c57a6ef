/** The record by words of its statements, and by several filters at once. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Quotation marks become < and > once accents are taken away, and what stands between them a tag, which nobody would find. */
const words = (row: string): string =>
  `translate(concat_ws(' ', ${row}.facts, ${row}.reason, ${row}.proportion, ${row}.legal_ground), '«»‹›<>', '      ')`;

export class FindInTheRecord1795000036530 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE moderation_decisions ADD COLUMN search tsvector`);
    await query.query(`CREATE FUNCTION index_statement() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      words text := ${words('NEW')};
    BEGIN
      NEW.search := to_tsvector('spanish', spanish_words(words)) || to_tsvector('simple', plain_words(words));
      RETURN NEW;
    END $$`);
    // Writes the table anew once: an update would leave each row twice, and enter it into every index again.
    await query.query(`ALTER TABLE moderation_decisions ALTER COLUMN search TYPE tsvector
      USING to_tsvector('spanish', spanish_words(${words('moderation_decisions')})) || to_tsvector('simple', plain_words(${words('moderation_decisions')}))`);
    await query.query(`CREATE TRIGGER statements_are_searchable BEFORE INSERT OR UPDATE ON moderation_decisions
      FOR EACH ROW EXECUTE FUNCTION index_statement()`);
    await query.query(`ALTER TABLE moderation_decisions ALTER COLUMN search SET NOT NULL`);
    await query.query(`CREATE INDEX moderation_log_by_words ON moderation_decisions USING gin (search)`);
    for (const column of ['measure', 'ground'])
      await query.query(
        `CREATE INDEX moderation_log_of_agency_and_${column} ON moderation_decisions (agency_id, ${column}, decided_at, id)`,
      );
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP INDEX moderation_log_of_agency_and_measure, moderation_log_of_agency_and_ground, moderation_log_by_words`);
    await query.query(`DROP TRIGGER statements_are_searchable ON moderation_decisions`);
    await query.query(`DROP FUNCTION index_statement`);
    await query.query(`ALTER TABLE moderation_decisions DROP COLUMN search`);
  }
}
