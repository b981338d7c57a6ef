/** From how many network addresses and devices acts came each hour: a number, and for as long as the hour lasts a sketch that holds no address. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EstimateSenders1795000036620 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE activity_senders (
      subject_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('COMMENTS', 'SUPPORTS', 'BALLOTS')),
      hour integer NOT NULL,
      addresses integer NOT NULL,
      devices integer NOT NULL,
      address_sketch bytea,
      device_sketch bytea,
      PRIMARY KEY (subject_id, kind, hour)
    )`);
    await query.query(`CREATE INDEX activity_senders_open ON activity_senders (hour) WHERE address_sketch IS NOT NULL`);
    await query.query(`CREATE TABLE activity_salts (
      day integer PRIMARY KEY,
      salt bytea NOT NULL
    )`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE activity_salts, activity_senders`);
  }
}
