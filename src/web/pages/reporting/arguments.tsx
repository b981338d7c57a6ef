/** What was said and what the agency did with it: an argument of many observations, or the row of one. */
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import { Prose } from '../../parts/prose.js';
import type { ReportedArgumentWordsFragment, ReportedRowWordsFragment } from './report.data.js';

const excerptLength = 400;

export function ArgumentList({ visit, all }: { visit: Visit; all: readonly ReportedArgumentWordsFragment[] }) {
  return (
    <ul class="urna-versions">
      {all.map(({ count, numbers, words, disposition, reasonHtml, language }) => (
        <li key={numbers}>
          <p class="govuk-body-s">{visit.t('report.saidBy', { count, numbers })}</p>
          <blockquote class="urna-report__said">{excerpt(words)}</blockquote>
          <p class="govuk-body">
            <strong class="govuk-tag govuk-tag--grey">{visit.t(`report.disposition.${disposition}`)}</strong>
          </p>
          <Prose html={reasonHtml} lang={langOf(visit, language)} />
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  visit: Visit;
  slug: string;
  /** The version of the report. */
  report: number;
  row: ReportedRowWordsFragment;
  id?: string;
}

export function ReportRow({ visit, slug, report, row, id }: RowProps) {
  const { number, author, way, day, link, words, article, themes, disposition, reasonHtml, language, changes } = row;
  return (
    <article class="urna-report__row" id={id} aria-labelledby={`${id ?? 'row'}-title`}>
      <h3 class="govuk-heading-s" id={`${id ?? 'row'}-title`}>
        {visit.t('report.row', { number })}
      </h3>
      <p class="govuk-body-s">
        {author ? visit.t('report.by', { author, day: visit.words.day(day) }) : visit.words.day(day)}
        {way && (
          <>
            {' '}
            <span class="govuk-tag govuk-tag--grey">{visit.t('entered.way', { way })}</span>
          </>
        )}
        {' · '}
        {article ? <span lang={langOf(visit, 'es')}>{article.label}</span> : visit.t('report.onTheWhole')}
        {themes.length > 0 && (
          <>
            {' · '}
            <span lang={langOf(visit, 'es')}>{themes.join(', ')}</span>
          </>
        )}
      </p>
      <blockquote class="urna-report__said">{words}</blockquote>
      <p class="govuk-body">
        <strong class="govuk-tag govuk-tag--grey">{visit.t(`report.disposition.${disposition}`)}</strong>
      </p>
      <Prose html={reasonHtml} lang={langOf(visit, language)} />
      <p class="urna-acts">
        {(author || way) && (
          <a class="govuk-link" href={commentAt(visit, link)}>
            {visit.t('report.toComment', { number })}
          </a>
        )}
        {changes.map(({ eid, label }) => (
          <a key={eid} class="govuk-link" href={visit.to('reportChange', { slug, number: String(report), eid })}>
            {visit.rich('report.changedBy', { article: (part) => <span lang={langOf(visit, 'es')}>{part}</span> }, { label })}
          </a>
        ))}
      </p>
    </article>
  );
}

/** In the language of the page. */
function commentAt(visit: Visit, link: string): string {
  return visit.to('comment', { id: decodeURIComponent(new URL(link).pathname.split('/').at(-1)!) });
}

function excerpt(words: string): string {
  const letters = [...words];
  return letters.length > excerptLength ? `${letters.slice(0, excerptLength).join('')}…` : words;
}
