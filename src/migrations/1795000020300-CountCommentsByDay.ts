/** Counters of what is posted each day, and who has commented at all: so that officials read participation at no cost. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountCommentsByDay1795000020300 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE commenters (
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      account_id uuid NOT NULL REFERENCES accounts (id),
      PRIMARY KEY (consultation_id, account_id)
    )`);
    await query.query(`CREATE TABLE comment_days (
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      day date NOT NULL,
      comments integer NOT NULL,
      newcomers integer NOT NULL,
      PRIMARY KEY (consultation_id, day)
    ) WITH (fillfactor = 50)`);
    await query.query(`INSERT INTO commenters SELECT DISTINCT consultation_id, author_id FROM comments WHERE author_role = 'CITIZEN'`);
    await query.query(`INSERT INTO comment_days
      SELECT c.consultation_id, (c.created_at AT TIME ZONE k.time_zone)::date, count(*), count(*) FILTER (WHERE c.place = 1)
      FROM (SELECT *, row_number() OVER (PARTITION BY consultation_id, author_id ORDER BY created_at, id) AS place
            FROM comments WHERE author_role = 'CITIZEN') c JOIN consultations k ON k.id = c.consultation_id GROUP BY 1, 2`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE comment_days, commenters`);
  }
}
