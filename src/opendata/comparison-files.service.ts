/** What changed from one version to another as a Word document of three columns. */
import { Injectable } from '@nestjs/common';
import { ReadingService } from '../consultations/reading.service.js';
import { wordsIn } from '../consultations/words.rules.js';
import type { Actor } from '../people/actor.js';
import { inLanguage, languageOf } from '../people/localised.js';
import { say, type Language } from '../platform/messages/messages.js';
import { software } from '../platform/software.js';
import { tableOf, type TableRow } from '../texts/comparing/comparison-table.rules.js';
import { ComparingService } from '../texts/comparing.service.js';
import type { ComparisonWords } from '../texts/exporting/comparison-docx.js';
import { TextsService } from '../texts/texts.service.js';
import { namedSo, tagOf, TextFilesService, type TextFile } from './text-files.service.js';

@Injectable()
export class ComparisonFilesService {
  constructor(
    private readonly reading: ReadingService,
    private readonly texts: TextsService,
    private readonly comparing: ComparingService,
    private readonly files: TextFilesService,
  ) {}

  /** Null where one of them does not exist, or the actor may not see it. */
  async find(actor: Actor, slug: string, { old, now }: { old: number; now: number }, language: Language): Promise<TextFile | null> {
    const consultation = await this.reading.findBySlug(actor, slug);
    const keys = [`${consultation?.id}/${old}`, `${consultation?.id}/${now}`] as const;
    const versions = consultation && (await this.texts.numbered(actor, keys));
    const [before, after] = [versions?.get(keys[0]), versions?.get(keys[1])];
    if (!consultation || !before || !after) return null;
    const title = wordsIn(consultation.translations, language)?.title ?? slug;
    const draft = before.publishedAt === null ? before : after;
    return {
      ...namedSo(slug, `${say(language, 'opendata.changes')}-v${old}-v${now}.docx`, 'DOCX', draft),
      etag: tagOf(JSON.stringify([software, before.id, before.createdAt, after.id, after.createdAt, title, language])),
      write: async () => {
        const { comparison } = await this.comparing.compare(actor, before.id, after.id);
        const reasons = await this.texts.reasonsBetween(before, after);
        const rows = tableOf(comparison);
        const told = rows.map((row) => [
          { text: whatBecame(row, language), language },
          ...(reasons.get((row.after ?? row.before)!.part.id ?? '') ?? []).map(({ words }) => ({
            text: inLanguage(words, language),
            language: languageOf(words, language),
          })),
        ]);
        const length = rows.reduce((sum, row) => sum + lengthOf(row), 0);
        return this.files.line.write({ format: 'COMPARISON', rows, told, words: wordsOf(title, { old, now }, language) }, length);
      },
    };
  }
}

function whatBecame({ change, moved, renumbered }: TableRow, language: Language): string {
  const also = [
    moved && change !== 'MOVED' && say(language, 'opendata.comparison.alsoMoved'),
    renumbered && say(language, 'opendata.comparison.renumbered'),
  ];
  return [say(language, `opendata.comparison.${change}`), ...also].filter((sentence) => sentence).join(' ');
}

function wordsOf(title: string, { old, now }: { old: number; now: number }, language: Language): ComparisonWords {
  return {
    title: say(language, 'opendata.comparison.title', { title, old, new: now }),
    legend: say(language, 'opendata.comparison.legend'),
    columns: [
      say(language, 'opendata.comparison.before', { number: old }),
      say(language, 'opendata.comparison.after', { number: now }),
      say(language, 'opendata.comparison.why'),
    ],
    nothing: say(language, 'opendata.comparison.nothing'),
    language,
  };
}

function lengthOf({ before, after }: TableRow): number {
  return [before, after].reduce((sum, cell) => sum + (cell?.words.reduce((words, { text }) => words + text.length, 0) ?? 0), 0);
}
