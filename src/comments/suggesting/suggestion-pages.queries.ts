/** Statements for pages of suggestions, of any number of consultations at once, and how many there are. */
import { statement, type Statement } from '../../platform/database/database.js';
import type { Comment } from '../comment.entity.js';
import { commentColumns } from '../comments.queries.js';
import { suggestionOrders, type SuggestionOrder } from './suggestion-pages.rules.js';

/** What hidden and withdrawn comments suggested is not read any more. */
export const isReadable = 'c.hidden_at IS NULL AND c.withdrawn_at IS NULL';

/** Ids of comments are made in the order of time. */
const keys: Record<SuggestionOrder, string> = { NEWEST: '0', MOST_SUPPORTED: 'c.supports', MOST_OPPOSED: 's.opposes' };

/** A comment with how many oppose what it suggests. */
export type SuggestingComment = Comment & { opposes: number };

/** Values: consultations, rows of each, last count and id read, states, and parts of the text, or null for all of it. */
function declare(order: SuggestionOrder, comparison: '>' | '<', direction: 'ASC' | 'DESC'): Statement<SuggestingComment> {
  const key = keys[order];
  const [after, by] =
    order === 'NEWEST'
      ? [`$3::int IS NOT NULL AND s.comment_id ${comparison} $4::uuid`, '']
      : [`(${key}, s.comment_id) ${comparison} ($3::int, $4::uuid)`, `${key} ${direction}, `];
  return statement(
    `suggestions.page_${order}_${direction}`.toLowerCase(),
    `SELECT page.* FROM unnest($1::uuid[]) AS whole(id) CROSS JOIN LATERAL (
       SELECT s.opposes, ${commentColumns} FROM comment_suggestions s JOIN comments c ON c.id = s.comment_id
       WHERE s.consultation_id = whole.id AND ${after} AND s.status = ANY($5::text[]) AND ${isReadable}
         AND ($6::uuid[] IS NULL OR c.provision_id = ANY($6::uuid[]))
       ORDER BY ${by}s.comment_id ${direction} LIMIT $2) page`,
  );
}

const pages = new Map(
  suggestionOrders.map((order) => [order, { forward: declare(order, '<', 'DESC'), backward: declare(order, '>', 'ASC') }] as const),
);

export function suggestionsPage(order: SuggestionOrder, isBackward: boolean): Statement<SuggestingComment> {
  const { forward, backward } = pages.get(order)!;
  return isBackward ? backward : forward;
}

export interface CountRow {
  id: string;
  total: number;
  open: number;
  accepted: number;
  declined: number;
  waiting: number;
}

export const countSuggestions = statement<CountRow>(
  'suggestions.count',
  `SELECT s.consultation_id AS id, count(*)::int AS total, count(*) FILTER (WHERE s.status = 'OPEN')::int AS open,
     count(*) FILTER (WHERE s.wording IS NOT NULL)::int AS accepted, count(*) FILTER (WHERE s.status = 'DECLINED')::int AS declined,
     count(*) FILTER (WHERE s.wording IS NOT NULL AND t.comment_id IS NULL)::int AS waiting
   FROM comment_suggestions s JOIN comments c ON c.id = s.comment_id LEFT JOIN text_version_suggestions t ON t.comment_id = s.comment_id
   WHERE s.consultation_id = ANY($1::uuid[]) AND ${isReadable} GROUP BY s.consultation_id`,
);
