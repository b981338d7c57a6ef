/** Policies name their law in several languages, and one day begins with one policy at most. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DatePoliciesOnce1795000019000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE publication_policies ALTER COLUMN legal_basis TYPE jsonb USING jsonb_build_object('es', legal_basis)`);
    await query.query(`UPDATE publication_policies
      SET legal_basis = legal_basis || '{"en": "Colombia, Decree 270 of 2017, art. 1 (Decree 1081 of 2015, art. 2.1.2.1.14)"}'
      WHERE id = '01900000-0000-7000-8000-000000000270'`);
    await query.query(`ALTER TABLE publication_policies ADD CONSTRAINT publication_policies_valid_from_key UNIQUE (valid_from)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE publication_policies DROP CONSTRAINT publication_policies_valid_from_key`);
    await query.query(`ALTER TABLE publication_policies ALTER COLUMN legal_basis TYPE text USING legal_basis ->> 'es'`);
  }
}
