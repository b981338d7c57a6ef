/** Calling polls and taking them back, while the consultation is a draft. */
import { Injectable } from '@nestjs/common';
import { whyNotEdit } from '../consultations/access.rules.js';
import type { ConsultationWindow } from '../consultations/phase.rules.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import type { Eligibility } from '../people/eligibility.rules.js';
import { EligibilityService } from '../people/verifying/eligibility.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { newId } from '../platform/ids.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { marksOf } from './ballot.rules.js';
import { chooseCounting, type PollMethod } from './method.rules.js';
import type { Poll } from './poll.entity.js';
import { whyNotCall, type PollKind, type PollShape, type ResultsPolicy } from './poll.rules.js';
import { PollKeysService } from './poll-keys.service.js';
import { PollsService } from './polls.service.js';
import { newPollKey, newSeed } from './receipts.js';
import { pollEvents } from './votes.events.js';
import { deletePoll, insertPoll, setEligibility } from './votes.queries.js';

export interface CallPoll {
  consultationId: string;
  kind: PollKind;
  questions: Record<string, string>;
  options: { labels: Record<string, string>; cost: number | null }[];
  minChoices: number;
  maxChoices: number | null;
  lowestScore: number | null;
  highestScore: number | null;
  budget: number | null;
  method: PollMethod | null;
  seats: number;
  parameters: Record<string, string>;
  asksTerritory: boolean;
  /** Null for everybody who has an account. */
  eligibility: Eligibility | null;
  resultsPolicy: ResultsPolicy;
  idempotencyKey?: string | null;
}

@Injectable()
export class CallingService {
  constructor(
    private readonly database: Database,
    private readonly polls: PollsService,
    private readonly keys: PollKeysService,
    private readonly consultations: ReadingService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly eligibility: EligibilityService,
  ) {}

  /** Adds a poll to a draft. */
  async call(actor: Actor, act: CallPoll): Promise<{ poll: Poll }> {
    const shape = shapeOfCall(act);
    const counting = chooseCounting(act.kind, shape.optionCount, act);
    await this.refuseStrangers(actor, act.consultationId);
    const eligibility = act.eligibility && (await this.eligibility.check(act.eligibility));
    const { pollId } = await this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const window = await this.consultations.lockChanged(tx, act.consultationId, now);
      refuseIf(whyNotEdit(actor, window, now) ?? whyNotPublishedAlready(window) ?? whyNotCall(shape));
      if (counting instanceof Refusal) throw counting;
      return this.idempotency.once(tx, { accountId: actor.accountId!, key: act.idempotencyKey, operation: 'callPoll', now }, async () => {
        const id = newId();
        const secrets = this.keys.sealed(id, { key: newPollKey(), seed: newSeed() });
        await this.database.rowsIn(tx, insertPoll, [
          id,
          act.consultationId,
          act.kind,
          shape.minChoices,
          shape.maxChoices,
          act.resultsPolicy,
          JSON.stringify(act.questions),
          now,
          act.options.map(() => newId()),
          act.options.map(({ labels }) => JSON.stringify(labels)),
          secrets.keySealed,
          marksOf(shape),
          shape.lowestScore,
          shape.highestScore,
          shape.budget,
          counting.method,
          counting.seats,
          JSON.stringify(counting.parameters),
          act.options.map((_, place) => shape.costs?.[place] ?? null),
          secrets.seedSealed,
          act.asksTerritory,
          eligibility === null ? null : JSON.stringify(eligibility),
        ]);
        await this.journal.record(tx, now, {
          kind: pollEvents.called,
          consultationId: window.id,
          agencyId: window.agencyId,
          subjectId: id,
          actorId: actor.accountId,
        });
        return { pollId: id };
      });
    });
    return { poll: (await this.polls.byIds([pollId])).get(pollId)! };
  }

  /** Says who may vote; once the consultation is published, that stays. */
  async ask(actor: Actor, pollId: string, wish: Eligibility, idempotencyKey?: string | null): Promise<{ poll: Poll }> {
    const poll = await this.polls.visible(actor, pollId);
    await this.refuseStrangers(actor, poll.consultationId);
    const eligibility = await this.eligibility.check(wish);
    await this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const window = await this.consultations.lockChanged(tx, poll.consultationId, now);
      refuseIf(whyNotEdit(actor, window, now) ?? whyNotPublishedAlready(window));
      await this.idempotency.once(
        tx,
        { accountId: actor.accountId!, key: idempotencyKey, operation: 'setPollEligibility', now },
        async () => {
          await this.database.rowsIn(tx, setEligibility, [pollId, eligibility === null ? null : JSON.stringify(eligibility)]);
          await this.journal.record(tx, now, {
            kind: pollEvents.eligibilitySet,
            consultationId: window.id,
            agencyId: window.agencyId,
            subjectId: pollId,
            actorId: actor.accountId,
          });
          return { pollId };
        },
      );
    });
    return { poll: (await this.polls.byIds([pollId])).get(pollId)! };
  }

  /** Takes a poll out of a draft. */
  async remove(actor: Actor, pollId: string): Promise<{ consultationId: string }> {
    const poll = await this.polls.visible(actor, pollId);
    await this.refuseStrangers(actor, poll.consultationId);
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const window = await this.consultations.lockChanged(tx, poll.consultationId, now);
      refuseIf(whyNotEdit(actor, window, now) ?? whyNotPublishedAlready(window));
      await this.database.rowsIn(tx, deletePoll, [pollId]);
      await this.journal.record(tx, now, {
        kind: pollEvents.removed,
        consultationId: window.id,
        agencyId: window.agencyId,
        subjectId: pollId,
        actorId: actor.accountId,
      });
      return { consultationId: poll.consultationId };
    });
  }

  /** Before the lock: only those who may change the draft hold everybody else up. */
  private async refuseStrangers(actor: Actor, consultationId: string): Promise<void> {
    const window = await this.consultations.visibleWindow(actor, consultationId);
    refuseIf(whyNotEdit(actor, window, this.clock.now()) ?? whyNotPublishedAlready(window));
  }
}

/** A published question cannot change under those who have answered it. */
function whyNotPublishedAlready(window: ConsultationWindow): string | null {
  return window.status === 'DRAFT' ? null : 'ALREADY_PUBLISHED';
}

/** What the kind does not ask for is left out, whatever was sent. */
function shapeOfCall({ kind, minChoices, maxChoices, lowestScore, highestScore, budget, options }: CallPoll): PollShape {
  const optionCount = options.length;
  const none = { lowestScore: null, highestScore: null, budget: null, costs: null };
  if (kind === 'SINGLE') return { ...none, kind, minChoices: 1, maxChoices: 1, optionCount };
  const all = { ...none, kind, optionCount, minChoices: 1, maxChoices: optionCount };
  if (kind === 'STATEMENTS') return all;
  if (kind === 'SCORE') return { ...all, lowestScore, highestScore };
  // One option is what MULTIPLE asks for unless it says more; elsewhere nothing limits the choice but the options.
  const chosen = { ...all, minChoices, maxChoices: maxChoices ?? (kind === 'MULTIPLE' ? 1 : optionCount) };
  const costs = options.map(({ cost }) => cost);
  return kind === 'BUDGET' ? { ...chosen, budget, costs: costs.includes(null) ? null : (costs as number[]) } : chosen;
}
