/** Archives of personal data are sealed. Those that were written before go: whoever asked for one asks again. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SealArchives1795000037610 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await forgetArchives(query);
  }

  /** Nobody could read the sealed ones. */
  async down(query: QueryRunner): Promise<void> {
    await forgetArchives(query);
  }
}

async function forgetArchives(query: QueryRunner): Promise<void> {
  await query.query(`DELETE FROM personal_archives WHERE ready_at IS NOT NULL`);
}
