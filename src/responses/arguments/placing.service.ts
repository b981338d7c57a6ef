/** Places waiting comments in their arguments: one process a consultation, in a thread, written part by part, so that whoever dies leaves the rest to others. */
import { Injectable } from '@nestjs/common';
import { ReadingService } from '../../consultations/reading.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { Journal } from '../../platform/journal/journal.js';
import type { HandDecision } from '../clustering/decisions.rules.js';
import { placeInThread, type FoundCluster, type PlacingPiece } from './placing-thread.js';
import * as sql from './placing.queries.js';
import { WritingService, type Read, type Work } from './writing.service.js';

const consultationsAtOnce = 20;
const textsAPage = 2_000;
const knownAPage = 1_000;
/** How long a process keeps the work for itself without saying that it is still at it. */
export const claimSeconds = 15;
const sayEveryMs = 1_000;
/** What comes in after a run is gathered for as long as five of them take: many comments are not read again for each single one. */
const restFactor = 5;
const longestRestMs = 60_000;
const firstId = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class PlacingService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly writing: WritingService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Everything that waits; several processes may do so at once, and each may die at any point. */
  async carryOn(isStopped = (): boolean => false): Promise<void> {
    for (const { consultationId } of await this.database.rows(sql.readToPlace, [consultationsAtOnce])) {
      if (isStopped()) return;
      await this.run(consultationId, isStopped);
    }
  }

  private async run(consultationId: string, isStopped: () => boolean): Promise<void> {
    const work: Work = { consultationId, run: newId() };
    const begunAt = performance.now();
    const [claimed] = await this.database.rows(sql.claimRun, [consultationId, work.run, claimSeconds, this.clock.now()]);
    if (!claimed) return;
    const rest = (): number => Math.min(longestRestMs, Math.round((performance.now() - begunAt) * restFactor));
    try {
      if (!(await this.place(work, isStopped))) return await this.release(work, 0);
      await this.database.transaction(async (tx) => {
        const now = this.clock.now();
        const [done] = await this.database.rowsIn(tx, sql.finishRun, [consultationId, work.run, now, rest()]);
        if (done) await this.record(tx, consultationId, 'arguments.placed', { count: done.total });
      });
    } catch (error) {
      // Not at once again: what failed once may well fail twice.
      await this.release(work, Math.max(5_000, rest()));
      throw error;
    }
  }

  /** Whether everything that was read is written. */
  private async place(work: Work, isStopped: () => boolean): Promise<boolean> {
    const pairs = (await this.database.rows(sql.readStanding, [work.consultationId])).flatMap((row): HandDecision[] => row.pairs);
    const read: Read = { items: new Map(), unplaced: [], known: new Map(), vacant: new Map() };
    const found: FoundCluster[][] = [];
    let saidAt = performance.now();
    let saying: Promise<void> = Promise.resolve();
    const stopped = new Error('stopped');
    try {
      await placeInThread(
        this.pieces(work, pairs, read, () => isStopped() && Promise.reject(stopped)),
        pairs,
        (word) => {
          if (word.found) found.push(word.found);
          if (performance.now() - saidAt < sayEveryMs) return;
          saidAt = performance.now();
          // One that cannot be said is no reason to stop: whoever writes asks whose work it is.
          saying = saying.then(() => this.say(work, word.read, 0)).catch(() => undefined);
        },
      );
    } catch (error) {
      if (error === stopped) return false;
      throw error;
    } finally {
      await saying;
    }
    return this.write(work, read, found, isStopped);
  }

  private async write(work: Work, read: Read, found: FoundCluster[][], isStopped: () => boolean): Promise<boolean> {
    let [placed, saidAt] = [0, performance.now()];
    if (!(await this.writing.passOver(work, read))) return false;
    const names = this.writing.namesFor(read);
    for (const part of found) {
      if (isStopped() || !(await this.writing.write(work, read, names, part))) return false;
      placed += part.reduce((sum, { members }) => sum + members.length, 0);
      if (performance.now() - saidAt < sayEveryMs) continue;
      saidAt = performance.now();
      await this.say(work, read.items.size, placed);
    }
    return this.writing.writeNear(work, names);
  }

  private async *pieces(
    { consultationId }: Work,
    pairs: readonly HandDecision[],
    read: Read,
    pause: () => false | Promise<never>,
  ): AsyncGenerator<PlacingPiece> {
    const named = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
    const alike = new Map<string, sql.TextRow[]>();
    for (const { clusterId, ...item } of await this.database.rows(sql.readNamed, [consultationId, named]))
      alike.set(clusterId, [...(alike.get(clusterId) ?? []), item]);
    for (let after = firstId; ;) {
      const page = await this.database.rows(sql.readKnown, [consultationId, after, knownAPage]);
      const known = page.filter(({ id }) => id !== null);
      for (const { id, clusterId } of known) read.known.set(id, clusterId);
      if (known.length > 0)
        yield {
          known: known.map(({ clusterId, fingerprints, ...representative }) => {
            const others = alike.get(clusterId) ?? [];
            return { representative, alike: others, fingerprints: fingerprints ?? [], members: others.map(({ id }) => id) };
          }),
        };
      if (page.length < knownAPage) break;
      after = page.at(-1)!.clusterId;
      await pause();
    }
    for (const { clusterId, representativeId } of await this.database.rows(sql.readVacant, [consultationId]))
      if (!read.vacant.has(representativeId)) read.vacant.set(representativeId, clusterId);
    for (let after = firstId; ;) {
      const page = await this.database.rows(sql.readWaiting, [consultationId, after, textsAPage]);
      const items = page.filter(({ isPlaced }) => isPlaced);
      read.unplaced.push(...page.filter(({ isPlaced }) => !isPlaced));
      for (const { id, waitingIds, clusterId } of items) read.items.set(id, { waitingIds, clusterId });
      if (items.length > 0) yield { items: items.map(({ id, text, stance, place }) => ({ id, text, stance, place })) };
      if (page.length < textsAPage) return;
      after = page.at(-1)!.id;
      await pause();
    }
  }

  /** Keeps the work, and says how far it is to whoever looks. */
  private async say({ consultationId, run }: Work, read = 0, placed = 0): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [own] = await this.database.rowsIn(tx, sql.sayProgress, [consultationId, run, claimSeconds, read, placed]);
      if (own) await this.record(tx, consultationId, 'arguments.progressed', { read, placed });
    });
  }

  private async release({ consultationId, run }: Work, restMs: number): Promise<void> {
    await this.database.rows(sql.releaseRun, [consultationId, run, restMs]);
  }

  private async record(
    tx: Parameters<Journal['record']>[0],
    consultationId: string,
    kind: string,
    facts: Record<string, number>,
  ): Promise<void> {
    const { agencyId } = (await this.consultations.windows([consultationId], tx)).get(consultationId)!;
    await this.journal.record(tx, this.clock.now(), { kind, consultationId, agencyId, subjectId: agencyId, facts });
  }
}
