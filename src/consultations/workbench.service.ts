/** What officials prepare, drafts included, changed last first. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { asInstances } from '../platform/graphql/nodes.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { refuseIf } from '../platform/refusal/refusal.js';
import { Consultation } from './consultation.entity.js';
import { listStretch, type ListedConsultation, type Stretch } from './consultations-list.queries.js';
import { momentAndId } from './cursors.js';
import type { Phase } from './phase.rules.js';
import { deskOf, whyNotSeeWorkbench } from './workbench.rules.js';

export interface DeskWish {
  agencyId: string | null;
  phase: Phase | null;
}

@Injectable()
export class WorkbenchService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One row more than the page shows, in reading direction. */
  async list(actor: Actor, { agencyId, phase }: DeskWish, keyset: Keyset): Promise<ListedConsultation[]> {
    refuseIf(whyNotSeeWorkbench(actor, agencyId), 'agencyId');
    const from = momentAndId(keyset);
    const desk = deskOf(actor, agencyId);
    const conditions = { drafts: everyDraft, now: this.clock.now(), phase, agencyId: null, topic: null, territory: null, search: null };
    const { statement, values } = listStretch(stretchOf(desk), conditions, from, keyset.isBackward, keyset.limit + 1);
    return asInstances(Consultation, await this.database.rows(statement, values)) as ListedConsultation[];
  }
}

/** Whose drafts they are is decided by the desk. */
const everyDraft = { all: true, agencyIds: [] };

function stretchOf(desk: readonly string[] | null): Stretch {
  return {
    from: 'consultations c',
    // One agency has an index in this order of its own.
    where: (bind) => {
      if (desk === null) return 'true';
      return desk.length === 1 ? `c.agency_id = ${bind(desk[0])}::uuid` : `c.agency_id = ANY(${bind(desk)}::uuid[])`;
    },
    value: 'c.changed_at',
    id: 'c.id',
    type: 'timestamptz',
    isDescending: true,
  };
}
