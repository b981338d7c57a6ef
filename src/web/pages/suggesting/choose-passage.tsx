/** Choosing the words that one would put otherwise: a sentence, the whole part, or another part within. */
import type { UserError } from '../../kit/client.js';
import type { Visit } from '../../kit/visit.js';
import { Radios } from '../../parts/fields.js';
import { langOf } from '../../parts/lang.js';
import { passageIn, type Passage } from '../talking/passage-fields.js';
import type { SentenceWordsFragment } from '../talking/provision.data.js';
import { nameOfSentence } from '../talking/sentences.js';
import { titleOf } from '../talking/text.page.js';
import type { SuggestPageQuery } from './suggesting.data.js';

export type Part = Extract<NonNullable<SuggestPageQuery['node']>, { __typename: 'Provision' }>;

const whole = 'whole';
const longestPassage = 2_000;

/** The words that the address names; null where it names none. */
export function passageNamed({ sentences }: Pick<Part, 'sentences'>, name: string | null): Passage | null {
  return name === whole ? wholeOf(sentences) : passageIn(sentences, name);
}

/** All sentences of the text of a part as one passage; null where it has only one, or more than a passage may have. */
export function wholeOf(all: readonly SentenceWordsFragment[]): Passage | null {
  const sentences = all.filter(({ isInHeading }) => !isInHeading);
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (!first || !last || first === last || last.end - first.start > longestPassage) return null;
  const exact = sentences.map(
    (sentence, index) => ' '.repeat(sentence.start - (sentences[index - 1]?.end ?? first.start)) + sentence.exact,
  );
  return { exact: exact.join(''), prefix: first.prefix, suffix: last.suffix, start: first.start, end: last.end, isInHeading: false };
}

interface ChoosePassageProps {
  visit: Visit;
  part: Part;
  errors?: readonly UserError[];
}

export function ChoosePassage({ visit, part, errors }: ChoosePassageProps) {
  const lang = langOf(visit, 'es');
  const { sentences, children } = part;
  return (
    <>
      {sentences.length > 0 && (
        <form method="get" action={visit.url.split('?')[0]}>
          <input type="hidden" name="chosen" value="yes" />
          <Radios
            visit={visit}
            name="sentence"
            label={visit.t('suggest.choose')}
            choices={[
              ...sentences.map((sentence) => ({ value: nameOfSentence(sentence), text: sentence.exact, lang })),
              ...(wholeOf(sentences) ? [{ value: whole, text: visit.t('suggest.whole') }] : []),
            ]}
            errors={errors}
            isSmall
          />
          <button class="govuk-button" type="submit">
            {visit.t('suggest.goOn')}
          </button>
        </form>
      )}
      {children.length > 0 && (
        <>
          <p class="govuk-body">{visit.t('suggest.otherParts')}</p>
          <ul class="govuk-list">
            {children.map((child) => (
              <li key={child.id}>
                <a class="govuk-link" href={visit.to('suggest', { subject: child.id })} lang={lang}>
                  {titleOf(visit, child)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
