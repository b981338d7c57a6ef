/** Sentences for people, from the language catalogues (ICU messages, one file a room in `es/` and `en/`). */
import { readdirSync, readFileSync } from 'node:fs';
import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl';

export const languages = ['es', 'en'] as const;
export type Language = (typeof languages)[number];

const cache = createIntlCache();

export type Catalogues = Readonly<Record<Language, IntlShape<string>>>;

/** The catalogues in a folder, `es/*.json` and `en/*.json`, each a flat object of ICU messages. */
export function readCatalogues(folder: URL): Catalogues {
  return Object.fromEntries(
    languages.map((language) => {
      const ofLanguage = new URL(`${language}/`, folder);
      const files = readdirSync(ofLanguage).map(
        (file) => JSON.parse(readFileSync(new URL(file, ofLanguage), 'utf8')) as Record<string, string>,
      );
      const messages = Object.fromEntries(files.flatMap((file) => Object.entries(file)));
      return [language, createIntl({ locale: language === 'es' ? 'es-CO' : 'en', messages, onError: () => undefined }, cache)];
    }),
  ) as Record<Language, IntlShape<string>>;
}

const catalogues = readCatalogues(new URL('./', import.meta.url));

/** The sentence of that key; `facts` fill its placeholders. An unknown key yields the key itself. */
export function say(language: Language, key: string, facts: Record<string, unknown> = {}): string {
  return catalogues[language].formatMessage({ id: key, defaultMessage: key }, facts as Record<string, string>) as string;
}

/** The first supported language of an Accept-Language header (RFC 9110, 12.5.4), Spanish when none is. */
export function readLanguage(header: string | undefined): Language {
  const wished = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([0-9.]+)$/.exec(parameter)?.[1]).find((value) => value !== undefined);
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return wished.map(({ language }) => language).find((language): language is Language => languages.includes(language as Language)) ?? 'es';
}
