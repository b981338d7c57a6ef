/** What is said about a text as collections of W3C Web Annotations, for everybody and from everywhere. */
import { Injectable } from '@nestjs/common';
import type { Consultation } from '../../consultations/consultation.entity.js';
import { GatheringsService } from '../../consultations/gatherings/gatherings.service.js';
import { ReadingService } from '../../consultations/reading.service.js';
import { AccountsService } from '../../people/accounts.service.js';
import { visitor } from '../../people/actor.js';
import { Settings } from '../../platform/config/settings.js';
import { Database } from '../../platform/database/database.js';
import { asInstances } from '../../platform/graphql/nodes.js';
import { writeCollection, writePage } from '../../texts/anchoring/annotation-writing.rules.js';
import { TextsService } from '../../texts/texts.service.js';
import { Comment } from '../comment.entity.js';
import { selectedOf } from './anchors.rules.js';
import { addressOf, afterOf, readAfter, type Collection } from './collections.rules.js';
import * as sql from './collections.queries.js';
import { toWebAnnotation } from './web-annotations.rules.js';

export const annotationsAPage = 200;

interface Found {
  consultation: Consultation;
  /** Null for all of the text. */
  provisionId: string | null;
}

@Injectable()
export class CollectionsService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ReadingService,
    private readonly accounts: AccountsService,
    private readonly gatherings: GatheringsService,
    private readonly texts: TextsService,
    private readonly settings: Settings,
  ) {}

  /** The collection with its first page inside; null where there is no such text or part that everybody may see. */
  async collection(wish: Collection): Promise<object | null> {
    const found = await this.find(wish);
    if (!found) return null;
    const [total, first] = await Promise.all([this.count(found), this.pageOf(wish, found, '')]);
    const label = found.consultation.slug + (wish.part === null ? '' : ` ${wish.part}`);
    return writeCollection(addressOf(this.settings.publicUrl, wish), { label, total, first: first! });
  }

  /** The page after a place in the order of time; null where there is no such place. */
  async page(wish: Collection, after: string): Promise<object | null> {
    const found = await this.find(wish);
    return found && this.pageOf(wish, found, after);
  }

  private async find({ slug, part }: Collection): Promise<Found | null> {
    const consultation = await this.consultations.findBySlug(visitor, slug);
    const version = consultation && (await this.texts.currentVersions([consultation.id])).get(consultation.id);
    if (!consultation || !version) return null;
    if (part === null) return { consultation, provisionId: null };
    const key = `${version.id}/${part}`;
    const provision = (await this.texts.byEids([key])).get(key);
    return provision ? { consultation, provisionId: provision.id } : null;
  }

  private async count({ consultation, provisionId }: Found): Promise<number> {
    const [statement, id] = provisionId === null ? [sql.countOfText, consultation.id] : [sql.countOfPart, provisionId];
    return (await this.database.rows(statement, [id]))[0]!.total;
  }

  private async pageOf(wish: Collection, found: Found, after: string): Promise<object | null> {
    const from = readAfter(after);
    if (from === null) return null;
    const { consultation, provisionId } = found;
    const [statement, id] = provisionId === null ? [sql.pageOfText, consultation.id] : [sql.pageOfPart, provisionId];
    const rows = await this.database.rows(statement, [id, ...from, annotationsAPage + 1]);
    const shown = rows.slice(0, annotationsAPage);
    const site = this.settings.publicUrl;
    const last = shown.at(-1);
    return writePage(addressOf(site, wish, after), await this.items(consultation, shown), {
      collection: addressOf(site, wish),
      total: await this.count(found),
      startIndex: after === '' ? 0 : null,
      next: rows.length > shown.length && last ? addressOf(site, wish, afterOf(last)) : undefined,
    });
  }

  private async items(consultation: Consultation, rows: readonly sql.Collected[]): Promise<object[]> {
    const holds = rows.map(({ original, versionId, provisionId }) => original ?? { versionId: versionId!, provisionId: provisionId! });
    const keys = holds.map(({ versionId, provisionId }) => `${versionId}/${provisionId}` as const);
    const [wordings, versions, authors, gatherings] = await Promise.all([
      this.texts.wordings([...new Set(keys)]),
      this.texts.versionsByIds([...new Set(holds.map(({ versionId }) => versionId))]),
      this.accounts.authorsOf(rows),
      this.gatherings.byIds([...new Set(rows.flatMap(({ gatheringId }) => gatheringId ?? []))]),
    ]);
    return rows.flatMap((row, index) => {
      const [hold, provision] = [holds[index]!, wordings.get(keys[index]!)];
      const version = versions.get(hold.versionId);
      if (!provision || !version) return [];
      const [{ globalId, body, createdAt, editedAt }] = asInstances(Comment, [row]) as [Comment];
      return [
        toWebAnnotation({
          site: this.settings.publicUrl,
          commentId: globalId,
          consultationSlug: consultation.slug,
          version: version.number,
          eid: provision.eid,
          selected: selectedOf(hold),
          words: body,
          authorName: row.gatheringId === null ? (authors.get(row.authorId)?.displayName ?? null) : row.speaker,
          way: (row.gatheringId && gatherings.get(row.gatheringId)?.way) || null,
          created: createdAt,
          modified: editedAt,
        }),
      ];
    });
  }
}
