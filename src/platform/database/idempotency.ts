/** Carries a repeated request out once: its key is written in the transaction of the act, with what came of it. */
import { Injectable } from '@nestjs/common';
import { Refusal } from '../refusal/refusal.js';
import { Database, statement, type Tx } from './database.js';

const claim = statement<{ key: string }>(
  'idempotency.claim',
  `INSERT INTO idempotency_keys (account_id, key, operation, outcome, created_at)
   VALUES ($1, $2, $3, $5, $4) ON CONFLICT DO NOTHING RETURNING key`,
);
const keep = statement<never>('idempotency.keep', 'UPDATE idempotency_keys SET outcome = $3 WHERE account_id = $1 AND key = $2');
const release = statement<never>('idempotency.release', 'DELETE FROM idempotency_keys WHERE account_id = $1 AND key = $2');
const recall = statement<{ operation: string; outcome: unknown }>(
  'idempotency.recall',
  'SELECT operation, outcome FROM idempotency_keys WHERE account_id = $1 AND key = $2',
);

export interface OnceOnly {
  accountId: string;
  key: string | null | undefined;
  operation: string;
  now: Date;
}

@Injectable()
export class Idempotency {
  constructor(private readonly database: Database) {}

  /** Claims the key for an outcome that is known beforehand; returns the earlier outcome when the key was used. */
  async claim<Outcome extends object>(tx: Tx, request: OnceOnly & { key: string }, outcome: Outcome): Promise<Outcome | null> {
    const { accountId, key, operation, now } = request;
    const [claimed] = await this.database.rowsIn(tx, claim, [accountId, key, operation, now, JSON.stringify(outcome)]);
    return claimed ? null : this.recall(tx, request);
  }

  /** Gives a claimed key back, in the same transaction: nothing came of the act. */
  async release(tx: Tx, accountId: string, key: string): Promise<void> {
    await this.database.rowsIn(tx, release, [accountId, key]);
  }

  /**
   * Runs `act` unless the key was used before; then the first outcome is returned instead. Outcomes are small JSON, such
   * as `{ commentId }`. A key used for another operation is refused as IDEMPOTENCY_KEY_REUSED.
   */
  async once<Outcome extends object>(tx: Tx, request: OnceOnly, act: () => Promise<Outcome>): Promise<Outcome> {
    if (!request.key) return act();
    const { accountId, key, operation, now } = request;
    const [claimed] = await this.database.rowsIn(tx, claim, [accountId, key, operation, now, 'null']);
    if (!claimed) return this.recall<Outcome>(tx, { ...request, key });
    const outcome = await act();
    await this.database.rowsIn(tx, keep, [accountId, key, JSON.stringify(outcome)]);
    return outcome;
  }

  private async recall<Outcome>(tx: Tx, { accountId, key, operation }: OnceOnly & { key: string }): Promise<Outcome> {
    const [earlier] = await this.database.rowsIn(tx, recall, [accountId, key]);
    if (earlier?.operation !== operation) throw new Refusal('IDEMPOTENCY_KEY_REUSED', {}, 'input.idempotencyKey');
    return earlier.outcome as Outcome;
  }
}
