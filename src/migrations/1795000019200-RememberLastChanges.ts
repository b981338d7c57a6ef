/** When an official last changed each consultation, for the list on their workbench. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RememberLastChanges1795000019200 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE consultations ADD COLUMN changed_at timestamptz`);
    await query.query(`UPDATE consultations SET changed_at = coalesce(published_at, created_at)`);
    await query.query(`ALTER TABLE consultations ALTER COLUMN changed_at SET NOT NULL`);
    await query.query(`CREATE INDEX consultations_last_changed ON consultations (changed_at, id)`);
    await query.query(`CREATE INDEX consultations_of_agency_last_changed ON consultations (agency_id, changed_at, id)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE consultations DROP COLUMN changed_at`);
  }
}
