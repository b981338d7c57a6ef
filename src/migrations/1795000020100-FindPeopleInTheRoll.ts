/** The polls of one person, found in the roll without reading it all. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindPeopleInTheRoll1795000020100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE INDEX poll_roll_of_account ON poll_roll (account_id, poll_id)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP INDEX poll_roll_of_account`);
  }
}
