/** Supports that officials entered for others, as those see them who answer for them, and as everybody sees how many they are. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { GatheringsService } from '../../consultations/gatherings/gatherings.service.js';
import { ReadingService } from '../../consultations/reading.service.js';
import { hasRole, type Actor } from '../../people/actor.js';
import { uuidAt } from '../../people/cursors.js';
import { Database } from '../../platform/database/database.js';
import { asInstances, byId, Nodes } from '../../platform/graphql/nodes.js';
import type { Keyset } from '../../platform/graphql/relay.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { EnteredSupport, EnteredSupportCount } from './entered-support.entity.js';
import * as sql from './supports.queries.js';

@Injectable()
export class EnteredSupportsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly gatherings: GatheringsService,
    private readonly consultations: ReadingService,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('EnteredSupport', (ids, viewer) => this.visibleByIds(viewer as Actor, ids));
  }

  async maySee(actor: Actor, consultationId: string): Promise<boolean> {
    const window = (await this.consultations.windows([consultationId])).get(consultationId)!;
    return actor.isAuditor || hasRole(actor, 'OFFICIAL', window.agencyId);
  }

  async visibleByIds(actor: Actor, ids: readonly string[]): Promise<Map<string, EnteredSupport>> {
    const entries = asInstances(EnteredSupport, await this.database.rows(sql.readEntered, [ids]));
    const gatherings = await this.gatherings.byIds([...new Set(entries.map(({ gatheringId }) => gatheringId))]);
    const consultationIds = [...new Set([...gatherings.values()].map(({ consultationId }) => consultationId))];
    const windows = await this.consultations.windows(consultationIds);
    const agencyOf = ({ gatheringId }: EnteredSupport): string => windows.get(gatherings.get(gatheringId)!.consultationId)!.agencyId;
    return byId(entries.filter((entry) => actor.isAuditor || hasRole(actor, 'OFFICIAL', agencyOf(entry))));
  }

  /** One of them, refused as NOT_FOUND where the actor does not see it. */
  async visible(actor: Actor, id: string): Promise<EnteredSupport> {
    const entry = (await this.visibleByIds(actor, [id])).get(id);
    if (!entry) throw new Refusal('NOT_FOUND', { type: 'EnteredSupport' }, 'input.id');
    return entry;
  }

  /** Those of a gathering, and of one comment where it is named, the newest first: one more than the page shows. */
  async page(gatheringId: string, commentId: string | null, page: Keyset): Promise<EnteredSupport[]> {
    const statement = page.isBackward ? sql.pageEnteredBackward : sql.pageEntered;
    return asInstances(EnteredSupport, await this.database.rows(statement, [gatheringId, uuidAt(page, 0), page.limit + 1, commentId]));
  }

  /** By way, for each of the comments. */
  async counts(commentIds: readonly string[]): Promise<Map<string, EnteredSupportCount[]>> {
    const counts = new Map<string, EnteredSupportCount[]>(commentIds.map((id) => [id, []]));
    for (const { commentId, ...row } of await this.database.rows(sql.countEntered, [commentIds]))
      counts.get(commentId)!.push(...asInstances(EnteredSupportCount, [row]));
    return counts;
  }
}
