/**
 * Lists of comments pass over tombstones that nobody answered and over what is held back, within their indexes: a list of twenty
 * costs the same after an attack of a hundred thousand. 0: in every list; 1: a tombstone without replies; 2: held back.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const shelf = `(CASE WHEN held_for IS NOT NULL THEN 2 WHEN hidden_at IS NULL AND withdrawn_at IS NULL OR replies > 0 THEN 0 ELSE 1 END)`;
const indexes = [
  ['comments_newest', 'consultation_id', 'created_at, id, stance', 'depth = 0'],
  ['comments_most_supported', 'consultation_id', 'supports, id, stance', 'depth = 0'],
  ['comments_most_discussed', 'consultation_id', 'replies, id, stance', 'depth = 0'],
  ['article_comments_newest', 'provision_id, depth', 'created_at, id, stance', 'provision_id IS NOT NULL'],
  ['article_comments_most_supported', 'provision_id', 'supports, id, stance', 'depth = 0 AND provision_id IS NOT NULL'],
  ['article_comments_most_discussed', 'provision_id', 'replies, id, stance', 'depth = 0 AND provision_id IS NOT NULL'],
  ['comments_replies', 'parent_id', 'created_at, id', 'parent_id IS NOT NULL'],
] as const;

export class PassOverTombstones1795000036130 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    for (const [name, whole, order, those] of indexes) {
      await query.query(`DROP INDEX ${name}`);
      await query.query(`CREATE INDEX ${name} ON comments (${whole}, ${shelf}, ${order}) WHERE ${those}`);
    }
  }

  async down(query: QueryRunner): Promise<void> {
    for (const [name, whole, order, those] of indexes) {
      await query.query(`DROP INDEX ${name}`);
      await query.query(`CREATE INDEX ${name} ON comments (${whole}, ${order}) WHERE ${those}`);
    }
  }
}
