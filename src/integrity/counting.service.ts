/** Counts what comes in: comments and supports as the journal tells of them, ballots in the transaction that takes them. */
import { Injectable } from '@nestjs/common';
import { commentEvents, type CommentPlaced } from '../comments/comments.events.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Journal, type JournalEntry } from '../platform/journal/journal.js';
import type { VotesCast } from '../votes/ballot-followers.js';
import { pollEvents, type BallotsCounted } from '../votes/votes.events.js';
import { gathered, hourOf, minuteOf, youngHours, type Counted } from './activity.rules.js';
import { BurstsService } from './bursts.service.js';
import * as sql from './counting.queries.js';
import { activityEvents } from './integrity.events.js';

const entriesAtOnce = 2_000;
const sorted = 'arguments.placed';
const { posted, held, heldAgain } = commentEvents;
const kinds = [posted, held, heldAgain, commentEvents.supported, pollEvents.ballotsCounted, sorted];
const counts = ['count', 'young', 'held', 'heldYoung'] as const;
/** Those who watch learn of new counts no more often. */
const tellEveryMs = 4_000;

@Injectable()
export class CountingService {
  /** Agencies by the consultation of which there is something to tell, and when it was last told. */
  private readonly untold = new Map<string, string>();
  private readonly told = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly bursts: BurstsService,
    private readonly clock: Clock,
  ) {}

  /** Everything up to now; several processes may do so at once: one follows, the others pass by. */
  async carryOn(isStopped = (): boolean => false): Promise<void> {
    while (!isStopped() && (await this.followSome()));
    await this.tell();
  }

  /** In the transaction that takes the ballots. By the hour, so that no ballot is known to be from a young account. */
  async countVotes(tx: Tx, { pollId, consultationId, accountIds, levels, now }: VotesCast): Promise<void> {
    const values = [pollId, hourOf(now), levels, consultationId, accountIds, now, youngHours];
    await this.database.rowsIn(tx, sql.countBallots, values);
  }

  /** The position moves with what is counted: whoever dies in between has done nothing. */
  private async followSome(): Promise<boolean> {
    const { head } = await this.journal.head();
    const [reached] = await this.database.rows(sql.readPosition);
    if (!reached || BigInt(head) <= BigInt(reached.sequence)) return false;
    return this.database.transaction(async (tx) => {
      const [held] = await this.database.rowsIn(tx, sql.holdPosition);
      if (!held || BigInt(head) <= BigInt(held.sequence)) return false;
      const entries = await this.journal.readKinds(held.sequence, head, kinds, entriesAtOnce);
      await this.count(tx, entries);
      const isAll = entries.length < entriesAtOnce;
      await this.database.rowsIn(tx, sql.moveOn, [isAll ? head : entries.at(-1)!.sequence]);
      return !isAll;
    });
  }

  private async count(tx: Tx, entries: readonly JournalEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const of = (kind: string): JournalEntry[] => entries.filter((entry) => entry.kind === kind);
    const counted = [
      ...(await this.posted(tx, of(posted))),
      ...(await this.posted(tx, of(held))).map(heldBack),
      // What was held is shown, and what was shown is held back once more: each moves from one count to the other.
      ...(await this.posted(tx, of(posted).filter(wasHeld))).map(heldBack).map(takenBack),
      ...(await this.posted(tx, of(heldAgain).filter(wasShown))).flatMap((row) => [takenBack(row), heldBack(row)]),
      ...(await this.supported(tx, of(commentEvents.supported))),
      ...cast(of(pollEvents.ballotsCounted)),
    ];
    await this.add(tx, counted);
    await this.bursts.look(tx, counted);
    await this.bursts.compareAgain(
      tx,
      of(sorted).map(({ consultationId }) => consultationId!),
    );
    for (const { consultationId, agencyId } of entries) this.untold.set(consultationId!, agencyId!);
  }

  private async posted(tx: Tx, entries: readonly JournalEntry[]): Promise<Counted[]> {
    if (entries.length === 0) return [];
    const rows = await this.database.rowsIn(tx, sql.readPosted, [entries.map(({ subjectId }) => subjectId), youngHours]);
    return rows.flatMap(({ consultationId, provisionId, minute, trust, count, young }) =>
      [consultationId, ...(provisionId ? [provisionId] : [])].map((subjectId) => ({
        ...{ subjectId, consultationId, minute, trust, count, young, held: 0, heldYoung: 0 },
        kind: 'COMMENTS' as const,
      })),
    );
  }

  private async supported(tx: Tx, entries: readonly JournalEntry[]): Promise<Counted[]> {
    if (entries.length === 0) return [];
    const values = [entries.map(({ actorId }) => actorId), entries.map(({ at }) => at), youngHours];
    const known = new Map((await this.database.rowsIn(tx, sql.readActors, values)).map((row) => [row.place - 1, row]));
    return entries.flatMap(({ consultationId, at, facts }, index) => {
      const { provisionId } = facts as unknown as CommentPlaced;
      return [consultationId!, ...(provisionId ? [provisionId] : [])].map((subjectId) => ({
        ...{
          subjectId,
          consultationId: consultationId!,
          minute: minuteOf(new Date(at)),
          count: 1,
          young: known.get(index)?.isYoung ? 1 : 0,
        },
        ...{ held: 0, heldYoung: 0 },
        kind: 'SUPPORTS' as const,
        trust: known.get(index)?.trust ?? ('REGISTERED' as const),
      }));
    });
  }

  private async add(tx: Tx, counted: readonly Counted[]): Promise<void> {
    const minutes = gathered(counted, ({ subjectId, kind, minute }) => `${subjectId} ${kind} ${minute}`);
    const column = <Key extends keyof Counted>(rows: readonly Counted[], key: Key): Counted[Key][] => rows.map((row) => row[key]);
    if (minutes.length > 0) {
      const columns = (['subjectId', 'kind', 'minute', 'consultationId', ...counts] as const).map((key) => column(minutes, key));
      await this.database.rowsIn(tx, sql.addToMinutes, columns);
    }
    // The hours of ballots are counted where they are taken.
    const byTheHour = counted.filter(({ kind }) => kind !== 'BALLOTS');
    const hours = gathered(byTheHour, ({ subjectId, kind, minute, trust }) => `${subjectId} ${kind} ${Math.floor(minute / 60)} ${trust}`);
    if (hours.length === 0) return;
    const hour = hours.map(({ minute }) => Math.floor(minute / 60));
    const [subject, kind, trust, ...others] = (['subjectId', 'kind', 'trust', 'consultationId', ...counts] as const).map((key) =>
      column(hours, key),
    );
    await this.database.rowsIn(tx, sql.addToHours, [subject, kind, hour, trust, ...others]);
  }

  /** Once what was counted can be read. */
  private async tell(): Promise<void> {
    const now = Date.now();
    const due = [...this.untold].filter(([id]) => now - (this.told.get(id) ?? 0) >= tellEveryMs);
    if (due.length === 0) return;
    const facts = due.map(([consultationId, agencyId]) => {
      this.untold.delete(consultationId);
      this.told.set(consultationId, now);
      return { kind: activityEvents.counted, consultationId, agencyId, subjectId: consultationId };
    });
    await this.database.transaction((tx) => this.journal.record(tx, this.clock.now(), ...facts));
    for (const [id, at] of this.told) if (now - at > 10 * tellEveryMs) this.told.delete(id);
  }
}

function takenBack({ count, young, held: back, heldYoung, ...of }: Counted): Counted {
  return { ...of, count: -count, young: young === null ? null : -young, held: -back, heldYoung: -heldYoung };
}

/** It came in, and nobody reads it. */
function heldBack({ count, young, ...of }: Counted): Counted {
  return { ...of, count: 0, young: 0, held: count, heldYoung: young ?? 0 };
}

function wasHeld({ facts }: JournalEntry): boolean {
  return facts.wasHeld === true;
}

/** What was hidden while it was held had never been counted as shown. */
function wasShown({ facts }: JournalEntry): boolean {
  return facts.wasShown !== false;
}

function cast(entries: readonly JournalEntry[]): Counted[] {
  return entries.flatMap(({ subjectId, consultationId, at, facts }) => {
    const { cast: count } = facts as unknown as BallotsCounted;
    const of = { subjectId: subjectId!, consultationId: consultationId!, minute: minuteOf(new Date(at)), count, young: null };
    // By the minute nobody's level is known; the hours of ballots are counted where they are taken.
    return count > 0 ? [{ ...of, held: 0, heldYoung: 0, kind: 'BALLOTS' as const, trust: 'REGISTERED' as const }] : [];
  });
}
