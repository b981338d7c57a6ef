/** SQL of measures that take two people. */
import { statement } from '../../platform/database/database.js';
import type { ProposedStatement } from './moderation-proposal.entity.js';
import type { ProposalAnswer } from './proposals.rules.js';
import type { Restriction } from './statement.rules.js';

export interface ProposalRow {
  id: string;
  commentId: string;
  consultationId: string;
  agencyId: string;
  measure: Restriction;
  statement: ProposedStatement;
  proposedBy: string;
  proposedAt: Date;
  expiresAt: Date;
  outcome: ProposalAnswer | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  answer: string | null;
  decisionId: string | null;
}

const columns = `p.id, p.comment_id AS "commentId", p.consultation_id AS "consultationId", p.agency_id AS "agencyId", p.measure, p.statement,
  p.proposed_by AS "proposedBy", p.proposed_at AS "proposedAt", p.expires_at AS "expiresAt", p.outcome, p.answered_by AS "answeredBy",
  p.answered_at AS "answeredAt", p.answer, p.decision_id AS "decisionId"`;

/** No row comes back while an open one for the same measure waits. Keep the comment locked. */
export const insertProposal = statement<{ id: string }>(
  'moderation.insert_proposal',
  `INSERT INTO moderation_proposals (id, comment_id, consultation_id, agency_id, measure, statement, proposed_by, proposed_at, expires_at)
   SELECT $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::text, $6::jsonb, $7::uuid, $8::timestamptz, $9::timestamptz
   WHERE NOT EXISTS (SELECT FROM moderation_proposals WHERE comment_id = $2 AND measure = $5 AND outcome IS NULL AND expires_at > $8)
   RETURNING id`,
);

export const readProposals = statement<ProposalRow>(
  'moderation.read_proposals',
  `SELECT ${columns} FROM moderation_proposals p WHERE p.id = ANY($1::uuid[])`,
);

export const readProposalsOfComments = statement<ProposalRow>(
  'moderation.read_proposals_of_comments',
  `SELECT ${columns} FROM moderation_proposals p WHERE p.comment_id = ANY($1::uuid[]) ORDER BY p.proposed_at DESC, p.id DESC LIMIT 200`,
);

/** What waits for a second person. */
export const readProposedMeasures = statement<{ commentId: string; measure: Restriction }>(
  'moderation.read_proposed_measures',
  `SELECT comment_id AS "commentId", measure FROM moderation_proposals
   WHERE comment_id = ANY($1::uuid[]) AND outcome IS NULL AND expires_at > $2`,
);

export const lockProposal = statement<ProposalRow>(
  'moderation.lock_proposal',
  `SELECT ${columns} FROM moderation_proposals p WHERE p.id = $1 FOR UPDATE`,
);

export const answerProposal = statement<never>(
  'moderation.answer_proposal',
  'UPDATE moderation_proposals SET outcome = $2, answered_by = $3, answered_at = $4, answer = $5, decision_id = $6 WHERE id = $1',
);

/** A seconded decision was undone: the proposal waits again, as before. */
export const reopenProposal = statement<never>(
  'moderation.reopen_proposal',
  `UPDATE moderation_proposals SET outcome = NULL, answered_by = NULL, answered_at = NULL, answer = NULL, decision_id = NULL WHERE decision_id = $1`,
);

const page = (name: string, comparison: '<' | '>', direction: 'ASC' | 'DESC') =>
  statement<ProposalRow>(
    name,
    `SELECT ${columns} FROM moderation_proposals p
     WHERE p.agency_id = $1 AND p.outcome IS NULL AND p.expires_at > $2 AND (p.proposed_at, p.id) ${comparison}
       (coalesce($3::timestamptz, '${comparison === '>' ? '-' : ''}infinity'),
        coalesce($4::uuid, '${comparison === '>' ? '00000000-0000-0000-0000-000000000000' : 'ffffffff-ffff-ffff-ffff-ffffffffffff'}'))
     ORDER BY p.proposed_at ${direction}, p.id ${direction} LIMIT $5`,
  );
export const pageProposals = page('moderation.page_proposals', '>', 'ASC');
export const pageProposalsBackward = page('moderation.page_proposals_backward', '<', 'DESC');
