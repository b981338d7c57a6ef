/** Looks at new comments after they were posted, and suggests to moderators those that may be spam. It hides nothing. */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { commentEvents } from '../../comments/comments.events.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Journal, type JournalEntry } from '../../platform/journal/journal.js';
import { foldWords, spellOut } from '../../responses/clustering/folding.rules.js';
import { CasesService } from '../cases.service.js';
import type { ModerationEvent } from '../moderation.events.js';
import { weightOfReport } from '../risk.rules.js';
import * as sql from './advising.queries.js';
import type { ToLookAt } from './advising.queries.js';
import { AdviceCounter } from './counter.service.js';
import { weigh, type Weighed, type Weights } from './spam-model.rules.js';
import { SpamTrainingService } from './spam-training.service.js';
import { readWeights } from './training.queries.js';

/** Weighing one takes a fraction of a millisecond; whoever is being served waits for no more than these. */
const entriesAtOnce = 100;
const kinds = [commentEvents.posted, commentEvents.edited, commentEvents.held];
const follower = 'comments';
const day = 24 * 3_600_000;
/** As PostgreSQL says it. */
const lockTimedOut = '55P03';

interface Advising {
  number: number;
  threshold: number;
  weights: Weights;
}

interface Seen extends ToLookAt {
  fingerprint: Buffer;
  alike: number;
  /** Null where the filter is silent. */
  weighed: Weighed | null;
  isSuggested: boolean;
}

@Injectable()
export class SpamAdvisingService {
  private learnt: Advising | null = null;

  constructor(
    private readonly database: Database,
    private readonly training: SpamTrainingService,
    private readonly cases: CasesService,
    private readonly counter: AdviceCounter,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Everything up to now; several processes may do so at once: one follows, the others pass by. */
  async carryOn(isStopped = (): boolean => false): Promise<void> {
    try {
      while (!isStopped() && (await this.followSome()));
    } catch (error) {
      // Somebody holds one of the comments: they go first, and it is looked at the next time.
      if (lockTimedOut !== (error as { code?: string }).code) throw error;
    }
  }

  /** The position moves with what is noted: whoever dies in between has done nothing. */
  private async followSome(): Promise<boolean> {
    const { head } = await this.journal.head();
    const [reached] = await this.database.rows(sql.readPosition, [follower]);
    if (!reached || BigInt(head) <= BigInt(reached.sequence)) return false;
    const filter = await this.filter();
    return this.database.transaction(async (tx) => {
      const [held] = await this.database.rowsIn(tx, sql.holdPosition, [follower]);
      if (!held || BigInt(head) <= BigInt(held.sequence)) return false;
      await this.database.rowsIn(tx, sql.giveWay);
      const entries = await this.journal.readKinds(held.sequence, head, kinds, entriesAtOnce);
      if (entries.length > 0) await this.lookAt(tx, entries, filter);
      const isAll = entries.length < entriesAtOnce;
      await this.database.rowsIn(tx, sql.moveOn, [follower, isAll ? head : entries.at(-1)!.sequence]);
      return !isAll;
    });
  }

  private async lookAt(tx: Tx, entries: readonly JournalEntry[], filter: Advising | null): Promise<void> {
    const now = this.clock.now();
    const ids = [...new Set(entries.map(({ subjectId }) => subjectId!))];
    const rows = new Map((await this.database.rowsIn(tx, sql.lockComments, [ids, now])).map((row) => [row.id, row]));
    // In the order in which they came: the second of two equal ones is the repetition.
    const comments = ids.flatMap((id) => rows.get(id) ?? []).filter(({ isOpen, wasSuggested }) => isOpen && !wasSuggested);
    if (comments.length === 0) return;
    const seen = await this.see(tx, comments, filter, now);
    const columns = [
      seen.map(({ id }) => id),
      seen.map(({ agencyId }) => agencyId),
      seen.map(({ month }) => month),
      seen.map(({ fingerprint }) => fingerprint),
      seen.map(({ alike }) => alike),
      seen.map(({ weighed }) => (weighed ? filter!.number : null)),
      seen.map(({ weighed }) => weighed?.probability ?? null),
      seen.map(({ isSuggested }) => isSuggested),
      seen.map(({ isSuggested, weighed }) => JSON.stringify(isSuggested ? weighed!.signs : [])),
    ];
    const kept = new Set((await this.database.rowsIn(tx, sql.putAdvice, [...columns, now])).map(({ commentId }) => commentId));
    const suggested = seen.filter(({ id, isSuggested }) => isSuggested && kept.has(id));
    if (suggested.length > 0) await this.suggest(tx, suggested, now);
  }

  private async see(tx: Tx, comments: readonly ToLookAt[], filter: Advising | null, now: Date): Promise<Seen[]> {
    const printed = comments.map((comment) => ({ ...comment, fingerprint: fingerprintOf(comment.text) }));
    const prints = printed.map(({ fingerprint }) => fingerprint);
    const since = new Date(now.getTime() - day);
    const counted = await this.database.rowsIn(tx, sql.countAlike, [prints, since, comments.map(({ id }) => id)]);
    const alike = new Map(counted.map((row) => [row.fingerprint.toString('hex'), row.alike]));
    return printed.map((comment) => {
      const print = comment.fingerprint.toString('hex');
      const before = alike.get(print) ?? 0;
      alike.set(print, before + 1);
      const weighed = filter && weigh(filter.weights, { text: comment.text, accountDays: comment.accountDays, alike: before });
      return { ...comment, alike: before, weighed, isSuggested: weighed !== null && weighed.probability >= filter!.threshold };
    });
  }

  /** Opens their cases: the only thing that the filter ever does. */
  private async suggest(tx: Tx, suggested: readonly Seen[], now: Date): Promise<void> {
    await this.cases.openAll(
      tx,
      suggested.map(({ id, consultationId, agencyId, reach, weighed }) => ({
        commentId: id,
        consultationId,
        agencyId,
        why: 'ADVICE',
        weight: weightOfReport('RULES', 'SPAM', weighed!.probability),
        reach,
        now,
      })),
    );
    await this.counter.count(
      tx,
      suggested.map(({ agencyId, month }) => ({ agencyId, month, suggested: 1 })),
    );
    const kind: ModerationEvent = 'comment.advised';
    await this.journal.record(
      tx,
      now,
      ...suggested.map(({ id, consultationId, agencyId }) => ({ kind, consultationId, agencyId, subjectId: id })),
    );
  }

  /** The newest filter, read once; null while it is silent. */
  private async filter(): Promise<Advising | null> {
    const newest = await this.training.newest();
    if (newest?.state !== 'ADVISING') return (this.learnt = null);
    if (this.learnt?.number === newest.number) return this.learnt;
    const [kept] = await this.database.rows(readWeights, [newest.number]);
    this.learnt = { number: newest.number, threshold: newest.threshold!, weights: kept!.weights };
    return this.learnt;
  }
}

/** Equal for equal words, whatever their case, accents and signs. */
function fingerprintOf(text: string): Buffer {
  return createHash('sha256')
    .update(spellOut(foldWords(text), text))
    .digest()
    .subarray(0, 8);
}
