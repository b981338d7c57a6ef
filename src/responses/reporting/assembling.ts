/** Puts a report together from the answered observations; what cannot be added up is refused before it is published. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../ledger/log/canonical-json.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import type { AnsweredObservation, ChangedArticle, ReportChange, ReportContent, ReportRow, ReportSubject } from './report.js';
import { figuresOf } from './figures.js';
import { argumentsOf, notAcceptedOf } from './grouping.js';

export function assembleReport(
  subject: ReportSubject,
  observations: readonly AnsweredObservation[],
  changed: readonly ChangedArticle[],
): ReportContent {
  refuseDoubled(observations);
  refuseUnknownArticles(observations, changed);
  const sorted = [...observations].sort((one, other) => one.number - other.number);
  const rows = sorted.map(rowOf);
  const content = {
    ...subject,
    figures: figuresOf(subject, sorted),
    rows,
    changes: changed.map((article): ReportChange => ({
      ...article,
      arguments: argumentsOf(rows.filter(({ articles }) => articles.includes(article.eid))),
    })),
    notAccepted: notAcceptedOf(rows),
  };
  return { ...content, sha256: hashOf(content) };
}

/** Whoever has the published content can compute it again. */
export function hashOf(content: Omit<ReportContent, 'sha256'>): string {
  const hashed = Object.fromEntries(Object.entries(content).filter(([name]) => name !== 'sha256'));
  return createHash('sha256').update(canonicalJson(hashed)).digest('hex');
}

/** Who it is stays behind: the report names authors as they wish to be shown. */
function rowOf(observation: AnsweredObservation): ReportRow {
  const { number, author, way, day, link, article, words, cluster, themes, disposition, reason, articles, answeredOn } = observation;
  return { number, author, ...(way && { way }), day, link, article, words, cluster, themes, disposition, reason, articles, answeredOn };
}

function refuseDoubled(observations: readonly AnsweredObservation[]): void {
  const seen = new Set<number>();
  for (const { number } of observations) {
    if (seen.has(number)) throw new Refusal('REPORT_OBSERVATION_TWICE', { number });
    seen.add(number);
  }
}

/** “You said, we did” holds both ways or not at all. */
function refuseUnknownArticles(observations: readonly AnsweredObservation[], changed: readonly ChangedArticle[]): void {
  const known = new Set(changed.map(({ eid }) => eid));
  for (const { number, articles } of observations) {
    const unknown = articles.find((eid) => !known.has(eid));
    if (unknown !== undefined) throw new Refusal('REPORT_ARTICLE_UNCHANGED', { number, article: unknown });
  }
}
