/** Statements on templates of answers. */
import { statement } from '../platform/database/database.js';
import type { ObservationTemplate } from './observation-template.entity.js';

const columns = `t.id, t.agency_id AS "agencyId", t.name, t.disposition, t.reasons, t.saved_by AS "savedBy", t.saved_at AS "savedAt", t.deleted_at AS "deletedAt"`;

export const readTemplates = statement<ObservationTemplate>(
  'responses.read_templates',
  `SELECT ${columns} FROM observation_templates t WHERE t.id = ANY($1::uuid[])`,
);

export const readTemplatesOfAgencies = statement<ObservationTemplate>(
  'responses.read_templates_of_agencies',
  `SELECT ${columns} FROM observation_templates t WHERE t.agency_id = ANY($1::uuid[]) AND t.deleted_at IS NULL ORDER BY t.name, t.id`,
);

/** No row comes back when the id is that of another agency's template, or of a deleted one. */
export const putTemplate = statement<{ id: string; isNew: boolean }>(
  'responses.put_template',
  `INSERT INTO observation_templates AS t (id, agency_id, name, disposition, reasons, saved_by, saved_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
   ON CONFLICT (id) DO UPDATE SET name = excluded.name, disposition = excluded.disposition, reasons = excluded.reasons,
     saved_by = excluded.saved_by, saved_at = excluded.saved_at
   WHERE t.agency_id = excluded.agency_id AND t.deleted_at IS NULL RETURNING t.id, t.xmax = 0 AS "isNew"`,
);

export const deleteTemplate = statement<never>(
  'responses.delete_template',
  'UPDATE observation_templates SET deleted_at = $2 WHERE id = $1 AND deleted_at IS NULL',
);
