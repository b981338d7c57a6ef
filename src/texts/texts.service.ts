/** Reads texts under discussion, a whole page of them in each statement. */
import { Injectable } from '@nestjs/common';
import { whyNotSee } from '../consultations/access.rules.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { Database, type Tx } from '../platform/database/database.js';
import { asInstances, byId } from '../platform/graphql/nodes.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { Provision } from './provision.entity.js';
import { TextVersion } from './text-version.entity.js';
import * as sql from './texts.queries.js';
import type { ProvisionPlace } from './texts.queries.js';

export type { ProvisionPlace };

/** `version/provision` or `version/eid`. */
export type WordingKey = string;

@Injectable()
export class TextsService {
  constructor(
    private readonly database: Database,
    private readonly reading: ReadingService,
  ) {}

  /** Where a provision stands, in the newest version that has it; null when there is none. Does not ask who may see it. */
  async provision(id: string): Promise<ProvisionPlace | null> {
    return (await this.database.rows(sql.readPlaces, [[id]]))[0] ?? null;
  }

  /** Provisions as their newest versions word them. Does not ask who may see them. */
  async provisionsByIds(ids: readonly string[]): Promise<Map<string, Provision>> {
    return byId(asInstances(Provision, await this.database.rows(sql.readNewestWordings, [ids])));
  }

  /** Ids of all parts that any version of each text has or had, by consultation. Does not ask who may see them. */
  async partsOf(consultationIds: readonly string[]): Promise<Map<string, string[]>> {
    const parts = new Map<string, string[]>(consultationIds.map((id) => [id, []]));
    for (const { id, consultationId } of await this.database.rows(sql.readParts, [consultationIds])) parts.get(consultationId)!.push(id);
    return parts;
  }

  async visibleProvisions(actor: Actor, ids: readonly string[]): Promise<Map<string, Provision>> {
    return this.visible(
      actor,
      asInstances(Provision, await this.database.rows(sql.readNewestWordings, [ids])) as (Provision & {
        consultationId: string;
      })[],
    );
  }

  async visibleVersions(actor: Actor, ids: readonly string[]): Promise<Map<string, TextVersion>> {
    return this.visible(actor, asInstances(TextVersion, await this.database.rows(sql.readVersions, [ids])));
  }

  async currentVersions(consultationIds: readonly string[]): Promise<Map<string, TextVersion>> {
    const versions = asInstances(TextVersion, await this.database.rows(sql.readCurrentVersions, [consultationIds]));
    return new Map(versions.map((version) => [version.consultationId, version]));
  }

  async sources(versionIds: readonly string[]): Promise<Map<string, string>> {
    return new Map((await this.database.rows(sql.readSources, [versionIds])).map(({ id, source }) => [id, source]));
  }

  async articleCounts(versionIds: readonly string[]): Promise<Map<string, number>> {
    return new Map((await this.database.rows(sql.countArticles, [versionIds])).map(({ versionId, articles }) => [versionId, articles]));
  }

  async contents(versionIds: readonly string[]): Promise<Map<string, Provision[]>> {
    return grouped(versionIds, await this.database.rows(sql.readContents, [versionIds]), ({ versionId }) => versionId);
  }

  /** One row more than the page shows of each version, in document order or against it. */
  async page(versionIds: readonly string[], { from, isBackward, limit }: Keyset): Promise<Map<string, Provision[]>> {
    const position = from?.[0] ?? null;
    if (position !== null && !/^\d{1,9}$/.test(position)) throw new Refusal('CURSOR_INVALID', {}, 'after');
    const rows = await this.database.rows(isBackward ? sql.pageBackward : sql.pageForward, [versionIds, position, limit + 1]);
    return grouped(versionIds, rows, ({ versionId }) => versionId);
  }

  async wordings(keys: readonly WordingKey[]): Promise<Map<WordingKey, Provision>> {
    const found = asInstances(Provision, await this.database.rows(sql.readWordings, columnsOf(keys)));
    return new Map(found.map((provision) => [`${provision.versionId}/${provision.id}`, provision]));
  }

  async byEids(keys: readonly WordingKey[]): Promise<Map<WordingKey, Provision>> {
    const found = asInstances(Provision, await this.database.rows(sql.readByEids, columnsOf(keys)));
    return new Map(found.map((provision) => [`${provision.versionId}/${provision.eid}`, provision]));
  }

  async children(keys: readonly WordingKey[]): Promise<Map<WordingKey, Provision[]>> {
    return grouped(
      keys,
      await this.database.rows(sql.readChildren, columnsOf(keys)),
      ({ versionId, parentId }) => `${versionId}/${parentId}`,
    );
  }

  /** The requirement of this room for announcing a consultation: those of them whose text has an article. */
  async withArticles(tx: Tx, consultationIds: readonly string[]): Promise<Set<string>> {
    return new Set((await this.database.rowsIn(tx, sql.readWithArticles, [consultationIds])).map(({ id }) => id));
  }

  private async visible<Part extends { id: string; consultationId: string }>(actor: Actor, parts: Part[]): Promise<Map<string, Part>> {
    const windows = await this.reading.windows([...new Set(parts.map(({ consultationId }) => consultationId))]);
    return byId(parts.filter(({ consultationId }) => whyNotSee(actor, windows.get(consultationId)!) === null));
  }
}

function columnsOf(keys: readonly WordingKey[]): [string[], string[]] {
  const parts = keys.map((key) => key.split('/') as [string, string]);
  return [parts.map(([version]) => version), parts.map(([, name]) => name)];
}

function grouped<Key>(keys: readonly Key[], rows: readonly Provision[], keyOf: (row: Provision) => Key): Map<Key, Provision[]> {
  const groups = new Map<Key, Provision[]>(keys.map((key) => [key, []]));
  for (const provision of asInstances(Provision, rows)) groups.get(keyOf(provision))!.push(provision);
  return groups;
}
