/** Gatherings are numbered within their consultation, as papers that are printed and collected name them. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NumberGatherings1795000040000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE gatherings ADD COLUMN number integer`);
    await query.query(`UPDATE gatherings g SET number = n.number
      FROM (SELECT id, row_number() OVER (PARTITION BY consultation_id ORDER BY recorded_at, id) AS number FROM gatherings) n WHERE n.id = g.id`);
    await query.query(`ALTER TABLE gatherings ALTER COLUMN number SET NOT NULL`);
    await query.query(`CREATE UNIQUE INDEX gatherings_number ON gatherings (consultation_id, number)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP INDEX gatherings_number`);
    await query.query(`ALTER TABLE gatherings DROP COLUMN number`);
  }
}
