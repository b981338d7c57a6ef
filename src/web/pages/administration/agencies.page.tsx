/** The agencies: finding one, and founding another. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { inOwnWords } from '../../parts/own-words.js';
import { pageAt, Pager } from '../../parts/pager.js';
import { administrationTrail, mustAdminister } from './administering.js';
import { AdministerAgenciesDocument, CreateAgencyDocument, FoundAgencyDocument } from './agencies.data.js';
import { AgencyFields, readAgency, type AgencyWritten } from './agency-fields.js';
import { CheckAnswers } from './steps.js';
import { atTheirFields, localesOf, wrong } from './words.js';
import { languageName } from './words-fields.js';

export const administerAgenciesPage: Page = {
  address: 'administerAgencies',
  isShared: false,
  needsAccount: true,

  show: (visit) => (visit.query.has('add') ? write(visit) : list(visit)),

  async act(visit, form) {
    if (form.act === 'edit') return write(visit, form);
    const { written, errors } = readAgency(visit, form);
    if (errors.length > 0) return write(visit, form, errors);
    if (form.act !== 'add') return check(visit, form, written);
    const { userErrors } = await visit.act(CreateAgencyDocument, { input: { ...written, idempotencyKey: form.key } });
    if (userErrors.length > 0) return write(visit, form, atTheirFields(inOwnWords(visit, userErrors), written.words));
    return redirect(visit.to('people', { slug: written.slug }, { done: 'agencyFounded' }));
  },
};

function trailOf(visit: Visit): { text: string; to: string }[] {
  return [...administrationTrail(visit), { text: visit.t('administration.administerAgencies'), to: visit.to('administerAgencies') }];
}

async function list(visit: Visit): Promise<View> {
  const search = visit.query.get('q')?.trim() || null;
  const data = await visit.ask(AdministerAgenciesDocument, { search, ...pageAt(visit, 20) });
  mustAdminister(data);
  const { nodes, pageInfo } = data.agencies;
  const title = visit.t('administration.administerAgencies');
  return show(
    <Frame visit={visit} data={data} title={title} trail={administrationTrail(visit)} isPrivate>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        <a class="govuk-button" href={visit.to('administerAgencies', {}, { add: 1 })}>
          {visit.t('agencies.add')}
        </a>
      </p>
      <form class="urna-search urna-search--list" role="search" action={visit.to('administerAgencies')} method="get">
        <div class="govuk-form-group">
          <label class="govuk-label" for="search">
            {visit.t('agencies.search')}
          </label>
          <input class="govuk-input" id="search" name="q" type="search" value={search ?? ''} />
        </div>
        <button class="govuk-button govuk-button--secondary" type="submit">
          {visit.t('agencies.find')}
        </button>
      </form>
      {nodes.length === 0 && <p class="govuk-body">{visit.t('agencies.none')}</p>}
      {nodes.length > 0 && (
        <ul class="urna-rows" id="list">
          {nodes.map(({ id, slug, name, sector, territory }) => (
            <li key={id}>
              <div>
                <h2 class="govuk-heading-s">{name}</h2>
                <p class="urna-meta">{[sector, territory?.name].filter(Boolean).join(' · ')}</p>
              </div>
              <p class="urna-acts">
                <a class="govuk-link" href={visit.to('administerAgency', { slug })}>
                  {visit.t('administration.change')} <span class="govuk-visually-hidden">{name}</span>
                </a>
                <a class="govuk-link" href={visit.to('people', { slug })}>
                  {visit.t('agencies.people')} <span class="govuk-visually-hidden">{name}</span>
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pager visit={visit} page={pageInfo} label={title} anchor="list" />
    </Frame>,
  );
}

async function write(visit: Visit, form?: Form, errors?: readonly UserError[]): Promise<View> {
  const data = await visit.ask(FoundAgencyDocument, { territory: '' });
  mustAdminister(data);
  const title = visit.t('agencies.add');
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} trail={trailOf(visit)} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{title}</h1>
        <FormBody visit={visit} to={visit.to('administerAgencies', {}, { add: 1 })} formKey={form?.key}>
          <AgencyFields visit={visit} locales={localesOf()} valueOf={(field) => form?.text(field) ?? ''} errors={errors} />
          <Button text={visit.t('administration.goOn')} act="check" />
        </FormBody>
      </div>
    </Frame>,
    errors ? 422 : 200,
  );
}

async function check(visit: Visit, form: Form, { words, slug, territoryCode }: AgencyWritten): Promise<View> {
  const data = await visit.ask(FoundAgencyDocument, { territory: territoryCode ?? '' });
  mustAdminister(data);
  if (territoryCode !== null && !data.territory) return write(visit, form, [wrong(visit, 'territoryCode')]);
  const title = visit.t('agencies.check');
  const rows = [
    ...words.flatMap(({ locale, name, sector }) => [
      { key: visit.t('words.key', { what: visit.t('agencies.name'), language: languageName(visit, locale) }), value: name, lang: locale },
      {
        key: visit.t('words.key', { what: visit.t('agencies.sector'), language: languageName(visit, locale) }),
        value: sector,
        lang: locale,
      },
    ]),
    { key: visit.t('agencies.address'), value: visit.to('agency', { slug }) },
    { key: visit.t('agencies.territory'), value: data.territory?.name ?? visit.t('agencies.noTerritory') },
  ];
  return show(
    <Frame visit={visit} data={data} title={title} trail={trailOf(visit)} isPrivate>
      <CheckAnswers
        visit={visit}
        title={title}
        lead={visit.t('agencies.checkLead')}
        rows={rows}
        form={form}
        to={visit.to('administerAgencies', {}, { add: 1 })}
        act="add"
        button={visit.t('agencies.confirm')}
      />
    </Frame>,
  );
}
