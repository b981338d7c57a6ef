/** SQL of appeals and their outcomes. */
import { statement, type Statement } from '../../platform/database/database.js';
import type { Measure } from '../moderation.rules.js';
import type { Outcome, Standing, WhyAuditor } from './appeals.rules.js';
import type { Step } from './terms.rules.js';

export interface AppealRow {
  id: string;
  decisionId: string;
  commentId: string;
  consultationId: string;
  agencyId: string;
  step: Step;
  whyAuditor: WhyAuditor | null;
  firstId: string | null;
  standing: Standing;
  appellantId: string;
  wordsSealed: Buffer;
  filedAt: Date;
  dueAt: Date;
  closedAt: Date | null;
  withdrawnAt: Date | null;
  settledBy: string | null;
  outcome: Outcome | null;
  outcomeReason: string | null;
  decidedAt: Date | null;
  hasGoneFurther: boolean;
}

/** Who decided is kept for the rules and never read for the API. */
export const columns = `a.id, a.decision_id AS "decisionId", a.comment_id AS "commentId", a.consultation_id AS "consultationId", a.agency_id AS "agencyId",
  a.step, a.why_auditor AS "whyAuditor", a.first_id AS "firstId", a.standing, a.appellant_id AS "appellantId", a.words_sealed AS "wordsSealed", a.filed_at AS "filedAt",
  a.due_at AS "dueAt", a.closed_at AS "closedAt", a.withdrawn_at AS "withdrawnAt", a.settled_by AS "settledBy",
  o.outcome, o.reason AS "outcomeReason", o.decided_at AS "decidedAt",
  EXISTS (SELECT FROM moderation_appeals f WHERE f.first_id = a.id) AS "hasGoneFurther"`;
export const tables = 'moderation_appeals a LEFT JOIN moderation_appeal_outcomes o ON o.appeal_id = a.id';

export const readAppeals = statement<AppealRow>('appeals.read', `SELECT ${columns} FROM ${tables} WHERE a.id = ANY($1::uuid[])`);

/** As it stands until the transaction ends. */
export const lockAppeal = statement<AppealRow>('appeals.lock', `SELECT ${columns} FROM ${tables} WHERE a.id = $1 FOR UPDATE OF a`);

export const readAppealsOfDecisions = statement<AppealRow>(
  'appeals.read_of_decisions',
  `SELECT appeal.* FROM unnest($1::uuid[]) AS wanted(id) CROSS JOIN LATERAL (
     SELECT ${columns} FROM ${tables} WHERE a.decision_id = wanted.id ORDER BY a.filed_at, a.id LIMIT $2) appeal`,
);

/** The newest appeal of one person against each decision. */
export const readOwnAppeals = statement<AppealRow>(
  'appeals.read_own',
  `SELECT DISTINCT ON (a.decision_id) ${columns} FROM ${tables}
   WHERE a.appellant_id = $1 AND a.decision_id = ANY($2::uuid[]) ORDER BY a.decision_id, a.filed_at DESC, a.id DESC`,
);

export interface AppealedRow {
  id: string;
  commentId: string;
  measure: Measure;
  decidedAt: Date;
  undoneAt: Date | null;
  isLifted: boolean;
  onAppeal: Step | null;
  isReporter: boolean;
  hasAppealed: boolean;
}

/** What the rules need to know of decisions, as far as that person is concerned. */
export const readAppealed = statement<AppealedRow>(
  'appeals.read_appealed',
  `SELECT d.id, d.comment_id AS "commentId", d.measure, d.decided_at AS "decidedAt",
     (SELECT undone_at FROM undone_decisions WHERE decision_id = d.id) AS "undoneAt",
     EXISTS (SELECT FROM moderation_decisions l WHERE l.lifts_decision_id = d.id
       AND NOT EXISTS (SELECT FROM undone_decisions u WHERE u.decision_id = l.id)) AS "isLifted",
     (SELECT of.step FROM moderation_appeal_decisions x JOIN moderation_appeals of ON of.id = x.appeal_id WHERE x.decision_id = d.id) AS "onAppeal",
     EXISTS (SELECT FROM comment_reports r WHERE r.comment_id = d.comment_id AND r.decision_id = d.id AND r.reporter_id = $1) AS "isReporter",
     EXISTS (SELECT FROM moderation_appeals a WHERE a.decision_id = d.id AND a.appellant_id = $1) AS "hasAppealed"
   FROM moderation_decisions d WHERE d.id = ANY($2::uuid[])`,
);

/** The constraint has the last word: no row comes back when this person has appealed on that step before. */
export const insertAppeal = statement<{ id: string }>(
  'appeals.insert',
  `INSERT INTO moderation_appeals (id, decision_id, comment_id, consultation_id, agency_id, step, why_auditor, first_id, standing, appellant_id, words_sealed, filed_at, due_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT ON CONSTRAINT one_appeal_a_step DO NOTHING RETURNING id`,
);

/** As they go along in the archive of whoever appealed. */
export const readAllOwnAppeals = statement<{ id: string; words_sealed: Buffer } & Record<string, unknown>>(
  'appeals.read_all_own',
  `SELECT a.id, a.decision_id, a.step, a.words_sealed, a.filed_at, a.due_at, a.withdrawn_at, o.outcome, o.reason, o.decided_at FROM ${tables}
   WHERE a.appellant_id = $1 ORDER BY a.filed_at, a.id`,
);

export const withdrawAppeal = statement<never>(
  'appeals.withdraw',
  'UPDATE moderation_appeals SET closed_at = $2, withdrawn_at = $2 WHERE id = $1 AND closed_at IS NULL',
);

/** What carried each outcome out, in order. */
export const readAppealDecisions = statement<{ appealId: string; decisionId: string; measure: Measure }>(
  'appeals.read_decisions',
  `SELECT x.appeal_id AS "appealId", d.id AS "decisionId", d.measure FROM moderation_appeal_decisions x JOIN moderation_decisions d ON d.id = x.decision_id
   WHERE x.appeal_id = ANY($1::uuid[]) ORDER BY d.decided_at, d.id`,
);

/** On which appeal each decision was taken. */
export const readOrigins = statement<{ decisionId: string; appealId: string; step: Step }>(
  'appeals.read_origins',
  `SELECT x.decision_id AS "decisionId", x.appeal_id AS "appealId", a.step FROM moderation_appeal_decisions x JOIN moderation_appeals a ON a.id = x.appeal_id
   WHERE x.decision_id = ANY($1::uuid[])`,
);

/** Whoever decided or seconded what is appealed against, decided about an appeal in the matter, or reported the comment. */
export const readInvolved = statement<{ decisionId: string; accountId: string }>(
  'appeals.read_involved',
  `WITH RECURSIVE matter(root, id, comment_id) AS (
     SELECT d.id, d.id, d.comment_id FROM moderation_decisions d WHERE d.id = ANY($1::uuid[])
     UNION
     SELECT m.root, a.decision_id, m.comment_id FROM matter m
       JOIN moderation_appeal_decisions x ON x.decision_id = m.id JOIN moderation_appeals a ON a.id = x.appeal_id
   )
   SELECT m.root AS "decisionId", d.moderator_id AS "accountId" FROM matter m JOIN moderation_decisions d ON d.id = m.id
   UNION SELECT m.root, d.seconded_by FROM matter m JOIN moderation_decisions d ON d.id = m.id WHERE d.seconded_by IS NOT NULL
   UNION SELECT m.root, r.reporter_id FROM matter m JOIN comment_reports r ON r.comment_id = m.comment_id WHERE r.reporter_id IS NOT NULL`,
);

export const readOutcomeDeciders = statement<{ appealId: string; accountId: string }>(
  'appeals.read_outcome_deciders',
  'SELECT appeal_id AS "appealId", decided_by AS "accountId" FROM moderation_appeal_outcomes WHERE appeal_id = ANY($1::uuid[])',
);

/** Where each list begins that has no cursor. */
export const lowest = `'00000000-0000-0000-0000-000000000000'::uuid`;
const highest = `'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid`;

/** What a list can be narrowed to, in the order of their values. */
export const narrowings = ['agencyId', 'step', 'appellantId'] as const;
export type Narrowing = (typeof narrowings)[number];
const columnOf = { agencyId: 'a.agency_id', step: 'a.step', appellantId: 'a.appellant_id' } as const;
const typeOf = { agencyId: 'uuid', step: 'text', appellantId: 'uuid' } as const;

/** Open ones with the most urgent first; all of them with the newest first. */
export type AppealOrder = 'DUE' | 'NEWEST';
const pages = new Map<string, Statement<AppealRow>>();

/** One statement for each set of conditions. Values: moment, id, rows, then those of the conditions. */
export function pageOfAppeals(wanted: readonly Narrowing[], order: AppealOrder, isBackward: boolean): Statement<AppealRow> {
  const name = ['appeals.page', order.toLowerCase(), ...wanted.map((each) => each.toLowerCase()), ...(isBackward ? ['backward'] : [])].join(
    '_',
  );
  let page = pages.get(name);
  if (!page) pages.set(name, (page = declare(name, wanted, order, isBackward)));
  return page;
}

function declare(name: string, wanted: readonly Narrowing[], order: AppealOrder, isBackward: boolean): Statement<AppealRow> {
  const isAscending = (order === 'DUE') !== isBackward;
  const [comparison, direction, moment, id] = isAscending ? ['>', 'ASC', '-infinity', lowest] : ['<', 'DESC', 'infinity', highest];
  const by = order === 'DUE' ? 'a.due_at' : 'a.filed_at';
  const conditions = [
    `(${by}, a.id) ${comparison} (coalesce($1::timestamptz, '${moment}'), coalesce($2::uuid, ${id}))`,
    ...(order === 'DUE' ? ['a.closed_at IS NULL'] : []),
    ...wanted.map((each, index) => `${columnOf[each]} = $${index + 4}::${typeOf[each]}`),
  ];
  return statement(
    name,
    `SELECT ${columns} FROM ${tables} WHERE ${conditions.join(' AND ')} ORDER BY ${by} ${direction}, a.id ${direction} LIMIT $3`,
  );
}

export interface FiguresRow {
  open: number;
  late: number;
  upheld: number;
  reversed: number;
  changed: number;
  settled: number;
  withdrawn: number;
  medianHours: number | null;
}

/** Counted over one agency, or over all where none is given. */
export const readFigures = statement<FiguresRow>(
  'appeals.read_figures',
  `SELECT count(*) FILTER (WHERE a.closed_at IS NULL)::int AS open,
     count(*) FILTER (WHERE a.closed_at IS NULL AND a.due_at <= $2::timestamptz)::int AS late,
     count(*) FILTER (WHERE o.outcome = 'UPHELD')::int AS upheld, count(*) FILTER (WHERE o.outcome = 'REVERSED')::int AS reversed,
     count(*) FILTER (WHERE o.outcome = 'CHANGED')::int AS changed,
     count(*) FILTER (WHERE a.closed_at IS NOT NULL AND o.outcome IS NULL AND a.withdrawn_at IS NULL)::int AS settled,
     count(*) FILTER (WHERE a.withdrawn_at IS NOT NULL)::int AS withdrawn,
     (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM o.decided_at - a.filed_at) / 3600) FILTER (WHERE o.outcome IS NOT NULL))::float8 AS "medianHours"
   FROM ${tables} WHERE $1::uuid IS NULL OR a.agency_id = $1`,
);

/** What moderators had before them when they decided. Never public. */
export const readBodyAtDecision = statement<{ id: string; body: string | null }>(
  'appeals.read_body_at_decision',
  'SELECT id, body_at_decision AS body FROM moderation_decisions WHERE id = ANY($1::uuid[])',
);
