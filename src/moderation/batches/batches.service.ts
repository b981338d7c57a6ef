/** Decisions about many comments by one act: asked for, looked at, and taken back. The work itself is done in parts, elsewhere. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../people/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/database/idempotency.js';
import { asInstances, byId } from '../../platform/graphql/nodes.js';
import type { Keyset } from '../../platform/graphql/relay.js';
import { newId } from '../../platform/ids.js';
import { Journal } from '../../platform/journal/journal.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import { readPlace } from '../cursors.js';
import { longestDays, shortestTermHours, tidied, whyNotState, type Statement } from '../deciding/statement.rules.js';
import { whyNotModerate, whyNotSeeReports } from '../moderation.rules.js';
import type { QueueEvent } from '../queue/queue.events.js';
import { countQueue, takeQueue } from '../queue/queue.queries.js';
import { QueueService, type QueueWish } from '../queue/queue.service.js';
import { mostAtOnce, mostCasesNamed, whyNotUndoBatch, type BatchMeasure } from './batches.rules.js';
import * as sql from './batches.queries.js';
import { ModerationBatch, type BatchSelection } from './moderation-batch.entity.js';

/** Which comments: exactly one of these. */
export interface Selection {
  caseIds?: readonly string[] | null;
  /** Open cases that say nearly the same as this one. */
  alikeTo?: string | null;
  /** All comments that make the argument, reported or not. */
  argumentId?: string | null;
  filter?: QueueWish | null;
  /** How many of the filter the moderator has seen. */
  seenCount?: number | null;
}

export interface DecideTogether extends Omit<Statement, 'measure' | 'passages'> {
  agencyId: string;
  measure: BatchMeasure;
  isFromAuthority: boolean;
  selection: Selection;
  idempotencyKey?: string | null;
}

@Injectable()
export class BatchesService {
  constructor(
    private readonly database: Database,
    private readonly queue: QueueService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** Notes which comments, with the words that each of them gets; from then on it is carried out, whoever dies. */
  async ask(actor: Actor, wish: DecideTogether): Promise<{ batch: ModerationBatch }> {
    const { agencyId } = wish;
    await this.queue.mayLook(actor, agencyId);
    refuseIf(whyNotModerate(actor, agencyId));
    const now = this.clock.now();
    const statement = this.check(wish, now);
    const [accountId, key] = [actor.accountId!, wish.idempotencyKey];
    const { batchId } = await this.database.transaction((tx) =>
      this.idempotency.once(tx, { accountId, key, operation: 'decideTogether', now }, async () => {
        const batchId = newId();
        const kind = kindOf(wish.selection);
        const { measure, ground, basis, legalGround, facts, reason, proportion, endsAt } = statement;
        const words = { ground, basis, legalGround, facts, reason, proportion, endsAt, isFromAuthority: wish.isFromAuthority };
        await this.database.rowsIn(tx, sql.insertBatch, [batchId, agencyId, accountId, measure, JSON.stringify(words), kind, now]);
        await this.take(tx, actor, batchId, wish, kind, now);
        const { total } = (await this.database.rowsIn(tx, sql.countItems, [batchId]))[0]!;
        if (total === 0) throw new Refusal('NOTHING_SELECTED');
        if (total > mostAtOnce) throw new Refusal('TOO_MANY_SELECTED', { count: total, max: mostAtOnce });
        await this.record(tx, 'moderation.batch_asked', (await this.database.rowsIn(tx, sql.lockBatch, [batchId]))[0]!, accountId, now);
        return { batchId };
      }),
    );
    return { batch: (await this.visibleByIds(actor, [batchId])).get(batchId)! };
  }

  /** Everything that it decided is taken back, and what it has not come to is left as it is. */
  async undo(
    actor: Actor,
    { batchId, idempotencyKey: key }: { batchId: string; idempotencyKey?: string | null },
  ): Promise<{ batch: ModerationBatch }> {
    const seen = (await this.visibleByIds(actor, [batchId])).get(batchId);
    if (!seen) throw new Refusal('NOT_FOUND', { type: 'ModerationBatch' }, 'input.batchId');
    refuseIf(whyNotModerate(actor, seen.agencyId));
    await this.database.transaction(async (tx) => {
      // Whoever carries it out holds it for one part at a time.
      const [batch] = await this.database.rowsIn(tx, sql.lockBatch, [batchId]);
      const now = this.clock.now();
      await this.idempotency.once(tx, { accountId: actor.accountId!, key, operation: 'undoBatch', now }, async () => {
        refuseIf(whyNotUndoBatch(actor, batch!, now));
        const [undoing] = await this.database.rowsIn(tx, sql.beginUndoing, [batchId, now]);
        await this.record(tx, 'moderation.batch_undoing', undoing!, actor.accountId, now);
        return { batchId };
      });
    });
    return { batch: (await this.visibleByIds(actor, [batchId])).get(batchId)! };
  }

  whyNotUndo(actor: Actor, batch: ModerationBatch): string | null {
    return whyNotUndoBatch(actor, batch, this.clock.now());
  }

  async visibleByIds(viewer: Actor, ids: readonly string[]): Promise<Map<string, ModerationBatch>> {
    const batches = asInstances(ModerationBatch, await this.database.rows(sql.readBatches, [ids]));
    return byId(batches.filter(({ agencyId }) => whyNotSeeReports(viewer, agencyId) === null));
  }

  /** Of an agency, the newest first: one more than the page shows. */
  async page(actor: Actor, agencyId: string, page: Keyset): Promise<ModerationBatch[]> {
    await this.queue.mayLook(actor, agencyId);
    const [moment, id] = readPlace(page, 'moment', 'id');
    const ends = page.isBackward ? (['-infinity', lowest] as const) : (['infinity', highest] as const);
    const statement = page.isBackward ? sql.pageBatchesBackward : sql.pageBatches;
    return asInstances(ModerationBatch, await this.database.rows(statement, [agencyId, moment ?? ends[0], id ?? ends[1], page.limit + 1]));
  }

  /** What was left as it is, and why. */
  async skipped(batchId: string, page: Keyset): Promise<sql.SkippedRow[]> {
    const [id] = readPlace(page, 'id');
    const statement = page.isBackward ? sql.pageSkippedBackward : sql.pageSkipped;
    return this.database.rows(statement, [batchId, id ?? (page.isBackward ? highest : lowest), page.limit + 1]);
  }

  /** The statement as each comment gets it. */
  private check(wish: DecideTogether, now: Date): Statement & { measure: BatchMeasure } {
    const statement = { ...tidied({ ...wish, passages: null }), measure: wish.measure };
    const fault = whyNotState(statement, now);
    const facts = { days: longestDays(wish.measure), hours: shortestTermHours };
    if (fault) throw new Refusal(fault.code, facts, `input.${fault.field}`);
    return statement;
  }

  private async take(
    tx: Tx,
    actor: Actor,
    batchId: string,
    { agencyId, selection }: DecideTogether,
    kind: BatchSelection,
    now: Date,
  ): Promise<void> {
    const { caseIds, alikeTo, argumentId, filter, seenCount } = selection;
    if (kind === 'CASES') {
      if (caseIds!.length > mostCasesNamed)
        throw new Refusal('TOO_MANY_SELECTED', { count: caseIds!.length, max: mostCasesNamed }, 'input.caseIds');
      await this.database.rowsIn(tx, sql.takeCases, [batchId, agencyId, caseIds]);
    } else if (kind === 'ARGUMENT') await this.database.rowsIn(tx, sql.takeArgument, [batchId, agencyId, argumentId]);
    else {
      const wanted = await this.queue.filterOf(agencyId, kind === 'ALIKE' ? { alikeTo } : filter!);
      if (wanted === null) throw new Refusal('NOT_FOUND', { type: 'ModerationCase' }, 'input.alikeTo');
      const viewer = { accountId: actor.accountId, now };
      const counting = countQueue(agencyId, wanted, viewer);
      const { count } = (await this.database.rowsIn(tx, counting.statement, counting.values))[0]!;
      // Nobody decides about more than they looked at.
      if (kind === 'FILTER' && count > (seenCount ?? 0))
        throw new Refusal('SELECTION_GREW', { count, seen: seenCount ?? 0 }, 'input.seenCount');
      const taking = takeQueue(batchId, agencyId, wanted, viewer);
      await this.database.rowsIn(tx, taking.statement, taking.values);
    }
  }

  private async record(tx: Tx, kind: QueueEvent, batch: ModerationBatch, actorId: string | null, now: Date): Promise<void> {
    const { id, agencyId, total, decided, skipped, undone } = batch;
    await this.journal.record(tx, now, { kind, agencyId, subjectId: id, actorId, facts: { total, decided, skipped, undone } });
  }
}

const lowest = '00000000-0000-0000-0000-000000000000';
const highest = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Exactly one way to choose: two of them might mean either. */
function kindOf({ caseIds, alikeTo, argumentId, filter }: Selection): BatchSelection {
  const kinds = [caseIds && 'CASES', alikeTo && 'ALIKE', argumentId && 'ARGUMENT', filter && 'FILTER'].filter(
    (kind) => !!kind,
  ) as BatchSelection[];
  if (kinds.length !== 1) throw new Refusal('ONE_SELECTION_NEEDED');
  return kinds[0]!;
}
