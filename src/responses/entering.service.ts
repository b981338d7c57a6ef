/** Enters the comments of a closed consultation as observations, once, and follows what becomes of them. */
import { Injectable } from '@nestjs/common';
import type { Comment } from '../comments/comment.entity.js';
import { whyNotManage } from '../consultations/access.rules.js';
import { Announcer } from '../consultations/announcer.service.js';
import { phaseOf, type LockedWindow } from '../consultations/phase.rules.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { stateOf } from '../comments/comments.rules.js';
import type { ObservationState } from './answering.rules.js';
import * as sql from './entering.queries.js';
import type { MatrixRow } from './entering.queries.js';
import type { ResponseEvent, ResponseEvents } from './responses.events.js';

/** Consultations entered before the clockwork looks at other things again. */
const mostAtOnce = 20;

/** The matrix of a consultation, held until the transaction ends. */
export interface HeldMatrix extends MatrixRow {
  window: LockedWindow;
  now: Date;
}

@Injectable()
export class EnteringService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly announcer: Announcer,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Enters everything that has closed; several processes may do so at once, and each may die at any point. */
  async carryOn(): Promise<void> {
    for (const { id } of await this.database.rows(sql.readToEnter, [this.clock.now(), mostAtOnce]))
      await this.database.transaction((tx) => this.settle(tx, id));
  }

  /** In the transaction of an act that needs the observations, in case the clockwork has not come round yet. Locks the consultation. */
  async settle(tx: Tx, consultationId: string): Promise<LockedWindow> {
    const [entered] = await this.database.rowsIn(tx, sql.readMatrices, [[consultationId]]);
    if (entered) return this.consultations.lockShared(tx, consultationId);
    // Alone: what moderators and authors do to comments meanwhile would pass this by.
    const window = await this.consultations.lockAlone(tx, consultationId);
    const now = this.clock.now();
    if (phaseOf(window, now) !== 'CLOSED') return window;
    await this.announcer.announceBefore(tx, consultationId, now);
    await this.enter(tx, window, now);
    return window;
  }

  /** The matrix at a revision of its own; nobody else changes it until the transaction ends. Refused as OBSERVATIONS_NOT_ENTERED. */
  async hold(
    tx: Tx,
    actor: Actor,
    consultationId: string,
    whyNot: (window: LockedWindow, now: Date) => string | null,
  ): Promise<HeldMatrix> {
    await this.refuseOutsiders(tx, actor, consultationId);
    const window = await this.settle(tx, consultationId);
    const now = this.clock.now();
    refuseIf(whyNot(window, now));
    const [matrix] = await this.database.rowsIn(tx, sql.reviseMatrix, [consultationId]);
    if (!matrix) throw new Refusal('OBSERVATIONS_NOT_ENTERED');
    return { ...matrix, window, now };
  }

  /** Takes a comment in that was not entered. The matrix is held. */
  async add(tx: Tx, { window, now }: HeldMatrix, commentId: string, actorId: string | null): Promise<string | null> {
    const [added] = await this.database.rowsIn(tx, sql.addObservation, [commentId]);
    if (!added) return null;
    await this.record(tx, now, window, 'observation.added', { number: added.number }, actorId);
    return added.id;
  }

  /** In the transaction that hides, restores or withdraws comments of one consultation, which shares its lock. */
  async follow(tx: Tx, comments: readonly Comment[]): Promise<void> {
    const { consultationId } = comments[0]!;
    const [matrix] = await this.database.rowsIn(tx, sql.reviseMatrix, [consultationId]);
    if (!matrix) return;
    const columns = [comments.map(({ id }) => id), comments.map(stateIn)];
    const rows = await this.database.rowsIn(tx, sql.followComments, [...columns, matrix.revision]);
    const [window, now] = [await this.consultations.lockShared(tx, consultationId), this.clock.now()];
    for (const { number, state, wasState } of rows)
      if (wasState !== state) await this.record(tx, now, window, 'observation.scope_changed', { number, state }, null);
    // Hidden at the closing and restored since: it has a right to its answer.
    const known = new Set(rows.map(({ commentId }) => commentId));
    for (const comment of comments) {
      const isOwed = !known.has(comment.id) && stateIn(comment) === 'IN_SCOPE' && comment.depth === 0 && comment.authorRole === 'CITIZEN';
      if (isOwed) await this.add(tx, { ...matrix, window, now }, comment.id, null);
    }
  }

  /** Only those who could act may wait for a lock. */
  private async refuseOutsiders(tx: Tx, actor: Actor, consultationId: string): Promise<void> {
    refuseIf(whyNotManage(actor, await this.consultations.visibleWindow(actor, consultationId, tx)));
  }

  private async enter(tx: Tx, window: LockedWindow, now: Date): Promise<void> {
    const [begun] = await this.database.rowsIn(tx, sql.beginMatrix, [window.id, now]);
    if (!begun) return;
    const [entered] = await this.database.rowsIn(tx, sql.enterObservations, [window.id]);
    await this.record(tx, now, window, 'observation.entered', { count: entered!.count }, null);
  }

  async record<Kind extends ResponseEvent>(
    tx: Tx,
    now: Date,
    { id, agencyId }: Pick<LockedWindow, 'id' | 'agencyId'>,
    kind: Kind,
    facts: ResponseEvents[Kind],
    actorId: string | null,
  ): Promise<void> {
    await this.journal.record(tx, now, { kind, consultationId: id, agencyId, subjectId: id, actorId, facts: { ...facts } });
  }
}

function stateIn(comment: Comment): ObservationState {
  const state = stateOf(comment);
  if (state === 'VISIBLE') return 'IN_SCOPE';
  return state === 'HELD' ? 'HIDDEN' : state;
}
