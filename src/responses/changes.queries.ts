/** Statements on versions of the text, as answers need them. */
import { statement } from '../platform/database/database.js';

/** The version with which each consultation was announced. */
export const readFirstVersions = statement<{ id: string; consultationId: string }>(
  'responses.read_first_versions',
  `SELECT id, consultation_id AS "consultationId" FROM text_versions
   WHERE consultation_id = ANY($1::uuid[]) AND number = 1 AND published_at IS NOT NULL`,
);
