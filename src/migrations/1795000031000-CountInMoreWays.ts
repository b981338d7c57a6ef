/** Polls that approve, score, rank and spend, each with the method by which it is counted. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = (names: string): string =>
  `ALTER TABLE polls DROP CONSTRAINT polls_kind_check, ADD CONSTRAINT polls_kind_check CHECK (kind IN (${names}))`;

export class CountInMoreWays1795000031000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(kinds(`'SINGLE', 'MULTIPLE', 'STATEMENTS', 'APPROVAL', 'SCORE', 'RANKING', 'BUDGET'`));
    await query.query(`ALTER TABLE polls ADD COLUMN lowest_score smallint, ADD COLUMN highest_score smallint, ADD COLUMN budget bigint,
      ADD COLUMN method text, ADD COLUMN seats smallint NOT NULL DEFAULT 1, ADD COLUMN parameters jsonb NOT NULL DEFAULT '{}'`);
    await query.query(
      `UPDATE polls SET method = CASE kind WHEN 'SINGLE' THEN 'plurality' WHEN 'MULTIPLE' THEN 'approval' ELSE 'statements' END`,
    );
    await query.query(
      `ALTER TABLE polls ALTER COLUMN method SET NOT NULL, ALTER COLUMN seats DROP DEFAULT, ALTER COLUMN parameters DROP DEFAULT`,
    );
    await query.query(`ALTER TABLE poll_options ADD COLUMN cost bigint`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE poll_options DROP COLUMN cost`);
    await query.query(`ALTER TABLE polls DROP COLUMN lowest_score, DROP COLUMN highest_score, DROP COLUMN budget, DROP COLUMN method,
      DROP COLUMN seats, DROP COLUMN parameters`);
    await query.query(kinds(`'SINGLE', 'MULTIPLE', 'STATEMENTS'`));
  }
}
