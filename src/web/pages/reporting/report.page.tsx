/** A published report of observations: the figures, “you said, we did”, what was not accepted and why, the matrix, and its files. */
import type { Page } from '../../kit/page.js';
import { orNotFound, PageError, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { withinSite } from '../versions/downloads.js';
import { ArgumentList, ReportRow } from './arguments.js';
import { Figures } from './figures.js';
import { type ReportHeadFragment, ReportPageDocument, type ReportPageQuery } from './report.data.js';

const rowsAPage = 10;
const changesAPage = 5;

type Report = NonNullable<NonNullable<ReportPageQuery['consultation']>['observationsReport']>;

export const reportPage: Page = {
  address: 'report',
  isShared: true,
  show: (visit) => read(visit, null),
};

export const reportVersionPage: Page = {
  address: 'reportVersion',
  isShared: true,
  show(visit) {
    const number = visit.part('number');
    if (!/^[1-9]\d{0,5}$/.test(number)) throw new PageError(404);
    return read(visit, Number(number));
  },
};

async function read(visit: Visit, number: number | null): Promise<View> {
  const [slug, row, skip] = [visit.part('slug'), countIn(visit, 'row'), countIn(visit, 'changes')];
  const wish = { slug, number, row, hasRow: row > 0, skip, ...pageAt(visit, rowsAPage) };
  const data = await visit.ask(ReportPageDocument, wish);
  const consultation = orNotFound(data.consultation);
  const report = orNotFound(consultation.observationsReport);
  const { title, language, timeZone, agency, observationsReports: versions } = consultation;
  const newest = versions[0]!.number;
  return show(
    <Frame
      visit={visit}
      data={data}
      title={number === null ? visit.t('report.title', { title }) : visit.t('report.titleOfVersion', { number, title })}
      trail={[{ text: title, to: visit.to('consultation', { slug }) }]}
    >
      <span class="govuk-caption-xl" lang={langOf(visit, language)}>
        {title}
      </span>
      <h1 class="govuk-heading-xl">{visit.t('report.heading')}</h1>
      {report.number < newest && (
        <p class="govuk-inset-text">
          {visit.t('report.notNewest', { number: report.number })}{' '}
          <a class="govuk-link" href={visit.to('report', { slug })}>
            {visit.t('report.toNewest')}
          </a>
        </p>
      )}
      <About visit={visit} report={report} agency={agency.name} timeZone={timeZone} />
      <nav class="urna-acts" aria-label={visit.t('report.parts')}>
        {(['figures', 'changes', 'not-accepted', 'matrix', 'files'] as const).map((part) => (
          <a key={part} class="govuk-link" href={`#${part}`}>
            {visit.t(`report.part.${part}`)}
          </a>
        ))}
      </nav>
      <h2 class="govuk-heading-l urna-report__part" id="figures">
        {visit.t('report.part.figures')}
      </h2>
      <Figures visit={visit} figures={report.figures} />
      <Changes visit={visit} slug={slug} report={report} skip={skip} />
      <h2 class="govuk-heading-l urna-report__part" id="not-accepted">
        {visit.t('report.part.not-accepted')}
      </h2>
      {report.notAccepted.length === 0 && <p class="govuk-body">{visit.t('report.allAccepted')}</p>}
      {report.notAccepted.map(({ theme, argumentCount, observationCount, arguments: all }) => (
        <section key={theme ?? ''}>
          <h3 class="govuk-heading-m" lang={theme === null ? undefined : langOf(visit, 'es')}>
            {theme ?? visit.t('report.withoutTheme')}
          </h3>
          <p class="govuk-body">{visit.t('report.reasonsOf', { reasons: argumentCount, observations: observationCount })}</p>
          <ArgumentList visit={visit} all={all} />
          {argumentCount > all.length && <p class="govuk-body">{visit.t('report.moreInFiles', { count: argumentCount - all.length })}</p>}
        </section>
      ))}
      <h2 class="govuk-heading-l urna-report__part" id="matrix">
        {visit.t('report.part.matrix')}
      </h2>
      <p class="govuk-body">{visit.t('report.matrixLead')}</p>
      {report.row && (
        <section class="urna-report__own" aria-labelledby="own-title">
          <p class="govuk-heading-s" id="own-title">
            {visit.t('report.asked')}
          </p>
          <ReportRow visit={visit} slug={slug} report={report.number} row={report.row} id="row" />
        </section>
      )}
      {report.rows.nodes.map((row) => (
        <ReportRow key={row.number} visit={visit} slug={slug} report={report.number} row={row} id={`observation-${row.number}`} />
      ))}
      <Pager visit={visit} page={report.rows.pageInfo} label={visit.t('report.pages')} anchor="matrix" />
      <Files visit={visit} report={report} />
      {versions.length > 1 && (
        <>
          <h2 class="govuk-heading-m">{visit.t('report.versions')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {versions.map((version) => (
              <li key={version.number}>
                <a
                  class="govuk-link"
                  href={visit.to('reportVersion', { slug, number: String(version.number) })}
                  aria-current={version.number === report.number ? 'true' : undefined}
                >
                  {visit.t('report.version', { number: version.number, day: visit.words.day(version.publishedAt.slice(0, 10)) })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Frame>,
  );
}

function About({ visit, report, agency, timeZone }: { visit: Visit; report: ReportHeadFragment; agency: string; timeZone: string }) {
  const { number, series, legalBasis, openedOn, closedOn, publishedAt, signerName, office } = report;
  const facts: [string, string][] = [
    [visit.t('report.number'), visit.t('report.numbered', { series, number })],
    [visit.t('report.agency'), agency],
    [visit.t('report.legalBasis'), legalBasis],
    [visit.t('report.openFromTo'), visit.t('report.fromTo', { from: visit.words.day(openedOn), to: visit.words.day(closedOn) })],
    [visit.t('report.published'), visit.words.moment(publishedAt, timeZone)],
    [visit.t('report.signer'), visit.t('report.signedBy', { name: signerName, office })],
  ];
  return (
    <dl class="govuk-summary-list">
      {facts.map(([name, value]) => (
        <div class="govuk-summary-list__row" key={name}>
          <dt class="govuk-summary-list__key">{name}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Changes({ visit, slug, report, skip }: { visit: Visit; slug: string; report: Report; skip: number }) {
  const { changeCount, changes, number } = report;
  return (
    <>
      <h2 class="govuk-heading-l urna-report__part" id="changes">
        {visit.t('report.part.changes')}
      </h2>
      <p class="govuk-body">{visit.t('report.changesLead', { count: changeCount })}</p>
      {changes.map(({ eid, label, observationCount, argumentCount, arguments: all }) => (
        <section key={eid} id={`change-${eid}`}>
          <h3 class="govuk-heading-m" lang={langOf(visit, 'es')}>
            {label}
          </h3>
          <p class="govuk-body">
            {visit.t('report.causedBy', { observations: observationCount })}{' '}
            <a class="govuk-link" href={visit.to('reportChange', { slug, number: String(number), eid })}>
              {visit.t('report.beforeAfter')}
              <span class="govuk-visually-hidden" lang={langOf(visit, 'es')}>
                {' '}
                {label}
              </span>
            </a>
          </p>
          <ArgumentList visit={visit} all={all} />
          {argumentCount > all.length && <p class="govuk-body">{visit.t('report.moreThere', { count: argumentCount - all.length })}</p>}
        </section>
      ))}
      {changeCount > changesAPage && (
        <nav class="urna-acts urna-no-print" aria-label={visit.t('report.changePages')}>
          {skip > 0 && (
            <a class="govuk-link" rel="prev" href={`${visit.here({ changes: Math.max(0, skip - changesAPage) || null })}#changes`}>
              {visit.t('report.previousChanges')}
            </a>
          )}
          {skip + changes.length < changeCount && (
            <a class="govuk-link" rel="next" href={`${visit.here({ changes: skip + changesAPage })}#changes`}>
              {visit.t('report.nextChanges')}
            </a>
          )}
        </nav>
      )}
    </>
  );
}

function Files({ visit, report }: { visit: Visit; report: ReportHeadFragment }) {
  return (
    <>
      <h2 class="govuk-heading-l urna-report__part" id="files">
        {visit.t('report.part.files')}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {report.files.map(({ format, url }) => (
          <li key={format}>
            <a class="govuk-link" href={withinSite(url)} download>
              {visit.t(`report.file.${format}`)}
            </a>
          </li>
        ))}
      </ul>
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{visit.t('report.check')}</span>
        </summary>
        <div class="govuk-details__text">
          <p class="govuk-body">{visit.t('report.checkHow')}</p>
          <p class="govuk-body">
            {visit.t('report.hash')} <code class="urna-report__hash">{report.sha256}</code>
          </p>
          <pre class="urna-source">{`curl -s ${report.file} | sha256sum`}</pre>
          <p class="govuk-body">{visit.t('report.checkWords')}</p>
        </div>
      </details>
    </>
  );
}

function countIn(visit: Visit, name: string): number {
  const written = visit.query.get(name) ?? '';
  return /^\d{1,6}$/.test(written) ? Number(written) : 0;
}
