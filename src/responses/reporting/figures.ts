/** The figures of a report: counted from its observations, never told by anybody. */
import { type Disposition, dispositions } from '../matrix/answer.rules.js';
import type { AnsweredObservation, CountOf, ReportFigures, ReportSubject } from './report.js';

export function figuresOf(subject: ReportSubject, observations: readonly AnsweredObservation[]): ReportFigures {
  const byDisposition = Object.fromEntries(dispositions.map((disposition) => [disposition, 0])) as Record<Disposition, number>;
  for (const { disposition } of observations) byDisposition[disposition]++;
  const themes = count(observations.flatMap((each) => [...new Set(each.themes)]));
  const labels = new Map(observations.flatMap(({ article }) => (article ? [[article.eid, article.label] as const] : [])));
  const articles = count(observations.flatMap(({ article }) => (article ? [article.eid] : [])));
  return {
    people: new Set(observations.map(({ person }) => person)).size,
    observations: observations.length,
    arguments: new Set(observations.map(argumentOf)).size,
    byDisposition,
    byTheme: themes,
    withoutTheme: observations.filter((each) => each.themes.length === 0).length,
    byArticle: articles.map(({ name, observations: times }) => ({ name: labels.get(name)!, eid: name, observations: times })),
    onTheWhole: observations.filter(({ article }) => article === null).length,
    time: {
      openDays: daysBetween(subject.openedOn, subject.closedOn) + 1,
      medianDaysToAnswer: median(observations.map(({ day, answeredOn }) => daysBetween(day, answeredOn))),
      daysFromClosingToPublication: daysBetween(subject.closedOn, subject.publishedOn),
    },
  };
}

/** What tells its argument apart from others. */
export function argumentOf({ cluster, number }: { cluster: string | null; number: number }): string {
  return cluster === null ? `number ${number}` : `cluster ${cluster}`;
}

/** Most often first, then by name. */
function count(names: readonly string[]): CountOf[] {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times]
    .map(([name, observations]) => ({ name, observations }))
    .sort((one, other) => other.observations - one.observations || (one.name < other.name ? -1 : 1));
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
