/** Fields of forms after GOV.UK's patterns: label, hint, message and control belong together. */
import type { ComponentChildren } from 'preact';
import type { UserError } from '../kit/client.js';
import type { Visit } from '../kit/visit.js';
import { ErrorMessage, errorOf, fieldId } from './errors.js';

interface FieldProps {
  visit: Visit;
  /** The name under which it is sent; errors about an input field of that name show here. */
  name: string;
  label: string;
  hint?: string;
  errors?: readonly UserError[];
  /** Whether the label is the heading of the page (one thing a page). */
  isHeading?: boolean;
  /** The id, when the page has several fields of that name. */
  id?: string;
}

interface Described {
  id: string;
  error: string | null;
  describedBy: string | undefined;
}

function describe({ name, hint, errors, id = fieldId(name) }: FieldProps): Described {
  const error = errorOf(errors, name);
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return { id, error, describedBy };
}

function Group(props: FieldProps & Described & { labelLang?: string; children: ComponentChildren }) {
  const { visit, label, labelLang, hint, isHeading, children, ...described } = props;
  const { id, error } = described;
  const caption = (
    <label class={`govuk-label ${isHeading ? 'govuk-label--l' : ''}`} for={id} lang={labelLang}>
      {label}
    </label>
  );
  return (
    <div class={`govuk-form-group ${error ? 'govuk-form-group--error' : ''}`}>
      {isHeading ? <h1 class="govuk-label-wrapper">{caption}</h1> : caption}
      {hint && (
        <div id={`${id}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      {error && <ErrorMessage visit={visit} id={`${id}-error`} message={error} />}
      {children}
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  value?: string | null;
  type?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'date' | 'time' | 'datetime-local' | 'number' | 'url';
  autocomplete?: string;
  lang?: string;
  spellcheck?: boolean;
  inputmode?: 'text' | 'email' | 'numeric' | 'search' | 'tel' | 'url';
  width?: 5 | 10 | 20;
  maxLength?: number;
}

export function TextField(props: TextFieldProps) {
  const { name, value, type = 'text', autocomplete, lang, spellcheck, inputmode, width, maxLength } = props;
  const described = describe(props);
  return (
    <Group {...props} {...described}>
      <input
        class={`govuk-input ${width ? `govuk-input--width-${width}` : ''} ${described.error ? 'govuk-input--error' : ''}`}
        id={described.id}
        name={name}
        type={type as 'text'}
        value={value ?? ''}
        lang={lang}
        autocomplete={autocomplete as 'off'}
        inputmode={inputmode}
        spellcheck={spellcheck}
        maxLength={maxLength}
        aria-describedby={described.describedBy}
      />
    </Group>
  );
}

interface FileFieldProps extends FieldProps {
  /** Endings and types of the files that are asked for. */
  accept: string;
}

/** A file to choose; its form is sent as `isUpload`. */
export function FileField(props: FileFieldProps) {
  const { name, accept } = props;
  const described = describe(props);
  return (
    <Group {...props} {...described}>
      <input
        class={`govuk-file-upload ${described.error ? 'govuk-file-upload--error' : ''}`}
        id={described.id}
        name={name}
        type="file"
        accept={accept}
        aria-describedby={described.describedBy}
      />
    </Group>
  );
}

interface TextAreaProps extends FieldProps {
  value?: string | null;
  rows?: number;
  lang?: string;
  /** The most characters it may have: those left are counted where scripts run. */
  most?: number;
  /** Whether it begins with words that are there to be changed: what the browser has kept takes their place. */
  isPrefilled?: boolean;
  /** What is said while it is written and looks like personal data, where scripts run. */
  personalData?: { lead: string; kinds: string };
}

export function TextArea(props: TextAreaProps) {
  const { visit, name, value, rows = 6, lang, most, isPrefilled, personalData } = props;
  const described = describe(props);
  const describedBy = [described.describedBy, most && `${described.id}-count`].filter(Boolean).join(' ') || undefined;
  return (
    <Group {...props} {...described}>
      <textarea
        class={`govuk-textarea ${described.error ? 'govuk-textarea--error' : ''}`}
        id={described.id}
        name={name}
        rows={rows}
        lang={lang}
        data-most={most}
        data-prefilled={isPrefilled}
        data-personal={personalData && `${described.id}-personal`}
        aria-describedby={describedBy}
      >
        {/* The parser drops one line break at the beginning. */}
        {value?.startsWith('\n') ? `\n${value}` : (value ?? '')}
      </textarea>
      {most && (
        <div
          id={`${described.id}-count`}
          class="govuk-hint"
          data-left={visit.t('frame.charactersLeft')}
          data-over={visit.t('frame.charactersOver')}
        >
          {visit.t('frame.mostCharacters', { most })}
        </div>
      )}
      {personalData && (
        <div
          id={`${described.id}-personal`}
          class="govuk-hint"
          role="status"
          data-lead={personalData.lead}
          data-kinds={personalData.kinds}
        />
      )}
    </Group>
  );
}

export interface Choice {
  value: string;
  text: ComponentChildren;
  hint?: ComponentChildren;
  lang?: string;
  /** What it costs, for scripts that add up. */
  amount?: number;
}

interface ChoicesProps extends Omit<FieldProps, 'hint'> {
  choices: readonly Choice[];
  hint?: ComponentChildren;
  /** The chosen values. */
  chosen?: readonly (string | null | undefined)[];
  isSmall?: boolean;
  isInline?: boolean;
  lang?: string;
}

function ChoiceGroup(props: ChoicesProps & { kind: 'radios' | 'checkboxes' }) {
  const { visit, name, label, hint, isHeading, choices, chosen = [], isSmall, isInline, kind, lang } = props;
  const { id, error, describedBy } = describe({ ...props, hint: hint ? 'hint' : undefined });
  const legend = `govuk-fieldset__legend ${isHeading ? 'govuk-fieldset__legend--l' : 'govuk-fieldset__legend--s'}`;
  return (
    <div class={`govuk-form-group ${error ? 'govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy}>
        <legend class={legend} lang={lang}>
          {isHeading ? <h1 class="govuk-fieldset__heading">{label}</h1> : label}
        </legend>
        {hint && (
          <div id={`${id}-hint`} class="govuk-hint">
            {hint}
          </div>
        )}
        {error && <ErrorMessage visit={visit} id={`${id}-error`} message={error} />}
        <div class={`govuk-${kind} ${isSmall ? `govuk-${kind}--small` : ''} ${isInline ? `govuk-${kind}--inline` : ''}`}>
          {choices.map(({ value, text, hint: choiceHint, lang: choiceLang, amount }, index) => {
            const choiceId = index === 0 ? id : `${id}-${index + 1}`;
            return (
              <div class={`govuk-${kind}__item`} key={value}>
                <input
                  class={`govuk-${kind}__input`}
                  id={choiceId}
                  name={name}
                  type={kind === 'radios' ? 'radio' : 'checkbox'}
                  value={value}
                  checked={chosen.includes(value)}
                  data-amount={amount}
                  aria-describedby={choiceHint ? `${choiceId}-about` : undefined}
                />
                <label class={`govuk-label govuk-${kind}__label`} for={choiceId} lang={choiceLang}>
                  {text}
                </label>
                {choiceHint && (
                  <div id={`${choiceId}-about`} class={`govuk-hint govuk-${kind}__hint`}>
                    {choiceHint}
                  </div>
                )}
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}

/** One of several. */
export function Radios(props: ChoicesProps) {
  return <ChoiceGroup {...props} kind="radios" />;
}

/** Any of several. */
export function Checkboxes(props: ChoicesProps) {
  return <ChoiceGroup {...props} kind="checkboxes" />;
}

interface SelectProps extends FieldProps {
  /** The language of the label. */
  lang?: string;
  choices: readonly { value: string; text: string }[];
  chosen?: string | null;
}

export function Select(props: SelectProps) {
  const { name, choices, chosen, lang } = props;
  const described = describe(props);
  return (
    <Group {...props} {...described} labelLang={lang}>
      <select class="govuk-select" id={described.id} name={name} aria-describedby={described.describedBy}>
        {choices.map(({ value, text }) => (
          <option key={value} value={value} selected={value === (chosen ?? '')}>
            {text}
          </option>
        ))}
      </select>
    </Group>
  );
}

interface ButtonProps {
  text: string;
  /** What the form is told that was pressed, as `act`. */
  act?: string;
  kind?: 'primary' | 'secondary' | 'warning';
}

export function Button({ text, act, kind = 'primary' }: ButtonProps) {
  return (
    <button
      type="submit"
      class={`govuk-button ${kind === 'primary' ? '' : `govuk-button--${kind}`}`}
      {...(act ? { name: 'act', value: act } : {})}
      data-once
    >
      {text}
    </button>
  );
}
