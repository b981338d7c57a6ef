/** What this room holds of people, and what becomes of it when they leave. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IdentityMarks } from '../people/identity-marks.js';
import { PersonsService } from '../people/verifying/persons.service.js';
import { Database, statement, type Tx } from '../platform/database/database.js';
import { actsOfOffice, PersonalRecords, type Leaving } from '../platform/personal-records/personal-records.js';
import { RetentionRules } from '../platform/retention/retention.js';
import { CastingService } from './casting.service.js';
import { PollsService } from './polls.service.js';

const readRoll = statement<{ pollId: string }>(
  'votes.read_roll_of',
  'SELECT poll_id AS "pollId" FROM poll_roll WHERE account_id = $1 ORDER BY poll_id',
);

/** Only where more ballots can come. */
const rememberVoter = statement<never>(
  'votes.remember_voter',
  `INSERT INTO left_voters (poll_id, mark) SELECT p.id, m.mark FROM poll_roll r JOIN polls p ON p.id = r.poll_id CROSS JOIN unnest($2::bytea[]) AS m(mark)
   WHERE r.account_id = $1 AND p.closed_at IS NULL ON CONFLICT DO NOTHING`,
);

const overMarks =
  'SELECT v.poll_id, v.mark FROM left_voters v JOIN polls p ON p.id = v.poll_id WHERE p.closed_at < least($1::timestamptz, $2::timestamptz)';

@Injectable()
export class VotesLeaving implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly records: PersonalRecords,
    private readonly retention: RetentionRules,
    private readonly marks: IdentityMarks,
    private readonly persons: PersonsService,
    private readonly casting: CastingService,
    private readonly polls: PollsService,
  ) {}

  onModuleInit(): void {
    this.records.declare([
      {
        table: 'poll_roll',
        columns: ['account_id'],
        archive: { name: 'ballots', collect: (accountId) => this.receipts(accountId) },
        atLeaving: 'KEPT',
        because: 'Who takes part is counted by the roll; its number leads to nobody any more, and the ballot never led to it.',
      },
      actsOfOffice('poll_certifications', 'account_id'),
      actsOfOffice('poll_annotations', 'account_id'),
      actsOfOffice('assisted_ballots', 'entered_by', 'second_by', 'third_by', 'rejected_by'),
    ]);
    this.records.onLeaving((tx, leaving) => this.remember(tx, leaving));
    this.retention.register([
      {
        subject: 'VOTERS_WHO_LEFT',
        days: 1,
        least: 1,
        most: 1,
        count: statement('retention.count_left_voters', `SELECT count(*)::int AS rows FROM (${overMarks}) over`),
        remove: statement(
          'retention.remove_left_voters',
          `WITH gone AS (DELETE FROM left_voters WHERE (poll_id, mark) IN (${overMarks} LIMIT 5000) RETURNING 1) SELECT count(*)::int AS rows FROM gone`,
        ),
      },
    ]);
  }

  /** That they took part, and the receipt where the key of the poll still joins both; not what they chose. */
  private async receipts(accountId: string): Promise<object[]> {
    const ids = (await this.database.rows(readRoll, [accountId])).map(({ pollId }) => pollId);
    const polls = await Promise.all(ids.map((id) => this.polls.definition(id)));
    const ballots = await this.casting.ownBallots({ accountId, person: await this.persons.personOf(accountId) }, polls);
    return polls.map(({ id, consultationId }) => {
      const ballot = ballots.get(id);
      return {
        poll: id,
        consultation: consultationId,
        receipt: ballot?.receiptCode ?? null,
        receipt_secret: ballot?.receiptSecret ?? null,
      };
    });
  }

  private async remember(tx: Tx, { accountId }: Leaving): Promise<void> {
    const marks = (await this.marks.of(tx, [accountId])).get(accountId)!;
    await this.database.rowsIn(tx, rememberVoter, [accountId, marks]);
  }
}
