/** SQL of decisions: the public log, and what stands of a decision. */
import { statement, type Statement } from '../platform/database/database.js';
import type { Basis, Passage, Source } from './deciding/statement.rules.js';
import type { Ground, Measure } from './moderation.rules.js';

export interface DecisionRow {
  id: string;
  commentId: string;
  consultationId: string;
  agencyId: string;
  measure: Measure;
  ground: Ground | null;
  reason: string;
  basis: Basis | null;
  legalGround: string | null;
  facts: string | null;
  proportion: string | null;
  source: Source;
  automatedDetection: boolean;
  territoryScope: string[];
  endsAt: Date | null;
  passages: Passage[] | null;
  liftsDecisionId: string | null;
  /** What RESTORE lifted. */
  liftedMeasure: Measure | null;
  contentCreatedAt: Date;
  contentLanguage: string | null;
  heldFor: string | null;
  isSeconded: boolean;
  decidedAt: Date;
  undoneAt: Date | null;
  liftedAt: Date | null;
}

/** When something else put an end to it: a later decision that was not undone, or the clock. */
const liftedAt = `coalesce((SELECT min(l.decided_at) FROM moderation_decisions l
     WHERE l.lifts_decision_id = d.id AND NOT EXISTS (SELECT FROM undone_decisions WHERE decision_id = l.id)),
   (SELECT ended_at FROM ended_decisions WHERE decision_id = d.id))`;

/** Who decided and seconded, and what the comment said, is kept for audits and never read for the API. */
export const decisionColumns = `d.id, d.comment_id AS "commentId", d.consultation_id AS "consultationId", d.agency_id AS "agencyId", d.measure, d.ground,
  d.reason, d.basis, d.legal_ground AS "legalGround", d.facts, d.proportion, d.source, d.automated_detection AS "automatedDetection",
  d.territory_scope AS "territoryScope", d.ends_at AS "endsAt", d.passages, d.lifts_decision_id AS "liftsDecisionId",
  (SELECT lifted.measure FROM moderation_decisions lifted WHERE lifted.id = d.lifts_decision_id) AS "liftedMeasure",
  d.content_created_at AS "contentCreatedAt", d.content_language AS "contentLanguage", d.held_for AS "heldFor",
  d.seconded_by IS NOT NULL AS "isSeconded", d.decided_at AS "decidedAt",
  (SELECT undone_at FROM undone_decisions WHERE decision_id = d.id) AS "undoneAt", ${liftedAt} AS "liftedAt"`;

export const readDecisions = statement<DecisionRow>(
  'moderation.read_decisions',
  `SELECT ${decisionColumns} FROM moderation_decisions d WHERE d.id = ANY($1)`,
);

/** What was decided about each comment, the newest first. */
export const readDecisionsOfComments = statement<DecisionRow>(
  'moderation.read_decisions_of_comments',
  `SELECT decision.* FROM unnest($1::uuid[]) AS wanted(id) CROSS JOIN LATERAL (
     SELECT ${decisionColumns} FROM moderation_decisions d
     WHERE d.comment_id = wanted.id ORDER BY d.decided_at DESC, d.id DESC LIMIT $2) decision`,
);

/** The ends of the order, where a page without a cursor begins. */
const newest = { moment: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
const oldest = { moment: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/** What a log can be narrowed to, in the order of their values. */
export const filters = ['agencyId', 'consultationId', 'measure', 'ground', 'from', 'until', 'words'] as const;
export type Filter = (typeof filters)[number];
const conditionOf: Record<Filter, (value: string) => string> = {
  agencyId: (value) => `d.agency_id = ${value}::uuid`,
  consultationId: (value) => `d.consultation_id = ${value}::uuid`,
  measure: (value) => `d.measure = ${value}::text`,
  ground: (value) => `d.ground = ${value}::text`,
  from: (value) => `d.decided_at >= ${value}::timestamptz`,
  until: (value) => `d.decided_at < ${value}::timestamptz`,
  words: (value) =>
    `d.search @@ (websearch_to_tsquery('spanish', spanish_words(${value})) || websearch_to_tsquery('simple', plain_words(${value})))`,
};
const known = new Map<string, Statement<DecisionRow>>();

/** One statement for each set of filters, so that no condition depends on a value being there. Values: moment, id, rows, filters. */
export function logPage(wanted: readonly Filter[], isBackward: boolean): Statement<DecisionRow> {
  const name = ['moderation.page_log', ...wanted.map((filter) => filter.toLowerCase()), ...(isBackward ? ['backward'] : [])].join('_');
  let page = known.get(name);
  if (!page) known.set(name, (page = declare(name, wanted, isBackward)));
  return page;
}

function declare(name: string, wanted: readonly Filter[], isBackward: boolean): Statement<DecisionRow> {
  const [comparison, direction, from] = isBackward ? (['>', 'ASC', oldest] as const) : (['<', 'DESC', newest] as const);
  const conditions = wanted.map((filter, index) => `AND ${conditionOf[filter](`$${index + 4}`)}`).join(' ');
  return statement(
    name,
    `SELECT ${decisionColumns} FROM moderation_decisions d
     WHERE (d.decided_at, d.id) ${comparison} (coalesce($1::timestamptz, '${from.moment}'), coalesce($2::uuid, '${from.id}')) ${conditions}
     ORDER BY d.decided_at ${direction}, d.id ${direction} LIMIT $3`,
    // How many have the words, the measure or the ground decides which index is best.
    wanted.length > 0,
  );
}

const isUndone = (decision: string): string => `EXISTS (SELECT 1 FROM undone_decisions WHERE decision_id = ${decision}.id)`;

/** Somebody else has looked at it since, and said why it stands or does not. */
export const isHeard = (decision: string): string =>
  `EXISTS (SELECT FROM moderation_appeals a JOIN moderation_appeal_outcomes o ON o.appeal_id = a.id WHERE a.decision_id = ${decision}.id)`;

/** Whether each decision is of that moderator, the second person included, and no later one stands on the same comment. */
export const readStandings = statement<{ id: string; isOwn: boolean; isLatest: boolean; isOnAppeal: boolean }>(
  'moderation.read_standings',
  `SELECT d.id, ($2 IN (d.moderator_id, d.seconded_by)) IS TRUE AS "isOwn", NOT EXISTS (
     SELECT 1 FROM moderation_decisions later
     WHERE later.comment_id = d.comment_id AND (later.decided_at, later.id) > (d.decided_at, d.id) AND NOT ${isUndone('later')}) AS "isLatest",
     EXISTS (SELECT FROM moderation_appeal_decisions x WHERE x.decision_id = d.id) OR ${isHeard('d')} AS "isOnAppeal"
   FROM moderation_decisions d WHERE d.id = ANY($1)`,
);

/** What the comment said when it was decided about; for acts that would put passages back into it. */
export const readBodyAtDecision = statement<{ body: string | null }>(
  'moderation.read_body_at_decision',
  'SELECT body_at_decision AS body FROM moderation_decisions WHERE id = $1',
);

/**
 * Notes that a decision is undone, opens the reports that it had answered, and puts their case back to where it waited. A report of
 * somebody who has reported again meanwhile stays answered: their newer one stands for it. A comment that is held again waits again.
 */
export const undoDecision = statement<never>(
  'moderation.undo_decision',
  `WITH undone AS (
     INSERT INTO undone_decisions (decision_id, undone_at) VALUES ($1, $3)
   ), reopened AS (
     UPDATE comment_reports r SET decision_id = NULL WHERE comment_id = $2 AND decision_id = $1 AND NOT EXISTS (
       SELECT 1 FROM comment_reports newer WHERE newer.comment_id = $2 AND newer.decision_id IS NULL
         AND (newer.reporter_id = r.reporter_id OR newer.reporter_key = r.reporter_key))
     RETURNING created_at
   )
   UPDATE moderation_cases c SET
     open_reports = c.open_reports + r.reports, held = r.held, advised = c.advised OR r.advised,
     is_open = c.open_reports + r.reports > 0 OR r.held OR c.advised OR r.advised,
     first_reported_at = CASE WHEN c.is_open OR r.first IS NULL THEN least(c.first_reported_at, r.first) ELSE r.first END
   FROM (
     SELECT (SELECT count(*)::int FROM reopened) AS reports, (SELECT min(created_at) FROM reopened) AS first,
       was.was_advised AND NOT was.is_open AS advised,
       (SELECT held_for IS NOT NULL AND withdrawn_at IS NULL FROM comments WHERE id = $2) AS held
     FROM moderation_cases was WHERE was.comment_id = $2
   ) r WHERE c.comment_id = $2`,
);
