/** Steps before something counts: checking what was written, and confirming what cannot be taken back. */
import type { ComponentChildren } from 'preact';
import { ownFields, type Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';

interface CheckProps {
  visit: Visit;
  title: string;
  lead: string;
  rows: readonly { key: string; value: string; lang?: string }[];
  /** What was written; it is sent on unchanged. */
  form: Form;
  to: string;
  act: string;
  button: string;
}

export function CheckAnswers({ visit, title, lead, rows, form, to, act, button }: CheckProps) {
  const fields = [...form.fields].filter(([name]) => name !== 'act' && !ownFields.includes(name));
  return (
    <div class="urna-narrow">
      <h1 class="govuk-heading-l">{title}</h1>
      <dl class="govuk-summary-list">
        {rows.map(({ key, value, lang }) => (
          <div class="govuk-summary-list__row" key={key}>
            <dt class="govuk-summary-list__key">{key}</dt>
            <dd class="govuk-summary-list__value" lang={lang}>
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <p class="govuk-body">{lead}</p>
      <FormBody visit={visit} to={to} formKey={form.key}>
        {fields.map(([name, value]) => (
          <input key={name + value} type="hidden" name={name} value={value} />
        ))}
        <div class="govuk-button-group">
          <Button text={button} act={act} />
          <Button text={visit.t('administration.change')} act="edit" kind="secondary" />
        </div>
      </FormBody>
    </div>
  );
}

interface ConfirmProps {
  visit: Visit;
  title: string;
  text: string;
  to: string;
  act: string;
  button: string;
  /** Where one goes who does not want it. */
  back: string;
  /** What it is about, as hidden fields. */
  fields: Readonly<Record<string, string>>;
  children?: ComponentChildren;
}

export function Confirm({ visit, title, text, to, act, button, back, fields, children }: ConfirmProps) {
  return (
    <div class="urna-narrow">
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{text}</p>
      {children}
      <FormBody visit={visit} to={to}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div class="govuk-button-group">
          <Button text={button} act={act} kind="warning" />
          <a class="govuk-link" href={back}>
            {visit.t('administration.cancel')}
          </a>
        </div>
      </FormBody>
    </div>
  );
}
