/** Consents by purpose, with their history: what stands is the newest act. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { RegistrationFollowers } from '../people/registration-followers.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, statement, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { asInstances } from '../platform/graphql/nodes.js';
import { newId } from '../platform/ids.js';
import { PersonalRecords } from '../platform/personal-records/personal-records.js';
import { refuseIf } from '../platform/refusal/refusal.js';
import { Consent } from './consent.entity.js';
import { ConsentFollowers } from './consent-followers.js';
import { purposeNames, purposes, whyNotDecide, type ConsentWay, type Purpose } from './privacy.rules.js';

const readHistory = statement<Consent>(
  'consents.read_history',
  `SELECT id, account_id AS "accountId", purpose, version, locale, is_given AS "isGiven", way, decided_at AS "decidedAt"
   FROM consents WHERE account_id = $1 ORDER BY decided_at DESC, id DESC`,
);

/** Nothing is written where it stands so already; acts of one person wait for each other on their account. */
const decide = statement<{ id: string }>(
  'consents.decide',
  `WITH person AS (SELECT id FROM accounts WHERE id = $2 AND left_at IS NULL FOR NO KEY UPDATE),
     newest AS (SELECT is_given, version FROM consents WHERE account_id = $2 AND purpose = $3 ORDER BY decided_at DESC, id DESC LIMIT 1)
   INSERT INTO consents (id, account_id, purpose, version, locale, is_given, way, decided_at)
   SELECT $1, id, $3, $4, $5, $6, $7, $8 FROM person
   WHERE NOT EXISTS (SELECT FROM newest WHERE is_given = $6 AND (NOT is_given OR version = $4)) RETURNING id`,
);

export interface Decision {
  accountId: string;
  purpose: Purpose;
  isGiven: boolean;
  way: ConsentWay;
  locale: string;
  now: Date;
}

@Injectable()
export class ConsentsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly records: PersonalRecords,
    private readonly registrations: RegistrationFollowers,
    private readonly followers: ConsentFollowers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registrations.register(async (tx, { accountId, locale, purposes: agreed, now }) => {
      for (const purpose of purposeNames) {
        if (purpose !== 'TAKING_PART' && agreed === null) continue;
        const isGiven = purpose === 'TAKING_PART' || agreed!.includes(purpose);
        const decision: Decision = { accountId, purpose, isGiven, way: 'REGISTRATION', locale, now };
        await this.record(tx, decision);
        await this.followers.follow(tx, decision);
      }
    });
    this.records.declare([
      {
        table: 'consents',
        columns: ['account_id'],
        archive: {
          name: 'consents',
          select: 'SELECT purpose, version, locale, is_given, way, decided_at FROM consents WHERE account_id = $1 ORDER BY decided_at, id',
        },
        atLeaving: 'KEPT',
        because: 'Whoever used the data must be able to show that they might (Ley 1581 de 2012, art. 9); it names nobody any more.',
      },
    ]);
    this.records.onLeaving(async (tx, { accountId, now }) => {
      const given = current(await this.database.rowsIn(tx, readHistory, [accountId])).filter(({ isGiven }) => isGiven);
      for (const { purpose, locale } of given) await this.record(tx, { accountId, purpose, isGiven: false, way: 'LEAVING', locale, now });
    });
  }

  /** Given or taken back; what follows from it is done in the same moment. */
  async decide(
    actor: Actor,
    {
      purpose,
      isGiven,
      locale,
      idempotencyKey: key,
    }: Pick<Decision, 'purpose' | 'isGiven' | 'locale'> & { idempotencyKey?: string | null },
  ): Promise<void> {
    refuseIf(whyNotDecide(actor, purpose, isGiven), 'input.purpose');
    const [accountId, now] = [actor.accountId!, this.clock.now()];
    await this.database.transaction((tx) =>
      this.idempotency.once(tx, { accountId, key, operation: 'decideConsent', now }, async () => {
        const decision: Decision = { accountId, purpose, isGiven, way: 'ACCOUNT', locale, now };
        if (await this.record(tx, decision)) await this.followers.follow(tx, decision);
        return {};
      }),
    );
  }

  /** Writes down what somebody did elsewhere; false when it stood so already. */
  async record(tx: Tx, { accountId, purpose, isGiven, way, locale, now }: Decision): Promise<boolean> {
    const values = [newId(), accountId, purpose, purposes[purpose], locale, isGiven, way, now];
    return (await this.database.rowsIn(tx, decide, values)).length > 0;
  }

  /** Every act, the newest first; none for a visitor. */
  async history({ accountId }: Actor): Promise<Consent[]> {
    return accountId === null ? [] : asInstances(Consent, await this.database.rows(readHistory, [accountId]));
  }
}

/** Of each purpose the newest act. */
function current(history: readonly Consent[]): Consent[] {
  return purposeNames.flatMap((name) => history.find(({ purpose }) => purpose === name) ?? []);
}
