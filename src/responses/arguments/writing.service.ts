/** Writes what a run found, a part in each transaction: clusters, members, figures, and the rows of the observations. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { reviseMatrix } from '../entering.queries.js';
import { lockClusters, refreshClusters } from './clusters.queries.js';
import type { FoundCluster } from './placing-thread.js';
import * as sql from './placing.queries.js';
import type { WaitingText } from './placing.queries.js';

export interface Work {
  consultationId: string;
  /** Names the run, so that nobody writes who has lost the work to another. */
  run: string;
}

/** What a run has read. */
export interface Read {
  items: Map<string, { waitingIds: string[]; clusterId: string | null }>;
  /** Those that cannot be read any more, or ask for no answer. */
  unplaced: WaitingText[];
  /** By the comment that stands for it, each argument of which something stays. */
  known: Map<string, string>;
  /** By the comment that stood for it, each argument of which nothing stays; it may be found again. */
  vacant: Map<string, string>;
}

/** By the representative of each cluster found, its id. */
export interface Names {
  ids: Map<string, string>;
  vacant: Map<string, string>;
  vacantIds: Set<string>;
  /** By the id of a cluster, the one in much the same words: it may be written later than this one. */
  near: { id: string; representative: string; likeness: number; because: string[] }[];
}

@Injectable()
export class WritingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  namesFor({ known, vacant }: Read): Names {
    return { ids: new Map(known), vacant, vacantIds: new Set(vacant.values()), near: [] };
  }

  /** Counts anew where something was hidden meanwhile. False where the work is another's now, as with {@link write}. */
  async passOver(work: Work, { unplaced }: Read): Promise<boolean> {
    if (unplaced.length === 0) return true;
    return this.database.transaction(async (tx) => {
      if (!(await this.isOwn(tx, work))) return false;
      await this.database.rowsIn(tx, sql.removeWaiting, [unplaced.flatMap(({ waitingIds }) => waitingIds)]);
      await this.refresh(tx, new Set(unplaced.flatMap(({ clusterId }) => clusterId ?? [])));
      return true;
    });
  }

  async write(work: Work, read: Read, names: Names, found: readonly FoundCluster[]): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      if (!(await this.isOwn(tx, work))) return false;
      // As officials and moderators do: first the matrix, then what belongs to it.
      await this.database.rowsIn(tx, sql.lockMatrix, [work.consultationId]);
      await this.nameAll(tx, work, read, names, found);
      const members = found.flatMap(({ representative, members }) => {
        const clusterId = names.ids.get(representative)!;
        return members.map((member) => ({ ...member, clusterId }));
      });
      const ids = members.map(({ id }) => id);
      await this.database.rowsIn(tx, sql.removeWaiting, [ids.flatMap((id) => read.items.get(id)!.waitingIds)]);
      await this.put(tx, work.consultationId, members);
      return true;
    });
  }

  /** After all parts. */
  async writeNear(work: Work, { near, ids }: Names): Promise<boolean> {
    const known = near.filter(({ representative }) => ids.has(representative)).sort((a, b) => (a.id < b.id ? -1 : 1));
    if (known.length === 0) return true;
    return this.database.transaction(async (tx) => {
      if (!(await this.isOwn(tx, work))) return false;
      await this.database.rowsIn(tx, lockClusters, [known.map(({ id }) => id)]);
      await this.database.rowsIn(tx, sql.setNear, [
        known.map(({ id }) => id),
        known.map(({ representative }) => ids.get(representative)),
        known.map(({ likeness }) => likeness),
        known.map(({ because }) => because.join(' ')),
      ]);
      return true;
    });
  }

  /** Puts comments into arguments, with everything that follows from it; the run is locked. */
  async put(
    tx: Tx,
    consultationId: string,
    members: readonly { id: string; clusterId: string; fingerprint: string; likeness: number; added: number }[],
  ): Promise<void> {
    const ids = members.map(({ id }) => id);
    const [matrix] = await this.database.rowsIn(tx, sql.lockMatrix, [consultationId]);
    const before = await this.database.rowsIn(tx, sql.putMembers, [
      consultationId,
      ids,
      members.map(({ clusterId }) => clusterId),
      members.map(({ fingerprint }) => fingerprint),
      members.map(({ likeness }) => likeness),
      members.map(({ added }) => added),
    ]);
    if (matrix) await this.followMembers(tx, consultationId, ids);
    await this.refresh(tx, new Set([...members.map(({ clusterId }) => clusterId), ...before.flatMap((row) => row.before ?? [])]));
  }

  /** Observations are found by their argument; what is moved to another has changed. */
  private async followMembers(tx: Tx, consultationId: string, ids: readonly string[]): Promise<void> {
    const [{ moved } = { moved: 0 }] = await this.database.rowsIn(tx, sql.countMoved, [ids]);
    const [revised] = moved > 0 ? await this.database.rowsIn(tx, reviseMatrix, [consultationId]) : [];
    await this.database.rowsIn(tx, sql.followMembers, [ids, revised?.revision ?? 0]);
  }

  async refresh(tx: Tx, clusterIds: ReadonlySet<string>): Promise<void> {
    const ids = [...clusterIds].sort();
    if (ids.length === 0) return;
    await this.database.rowsIn(tx, lockClusters, [ids]);
    await this.database.rowsIn(tx, refreshClusters, [ids]);
  }

  private async isOwn(tx: Tx, { consultationId, run }: Work): Promise<boolean> {
    return (await this.database.rowsIn(tx, sql.lockRun, [consultationId]))[0]?.claimedBy === run;
  }

  /** Gives each cluster that has no id yet its own: an earlier one, whose number people know, where nothing of that one stays. */
  private async nameAll(tx: Tx, { consultationId }: Work, read: Read, names: Names, found: readonly FoundCluster[]): Promise<void> {
    const unnamed = found.filter(({ representative }) => !names.ids.has(representative));
    const [fresh, revived]: [FoundCluster[], FoundCluster[]] = [[], []];
    for (const cluster of unnamed) {
      if (names.ids.has(cluster.representative)) continue;
      const earlier = earlierOf(cluster, read, names);
      names.ids.set(cluster.representative, earlier ?? newId());
      (earlier ? revived : fresh).push(cluster);
    }
    const idsOf = (clusters: readonly FoundCluster[]): string[] => clusters.map(({ representative }) => names.ids.get(representative)!);
    const standing = (clusters: readonly FoundCluster[]): string[] => clusters.map(({ representative }) => representative);
    if (fresh.length > 0)
      await this.database.rowsIn(tx, sql.insertClusters, [consultationId, idsOf(fresh), standing(fresh), this.clock.now()]);
    if (revived.length > 0) {
      await this.database.rowsIn(tx, lockClusters, [idsOf(revived)]);
      await this.database.rowsIn(tx, sql.reviveClusters, [idsOf(revived), standing(revived)]);
    }
    for (const { representative, near } of [...fresh, ...revived])
      if (near) names.near.push({ ...near, id: names.ids.get(representative)! });
  }
}

/** What it stood for before, or what it was counted with, where that is free. */
function earlierOf({ representative, members }: FoundCluster, read: Read, { vacant, vacantIds }: Names): string | null {
  const stood = members.map(({ id }) => vacant.get(id)).find((id) => id !== undefined && vacantIds.has(id));
  const counted = read.items.get(representative)?.clusterId;
  const earlier = stood ?? (counted && vacantIds.has(counted) ? counted : null);
  if (earlier) vacantIds.delete(earlier);
  return earlier;
}
