/** Choosing the words that one would put otherwise: a sentence, the whole part, or another part within. */
import type { UserError } from '../../kit/client.js';
import type { Visit } from '../../kit/visit.js';
import { Radios } from '../../parts/fields.js';
import { langOf } from '../../parts/lang.js';
import { nameOfSentence } from '../talking/sentences.js';
import { titleOf } from '../talking/text.page.js';
import { whole, wholeOf } from './present-words.js';
import type { SuggestPageQuery } from './suggesting.data.js';

export type Part = Extract<NonNullable<SuggestPageQuery['node']>, { __typename: 'Provision' }>;

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
