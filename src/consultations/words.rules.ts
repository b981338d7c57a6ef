/** Which of its languages a consultation speaks to a reader. */

/** The words in the language wished for, else in Spanish, else in the first there is. */
export function wordsIn<Words extends { locale: string }>(translations: readonly Words[], language: string): Words | null {
  const inLocale = (locale: string) => translations.find((words) => words.locale === locale);
  return inLocale(language) ?? inLocale('es') ?? translations[0] ?? null;
}

/** A short name kept by language, chosen in the same way. */
export function nameIn(names: Readonly<Record<string, string>>, language: string): string {
  return names[language] ?? names.es ?? Object.values(names)[0] ?? '';
}
