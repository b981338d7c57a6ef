/** Rules about how long a draft must be open, with the dates from which they hold. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DatePublicationPolicies1795000008000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE publication_policies (
      id uuid PRIMARY KEY,
      name jsonb NOT NULL,
      valid_from date NOT NULL,
      minimum_days integer NOT NULL CHECK (minimum_days > 0),
      counts text NOT NULL CHECK (counts IN ('CALENDAR_DAYS', 'WORKING_DAYS')),
      allows_shorter_with_justification boolean NOT NULL,
      legal_basis text NOT NULL
    )`);
    await query.query(`INSERT INTO publication_policies VALUES ('01900000-0000-7000-8000-000000000270',
      '{"es": "Publicidad de proyectos de regulación", "en": "Publicity of draft regulations"}',
      '2017-02-14', 15, 'CALENDAR_DAYS', true, 'Colombia, Decreto 270 de 2017, art. 1 (Decreto 1081 de 2015, art. 2.1.2.1.14)')`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE publication_policies`);
  }
}
