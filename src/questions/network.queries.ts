/** SQL of the response network: templates, heads of agencies, and the figures, counted from the terms themselves. */
import { statement } from '../platform/database/database.js';
import type { AnswerTemplate } from './response-network.entity.js';

export type TemplateRow = Omit<AnswerTemplate, 'globalId'>;

const template = `id, agency_id AS "agencyId", locale, name, body, changed_by AS "changedBy", changed_at AS "changedAt"`;

export const readTemplates = statement<TemplateRow>(
  'templates.read',
  `SELECT ${template} FROM answer_templates WHERE id = ANY($1::uuid[])`,
);

const pageOf = (name: string, comparison: '<' | '>', direction: 'DESC' | 'ASC') =>
  statement<TemplateRow>(
    name,
    `SELECT ${template} FROM answer_templates WHERE agency_id = $1 AND ($2::text IS NULL OR name ${comparison} $2) ORDER BY name ${direction} LIMIT $3`,
  );
export const pageTemplates = pageOf('templates.page', '>', 'ASC');
export const pageTemplatesBackward = pageOf('templates.page_backward', '<', 'DESC');

export const countTemplates = statement<{ templates: number }>(
  'templates.count',
  'SELECT count(*)::int AS templates FROM answer_templates WHERE agency_id = $1',
);

/** No row comes back when the agency has another template of that name. */
export const insertTemplate = statement<{ id: string }>(
  'templates.insert',
  `INSERT INTO answer_templates (id, agency_id, locale, name, body, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
   ON CONFLICT ON CONSTRAINT one_template_a_name DO NOTHING RETURNING id`,
);

export const updateTemplate = statement<{ id: string }>(
  'templates.update',
  `UPDATE answer_templates SET locale = $2, name = $3, body = $4, changed_by = $5, changed_at = $6 WHERE id = $1
     AND NOT EXISTS (SELECT 1 FROM answer_templates o WHERE o.agency_id = answer_templates.agency_id AND o.name = $3 AND o.id <> $1) RETURNING id`,
);

export const deleteTemplate = statement<{ id: string }>('templates.delete', 'DELETE FROM answer_templates WHERE id = $1 RETURNING id');

export const nameHead = statement<never>(
  'questions.name_head',
  `INSERT INTO agency_heads (agency_id, account_id, named_at) VALUES ($1, $2, $3)
   ON CONFLICT (agency_id) DO UPDATE SET account_id = excluded.account_id, named_at = excluded.named_at`,
);

export const readHeads = statement<{ agencyId: string; accountId: string }>(
  'questions.read_heads',
  'SELECT agency_id AS "agencyId", account_id AS "accountId" FROM agency_heads WHERE agency_id = ANY($1::uuid[])',
);

export interface FigureRow {
  agencyId: string;
  slug: string;
  asked: number;
  answeredInTime: number;
  answeredLate: number;
  pending: number;
  overdue: number;
  transferred: number;
  transferredLate: number;
  withdrawn: number;
  extended: number;
  medianDays: number | null;
  ratings: number;
  ratingSum: number;
}

/** Every term is in exactly one of: answered in time, answered late, pending, overdue, transferred, withdrawn. */
const figures = `count(*)::int AS asked,
  (count(*) FILTER (WHERE t.outcome = 'ANSWERED' AND t.is_in_time))::int AS "answeredInTime",
  (count(*) FILTER (WHERE t.outcome = 'ANSWERED' AND NOT t.is_in_time))::int AS "answeredLate",
  (count(*) FILTER (WHERE t.outcome IS NULL AND t.due_at > $3))::int AS pending,
  (count(*) FILTER (WHERE t.outcome IS NULL AND t.due_at <= $3))::int AS overdue,
  (count(*) FILTER (WHERE t.outcome = 'TRANSFERRED'))::int AS transferred,
  (count(*) FILTER (WHERE t.outcome = 'TRANSFERRED' AND NOT t.is_in_time))::int AS "transferredLate",
  (count(*) FILTER (WHERE t.outcome = 'WITHDRAWN'))::int AS withdrawn,
  count(t.extended_from)::int AS extended,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY t.days_taken) FILTER (WHERE t.outcome = 'ANSWERED') AS "medianDays",
  count(t.rating)::int AS ratings, coalesce(sum(t.rating), 0)::int AS "ratingSum"`;

const byAgency = (name: string, comparison: '<' | '>', direction: 'DESC' | 'ASC') =>
  statement<FigureRow>(
    name,
    `SELECT f.*, a.slug FROM (
       SELECT t.agency_id AS "agencyId", ${figures} FROM question_terms t WHERE t.received_on BETWEEN $1::date AND $2::date GROUP BY t.agency_id) f
     JOIN agencies a ON a.id = f."agencyId" WHERE ($4::text IS NULL OR a.slug ${comparison} $4) ORDER BY a.slug ${direction} LIMIT $5`,
  );
export const pageFigures = byAgency('questions.page_figures', '>', 'ASC');
export const pageFiguresBackward = byAgency('questions.page_figures_backward', '<', 'DESC');

export const readFiguresOf = statement<Omit<FigureRow, 'slug'>>(
  'questions.read_figures_of',
  `SELECT t.agency_id AS "agencyId", ${figures} FROM question_terms t
   WHERE t.received_on BETWEEN $1::date AND $2::date AND t.agency_id = ANY($4::uuid[]) GROUP BY t.agency_id`,
);

export const readTotals = statement<Omit<FigureRow, 'slug' | 'agencyId'>>(
  'questions.read_totals',
  `SELECT ${figures} FROM question_terms t WHERE t.received_on BETWEEN $1::date AND $2::date`,
);
