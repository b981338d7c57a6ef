/** Publishing guidance that came of an answer, and revising it. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { AnswerPageDocument } from './answer.data.js';
import { GuidanceForm, guidanceFaults } from './guidance-form.js';
import { GuidanceToReviseDocument, PublishGuidanceServedDocument, ReviseGuidanceServedDocument } from './guidance-writing.data.js';
import { forServants, ServingFrame } from './serving.js';

export const publishGuidancePage: Page = {
  address: 'publishGuidance',
  isShared: false,
  needsAccount: true,

  show: (visit) => publish(visit),

  async act(visit, form) {
    const { id, agency, locale } = forServants((await visit.ask(AnswerPageDocument, { number: visit.part('number') })).question);
    const errors = guidanceFaults(visit, form, false);
    if (errors.length > 0) return publish(visit, form, errors);
    const { guidance, userErrors } = await visit.act(PublishGuidanceServedDocument, {
      input: {
        agencyId: agency.id,
        locale,
        questionIds: [id],
        title: form.text('title'),
        body: form.text('body'),
        idempotencyKey: form.key,
      },
    });
    if (userErrors.length > 0) return publish(visit, form, userErrors);
    return redirect(visit.to('guidance', { id: guidance!.id }, { done: 'guidancePublished' }));
  },
};

async function publish(visit: Visit, form?: Form, errors?: readonly UserError[]): Promise<View> {
  const data = await visit.ask(AnswerPageDocument, { number: visit.part('number') });
  const question = forServants(data.question);
  return show(
    <ServingFrame visit={visit} data={data} question={question} title={visit.t('writeGuidance.heading')} errors={errors}>
      <p class="govuk-body urna-measure">{visit.t('writeGuidance.lead')}</p>
      <GuidanceForm
        visit={visit}
        form={form}
        title={question.title ?? ''}
        body={question.answers.at(-1)?.body ?? ''}
        lang={langOf(visit, question.locale)}
        errors={errors}
      />
    </ServingFrame>,
    errors ? 422 : 200,
  );
}

export const reviseGuidancePage: Page = {
  address: 'reviseGuidance',
  isShared: false,
  needsAccount: true,

  show: (visit) => revise(visit),

  async act(visit, form) {
    const { id } = forServants((await visit.ask(GuidanceToReviseDocument, { id: visit.part('id') })).guidance);
    const errors = guidanceFaults(visit, form, true);
    if (errors.length > 0) return revise(visit, form, errors);
    const { userErrors } = await visit.act(ReviseGuidanceServedDocument, {
      input: { guidanceId: id, title: form.text('title'), body: form.text('body'), reason: form.text('reason'), idempotencyKey: form.key },
    });
    if (userErrors.length > 0) return revise(visit, form, userErrors);
    return redirect(visit.to('guidance', { id }, { done: 'guidanceRevised' }));
  },
};

async function revise(visit: Visit, form?: Form, errors?: readonly UserError[]): Promise<View> {
  const data = await visit.ask(GuidanceToReviseDocument, { id: visit.part('id') });
  const { id, title, body, locale, agency } = forServants(data.guidance);
  const heading = visit.t('writeGuidance.reviseHeading');
  const trail = [
    { text: visit.t('frame.workbench'), to: visit.to('workbench') },
    { text: visit.t('queueOf.title'), to: visit.to('questionQueue', {}, { agency: agency.slug }) },
    { text: title, to: visit.to('guidance', { id }) },
  ];
  return show(
    <Frame visit={visit} data={data} title={heading} errors={errors} trail={trail} isPrivate>
      <span class="govuk-caption-l">{agency.name}</span>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body urna-measure">{visit.t('writeGuidance.reviseLead')}</p>
      <GuidanceForm visit={visit} form={form} title={title} body={body} lang={langOf(visit, locale)} isRevision errors={errors} />
    </Frame>,
    errors ? 422 : 200,
  );
}
