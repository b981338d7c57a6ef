/** Transparency reports of moderation, month by month and agency by agency. */
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import { Frame } from '../../parts/frame.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { spanInWords } from '../../parts/span.js';
import { ModerationReportAgencyDocument, ModerationReportsPageDocument } from './report.data.js';

const columns = ['reports', 'decisions', 'median', 'appeals', 'reversals'] as const;

export const moderationReportsPage: Page = {
  address: 'moderationReports',
  isShared: true,

  async show(visit) {
    const { agency } = await visit.ask(ModerationReportAgencyDocument, { slug: visit.query.get('agency') ?? '' });
    const data = await visit.ask(ModerationReportsPageDocument, { agencyId: agency?.id ?? null, ...pageAt(visit, 24) });
    const { nodes, pageInfo } = data.moderationReports;
    const title = agency ? visit.t('record.reports.titleOf', { agency: agency.name }) : visit.t('record.reports.title');
    return show(
      <Frame visit={visit} data={data} title={title} description={visit.t('record.reports.lead')}>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body-l urna-measure">{visit.t('record.reports.lead')}</p>
        {nodes.length === 0 ? (
          <p class="govuk-body">{visit.t('record.reports.none')}</p>
        ) : (
          <div class="urna-scroll" tabIndex={0} role="region" aria-label={title} id="list">
            <table class="govuk-table">
              <caption class="govuk-visually-hidden">{title}</caption>
              <thead class="govuk-table__head">
                <tr class="govuk-table__row">
                  <th scope="col" class="govuk-table__header">
                    {visit.t('record.reports.month')}
                  </th>
                  {columns.map((column) => (
                    <th key={column} scope="col" class="govuk-table__header govuk-table__header--numeric">
                      {visit.t(`record.figure.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody class="govuk-table__body">
                {nodes.map((report) => (
                  <tr key={`${report.month} ${report.agency.slug}`} class="govuk-table__row">
                    <th scope="row" class="govuk-table__header">
                      <a class="govuk-link" href={visit.to('moderationReport', { month: report.month, slug: report.agency.slug })}>
                        {visit.words.month(report.month)}: {report.agency.name}
                      </a>
                    </th>
                    {[
                      visit.words.number(report.reports),
                      visit.words.number(report.decisions),
                      report.medianHours === null ? '–' : spanInWords(visit, report.medianHours),
                      visit.words.number(report.appeals),
                      visit.words.number(report.reversals),
                    ].map((cell, place) => (
                      <td key={place} class="govuk-table__cell govuk-table__cell--numeric">
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <Pager visit={visit} page={pageInfo} label={visit.t('record.reports.pages')} anchor="list" />
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('moderationLog', {}, { agency: agency?.slug })}>
            {visit.t('record.reports.log')}
          </a>
        </p>
      </Frame>,
    );
  },
};
