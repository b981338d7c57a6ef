/** Reads which comments say the same. */
import { Injectable } from '@nestjs/common';
import { whyNotSee } from '../../consultations/access.rules.js';
import type { ConsultationWindow } from '../../consultations/phase.rules.js';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { asInstances, byId } from '../../platform/graphql/nodes.js';
import type { Keyset } from '../../platform/graphql/relay.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { maySeePrepared } from '../answering.rules.js';
import { whyNotSort } from './argument-acts.rules.js';
import { ArgumentCluster } from './argument-cluster.entity.js';
import type { ArgumentOrder } from './argument-enums.js';
import * as pages from './argument-pages.queries.js';
import type { ArgumentConditions, MemberRow, NearRow, RunRow } from './argument-pages.queries.js';
import { ClusterDecision } from './cluster-decision.entity.js';
import * as sql from './clusters.queries.js';
import type { ObservationCluster } from './clusters.queries.js';
import { pageDecisions, pageDecisionsBackward, readDecisions } from './decisions.queries.js';

export interface ArgumentFigures {
  people: number;
  comments: number;
  arguments: number;
}

const largest = 2_147_483_647;

@Injectable()
export class ClustersService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly clock: Clock,
  ) {}

  /** The argument of each observation of the consultation, by the id of the observation; those that are not placed yet are absent. */
  async ofConsultation(consultationId: string, tx?: Tx): Promise<Map<string, ObservationCluster>> {
    const rows = await (tx
      ? this.database.rowsIn(tx, sql.readClustersOfObservations, [consultationId])
      : this.database.rows(sql.readClustersOfObservations, [consultationId]));
    return new Map(rows.map((row) => [row.observationId, row]));
  }

  /** One row more than the page shows, in reading direction. */
  async page(consultationId: string, conditions: ArgumentConditions, order: ArgumentOrder, keyset: Keyset): Promise<ArgumentCluster[]> {
    const { from, isBackward, limit } = keyset;
    refuseBroken(from, isBackward);
    const { statement, values } = pages.pageOfArguments(consultationId, conditions, order, from, isBackward, limit);
    return asInstances(ArgumentCluster, await this.database.rows(statement, values));
  }

  async count(consultationId: string, conditions: ArgumentConditions): Promise<number> {
    const { statement, values } = pages.countArgumentsOf(consultationId, conditions);
    return (await this.database.rows(statement, values))[0]!.count;
  }

  async byNumber(consultationId: string, number: number): Promise<ArgumentCluster | null> {
    if (number < 1 || number > largest) return null;
    return asInstances(ArgumentCluster, await this.database.rows(sql.readClusterByNumber, [consultationId, number]))[0] ?? null;
  }

  async byIds(ids: readonly string[]): Promise<Map<string, ArgumentCluster>> {
    return byId(asInstances(ArgumentCluster, await this.database.rows(sql.readClusters, [ids])));
  }

  /** Those of consultations that the actor may see. */
  async visibleByIds(actor: Actor, ids: readonly string[]): Promise<Map<string, ArgumentCluster>> {
    const found = await this.byIds(ids);
    const windows = await this.windows([...found.values()]);
    return new Map([...found].filter(([, { consultationId }]) => whyNotSee(actor, windows.get(consultationId)!) === null));
  }

  /** The argument that each comment makes, by the id of the comment. */
  async ofComments(commentIds: readonly string[]): Promise<Map<string, ArgumentCluster>> {
    const rows = await this.database.rows(sql.readClustersOfComments, [commentIds]);
    return new Map(rows.map(({ commentId, ...row }) => [commentId, asInstances(ArgumentCluster, [row])[0]!]));
  }

  async members(clusterId: string, { from, isBackward, limit }: Keyset): Promise<MemberRow[]> {
    const after = from?.[0] ?? (isBackward ? 'ffffffff-ffff-ffff-ffff-ffffffffffff' : '00000000-0000-0000-0000-000000000000');
    if (!/^[0-9a-f-]{36}$/.test(after)) throw new Refusal('CURSOR_INVALID', {}, isBackward ? 'before' : 'after');
    return this.database.rows(isBackward ? pages.pageMembersBackward : pages.pageMembers, [clusterId, after, limit + 1]);
  }

  /** By the id of each, those in much the same words. */
  async near(ids: readonly string[]): Promise<Map<string, NearRow[]>> {
    const found = new Map<string, NearRow[]>(ids.map((id) => [id, []]));
    for (const row of await this.database.rows(pages.readNear, [ids])) found.get(row.ofId)!.push(row);
    return found;
  }

  async answering(ids: readonly string[]): Promise<Map<string, { inScope: number; answered: number; prepared: number }>> {
    return new Map((await this.database.rows(pages.readAnsweringOfClusters, [ids])).map((row) => [row.clusterId, row]));
  }

  /** People, comments and arguments of each, counted at this moment. */
  async counts(consultationIds: readonly string[]): Promise<Map<string, ArgumentFigures>> {
    return new Map((await this.database.rows(sql.readArgumentCounts, [consultationIds])).map((row) => [row.consultationId, row]));
  }

  async runs(consultationIds: readonly string[]): Promise<Map<string, RunRow>> {
    return new Map((await this.database.rows(pages.readRuns, [consultationIds])).map((row) => [row.consultationId, row]));
  }

  /** The newest first; for those who see what the agency prepares. */
  async decisions(actor: Actor, window: ConsultationWindow, { from, isBackward, limit }: Keyset): Promise<ClusterDecision[]> {
    if (!maySeePrepared(actor, window)) return [];
    refuseBroken(from, isBackward);
    const values = [window.id, from?.[0] ?? (isBackward ? 0 : largest), limit + 1];
    return asInstances(ClusterDecision, await this.database.rows(isBackward ? pageDecisionsBackward : pageDecisions, values));
  }

  async visibleDecisions(actor: Actor, ids: readonly string[]): Promise<Map<string, ClusterDecision>> {
    const found = asInstances(ClusterDecision, await this.database.rows(readDecisions, [ids]));
    const windows = await this.windows(found);
    return byId(found.filter(({ consultationId }) => maySeePrepared(actor, windows.get(consultationId)!)));
  }

  whyNotSort(actor: Actor, window: ConsultationWindow): string | null {
    return whyNotSort(actor, window, this.clock.now());
  }

  private windows(rows: readonly { consultationId: string }[]): Promise<Map<string, ConsultationWindow>> {
    return this.consultations.windows([...new Set(rows.map(({ consultationId }) => consultationId))]);
  }
}

function refuseBroken(from: readonly string[] | null, isBackward: boolean): void {
  if (from && !from.every((value) => /^\d{1,9}$/.test(value))) throw new Refusal('CURSOR_INVALID', {}, isBackward ? 'before' : 'after');
}
