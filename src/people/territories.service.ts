/** The list of territories, as administrators keep it. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import type { Actor } from './actor.js';
import { AgenciesService } from './agencies.service.js';
import { inEach } from './localised.js';
import type { PeopleEvent } from './people.events.js';
import { whyNotAdminister, whyNotNamedSo } from './people.rules.js';
import { createTerritory, renameTerritory } from './territories.queries.js';
import { whyNotWithin } from './territories.rules.js';
import type { Territory, TerritoryKind } from './territory.entity.js';

interface NamedTerritory {
  code: string;
  words: { locale: string; name: string }[];
  idempotencyKey?: string | null;
}

export interface NewTerritory extends NamedTerritory {
  kind: TerritoryKind;
  parentCode?: string | null;
}

@Injectable()
export class TerritoriesService {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgenciesService,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  async create(actor: Actor, territory: NewTerritory): Promise<{ territory: Territory }> {
    refuseIf(whyNotAdminister(actor));
    refuseIf(whyNotNamedSo(territory.words), 'input.words');
    const { code, kind, parentCode = null } = territory;
    const parent = parentCode === null ? null : ((await this.agencies.territoriesByCodes([parentCode])).get(parentCode) ?? null);
    if (parentCode !== null && !parent) throw new Refusal('TERRITORY_UNKNOWN', {}, 'input.parentCode');
    refuseIf(whyNotWithin(kind, parent), 'input.parentCode');
    return this.once(actor, 'createTerritory', territory, 'territory.created', async (tx, names) => {
      const [created] = await this.database.rowsIn(tx, createTerritory, [code, names, kind, parentCode]);
      if (!created) throw new Refusal('TERRITORY_CODE_TAKEN', {}, 'input.code');
    });
  }

  async update(actor: Actor, territory: NamedTerritory): Promise<{ territory: Territory }> {
    refuseIf(whyNotAdminister(actor));
    refuseIf(whyNotNamedSo(territory.words), 'input.words');
    return this.once(actor, 'updateTerritory', territory, 'territory.updated', async (tx, names) => {
      const [renamed] = await this.database.rowsIn(tx, renameTerritory, [territory.code, names]);
      if (!renamed) throw new Refusal('TERRITORY_UNKNOWN', {}, 'input.code');
    });
  }

  /** A territory has a code and no uuid, so that the journal names it among the facts. */
  private async once(
    actor: Actor,
    operation: string,
    { code, words, idempotencyKey }: NamedTerritory,
    kind: PeopleEvent,
    write: (tx: Tx, names: string) => Promise<void>,
  ): Promise<{ territory: Territory }> {
    const now = this.clock.now();
    const written = await this.database.transaction((tx) =>
      this.idempotency.once(tx, { accountId: actor.accountId!, key: idempotencyKey, operation, now }, async () => {
        await write(tx, JSON.stringify(inEach(words, 'name')));
        await this.journal.record(tx, now, { kind, actorId: actor.accountId, facts: { code } });
        return { code };
      }),
    );
    return { territory: (await this.agencies.territoriesByCodes([written.code])).get(written.code)! };
  }
}
