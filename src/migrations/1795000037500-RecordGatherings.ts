/** Where and how contributions came that did not come by the web: on paper, by telephone, in a meeting. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RecordGatherings1795000037500 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE gatherings (
      id uuid PRIMARY KEY,
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      way text NOT NULL CONSTRAINT gatherings_way_check CHECK (way IN ('PAPER', 'PHONE', 'MEETING')),
      place text NOT NULL,
      held_on date NOT NULL,
      people integer CONSTRAINT gatherings_people_check CHECK (people > 0),
      recorded_by uuid NOT NULL REFERENCES accounts (id),
      recorded_at timestamptz NOT NULL
    )`);
    await query.query(`CREATE INDEX gatherings_of_consultation ON gatherings (consultation_id, id)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE gatherings`);
  }
}
