/** Territories: the country, its departments and municipalities (DIVIPOLA codes in Colombia). */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ListTerritories1795000003000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE territories (
      code text PRIMARY KEY,
      name text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('COUNTRY', 'DEPARTMENT', 'MUNICIPALITY')),
      parent_code text REFERENCES territories (code)
    )`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE territories`);
  }
}
