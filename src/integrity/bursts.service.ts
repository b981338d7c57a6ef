/** Looks for bursts in what was just counted, and keeps the evidence. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { Journal } from '../platform/journal/journal.js';
import { CampaignsService } from '../responses/arguments/campaigns.service.js';
import { ReadingService } from '../consultations/reading.service.js';
import { minuteOf, minutesADay, momentOfMinute, type Counted } from './activity.rules.js';
import { burstsIn, fewestActs, type ActivityKind, type Burst } from './bursts.rules.js';
import * as sql from './bursts.queries.js';
import { activityEvents, type BurstFound } from './integrity.events.js';

/** A part of a burst may have been looked at before: so far back, it is looked at again with what has come in since. */
const minutesBefore = 120;
const daysBack = 15;
/** Comments are sorted into arguments within a minute or so; what was found earlier keeps its figures. */
const comparedDays = 2;

/** Something of which more was counted between two minutes. */
interface Touched {
  subjectId: string;
  consultationId: string;
  kind: ActivityKind;
  first: number;
  last: number;
}

@Injectable()
export class BurstsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly consultations: ReadingService,
    private readonly campaigns: CampaignsService,
    private readonly clock: Clock,
  ) {}

  /** In the transaction that counts, once it has counted. */
  async look(tx: Tx, counted: readonly Counted[]): Promise<void> {
    const touched = touchedBy(counted);
    if (touched.length === 0) return;
    const minutes = await this.counts(tx, touched);
    const busy = touched.filter(
      (one) => [...(minutes.get(keyOf(one))?.values() ?? [])].reduce((sum, count) => sum + count, 0) >= fewestActs,
    );
    if (busy.length === 0) return;
    const hours = await this.hours(tx, busy);
    const beginnings = await this.beginnings(tx, busy);
    for (const one of busy) {
      const known = hours.get(keyOf(one)) ?? new Map<number, number>();
      const first = Math.min(...known.keys(), Math.floor(one.first / 60));
      // Something may have come in before the opening that is written now: an opening was put off.
      const began = Math.min(beginnings.get(one.consultationId) ?? first, first);
      const found = burstsIn(minutes.get(keyOf(one))!, one.first - minutesBefore, one.last + 1, known, began);
      for (const burst of found) await this.keep(tx, one, burst);
    }
  }

  /** Comments were sorted into arguments: how many of each late burst say almost the same. */
  async compareAgain(tx: Tx, consultationIds: readonly string[]): Promise<void> {
    if (consultationIds.length === 0) return;
    const since = minuteOf(this.clock.now()) - comparedDays * minutesADay;
    for (const row of await this.database.rowsIn(tx, sql.readToCompare, [[...new Set(consultationIds)], since]))
      await this.compare(tx, row);
  }

  private async keep(tx: Tx, { subjectId, consultationId, kind }: Touched, burst: Burst): Promise<void> {
    const { from, to, count, expected, peak, chance, usual } = burst;
    const [known, ...others] = await this.database.rowsIn(tx, sql.readNear, [subjectId, kind, from, to]);
    if (known) {
      // What is now one was found in parts: each of them stays what was told, and the first grows up to the next.
      const end = Math.min(to, ...others.map(({ firstMinute }) => firstMinute));
      await this.database.rowsIn(tx, sql.growBurst, [known.id, from, Math.max(end, known.endMinute), expected, peak, chance]);
      return;
    }
    const id = newId();
    const now = this.clock.now();
    await this.database.rowsIn(tx, sql.insertBurst, [
      ...[id, subjectId, kind, consultationId, from, to, count, expected, peak],
      ...[usual.perHour, usual.dispersion, chance, usual.basis, now],
    ]);
    if (kind === 'COMMENTS') await this.compare(tx, { id, consultationId, subjectId, firstMinute: from, endMinute: to });
    const { agencyId } = (await this.consultations.windows([consultationId], tx)).get(consultationId)!;
    const facts: BurstFound = { what: kind, of: subjectId, from: momentOfMinute(from).toISOString() };
    await this.journal.record(tx, now, {
      ...{ kind: activityEvents.burstFound, consultationId, agencyId, subjectId: consultationId },
      facts: { ...facts },
    });
  }

  private async compare(tx: Tx, burst: sql.FoundRow & { consultationId: string; subjectId: string }): Promise<void> {
    const { id, consultationId, subjectId, firstMinute, endMinute } = burst;
    const provisionId = subjectId === consultationId ? null : subjectId;
    const [from, to] = [momentOfMinute(firstMinute), momentOfMinute(endMinute)];
    const { placed, alike } = await this.campaigns.alikeBetween(tx, consultationId, provisionId, from, to);
    await this.database.rowsIn(tx, sql.writeCompared, [id, placed, alike]);
  }

  private async counts(tx: Tx, touched: readonly Touched[]): Promise<Map<string, Map<number, number>>> {
    const found = new Map<string, Map<number, number>>();
    const values = columnsOf(touched, ({ first, last }) => [first - minutesBefore, last]);
    for (const { minute, count, ...of } of await this.database.rowsIn(tx, sql.readMinutes, values)) noteIn(found, keyOf(of), minute, count);
    return found;
  }

  private async hours(tx: Tx, touched: readonly Touched[]): Promise<Map<string, Map<number, number>>> {
    const found = new Map<string, Map<number, number>>();
    const values = columnsOf(touched, ({ first, last }) => [Math.floor(first / 60) - daysBack * 24, Math.floor(last / 60)]);
    for (const { hour, count, ...of } of await this.database.rowsIn(tx, sql.readHours, values)) noteIn(found, keyOf(of), hour, count);
    return found;
  }

  private async beginnings(tx: Tx, touched: readonly Touched[]): Promise<Map<string, number | null>> {
    const ids = [...new Set(touched.map(({ consultationId }) => consultationId))];
    return new Map((await this.database.rowsIn(tx, sql.readBeginnings, [ids])).map(({ consultationId, hour }) => [consultationId, hour]));
  }
}

function touchedBy(counted: readonly Counted[]): Touched[] {
  const touched = new Map<string, Touched>();
  for (const { subjectId, consultationId, kind, minute } of counted) {
    const one = touched.get(keyOf({ subjectId, kind }));
    if (!one) touched.set(keyOf({ subjectId, kind }), { subjectId, consultationId, kind, first: minute, last: minute });
    else [one.first, one.last] = [Math.min(one.first, minute), Math.max(one.last, minute)];
  }
  return [...touched.values()];
}

function columnsOf(touched: readonly Touched[], bounds: (one: Touched) => [number, number]): unknown[] {
  const between = touched.map(bounds);
  return [
    touched.map(({ subjectId }) => subjectId),
    touched.map(({ kind }) => kind),
    between.map(([first]) => first),
    between.map(([, last]) => last),
  ];
}

function noteIn(found: Map<string, Map<number, number>>, key: string, at: number, count: number): void {
  const counts = found.get(key) ?? new Map<number, number>();
  found.set(key, counts.set(at, count));
}

function keyOf({ subjectId, kind }: { subjectId: string; kind: ActivityKind }): string {
  return `${subjectId} ${kind}`;
}
