/** SQL with which administrators keep the list of territories. */
import { statement } from '../platform/database/database.js';

/** The unique code has the last word: no row comes back when it is taken. */
export const createTerritory = statement<{ code: string }>(
  'territories.create',
  `INSERT INTO territories (code, name, kind, parent_code) VALUES ($1, $2, $3, $4) ON CONFLICT (code) DO NOTHING RETURNING code`,
);

export const renameTerritory = statement<{ code: string }>(
  'territories.rename',
  'UPDATE territories SET name = $2 WHERE code = $1 RETURNING code',
);
