/** The passage that a comment will be about, carried in its form, and quoted above it. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import { fieldId } from '../../parts/errors.js';
import { Quote } from '../../parts/passage.js';
import type { SentenceWordsFragment } from './provision.data.js';
import { nameOfSentence } from './sentences.js';

export type Passage = Pick<SentenceWordsFragment, 'exact' | 'prefix' | 'suffix' | 'start' | 'end' | 'isInHeading'>;

/** The sentence that an address names; null where the part has no such sentence. */
export function passageIn(sentences: readonly SentenceWordsFragment[], name: string | null): Passage | null {
  return (name && sentences.find((sentence) => nameOfSentence(sentence) === name)) || null;
}

/** The passage that came with a form; null where it is about the whole. */
export function passageOf(form: Form): Passage | null {
  const exact = form.text('passageExact');
  const [start, end] = [Number(form.text('passageStart')), Number(form.text('passageEnd'))];
  if (!exact || !Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return null;
  const [prefix, suffix] = [form.text('passagePrefix'), form.text('passageSuffix')];
  return { exact, prefix, suffix, start, end, isInHeading: form.text('passageInHeading') === 'true' };
}

/** Whatever is wrong within the passage is said about the passage. */
export function aboutPassage(error: UserError): UserError {
  return error.field?.includes('passage') ? { ...error, field: ['input', 'passage'] } : error;
}

export function PassageFields({ visit, passage }: { visit: Visit; passage: Passage }) {
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
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </div>
  );
}
