/** Agencies and the territories they belong to. */
import { isDeepStrictEqual } from 'node:util';
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
import { inEach, type Localised } from './localised.js';
import { readNameSearch } from './name-search.rules.js';
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

/** What an administrator says anew; a territory of null takes it away. */
export interface AgencyChange extends Partial<Omit<AgencyDescription, 'slug' | 'words'>> {
  id: string;
  slug?: string | null;
  words?: AgencyDescription['words'] | null;
}

@Injectable()
export class AgenciesService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  async agenciesByIds(ids: readonly string[], tx?: Tx): Promise<Map<string, Agency>> {
    return byId(asInstances(Agency, await this.database.rowsWith(tx, sql.readAgencies, [ids])));
  }

  async agencyBySlug(slug: string): Promise<Agency | null> {
    return asInstances(Agency, await this.database.rows(sql.findAgencyBySlug, [slug]))[0] ?? null;
  }

  /** In the order of their slugs; only those whose name has these words, whatever their accents and case. */
  async agencies(search: string | null, page: Keyset): Promise<Agency[]> {
    const statement = page.isBackward ? sql.pageAgenciesBackward : sql.pageAgencies;
    return asInstances(Agency, await this.database.rows(statement, [page.from?.[0] ?? null, page.limit + 1, readNameSearch(search)]));
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

  /** An administrator changes what is said of an agency; what is not given stays. */
  async update(actor: Actor, change: AgencyChange): Promise<{ agency: Agency }> {
    refuseIf(whyNotAdminister(actor));
    if (change.words) refuseIf(whyNotNamedSo(change.words), 'input.words');
    const [now, { id }] = [this.clock.now(), change];
    const { agencyId } = await this.database.transaction((tx) => {
      const once = { accountId: actor.accountId!, key: change.idempotencyKey, operation: 'updateAgency', now };
      return this.idempotency.once(tx, once, async () => {
        const [agency] = asInstances(Agency, await this.database.rowsIn(tx, sql.lockAgency, [id]));
        if (!agency) throw new Refusal('NOT_FOUND', {}, 'input.id');
        const changed = changedBy(agency, change);
        const fields = new Set(Object.keys(changed).map((field) => (field === 'names' || field === 'sectors' ? 'words' : field)));
        if (changed.territoryCode !== undefined) await this.checkTerritory(tx, changed.territoryCode);
        if (fields.size > 0) {
          await this.rewrite(tx, Object.assign(agency, changed));
          const kind: PeopleEvent = 'agency.updated';
          await this.journal.record(tx, now, {
            kind,
            agencyId: id,
            subjectId: id,
            actorId: actor.accountId,
            facts: { fields: [...fields] },
          });
        }
        return { agencyId: id };
      });
    });
    return { agency: (await this.agenciesByIds([agencyId])).get(agencyId)! };
  }

  /** Refused as SLUG_TAKEN or TERRITORY_UNKNOWN. */
  async createAgency(tx: Tx, { slug, names, sectors, territoryCode, now }: NewAgency): Promise<Agency> {
    await this.checkTerritory(tx, territoryCode);
    const values = [newId(), slug, JSON.stringify(names), JSON.stringify(sectors), territoryCode, now];
    const [agency] = asInstances(Agency, await this.database.rowsIn(tx, sql.insertAgency, values));
    if (!agency) throw new Refusal('SLUG_TAKEN', {}, 'input.slug');
    return agency;
  }

  /** Adds a territory unless its code is known; parents come first. */
  async addTerritory(tx: Tx, { code, names, kind, parentCode }: Territory): Promise<void> {
    await this.database.rowsIn(tx, sql.insertTerritory, [code, JSON.stringify(names), kind, parentCode]);
  }

  private async checkTerritory(tx: Tx, code: string | null): Promise<void> {
    if (code === null) return;
    const [territory] = await this.database.rowsIn(tx, sql.readTerritories, [[code]]);
    refuseIf(territory ? null : 'TERRITORY_UNKNOWN', 'input.territoryCode');
  }

  private async rewrite(tx: Tx, { id, slug, names, sectors, territoryCode }: Agency): Promise<void> {
    try {
      await this.database.rowsIn(tx, sql.updateAgency, [id, slug, JSON.stringify(names), JSON.stringify(sectors), territoryCode]);
    } catch (error) {
      if ((error as { constraint?: string }).constraint === 'agencies_slug_key') throw new Refusal('SLUG_TAKEN', {}, 'input.slug');
      throw error;
    }
  }
}

function asKept({ slug, words, territoryCode }: AgencyDescription): Omit<NewAgency, 'now'> {
  return { slug, names: inEach(words, 'name'), sectors: inEach(words, 'sector'), territoryCode: territoryCode ?? null };
}

/** What would be different afterwards. The words are replaced together: a language that is not given is gone. */
function changedBy(
  agency: Agency,
  { slug, words, territoryCode }: AgencyChange,
): Partial<Pick<Agency, 'slug' | 'names' | 'sectors' | 'territoryCode'>> {
  const wished = {
    ...(slug != null && { slug }),
    ...(words && { names: inEach(words, 'name'), sectors: inEach(words, 'sector') }),
    ...(territoryCode !== undefined && { territoryCode }),
  };
  const isDifferent = ([field, value]: [string, unknown]): boolean => !isDeepStrictEqual(value, agency[field as keyof Agency]);
  return Object.fromEntries(Object.entries(wished).filter(isDifferent));
}
