/** Bursts: when more came in than is usual, with the evidence as it was found. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindBursts1795000036610 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE activity_bursts (
      id uuid PRIMARY KEY,
      subject_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('COMMENTS', 'SUPPORTS', 'BALLOTS')),
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      first_minute integer NOT NULL,
      end_minute integer NOT NULL CHECK (end_minute > first_minute),
      count integer NOT NULL,
      expected real NOT NULL,
      peak integer NOT NULL,
      usual_an_hour real NOT NULL,
      dispersion real NOT NULL,
      chance double precision NOT NULL,
      basis text NOT NULL CHECK (basis IN ('SAME_HOUR', 'RECENT_HOURS', 'NO_HISTORY')),
      placed integer,
      alike integer,
      found_at timestamptz NOT NULL
    )`);
    await query.query(`CREATE INDEX activity_bursts_of_subject ON activity_bursts (subject_id, first_minute, id)`);
    await query.query(`CREATE INDEX activity_bursts_of_consultation ON activity_bursts (consultation_id, first_minute)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE activity_bursts`);
  }
}
