/** Agencies and the territories they belong to. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Idempotency } from '../platform/database/idempotency.js';
import { asInstances, byId } from '../platform/graphql/nodes.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { newId } from '../platform/ids.js';
import { Journal } from '../platform/journal/journal.js';
import { Refusal, refuseIf } from '../platform/refusal/refusal.js';
import type { Actor } from './actor.js';
import * as sql from './agencies.queries.js';
import { Agency } from './agency.entity.js';
import type { Localised } from './localised.js';
import type { PeopleEvent } from './people.events.js';
import { whyNotAdminister, whyNotNamedSo } from './people.rules.js';
import { Territory } from './territory.entity.js';

export interface NewAgency {
  slug: string;
  names: Localised;
  sectors: Localised;
  territoryCode: string | null;
  now: Date;
}

/** What an administrator says about a new agency. */
export interface AgencyDescription {
  slug: string;
  words: { locale: string; name: string; sector: string }[];
  territoryCode?: string | null;
  idempotencyKey?: string | null;
}

@Injectable()
export class AgenciesService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  async agenciesByIds(ids: readonly string[]): Promise<Map<string, Agency>> {
    return byId(asInstances(Agency, await this.database.rows(sql.readAgencies, [ids])));
  }

  async agencyBySlug(slug: string): Promise<Agency | null> {
    return asInstances(Agency, await this.database.rows(sql.findAgencyBySlug, [slug]))[0] ?? null;
  }

  /** In the order of their slugs. */
  async agencies(page: Keyset): Promise<Agency[]> {
    const statement = page.isBackward ? sql.pageAgenciesBackward : sql.pageAgencies;
    return asInstances(Agency, await this.database.rows(statement, [page.from?.[0] ?? null, page.limit + 1]));
  }

  async territoriesByCodes(codes: readonly string[]): Promise<Map<string, Territory>> {
    const territories = asInstances(Territory, await this.database.rows(sql.readTerritories, [codes]));
    return new Map(territories.map((territory) => [territory.code, territory]));
  }

  /** In the order of their codes; only those directly within `parentCode` when it is given. */
  async territories(parentCode: string | null, page: Keyset): Promise<Territory[]> {
    const statement = page.isBackward ? sql.pageTerritoriesBackward : sql.pageTerritories;
    const values = [parentCode, page.from?.[0] ?? null, page.limit + 1];
    return asInstances(Territory, await this.database.rows(statement, values));
  }

  /** An administrator founds an agency. */
  async found(actor: Actor, description: AgencyDescription): Promise<{ agency: Agency }> {
    refuseIf(whyNotAdminister(actor));
    refuseIf(whyNotNamedSo(description.words), 'input.words');
    const now = this.clock.now();
    const { agencyId } = await this.database.transaction((tx) => {
      const once = { accountId: actor.accountId!, key: description.idempotencyKey, operation: 'createAgency', now };
      return this.idempotency.once(tx, once, async () => {
        const agency = await this.createAgency(tx, { ...asKept(description), now });
        const kind: PeopleEvent = 'agency.created';
        await this.journal.record(tx, now, {
          kind,
          agencyId: agency.id,
          subjectId: agency.id,
          actorId: actor.accountId,
        });
        return { agencyId: agency.id };
      });
    });
    return { agency: (await this.agenciesByIds([agencyId])).get(agencyId)! };
  }

  /** Refused as SLUG_TAKEN or TERRITORY_UNKNOWN. */
  async createAgency(tx: Tx, { slug, names, sectors, territoryCode, now }: NewAgency): Promise<Agency> {
    if (territoryCode !== null) {
      const [territory] = await this.database.rowsIn(tx, sql.readTerritories, [[territoryCode]]);
      refuseIf(territory ? null : 'TERRITORY_UNKNOWN', 'input.territoryCode');
    }
    const values = [newId(), slug, JSON.stringify(names), JSON.stringify(sectors), territoryCode, now];
    const [agency] = asInstances(Agency, await this.database.rowsIn(tx, sql.insertAgency, values));
    if (!agency) throw new Refusal('SLUG_TAKEN', {}, 'input.slug');
    return agency;
  }

  /** Adds a territory unless its code is known; parents come first. */
  async addTerritory(tx: Tx, { code, name, kind, parentCode }: Territory): Promise<void> {
    await this.database.rowsIn(tx, sql.insertTerritory, [code, name, kind, parentCode]);
  }
}

function asKept({ slug, words, territoryCode }: AgencyDescription): Omit<NewAgency, 'now'> {
  const inEach = (word: 'name' | 'sector'): Localised => Object.fromEntries(words.map((each) => [each.locale, each[word].trim()]));
  return { slug, names: inEach('name'), sectors: inEach('sector'), territoryCode: territoryCode ?? null };
}
