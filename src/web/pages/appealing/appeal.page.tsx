/** One appeal, for whoever appeals: what became of it, live, and what they can still do. */
import type { Form } from '../../kit/form.js';
import type { UserError } from '../../kit/client.js';
import { LivePart } from '../../kit/live-part.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextArea } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { inOurWords } from './appeal-decision.page.js';
import { Decision, lastDay, longestWords, Progress, StateTag } from './appeal-parts.js';
import { AppealPageDocument, AppealToTheAuditorDocument, TakeAppealBackDocument, type AppealPageQuery } from './appealing.data.js';

const news =
  'subscription($id: ID!) { appealChanged(appealId: $id) { ... on AppealChanged { sequence } ... on ResyncRequired { sequence } } }';

export const appealPage: Page = {
  address: 'appeal',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const [appealId, idempotencyKey] = [visit.part('id'), form.key];
    if (form.act === 'withdraw') {
      const { userErrors } = await visit.act(TakeAppealBackDocument, { input: { appealId, idempotencyKey } });
      return userErrors.length > 0
        ? write(visit, form, userErrors)
        : redirect(visit.to('appeal', { id: appealId }, { done: 'appealWithdrawn' }));
    }
    const input = { appealId, words: form.text('words'), idempotencyKey };
    const { userErrors, appeal } = await visit.act(AppealToTheAuditorDocument, { input });
    if (userErrors.length > 0)
      return write(
        visit,
        form,
        userErrors.map((error) => inOurWords(visit, error)),
      );
    return redirect(visit.to('appeal', { id: appeal!.id }, { done: 'appealWentFurther' }));
  },
};

type Appeal = Extract<NonNullable<AppealPageQuery['node']>, { __typename: 'ModerationAppeal' }>;

async function write(visit: Visit, form?: Form, errors?: readonly UserError[]): Promise<View> {
  const { node, ...data } = await visit.ask(AppealPageDocument, { id: visit.part('id') });
  const appeal = orNotFound(node?.__typename === 'ModerationAppeal' ? node : null);
  const { id, decision, words, first, carriedOutBy, viewerCanDecide } = appeal;
  const title = visit.t(appeal.step === 'AUDITOR' ? 'appeals.titleAuditor' : 'appeals.title', {
    measure: visit.t(`appeals.measureIs.${decision.measure}`),
  });
  return show(
    <Frame
      visit={visit}
      data={data}
      title={title}
      errors={errors}
      trail={[{ text: visit.t('activityTitle.activityAppeals'), to: visit.to('activityAppeals') }]}
      isPrivate
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <LivePart visit={visit} id="progress" subscription={news} variables={{ id }}>
        <p class="govuk-body">
          <StateTag visit={visit} appeal={appeal} />
        </p>
        <p class="govuk-body-l">{visit.t(`appeals.means.${appeal.state}`)}</p>
        <Progress visit={visit} appeal={appeal} />
        {carriedOutBy.length > 0 && (
          <p class="govuk-body">
            {visit.t('appeals.done', {
              measures: visit.words.list(carriedOutBy.map(({ measure }) => visit.t(`appeals.measureIs.${measure}`))),
            })}
          </p>
        )}
        {viewerCanDecide.allowed && (
          <p class="govuk-body">
            <a class="govuk-link" href={visit.to('hearAppeal', { id })}>
              {visit.t('appeals.decideThis')}
            </a>
          </p>
        )}
      </LivePart>
      <Further visit={visit} appeal={appeal} form={form} errors={errors} />
      <h2 class="govuk-heading-m">{visit.t('appeals.yourWords')}</h2>
      <p class="govuk-body urna-written">{words}</p>
      {first && (
        <>
          <h2 class="govuk-heading-m">{visit.t('appeals.firstStep')}</h2>
          <Progress visit={visit} appeal={first} />
        </>
      )}
      <h2 class="govuk-heading-m">{visit.t('appeals.whatWasDecided')}</h2>
      <Decision visit={visit} decision={decision} />
      {appeal.viewerCanWithdraw.allowed && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{visit.t('appeals.withdraw')}</span>
          </summary>
          <div class="govuk-details__text">
            <p>{visit.t('appeals.withdrawLead')}</p>
            <FormBody visit={visit} formKey={form?.act === 'withdraw' ? form.key : null}>
              <Button text={visit.t('appeals.withdraw')} act="withdraw" kind="warning" />
            </FormBody>
          </div>
        </details>
      )}
    </Frame>,
    errors ? 422 : 200,
  );
}

/** The way to the auditor, while it is open. */
function Further({
  visit,
  appeal,
  form,
  errors,
}: {
  visit: Visit;
  appeal: Appeal;
  form: Form | undefined;
  errors: readonly UserError[] | undefined;
}) {
  const { furtherUntil, viewerCanAppealFurther: may } = appeal;
  if (!furtherUntil || !(may.allowed || form)) return null;
  return (
    <section aria-labelledby="further-title">
      <h2 class="govuk-heading-m" id="further-title">
        {visit.t('appeals.further')}
      </h2>
      <p class="govuk-body urna-measure">{visit.t('appeals.furtherLead', { day: lastDay(visit, furtherUntil) })}</p>
      <FormBody visit={visit} keep={`further-${appeal.id}`} formKey={form?.key} class="urna-narrow">
        <TextArea
          visit={visit}
          name="words"
          label={visit.t('appeals.wordsForAuditor')}
          hint={visit.t('appeals.wordsHint')}
          value={form?.text('words')}
          rows={6}
          most={longestWords}
          errors={errors}
        />
        <Button text={visit.t('appeals.goFurther')} act="further" />
      </FormBody>
    </section>
  );
}
