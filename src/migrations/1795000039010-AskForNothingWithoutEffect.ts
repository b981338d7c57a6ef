/** What people agreed to and nothing ever used ends: the two purposes are asked for no more, and their acts go with them. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskForNothingWithoutEffect1795000039010 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`DELETE FROM consents WHERE purpose IN ('FOLLOW_UP', 'RESEARCH')`);
  }

  /** Nobody can be said to have agreed again. */
  async down(): Promise<void> {}
}
