/** The list of territories, level by level: adding, and naming anew. */
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
import { administrationTrail, mustAdminister } from './administering.js';
import {
  AdministerTerritoriesDocument,
  AdministerTerritoryDocument,
  CreateTerritoryDocument,
  UpdateTerritoryDocument,
} from './territories.data.js';
import { atTheirFields, localesOf, readWords, wrong } from './words.js';
import { WordsFields } from './words-fields.js';

const kinds = ['COUNTRY', 'DEPARTMENT', 'MUNICIPALITY'] as const;

export const administerTerritoriesPage: Page = {
  address: 'administerTerritories',
  isShared: false,
  needsAccount: true,

  show(visit) {
    if (visit.query.has('add')) return add(visit);
    const change = visit.query.get('change');
    return change === null ? list(visit) : rename(visit, change);
  },

  async act(visit, form) {
    const words = readWords(form, ['name'] as const);
    const [code, idempotencyKey] = [form.text('code').trim().toUpperCase(), form.key];
    const correct = (errors: readonly UserError[]): UserError[] => atTheirFields(inOwnWords(visit, errors), words);
    if (form.act === 'change') {
      const { userErrors } = await visit.act(UpdateTerritoryDocument, { input: { code, words, idempotencyKey } });
      return userErrors.length > 0 ? rename(visit, code, form, correct(userErrors)) : done(visit, 'territoryChanged');
    }
    const kind = kinds.find((one) => one === form.text('kind'));
    if (!kind) return add(visit, form, [wrong(visit, 'kind')]);
    const parentCode = form.optional('parentCode')?.toUpperCase() ?? null;
    const { userErrors } = await visit.act(CreateTerritoryDocument, { input: { code, kind, parentCode, words, idempotencyKey } });
    return userErrors.length > 0 ? add(visit, form, correct(userErrors)) : done(visit, 'territoryAdded');
  },
};

function done(visit: Visit, what: string): View {
  return redirect(visit.to('administerTerritories', {}, { within: visit.query.get('within'), done: what }));
}

function trailOf(visit: Visit): { text: string; to: string }[] {
  return [...administrationTrail(visit), { text: visit.t('administration.administerTerritories'), to: visit.to('administerTerritories') }];
}

async function list(visit: Visit): Promise<View> {
  const within = visit.query.get('within');
  const data = await visit.ask(AdministerTerritoriesDocument, { within, ...pageAt(visit, 20) });
  mustAdminister(data);
  const { nodes, pageInfo } = data.territories;
  const above = within === null ? null : (nodes[0]?.parent?.name ?? within);
  const title = above === null ? visit.t('administration.administerTerritories') : visit.t('territories.within', { name: above });
  return show(
    <Frame visit={visit} data={data} title={title} trail={above === null ? administrationTrail(visit) : trailOf(visit)} isPrivate>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        <a class="govuk-button" href={visit.to('administerTerritories', {}, { add: 1, within })}>
          {visit.t('territories.add')}
        </a>
      </p>
      {nodes.length === 0 && <p class="govuk-body">{visit.t('territories.none')}</p>}
      {nodes.length > 0 && (
        <ul class="urna-rows" id="list">
          {nodes.map(({ code, name, kind, parent }) => (
            <li key={code}>
              <div>
                <h2 class="govuk-heading-s">{name}</h2>
                <p class="urna-meta">
                  {visit.t(`territories.kind.${kind}`)}
                  {parent && above === null && ` · ${parent.name}`}
                  <br />
                  {visit.t('territories.code', { code })}
                </p>
              </div>
              <p class="urna-acts">
                {kind !== 'MUNICIPALITY' && (
                  <a class="govuk-link" href={visit.to('administerTerritories', {}, { within: code })}>
                    {visit.t('territories.lookWithin')} <span class="govuk-visually-hidden">{name}</span>
                  </a>
                )}
                <a class="govuk-link" href={visit.to('administerTerritories', {}, { change: code, within })}>
                  {visit.t('administration.change')} <span class="govuk-visually-hidden">{name}</span>
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

async function add(visit: Visit, form?: Form, errors?: readonly UserError[]): Promise<View> {
  const within = visit.query.get('within');
  const data = await visit.ask(AdministerTerritoryDocument, { code: within ?? '' });
  mustAdminister(data);
  const parent = data.territory;
  const likely = parent ? kinds[kinds.indexOf(parent.kind) + 1] : null;
  const title = visit.t('territories.add');
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} trail={trailOf(visit)} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{title}</h1>
        <FormBody visit={visit} to={visit.to('administerTerritories', {}, { add: 1, within })} formKey={form?.key}>
          <WordsFields
            visit={visit}
            locales={localesOf()}
            fields={[{ name: 'name', label: visit.t('topics.name') }]}
            valueOf={(field) => form?.text(field) ?? ''}
            errors={errors}
          />
          <Radios
            visit={visit}
            name="kind"
            label={visit.t('territories.kind')}
            choices={kinds.map((kind) => ({ value: kind, text: visit.t(`territories.kind.${kind}`) }))}
            chosen={[form ? form.text('kind') : likely]}
            errors={errors}
          />
          <TextField
            visit={visit}
            name="parentCode"
            label={visit.t('territories.parentCode')}
            hint={visit.t('territories.parentHint')}
            width={10}
            spellcheck={false}
            value={form ? form.text('parentCode') : parent?.code}
            errors={errors}
          />
          <TextField
            visit={visit}
            name="code"
            label={visit.t('territories.ownCode')}
            hint={visit.t('territories.codeHint')}
            width={10}
            spellcheck={false}
            value={form?.text('code')}
            errors={errors}
          />
          <Button text={visit.t('administration.save')} act="add" />
        </FormBody>
      </div>
    </Frame>,
    errors ? 422 : 200,
  );
}

async function rename(visit: Visit, code: string, form?: Form, errors?: readonly UserError[]): Promise<View> {
  const data = await visit.ask(AdministerTerritoryDocument, { code });
  mustAdminister(data);
  const territory = orNotFound(data.territory);
  const title = visit.t('topics.change', { name: territory.name });
  const kept = (field: string): string => territory.words.find(({ locale }) => field === `name-${locale}`)?.name ?? '';
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} trail={trailOf(visit)} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{visit.t('territories.stays', { code })}</p>
        <FormBody
          visit={visit}
          to={visit.to('administerTerritories', {}, { change: code, within: visit.query.get('within') })}
          formKey={form?.key}
        >
          <input type="hidden" name="code" value={code} />
          <WordsFields
            visit={visit}
            locales={localesOf(territory.words)}
            fields={[{ name: 'name', label: visit.t('topics.name') }]}
            valueOf={form ? (field) => form.text(field) : kept}
            errors={errors}
          />
          <Button text={visit.t('administration.save')} act="change" />
        </FormBody>
      </div>
    </Frame>,
    errors ? 422 : 200,
  );
}
