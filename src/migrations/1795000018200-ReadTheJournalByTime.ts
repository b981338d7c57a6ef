/** The audit trail: the journal from the newest on, of everybody, of one person, about one thing, or of one kind. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReadTheJournalByTime1795000018200 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE INDEX journal_by_time ON journal (at, sequence)`);
    await query.query(`CREATE INDEX journal_by_actor ON journal (actor_id, at, sequence) WHERE actor_id IS NOT NULL`);
    await query.query(`CREATE INDEX journal_by_subject ON journal (subject_id, at, sequence) WHERE subject_id IS NOT NULL`);
    await query.query(`CREATE INDEX journal_by_kind ON journal (kind, at, sequence)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP INDEX journal_by_time, journal_by_actor, journal_by_subject, journal_by_kind`);
  }
}
