/** Takes away what was kept long enough, and writes down what it did. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { newId } from '../platform/ids.js';
import { Journal } from '../platform/journal/journal.js';
import { actsOfOffice, PersonalRecords } from '../platform/personal-records/personal-records.js';
import { refuseIf } from '../platform/refusal/refusal.js';
import { RetentionRules, type RetentionRule } from '../platform/retention/retention.js';
import { privacyEvents } from './privacy.events.js';
import { whyNotKeepFor } from './privacy.rules.js';
import { RetentionPolicy, RetentionRun } from './retention.entity.js';
import * as sql from './retention.queries.js';

const dayMs = 24 * 3_600_000;
/** Between two looks at whether a day has passed. */
const lookEveryMs = 10 * 60_000;

export interface Overdue {
  subject: string;
  days: number;
  olderThan: Date;
  rows: number;
}

@Injectable()
export class RetainingService implements OnModuleInit {
  private lookedAt: number | null = null;

  constructor(
    private readonly database: Database,
    private readonly retention: RetentionRules,
    private readonly records: PersonalRecords,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.records.declare([actsOfOffice('retention_terms', 'changed_by')]);
  }

  /** Every term as it stands, with what was last done. */
  async policies(): Promise<RetentionPolicy[]> {
    const [days, runs] = [await this.days(), await this.database.rows(sql.readRuns)];
    return this.retention.rules.map(({ subject, least, most }) => {
      const last = runs.find((run) => run.subject === subject);
      const lastRun = last ? Object.assign(new RetentionRun(), last) : null;
      return Object.assign(new RetentionPolicy(), {
        subject,
        days: days.get(subject)!,
        least,
        most,
        lastRun,
        removedSoFar: last?.soFar ?? 0,
      });
    });
  }

  async keepFor(actor: Actor, { subject, days, idempotencyKey: key }: { subject: string; days: number; idempotencyKey?: string | null }) {
    refuseIf(whyNotKeepFor(actor, this.retention.rule(subject) ?? null, days));
    const [accountId, now] = [actor.accountId!, this.clock.now()];
    await this.database.transaction((tx) =>
      this.idempotency.once(tx, { accountId, key, operation: 'setRetention', now }, async () => {
        await this.database.rowsIn(tx, sql.putTerm, [subject, days, accountId, now]);
        await this.journal.record(tx, now, { kind: privacyEvents.retentionChanged, actorId: accountId, facts: { subject, days } });
        return {};
      }),
    );
    return (await this.policies()).find((policy) => policy.subject === subject)!;
  }

  /** What would go now, without taking anything. */
  async overdue(): Promise<Overdue[]> {
    const [now, days] = [this.clock.now(), await this.days()];
    const found: Overdue[] = [];
    for (const { subject, count } of this.retention.rules) {
      const olderThan = before(now, days.get(subject)!);
      found.push({ subject, days: days.get(subject)!, olderThan, rows: (await this.database.rows(count, [olderThan, now]))[0]!.rows });
    }
    return found;
  }

  /** Once a day for each, by one process; at once when `isAskedFor`. */
  async carryOn(isStopped: () => boolean = () => false, isAskedFor = false): Promise<void> {
    const now = this.clock.now();
    if (!isAskedFor && this.lookedAt !== null && Math.abs(now.getTime() - this.lookedAt) < lookEveryMs) return;
    this.lookedAt = now.getTime();
    const days = await this.days();
    for (const rule of this.retention.rules) {
      if (isStopped()) return;
      await this.run(rule, before(now, days.get(rule.subject)!), now, isAskedFor ? 'infinity' : new Date(now.getTime() - dayMs), isStopped);
    }
  }

  private async run(
    { subject, remove }: RetentionRule,
    olderThan: Date,
    now: Date,
    since: Date | 'infinity',
    isStopped: () => boolean,
  ): Promise<void> {
    const [begun] = await this.database.rows(sql.beginRun, [newId(), subject, olderThan, now, since]);
    if (!begun) return;
    if (typeof remove === 'function')
      return this.database.rows(sql.addRemoved, [begun.id, await remove(olderThan, now)]).then(() => undefined);
    for (let removed = 1; removed > 0 && !isStopped();) {
      removed = (await this.database.rows(remove, [olderThan, now]))[0]!.rows;
      if (removed > 0) await this.database.rows(sql.addRemoved, [begun.id, removed]);
    }
  }

  private async days(): Promise<Map<string, number>> {
    const changed = new Map((await this.database.rows(sql.readTerms)).map(({ subject, days }) => [subject, days]));
    return new Map(this.retention.rules.map(({ subject, days }) => [subject, changed.get(subject) ?? days]));
  }
}

function before(now: Date, days: number): Date {
  return new Date(now.getTime() - days * dayMs);
}
