/** Taking an own question back, asked once more before it counts. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { QuestionPageDocument, WithdrawAskedDocument } from './question.data.js';

export const withdrawQuestionPage: Page = {
  address: 'withdrawQuestion',
  isShared: false,
  needsAccount: true,

  show: (visit) => ask(visit),

  async act(visit, form) {
    const number = visit.part('number');
    const { id } = orNotFound((await visit.ask(QuestionPageDocument, { number })).question);
    const { userErrors } = await visit.act(WithdrawAskedDocument, { input: { questionId: id, idempotencyKey: form.key } });
    return userErrors.length > 0 ? ask(visit, userErrors) : redirect(visit.to('question', { number }, { done: 'questionWithdrawn' }));
  },
};

async function ask(visit: Visit, errors?: readonly UserError[]): Promise<View> {
  const data = await visit.ask(QuestionPageDocument, { number: visit.part('number') });
  const { number, title, original, locale, viewerCanWithdraw } = orNotFound(data.question);
  const heading = visit.t('withdrawQuestion.title');
  return show(
    <Frame
      visit={visit}
      data={data}
      title={heading}
      errors={errors}
      trail={[{ text: visit.t('question.number', { number }), to: visit.to('question', { number }) }]}
      isPrivate
    >
      <span class="govuk-caption-l" lang={langOf(visit, locale)}>
        {title ?? original?.title}
      </span>
      <h1 class="govuk-heading-l">{heading}</h1>
      {viewerCanWithdraw.allowed ? (
        <>
          <p class="govuk-body urna-measure">{visit.t('withdrawQuestion.hint')}</p>
          <FormBody visit={visit}>
            <div class="govuk-button-group">
              <Button text={visit.t('withdrawQuestion.button')} act="withdraw" kind="warning" />
              <a class="govuk-link" href={visit.to('question', { number })}>
                {visit.t('withdrawQuestion.keep')}
              </a>
            </div>
          </FormBody>
        </>
      ) : (
        <p class="govuk-inset-text">{viewerCanWithdraw.reason}</p>
      )}
    </Frame>,
    errors ? 422 : 200,
  );
}
