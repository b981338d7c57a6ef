/** The templates with which an agency's officials begin their answers: written, changed and removed. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, PageError, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Select, TextArea, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { wrong } from '../workbench/desk.js';
import {
  AnswerTemplatesDoorDocument,
  AnswerTemplatesPageDocument,
  OneAnswerTemplateDocument,
  RemoveTemplateServedDocument,
  SaveTemplateServedDocument,
  type TemplateWordsFragment,
} from './templates.data.js';

const mostBody = 20_000;

export const answerTemplatesPage: Page = {
  address: 'answerTemplates',
  isShared: false,
  needsAccount: true,

  show: (visit) => list(visit),

  async act(visit, form) {
    const slug = visit.part('slug');
    const { agency } = await door(visit);
    if (form.act === 'ask') return list(visit, { asked: form.text('id') });
    if (form.act === 'remove') {
      const input = { templateId: form.text('id'), idempotencyKey: form.key };
      const { userErrors } = await visit.act(RemoveTemplateServedDocument, { input });
      return userErrors.length > 0
        ? list(visit, { errors: userErrors })
        : redirect(visit.to('answerTemplates', { slug }, { done: 'templateRemoved' }));
    }
    const [name, body] = [form.text('name').trim(), form.text('body').trim()];
    const errors = [
      ...(name.length >= 3 && name.length <= 100 ? [] : [wrong('name', visit.t('templates.wrongName'))]),
      ...(body && body.length <= mostBody ? [] : [wrong('body', visit.t('templates.wrongBody'))]),
    ];
    if (errors.length > 0) return list(visit, { form, errors });
    const templateId = form.optional('id');
    const locale = form.text('locale') === 'en' ? 'en' : 'es';
    const { userErrors } = await visit.act(SaveTemplateServedDocument, {
      input: { templateId, agencyId: templateId ? null : agency.id, locale, name, body, idempotencyKey: form.key },
    });
    if (userErrors.length > 0) return list(visit, { form, errors: userErrors });
    return redirect(visit.to('answerTemplates', { slug }, { done: 'templateSaved' }));
  },
};

async function door(visit: Visit) {
  const data = await visit.ask(AnswerTemplatesDoorDocument, { slug: visit.part('slug') });
  const agency = orNotFound(data.agency);
  if (!agency.viewerCanSeeQueue.allowed) throw new PageError(403, agency.viewerCanSeeQueue.reason);
  return { data, agency };
}

interface Outcome {
  form?: Form;
  /** The template that is to be removed, if whoever pressed the button is sure. */
  asked?: string;
  errors?: readonly UserError[];
}

async function list(visit: Visit, { form, asked, errors }: Outcome = {}): Promise<View> {
  const { data, agency } = await door(visit);
  const { answerTemplates } = await visit.ask(AnswerTemplatesPageDocument, { agencyId: agency.id, ...pageAt(visit, 20) });
  const id = form?.optional('id') ?? visit.query.get('template');
  const changed = id ? await templateOf(visit, id) : null;
  const title = visit.t('templates.title');
  const trail = [
    { text: visit.t('frame.workbench'), to: visit.to('workbench') },
    { text: visit.t('queueOf.title'), to: visit.to('questionQueue', {}, { agency: agency.slug }) },
  ];
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} trail={trail} isPrivate>
      <span class="govuk-caption-l">{agency.name}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body urna-measure">{visit.t('templates.lead')}</p>
      {answerTemplates.nodes.map((template) => (
        <Template key={template.id} visit={visit} template={template} isAsked={template.id === asked} />
      ))}
      {answerTemplates.nodes.length === 0 && <p class="govuk-body">{visit.t('templates.none')}</p>}
      <Pager visit={visit} page={answerTemplates.pageInfo} label={visit.t('templates.pages')} />
      <Write visit={visit} slug={agency.slug} form={form} changed={changed} errors={errors} />
    </Frame>,
    errors ? 422 : 200,
  );
}

async function templateOf(visit: Visit, id: string): Promise<TemplateWordsFragment> {
  const { nodes } = await visit.ask(OneAnswerTemplateDocument, { ids: [id] });
  return orNotFound(nodes.find((node): node is TemplateWordsFragment => node !== null && 'body' in node));
}

function Template({ visit, template, isAsked }: { visit: Visit; template: TemplateWordsFragment; isAsked: boolean }) {
  const { id, name, body, locale, changedAt } = template;
  return (
    <section class="urna-own-comment" aria-labelledby={`template-${id}`}>
      <h2 class="govuk-heading-s" id={`template-${id}`}>
        {name}
      </h2>
      <p class="urna-meta">
        {visit.words.languageName(locale)} · {visit.t('templates.changed', { day: visit.words.day(changedAt) })}
      </p>
      <p class="govuk-body urna-written" lang={langOf(visit, locale)}>
        {body}
      </p>
      {isAsked && <p class="govuk-body govuk-!-font-weight-bold">{visit.t('templates.sure')}</p>}
      <FormBody visit={visit} to={visit.to('answerTemplates', { slug: visit.part('slug') })}>
        <input type="hidden" name="id" value={id} />
        <p class="urna-acts">
          <a class="govuk-link" href={visit.to('answerTemplates', { slug: visit.part('slug') }, { template: id })}>
            {visit.rich('templates.change', { about: (words) => <span class="govuk-visually-hidden">{words}</span> }, { name })}
          </a>
          <button class="urna-link-button urna-link-button--small" type="submit" name="act" value={isAsked ? 'remove' : 'ask'}>
            {visit.rich(
              isAsked ? 'templates.removeNow' : 'templates.remove',
              { about: (words) => <span class="govuk-visually-hidden">{words}</span> },
              { name },
            )}
          </button>
        </p>
      </FormBody>
    </section>
  );
}

interface WriteProps {
  visit: Visit;
  slug: string;
  form?: Form;
  changed: TemplateWordsFragment | null;
  errors?: readonly UserError[];
}

function Write({ visit, slug, form, changed, errors }: WriteProps) {
  const common = { visit, errors };
  return (
    <section aria-labelledby="write" class="urna-narrow">
      <h2 class="govuk-heading-m" id="write">
        {visit.t(changed ? 'templates.changeHeading' : 'templates.newHeading')}
      </h2>
      <FormBody visit={visit} to={visit.to('answerTemplates', { slug })} formKey={form?.key}>
        {changed && <input type="hidden" name="id" value={changed.id} />}
        <TextField
          {...common}
          name="name"
          label={visit.t('templates.name')}
          value={form ? form.text('name') : changed?.name}
          maxLength={100}
        />
        <Select
          {...common}
          name="locale"
          label={visit.t('templates.language')}
          choices={['es', 'en'].map((value) => ({ value, text: visit.words.languageName(value) }))}
          chosen={form ? form.text('locale') : (changed?.locale ?? visit.language)}
        />
        <TextArea
          {...common}
          name="body"
          label={visit.t('templates.body')}
          hint={visit.t('templates.bodyHint', { number: '{number}', title: '{title}', asker: '{asker}', agency: '{agency}' })}
          value={form ? form.text('body') : changed?.body}
          most={mostBody}
          rows={8}
        />
        <div class="govuk-button-group">
          <Button text={visit.t('templates.save')} act="save" />
          {changed && (
            <a class="govuk-link" href={visit.to('answerTemplates', { slug })}>
              {visit.t('templates.leave')}
            </a>
          )}
        </div>
      </FormBody>
    </section>
  );
}
