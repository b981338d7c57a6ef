/** What the pages of one consultation on the workbench share: who may come in, the frame, answers to check, and forms that wait. */
import type { ComponentChildren } from 'preact';
import type { Form } from '../../kit/form.js';
import { ownFields } from '../../kit/form.js';
import type { UserError } from '../../kit/client.js';
import { orNotFound, PageError } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import type { FrameFragment } from '../../parts/frame.data.js';
import { langOf } from '../../parts/lang.js';
import type { DeskFragment } from './desk.data.js';

const notTheirs = ['NOT_FOUND', 'SIGN_IN_REQUIRED', 'AUDITORS_ONLY_READ', 'FORBIDDEN'];

/** The consultation, for those who work on it. @throws PageError 404 when the viewer does not see it, 403 when it is not their work */
export function forOfficials<Consultation extends DeskFragment>(consultation: Consultation | null | undefined): Consultation {
  const found = orNotFound(consultation);
  if (notTheirs.includes(found.viewerCanEdit.code ?? '')) throw new PageError(403, found.viewerCanEdit.reason);
  return found;
}

interface DeskFrameProps {
  visit: Visit;
  data: FrameFragment;
  consultation: DeskFragment;
  title: string;
  errors?: readonly UserError[];
  children: ComponentChildren;
}

/** The frame with the way back, and the title of the consultation above that of the page. */
export function DeskFrame({ visit, data, consultation, title, errors, children }: DeskFrameProps) {
  const trail = [
    { text: visit.t('workbench.title'), to: visit.to('workbench') },
    { text: visit.t('prepare.short'), to: visit.to('prepare', { id: consultation.id }) },
  ];
  return (
    <Frame visit={visit} data={data} title={title} errors={errors} trail={trail} isPrivate>
      <span class="govuk-caption-l" lang={langOf(visit, consultation.language)}>
        {consultation.title}
      </span>
      <h1 class="govuk-heading-l">{title}</h1>
      {children}
    </Frame>
  );
}

export interface Answer {
  question: string;
  answer: ComponentChildren;
  lang?: string;
}

/** Questions with their answers. */
export function Answers({ rows }: { rows: readonly Answer[] }) {
  return (
    <dl class="govuk-summary-list">
      {rows.map(({ question, answer, lang }) => (
        <div class="govuk-summary-list__row" key={question}>
          <dt class="govuk-summary-list__key">{question}</dt>
          <dd class="govuk-summary-list__value" lang={lang}>
            {answer}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface ConfirmationProps {
  visit: Visit;
  /** The form as it was filled in; it is sent again with the answer. */
  form: Form;
  rows: readonly Answer[];
  /** What cannot be undone. */
  warning?: string;
  /** What the button does. */
  confirm: string;
  isGrave?: boolean;
  children?: ComponentChildren;
}

/** What was filled in, to be checked before it counts: `act` is `confirm`, or `change` to go back. */
export function Confirmation({ visit, form, rows, warning, confirm, isGrave, children }: ConfirmationProps) {
  return (
    <>
      <Answers rows={rows} />
      {children}
      {warning && <Warning visit={visit} text={warning} />}
      <FormBody visit={visit}>
        <Carried form={form} />
        <div class="govuk-button-group">
          <Button text={confirm} act="confirm" kind={isGrave ? 'warning' : 'primary'} />
          <Button text={visit.t('desk.change')} act="change" kind="secondary" />
        </div>
      </FormBody>
    </>
  );
}

/** The fields of a form, hidden in the next one, but those that it has itself. */
export function Carried({ form, but = [] }: { form: Form; but?: readonly string[] }) {
  const left = ['act', ...ownFields, ...but];
  const fields = [...new Set(form.fields.keys())].filter((name) => !left.includes(name));
  return (
    <>{fields.flatMap((name) => form.all(name).map((value) => <input key={name + value} type="hidden" name={name} value={value} />))}</>
  );
}

export function Warning({ visit, text }: { visit: Visit; text: string }) {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{visit.t('desk.warning')} </span>
        {text}
      </strong>
    </div>
  );
}

/** Why something cannot be done now. */
export function NotNow({ reason }: { reason: string | null }) {
  return <div class="govuk-inset-text">{reason}</div>;
}

/** An error of a field that the page found itself. */
export function wrong(field: string, message: string): UserError {
  return { code: field, field: ['input', field], message };
}

/** Errors about invalid fields, with the labels that people see instead of the names that the API has. */
export function inWords(errors: readonly UserError[], labels: Readonly<Record<string, string>>): UserError[] {
  return errors.map((error) => {
    const name = error.field?.at(-1) ?? '';
    const label = labels[name];
    return error.code === 'INPUT_INVALID' && label ? { ...error, message: error.message.replace(name, `«${label}»`) } : error;
  });
}

/** What a question to the API answers, or why it was refused, as an act would say it. */
export async function orRefused<Data>(answer: Promise<Data>): Promise<{ data: Data | null; errors: UserError[] }> {
  try {
    return { data: await answer, errors: [] };
  } catch (error) {
    if (!(error instanceof PageError) || error.status !== 403 || !error.reason || !error.code) throw error;
    return { data: null, errors: [{ code: error.code, field: error.field, message: error.reason }] };
  }
}

/** What a question to the API answers, or the refusal as an error of the field that it comes from. */
export async function orError<Data>(answer: Promise<Data>, field: string): Promise<{ data: Data | null; errors: UserError[] }> {
  try {
    return { data: await answer, errors: [] };
  } catch (error) {
    if (error instanceof PageError && error.status === 403 && error.reason) return { data: null, errors: [wrong(field, error.reason)] };
    throw error;
  }
}
