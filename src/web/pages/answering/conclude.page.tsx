/** Concluding the answers: the way to the report of observations, and the text that was issued is named. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { DeskFrame, forOfficials, NotNow, Warning, wrong } from '../workbench/desk.js';
import { ConcludePageDocument, IssueTextDocument, type ConcludePageQuery } from './answering.data.js';
import { Gate } from './gate.js';
import { OfficeField } from './office-field.js';
import { atFields } from './words.js';

type Concluded = NonNullable<ConcludePageQuery['consultation']>;

export const concludePage: Page = {
  address: 'concludeAnswers',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const id = visit.part('id');
    const consultation = forOfficials((await visit.ask(ConcludePageDocument, { id })).consultation);
    if (!form.optional('office')) return write(visit, form, [wrong('office', visit.t('reply.officeMissing'))]);
    const input = { consultationId: consultation.id, office: form.text('office'), idempotencyKey: form.key };
    const { userErrors } = await visit.act(IssueTextDocument, { input: { ...input, versionId: form.text('version') } });
    if (userErrors.length > 0) return write(visit, form, userErrors);
    return redirect(visit.to('concludeAnswers', { id }, { done: 'textIssued' }));
  },
};

async function write(visit: Visit, form?: Form, errors?: readonly UserError[]): Promise<View> {
  const id = visit.part('id');
  const data = await visit.ask(ConcludePageDocument, { id });
  const consultation = forOfficials(data.consultation);
  const { viewerCanAnswer, phase } = consultation;
  const shown = errors && atFields(visit, errors);
  const props = { visit, consultation, form, errors: shown };
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('conclude.title')} errors={shown}>
      {!viewerCanAnswer.allowed && <NotNow reason={viewerCanAnswer.reason} />}
      <Gate visit={visit} id={id} phase={phase} gate={consultation} />
      <Report visit={visit} consultation={consultation} />
      <Issue {...props} />
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('observations', { id })}>
          {visit.t('reply.back')}
        </a>
      </p>
    </DeskFrame>,
    shown ? 422 : 200,
  );
}

interface SectionProps {
  visit: Visit;
  consultation: Concluded;
  form?: Form;
  errors?: readonly UserError[];
}

function Report({ visit, consultation }: Pick<SectionProps, 'visit' | 'consultation'>) {
  const {
    observationsReports: reports,
    answeringProgress: progress,
    viewerCanAnswer,
    viewerCanMarkAnswered,
    timeZone,
    slug,
  } = consultation;
  const unanswered = progress?.unanswered ?? 0;
  const isBehind = ['REPORT_UNPUBLISHED', 'REPORT_OUTDATED'].includes(viewerCanMarkAnswered.code ?? '') || (progress?.prepared ?? 0) > 0;
  return (
    <section aria-labelledby="report">
      <h2 class="govuk-heading-m" id="report">
        {visit.t('conclude.report')}
      </h2>
      {reports.length > 0 && (
        <ul class="govuk-list govuk-list--spaced">
          {reports.map(({ id, number, publishedAt, signerName, office, sha256 }) => (
            <li key={id}>
              <a class="govuk-link" href={visit.to('reportVersion', { slug, number: String(number) })}>
                {visit.t('conclude.version', { number })}
              </a>
              <br />
              <span class="urna-meta">
                {visit.rich(
                  'answer.signed',
                  { office: () => <span lang={langOf(visit, 'es')}>{office}</span> },
                  { name: signerName, moment: visit.words.moment(publishedAt, timeZone) },
                )}
                <br />
                <span class="urna-long">{visit.t('conclude.sum', { sha256 })}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {unanswered > 0 ? (
        <p class="govuk-body">{visit.t('gate.answersHint', { count: unanswered })}</p>
      ) : (
        <p class="govuk-body">{visit.t(isBehind ? 'conclude.reportLead' : 'conclude.reportNothingNew')}</p>
      )}
      {viewerCanAnswer.allowed && progress?.isEntered && unanswered === 0 && isBehind && (
        <p class="govuk-body">
          <a class="govuk-button" href={visit.to('prepareReport', { id: consultation.id })}>
            {visit.t('prepareReport.title')}
          </a>
        </p>
      )}
    </section>
  );
}

function Issue({ visit, consultation, form, errors }: SectionProps) {
  const { issuedText, text, contact, viewerCanAnswer, viewerCanMarkAnswered, phase, timeZone, slug } = consultation;
  const isTried = form !== undefined;
  const isOpen = viewerCanMarkAnswered.allowed || phase === 'ANSWERED';
  return (
    <section aria-labelledby="issue">
      <h2 class="govuk-heading-m" id="issue">
        {visit.t('gate.issued')}
      </h2>
      {issuedText && (
        <p class="govuk-body">
          {visit.t('conclude.issued', { number: issuedText.version?.number ?? 0 })}{' '}
          {visit.rich(
            'answer.signed',
            { office: () => <span lang={langOf(visit, 'es')}>{issuedText.office}</span> },
            { name: issuedText.issuerName, moment: visit.words.moment(issuedText.issuedAt, timeZone) },
          )}
        </p>
      )}
      {!issuedText && !isOpen && <p class="govuk-body">{visit.t('conclude.issueNotYet')}</p>}
      {!issuedText && text && viewerCanAnswer.allowed && (isOpen || isTried) && (
        <FormBody visit={visit} formKey={isTried ? form.key : undefined}>
          <input type="hidden" name="version" value={text.id} />
          <p class="govuk-body">
            {visit.t('conclude.issueLead', { number: text.number })}{' '}
            <a class="govuk-link" href={visit.to('text', { slug })}>
              {visit.t('conclude.readText')}
            </a>
          </p>
          <OfficeField
            visit={visit}
            id="field-issuing-office"
            value={isTried ? form.text('office') : (contact?.office ?? '')}
            errors={isTried ? errors : undefined}
          />
          <Warning visit={visit} text={visit.t('conclude.issueWarning')} />
          <Button text={visit.t('conclude.issue')} act="issue" />
        </FormBody>
      )}
    </section>
  );
}
