/** Reads texts under discussion, a whole page of them in each statement. */
import { Injectable } from '@nestjs/common';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { Database, type Tx } from '../platform/database/database.js';
import { asInstances, byId } from '../platform/graphql/nodes.js';
import type { Keyset } from '../platform/graphql/relay.js';
import { Refusal } from '../platform/refusal/refusal.js';
import type { StoredPart, StoredVersion } from './comparing/stored-version.rules.js';
import { Provision } from './provision.entity.js';
import { TextVersion } from './text-version.entity.js';
import * as sql from './texts.queries.js';
import type { ProvisionPlace } from './texts.queries.js';
import { reasonsBetween, whyNotSeeVersion, type ReasonGiven } from './versions.rules.js';

export type { ProvisionPlace };

/** `version/provision` or `version/eid`. */
export type WordingKey = string;

@Injectable()
export class TextsService {
  constructor(
    private readonly database: Database,
    private readonly reading: ReadingService,
  ) {}

  /** Where a provision stands, in the newest version that has it; null where only the draft of a further version does. Does not ask who may see it. */
  async provision(id: string): Promise<ProvisionPlace | null> {
    return (await this.places([id])).get(id) ?? null;
  }

  /** The same of several. */
  async places(ids: readonly string[]): Promise<Map<string, ProvisionPlace>> {
    return byId(await this.database.rows(sql.readPlaces, [ids]));
  }

  /** Provisions as their newest versions word them. Does not ask who may see them. */
  async provisionsByIds(ids: readonly string[], tx?: Tx): Promise<Map<string, Provision>> {
    return byId(asInstances(Provision, await this.database.rowsWith(tx, sql.readNewestWordings, [ids])));
  }

  /** Ids of all parts that any version of each text has or had, by consultation. Does not ask who may see them. */
  async partsOf(consultationIds: readonly string[]): Promise<Map<string, string[]>> {
    const parts = new Map<string, string[]>(consultationIds.map((id) => [id, []]));
    for (const { id, consultationId } of await this.database.rows(sql.readIdentitiesOf, [consultationIds]))
      parts.get(consultationId)!.push(id);
    return parts;
  }

  async visibleProvisions(actor: Actor, ids: readonly string[]): Promise<Map<string, Provision>> {
    return this.visible(
      actor,
      asInstances(Provision, await this.database.rows(sql.readNewestWordings, [ids])) as (Provision & Belonging)[],
    );
  }

  async visibleVersions(actor: Actor, ids: readonly string[]): Promise<Map<string, TextVersion>> {
    return this.visible(actor, asInstances(TextVersion, await this.database.rows(sql.readVersions, [ids])));
  }

  /** All of them that the actor may see, newest first. */
  async versionsOf(actor: Actor, consultationIds: readonly string[]): Promise<Map<string, TextVersion[]>> {
    const versions = asInstances(TextVersion, await this.database.rows(sql.readAllVersions, [consultationIds]));
    const seen = await this.visible(actor, versions);
    const groups = new Map<string, TextVersion[]>(consultationIds.map((id) => [id, []]));
    for (const version of seen.values()) groups.get(version.consultationId)!.push(version);
    return groups;
  }

  /** By `consultation/number`; those that the actor may not see are absent. */
  async numbered(actor: Actor, keys: readonly string[]): Promise<Map<string, TextVersion>> {
    const parts = keys.map((key) => key.split('/') as [string, string]);
    const rows = await this.database.rows(sql.readNumbered, [parts.map(([id]) => id), parts.map(([, number]) => Number(number))]);
    const seen = await this.visible(actor, asInstances(TextVersion, rows));
    return new Map([...seen.values()].map((version) => [`${version.consultationId}/${version.number}`, version]));
  }

  /** The current version of a public text and the draft of the next one, null where there is none. Does not ask who may see it. */
  async standing(consultationId: string, tx?: Tx): Promise<{ current: TextVersion; draft: TextVersion | null }> {
    const values = [[consultationId]];
    const rows = await (tx ? this.database.rowsIn(tx, sql.readAllVersions, values) : this.database.rows(sql.readAllVersions, values));
    const versions = asInstances(TextVersion, rows);
    const current = versions.find(({ publishedAt }) => publishedAt !== null);
    if (!current) throw new Refusal('NOT_FOUND', { type: 'TextVersion' });
    return { current, draft: versions.find(({ publishedAt }) => publishedAt === null) ?? null };
  }

  /** Does not ask who may see them. */
  async versionsByIds(ids: readonly string[]): Promise<Map<string, TextVersion>> {
    return byId(asInstances(TextVersion, await this.database.rows(sql.readVersions, [ids])));
  }

  /** The newest published one of each; of a draft consultation the one that it will be announced with. */
  async currentVersions(consultationIds: readonly string[]): Promise<Map<string, TextVersion>> {
    const versions = asInstances(TextVersion, await this.database.rows(sql.readCurrentVersions, [consultationIds]));
    return new Map(versions.map((version) => [version.consultationId, version]));
  }

  async sources(versionIds: readonly string[]): Promise<Map<string, string>> {
    return new Map((await this.database.rows(sql.readSources, [versionIds])).map(({ id, source }) => [id, source]));
  }

  /** Whole versions as they are kept. Does not ask who may see them. */
  async stored(versionIds: readonly string[]): Promise<Map<string, StoredVersion>> {
    const sources = await this.sources(versionIds);
    const parts = new Map<string, StoredPart[]>(versionIds.map((id) => [id, []]));
    for (const { versionId, ...part } of await this.database.rows(sql.readParts, [versionIds])) parts.get(versionId)!.push(part);
    return new Map([...sources].map(([id, source]) => [id, { source, parts: parts.get(id)! }]));
  }

  /** Why each part changed on the way from one version to another, by its identity. */
  async reasonsBetween(old: TextVersion, now: TextVersion): Promise<Map<string, ReasonGiven[]>> {
    const versions = await this.database.rows(sql.readAllVersions, [[now.consultationId]]);
    return reasonsBetween(versions.filter(({ number }) => number > old.number && number <= now.number).reverse());
  }

  /** How published versions, newest first, worded each provision. Does not ask who may see them. */
  async history(provisionIds: readonly string[]): Promise<Map<string, Provision[]>> {
    return grouped(provisionIds, await this.database.rows(sql.readWordingsOverTime, [provisionIds]), ({ id }) => id);
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

  /** What this room does when a consultation is announced: its text is public from then on. */
  async publishFirst(tx: Tx, consultationId: string, now: Date): Promise<void> {
    await this.database.rowsIn(tx, sql.publishFirst, [consultationId, now]);
  }

  private async visible<Part extends Belonging>(actor: Actor, parts: Part[]): Promise<Map<string, Part>> {
    const windows = await this.reading.windows([...new Set(parts.map(({ consultationId }) => consultationId))]);
    return byId(parts.filter((part) => whyNotSeeVersion(actor, part, windows.get(part.consultationId)!) === null));
  }
}

/** What decides who sees a version or a part of it. */
interface Belonging {
  id: string;
  consultationId: string;
  publishedAt: Date | null;
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
