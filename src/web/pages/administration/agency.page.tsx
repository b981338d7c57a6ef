/** Changing an agency: its words, its address, its territory. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { inOwnWords } from '../../parts/own-words.js';
import { pageAt } from '../../parts/pager.js';
import { administrationTrail, mustAdminister } from './administering.js';
import {
  AdministerAgencyDocument,
  InviteToAgencyDocument,
  NameAgencyHeadDocument,
  RevokeInvitationDocument,
  UpdateAgencyDocument,
  type AdministerAgencyQuery,
} from './agency.data.js';
import { officialsOf } from '../serving/officials.js';
import { HeadForm } from './head-form.js';
import { AgencyFields, readAgency } from './agency-fields.js';
import { Invitations, roles } from './invitations.js';
import { atTheirFields, localesOf, wrong } from './words.js';

export const administerAgencyPage: Page = {
  address: 'administerAgency',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const { agency } = await visit.ask(AdministerAgencyDocument, { slug: visit.part('slug'), first: 1 });
    if (form.act === 'invite') return invite(visit, form, orNotFound(agency).id);
    if (form.act === 'revokeInvitation') {
      const input = { invitationId: form.text('invitationId'), idempotencyKey: form.key };
      const { userErrors } = await visit.act(RevokeInvitationDocument, { input });
      if (userErrors.length > 0) return write(visit, undefined, userErrors);
      return redirect(visit.to('administerAgency', { slug: visit.part('slug') }, { done: 'invitationRevoked' }));
    }
    if (form.act === 'nameHead') {
      const input = { agencyId: orNotFound(agency).id, accountId: form.text('accountId'), idempotencyKey: form.key };
      const { userErrors } = await visit.act(NameAgencyHeadDocument, { input });
      if (userErrors.length > 0) return write(visit, undefined, userErrors);
      return redirect(visit.to('administerAgency', { slug: visit.part('slug') }, { done: 'headNamed' }));
    }
    const { written, errors } = readAgency(visit, form);
    if (errors.length > 0) return write(visit, form, errors);
    const input = { id: orNotFound(agency).id, ...written, idempotencyKey: form.key };
    const { userErrors } = await visit.act(UpdateAgencyDocument, { input });
    if (userErrors.length > 0) return write(visit, form, atTheirFields(inOwnWords(visit, userErrors), written.words));
    return redirect(visit.to('administerAgency', { slug: written.slug }, { done: 'agencyChanged' }));
  },
};

async function invite(visit: Visit, form: Form, agencyId: string): Promise<View> {
  const [email, role] = [form.text('email').trim(), roles.find((name) => name === form.text('role'))];
  const faults = [...(email.includes('@') ? [] : [wrong(visit, 'email')]), ...(role ? [] : [wrong(visit, 'role')])];
  if (faults.length > 0) return write(visit, undefined, faults, form);
  const input = { agencyId, email, role: role!, idempotencyKey: form.key };
  const { userErrors } = await visit.act(InviteToAgencyDocument, { input });
  if (userErrors.length > 0) return write(visit, undefined, inOwnWords(visit, userErrors), form);
  return redirect(visit.to('administerAgency', { slug: visit.part('slug') }, { done: 'invitationSent' }));
}

/** @param inviting the form to invite somebody, when it is that one which is shown again */
async function write(visit: Visit, form?: Form, errors?: readonly UserError[], inviting?: Form): Promise<View> {
  const data = await visit.ask(AdministerAgencyDocument, { slug: visit.part('slug'), ...pageAt(visit, 20) });
  mustAdminister(data);
  const agency = orNotFound(data.agency);
  const trail = [...administrationTrail(visit), { text: visit.t('administration.administerAgencies'), to: visit.to('administerAgencies') }];
  return show(
    <Frame
      visit={visit}
      data={data}
      title={visit.t('administerAgency.title', { name: agency.name })}
      errors={errors}
      trail={trail}
      isPrivate
    >
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{agency.name}</h1>
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('people', { slug: agency.slug })}>
            {visit.t('people.title')}
          </a>
        </p>
        <FormBody visit={visit} formKey={form?.key}>
          <AgencyFields
            visit={visit}
            locales={localesOf(agency.words)}
            valueOf={form ? (field) => form.text(field) : (field) => keptIn(agency, field)}
            errors={errors}
          />
          <p class="govuk-body">{visit.t('agencies.slugWarning')}</p>
          <Button text={visit.t('administration.save')} />
        </FormBody>
        <HeadForm visit={visit} head={agency.head ?? null} officials={await officialsOf(visit, agency.slug)} errors={errors} />
        <Invitations visit={visit} invitations={orNotFound(agency.invitations)} form={inviting} errors={errors} />
      </div>
    </Frame>,
    errors ? 422 : 200,
  );
}

/** What a field holds before anything is changed. */
function keptIn(agency: NonNullable<AdministerAgencyQuery['agency']>, field: string): string {
  if (field === 'slug') return agency.slug;
  if (field === 'territoryCode') return agency.territory?.code ?? '';
  const [name, locale] = [field.slice(0, field.indexOf('-')), field.slice(field.indexOf('-') + 1)];
  const words = agency.words.find((entry) => entry.locale === locale);
  return (name === 'sector' ? words?.sector : words?.name) ?? '';
}
