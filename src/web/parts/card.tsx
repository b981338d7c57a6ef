/** A consultation in a list: what it is, whose, and until when one may take part. */
import type { Visit } from '../kit/visit.js';
import type { CardFragment } from './card.data.js';
import { PhaseTag } from './phase-tag.js';
import { langOf } from './lang.js';

/** @param level of its heading, below that of the list */
export function Card({ visit, consultation, level = 3 }: { visit: Visit; consultation: CardFragment; level?: 2 | 3 }) {
  const { slug, title, summary, language, agency, commentCounts } = consultation;
  const Heading = `h${level}` as const;
  return (
    <article class="urna-card">
      <div>
        <PhaseTag visit={visit} phase={consultation.phase} />
      </div>
      <Heading class="govuk-heading-m" lang={langOf(visit, language)}>
        <a class="govuk-link" href={visit.to('consultation', { slug })}>
          {title}
        </a>
      </Heading>
      <p lang={langOf(visit, language)}>{summary}</p>
      <p class="urna-meta urna-card__foot">
        <span>{agency.name}</span>
        <br />
        <span>{whenOf(visit, consultation)}</span>
        <br />
        <span>{visit.t('card.contributions', { count: commentCounts.total })}</span>
      </p>
    </article>
  );
}

/** Until when, since when or when one may take part, in one sentence. */
export function whenOf(
  visit: Visit,
  { phase, opensAt, closesAt, timeZone }: Pick<CardFragment, 'phase' | 'opensAt' | 'closesAt' | 'timeZone'>,
): string {
  const day = (date: string | null): string => (date ? visit.words.day(date, timeZone) : '');
  if (phase === 'OPEN' && closesAt)
    return visit.t('card.closes', { day: day(closesAt), distance: visit.words.distance(closesAt, visit.now) });
  if (phase === 'SCHEDULED' && opensAt)
    return visit.t('card.opens', { day: day(opensAt), distance: visit.words.distance(opensAt, visit.now) });
  return closesAt ? visit.t('card.closed', { day: day(closesAt) }) : visit.t('card.noDates');
}
