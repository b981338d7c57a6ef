/** Passages of proposed words are blacked out as those of a comment are: suggestions keep what everybody may read, the words as written stand apart. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BlackOutProposedWords1795000041000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    // Begin and end of each in what is left of the words, in code points; null while nothing is blacked out.
    await query.query(`ALTER TABLE comment_suggestions ADD COLUMN blackouts integer[]`);
    await query.query(`ALTER TABLE comment_blackouts ADD COLUMN proposed text, ADD COLUMN proposed_passages integer[]`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE comment_blackouts DROP COLUMN proposed, DROP COLUMN proposed_passages`);
    await query.query(`ALTER TABLE comment_suggestions DROP COLUMN blackouts`);
  }
}
