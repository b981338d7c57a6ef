/** SQL of what enters the ledger: decisions, undoings and outcomes as they stand in their tables. */
import { statement } from '../../platform/database/database.js';
import type { RecordedDecision, RecordedOutcome, RecordedUndoing } from './leaves.rules.js';

const isPersonal = (decision: string): string => `${decision}.measure IN ('WARN', 'SUSPEND')`;

/** Days and months of the record begin at midnight in Bogota. */
export const legalTime = (moment: string): string => `(${moment} AT TIME ZONE 'America/Bogota')`;

/** What the record says of a decision: neither who decided, wrote or reported, nor the words that were decided about. */
export const recordedColumns = `d.id AS decision, d.agency_id AS agency, d.consultation_id AS consultation,
  CASE WHEN ${isPersonal('d')} OR EXISTS (SELECT FROM moderation_decisions p WHERE p.id = d.lifts_decision_id AND ${isPersonal('p')})
    THEN NULL ELSE d.comment_id END AS comment, d.measure,
  d.ground, d.basis, d.legal_ground AS "legalGround", d.facts, d.reason, d.proportion, d.source, d.automated_detection AS "automatedDetection",
  d.seconded_by IS NOT NULL AS seconded, d.territory_scope AS territory, ${legalTime('d.content_created_at')}::date::text AS "contentDate",
  d.content_language AS "contentLanguage", d.decided_at AS "decidedAt", d.ends_at AS "endsAt", d.lifts_decision_id AS lifts`;

export const readDecided = statement<RecordedDecision>(
  'moderation.read_decided',
  `SELECT ${recordedColumns} FROM moderation_decisions d WHERE d.id = ANY($1)`,
);

export const readUndone = statement<RecordedUndoing>(
  'moderation.read_undone',
  'SELECT decision_id AS decision, undone_at AS "undoneAt" FROM undone_decisions WHERE decision_id = ANY($1)',
);

export const outcomeColumns = `a.id AS appeal, a.agency_id AS agency, a.decision_id AS decision, a.step, o.outcome, a.filed_at AS "filedAt",
  o.decided_at AS "decidedAt", o.reason`;

export const readOutcomes = statement<RecordedOutcome>(
  'moderation.read_outcomes',
  `SELECT ${outcomeColumns} FROM moderation_appeal_outcomes o JOIN moderation_appeals a ON a.id = o.appeal_id WHERE o.appeal_id = ANY($1)`,
);
