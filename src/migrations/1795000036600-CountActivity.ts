/** Counters of what comes in by the minute, and by the hour from which accounts. No row leads to a person, a comment or a ballot. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountActivity1795000036600 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE activity_minutes (
      subject_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('COMMENTS', 'SUPPORTS', 'BALLOTS')),
      minute integer NOT NULL,
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      count integer NOT NULL,
      young integer,
      PRIMARY KEY (subject_id, kind, minute)
    ) WITH (fillfactor = 70)`);
    await query.query(`CREATE TABLE activity_hours (
      subject_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('COMMENTS', 'SUPPORTS', 'BALLOTS')),
      hour integer NOT NULL,
      trust text NOT NULL CHECK (trust IN ('ANONYMOUS', 'REGISTERED', 'CONFIRMED', 'VERIFIED')),
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      count integer NOT NULL,
      young integer,
      PRIMARY KEY (subject_id, kind, hour, trust)
    ) WITH (fillfactor = 50)`);
    // Whose ballots these were is known only in the moment in which they are cast: of earlier ones nobody knows how old the accounts were.
    await query.query(`INSERT INTO activity_hours
      SELECT p.id, 'BALLOTS', floor(extract(epoch FROM j.at) / 3600)::int, 'REGISTERED', p.consultation_id, sum((j.facts ->> 'cast')::int), NULL
      FROM journal j JOIN polls p ON p.id = j.subject_id
      WHERE j.kind = 'poll.ballots_counted' AND (j.facts ->> 'cast')::int > 0 GROUP BY 1, 3, 5`);
    await query.query(`CREATE TABLE activity_position (follower text PRIMARY KEY, sequence bigint NOT NULL)`);
    await query.query(`INSERT INTO activity_position (follower, sequence) VALUES ('activity', 0)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE activity_position, activity_hours, activity_minutes`);
  }
}
