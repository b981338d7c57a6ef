/** What of people is kept only for a time. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { statement } from '../platform/database/database.js';
import { RetentionRules, type RetentionRule } from '../platform/retention/retention.js';

const overSessions = `greatest(last_seen_at, ended_at) < $1 AND (ended_at IS NOT NULL OR expires_at < $2)`;

const overInvitations = `coalesce(accepted_at, revoked_at, expires_at) < least($1::timestamptz, $2::timestamptz)`;

/** Halves of ways in, each with its own end within two days: what is left of them opens nothing. */
const halves = ['mail_links', 'email_changes', 'second_steps', 'passkey_challenges', 'provider_visits', 'provider_logouts', 'phone_codes'];
const over = 'expires_at < least($1::timestamptz, $2::timestamptz)';

const restedOut = 'rests_until < least($1::timestamptz, $2::timestamptz)';

const rules: RetentionRule[] = [
  {
    subject: 'HALF_DONE_SIGN_INS',
    days: 1,
    least: 1,
    most: 7,
    count: statement(
      'retention.count_halves',
      `SELECT (${halves.map((table) => `(SELECT count(*) FROM ${table} WHERE ${over})`).join(' + ')})::int AS rows`,
    ),
    remove: statement(
      'retention.remove_halves',
      `WITH ${halves.map((table) => `${table}_gone AS (DELETE FROM ${table} WHERE ctid IN (SELECT ctid FROM ${table} WHERE ${over} LIMIT 1000) RETURNING 1)`).join(', ')}
       SELECT (${halves.map((table) => `(SELECT count(*) FROM ${table}_gone)`).join(' + ')})::int AS rows`,
    ),
  },
  {
    subject: 'SESSIONS',
    days: 90,
    least: 1,
    most: 365,
    count: statement('retention.count_sessions', `SELECT count(*)::int AS rows FROM sessions WHERE ${overSessions}`),
    // When somebody was last here must not be forgotten with the session: inactive accounts go by it.
    remove: statement(
      'retention.remove_sessions',
      `WITH gone AS (DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE ${overSessions} ORDER BY id LIMIT 5000) RETURNING account_id, last_seen_at),
         seen AS (UPDATE accounts a SET last_active_at = greatest(a.last_active_at, g.at)
           FROM (SELECT account_id, max(last_seen_at) AS at FROM gone GROUP BY account_id ORDER BY account_id) g WHERE a.id = g.account_id AND a.left_at IS NULL)
       SELECT count(*)::int AS rows FROM gone`,
    ),
  },
  {
    subject: 'PASSWORD_LINKS',
    days: 1,
    least: 1,
    most: 7,
    count: statement(
      'retention.count_resets',
      `SELECT count(*)::int AS rows FROM password_resets WHERE expires_at < least($1::timestamptz, $2::timestamptz)`,
    ),
    remove: statement(
      'retention.remove_resets',
      `WITH gone AS (DELETE FROM password_resets WHERE account_id IN (SELECT account_id FROM password_resets WHERE expires_at < least($1::timestamptz, $2::timestamptz) LIMIT 5000) RETURNING 1)
       SELECT count(*)::int AS rows FROM gone`,
    ),
  },
  {
    subject: 'INVITATIONS',
    days: 90,
    least: 1,
    most: 365,
    count: statement('retention.count_invitations', `SELECT count(*)::int AS rows FROM invitations WHERE ${overInvitations}`),
    remove: statement(
      'retention.remove_invitations',
      `WITH gone AS (DELETE FROM invitations WHERE id IN (SELECT id FROM invitations WHERE ${overInvitations} ORDER BY id LIMIT 5000) RETURNING 1)
       SELECT count(*)::int AS rows FROM gone`,
    ),
  },
  {
    subject: 'FAILED_SIGN_INS',
    days: 1,
    least: 1,
    most: 30,
    count: statement(
      'retention.count_failures',
      `SELECT count(*)::int AS rows FROM failed_sign_ins WHERE greatest(counting_since, locked_until) < least($1::timestamptz, $2::timestamptz)`,
    ),
    remove: statement(
      'retention.remove_failures',
      `WITH gone AS (DELETE FROM failed_sign_ins WHERE key IN (SELECT key FROM failed_sign_ins
         WHERE greatest(counting_since, locked_until) < least($1::timestamptz, $2::timestamptz) LIMIT 5000) RETURNING 1)
       SELECT count(*)::int AS rows FROM gone`,
    ),
  },
  {
    // Each rests until a day of its own; what is set here is how long it stays after that.
    subject: 'TELEPHONES_AT_REST',
    days: 1,
    least: 1,
    most: 7,
    count: statement(
      'retention.count_phone_rests',
      `SELECT (SELECT count(*) FROM phone_rests WHERE ${restedOut})::int + (SELECT count(*) FROM text_message_days WHERE day < ($1::timestamptz AT TIME ZONE 'UTC')::date)::int AS rows`,
    ),
    remove: statement(
      'retention.remove_phone_rests',
      `WITH gone AS (DELETE FROM phone_rests WHERE mark IN (SELECT mark FROM phone_rests WHERE ${restedOut} LIMIT 5000) RETURNING 1),
         days AS (DELETE FROM text_message_days WHERE day < ($1::timestamptz AT TIME ZONE 'UTC')::date RETURNING 1)
       SELECT (SELECT count(*) FROM gone)::int + (SELECT count(*) FROM days)::int AS rows`,
    ),
  },
  {
    subject: 'REPEATED_REQUESTS',
    days: 30,
    least: 2,
    most: 90,
    count: statement(
      'retention.count_keys',
      `SELECT count(*)::int AS rows FROM idempotency_keys WHERE created_at < least($1::timestamptz, $2::timestamptz)`,
    ),
    remove: statement(
      'retention.remove_keys',
      `WITH gone AS (DELETE FROM idempotency_keys WHERE (account_id, key) IN (SELECT account_id, key FROM idempotency_keys
         WHERE created_at < least($1::timestamptz, $2::timestamptz) LIMIT 5000) RETURNING 1)
       SELECT count(*)::int AS rows FROM gone`,
    ),
  },
];

@Injectable()
export class PeopleRetention implements OnModuleInit {
  constructor(private readonly retention: RetentionRules) {}

  onModuleInit(): void {
    this.retention.register(rules);
  }
}
