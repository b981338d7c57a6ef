/** Before the report is published: what it would say, what it lacks, and who signs it. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextArea, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { DeskFrame, forOfficials, inWords, NotNow, Warning } from '../workbench/desk.js';
import { Figures } from './figures.js';
import { PrepareReportPageDocument, type PrepareReportPageQuery, PublishReportDocument } from './prepare-report.data.js';

type Preview = NonNullable<NonNullable<PrepareReportPageQuery['consultation']>['reportPreview']>;

export const prepareReportPage: Page = {
  address: 'prepareReport',
  isShared: false,
  needsAccount: true,

  show: async (visit) => write(visit, await read(visit)),

  async act(visit, form) {
    const data = await read(visit);
    const { id, slug } = forOfficials(data.consultation);
    const input = { consultationId: id, office: form.text('office'), legalBasis: form.text('legalBasis'), idempotencyKey: form.key };
    const { userErrors } = await visit.act(PublishReportDocument, { input });
    if (userErrors.length > 0) return write(visit, data, form, userErrors);
    return redirect(visit.to('report', { slug }, { done: 'reportPublished' }));
  },
};

const read = (visit: Visit): Promise<PrepareReportPageQuery> => visit.ask(PrepareReportPageDocument, { id: visit.part('id') });

function write(visit: Visit, data: PrepareReportPageQuery, form: Form | null = null, errors?: readonly UserError[]): View {
  const consultation = forOfficials(data.consultation);
  const { slug, timeZone, viewerCanAnswer, observationsReports: versions, reportPreview: preview } = consultation;
  const shown = errors && inWords(errors, { office: visit.t('prepareReport.office'), legalBasis: visit.t('report.legalBasis') });
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('prepareReport.title')} errors={shown}>
      {versions.map(({ number, publishedAt, signerName, office }) => (
        <p class="govuk-body" key={number}>
          <a class="govuk-link" href={visit.to('reportVersion', { slug, number: String(number) })}>
            {visit.t('prepareReport.version', { number, moment: visit.words.moment(publishedAt, timeZone), name: signerName, office })}
          </a>
        </p>
      ))}
      {!preview || !viewerCanAnswer.allowed ? (
        <NotNow reason={viewerCanAnswer.reason ?? visit.t('prepareReport.notEntered')} />
      ) : (
        <>
          <p class="govuk-body-l">{visit.t('prepareReport.lead')}</p>
          <Lacking visit={visit} preview={preview} />
          <h2 class="govuk-heading-m">{visit.t('prepareReport.figures')}</h2>
          <Figures visit={visit} figures={preview.figures} />
          {preview.lacking === null && (
            <FormBody visit={visit} keep={`report-${consultation.id}`} formKey={form?.key}>
              <h2 class="govuk-heading-m">{visit.t('prepareReport.sign')}</h2>
              <TextField
                visit={visit}
                name="office"
                label={visit.t('prepareReport.office')}
                hint={visit.t('prepareReport.officeHint')}
                value={form?.text('office')}
                errors={shown}
              />
              <TextArea
                visit={visit}
                name="legalBasis"
                label={visit.t('report.legalBasis')}
                hint={visit.t('prepareReport.legalBasisHint', { usual: preview.legalBasis })}
                value={form?.text('legalBasis')}
                rows={3}
                lang={langOf(visit, 'es')}
                errors={shown}
              />
              <Warning visit={visit} text={visit.t('prepareReport.warning')} />
              <Button text={visit.t('prepareReport.publish', { series: preview.series })} />
            </FormBody>
          )}
        </>
      )}
    </DeskFrame>,
    shown ? 422 : 200,
  );
}

function Lacking({ visit, preview }: { visit: Visit; preview: Preview }) {
  const { lacking, withoutArticle, changeCount, unexplained } = preview;
  return (
    <>
      {lacking !== null && <Warning visit={visit} text={lacking} />}
      <ul class="govuk-list govuk-list--bullet">
        {lacking === null && <li>{visit.t('prepareReport.ready')}</li>}
        <li>{visit.t('prepareReport.changes', { count: changeCount })}</li>
        {withoutArticle > 0 && <li>{visit.t('prepareReport.withoutArticle', { count: withoutArticle })}</li>}
        {unexplained.length > 0 && (
          <li>
            {visit.t('prepareReport.unexplained', { count: unexplained.length })}{' '}
            <span lang={langOf(visit, 'es')}>{visit.words.list(unexplained.map(({ label }) => label))}</span>
          </li>
        )}
      </ul>
    </>
  );
}
