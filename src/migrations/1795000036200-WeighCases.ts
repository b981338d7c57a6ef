/** What a case waits for and how long it may: by risk and age, in one number that orders the queue. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WeighCases1795000036200 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE moderation_cases
      ADD weight double precision NOT NULL DEFAULT 0 CONSTRAINT moderation_cases_weight_check CHECK (weight >= 0),
      ADD reach integer NOT NULL DEFAULT 0,
      ADD risk integer NOT NULL DEFAULT 0 CONSTRAINT moderation_cases_risk_check CHECK (risk BETWEEN 0 AND 100),
      ADD attend_by timestamptz NOT NULL DEFAULT 'epoch',
      ADD held boolean NOT NULL DEFAULT false,
      ADD advised boolean NOT NULL DEFAULT false,
      ADD was_advised boolean NOT NULL DEFAULT false,
      ADD is_open boolean NOT NULL DEFAULT false,
      ADD claimed_by uuid CONSTRAINT moderation_cases_claimed_by_fkey REFERENCES accounts (id),
      ADD claimed_until timestamptz`);
    // What was reported before anybody weighed it counts as if newcomers had, each for a middling reason.
    await query.query(`UPDATE moderation_cases SET is_open = open_reports > 0, weight = 0.25 * open_reports,
      risk = round(100 * (1 - exp(-0.25 * open_reports)))`);
    await query.query(`UPDATE moderation_cases SET attend_by =
      date_trunc('milliseconds', first_reported_at + interval '1 hour' + interval '71 hours' * (1 - risk / 100.0) ^ 2)`);
    await query.query(`ALTER TABLE moderation_cases ALTER attend_by DROP DEFAULT, ALTER is_open DROP DEFAULT,
      ADD CONSTRAINT moderation_cases_open_check CHECK (is_open = (open_reports > 0 OR held OR advised))`);
    await query.query(`CREATE INDEX moderation_cases_waiting ON moderation_cases (agency_id, attend_by, id) WHERE is_open`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP INDEX moderation_cases_waiting`);
    await query.query(`ALTER TABLE moderation_cases DROP weight, DROP reach, DROP risk, DROP attend_by, DROP held, DROP advised, DROP was_advised,
      DROP is_open, DROP claimed_by, DROP claimed_until`);
  }
}
