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
/**
 * The word for word expression of the indexes. 0: what can be read, and tombstones that keep replies together; 1: tombstones without
 * replies; 2: what is held back.
 */
export const shelf = `(CASE WHEN c.held_for IS NOT NULL THEN 2 WHEN c.hidden_at IS NULL AND c.withdrawn_at IS NULL OR c.replies > 0 THEN 0 ELSE 1 END)`;
/** Which of a whole are listed. */
export type Shelves = 'LISTED' | 'WITH_TOMBSTONES';
const suffixes: Record<Shelves, string> = { LISTED: '', WITH_TOMBSTONES: '_with_tombstones' };
const placesOf: Record<Shelves, readonly number[]> = { LISTED: [0], WITH_TOMBSTONES: [0, 1] };

const comparisons = { DESC: '<', ASC: '>' } as const satisfies Record<Direction, string>;
const columnOf = { createdAt: 'created_at', supports: 'supports', repliesCount: 'replies' } as const satisfies Record<SortKey, string>;
const typeOf = { createdAt: 'timestamptz', supports: 'int', repliesCount: 'int' } as const satisfies Record<SortKey, string>;
const known = new Map<string, Statement<Comment>>();

export interface PageWish {
  scope: Scope;
  key: SortKey;
  direction: Direction;
  isOfStance: boolean;
  shelves: Shelves;
}

/**
 * Values: ids of the wholes, rows of each, last key and id read, then the stance where only one is wanted. No condition depends
 * on a value being there, so that one plan fits every page. The id alone never orders: the primary key would do for that, and
 * PostgreSQL would read through the comments of all others to find a few of one.
 */
export function pageOf(wish: PageWish): Statement<Comment> {
  const { scope, key, direction, isOfStance, shelves } = wish;
  const name = `comments.page_${scope}_${columnOf[key]}_${direction}${isOfStance ? '_stance' : ''}${suffixes[shelves]}`.toLowerCase();
  let page = known.get(name);
  if (!page) known.set(name, (page = declare(name, wish)));
  return page;
}

function declare(name: string, { scope, key, direction, isOfStance, shelves }: PageWish): Statement<Comment> {
  const comparison = comparisons[direction];
  const column = `c.${columnOf[key]}`;
  const stance = isOfStance ? 'AND c.stance = $5::text' : '';
  const read = (place: number): string =>
    `SELECT ${commentColumns} FROM comments c WHERE ${within[scope]} AND ${shelf} = ${place} AND (${column}, c.id) ${comparison} ($3::${typeOf[key]}, $4::uuid) ${stance}
       ORDER BY ${column} ${direction}, c.id ${direction} LIMIT $2`;
  const [first, ...more] = placesOf[shelves].map(read);
  // Each straight from its place in the index; then the few that were read of both are put in order.
  const rows =
    more.length === 0
      ? first!
      : `SELECT * FROM (${[first, ...more].map((rows) => `(${rows})`).join(' UNION ALL ')}) either
         ORDER BY either."${key}" ${direction}, either.id ${direction} LIMIT $2`;
  return statement(name, `SELECT page.* FROM unnest($1::uuid[]) AS whole(id) CROSS JOIN LATERAL (\n       ${rows}) page`);
}

const ofAuthor = (direction: Direction): Statement<Comment> =>
  statement(
    `comments.page_of_author_${direction.toLowerCase()}`,
    `SELECT ${commentColumns} FROM comments c WHERE c.author_id = $1 AND (c.created_at, c.id) ${comparisons[direction]} ($3::timestamptz, $4::uuid)
     ORDER BY c.created_at ${direction}, c.id ${direction} LIMIT $2`,
  );
export const pageOfAuthor: Record<Direction, Statement<Comment>> = { DESC: ofAuthor('DESC'), ASC: ofAuthor('ASC') };
