/** Statements for the collections of annotations that others take: all that is said about a text, or about one part of it, in the order of time. */
import { statement, type Statement } from '../../platform/database/database.js';
import type { Comment } from '../comment.entity.js';
import { shelf } from '../comment-pages.queries.js';
import { commentColumns } from '../comments.queries.js';
import type { Hold } from './anchors.rules.js';

/** Where it was made; null where it is about a part as a whole. */
export type Collected = Comment & { original: Hold | null };

// Said twice, so that the index of lists serves.
const isCollected = `c.depth = 0 AND c.provision_id IS NOT NULL AND c.hidden_at IS NULL AND c.withdrawn_at IS NULL AND ${shelf} = 0`;

const page = (name: string, column: string): Statement<Collected> =>
  statement(
    name,
    `SELECT ${commentColumns}, a.original FROM comments c LEFT JOIN comment_anchors a ON a.comment_id = c.id
     WHERE ${column} = $1 AND ${isCollected} AND (c.created_at, c.id) > ($2::timestamptz, $3::uuid)
     ORDER BY c.created_at, c.id LIMIT $4`,
  );
export const pageOfText = page('annotations.page_of_text', 'c.consultation_id');
export const pageOfPart = page('annotations.page_of_part', 'c.provision_id');

const count = (name: string, column: string): Statement<{ total: number }> =>
  statement(name, `SELECT count(*)::int AS total FROM comments c WHERE ${column} = $1 AND ${isCollected}`);
export const countOfText = count('annotations.count_of_text', 'c.consultation_id');
export const countOfPart = count('annotations.count_of_part', 'c.provision_id');
