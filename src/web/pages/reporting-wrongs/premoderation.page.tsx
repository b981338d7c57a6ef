/** The rules by which an agency holds new comments back: everybody reads them and how they were, its moderators set them. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextArea, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { pageAt, Pager } from '../../parts/pager.js';
import { PremoderationPageDocument, SetPremoderationRulesDocument, type PremoderationPageQuery } from './premoderation.data.js';

type Agency = NonNullable<PremoderationPageQuery['agency']>;
type Rules = NonNullable<Agency['premoderationRules']>;
const numbers = ['newAccountDays', 'mostLinks', 'mostAMinute'] as const;

export const premoderationPage: Page = {
  address: 'premoderation',
  isShared: false,

  show: (visit) => read(visit),

  async act(visit, form) {
    const { agency: found } = await visit.ask(PremoderationPageDocument, { slug: visit.part('slug'), ...pageAt(visit, 20) });
    const agency = orNotFound(found);
    const [newAccountDays, mostLinks, mostAMinute] = numbers.map((name) => (form.optional(name) === null ? null : Number(form.text(name))));
    const wrong = numbers.find((name) => form.optional(name) !== null && !/^\d{1,4}$/.test(form.text(name).trim()));
    if (wrong) return read(visit, form, [{ code: wrong, field: [wrong], message: visit.t('premoderation.wholeNumber') }]);
    const { userErrors } = await visit.act(SetPremoderationRulesDocument, {
      input: {
        agencyId: agency.id,
        newAccountDays,
        mostLinks,
        mostAMinute,
        words: form
          .text('words')
          .split('\n')
          .map((word) => word.trim())
          .filter(Boolean),
        seenNumber: Number(form.text('seen')) || 0,
        reason: form.text('reason'),
        idempotencyKey: form.key,
      },
    });
    if (userErrors.length > 0) return read(visit, form, userErrors);
    return redirect(visit.to('premoderation', { slug: agency.slug }, { done: 'premoderationSet' }));
  },
};

async function read(visit: Visit, form?: Form, errors?: UserError[]): Promise<View> {
  const data = await visit.ask(PremoderationPageDocument, { slug: visit.part('slug'), ...pageAt(visit, 20) });
  const agency = orNotFound(data.agency);
  const { premoderationRules: rules, premoderationHistory: history } = agency;
  const title = visit.t('premoderation.title', { agency: agency.name });
  return show(
    <Frame
      visit={visit}
      data={data}
      title={title}
      errors={errors}
      trail={[{ text: agency.name, to: visit.to('agency', { slug: agency.slug }) }]}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{visit.t('premoderation.about')}</p>
      <h2 class="govuk-heading-m">{visit.t('premoderation.now')}</h2>
      {rules ? <InWords visit={visit} rules={rules} /> : <p class="govuk-body">{visit.t('premoderation.none')}</p>}
      {agency.viewerCanSetPremoderation.allowed && <RulesForm visit={visit} rules={rules} form={form} errors={errors} />}
      <h2 class="govuk-heading-m">{visit.t('premoderation.history')}</h2>
      {history.nodes.length === 0 && <p class="govuk-body">{visit.t('premoderation.noHistory')}</p>}
      {history.nodes.map((each) => (
        <section key={each.id} aria-labelledby={`rules-${each.number}`}>
          <h3 class="govuk-heading-s" id={`rules-${each.number}`}>
            {visit.t('premoderation.change', { number: each.number, moment: visit.words.moment(each.changedAt) })}
          </h3>
          <p class="govuk-body" lang={langOf(visit, 'es')}>
            {each.reason}
          </p>
          <InWords visit={visit} rules={each} />
        </section>
      ))}
      <Pager visit={visit} page={history.pageInfo} label={visit.t('premoderation.history')} />
    </Frame>,
    errors ? 422 : 200,
  );
}

function InWords({ visit, rules }: { visit: Visit; rules: Omit<Rules, 'reason' | 'changedAt'> }) {
  const { newAccountDays, mostLinks, words, mostAMinute } = rules;
  const isOff = newAccountDays === null && mostLinks === null && words.length === 0 && mostAMinute === null;
  if (isOff) return <p class="govuk-body">{visit.t('premoderation.none')}</p>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {newAccountDays !== null && <li>{visit.t('premoderation.says.newAccountDays', { days: newAccountDays })}</li>}
      {mostLinks !== null && <li>{visit.t('premoderation.says.mostLinks', { links: mostLinks })}</li>}
      {words.length > 0 && (
        <li>
          {visit.t('premoderation.says.words', { count: words.length })} <span lang={langOf(visit, 'es')}>{words.join(' · ')}</span>
        </li>
      )}
      {mostAMinute !== null && <li>{visit.t('premoderation.says.mostAMinute', { posts: mostAMinute })}</li>}
    </ul>
  );
}

function RulesForm({ visit, rules, form, errors }: { visit: Visit; rules: Rules | null; form?: Form; errors?: UserError[] }) {
  const value = (name: (typeof numbers)[number]): string => form?.text(name) ?? String(rules?.[name] ?? '');
  return (
    <section aria-labelledby="set-rules">
      <h2 class="govuk-heading-m" id="set-rules">
        {visit.t('premoderation.set')}
      </h2>
      <p class="govuk-body">{visit.t('premoderation.setAbout')}</p>
      <FormBody visit={visit} formKey={form?.key}>
        <input type="hidden" name="seen" value={form?.text('seen') ?? String(rules?.number ?? 0)} />
        {numbers.map((name) => (
          <TextField
            key={name}
            visit={visit}
            name={name}
            label={visit.t(`premoderation.${name}`)}
            hint={visit.t(`premoderation.${name}Hint`)}
            inputmode="numeric"
            width={5}
            value={value(name)}
            errors={errors}
          />
        ))}
        <TextArea
          visit={visit}
          name="words"
          label={visit.t('premoderation.words')}
          hint={visit.t('premoderation.wordsHint')}
          value={form?.text('words') ?? rules?.words.join('\n')}
          rows={8}
          errors={errors}
        />
        <TextArea
          visit={visit}
          name="reason"
          label={visit.t('premoderation.reason')}
          hint={visit.t('premoderation.reasonHint')}
          value={form?.text('reason')}
          most={1_000}
          rows={3}
          errors={errors}
        />
        <Button text={visit.t('premoderation.button')} />
      </FormBody>
    </section>
  );
}
