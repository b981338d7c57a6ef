/** The particulars of a consultation: how to take part, whom to ask, what and where it is about. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { ErrorMessage, errorOf, fieldId } from '../../parts/errors.js';
import { Button, Checkboxes, Select, TextArea, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { BasicsPageDocument, UpdateBasicsDocument, type BasicsPageQuery, type Channel } from './basics.data.js';
import { DeskFrame, forOfficials, inWords, NotNow, wrong } from './desk.js';

const channels: readonly Channel[] = ['WEB', 'EMAIL', 'IN_PERSON', 'PHONE', 'POST', 'COMMUNITY_RADIO'];

interface Values {
  channels: string[];
  office: string;
  name: string;
  email: string;
  phone: string;
  topics: string[];
  territory: string;
  timeZone: string;
  slug: string;
  reason: string;
}

export const basicsPage: Page = {
  address: 'prepareBasics',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const data = await visit.ask(BasicsPageDocument, { id: visit.part('id') });
    return write(visit, data, valuesOf(data));
  },

  async act(visit, form) {
    const data = await visit.ask(BasicsPageDocument, { id: visit.part('id') });
    const consultation = forOfficials(data.consultation);
    const isDraft = consultation.phase === 'DRAFT';
    const values = readForm(form);
    const { office, name, email, phone, reason, slug, timeZone } = values;
    const errors: UserError[] = [
      ...(isDraft || values.channels.length > 0 ? [] : [wrong('channels', visit.t('basics.channelsMissing'))]),
      ...(isDraft || reason ? [] : [wrong('reason', visit.t('desk.reasonMissing'))]),
      ...(!isDraft || slug ? [] : [wrong('slug', visit.t('basics.slugMissing'))]),
      ...(!isDraft || timeZone ? [] : [wrong('timeZone', visit.t('basics.timeZoneMissing'))]),
    ];
    if (errors.length > 0) return write(visit, data, values, errors);
    const isEmpty = !office && !name && !email && !phone;
    const common = {
      id: consultation.id,
      idempotencyKey: form.key,
      channels: channels.filter((channel) => values.channels.includes(channel)),
      contact: isEmpty && isDraft ? null : { office, name, email, phone: phone || null },
    };
    const { userErrors } = await visit.act(UpdateBasicsDocument, {
      input: isDraft ? { ...common, topics: values.topics, territory: values.territory || null, timeZone, slug } : { ...common, reason },
    });
    if (userErrors.length > 0) return write(visit, data, values, userErrors);
    return redirect(visit.to('prepare', { id: consultation.id }, { done: 'basicsSaved' }));
  },
};

function valuesOf({ consultation }: BasicsPageQuery): Values {
  return {
    channels: [...(consultation?.channels ?? [])],
    office: consultation?.contact?.office ?? '',
    name: consultation?.contact?.name ?? '',
    email: consultation?.contact?.email ?? '',
    phone: consultation?.contact?.phone ?? '',
    topics: consultation?.topics.map(({ slug }) => slug) ?? [],
    territory: consultation?.territory?.code ?? '',
    timeZone: consultation?.timeZone ?? '',
    slug: consultation?.slug ?? '',
    reason: '',
  };
}

function readForm(form: Form): Values {
  const text = (name: string): string => form.text(name).trim();
  return {
    channels: form.all('channels'),
    office: text('office'),
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    topics: form.all('topics'),
    territory: text('territory'),
    timeZone: text('timeZone'),
    slug: text('slug'),
    reason: text('reason'),
  };
}

function write(visit: Visit, data: BasicsPageQuery, values: Values, errors?: readonly UserError[]): View {
  const consultation = forOfficials(data.consultation);
  const isDraft = consultation.phase === 'DRAFT';
  const labels = Object.fromEntries(
    (['office', 'name', 'email', 'phone', 'slug', 'timeZone', 'reason'] as const).map((name) => [name, visit.t(`basics.${name}`)]),
  );
  const shown = errors && inWords(errors, labels);
  const field = (name: string): { visit: Visit; name: string; label: string; errors: readonly UserError[] | undefined } => ({
    visit,
    name,
    label: labels[name]!,
    errors: shown,
  });
  const contactError = errorOf(shown, 'contact');
  return show(
    <DeskFrame
      visit={visit}
      data={data}
      consultation={consultation}
      title={visit.t(isDraft ? 'basics.title' : 'basics.titleCorrect')}
      errors={shown}
    >
      {!consultation.viewerCanEdit.allowed ? (
        <NotNow reason={consultation.viewerCanEdit.reason} />
      ) : (
        <FormBody visit={visit}>
          {!isDraft && <p class="govuk-body">{visit.t('basics.onlyThese')}</p>}
          <Checkboxes
            visit={visit}
            name="channels"
            label={visit.t('basics.channels')}
            hint={visit.t('basics.channelsHint')}
            choices={channels.map((value) => ({ value, text: visit.t(`channel.${value}`) }))}
            chosen={values.channels}
            errors={shown}
          />
          <fieldset class="govuk-fieldset" id={fieldId('contact')} tabindex={-1}>
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{visit.t('basics.contact')}</legend>
            {contactError && <ErrorMessage visit={visit} id={`${fieldId('contact')}-error`} message={contactError} />}
            <p class="govuk-hint">{visit.t('basics.contactHint')}</p>
            <TextField {...field('office')} value={values.office} />
            <TextField {...field('name')} value={values.name} />
            <TextField {...field('email')} value={values.email} type="email" width={20} spellcheck={false} />
            <TextField {...field('phone')} value={values.phone} type="tel" width={20} />
          </fieldset>
          {isDraft ? (
            <>
              {data.topics.length > 0 && (
                <Checkboxes
                  visit={visit}
                  name="topics"
                  label={visit.t('basics.topics')}
                  hint={visit.t('basics.topicsHint')}
                  choices={data.topics.map(({ slug, name }) => ({ value: slug, text: name }))}
                  chosen={values.topics}
                  errors={shown}
                  isSmall
                />
              )}
              <Select
                visit={visit}
                name="territory"
                label={visit.t('basics.territory')}
                choices={territoriesOf(visit, data)}
                chosen={values.territory}
                errors={shown}
              />
              <TextField
                {...field('timeZone')}
                hint={visit.t('basics.timeZoneHint')}
                value={values.timeZone}
                width={20}
                spellcheck={false}
              />
              <TextField
                {...field('slug')}
                hint={visit.t('basics.slugHint', { address: `${visit.origin}${visit.to('consultations')}/` })}
                value={values.slug}
                spellcheck={false}
              />
            </>
          ) : (
            <TextArea {...field('reason')} hint={visit.t('desk.reasonHint')} value={values.reason} rows={4} most={2000} />
          )}
          <Button text={visit.t('desk.save')} />
        </FormBody>
      )}
    </DeskFrame>,
    shown ? 422 : 200,
  );
}

/** The territories to choose from, the present one among them. */
function territoriesOf(visit: Visit, { territories, consultation }: BasicsPageQuery): { value: string; text: string }[] {
  const known = territories.nodes.map(({ code, name }) => ({ value: code, text: name }));
  const present = consultation?.territory;
  const others = present && !known.some(({ value }) => value === present.code) ? [{ value: present.code, text: present.name }] : [];
  return [{ value: '', text: visit.t('basics.noTerritory') }, ...others, ...known];
}
