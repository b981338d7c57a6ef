/** Statements that read the matrix of observations. */
import { statement, type Statement } from '../platform/database/database.js';
import type { Disposition, ObservationState } from './answering.rules.js';
import { conditionsOf, type MatrixFilter } from './matrix-filter.queries.js';
import type { Observation } from './observation.entity.js';

export const observationColumns = `o.id, o.consultation_id AS "consultationId", o.number, o.comment_id AS "commentId", o.author_id AS "authorId",
  o.kind, o.provision_id AS "provisionId", o.cluster_id AS "clusterId", o.state, o.prepared_id AS "preparedId", o.answer_id AS "answerId",
  o.disposition, o.answered_at AS "answeredAt", o.answers, o.revision`;

export const readObservations = statement<Observation>(
  'responses.read_observations',
  `SELECT ${observationColumns} FROM observations o WHERE o.id = ANY($1::uuid[])`,
);

export const readObservationsOfComments = statement<Observation>(
  'responses.read_of_comments',
  `SELECT ${observationColumns} FROM observations o WHERE o.comment_id = ANY($1::uuid[])`,
);

const ends = { '>': 0, '<': 2_147_483_647 } as const;

/** One row more than the page shows, from a number on, in reading direction. */
export function pageOf(
  consultationId: string,
  filter: MatrixFilter,
  from: number | null,
  isBackward: boolean,
  limit: number,
): { statement: Statement<Observation>; values: unknown[] } {
  const { key, sql, values, isPlannedEachTime } = conditionsOf(filter, 4);
  const [comparison, direction] = isBackward ? (['<', 'DESC'] as const) : (['>', 'ASC'] as const);
  return {
    statement: statement(
      `responses.page_${direction.toLowerCase()}${key}`,
      `SELECT ${observationColumns} FROM observations o WHERE o.consultation_id = $1 AND o.number ${comparison} $2::int${sql}
       ORDER BY o.number ${direction} LIMIT $3`,
      isPlannedEachTime,
    ),
    values: [consultationId, from ?? ends[comparison], limit + 1, ...values],
  };
}

export function countOf(consultationId: string, filter: MatrixFilter): { statement: Statement<{ count: number }>; values: unknown[] } {
  const { key, sql, values, isPlannedEachTime } = conditionsOf(filter, 2);
  return {
    statement: statement(
      `responses.count${key}`,
      `SELECT count(*)::int AS count FROM observations o WHERE o.consultation_id = $1${sql}`,
      isPlannedEachTime,
    ),
    values: [consultationId, ...values],
  };
}

export interface ProgressRow {
  consultationId: string;
  state: ObservationState;
  disposition: Disposition | null;
  observations: number;
  prepared: number;
  /** Signed answers, earlier ones included. */
  answers: number;
  late: number;
}

/** What the matrix of each consultation holds, counted row by row: there is no counter that could be wrong. `$2` are the moments at which answers become late. */
export const readProgress = statement<ProgressRow>(
  'responses.read_progress',
  `SELECT whole.id AS "consultationId", part.* FROM unnest($1::uuid[], $2::timestamptz[]) AS whole(id, due_at) CROSS JOIN LATERAL (
     SELECT o.state, o.disposition, count(*)::int AS observations, count(o.prepared_id)::int AS prepared, coalesce(sum(o.answers), 0)::int AS answers,
            count(*) FILTER (WHERE o.answered_at >= whole.due_at)::int AS late
     FROM observations o WHERE o.consultation_id = whole.id GROUP BY o.state, o.disposition) part`,
);

export interface StandingRow {
  consultationId: string;
  unanswered: number;
  answers: number;
  answersReported: number | null;
}

/** What the gate asks; consultations without a matrix have no row. */
export const readStandings = statement<StandingRow>(
  'responses.read_standings',
  `SELECT m.consultation_id AS "consultationId",
     (SELECT count(*)::int FROM observations o WHERE o.consultation_id = m.consultation_id AND o.answer_id IS NULL AND o.state = 'IN_SCOPE') AS unanswered,
     (SELECT coalesce(sum(o.answers), 0)::int FROM observations o WHERE o.consultation_id = m.consultation_id AND o.answer_id IS NOT NULL) AS answers,
     (SELECT r.answers FROM observation_reports r WHERE r.consultation_id = m.consultation_id ORDER BY r.number DESC LIMIT 1) AS "answersReported"
   FROM observation_matrices m WHERE m.consultation_id = ANY($1::uuid[])`,
);

export const readObservationsOfAuthor = statement<Observation>(
  'responses.read_of_author',
  `SELECT ${observationColumns} FROM observations o WHERE o.author_id = $1 AND o.consultation_id = $2 AND o.number = ANY($3::int[]) ORDER BY o.number`,
);
