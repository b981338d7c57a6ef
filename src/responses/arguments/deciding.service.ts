/** Officials join arguments, split them, and undo that; each decision is kept with who and when, and holds in every later run. */
import { Injectable } from '@nestjs/common';
import type { LockedWindow } from '../../consultations/phase.rules.js';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { newId } from '../../platform/ids.js';
import { Journal } from '../../platform/journal/journal.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { joining, splitting, type HandDecision } from '../clustering/decisions.rules.js';
import { whyNotSort } from './argument-acts.rules.js';
import type { ArgumentCluster } from './argument-cluster.entity.js';
import type { ClusterAct } from './argument-enums.js';
import { readClusters } from './clusters.queries.js';
import * as sql from './decisions.queries.js';
import { beginRun, insertClusters, interruptRun, lockMatrix } from './placing.queries.js';
import { addMembersWaiting } from './waiting.queries.js';
import { WritingService } from './writing.service.js';

interface Decided {
  decisionId: string;
  clusterIds: string[];
}

interface Held {
  tx: Tx;
  window: LockedWindow;
  now: Date;
}

@Injectable()
export class DecidingService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly writing: WritingService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** Into the first of them. */
  async join(
    actor: Actor,
    { clusterIds, idempotencyKey }: { clusterIds: readonly string[]; idempotencyKey?: string | null },
  ): Promise<Decided> {
    const ids = [...new Set(clusterIds)];
    const consultationId = await this.consultationOf(ids, 'input.clusterIds');
    if (ids.length < 2) throw new Refusal('JOIN_NEEDS_TWO', {}, 'input.clusterIds');
    return this.carryOut(actor, consultationId, 'joinClusters', idempotencyKey, async (held) => {
      const clusters = await this.standing(held.tx, ids, 'input.clusterIds');
      const [first, ...others] = ids as [string, ...string[]];
      const moved = await this.database.rowsIn(held.tx, sql.readMembersOf, [others]);
      const pairs = joining(clusters.map(({ representativeId }) => representativeId));
      await this.writing.put(
        held.tx,
        consultationId,
        moved.map((member) => ({ ...member, clusterId: first })),
      );
      const decisionId = await this.keep(held, actor, 'JOIN', first, others, pairs);
      await this.record(held, actor, 'arguments.joined', { argument: clusters[0]!.number, count: others.length });
      return { decisionId, clusterIds: [first] };
    });
  }

  /** What says the same word by word goes with them. */
  async split(
    actor: Actor,
    { clusterId, commentIds, idempotencyKey }: { clusterId: string; commentIds: readonly string[]; idempotencyKey?: string | null },
  ): Promise<Decided> {
    const consultationId = await this.consultationOf([clusterId], 'input.clusterId');
    const ids = [...new Set(commentIds)];
    return this.carryOut(actor, consultationId, 'splitCluster', idempotencyKey, async (held) => {
      const [cluster] = await this.standing(held.tx, [clusterId], 'input.clusterId');
      const moved = await this.database.rowsIn(held.tx, sql.readSplit, [clusterId, ids]);
      // Somebody has moved one of them since, or it can no longer be read.
      const meant = moved.filter(({ isMeant, isReadable }) => isMeant && isReadable);
      if (meant.length !== ids.length) throw new Refusal('ARGUMENT_CHANGED', {}, 'input.commentIds');
      if (moved.filter(({ isReadable }) => isReadable).length >= cluster!.comments)
        throw new Refusal('SPLIT_LEAVES_NONE', {}, 'input.commentIds');
      const newClusterId = newId();
      await this.database.rowsIn(held.tx, insertClusters, [consultationId, [newClusterId], [meant[0]!.id], held.now]);
      const equal = moved.map(({ id, fingerprint }) => ({ id, fingerprint, clusterId: newClusterId, likeness: 1, added: 0 }));
      await this.writing.put(held.tx, consultationId, equal);
      const [left] = await this.database.rowsIn(held.tx, readClusters, [[clusterId]]);
      const decisionId = await this.keep(held, actor, 'SPLIT', clusterId, [newClusterId], splitting(ids, left!.representativeId));
      await this.record(held, actor, 'arguments.split', { argument: cluster!.number, count: moved.length });
      return { decisionId, clusterIds: [clusterId, newClusterId] };
    });
  }

  /** Both are kept; what they concern is placed once more, as if it had never been decided. */
  async undo(actor: Actor, { decisionId, idempotencyKey }: { decisionId: string; idempotencyKey?: string | null }): Promise<Decided> {
    const [decision] = await this.database.rows(sql.readDecisions, [[decisionId]]);
    if (!decision) throw new Refusal('NOT_FOUND', { type: 'ClusterDecision' }, 'input.decisionId');
    return this.carryOut(actor, decision.consultationId, 'undoClusterDecision', idempotencyKey, async (held) => {
      const [undone] = await this.database.rowsIn(held.tx, sql.insertUndoing, [decisionId, actor.accountId, held.now]);
      if (!undone) throw new Refusal('ALREADY_UNDONE', {}, 'input.decisionId');
      const clusterIds = [decision.clusterId, ...decision.others];
      await this.database.rowsIn(held.tx, addMembersWaiting, [clusterIds, held.now]);
      await this.record(held, actor, 'arguments.decision_undone', { decision: decision.number });
      return { decisionId, clusterIds };
    });
  }

  private async consultationOf(ids: readonly string[], field: string): Promise<string> {
    const found = await this.database.rows(readClusters, [ids]);
    const consultationIds = new Set(found.map(({ consultationId }) => consultationId));
    if (found.length !== ids.length || consultationIds.size !== 1) throw new Refusal('NOT_FOUND', { type: 'ArgumentCluster' }, field);
    return found[0]!.consultationId;
  }

  private carryOut(
    actor: Actor,
    consultationId: string,
    operation: string,
    key: string | null | undefined,
    act: (held: Held) => Promise<Decided>,
  ): Promise<Decided> {
    return this.database.transaction(async (tx) => {
      // Only those who could act may wait for a lock.
      refuseIf(whyNotSort(actor, await this.consultations.visibleWindow(actor, consultationId, tx), this.clock.now()));
      const window = await this.consultations.lockShared(tx, consultationId);
      const now = this.clock.now();
      refuseIf(whyNotSort(actor, window, now));
      return this.idempotency.once(tx, { accountId: actor.accountId!, key, operation, now }, async () => {
        await this.database.rowsIn(tx, beginRun, [consultationId, now]);
        await this.database.rowsIn(tx, interruptRun, [consultationId]);
        await this.database.rowsIn(tx, lockMatrix, [consultationId]);
        return act({ tx, window, now });
      });
    });
  }

  /** As they are now, in the order asked for; one that nobody makes any more was joined to another meanwhile. */
  private async standing(tx: Tx, ids: readonly string[], field: string): Promise<ArgumentCluster[]> {
    const rows = new Map((await this.database.rowsIn(tx, readClusters, [ids])).map((row) => [row.id, row]));
    const clusters = ids.map((id) => rows.get(id)!);
    if (clusters.some(({ comments }) => comments === 0)) throw new Refusal('ARGUMENT_CHANGED', {}, field);
    return clusters;
  }

  private async keep(
    { tx, window, now }: Held,
    actor: Actor,
    act: ClusterAct,
    clusterId: string,
    others: readonly string[],
    pairs: readonly HandDecision[],
  ): Promise<string> {
    const id = newId();
    const values = [id, window.id, act, clusterId, others, JSON.stringify(pairs), actor.accountId, now];
    await this.database.rowsIn(tx, sql.insertDecision, values);
    return id;
  }

  private async record({ tx, window, now }: Held, actor: Actor, kind: string, facts: Record<string, number>): Promise<void> {
    const { id, agencyId } = window;
    await this.journal.record(tx, now, { kind, consultationId: id, agencyId, subjectId: agencyId, actorId: actor.accountId, facts });
  }
}
