/** Polls: calling them while the consultation is a draft, and reading them with what may be seen of their counts. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { ReadingService } from '../consultations/reading.service.js';
import type { ConsultationWindow } from '../consultations/phase.rules.js';
import { whyNotEdit } from '../consultations/access.rules.js';
import type { Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { asInstances, Nodes } from '../platform/graphql/nodes.js';
import { newId } from '../platform/ids.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import { Poll, PollOption, type Tallies } from './poll.entity.js';
import { marksOf } from './ballot.rules.js';
import { chooseCounting, type PollMethod } from './method.rules.js';
import { isFinal, whatMayBeSeen, whyNotCall, type PollKind, type PollShape, type ResultsPolicy } from './poll.rules.js';
import { newPollKey, newSeed } from './receipts.js';
import { toResults, type PollResults } from './results.js';
import { pollEvents } from './votes.events.js';
import { deletePoll, insertPoll, readKeys, readPolls, readPollsOfConsultations, readTallies, type PollRow } from './votes.queries.js';

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
  resultsPolicy: ResultsPolicy;
  idempotencyKey?: string | null;
}

/** Destroyed once the result is certified. */
export interface PollSecrets {
  key: Buffer;
  seed: Buffer;
}

@Injectable()
export class PollsService implements OnModuleInit {
  /** A published poll never changes: its shape and key are read once. */
  private readonly published = new LRUCache<string, Poll>({ max: 1_000, ttl: 60_000 });
  /** Purged in time, not only passed over: what was destroyed must not stay in memory. */
  private readonly keys = new LRUCache<string, PollSecrets>({ max: 1_000, ttl: 60_000, ttlAutopurge: true });

  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Poll', (ids, viewer) => this.visibleByIds(viewer as Actor, ids));
  }

  /** Adds a poll to a draft. */
  async call(actor: Actor, act: CallPoll): Promise<{ poll: Poll }> {
    const shape = shapeOfCall(act);
    const counting = chooseCounting(act.kind, shape.optionCount, act);
    await this.refuseStrangers(actor, act.consultationId);
    const { pollId } = await this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const window = await this.consultations.lockChanged(tx, act.consultationId, now);
      refuseIf(whyNotEdit(actor, window, now) ?? whyNotPublishedAlready(window) ?? whyNotCall(shape));
      if (counting instanceof Refusal) throw counting;
      return this.idempotency.once(tx, { accountId: actor.accountId!, key: act.idempotencyKey, operation: 'callPoll', now }, async () => {
        const id = newId();
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
          newPollKey(),
          marksOf(shape),
          shape.lowestScore,
          shape.highestScore,
          shape.budget,
          counting.method,
          counting.seats,
          JSON.stringify(counting.parameters),
          act.options.map((_, place) => shape.costs?.[place] ?? null),
          newSeed(),
          act.asksTerritory,
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
    return { poll: (await this.byIds([pollId])).get(pollId)! };
  }

  /** Takes a poll out of a draft. */
  async remove(actor: Actor, pollId: string): Promise<{ consultationId: string }> {
    const poll = await this.visible(actor, pollId);
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

  /** The poll, null where the actor may not see its consultation. */
  async find(actor: Actor, pollId: string): Promise<Poll | null> {
    return (await this.visibleByIds(actor, [pollId])).get(pollId) ?? null;
  }

  /** The poll, refused as NOT_FOUND where the actor may not see its consultation. */
  async visible(actor: Actor, pollId: string): Promise<Poll> {
    const poll = (await this.visibleByIds(actor, [pollId])).get(pollId);
    if (!poll) throw new Refusal('NOT_FOUND', { type: 'Poll' }, 'input.pollId');
    return poll;
  }

  async ofConsultations(ids: readonly string[]): Promise<Map<string, Poll[]>> {
    const polls = new Map<string, Poll[]>(ids.map((id) => [id, []]));
    for (const row of await this.database.rows(readPollsOfConsultations, [ids])) polls.get(row.consultationId)!.push(toPoll(row));
    return polls;
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Poll>> {
    return new Map((await this.database.rows(readPolls, [ids])).map((row) => [row.id, toPoll(row)]));
  }

  /** A poll's fixed parts, from memory once it is published. Says nothing about who may see it. */
  async definition(pollId: string): Promise<Poll> {
    const known = this.published.get(pollId);
    if (known) return known;
    const poll = (await this.byIds([pollId])).get(pollId);
    // Without the field, as the rules refuse what may not be seen: the answers must not differ.
    if (!poll) throw new Refusal('NOT_FOUND', { type: 'Poll' });
    delete poll.tallies;
    const window = (await this.consultations.windows([poll.consultationId])).get(poll.consultationId)!;
    if (window.status !== 'DRAFT') this.published.set(pollId, poll);
    return poll;
  }

  /** The key and the seed of a poll whose key was not destroyed yet. */
  async secretsOf(pollId: string): Promise<PollSecrets> {
    const secrets = this.keys.get(pollId) ?? (await this.secretsOfAll([pollId])).get(pollId);
    if (!secrets) throw new Refusal('NOT_FOUND', { type: 'Poll' });
    return secrets;
  }

  /** Those that still exist: without its key nobody finds their ballot in a poll any more. */
  async secretsOfAll(pollIds: readonly string[]): Promise<Map<string, PollSecrets>> {
    const keys = new Map<string, PollSecrets>();
    for (const pollId of pollIds) {
      const known = this.keys.get(pollId);
      if (known) keys.set(pollId, known);
    }
    const unknown = pollIds.filter((pollId) => !keys.has(pollId));
    const rows = unknown.length === 0 ? [] : await this.database.rows(readKeys, [unknown]);
    for (const { pollId, key, seed } of rows) {
      this.keys.set(pollId, { key, seed });
      keys.set(pollId, { key, seed });
    }
    return keys;
  }

  /** Makes this process read anew whether the poll has a key. */
  forgetSecrets(pollId: string): void {
    this.keys.delete(pollId);
  }

  /** The counters of polls, as they stand. */
  async tallies(pollIds: readonly string[]): Promise<Map<string, Tallies>> {
    return new Map((await this.database.rows(readTallies, [pollIds])).map(({ pollId, tallies }) => [pollId, toTallies(tallies)]));
  }

  async windows(consultationIds: readonly string[]): Promise<Map<string, ConsultationWindow>> {
    return this.consultations.windows(consultationIds);
  }

  /** The count as it may be seen now. */
  results(poll: Poll, window: ConsultationWindow, tallies: Tallies): PollResults {
    const now = this.clock.now();
    return toResults(poll, tallies, whatMayBeSeen(poll.resultsPolicy, window, now), isFinal(window, now));
  }

  private async visibleByIds(actor: Actor, ids: readonly string[]): Promise<Map<string, Poll>> {
    const polls = await this.byIds(ids);
    const seen = await this.consultations.visibleByIds(actor, [...new Set([...polls.values()].map((poll) => poll.consultationId))]);
    return new Map([...polls].filter(([, poll]) => seen.has(poll.consultationId)));
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

function toPoll(row: PollRow): Poll {
  const { tallies, options, budget, ...rest } = row;
  // 64-bit numbers come as text; amounts are at most 10^12.
  const [poll] = asInstances(Poll, [{ ...rest, budget: budget === null ? null : Number(budget) }]);
  return Object.assign(poll!, { options: asInstances(PollOption, options ?? []), tallies: toTallies(tallies) });
}

function toTallies(byMark: Record<string, number> | null): Tallies {
  return new Map(Object.entries(byMark ?? {}).map(([mark, votes]) => [Number(mark), Number(votes)]));
}
