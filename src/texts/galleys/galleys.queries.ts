/** Statements on texts that are not saved yet; each takes the account first, and none reads across accounts. */
import { statement } from '../../platform/database/database.js';
import type { TextGalley } from './text-galley.entity.js';

const columns = `id, account_id AS "accountId", consultation_id AS "consultationId", file_name AS "fileName", format, source, notes, corrections,
  lost_corrections AS "lostCorrections", changed_at AS "changedAt"`;

export const readGalleys = statement<TextGalley>(
  'galleys.read',
  `SELECT ${columns} FROM text_galleys WHERE account_id = $1 AND id = ANY($2::uuid[])`,
);

export const readGalleysOf = statement<TextGalley>(
  'galleys.read_of',
  `SELECT ${columns} FROM text_galleys WHERE account_id = $1 AND consultation_id = ANY($2::uuid[])`,
);

export const putGalley = statement<{ id: string }>(
  'galleys.put',
  `INSERT INTO text_galleys (account_id, consultation_id, id, file_name, format, source, notes, corrections, lost_corrections, changed_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   ON CONFLICT ON CONSTRAINT one_galley_per_person DO UPDATE
     SET id = excluded.id, file_name = excluded.file_name, format = excluded.format, source = excluded.source, notes = excluded.notes,
         corrections = excluded.corrections, lost_corrections = excluded.lost_corrections, changed_at = excluded.changed_at
   RETURNING id`,
);

/** Only where nobody corrected it meanwhile: two windows of one person must not undo each other. */
export const correctGalley = statement<{ id: string }>(
  'galleys.correct',
  'UPDATE text_galleys SET corrections = $4, changed_at = $5 WHERE account_id = $1 AND id = $2 AND changed_at = $3 RETURNING id',
);

export const dropGalley = statement<{ id: string }>(
  'galleys.drop',
  'DELETE FROM text_galleys WHERE account_id = $1 AND consultation_id = $2 RETURNING id',
);

export const dropAbandoned = statement<{ id: string }>(
  'galleys.drop_abandoned',
  'DELETE FROM text_galleys WHERE changed_at <= $1 RETURNING id',
);
