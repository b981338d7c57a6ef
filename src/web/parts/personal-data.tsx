/** Words that look like personal data, pointed out where they stand, and the question whether their author means to publish them. */
import type { UserError } from '../kit/client.js';
import type { Form } from '../kit/form.js';
import type { Visit } from '../kit/visit.js';
import { likelyPersonalDataIn, personalDataKinds, type PersonalFind } from '../../platform/personal-data/personal-data.rules.js';
import { Checkboxes } from './fields.js';

/** As the mutations name it. */
const name = 'acceptsPersonalData';
/** Enough words around a find to know where it stands. */
const around = 40;

/** Whether its author ticked the box. */
export function acceptsPersonalData(form: Form | undefined): boolean {
  return form?.has(name) ?? false;
}

/** On a page without the fields themselves, what is wrong leads to the box. */
export function atTheBox(error: UserError): UserError {
  return error.code === 'PERSONAL_DATA_FOUND' ? { ...error, field: ['input', name] } : error;
}

interface AskedProps {
  visit: Visit;
  /** What was written, in each field whose words everybody is to read. */
  texts: readonly (string | null | undefined)[];
  isAccepted: boolean;
  /** Words that everybody reads already. */
  known?: string;
  lang?: string;
}

/** Stands in the form once words were sent; nothing where nothing was found. */
export function PersonalDataAsked({ visit, texts, isAccepted, known = '', lang }: AskedProps) {
  const found = texts.map((text) => ({
    text: text ?? '',
    finds: likelyPersonalDataIn(text ?? '').filter(({ exact }) => !known.includes(exact)),
  }));
  const count = found.reduce((sum, { finds }) => sum + finds.length, 0);
  if (count === 0) return null;
  return (
    <div class="govuk-inset-text urna-personal">
      <h2 class="govuk-heading-s">{visit.t('personal.found', { count })}</h2>
      {found.map(({ text, finds }, index) => (
        <PersonalDataList key={index} visit={visit} text={text} finds={finds} lang={lang} />
      ))}
      <p class="govuk-body">{visit.t('personal.advice')}</p>
      <Checkboxes
        visit={visit}
        name={name}
        label={visit.t('personal.ask')}
        choices={[{ value: 'yes', text: visit.t('personal.accept') }]}
        chosen={[isAccepted ? 'yes' : null]}
        isSmall
      />
    </div>
  );
}

interface ListProps {
  visit: Visit;
  text: string;
  finds: readonly PersonalFind[];
  lang?: string;
}

/** Each find by its kind, marked among a few words around it. */
export function PersonalDataList({ visit, text, finds, lang }: ListProps) {
  if (finds.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {finds.map(({ kind, exact, start, end }) => (
        <li key={start}>
          {visit.t(`personal.kind.${kind}`)}:{' '}
          <q lang={lang}>
            {wordsBefore(text, start)}
            <mark>{exact}</mark>
            {wordsAfter(text, end)}
          </q>
        </li>
      ))}
    </ul>
  );
}

/** What a field needs so that a script can point it out while it is written. */
export function personalDataWords(visit: Visit): { lead: string; kinds: string } {
  const kinds = Object.fromEntries(personalDataKinds.map((kind) => [kind, visit.t(`personal.kind.${kind}`)]));
  return { lead: visit.t('personal.writing'), kinds: JSON.stringify(kinds) };
}

function wordsBefore(text: string, start: number): string {
  if (start <= around) return text.slice(0, start);
  return `…${text.slice(start - around, start).replace(/^\S*\s?/u, '')}`;
}

function wordsAfter(text: string, end: number): string {
  if (text.length - end <= around) return text.slice(end);
  return `${text.slice(end, end + around).replace(/\s?\S*$/u, '')}…`;
}
