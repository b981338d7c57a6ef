/** What waited for a lock stands in the journal after what it waited for. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrderWhatWaited1795000048000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    // Places from 500,000 on are for what comes late; the sequence starts anew long after the transactions it was used for.
    await query.query(`CREATE SEQUENCE journal_late MINVALUE 500000 MAXVALUE 999999 CYCLE`);
    await query.query(`CREATE FUNCTION follow_its_thing() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE newest bigint;
    BEGIN
      SELECT max(sequence) INTO newest FROM journal WHERE subject_id = NEW.subject_id AND sequence >= NEW.sequence;
      IF newest IS NOT NULL THEN
        NEW.sequence := newest / 1000000 * 1000000 + nextval('journal_late');
        IF NEW.sequence <= newest THEN NEW.sequence := NEW.sequence + 1000000; END IF;
      END IF;
      RETURN NEW;
    END $$`);
    await query.query(`CREATE TRIGGER journal_follows_its_thing BEFORE INSERT ON journal
      FOR EACH ROW WHEN (NEW.subject_id IS NOT NULL) EXECUTE FUNCTION follow_its_thing()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TRIGGER journal_follows_its_thing ON journal`);
    await query.query(`DROP FUNCTION follow_its_thing`);
    await query.query(`DROP SEQUENCE journal_late`);
  }
}
