/** Versions of texts as files: for those who may see the version, written once while it is published, and anew with its comments. */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { MarginService, type Margin } from '../comments/annotating/margin.service.js';
import { wallClock } from '../platform/clock/calendar.rules.js';
import type { Consultation } from '../consultations/consultation.entity.js';
import { ReadingService } from '../consultations/reading.service.js';
import { wordsIn } from '../consultations/words.rules.js';
import { AccountsService } from '../people/accounts.service.js';
import type { Actor } from '../people/actor.js';
import { AgenciesService } from '../people/agencies.service.js';
import { inLanguage } from '../people/localised.js';
import { Settings } from '../platform/config/settings.js';
import { say, type Language } from '../platform/messages/messages.js';
import { software } from '../platform/software.js';
import type { StoredVersion } from '../texts/comparing/stored-version.rules.js';
import type { MarginComment } from '../texts/exporting/docx.js';
import type { TextMeta } from '../texts/exporting/text-meta.rules.js';
import { readFrontMatter } from '../texts/front-matter.rules.js';
import type { TextVersion } from '../texts/text-version.entity.js';
import { TextsService } from '../texts/texts.service.js';
import { marginComment } from './margin-words.js';
import { kinds, writeFileName, type TextExportFormat } from './text-formats.rules.js';
import { WritingLine } from './writing-line.js';

export interface TextFile {
  /** Known before it is written. */
  etag: string;
  name: string;
  mediaType: string;
  /** Whether everybody may have it. */
  isPublic: boolean;
  write(): Promise<Uint8Array>;
}

/** More comments than these are no margin any more, and would fill the memory. */
export const mostComments = 5_000;
/** Of all files that are kept, in bytes. */
const mostKept = 64 * 1024 * 1024;

@Injectable()
export class TextFilesService {
  private readonly kept = new LRUCache<string, Promise<Uint8Array>>({ max: 500, maxSize: mostKept });
  readonly line = new WritingLine();

  constructor(
    private readonly reading: ReadingService,
    private readonly texts: TextsService,
    private readonly agencies: AgenciesService,
    private readonly accounts: AccountsService,
    private readonly margins: MarginService,
    private readonly settings: Settings,
  ) {}

  /** Null where there is no such version, or the actor may not see it. */
  async find(actor: Actor, slug: string, { number, format }: { number: number; format: TextExportFormat }): Promise<TextFile | null> {
    const found = await this.version(actor, slug, number);
    if (!found) return null;
    const { version, consultation } = found;
    const meta = await this.meta(consultation, version);
    const key = JSON.stringify([software, version.id, version.createdAt, format, meta]);
    return {
      ...namedSo(slug, writeFileName({ number, other: null, format }), format, version),
      etag: tagOf(key),
      write: () => this.once(version.publishedAt === null ? null : key, () => this.write(version, format, meta)),
    };
  }

  /** A Word document with what everybody reads in its margin. Never kept: a comment that is hidden now is in none from now on. */
  async findWithComments(actor: Actor, slug: string, number: number, language: Language): Promise<TextFile | null> {
    const found = await this.version(actor, slug, number);
    if (!found) return null;
    const { version, consultation } = found;
    const [meta, margin] = await Promise.all([this.meta(consultation, version), this.margins.of(version, mostComments)]);
    const stored = (await this.texts.stored([version.id])).get(version.id)!;
    const comments = await this.comments(margin, stored, { slug, language });
    return {
      ...namedSo(slug, `v${number}-${say(language, 'opendata.withComments')}.docx`, 'DOCX', version),
      etag: tagOf(JSON.stringify([software, version.id, version.createdAt, meta, comments])),
      write: () =>
        this.line.write({ format: 'DOCX', parts: stored.parts, meta, comments, imprint: '' }, stored.source.length + comments.length * 200),
    };
  }

  private async version(actor: Actor, slug: string, number: number): Promise<{ consultation: Consultation; version: TextVersion } | null> {
    const consultation = await this.reading.findBySlug(actor, slug);
    const key = `${consultation?.id}/${number}`;
    const version = consultation && (await this.texts.numbered(actor, [key])).get(key);
    return version ? { consultation, version } : null;
  }

  private async write(version: TextVersion, format: TextExportFormat, meta: TextMeta): Promise<Uint8Array> {
    if (format === 'MARKDOWN') return Buffer.from((await this.texts.sources([version.id])).get(version.id)!);
    const { source, parts } = (await this.texts.stored([version.id])).get(version.id)!;
    return this.line.write({ format, parts, meta, comments: [], imprint: this.imprint(version, meta) }, source.length);
  }

  /** Whoever asks for it while it is being written waits for the same. */
  private async once(key: string | null, write: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = key === null ? undefined : this.kept.get(key);
    if (key === null || known) return known ?? write();
    const begun = write();
    this.kept.set(key, begun, { size: 1 });
    try {
      const bytes = await begun;
      this.kept.set(key, begun, { size: Math.max(1, bytes.byteLength) });
      return bytes;
    } catch (error) {
      this.kept.delete(key);
      throw error;
    }
  }

  private async comments(
    { notes, isCut }: Margin,
    { parts }: StoredVersion,
    { slug, language }: { slug: string; language: Language },
  ): Promise<MarginComment[]> {
    const eids = new Map(parts.map(({ id, eid }) => [id, eid]));
    const authors = await this.accounts.authorsOf(notes);
    const comments = notes.flatMap((note) => {
      const eid = eids.get(note.provisionId);
      const author = (note.way ? note.speaker : authors.get(note.authorId)?.displayName) ?? '';
      return eid === undefined ? [] : [marginComment(note, { eid, author, language })];
    });
    const [first] = parts;
    if (!isCut || !first) return comments;
    const address = `${this.settings.publicUrl}/${language}/${language === 'es' ? 'consultas' : 'consultations'}/${slug}`;
    const date = notes.at(-1)!.createdAt;
    return [
      { eid: first.eid, author: 'Urna', date, text: say(language, 'opendata.margin.cut', { most: mostComments, address }) },
      ...comments,
    ];
  }

  /** In Spanish, as the text. */
  private imprint({ number, publishedAt }: TextVersion, { slug, date }: TextMeta): string {
    const address = `${this.settings.publicUrl}/es/consultas/${slug}/versiones/${number}`;
    const facts = { number, date: new Date(`${date}T12:00:00Z`), address };
    return publishedAt === null ? say('es', 'opendata.pdf.draft', facts) : say('es', 'opendata.pdf.published', facts);
  }

  private async meta(consultation: Consultation, version: TextVersion): Promise<TextMeta> {
    const agency = (await this.agencies.agenciesByIds([consultation.agencyId])).get(consultation.agencyId);
    const source = (await this.texts.sources([version.id])).get(version.id)!;
    const said = readFrontMatter(source.slice(0, 20_000).split('\n'))?.fields['country'];
    return {
      title: wordsIn(consultation.translations, 'es')?.title ?? consultation.slug,
      country: said && /^[A-Za-z]{2}$/.test(said) ? said : 'CO',
      language: 'es',
      date: wallClock(version.publishedAt ?? version.createdAt, consultation.timeZone).day,
      version: version.number,
      agency: agency ? inLanguage(agency.names, 'es') : '',
      slug: consultation.slug,
      status: 'draft',
    };
  }
}

export function namedSo(
  slug: string,
  name: string,
  format: TextExportFormat,
  { publishedAt }: TextVersion,
): Omit<TextFile, 'etag' | 'write'> {
  return { name: `${slug}-${name}`, mediaType: kinds[format].mediaType, isPublic: publishedAt !== null };
}

/** Weak: two writings of the same words may differ in bytes, such as the hour in a Word document. */
export function tagOf(key: string): string {
  return `W/"${createHash('sha256').update(key).digest('base64url').slice(0, 22)}"`;
}
