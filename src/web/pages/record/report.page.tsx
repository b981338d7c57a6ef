/** A transparency report: what was reported, decided and appealed in a month at an agency, in words and charts. */
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { BarChart } from '../../parts/chart.js';
import { Frame } from '../../parts/frame.js';
import { spanInWords } from '../../parts/span.js';
import { sectionsOf, type Section } from './figures.js';
import { openFiles } from './log.page.js';
import { monthAt, monthBeside } from './months.js';
import { ModerationReportAgencyDocument, ModerationReportPageDocument, type ReportFiguresFragment } from './report.data.js';

export const moderationReportPage: Page = {
  address: 'moderationReport',
  isShared: true,

  async show(visit) {
    const agency = orNotFound((await visit.ask(ModerationReportAgencyDocument, { slug: visit.part('slug') })).agency);
    const data = await visit.ask(ModerationReportPageDocument, { agencyId: agency.id, month: visit.part('month') });
    const report = orNotFound(data.moderationReport);
    const [{ month }, { slug }] = [report, agency];
    const title = visit.t('record.report.title', { month: visit.words.month(month), agency: agency.name });
    const beside = (by: 1 | -1, key: string) => (
      <li>
        <a class="govuk-link" href={visit.to('moderationReport', { month: monthBeside(month, by), slug })}>
          {visit.t(key)}
        </a>
      </li>
    );
    return show(
      <Frame visit={visit} data={data} title={title} description={visit.t('record.report.lead')}>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body-l urna-measure">{visit.t('record.report.lead')}</p>
        {!report.isOver && <p class="govuk-inset-text">{visit.t('record.report.running')}</p>}
        <InWords visit={visit} report={report} />
        {sectionsOf(visit, report).map((section) => (
          <Kinds key={section.id} visit={visit} section={section} />
        ))}
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('moderationReportFile', { month, slug })} download>
            {visit.t('record.report.figures')}
          </a>
        </p>
        <p class="govuk-body">{openFiles(visit, 'record.report.open', `/moderation-record/${month}`, slug)}</p>
        <p class="govuk-body">
          {visit.rich('record.report.verify', {
            link: (words) => (
              <a class="govuk-link" href={visit.to('verify')}>
                {words}
              </a>
            ),
          })}
        </p>
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href={visit.to('moderationLog', {}, { agency: slug, month })}>
              {visit.t('record.reports.log')}
            </a>
          </li>
          {beside(-1, 'record.report.earlier')}
          {month < monthAt(visit.now) && beside(1, 'record.report.later')}
          <li>
            <a class="govuk-link" href={visit.to('moderationReports')}>
              {visit.t('record.report.all')}
            </a>
          </li>
        </ul>
      </Frame>,
    );
  },
};

function InWords({ visit, report }: { visit: Visit; report: ReportFiguresFragment }) {
  const { reports, decisions, undone, medianHours, detectedByMachine, appeals, reversals } = report;
  return (
    <ul class="govuk-list govuk-list--bullet urna-measure">
      <li>{visit.t('record.report.summary', { reports, decisions })}</li>
      {undone > 0 && <li>{visit.t('record.report.undone', { undone })}</li>}
      <li>
        {medianHours === null
          ? visit.t('record.report.noMedian')
          : visit.t('record.report.median', { hours: spanInWords(visit, medianHours) })}
      </li>
      <li>{visit.t('record.report.detected', { count: detectedByMachine })}</li>
      <li>{visit.t('record.report.appeals', { appeals, reversals })}</li>
    </ul>
  );
}

function Kinds({ visit, section: { id, title, kinds } }: { visit: Visit; section: Section }) {
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  const [most] = kinds;
  if (!most)
    return (
      <section>
        <h2 class="govuk-heading-s">{title}</h2>
        <p class="govuk-body">{visit.t('record.report.nothing')}</p>
      </section>
    );
  return (
    <BarChart
      visit={visit}
      id={id}
      title={title}
      level={2}
      summary={visit.t('record.report.most', { name: most.label, count: most.count, total })}
      bars={kinds.map(({ label, count }) => ({ label, value: count, share: count / total }))}
      heads={{ label: visit.t('record.report.kind'), value: visit.t('record.report.count'), share: visit.t('record.report.share') }}
      isTableFolded
    />
  );
}
