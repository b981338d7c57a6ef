/** SQL of rolls and the codes on paper. */
import { statement } from '../../platform/database/database.js';

export interface RollRow {
  id: string;
  name: string;
  salt: Buffer;
  entries: number;
  createdBy: string;
  createdAt: Date;
}

const columns = 'id, name, salt, entries, created_by AS "createdBy", created_at AS "createdAt"';

export const insertRoll = statement<never>(
  'rolls.insert',
  'INSERT INTO rolls (id, name, salt, entries, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
);

export const insertEntries = statement<never>(
  'rolls.insert_entries',
  `INSERT INTO roll_entries (roll_id, key, line, territory_code)
   SELECT $1, key, line, territory FROM unnest($2::bytea[], $3::int[], $4::text[]) AS e(key, line, territory)`,
);

export const readRolls = statement<RollRow>('rolls.read', `SELECT ${columns} FROM rolls WHERE id = ANY($1::uuid[])`);

const paged = (name: string, comparison: '<' | '>', direction: 'DESC' | 'ASC') =>
  statement<RollRow>(
    name,
    `SELECT ${columns} FROM rolls WHERE ($1::uuid IS NULL OR id ${comparison} $1) ORDER BY id ${direction} LIMIT $2`,
  );
export const pageRolls = paged('rolls.page', '<', 'DESC');
export const pageRollsBackward = paged('rolls.page_backward', '>', 'ASC');

export interface EntryRow {
  line: number;
  territory: string | null;
  identityId: string | null;
}

/** Locked, so that an entry is one person's. */
export const lockEntry = statement<EntryRow>(
  'rolls.lock_entry',
  `SELECT line, territory_code AS territory, identity_id AS "identityId" FROM roll_entries WHERE roll_id = $1 AND key = $2 FOR UPDATE`,
);

export const claimEntry = statement<never>('rolls.claim_entry', 'UPDATE roll_entries SET identity_id = $3 WHERE roll_id = $1 AND key = $2');

export interface BatchRow {
  id: string;
  rollId: string;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
}

const batchColumns = 'id, roll_id AS "rollId", created_by AS "createdBy", created_at AS "createdAt", expires_at AS "expiresAt"';

export const insertBatch = statement<never>(
  'rolls.insert_batch',
  'INSERT INTO paper_batches (id, roll_id, created_by, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)',
);

export const readBatches = statement<BatchRow>(
  'rolls.read_batches',
  `SELECT ${batchColumns} FROM paper_batches WHERE id = ANY($1::uuid[])`,
);

export const readBatchesOfRolls = statement<BatchRow>(
  'rolls.read_batches_of_rolls',
  `SELECT ${batchColumns} FROM paper_batches WHERE roll_id = ANY($1::uuid[]) ORDER BY id DESC`,
);

/** Lines of the roll that have a code. */
const lines = (name: string, comparison: '<' | '>', direction: 'DESC' | 'ASC') =>
  statement<{ line: number }>(
    name,
    `SELECT line FROM roll_entries WHERE roll_id = $1 AND ($2::int IS NULL OR line ${comparison} $2) ORDER BY line ${direction} LIMIT $3`,
  );
export const pageLines = lines('rolls.page_lines', '>', 'ASC');
export const pageLinesBackward = lines('rolls.page_lines_backward', '<', 'DESC');

/** No row comes back when it was used before. */
export const useCode = statement<{ line: number }>(
  'rolls.use_code',
  'INSERT INTO paper_uses (batch_id, line, used_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING line',
);
