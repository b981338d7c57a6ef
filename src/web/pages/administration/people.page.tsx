/** Who works for an agency: for its own people to read, for administrators to give and take roles. */
import { mailLink } from '../../kit/mail-link.js';
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Radios, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { inOwnWords } from '../../parts/own-words.js';
import { pageAt, Pager } from '../../parts/pager.js';
import { mustAdminister } from './administering.js';
import { GrantRoleDocument, PeopleDocument, PersonInRoleDocument, RevokeRoleDocument, type PeopleQuery } from './people.data.js';
import { Confirm } from './steps.js';
import { wrong } from './words.js';

const roles = ['OFFICIAL', 'MODERATOR'] as const;
type Role = (typeof roles)[number];

export const peoplePage: Page = {
  address: 'people',
  isShared: false,
  needsAccount: true,

  show(visit) {
    const [accountId, role] = [visit.query.get('revoke'), readRole(visit.query.get('role'))];
    return accountId && role ? confirm(visit, accountId, role) : list(visit);
  },

  async act(visit, form) {
    const slug = visit.part('slug');
    const role = readRole(form.text('role'));
    const { agency } = await visit.ask(PeopleDocument, { slug, first: 1 });
    const agencyId = orNotFound(agency).id;
    if (form.act === 'revoke') {
      const accountId = form.text('accountId');
      const input = { agencyId, accountId, role: orNotFound(role), idempotencyKey: form.key };
      const { userErrors } = await visit.act(RevokeRoleDocument, { input });
      return userErrors.length > 0
        ? confirm(visit, accountId, input.role, userErrors)
        : redirect(visit.to('people', { slug }, { done: 'roleRevoked' }));
    }
    const email = form.text('email').trim();
    const errors = [...(email.includes('@') ? [] : [wrong(visit, 'email')]), ...(role ? [] : [wrong(visit, 'role')])];
    if (errors.length > 0) return list(visit, form, errors);
    const { userErrors } = await visit.act(GrantRoleDocument, { input: { agencyId, email, role: role!, idempotencyKey: form.key } });
    if (userErrors.length > 0) return list(visit, form, inOwnWords(visit, userErrors));
    return redirect(visit.to('people', { slug }, { done: 'roleGranted' }));
  },
};

function readRole(text: string | null): Role | null {
  return roles.find((role) => role === text) ?? null;
}

function trailOf(visit: Visit): { text: string; to: string }[] {
  return [{ text: visit.t('frame.workbench'), to: visit.to('workbench') }];
}

async function list(visit: Visit, form?: Form, errors?: readonly UserError[]): Promise<View> {
  const data = await visit.ask(PeopleDocument, { slug: visit.part('slug'), ...pageAt(visit, 20) });
  const agency = orNotFound(data.agency);
  const people = orNotFound(agency.people);
  const mayGrant = data.viewer.canAdminister.allowed;
  const title = visit.t('people.of', { name: agency.name });
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} trail={trailOf(visit)} isPrivate>
      <h1 class="govuk-heading-l">{title}</h1>
      {people.nodes.length === 0 && <p class="govuk-body">{visit.t('people.none')}</p>}
      {people.nodes.length > 0 && (
        <ul class="urna-rows" id="list">
          {people.nodes.map((person) => (
            <li key={person.role + person.account.id}>
              <PersonRow visit={visit} person={person} mayRevoke={mayGrant} />
            </li>
          ))}
        </ul>
      )}
      <Pager visit={visit} page={people.pageInfo} label={title} anchor="list" />
      {mayGrant ? <Grant visit={visit} form={form} errors={errors} /> : <p class="govuk-inset-text">{visit.t('people.whoGrants')}</p>}
    </Frame>,
    errors ? 422 : 200,
  );
}

type AgencyPerson = NonNullable<NonNullable<PeopleQuery['agency']>['people']>['nodes'][number];

function PersonRow({ visit, person, mayRevoke }: { visit: Visit; person: AgencyPerson; mayRevoke: boolean }) {
  const { account, email, role, grantedAt } = person;
  return (
    <>
      <div>
        <h2 class="govuk-heading-s">
          {account.displayName}{' '}
          <strong class={`govuk-tag govuk-tag--${role === 'OFFICIAL' ? 'teal' : 'purple'}`}>{visit.t(`role.${role}`)}</strong>
        </h2>
        <p class="urna-meta">
          <a class="govuk-link" href={mailLink(email)}>
            {email}
          </a>
          <br />
          {visit.t('people.since', { day: visit.words.day(grantedAt) })}
        </p>
      </div>
      {mayRevoke && (
        <p class="urna-acts">
          <a class="govuk-link" href={visit.here({ revoke: account.id, role, after: null, before: null })}>
            {visit.t('people.revoke')} <span class="govuk-visually-hidden">{`${account.displayName}, ${visit.t(`role.${role}`)}`}</span>
          </a>
        </p>
      )}
    </>
  );
}

function Grant({ visit, form, errors }: { visit: Visit; form?: Form; errors?: readonly UserError[] }) {
  return (
    <section aria-labelledby="grant" class="urna-narrow">
      <h2 class="govuk-heading-m" id="grant">
        {visit.t('people.grant')}
      </h2>
      <FormBody visit={visit} to={visit.to('people', { slug: visit.part('slug') })} formKey={form?.key}>
        <TextField
          visit={visit}
          name="email"
          label={visit.t('people.email')}
          hint={visit.t('people.emailHint')}
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
        <Button text={visit.t('people.grantButton')} act="grant" />
      </FormBody>
    </section>
  );
}

async function confirm(visit: Visit, accountId: string, role: Role, errors?: readonly UserError[]): Promise<View> {
  const slug = visit.part('slug');
  const data = await visit.ask(PersonInRoleDocument, { slug, id: accountId });
  mustAdminister(data);
  const agency = orNotFound(data.agency);
  const node = orNotFound(data.node);
  const account = orNotFound('displayName' in node ? node : null);
  const facts = { name: account.displayName, role: visit.t(`role.${role}`), agency: agency.name };
  const title = visit.t('people.revokeTitle', facts);
  const trail = [...trailOf(visit), { text: visit.t('people.of', { name: agency.name }), to: visit.to('people', { slug }) }];
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} trail={trail} isPrivate>
      <Confirm
        visit={visit}
        title={title}
        text={visit.t('people.revokeText', facts)}
        to={visit.to('people', { slug }, { revoke: accountId, role })}
        act="revoke"
        button={visit.t('people.revoke')}
        back={visit.to('people', { slug })}
        fields={{ accountId, role }}
      />
    </Frame>,
    errors ? 422 : 200,
  );
}
