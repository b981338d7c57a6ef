/** Officials look for observations by a piece of their words, among a hundred thousand. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindObservationsByWords1795000035810 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE INDEX comments_by_words ON comments USING gin (body gin_trgm_ops)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP INDEX comments_by_words`);
  }
}
