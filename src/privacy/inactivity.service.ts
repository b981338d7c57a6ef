/** Accounts that nobody uses any more: their people are warned twice by mail, and then the accounts go; what they wrote stays without a name. */
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { LeavingService } from '../people/leaving.service.js';
import { Database, statement } from '../platform/database/database.js';
import { PersonalRecords } from '../platform/personal-records/personal-records.js';
import { RetentionRules } from '../platform/retention/retention.js';
import { ErasingService } from './erasing.service.js';
import { PrivacyLetters } from './letters.service.js';
import { daysOfWarnings, inactivityOf } from './privacy.rules.js';
import { putWarning, readWarnings } from './retention.queries.js';

const dayMs = 24 * 3_600_000;
const atOnce = 500;
/** The first warning comes before the end of the term: so much earlier one looks. */
const ahead = daysOfWarnings[0] * dayMs;

@Injectable()
export class InactivityService implements OnModuleInit {
  private readonly log = new Logger('Inactivity');

  constructor(
    private readonly database: Database,
    private readonly people: LeavingService,
    private readonly erasing: ErasingService,
    private readonly letters: PrivacyLetters,
    private readonly records: PersonalRecords,
    private readonly retention: RetentionRules,
  ) {}

  onModuleInit(): void {
    this.records.declare([
      {
        table: 'inactivity_warnings',
        columns: ['account_id'],
        archive: {
          name: 'inactivityWarnings',
          select: 'SELECT number, inactive_since, warned_at FROM inactivity_warnings WHERE account_id = $1 ORDER BY number',
        },
        atLeaving: 'DELETED',
        sever: [statement('retention.delete_warnings_of', 'DELETE FROM inactivity_warnings WHERE account_id = $1')],
        because: 'Nobody is warned any more.',
      },
    ]);
    this.retention.register([
      {
        subject: 'INACTIVE_ACCOUNTS',
        days: 730,
        least: 365,
        most: 1825,
        count: statement(
          'retention.count_inactive',
          `SELECT count(*)::int AS rows FROM accounts a WHERE a.left_at IS NULL AND NOT a.is_administrator AND NOT a.is_auditor
             AND greatest(a.created_at, a.last_active_at, (SELECT max(s.last_seen_at) FROM sessions s WHERE s.account_id = a.id)) < least($1::timestamptz, $2::timestamptz)
             AND NOT EXISTS (SELECT FROM memberships m WHERE m.account_id = a.id)`,
        ),
        remove: (olderThan, now) => this.look(olderThan, now),
      },
    ]);
  }

  /** Says how many accounts are to go; the erasures themselves are carried out like those that were asked for. */
  private async look(olderThan: Date, now: Date): Promise<number> {
    const days = Math.round((now.getTime() - olderThan.getTime()) / dayMs);
    let [going, after]: [number, string | null] = [0, null];
    for (;;) {
      const people = await this.people.inactive(new Date(olderThan.getTime() + ahead), atOnce, after);
      const warnings = await this.database.rows(readWarnings, [people.map(({ id }) => id)]);
      for (const person of people) {
        const own = warnings.filter(({ accountId, inactiveSince }) => accountId === person.id && inactiveSince >= person.since);
        const due = inactivityOf(person.since, own, days, now);
        if (due === 'REMOVE') {
          await this.database.transaction((tx) => this.erasing.begin(tx, person.id, now));
          going++;
        } else if (due !== 'NONE') await this.warn(person, due.warning, now);
      }
      if (people.length < atOnce) return going;
      after = people.at(-1)!.id;
    }
  }

  /** Only a letter that the server took counts: it is tried again the next day. */
  private async warn(person: { id: string; email: string; locale: string; since: Date }, number: number, now: Date): Promise<void> {
    try {
      await this.letters.warned(person.email, person.locale, daysOfWarnings[number - 1]!);
      await this.database.rows(putWarning, [person.id, number, person.since, now]);
    } catch (error) {
      const { code, responseCode, name } = error as { code?: string; responseCode?: number; name?: string };
      this.log.warn(`a warning was not sent: ${[code ?? name, responseCode].filter(Boolean).join(' ')}`);
    }
  }
}
