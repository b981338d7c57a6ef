/** Ballots by the code of their receipt. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LookReceiptsUp1795000020200 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE INDEX ballots_by_receipt ON ballots (receipt)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP INDEX ballots_by_receipt`);
  }
}
