/** Lists of consultations: filtered, searched and in one of three orders. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { asInstances } from '../platform/graphql/nodes.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { draftsSeenBy } from './access.rules.js';
import { Consultation } from './consultation.entity.js';
import {
  listStretch,
  stretches,
  type ListConditions,
  type ListOrder,
  type ListedConsultation,
  type Stretch,
} from './consultations-list.queries.js';
import { isId, isMoment } from './cursors.js';
import type { Phase } from './phase.rules.js';
import { readSearch } from '../platform/database/search.rules.js';

export interface ConsultationWish {
  phase?: Phase | null;
  agencyId?: string | null;
  topic?: string | null;
  territory?: string | null;
  search?: string | null;
}

/** A consultation in a list, with the place that its cursor names. */
export type PlacedConsultation = Consultation & { place: readonly [stretch: number, value: string, id: string] };

@Injectable()
export class ListingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One row more than the page shows, in reading direction; one statement for each stretch of the order that the page touches. */
  async list(actor: Actor, wish: ConsultationWish, order: ListOrder, keyset: Keyset): Promise<PlacedConsultation[]> {
    const conditions = this.conditions(actor, wish);
    const place = keyset.from && readPlace(keyset.from, stretches[order]);
    const path = stretches[order].map((stretch, index) => ({ stretch, index }));
    if (keyset.isBackward) path.reverse();
    const found: PlacedConsultation[] = [];
    for (const { stretch, index } of path.slice(place ? path.findIndex(({ index }) => index === place.index) : 0)) {
      const left = keyset.limit + 1 - found.length;
      if (left === 0) break;
      const { statement, values } = listStretch(stretch, conditions, place?.index === index ? place : null, keyset.isBackward, left);
      found.push(...(await this.database.rows(statement, values)).map((row) => placed(row, index)));
    }
    return found;
  }

  private conditions(actor: Actor, wish: ConsultationWish): ListConditions {
    return {
      drafts: draftsSeenBy(actor),
      now: this.clock.now(),
      phase: wish.phase ?? null,
      agencyId: wish.agencyId ?? null,
      topic: wish.topic ?? null,
      territory: wish.territory ?? null,
      search: readSearch(wish.search),
    };
  }
}

function placed(row: ListedConsultation, stretch: number): PlacedConsultation {
  return Object.assign(asInstances(Consultation, [row])[0]!, { place: [stretch, row.sortValue, row.id] as const });
}

/** A cursor comes from outside: what does not fit the order is refused before the database sees it. */
function readPlace([index, value, id]: string[], known: readonly Stretch[]): { index: number; value: string; id: string } {
  const stretch = /^\d$/.test(index!) ? known[Number(index)] : undefined;
  const fits = stretch?.type === 'bigint' ? /^\d{1,18}$/.test(value!) : isMoment(value!);
  if (!stretch || !fits || !isId(id!)) throw new Refusal('CURSOR_INVALID', {}, 'after');
  return { index: Number(index), value: value!, id: id! };
}
