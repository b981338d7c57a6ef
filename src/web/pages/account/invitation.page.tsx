/** Accepting an invitation to an agency: a button takes the role, not the opening of the link. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { AcceptInvitationDocument, InvitationPageDocument, type InvitationPageQuery } from './invitation.data.js';

export const invitationPage: Page = {
  address: 'invitation',
  isShared: false,
  hasSecretAddress: true,

  show: (visit) => write(visit, visit.query.get('token') ?? ''),

  async act(visit, form) {
    const token = form.text('link').slice(0, 200);
    const { userErrors } = await visit.act(AcceptInvitationDocument, { input: { token, idempotencyKey: form.key } });
    return userErrors.length > 0 ? write(visit, token, userErrors) : redirect(visit.to('home', {}, { done: 'invitationAccepted' }));
  },
};

type Offer = NonNullable<InvitationPageQuery['invitation']>;

async function write(visit: Visit, token: string, errors: readonly UserError[] = []): Promise<View> {
  const data = await visit.ask(InvitationPageDocument, { token: token.slice(0, 200) });
  const offer = data.invitation ?? null;
  const isOver = offer === null || offer.state !== 'OPEN';
  const title = visit.t(isOver ? 'invitation.over' : 'invitation.title');
  const missing = offer?.viewerCanAccept ?? null;
  return show(
    <Frame visit={visit} data={data} title={title} errors={isOver ? [] : errors} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{title}</h1>
        {offer === null && <p class="govuk-body">{visit.t('invitation.unknown')}</p>}
        {offer !== null && isOver && <p class="govuk-body">{visit.t(`invitation.over.${offer.state}`)}</p>}
        {offer !== null && !isOver && <About visit={visit} offer={offer} />}
        {!isOver && missing?.code === 'SIGN_IN_REQUIRED' && <Enter visit={visit} token={token} />}
        {!isOver && missing?.reason && missing.code !== 'SIGN_IN_REQUIRED' && <p class="govuk-inset-text">{missing.reason}</p>}
        {!isOver && missing?.code === 'CONFIRM_EMAIL_FIRST' && (
          <p class="govuk-body">
            <a class="govuk-link" href={visit.to('security')}>
              {visit.t('invitation.confirm')}
            </a>
          </p>
        )}
        {!isOver && missing?.allowed && (
          <FormBody visit={visit} to={visit.to('invitation')}>
            <input type="hidden" name="link" value={token} />
            <Button text={visit.t('invitation.accept')} />
          </FormBody>
        )}
      </div>
    </Frame>,
    errors.length > 0 ? 422 : 200,
  );
}

function About({ visit, offer: { agency, role, expiresAt } }: { visit: Visit; offer: Offer }) {
  return (
    <>
      <p class="govuk-body">{visit.t('invitation.lead', { agency: agency.name, role: visit.t(`role.${role}`) })}</p>
      <p class="govuk-body">{visit.t(`role.about.${role}`)}</p>
      <p class="govuk-body">{visit.t('invitation.until', { moment: visit.words.moment(expiresAt) })}</p>
    </>
  );
}

/** Whoever has no account yet comes back here with one. */
function Enter({ visit, token }: { visit: Visit; token: string }) {
  const next = visit.to('invitation', {}, { token });
  return (
    <>
      <p class="govuk-body">{visit.t('invitation.enter')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {(['signIn', 'signInLink', 'register'] as const).map((way) => (
          <li key={way}>
            <a class="govuk-link" href={visit.to(way, {}, { next })}>
              {visit.t(`invitation.${way}`)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
