/** From the clause to the comments: one article that changed, its words before and after, and the observations that caused it. */
import type { Page } from '../../kit/page.js';
import { orNotFound, PageError, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { WordsCompared } from '../../parts/words-compared.js';
import { ArgumentList } from './arguments.js';
import { ReportChangePageDocument, type ReportChangePageQuery } from './report.data.js';

const argumentsAPage = 20;

type Change = NonNullable<NonNullable<NonNullable<ReportChangePageQuery['consultation']>['observationsReport']>['change']>;

export const reportChangePage: Page = {
  address: 'reportChange',
  isShared: true,

  async show(visit) {
    const [slug, number, eid] = [visit.part('slug'), visit.part('number'), visit.part('eid')];
    if (!/^[1-9]\d{0,5}$/.test(number)) throw new PageError(404);
    const written = visit.query.get('skip') ?? '';
    const skip = /^\d{1,6}$/.test(written) ? Number(written) : 0;
    const data = await visit.ask(ReportChangePageDocument, { slug, number: Number(number), eid, skip });
    const { title, observationsReport } = orNotFound(data.consultation);
    const change = orNotFound(orNotFound(observationsReport).change);
    const { label, argumentCount, observationCount, arguments: all } = change;
    return show(
      <Frame
        visit={visit}
        data={data}
        title={visit.t('reportChange.title', { label })}
        trail={[
          { text: title, to: visit.to('consultation', { slug }) },
          { text: visit.t('report.heading'), to: visit.to('reportVersion', { slug, number }) },
        ]}
      >
        <h1 class="govuk-heading-l">
          {visit.rich('reportChange.heading', { article: (part) => <span lang={langOf(visit, 'es')}>{part}</span> }, { label })}
        </h1>
        <Words visit={visit} change={change} />
        <h2 class="govuk-heading-m" id="why">
          {visit.t('reportChange.why')}
        </h2>
        <p class="govuk-body">{visit.t('report.causedBy', { observations: observationCount })}</p>
        <ArgumentList visit={visit} all={all} />
        <nav class="urna-acts" aria-label={visit.t('reportChange.pages')}>
          {skip > 0 && (
            <a class="govuk-link" rel="prev" href={visit.here({ skip: Math.max(0, skip - argumentsAPage) || null })}>
              {visit.t('frame.previous')}
            </a>
          )}
          {skip + all.length < argumentCount && (
            <a class="govuk-link" rel="next" href={visit.here({ skip: skip + argumentsAPage })}>
              {visit.t('frame.next')}
            </a>
          )}
          <a class="govuk-link" href={`${visit.to('reportVersion', { slug, number })}#changes`}>
            {visit.t('reportChange.back')}
          </a>
        </nav>
      </Frame>,
    );
  },
};

function Words({ visit, change: { before, after, words } }: { visit: Visit; change: Change }) {
  const lang = langOf(visit, 'es');
  if (before === null || after === null)
    return (
      <>
        <p class="govuk-body">{visit.t(before === null ? 'reportChange.isNew' : 'reportChange.isGone')}</p>
        <p class="urna-compared__words" lang={lang}>
          <WordsCompared visit={visit} words={[{ op: before === null ? 'INSERTED' : 'DELETED', text: before ?? after ?? '' }]} />
        </p>
      </>
    );
  return (
    <div class="urna-report__sides">
      {(['DELETED', 'INSERTED'] as const).map((side) => (
        <section key={side}>
          <h2 class="govuk-heading-s">{visit.t(side === 'DELETED' ? 'reportChange.before' : 'reportChange.after')}</h2>
          <p class="urna-compared__words" lang={lang}>
            <WordsCompared visit={visit} words={words.filter(({ op }) => op === 'EQUAL' || op === side)} />
          </p>
        </section>
      ))}
    </div>
  );
}
