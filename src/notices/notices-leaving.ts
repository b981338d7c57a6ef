/** What this room holds of people, and what becomes of it when they leave. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, statement } from '../platform/database/database.js';
import { PersonalRecords, type PersonalRecord } from '../platform/personal-records/personal-records.js';
import { RetentionRules, type RetentionRule } from '../platform/retention/retention.js';
import { ConsentFollowers } from '../privacy/consent-followers.js';
import { putPreferences } from './notices.queries.js';
import { mailDueAt, usualChannel } from './notices.rules.js';

const records: PersonalRecord[] = [
  {
    table: 'notices',
    columns: ['account_id'],
    archive: {
      name: 'notices',
      select:
        'SELECT kind, consultation_id, question_id, facts, created_at, read_at, mailed_at FROM notices WHERE account_id = $1 ORDER BY created_at, id',
    },
    atLeaving: 'DELETED',
    sever: [statement('notices.delete_of', 'DELETE FROM notices WHERE account_id = $1')],
    because: 'Nobody reads them any more.',
  },
  {
    table: 'notice_preferences',
    columns: ['account_id'],
    archive: { name: 'noticePreferences', select: 'SELECT channel, chosen_at FROM notice_preferences WHERE account_id = $1' },
    atLeaving: 'SEVERED',
    because: 'Says from now on that nobody is to be written to.',
  },
];

const read: RetentionRule = {
  subject: 'NOTICES',
  days: 365,
  least: 30,
  most: 1095,
  count: statement(
    'retention.count_notices',
    'SELECT count(*)::int AS rows FROM notices WHERE created_at < least($1::timestamptz, $2::timestamptz)',
  ),
  remove: statement(
    'retention.remove_notices',
    `WITH gone AS (DELETE FROM notices WHERE id IN (SELECT id FROM notices WHERE created_at < least($1::timestamptz, $2::timestamptz) LIMIT 5000) RETURNING 1)
     SELECT count(*)::int AS rows FROM gone`,
  ),
};

@Injectable()
export class NoticesLeaving implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly records: PersonalRecords,
    private readonly retention: RetentionRules,
    private readonly consents: ConsentFollowers,
  ) {}

  onModuleInit(): void {
    this.records.declare(records);
    this.retention.register([read]);
    this.consents.register(async (tx, { accountId, purpose, isGiven, now }) => {
      if (purpose !== 'NOTICES_BY_MAIL') return;
      const channel = isGiven ? usualChannel : 'SITE';
      await this.database.rowsIn(tx, putPreferences, [accountId, channel, now, mailDueAt(channel, now)]);
    });
    this.records.onLeaving(async (tx, { accountId, now }) => {
      await this.database.rowsIn(tx, putPreferences, [accountId, 'NONE', now, null]);
    });
  }
}
