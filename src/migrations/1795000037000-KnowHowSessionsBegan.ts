/** By what each session was opened, whether that is strong, and when its person last showed who they are. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowHowSessionsBegan1795000037000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(
      `ALTER TABLE sessions ADD COLUMN methods text[] NOT NULL DEFAULT '{}', ADD COLUMN is_strong boolean NOT NULL DEFAULT false,
         ADD COLUMN proven_at timestamptz`,
    );
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE sessions DROP COLUMN proven_at, DROP COLUMN is_strong, DROP COLUMN methods`);
  }
}
