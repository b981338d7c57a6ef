/** Agencies: the public bodies that publish and answer. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FoundAgencies1795000004000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE agencies (
      id uuid PRIMARY KEY,
      slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      name jsonb NOT NULL,
      sector jsonb NOT NULL,
      territory_code text REFERENCES territories (code),
      created_at timestamptz NOT NULL
    )`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE agencies`);
  }
}
