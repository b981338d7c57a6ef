/** Statements on erasures. */
import { statement } from '../platform/database/database.js';
import type { Erasure } from './erasure.entity.js';

const columns = `id, account_id AS "accountId", keeps_words AS "keepsWords", way, asked_at AS "askedAt", due_at AS "dueAt", token_hash AS "tokenHash",
  cancelled_at AS "cancelledAt", carried_out_at AS "carriedOutAt", done`;
const isOpen = 'cancelled_at IS NULL AND carried_out_at IS NULL';

export const readOpen = statement<Erasure>('erasures.read_open', `SELECT ${columns} FROM erasures WHERE account_id = $1 AND ${isOpen}`);

/** The unique index has the last word: no row comes back when there is one already. */
export const insertErasure = statement<{ id: string }>(
  'erasures.insert',
  `INSERT INTO erasures (id, account_id, keeps_words, way, asked_at, due_at, token_hash) VALUES ($1, $2, $3, $4, $5, $6, $7)
   ON CONFLICT DO NOTHING RETURNING id`,
);

export const cancelOwn = statement<{ accountId: string }>(
  'erasures.cancel_own',
  `UPDATE erasures SET cancelled_at = $2, token_hash = NULL WHERE account_id = $1 AND ${isOpen} RETURNING account_id AS "accountId"`,
);

/** By the clock: a link serves no longer once the account may go. */
export const cancelByToken = statement<{ accountId: string }>(
  'erasures.cancel_by_token',
  `UPDATE erasures SET cancelled_at = $2, token_hash = NULL WHERE token_hash = $1 AND due_at > $2 AND ${isOpen} RETURNING account_id AS "accountId"`,
);

export const readDue = statement<{ id: string }>(
  'erasures.read_due',
  `SELECT id FROM erasures WHERE due_at <= $1 AND ${isOpen} ORDER BY due_at, id LIMIT 100`,
);

/** No row comes back while another process is at it. */
export const holdDue = statement<Erasure>(
  'erasures.hold_due',
  `SELECT ${columns} FROM erasures WHERE id = $1 AND due_at <= $2 AND ${isOpen} FOR UPDATE SKIP LOCKED`,
);

export const postpone = statement<never>('erasures.postpone', 'UPDATE erasures SET due_at = $2 WHERE id = $1');

export const carryOut = statement<never>(
  'erasures.carry_out',
  'UPDATE erasures SET carried_out_at = $2, token_hash = NULL, done = $3 WHERE id = $1',
);
