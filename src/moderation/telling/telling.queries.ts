/** SQL of who is told of decisions and proposals. */
import { statement } from '../../platform/database/database.js';
import type { Ground, Measure } from '../moderation.rules.js';

export interface DecisionTold {
  id: string;
  authorId: string;
  consultationId: string;
  agencyId: string;
  measure: Measure;
  lifted: Measure | null;
  ground: Ground | null;
  reason: string;
  endsAt: Date | null;
  wasHeld: boolean;
  isUndone: boolean;
}

export const readDecisionsTold = statement<DecisionTold>(
  'moderation.read_decisions_told',
  `SELECT d.id, c.author_id AS "authorId", d.consultation_id AS "consultationId", d.agency_id AS "agencyId", d.measure, l.measure AS lifted,
     d.ground, d.reason, d.ends_at AS "endsAt", d.held_for IS NOT NULL AS "wasHeld",
     EXISTS (SELECT FROM undone_decisions u WHERE u.decision_id = d.id) AS "isUndone"
   FROM moderation_decisions d JOIN comments c ON c.id = d.comment_id LEFT JOIN moderation_decisions l ON l.id = d.lifts_decision_id
   WHERE d.id = ANY($1::uuid[])`,
);

/** The proposer, and the other moderators of the agency who did not write what it is about. */
export const readProposalsTold = statement<{ id: string; proposedBy: string; others: string[]; measure: Measure }>(
  'moderation.read_proposals_told',
  `SELECT p.id, p.proposed_by AS "proposedBy", p.measure, coalesce((SELECT array_agg(m.account_id ORDER BY m.account_id) FROM memberships m
     WHERE m.agency_id = p.agency_id AND m.role = 'MODERATOR' AND m.account_id NOT IN (p.proposed_by, c.author_id)), '{}') AS others
   FROM moderation_proposals p JOIN comments c ON c.id = p.comment_id WHERE p.id = ANY($1::uuid[])`,
);
