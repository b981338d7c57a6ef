/** What everybody is to read: each text beside the one that was written, with what may be personal data in it. */
import { personalDataIn, withoutPersonalData as withoutFound } from '../../../platform/personal-data/personal-data.rules.js';
import type { Form } from '../../kit/form.js';
import type { UserError } from '../../kit/client.js';
import type { Visit } from '../../kit/visit.js';
import { TextArea, TextField } from '../../parts/fields.js';
import { langOf } from '../../parts/lang.js';
import type { ServedQuestionFragment } from './desk-question.data.js';

const names = ['title', 'question', 'askedAgain', 'answer'] as const;
export type EditedName = (typeof names)[number];
/** What was written, of each text that there is. */
export type Written = Partial<Record<EditedName, string>>;

export function writtenIn({ original, answers, record }: ServedQuestionFragment): Written {
  const again = record.find(({ act }) => act === 'ASKED_AGAIN')?.words;
  const answer = answers.at(-1)?.original?.body;
  return {
    title: original?.title ?? '',
    question: original?.body ?? '',
    ...(again ? { askedAgain: again } : {}),
    ...(answer ? { answer } : {}),
  };
}

/** What everybody reads now. */
export function publicIn(question: ServedQuestionFragment, written: Written): Written {
  const now: Written = { title: question.title ?? '', question: question.body ?? '', answer: question.answers.at(-1)?.body ?? undefined };
  // Of a private question nothing is public yet: one begins with what was written.
  return Object.fromEntries(names.flatMap((name) => (written[name] === undefined ? [] : [[name, now[name] || written[name]]])));
}

/** The edition that the form holds, of the texts that differ from those that everybody reads now; of a private question all of them. */
export function editionOf(form: Form, now: Written, isWhole: boolean): Partial<Record<EditedName, string>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const words = form.text(name).trim();
      return words && (isWhole || words !== now[name]?.trim()) ? [[name, words]] : [];
    }),
  );
}

/** The texts of the form with something else in place of whatever was found. */
export function withoutPersonalData(visit: Visit, values: Written): Written {
  return Object.fromEntries(Object.entries(values).map(([name, words]) => [name, withoutFound(words, visit.t('edition.instead'))]));
}

export function valuesIn(form: Form): Written {
  return Object.fromEntries(names.flatMap((name) => (form.has(name) ? [[name, form.text(name)]] : [])));
}

interface EditionFieldsProps {
  visit: Visit;
  written: Written;
  values: Written;
  locale: string;
  errors?: readonly UserError[];
}

const most = { title: 200, question: 10_000, askedAgain: 10_000, answer: 20_000 } as const;

export function EditionFields({ visit, written, values, locale, errors }: EditionFieldsProps) {
  const lang = langOf(visit, locale);
  return (
    <>
      {names
        .filter((name) => written[name] !== undefined || values[name] !== undefined)
        .map((name) => (
          <div key={name} class="urna-edition">
            <div>
              <h2 class="govuk-heading-s">{visit.t(`edition.written.${name}`)}</h2>
              <p class="urna-written urna-edition__written" lang={lang}>
                {written[name] ?? visit.t('edition.asAbove')}
              </p>
            </div>
            <div>
              {name === 'title' ? (
                <TextField visit={visit} name={name} label={visit.t('edition.title')} value={values.title} lang={lang} errors={errors} />
              ) : (
                <TextArea
                  visit={visit}
                  name={name}
                  label={visit.t(`edition.${name}`)}
                  value={values[name]}
                  lang={lang}
                  most={most[name]}
                  rows={7}
                  errors={errors}
                />
              )}
              <FoundIn visit={visit} text={values[name] ?? ''} />
            </div>
          </div>
        ))}
    </>
  );
}

/** A hint, not a promise: only a person knows what is personal. */
export function FoundIn({ visit, text }: { visit: Visit; text: string }) {
  const found = personalDataIn(text);
  if (found.length === 0) return <p class="urna-meta">{visit.t('edition.nothingFound')}</p>;
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">{visit.t('edition.found', { count: found.length })}</p>
      <ul class="govuk-list govuk-list--bullet">
        {found.map(({ kind, exact, start }) => (
          <li key={start}>
            {visit.t(`personal.kind.${kind}`)} <mark>{exact}</mark>
          </li>
        ))}
      </ul>
    </div>
  );
}
