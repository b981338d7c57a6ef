/** Polls, read with what may be seen of their counts. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { ReadingService } from '../consultations/reading.service.js';
import type { ConsultationWindow } from '../consultations/phase.rules.js';
import type { Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { asInstances, byId, Nodes } from '../platform/graphql/nodes.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { Poll, PollOption, type Tallies } from './poll.entity.js';
import { isFinal, whatMayBeSeen } from './poll.rules.js';
import { toResults, type PollResults } from './results.js';
import { readPolls, readPollsOfConsultations, readPollsOfOptions, readTallies, type PollRow } from './votes.queries.js';

@Injectable()
export class PollsService implements OnModuleInit {
  /** A published poll never changes: its shape and key are read once. */
  private readonly published = new LRUCache<string, Poll>({ max: 1_000, ttl: 60_000 });

  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly clock: Clock,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Poll', (ids, viewer) => this.visibleByIds(viewer as Actor, ids));
    this.nodes.register('PollOption', (ids, viewer) => this.visibleOptions(viewer as Actor, ids));
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

  /** For whoever holds a connection. */
  async byIdsIn(tx: Tx, ids: readonly string[]): Promise<Map<string, Poll>> {
    return new Map((await this.database.rowsIn(tx, readPolls, [ids])).map((row) => [row.id, toPoll(row)]));
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

  /** Options are seen by whoever sees their poll. */
  private async visibleOptions(actor: Actor, ids: readonly string[]): Promise<Map<string, PollOption>> {
    const pollIds = (await this.database.rows(readPollsOfOptions, [ids])).map(({ pollId }) => pollId);
    const polls = [...(await this.visibleByIds(actor, pollIds)).values()];
    return byId(polls.flatMap(({ options }) => options.filter(({ id }) => ids.includes(id))));
  }
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
