/** The second step of signing in: a code or a passkey. It is shown in answer to the first one, and has no address of its own to come back to. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { CarryAlong } from './carry-along.js';
import { before, goOn, type Before } from './going-on.js';
import { PasskeyButton } from '../../parts/passkey-button.js';
import type { SecondStepFragment } from './half-open.data.js';
import { CompleteSignInDocument, SecondStepPageDocument } from './second-step.data.js';

export const secondStepPage: Page = {
  address: 'secondStep',
  isShared: false,
  isForVisitors: true,

  show: async (visit) => redirect(visit.to('signIn')),

  async act(visit, form) {
    const isPasskey = form.act === 'passkey';
    const { userErrors } = await visit.act(CompleteSignInDocument, {
      input: {
        ticket: form.text('ticket'),
        ...(isPasskey ? { passkey: form.text('passkey') } : { code: form.text('code').trim().slice(0, 40) }),
        asCookie: true,
      },
    });
    if (userErrors.length > 0) return askSecondStep(visit, stepOf(form), before(visit, form), userErrors);
    return goOn(visit, before(visit, form));
  },
};

/** What is asked of whoever has shown the first thing. */
export async function askSecondStep(visit: Visit, step: SecondStepFragment, { next, kept }: Before, errors?: UserError[]): Promise<View> {
  const data = await visit.ask(SecondStepPageDocument, {});
  const { ticket, hasCode, hasPasskey, hasRecoveryCode } = step;
  return show(
    <Frame visit={visit} data={data} title={visit.t('secondStep.title')} errors={errors} scripts={['passkeys.js']} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{visit.t('secondStep.title')}</h1>
        <p class="govuk-body">{visit.t('secondStep.lead')}</p>
        <FormBody visit={visit} to={visit.to('secondStep')}>
          <CarryAlong next={next} kept={kept} />
          <input type="hidden" name="ticket" value={ticket} />
          {[...(hasCode ? ['hasCode'] : []), ...(hasPasskey ? ['hasPasskey'] : []), ...(hasRecoveryCode ? ['hasRecoveryCode'] : [])].map(
            (way) => (
              <input key={way} type="hidden" name={way} value="1" />
            ),
          )}
          {hasPasskey && <PasskeyButton visit={visit} kind="use" ticket={ticket} act="passkey" text={visit.t('secondStep.usePasskey')} />}
          <TextField
            visit={visit}
            name="code"
            label={visit.t(hasCode ? 'secondStep.code' : 'secondStep.recoveryCode')}
            hint={visit.t(hasCode ? 'secondStep.codeHint' : 'secondStep.recoveryHint')}
            autocomplete="one-time-code"
            spellcheck={false}
            width={10}
            errors={errors}
          />
          <Button text={visit.t('secondStep.button')} act="code" />
        </FormBody>
        <p class="govuk-body">
          <a class="govuk-link" href={visit.signIn(next)}>
            {visit.t('secondStep.again')}
          </a>
        </p>
      </div>
    </Frame>,
    errors ? 422 : 200,
  );
}

function stepOf(form: Form): SecondStepFragment {
  return {
    ticket: form.text('ticket'),
    hasCode: form.has('hasCode'),
    hasPasskey: form.has('hasPasskey'),
    hasRecoveryCode: form.has('hasRecoveryCode'),
  };
}
