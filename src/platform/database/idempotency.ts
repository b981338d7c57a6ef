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

const forget = statement<never>('idempotency.forget', 'DELETE FROM idempotency_keys WHERE outcome ->> $1 = $2');

const claimAll = statement<{ accountId: string; key: string }>(
  'idempotency.claim_all',
  `INSERT INTO idempotency_keys (account_id, key, operation, outcome, created_at)
   SELECT account_id, key, operation, outcome, $5 FROM unnest($1::uuid[], $2::text[], $3::text[], $4::jsonb[]) AS c(account_id, key, operation, outcome)
   ORDER BY account_id, key ON CONFLICT DO NOTHING RETURNING account_id AS "accountId", key`,
);
const recallAll = statement<{ accountId: string; key: string; operation: string; outcome: unknown }>(
  'idempotency.recall_all',
  `SELECT account_id AS "accountId", k.key, k.operation, k.outcome
   FROM unnest($1::uuid[], $2::text[]) AS c(account_id, key) JOIN idempotency_keys k USING (account_id, key)`,
);

/** A key with the outcome that its act will have. */
export interface Claim<Outcome> {
  accountId: string;
  key: string;
  operation: string;
  outcome: Outcome;
}

export interface OnceOnly {
  accountId: string;
  key: string | null | undefined;
  operation: string;
  now: Date;
}

@Injectable()
export class Idempotency {
  constructor(private readonly database: Database) {}

  /**
   * Claims the keys of a batch in two statements at most. For each claim: null when the key is its own now, else the outcome of
   * the first request with that key, or the refusal of a key that was used for another operation.
   */
  async claimAll<Outcome extends object>(tx: Tx, now: Date, claims: readonly Claim<Outcome>[]): Promise<(Outcome | Refusal | null)[]> {
    if (claims.length === 0) return [];
    const nameOf = ({ accountId, key }: { accountId: string; key: string }): string => `${accountId} ${key}`;
    const columns = [claims.map((claim) => claim.accountId), claims.map((claim) => claim.key)];
    const values = [...columns, claims.map((claim) => claim.operation), claims.map((claim) => JSON.stringify(claim.outcome)), now];
    const claimed = new Set((await this.database.rowsIn(tx, claimAll, values)).map(nameOf));
    const known = claimed.size === claims.length ? [] : await this.database.rowsIn(tx, recallAll, columns);
    const earlier = new Map(known.map((row) => [nameOf(row), row]));
    return claims.map((claim) => {
      // Of two requests of one batch with the same key the first has it.
      if (claimed.delete(nameOf(claim))) return null;
      const { operation, outcome } = earlier.get(nameOf(claim))!;
      return operation === claim.operation ? (outcome as Outcome) : new Refusal('IDEMPOTENCY_KEY_REUSED', {}, 'input.idempotencyKey');
    });
  }

  /** Forgets every key whose outcome says so; a request that is repeated afterwards is a new one. Reads the whole table. */
  async forget(tx: Tx, name: string, value: string): Promise<void> {
    await this.database.rowsIn(tx, forget, [name, value]);
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
