/** The figures of a report as lines to read, the same in every form of it. */
import { type Language, say } from '../../platform/messages/messages.js';
import { dispositions } from '../matrix/answer.rules.js';
import { dispositionIn } from '../matrix/disposition-words.js';
import type { ReportFigures } from './report.js';

export interface FigureTable {
  title: string;
  note: string | null;
  heading: string;
  lines: [name: string, value: number][];
  /** Where the lines add up to it. */
  total: number | null;
}

export function figureTables(figures: ReportFigures, language: Language): FigureTable[] {
  const { time, byDisposition, byTheme, withoutTheme, byArticle, onTheWhole, observations } = figures;
  const t = (key: string): string => say(language, `reporting.${key}`);
  const given = <T>(lines: [string, T | null][]): [string, T][] => lines.filter((line): line is [string, T] => line[1] !== null);
  const unless0 = (name: string, value: number): [string, number][] => (value === 0 ? [] : [[name, value]]);
  return [
    {
      title: t('figures'),
      note: null,
      heading: t('figure'),
      lines: given([
        [t('people'), figures.people],
        [t('observations'), observations],
        [t('arguments'), figures.arguments],
        [t('openDays'), time.openDays],
        [t('medianDaysToAnswer'), time.medianDaysToAnswer],
        [t('daysFromClosingToPublication'), time.daysFromClosingToPublication],
      ]),
      total: null,
    },
    {
      title: t('byDisposition'),
      note: null,
      heading: t('disposition'),
      lines: dispositions.map((disposition) => [dispositionIn(disposition, language), byDisposition[disposition]]),
      total: observations,
    },
    {
      title: t('byTheme'),
      note: t('byThemeNote'),
      heading: t('theme'),
      lines: [
        ...byTheme.map(({ name, observations: times }): [string, number] => [name, times]),
        ...unless0(t('withoutTheme'), withoutTheme),
      ],
      total: null,
    },
    {
      title: t('byArticle'),
      note: null,
      heading: t('article'),
      lines: [
        ...byArticle.map(({ name, observations: times }): [string, number] => [name, times]),
        ...unless0(t('onTheWhole'), onTheWhole),
      ],
      total: observations,
    },
  ];
}

/** “25 de noviembre de 2026”. */
export function dayIn(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'es' ? 'es-CO' : 'en', { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
