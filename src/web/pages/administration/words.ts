/** Words in several languages as forms send them: one field a language, such as `name-es`. */
import { languages } from '../../../platform/messages/messages.js';
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';

export type Words<Name extends string> = { locale: string } & Record<Name, string>;

/** The languages of a form: those of the site, and those in which there are words already. */
export function localesOf(known: readonly { locale: string }[] = []): string[] {
  return [...new Set([...languages, ...known.map(({ locale }) => locale)])];
}

/** The words that were written: always the Spanish ones, the others when there are any. */
export function readWords<Name extends string>(form: Form, names: readonly Name[]): Words<Name>[] {
  const sent = form.all('locale').map((locale) => ({
    locale,
    ...Object.fromEntries(names.map((name) => [name, form.text(`${name}-${locale}`).trim()])),
  })) as Words<Name>[];
  return sent.filter((words) => words.locale === 'es' || names.some((name) => words[name] !== ''));
}

/** The errors at the fields of the form: the API counts entries, the form has languages. */
export function atTheirFields(errors: readonly UserError[], words: readonly { locale: string }[]): UserError[] {
  return errors.map((error) => {
    const at = error.field?.indexOf('words') ?? -1;
    if (at < 0) return error;
    const [entry, name] = error.field!.slice(at + 1);
    const locale = entry === undefined ? 'es' : (words[Number(entry)]?.locale ?? 'es');
    return { ...error, field: [`${name ?? 'name'}-${locale}`] };
  });
}

/** What is missing, before anything is shown to be checked. */
export function missingWords<Name extends string>(visit: Visit, words: readonly Words<Name>[], names: readonly Name[]): UserError[] {
  return words.flatMap((entry) =>
    names.filter((name) => entry[name].length < 2).map((name) => wrong(visit, name, `${name}-${entry.locale}`)),
  );
}

/** An error that the page itself finds, with its sentence `wrong.<name>`. */
export function wrong(visit: Visit, name: string, field = name): UserError {
  return { code: 'INPUT_INVALID', field: [field], message: visit.t(`wrong.${name}`) };
}
