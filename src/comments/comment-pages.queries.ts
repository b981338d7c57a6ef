/** Statements for pages of comments, for any number of consultations, articles or comments at once: each goes straight to its place in an index. */
import { statement, type Statement } from '../platform/database/database.js';
import type { Direction, SortKey } from './comment-pages.rules.js';
import type { Comment } from './comment.entity.js';
import { commentColumns } from './comments.queries.js';

/** Whose comments: all of a consultation, those on a provision, or the replies to a comment. */
export type Scope = 'consultation' | 'provision' | 'comment';

const within: Record<Scope, string> = {
  consultation: 'c.consultation_id = whole.id AND c.depth = 0',
  provision: 'c.provision_id = whole.id AND c.depth = 0',
  comment: 'c.parent_id = whole.id',
};
const comparisons = { DESC: '<', ASC: '>' } as const satisfies Record<Direction, string>;
const columnOf = { createdAt: 'created_at', supports: 'supports', repliesCount: 'replies' } as const satisfies Record<SortKey, string>;
const typeOf = { createdAt: 'timestamptz', supports: 'int', repliesCount: 'int' } as const satisfies Record<SortKey, string>;
const known = new Map<string, Statement<Comment>>();

/**
 * Values: ids of the wholes, rows of each, last key and id read, then the stance where only one is wanted. No condition depends
 * on a value being there, so that one plan fits every page. The id alone never orders: the primary key would do for that, and
 * PostgreSQL would read through the comments of all others to find a few of one.
 */
export function pageOf(scope: Scope, key: SortKey, direction: Direction, isOfStance: boolean): Statement<Comment> {
  const name = `comments.page_${scope}_${columnOf[key]}_${direction}${isOfStance ? '_stance' : ''}`.toLowerCase();
  let page = known.get(name);
  if (!page) known.set(name, (page = declare(name, scope, key, direction, isOfStance)));
  return page;
}

function declare(name: string, scope: Scope, key: SortKey, direction: Direction, isOfStance: boolean): Statement<Comment> {
  const comparison = comparisons[direction];
  const column = `c.${columnOf[key]}`;
  const stance = isOfStance ? 'AND c.stance = $5::text' : '';
  return statement(
    name,
    `SELECT page.* FROM unnest($1::uuid[]) AS whole(id) CROSS JOIN LATERAL (
       SELECT ${commentColumns} FROM comments c WHERE ${within[scope]} AND (${column}, c.id) ${comparison} ($3::${typeOf[key]}, $4::uuid) ${stance}
       ORDER BY ${column} ${direction}, c.id ${direction} LIMIT $2) page`,
  );
}

const ofAuthor = (direction: Direction): Statement<Comment> =>
  statement(
    `comments.page_of_author_${direction.toLowerCase()}`,
    `SELECT ${commentColumns} FROM comments c WHERE c.author_id = $1 AND (c.created_at, c.id) ${comparisons[direction]} ($3::timestamptz, $4::uuid)
     ORDER BY c.created_at ${direction}, c.id ${direction} LIMIT $2`,
  );
export const pageOfAuthor: Record<Direction, Statement<Comment>> = { DESC: ofAuthor('DESC'), ASC: ofAuthor('ASC') };
