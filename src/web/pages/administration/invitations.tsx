/** Whom an agency has invited, and the form to invite somebody. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Radios, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Pager } from '../../parts/pager.js';
import type { AdministerAgencyQuery } from './agency.data.js';

export const roles = ['OFFICIAL', 'MODERATOR'] as const;

type Agency = NonNullable<AdministerAgencyQuery['agency']>;
type List = NonNullable<Agency['invitations']>;

interface InvitationsProps {
  visit: Visit;
  invitations: List;
  form?: Form;
  errors?: readonly UserError[];
}

export function Invitations({ visit, invitations, form, errors }: InvitationsProps) {
  return (
    <section aria-labelledby="invitations">
      <h2 class="govuk-heading-m" id="invitations">
        {visit.t('invitations.title')}
      </h2>
      {invitations.nodes.length === 0 && <p class="govuk-body">{visit.t('invitations.none')}</p>}
      {invitations.nodes.length > 0 && (
        <ul class="urna-rows">
          {invitations.nodes.map((invitation) => (
            <li key={invitation.id}>
              <Sent visit={visit} invitation={invitation} />
            </li>
          ))}
        </ul>
      )}
      <Pager visit={visit} page={invitations.pageInfo} label={visit.t('invitations.title')} anchor="invitations" />
      <FormBody visit={visit} formKey={form?.key}>
        <TextField
          visit={visit}
          name="email"
          label={visit.t('people.email')}
          hint={visit.t('invitations.emailHint')}
          type="email"
          inputmode="email"
          autocomplete="off"
          spellcheck={false}
          value={form?.text('email')}
          errors={errors}
        />
        <Radios
          visit={visit}
          name="role"
          label={visit.t('people.role')}
          choices={roles.map((role) => ({ value: role, text: visit.t(`role.${role}`), hint: visit.t(`role.about.${role}`) }))}
          chosen={[form?.text('role')]}
          errors={errors}
        />
        <Button text={visit.t('invitations.send')} act="invite" />
      </FormBody>
    </section>
  );
}

const colours = { OPEN: 'blue', ACCEPTED: 'green', EXPIRED: 'grey', REVOKED: 'grey' };

function Sent({ visit, invitation }: { visit: Visit; invitation: List['nodes'][number] }) {
  const { id, email, role, state, invitedAt, invitedBy, expiresAt } = invitation;
  return (
    <>
      <div>
        <h3 class="govuk-heading-s">
          {email} <strong class={`govuk-tag govuk-tag--${colours[state]}`}>{visit.t(`invitations.state.${state}`)}</strong>
        </h3>
        <p class="urna-meta">
          {visit.t(`role.${role}`)}
          <br />
          {visit.t('invitations.sent', { day: visit.words.day(invitedAt), name: invitedBy.displayName })}
          {state === 'OPEN' && (
            <>
              <br />
              {visit.t('invitations.until', { moment: visit.words.moment(expiresAt) })}
            </>
          )}
        </p>
      </div>
      {state === 'OPEN' && (
        <FormBody visit={visit} class="urna-acts">
          <input type="hidden" name="invitationId" value={id} />
          <Button text={visit.t('invitations.revoke')} act="revokeInvitation" kind="secondary" />
        </FormBody>
      )}
    </>
  );
}
