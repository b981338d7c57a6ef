/** Officials prepare and sign answers: to one observation, to a selection, or to all that a filter finds. */
import { Injectable } from '@nestjs/common';
import { CommentsService } from '../comments/comments.service.js';
import { whyGone } from '../comments/comments.rules.js';
import type { ConsultationWindow, LockedWindow } from '../consultations/phase.rules.js';
import type { Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { newId } from '../platform/ids.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { unknownBlanks } from './template-words.rules.js';
import * as sql from './answering.queries.js';
import type { Target } from './answering.queries.js';
import { whyNotAnswer, whyNotSay, type AnswerContent } from './answering.rules.js';
import { ChangesService } from './changes.service.js';
import { EnteringService, type HeldMatrix } from './entering.service.js';
import type { MatrixFilter } from './matrix-filter.queries.js';
import { readStandings } from './matrix.queries.js';
import type { ResponseEvent } from './responses.events.js';
import { TemplatesService } from './templates.service.js';

/** Which observations are meant, as they were at that revision of the matrix. */
export interface Selection {
  filter: MatrixFilter;
  /** What anybody changed later was not seen by the official, and is not written over. */
  seenRevision: number;
}

export interface MatrixAct {
  consultationId: string;
  idempotencyKey?: string | null;
}

export interface Answering extends MatrixAct, AnswerContent {
  selection: Selection;
  templateId: string | null;
}

export interface Signing extends MatrixAct {
  selection: Selection;
  office: string;
}

/** How many observations an act touched. */
export interface Touched {
  count: number;
  /** The revision of the matrix with it. */
  revision: number;
  /** Whether a revision waits for the next version of the report. */
  awaitsReport: boolean;
}

@Injectable()
export class AnsweringService {
  constructor(
    private readonly database: Database,
    private readonly entering: EnteringService,
    private readonly changes: ChangesService,
    private readonly templates: TemplatesService,
    private readonly comments: CommentsService,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** For the agency's eyes only, until it is signed. What has an answer already is left alone. */
  prepare(actor: Actor, input: Answering): Promise<Touched> {
    return this.carryOut(actor, input, 'prepareAnswers', async (tx, held) => {
      await this.refuseUnseen(tx, held, 'UNANSWERED', input.selection);
      const { count } = await this.write(tx, actor, held, 'UNANSWERED', input);
      await this.record(tx, actor, held, 'observation.prepared', { count });
      return { count };
    });
  }

  /** Makes what was prepared public, by name and office. */
  sign(actor: Actor, input: Signing): Promise<Touched> {
    return this.carryOut(actor, input, 'signAnswers', async (tx, held) => {
      await this.refuseUnseen(tx, held, 'UNANSWERED', input.selection);
      return { count: await this.seal(tx, actor, held, 'UNANSWERED', input.selection.filter, input.office) };
    });
  }

  /** Both at once. */
  answer(actor: Actor, input: Answering & { office: string }): Promise<Touched> {
    return this.carryOut(actor, input, 'answerObservations', async (tx, held) => {
      await this.refuseUnseen(tx, held, 'UNANSWERED', input.selection);
      await this.write(tx, actor, held, 'UNANSWERED', input);
      return { count: await this.seal(tx, actor, held, 'UNANSWERED', input.selection.filter, input.office) };
    });
  }

  /** Another answer in place of the one that stands, which stays readable. Once a report is published it waits for the next one. */
  revise(actor: Actor, input: Answering & { office: string }): Promise<Touched> {
    return this.carryOut(actor, input, 'reviseAnswers', async (tx, held) => {
      await this.refuseUnseen(tx, held, 'ANSWERED', input.selection);
      const { count } = await this.write(tx, actor, held, 'ANSWERED', input);
      const [standing] = await this.database.rowsIn(tx, readStandings, [[held.consultationId]]);
      if (standing!.answersReported === null)
        return { count: await this.seal(tx, actor, held, 'ANSWERED', input.selection.filter, input.office) };
      await this.record(tx, actor, held, 'observation.prepared', { count });
      return { count, awaitsReport: true };
    });
  }

  whyNotAnswer(actor: Actor, window: ConsultationWindow): string | null {
    return whyNotAnswer(actor, window, this.clock.now());
  }

  /** Signs the revisions that wait for the report which is being published. */
  async sealRevisions(tx: Tx, actor: Actor, held: HeldMatrix, office: string): Promise<void> {
    const filter: MatrixFilter = { isPrepared: true };
    const prepared = await this.rowsOf(tx, sql.readPreparedOfChosen(held.consultationId, 'ANSWERED', filter));
    if (prepared.length > 0) await this.seal(tx, actor, held, 'ANSWERED', filter, office);
  }

  /** Replies are conversation, but an official may find that one says more. Refused as ALREADY_OBSERVED. */
  async add(actor: Actor, input: { commentId: string; idempotencyKey?: string | null }): Promise<{ observationId: string }> {
    const comment = await this.comments.visible(actor, input.commentId);
    return this.database.transaction(async (tx) => {
      const held = await this.entering.hold(tx, actor, comment.consultationId, (window, now) => whyNotAnswer(actor, window, now));
      const once = { accountId: actor.accountId!, key: input.idempotencyKey, operation: 'addObservation', now: held.now };
      return this.idempotency.once(tx, once, async () => {
        refuseIf(whyGone(comment), 'input.commentId');
        const observationId = await this.entering.add(tx, held, comment.id, actor.accountId);
        if (observationId === null) throw new Refusal('ALREADY_OBSERVED', {}, 'input.commentId');
        return { observationId };
      });
    });
  }

  private async carryOut(
    actor: Actor,
    { consultationId, idempotencyKey }: MatrixAct,
    operation: string,
    act: (tx: Tx, held: HeldMatrix) => Promise<{ count: number; awaitsReport?: boolean }>,
  ): Promise<Touched> {
    return this.database.transaction(async (tx) => {
      const whyNot = (window: LockedWindow, now: Date) => whyNotAnswer(actor, window, now);
      const held = await this.entering.hold(tx, actor, consultationId, whyNot);
      const once = { accountId: actor.accountId!, key: idempotencyKey, operation, now: held.now };
      return this.idempotency.once(tx, once, async () => {
        const { count, awaitsReport = false } = await act(tx, held);
        if (count === 0) throw new Refusal('NOTHING_SELECTED', {}, 'input.selection');
        return { count, revision: held.revision, awaitsReport };
      });
    });
  }

  private async refuseUnseen(tx: Tx, held: HeldMatrix, target: Target, { filter, seenRevision }: Selection): Promise<void> {
    const [changed] = await this.rowsOf(tx, sql.changedSince(held.consultationId, target, filter, seenRevision));
    const { count, number } = changed!;
    if (count > 0) throw new Refusal('CHANGED_MEANWHILE', { count, number }, 'input.selection');
  }

  /** Puts what an official wants to answer beside the chosen observations. */
  private async write(tx: Tx, actor: Actor, held: HeldMatrix, target: Target, input: Answering): Promise<{ count: number }> {
    const { consultationId, revision, now, window } = held;
    const { selection, disposition, reasons, changes, templateId } = input;
    const unknown = Object.values(reasons).flatMap(unknownBlanks)[0];
    if (unknown !== undefined) throw new Refusal('BLANK_UNKNOWN', { name: unknown }, 'input.reasons');
    refuseIf(whyNotSay(input, (await this.changes.of(tx, consultationId)).changed));
    if (templateId !== null) await this.templates.ofAgency(tx, window.agencyId, templateId);
    const preparedId = newId();
    const values = [preparedId, consultationId, disposition, reasons, changes, templateId, actor.accountId, now];
    await this.database.rowsIn(tx, sql.insertPrepared, values);
    const [touched] = await this.rowsOf(tx, sql.prepareChosen(consultationId, target, selection.filter, preparedId, revision));
    return touched!;
  }

  /** Signs what is prepared for the chosen. The text may have changed since: then an acceptance must say where. */
  private async seal(tx: Tx, actor: Actor, held: HeldMatrix, target: Target, filter: MatrixFilter, office: string): Promise<number> {
    const { consultationId, revision, now } = held;
    const { changed, versionId } = await this.changes.of(tx, consultationId);
    const prepared = await this.rowsOf(tx, sql.readPreparedOfChosen(consultationId, target, filter));
    for (const content of prepared) refuseIf(whyNotSay(content, changed));
    const signingId = newId();
    const signature = { signingId, signerId: actor.accountId!, signerName: actor.displayName!, office, versionId, signedAt: now, revision };
    const [signed] = await this.rowsOf(tx, sql.signChosen(consultationId, target, filter, signature));
    const kind = target === 'ANSWERED' ? 'observation.answer_revised' : 'observation.answered';
    if (signed!.count > 0) await this.record(tx, actor, held, kind, { count: signed!.count, signing: signingId });
    return signed!.count;
  }

  private rowsOf<Row>(
    tx: Tx,
    { statement, values }: { statement: { name: string; text: string; row?: Row }; values: unknown[] },
  ): Promise<Row[]> {
    return this.database.rowsIn<Row>(tx, statement, values);
  }

  private async record<Kind extends ResponseEvent>(
    tx: Tx,
    actor: Actor,
    { window, now }: HeldMatrix,
    kind: Kind,
    facts: Parameters<EnteringService['record']>[4] & object,
  ): Promise<void> {
    await this.entering.record(tx, now, window, kind, facts as never, actor.accountId);
  }
}
