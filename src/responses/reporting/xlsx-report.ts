/** The report of observations as a spreadsheet: figures, every row of the matrix, what changed and why, what was not accepted and why. */
import { inLanguage } from '../../people/localised.js';
import { type Language, say } from '../../platform/messages/messages.js';
import type { Cell, Sheet, SheetColumn } from '../../platform/spreadsheets/sheet-xml.js';
import { writeWorkbook } from '../../platform/spreadsheets/workbook-writing.js';
import { dispositionIn } from '../matrix/disposition-words.js';
import { writerIn } from '../matrix/writer.js';
import { dayIn, figureTables } from './figure-lines.js';
import { listNumbers } from './grouping.js';
import type { ReportArgument, ReportContent, ReportRow } from './report.js';

/** @param rows those of the content, or the same one by one where they are too many to be held */
export function reportXlsx(
  content: ReportContent,
  language: Language,
  rows: Iterable<ReportRow> | AsyncIterable<ReportRow> = content.rows,
): AsyncGenerator<Uint8Array> {
  const t = (key: string): string => say(language, `reporting.${key}`);
  const column = (key: string, width: number, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({ heading: t(key), width, kind });
  const labels = new Map(content.changes.map(({ eid, label }) => [eid, label]));
  const argument = ({ observations, words, disposition, reason }: ReportArgument): Cell[] => [
    listNumbers(observations),
    observations.length,
    words,
    dispositionIn(disposition, language),
    inLanguage(reason, language),
  ];
  const ofArgument = [
    column('number.short', 16),
    column('count', 10, 'number'),
    column('words', 60),
    column('disposition', 20),
    column('reason', 60),
  ];
  async function* cellsOf(all: typeof rows): AsyncGenerator<Cell[]> {
    for await (const row of all)
      yield [
        row.number,
        row.link,
        writerIn(row, language),
        { day: row.day },
        row.article?.label ?? t('onTheWhole'),
        row.words,
        row.themes.join('; '),
        dispositionIn(row.disposition, language),
        inLanguage(row.reason, language),
        row.articles.map((eid) => labels.get(eid)!).join(', '),
        { day: row.answeredOn },
      ];
  }
  const sheets: Sheet[] = [
    { name: t('figures'), columns: [column('figure', 60), column('count', 60, 'number')], rows: figureRows(content, language) },
    {
      name: say(language, 'matrix.sheet'),
      columns: [
        column('number.short', 9, 'number'),
        column('link', 18),
        column('author', 20),
        column('day', 11, 'date'),
        column('article', 16),
        column('words', 60),
        column('theme', 18),
        column('disposition', 20),
        column('reason', 60),
        column('changed', 20),
        column('answeredOn', 13, 'date'),
      ],
      rows: cellsOf(rows),
    },
    {
      name: t('changed'),
      columns: [column('article', 16), column('before', 60), column('after', 60), ...ofArgument],
      rows: content.changes.flatMap(({ label, before, after, arguments: all }): Cell[][] => {
        const article = [label, before ?? t('newArticle'), after ?? t('goneArticle')];
        return all.length === 0 ? [[...article, '', 0, t('byItself')]] : all.map((each) => [...article, ...argument(each)]);
      }),
    },
    {
      name: t('notAcceptedSheet'),
      columns: [column('theme', 18), ...ofArgument],
      rows: content.notAccepted.flatMap(({ theme, arguments: all }) => all.map((each) => [theme ?? t('withoutTheme'), ...argument(each)])),
    },
  ];
  return writeWorkbook(sheets);
}

function figureRows(content: ReportContent, language: Language): Cell[][] {
  const { number, title, agency, legalBasis, link, openedOn, closedOn, publishedOn, signer, sha256 } = content;
  const t = (key: string, facts: Record<string, unknown> = {}): string => say(language, `reporting.${key}`, facts);
  const about: Cell[][] = [
    [t('title'), t('number', { number })],
    [t('consultation'), inLanguage(title, language)],
    [t('agency'), inLanguage(agency, language)],
    [t('legalBasis'), inLanguage(legalBasis, language)],
    [t('openedOn'), dayIn(openedOn, language)],
    [t('closedOn'), dayIn(closedOn, language)],
    [t('publishedOn'), dayIn(publishedOn, language)],
    [t('signer'), `${signer.name}, ${signer.office}`],
    [t('link'), link],
    ['SHA-256', sha256],
  ];
  const tables = figureTables(content.figures, language).flatMap(({ title: of, note, lines, total }): Cell[][] => [
    [],
    [of, note],
    ...lines,
    ...(total === null ? [] : [[t('total'), total]]),
  ]);
  return [...about, ...tables];
}
