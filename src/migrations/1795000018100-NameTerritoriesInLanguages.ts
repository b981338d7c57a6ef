/** Territories get their names by language, as agencies and topics have them. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NameTerritoriesInLanguages1795000018100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE territories ALTER COLUMN name TYPE jsonb USING jsonb_build_object('es', name)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE territories ALTER COLUMN name TYPE text USING coalesce(name ->> 'es', '')`);
  }
}
