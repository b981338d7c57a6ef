/** Entering with a link by mail: asking for it, and using it with a button, because programs that look at letters open every link. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { inOwnWords } from '../../parts/own-words.js';
import { CarryAlong } from './carry-along.js';
import { before, goOn } from './going-on.js';
import { MailLinksPageDocument, RequestSignInLinkDocument, SignInWithLinkDocument } from './mail-links.data.js';
import { askSecondStep } from './second-step.page.js';

/** What is on the page: the question for an address, the one for the code, or the button of an opened link. */
type Stage = 'ask' | 'sent' | 'opened';

export const signInLinkPage: Page = {
  address: 'signInLink',
  isShared: false,
  isForVisitors: true,
  hasSecretAddress: true,

  show: (visit) => write(visit, visit.query.has('token') ? 'opened' : 'ask'),

  async act(visit, form) {
    if (form.act === 'ask') {
      const input = { email: form.text('email').trim(), browserKey: visit.token(), locale: visit.language };
      const { userErrors } = await visit.act(RequestSignInLinkDocument, { input });
      return userErrors.length > 0 ? write(visit, 'ask', form, inOwnWords(visit, userErrors)) : write(visit, 'sent', form);
    }
    const token = form.optional('link');
    const { userErrors, secondStep } = await visit.act(SignInWithLinkDocument, {
      input: {
        ...(token ? { token: token.slice(0, 200) } : { code: form.text('code').trim().slice(0, 40) }),
        browserKey: visit.token(),
        displayName: form.optional('displayName'),
        asCookie: true,
      },
    });
    if (userErrors.length > 0) return write(visit, token ? 'opened' : 'sent', form, userErrors);
    return secondStep ? askSecondStep(visit, secondStep, before(visit, form)) : goOn(visit, before(visit, form));
  },
};

async function write(visit: Visit, stage: Stage, form?: Form, errors: UserError[] = []): Promise<View> {
  const data = await visit.ask(MailLinksPageDocument, {});
  if (data.viewer.account) return redirect(visit.to('home'));
  const codes = errors.map(({ code }) => code);
  // Elsewhere than where it was asked for, or no longer: there is no button to press.
  const isOver = codes.includes('LINK_INVALID') || codes.includes('LINK_OF_ANOTHER_BROWSER');
  const title = visit.t(isOver ? 'signInLink.over' : `signInLink.${stage}`);
  const needsName = codes.includes('NAME_NEEDED') || (form?.has('displayName') ?? false);
  const { next, kept } = before(visit, form);
  return show(
    <Frame visit={visit} data={data} title={title} errors={isOver ? [] : errors} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{isOver ? errors[0]!.message : visit.t(`signInLink.${stage}Lead`)}</p>
        {isOver ? (
          <p class="govuk-body">
            <a class="govuk-button" href={visit.to('signInLink', {}, { next })}>
              {visit.t('signInLink.again')}
            </a>
          </p>
        ) : (
          <FormBody visit={visit} to={visit.to('signInLink')}>
            <CarryAlong next={next} kept={kept} />
            {stage === 'ask' && (
              <TextField
                visit={visit}
                name="email"
                label={visit.t('signIn.email')}
                type="email"
                autocomplete="username"
                inputmode="email"
                spellcheck={false}
                value={form?.text('email')}
                errors={errors}
              />
            )}
            {stage === 'sent' && (
              <TextField
                visit={visit}
                name="code"
                label={visit.t('signInLink.code')}
                autocomplete="one-time-code"
                spellcheck={false}
                width={10}
                value={form?.text('code')}
                errors={errors}
              />
            )}
            {stage === 'opened' && <input type="hidden" name="link" value={form?.text('link') || visit.query.get('token') || ''} />}
            {needsName && (
              <TextField
                visit={visit}
                name="displayName"
                label={visit.t('register.name')}
                hint={visit.t('register.nameHint')}
                autocomplete="name"
                spellcheck={false}
                value={form?.text('displayName')}
                errors={errors}
              />
            )}
            <Button text={visit.t(`signInLink.${stage}Button`)} act={stage === 'ask' ? 'ask' : 'enter'} />
          </FormBody>
        )}
      </div>
    </Frame>,
    errors.length > 0 ? 422 : 200,
  );
}
