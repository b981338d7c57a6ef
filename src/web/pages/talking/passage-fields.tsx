/** The passage that a comment will be about, carried in its form, and quoted above it. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import { fieldId } from '../../parts/errors.js';
import { Quote } from '../../parts/passage.js';
import type { DraftWordsFragment, PassageWordsFragment, WriteCommentPageQuery } from './write-comment.data.js';

export type Passage = PassageWordsFragment;
type Subject = Extract<NonNullable<WriteCommentPageQuery['node']>, { __typename: 'Provision' }>;

/** Where an address says that the passage is: `b-23-35`, or `h-0-6` in the heading. */
export function placeIn(visit: Visit): { start: number; end: number; isInHeading: boolean } | null {
  const name = visit.query.get('passage') ?? visit.query.get('sentence') ?? '';
  const [, place, start, end] = /^([bh])-(\d{1,9})-(\d{1,9})$/.exec(name) ?? [];
  return place ? { start: Number(start), end: Number(end), isInHeading: place === 'h' } : null;
}

/** The words there, in the version that the reader had before them; null where they are not those that the address repeats. */
export function chosenIn(visit: Visit, { chosen, history }: Pick<Subject, 'chosen' | 'history'>): Passage | null {
  const [number, quote] = [visit.query.get('version'), visit.query.get('quote')];
  const passage = number === null ? chosen : history?.find(({ version }) => String(version?.number) === number)?.chosen;
  const flat = (words: string): string => words.replace(/\s+/g, ' ').trim();
  return passage && flat(passage.exact).startsWith(flat(quote ?? '')) ? passage : null;
}

/** The passage of a draft, where its words stand now, else as they were. */
export function passageOfDraft({ passage, currentPassage }: Pick<DraftWordsFragment, 'passage' | 'currentPassage'>): Passage | null {
  if (currentPassage || !passage) return currentPassage;
  const { exact, prefix, suffix, start, end, isInHeading } = passage;
  return { exact: exact ?? '', prefix: prefix ?? '', suffix: suffix ?? '', start: start ?? 0, end: end ?? 0, isInHeading };
}

/** The version whose words a draft is about, where the current one has others; null where it has the same. */
export function versionBefore(draft: DraftWordsFragment | null, passage: Passage): number | null {
  const isGone = draft?.passage?.exact === passage.exact && draft.currentPassage === null;
  return isGone ? (draft.passage?.version?.number ?? null) : null;
}

/** The passage that came with a form; null where it is about the whole. */
export function passageOf(form: Form): Passage | null {
  const exact = form.text('passageExact');
  const [start, end] = [Number(form.text('passageStart')), Number(form.text('passageEnd'))];
  if (form.has('whole') || !exact || !Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return null;
  const [prefix, suffix] = [form.text('passagePrefix'), form.text('passageSuffix')];
  return { exact, prefix, suffix, start, end, isInHeading: form.text('passageInHeading') === 'true' };
}

/** Whatever is wrong within the passage is said about the passage. */
export function aboutPassage(error: UserError): UserError {
  return error.field?.includes('passage') ? { ...error, field: ['input', 'passage'] } : error;
}

interface PassageFieldsProps {
  visit: Visit;
  passage: Passage;
  /** The version that had these words, where the current one has not. */
  before: number | null;
}

export function PassageFields({ visit, passage, before }: PassageFieldsProps) {
  const fields = {
    passageExact: passage.exact,
    passagePrefix: passage.prefix,
    passageSuffix: passage.suffix,
    passageStart: passage.start,
    passageEnd: passage.end,
    passageInHeading: String(passage.isInHeading),
  };
  return (
    <div id={fieldId('passage')}>
      <p class="govuk-body">{visit.t('write.aboutWords')}</p>
      <Quote visit={visit} words={passage.exact} />
      {before !== null && <p class="govuk-inset-text">{visit.t('write.wordsChanged', { number: before })}</p>}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div class="govuk-checkboxes govuk-checkboxes--small govuk-form-group">
        <div class="govuk-checkboxes__item">
          <input class="govuk-checkboxes__input" id={fieldId('whole')} name="whole" type="checkbox" value="yes" />
          <label class="govuk-label govuk-checkboxes__label" for={fieldId('whole')}>
            {visit.t('write.whole')}
          </label>
        </div>
      </div>
    </div>
  );
}
