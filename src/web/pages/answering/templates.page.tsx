/** Templates of an agency for its answers: those that there are, one to write or change, one to delete. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, PageError, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { DispositionTag } from '../../parts/answer.js';
import { Button, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { Prose } from '../../parts/prose.js';
import { wrong } from '../workbench/desk.js';
import { DeleteTemplateDocument, SaveTemplateDocument, TemplatesPageDocument, type TemplateFragment } from './answering.data.js';
import { ReasonFields } from './reason-fields.js';
import { atFields, reasonsOf, writtenIn, type Written } from './words.js';

export const templatesPage: Page = {
  address: 'observationTemplates',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const found = await find(visit);
    const [change, deletes] = [visit.query.get('change'), visit.query.get('delete')];
    if (deletes !== null) return confirm(visit, found, deletes);
    if (change !== null || visit.query.has('add')) return write(visit, found, change);
    return list(visit, found);
  },

  async act(visit, form) {
    const found = await find(visit);
    const slug = visit.part('slug');
    if (form.act === 'delete') {
      const id = form.text('id');
      const { userErrors } = await visit.act(DeleteTemplateDocument, { input: { id, idempotencyKey: form.key } });
      return userErrors.length > 0
        ? list(visit, found, userErrors)
        : redirect(visit.to('observationTemplates', { slug }, { done: 'templateDeleted' }));
    }
    const [id, written] = [form.optional('id'), writtenIn(form)];
    const faults = faultsIn(visit, form, written);
    if (faults.length > 0) return write(visit, found, id, form, faults);
    const { userErrors } = await visit.act(SaveTemplateDocument, {
      input: {
        id,
        agencyId: found.agency.id,
        name: form.text('name'),
        disposition: written.disposition!,
        reasons: reasonsOf(written),
        idempotencyKey: form.key,
      },
    });
    if (userErrors.length > 0) return write(visit, found, id, form, userErrors);
    return redirect(visit.to('observationTemplates', { slug }, { done: 'observationTemplateSaved' }));
  },
};

function faultsIn(visit: Visit, form: Form, { disposition, reasons }: Written): UserError[] {
  return [
    ...(form.optional('name') ? [] : [wrong('name', visit.t('observationTemplates.nameMissing'))]),
    ...(disposition ? [] : [wrong('disposition', visit.t('reply.dispositionMissing'))]),
    ...(reasons.es.trim() ? [] : [wrong('reasonEs', visit.t('reply.reasonMissing'))]),
  ];
}

/** @throws PageError 403 for those who do not answer for the agency */
async function find(visit: Visit) {
  const data = await visit.ask(TemplatesPageDocument, { slug: visit.part('slug') });
  const agency = orNotFound(data.agency);
  if (!agency.observationTemplates) throw new PageError(403, visit.t('observationTemplates.notYours'));
  return { data, agency, templates: agency.observationTemplates };
}

type Found = Awaited<ReturnType<typeof find>>;

const trailOf = (visit: Visit) => [{ text: visit.t('workbench.title'), to: visit.to('workbench') }];
const trailInside = (visit: Visit) => [
  ...trailOf(visit),
  { text: visit.t('observationTemplates.title'), to: visit.to('observationTemplates', { slug: visit.part('slug') }) },
];

function list(visit: Visit, { data, agency, templates }: Found, errors?: readonly UserError[]): View {
  const slug = visit.part('slug');
  const to = (query: Record<string, string | number>) => visit.to('observationTemplates', { slug }, query);
  return show(
    <Frame visit={visit} data={data} title={visit.t('observationTemplates.title')} errors={errors} trail={trailOf(visit)} isPrivate>
      <span class="govuk-caption-l">{agency.name}</span>
      <h1 class="govuk-heading-l">{visit.t('observationTemplates.title')}</h1>
      <p class="govuk-body">{visit.t('observationTemplates.lead')}</p>
      <p class="govuk-body">
        <a class="govuk-button" role="button" draggable={false} href={to({ add: 1 })}>
          {visit.t('observationTemplates.add')}
        </a>
      </p>
      {templates.length === 0 && <p class="govuk-body">{visit.t('observationTemplates.none')}</p>}
      {templates.length > 0 && (
        <ul class="urna-rows">
          {templates.map(({ id, name, disposition, reasons }) => (
            <li key={id}>
              <div>
                <h2 class="govuk-heading-s">
                  {name} <DispositionTag visit={visit} disposition={disposition} />
                </h2>
                {reasons.map(({ locale, html }) => (
                  <Prose key={locale} html={html} lang={langOf(visit, locale)} />
                ))}
              </div>
              <p class="urna-acts">
                <a class="govuk-link" href={to({ change: id })}>
                  {visit.t('observationTemplates.change')} <span class="govuk-visually-hidden">{name}</span>
                </a>
                <a class="govuk-link" href={to({ delete: id })}>
                  {visit.t('observationTemplates.delete')} <span class="govuk-visually-hidden">{name}</span>
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Frame>,
    errors ? 422 : 200,
  );
}

function write(visit: Visit, { data, templates }: Found, id: string | null, form?: Form, errors?: readonly UserError[]): View {
  const template = id === null ? null : orNotFound(templates.find((one) => one.id === id));
  const title = visit.t(template ? 'observationTemplates.changeTitle' : 'observationTemplates.add');
  const shown = errors && atFields(visit, errors);
  return show(
    <Frame visit={visit} data={data} title={title} errors={shown} trail={trailInside(visit)} isPrivate>
      <h1 class="govuk-heading-l">{title}</h1>
      <FormBody visit={visit} formKey={form?.key}>
        {id !== null && <input type="hidden" name="id" value={id} />}
        <TextField
          visit={visit}
          errors={shown}
          name="name"
          label={visit.t('observationTemplates.name')}
          hint={visit.t('observationTemplates.nameHint')}
          value={form ? form.text('name') : template?.name}
          maxLength={200}
        />
        <ReasonFields visit={visit} written={form ? writtenIn(form) : begun(template)} errors={shown} />
        <Button text={visit.t('observationTemplates.save')} act="save" />
      </FormBody>
    </Frame>,
    shown ? 422 : 200,
  );
}

function begun(template: TemplateFragment | null): Written {
  const words = (locale: string): string => template?.reasons.find((one) => one.locale === locale)?.text ?? '';
  return { disposition: template?.disposition ?? null, reasons: { es: words('es'), en: words('en') }, changes: [], templateId: null };
}

function confirm(visit: Visit, { data, templates }: Found, id: string): View {
  const { name } = orNotFound(templates.find((one) => one.id === id));
  const slug = visit.part('slug');
  const title = visit.t('observationTemplates.deleteTitle', { name });
  return show(
    <Frame visit={visit} data={data} title={title} trail={trailInside(visit)} isPrivate>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{visit.t('observationTemplates.deleteLead')}</p>
      <FormBody visit={visit}>
        <input type="hidden" name="id" value={id} />
        <div class="govuk-button-group">
          <Button text={visit.t('observationTemplates.delete')} act="delete" kind="warning" />
          <a class="govuk-link" href={visit.to('observationTemplates', { slug })}>
            {visit.t('desk.notYet')}
          </a>
        </div>
      </FormBody>
    </Frame>,
  );
}
