/** The list of topics: adding, naming anew, removing. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { inOwnWords } from '../../parts/own-words.js';
import { administrationTrail, mustAdminister } from './administering.js';
import { Confirm } from './steps.js';
import {
  AdministerTopicsDocument,
  CreateTopicDocument,
  RemoveTopicDocument,
  UpdateTopicDocument,
  type AdministerTopicsQuery,
} from './topics.data.js';
import { atTheirFields, localesOf, readWords } from './words.js';
import { WordsFields } from './words-fields.js';

export const administerTopicsPage: Page = {
  address: 'administerTopics',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const data = await visit.ask(AdministerTopicsDocument, {});
    mustAdminister(data);
    if (visit.query.has('add')) return write({ visit, data, slug: null });
    const [change, remove] = [visit.query.get('change'), visit.query.get('remove')];
    if (change !== null) return write({ visit, data, slug: change });
    return remove === null ? list(visit, data) : confirm(visit, data, remove);
  },

  async act(visit, form) {
    const words = readWords(form, ['name'] as const);
    const [slug, idempotencyKey] = [form.text('slug').trim(), form.key];
    if (form.act === 'remove') {
      const { userErrors } = await visit.act(RemoveTopicDocument, { input: { slug, idempotencyKey } });
      return userErrors.length === 0 ? done(visit, 'topicRemoved') : again(visit, (data) => confirm(visit, data, slug, userErrors));
    }
    const isNew = form.act === 'add';
    const input = { slug, words, idempotencyKey };
    const { userErrors } = isNew ? await visit.act(CreateTopicDocument, { input }) : await visit.act(UpdateTopicDocument, { input });
    if (userErrors.length === 0) return done(visit, isNew ? 'topicAdded' : 'topicChanged');
    const errors = atTheirFields(inOwnWords(visit, userErrors), words);
    return again(visit, (data) => write({ visit, data, slug: isNew ? null : slug, form, errors }));
  },
};

function done(visit: Visit, what: string): View {
  return redirect(visit.to('administerTopics', {}, { done: what }));
}

async function again(visit: Visit, page: (data: AdministerTopicsQuery) => View): Promise<View> {
  const data = await visit.ask(AdministerTopicsDocument, {});
  mustAdminister(data);
  return page(data);
}

function trailOf(visit: Visit): { text: string; to: string }[] {
  return [...administrationTrail(visit), { text: visit.t('administration.administerTopics'), to: visit.to('administerTopics') }];
}

function list(visit: Visit, data: AdministerTopicsQuery): View {
  return show(
    <Frame visit={visit} data={data} title={visit.t('administration.administerTopics')} trail={administrationTrail(visit)} isPrivate>
      <h1 class="govuk-heading-l">{visit.t('administration.administerTopics')}</h1>
      <p class="govuk-body">
        <a class="govuk-button" href={visit.to('administerTopics', {}, { add: 1 })}>
          {visit.t('topics.add')}
        </a>
      </p>
      <ul class="urna-rows">
        {data.topics.map(({ slug, name, consultationCount }) => (
          <li key={slug}>
            <div>
              <h2 class="govuk-heading-s">{name}</h2>
              <p class="urna-meta">
                {visit.t('topics.slug', { slug })}
                <br />
                {visit.t('topics.count', { count: consultationCount })}
              </p>
            </div>
            <p class="urna-acts">
              <a class="govuk-link" href={visit.to('administerTopics', {}, { change: slug })}>
                {visit.t('administration.change')} <span class="govuk-visually-hidden">{name}</span>
              </a>
              {consultationCount === 0 && (
                <a class="govuk-link" href={visit.to('administerTopics', {}, { remove: slug })}>
                  {visit.t('topics.remove')} <span class="govuk-visually-hidden">{name}</span>
                </a>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Frame>,
  );
}

interface Writing {
  visit: Visit;
  data: AdministerTopicsQuery;
  /** Which one; null for a new one. */
  slug: string | null;
  form?: Form;
  errors?: readonly UserError[];
}

function write({ visit, data, slug, form, errors }: Writing): View {
  const known = slug === null ? null : orNotFound(data.topics.find((topic) => topic.slug === slug));
  const title = known ? visit.t('topics.change', { name: known.name }) : visit.t('topics.add');
  const kept = (field: string): string => known?.words.find(({ locale }) => field === `name-${locale}`)?.name ?? '';
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} trail={trailOf(visit)} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{title}</h1>
        <FormBody visit={visit} to={visit.to('administerTopics', {}, known ? { change: slug } : { add: 1 })} formKey={form?.key}>
          <WordsFields
            visit={visit}
            locales={localesOf(known?.words)}
            fields={[{ name: 'name', label: visit.t('topics.name') }]}
            valueOf={form ? (field) => form.text(field) : kept}
            errors={errors}
          />
          {known ? (
            <input type="hidden" name="slug" value={known.slug} />
          ) : (
            <TextField
              visit={visit}
              name="slug"
              label={visit.t('administration.slug')}
              hint={visit.t('topics.slugHint')}
              spellcheck={false}
              value={form?.text('slug')}
              errors={errors}
            />
          )}
          <Button text={visit.t('administration.save')} act={known ? 'change' : 'add'} />
        </FormBody>
      </div>
    </Frame>,
    errors ? 422 : 200,
  );
}

function confirm(visit: Visit, data: AdministerTopicsQuery, slug: string, errors?: readonly UserError[]): View {
  const { name } = orNotFound(data.topics.find((topic) => topic.slug === slug));
  const title = visit.t('topics.removeTitle', { name });
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} trail={trailOf(visit)} isPrivate>
      <Confirm
        visit={visit}
        title={title}
        text={visit.t('topics.removeText')}
        to={visit.to('administerTopics', {}, { remove: slug })}
        act="remove"
        button={visit.t('topics.remove')}
        back={visit.to('administerTopics')}
        fields={{ slug }}
      />
    </Frame>,
    errors ? 422 : 200,
  );
}
