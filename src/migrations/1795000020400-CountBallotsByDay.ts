/** Counters of the ballots cast each day. The journal has told as much of each batch; nothing here leads to a person or a choice. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountBallotsByDay1795000020400 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE poll_days (
      poll_id uuid NOT NULL REFERENCES polls (id) ON DELETE CASCADE,
      day date NOT NULL,
      ballots integer NOT NULL,
      PRIMARY KEY (poll_id, day)
    ) WITH (fillfactor = 50)`);
    await query.query(`INSERT INTO poll_days
      SELECT p.id, (j.at AT TIME ZONE c.time_zone)::date, sum((j.facts ->> 'cast')::int)
      FROM journal j JOIN polls p ON p.id = j.subject_id JOIN consultations c ON c.id = p.consultation_id
      WHERE j.kind = 'poll.ballots_counted' AND (j.facts ->> 'cast')::int > 0 GROUP BY 1, 2`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE poll_days`);
  }
}
