/** What this room holds of people, and what becomes of it when they leave. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { statement } from '../platform/database/database.js';
import { actsOfOffice, PersonalRecords, type PersonalRecord } from '../platform/personal-records/personal-records.js';
import { RetentionRules, type RetentionRule } from '../platform/retention/retention.js';
import { AppealWords } from './appeals/appeal-words.service.js';
import { ReportNotes } from './reporting/report-notes.service.js';

type Collect = (accountId: string) => Promise<object[]>;

const recordsOf = ({ reports, appeals }: { reports: Collect; appeals: Collect }): PersonalRecord[] => [
  {
    table: 'comment_reports',
    columns: ['reporter_id'],
    archive: { name: 'reports', collect: reports },
    atLeaving: 'SEVERED',
    sever: [
      statement(
        'reporting.sever',
        'UPDATE comment_reports SET reporter_id = NULL, reporter_key = NULL, note_sealed = NULL, code_hash = NULL WHERE reporter_id = $1',
      ),
      statement(
        'reporting.take_words_back',
        // As it was reported: whoever takes their words along takes this copy, too. What a decision quotes is part of the record.
        `UPDATE comment_reports r SET body_as_reported = '—' FROM comments c WHERE c.id = r.comment_id AND c.author_id = $1 AND c.body = '—'`,
      ),
    ],
    because: 'That something was reported is part of the record; who did is not.',
  },
  {
    table: 'moderation_decisions',
    columns: ['moderator_id', 'seconded_by'],
    archive: {
      name: 'decisionsAboutMe',
      select: `SELECT d.id, d.comment_id, d.measure, d.ground, d.basis, d.legal_ground, d.facts, d.reason, d.source, d.automated_detection, d.decided_at, d.ends_at
        FROM moderation_decisions d JOIN comments c ON c.id = d.comment_id WHERE c.author_id = $1 ORDER BY d.decided_at, d.id`,
    },
    atLeaving: 'KEPT',
    because: 'The record of moderation is append-only and chained in the ledger; it names no author.',
  },
  {
    table: 'moderation_appeals',
    columns: ['appellant_id'],
    archive: { name: 'appeals', collect: appeals },
    atLeaving: 'KEPT',
    because: 'Part of the record of moderation, which is counted; its number leads to nobody any more.',
  },
  actsOfOffice('moderation_appeal_outcomes', 'decided_by'),
  actsOfOffice('moderation_batches', 'moderator_id'),
  actsOfOffice('moderation_cases', 'claimed_by'),
  actsOfOffice('moderation_notes', 'author_id', 'handed_to'),
  actsOfOffice('moderation_proposals', 'proposed_by', 'answered_by'),
  actsOfOffice('premoderation_rules', 'changed_by'),
];

const expired = `(SELECT count(*) FROM spent_proofs WHERE expires_at < least($1::timestamptz, $2::timestamptz))
  + (SELECT count(*) FROM unconfirmed_reports WHERE expires_at < least($1::timestamptz, $2::timestamptz))`;

const rules: RetentionRule[] = [
  {
    subject: 'REPORT_CODES',
    days: 365,
    least: 30,
    most: 1095,
    count: statement(
      'retention.count_report_codes',
      'SELECT count(*)::int AS rows FROM comment_reports WHERE code_hash IS NOT NULL AND created_at < least($1::timestamptz, $2::timestamptz)',
    ),
    remove: statement(
      'retention.remove_report_codes',
      `WITH gone AS (UPDATE comment_reports SET code_hash = NULL WHERE id IN (SELECT id FROM comment_reports
         WHERE code_hash IS NOT NULL AND created_at < least($1::timestamptz, $2::timestamptz) LIMIT 5000) RETURNING 1)
       SELECT count(*)::int AS rows FROM gone`,
    ),
  },
  {
    subject: 'PROOFS_AND_LINKS',
    days: 1,
    least: 1,
    most: 7,
    count: statement('retention.count_proofs', `SELECT (${expired})::int AS rows`),
    remove: statement(
      'retention.remove_proofs',
      `WITH proofs AS (DELETE FROM spent_proofs WHERE hash IN (SELECT hash FROM spent_proofs WHERE expires_at < least($1::timestamptz, $2::timestamptz) LIMIT 5000) RETURNING 1),
         links AS (DELETE FROM unconfirmed_reports WHERE token_hash IN (SELECT token_hash FROM unconfirmed_reports
           WHERE expires_at < least($1::timestamptz, $2::timestamptz) LIMIT 5000) RETURNING 1)
       SELECT ((SELECT count(*) FROM proofs) + (SELECT count(*) FROM links))::int AS rows`,
    ),
  },
];

@Injectable()
export class ModerationLeaving implements OnModuleInit {
  constructor(
    private readonly records: PersonalRecords,
    private readonly retention: RetentionRules,
    private readonly notes: ReportNotes,
    private readonly words: AppealWords,
  ) {}

  onModuleInit(): void {
    const reports: Collect = (accountId) => this.notes.ownReports(accountId);
    const appeals: Collect = (accountId) => this.words.ownAppeals(accountId);
    this.records.declare(recordsOf({ reports, appeals }));
    this.retention.register(rules);
  }
}
