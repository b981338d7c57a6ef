/** Ballots that officials enter for others, as those see them who answer for them. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ReadingService } from '../../consultations/reading.service.js';
import { hasRole, type Actor } from '../../people/actor.js';
import { uuidAt } from '../../people/cursors.js';
import { Database } from '../../platform/database/database.js';
import { asInstances, byId, Nodes } from '../../platform/graphql/nodes.js';
import type { Keyset } from '../../platform/graphql/relay.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { PollsService } from '../polls.service.js';
import { AssistedBallot } from './assisted-ballot.entity.js';
import * as sql from './assisted.queries.js';
import type { EntryState } from './assisted.rules.js';

@Injectable()
export class EntriesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly polls: PollsService,
    private readonly consultations: ReadingService,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('AssistedBallot', (ids, viewer) => this.visibleByIds(viewer as Actor, ids));
  }

  /** Officials of the agency that asks, and whoever watches over everybody. */
  maySee(actor: Actor, agencyId: string): boolean {
    return actor.isAuditor || hasRole(actor, 'OFFICIAL', agencyId);
  }

  async visibleByIds(actor: Actor, ids: readonly string[]): Promise<Map<string, AssistedBallot>> {
    const entries = asInstances(AssistedBallot, await this.database.rows(sql.readEntries, [ids]));
    const polls = await this.polls.byIds([...new Set(entries.map(({ pollId }) => pollId))]);
    const windows = await this.consultations.windows([...new Set([...polls.values()].map(({ consultationId }) => consultationId))]);
    const agencyOf = ({ pollId }: AssistedBallot): string => windows.get(polls.get(pollId)!.consultationId)!.agencyId;
    return byId(entries.filter((entry) => this.maySee(actor, agencyOf(entry))));
  }

  /** One of them, refused as NOT_FOUND where the actor does not see it. */
  async visible(actor: Actor, id: string): Promise<AssistedBallot> {
    const entry = (await this.visibleByIds(actor, [id])).get(id);
    if (!entry) throw new Refusal('NOT_FOUND', { type: 'AssistedBallot' }, 'input.id');
    return entry;
  }

  /** Those of a gathering, in the order in which they were entered, in any state where none is named: one more than the page shows. */
  async page(gatheringId: string, states: readonly EntryState[] | null, page: Keyset): Promise<AssistedBallot[]> {
    const statement = page.isBackward ? sql.pageEntriesBackward : sql.pageEntries;
    return asInstances(AssistedBallot, await this.database.rows(statement, [gatheringId, states, uuidAt(page, 0), page.limit + 1]));
  }

  /** How many there are in each state, by gathering. */
  async counts(gatheringIds: readonly string[]): Promise<Map<string, Map<EntryState, number>>> {
    const counts = new Map<string, Map<EntryState, number>>(gatheringIds.map((id) => [id, new Map()]));
    for (const { gatheringId, state, entries } of await this.database.rows(sql.countEntries, [gatheringIds]))
      counts.get(gatheringId)!.set(state, entries);
    return counts;
  }
}
