/** Statements on terms, runs and warnings. */
import { statement } from '../platform/database/database.js';

export const readTerms = statement<{ subject: string; days: number }>('retention.read_terms', 'SELECT subject, days FROM retention_terms');

export const putTerm = statement<never>(
  'retention.put_term',
  `INSERT INTO retention_terms (subject, days, changed_by, changed_at) VALUES ($1, $2, $3, $4)
   ON CONFLICT (subject) DO UPDATE SET days = excluded.days, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
);

export const readRuns = statement<{ id: string; subject: string; olderThan: Date; runAt: Date; removed: number; soFar: number }>(
  'retention.read_runs',
  `SELECT newest.*, (SELECT sum(removed)::int FROM retention_runs r WHERE r.subject = newest.subject) AS "soFar" FROM (
     SELECT DISTINCT ON (subject) id, subject, older_than AS "olderThan", run_at AS "runAt", removed FROM retention_runs ORDER BY subject, run_at DESC) newest`,
);

/** One process a day takes it on; no row comes back for the others. */
export const beginRun = statement<{ id: string }>(
  'retention.begin_run',
  `WITH alone AS MATERIALIZED (SELECT pg_try_advisory_xact_lock(hashtextextended('retention ' || $2, 0)) AS taken)
   INSERT INTO retention_runs (id, subject, older_than, run_at, removed) SELECT $1, $2, $3, $4, 0 FROM alone
   WHERE taken AND NOT EXISTS (SELECT FROM retention_runs WHERE subject = $2 AND run_at > $5) RETURNING id`,
);

export const addRemoved = statement<never>('retention.add_removed', 'UPDATE retention_runs SET removed = removed + $2 WHERE id = $1');

export const readWarnings = statement<{ accountId: string; number: number; warnedAt: Date; inactiveSince: Date }>(
  'retention.read_warnings',
  `SELECT account_id AS "accountId", number, warned_at AS "warnedAt", inactive_since AS "inactiveSince" FROM inactivity_warnings WHERE account_id = ANY($1::uuid[])`,
);

/** One that was given before the person came back is given anew. */
export const putWarning = statement<never>(
  'retention.put_warning',
  `INSERT INTO inactivity_warnings (account_id, number, inactive_since, warned_at) VALUES ($1, $2, $3, $4)
   ON CONFLICT (account_id, number) DO UPDATE SET inactive_since = excluded.inactive_since, warned_at = excluded.warned_at`,
);
