/** What pages say: sentences from the catalogues in `web/words`, and dates and numbers as the reader's language writes them. */
import type { ComponentChildren } from 'preact';
import { readCatalogues, type Language } from '../../platform/messages/messages.js';

export type Facts = Record<string, string | number | boolean | Date | null | undefined>;
export type Wrappers = Record<string, (inside: ComponentChildren) => ComponentChildren>;

const catalogues = readCatalogues(new URL('../words/', import.meta.url));
const otherwise = 'America/Bogota';

export class Words {
  private readonly formats = new Map<string, Intl.DateTimeFormat>();

  constructor(readonly language: Language) {}

  /** The sentence of that key, with its placeholders filled. An unknown key yields the key itself. */
  say(key: string, facts: Facts = {}): string {
    return catalogues[this.language].formatMessage({ id: key, defaultMessage: key }, facts as Record<string, string>) as string;
  }

  /** The sentence with its tags turned into elements: `<link>words</link>` by `wrap.link`. */
  rich(key: string, wrap: Wrappers, facts: Facts = {}): ComponentChildren {
    return catalogues[this.language].formatMessage({ id: key, defaultMessage: key }, { ...facts, ...wrap } as never) as ComponentChildren;
  }

  /** Whether the catalogue has the key. */
  has(key: string): boolean {
    return key in catalogues[this.language].messages;
  }

  /** A day, such as «2 de febrero de 2026»; from an instant, or from a calendar date such as 2026-02-02. */
  day(date: string | Date, timeZone = otherwise): string {
    const isCalendarDate = typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date);
    return this.format({ dateStyle: 'long', timeZone: isCalendarDate ? 'UTC' : timeZone }).format(new Date(date));
  }

  /** A day without its year, such as «2 de feb». */
  shortDay(date: string | Date, timeZone = otherwise): string {
    const isCalendarDate = typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date);
    return this.format({ day: 'numeric', month: 'short', timeZone: isCalendarDate ? 'UTC' : timeZone }).format(new Date(date));
  }

  /** A month such as 2026-02, as «febrero de 2026». */
  month(month: string): string {
    return this.format({ month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01`));
  }

  /** A day and the time, such as «2 de febrero de 2026, 9:00 a. m.». */
  moment(date: string | Date, timeZone = otherwise): string {
    return this.format({ dateStyle: 'long', timeStyle: 'short', timeZone }).format(new Date(date));
  }

  /** How far away, such as «en 3 días» or «hace 2 horas». */
  distance(date: string | Date, now: Date): string {
    const seconds = (new Date(date).getTime() - now.getTime()) / 1000;
    const units = [
      ['day', 86_400],
      ['hour', 3_600],
      ['minute', 60],
    ] as const;
    const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? units[2];
    return catalogues[this.language].formatRelativeTime(Math.trunc(seconds / size), unit, { numeric: 'auto' });
  }

  /** What a time zone is called, such as «hora de Colombia». */
  zoneName(timeZone: string): string {
    const parts = this.format({ timeZone, timeZoneName: 'longGeneric' }).formatToParts(0);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  }

  /** What a language is called, in this one or in that which is given. */
  languageName(locale: string, inLocale: string = this.language): string {
    return new Intl.DisplayNames(inLocale, { type: 'language' }).of(locale) ?? locale;
  }

  number(value: number): string {
    return catalogues[this.language].formatNumber(value);
  }

  /** A number with at most two decimals. */
  decimal(value: number): string {
    return catalogues[this.language].formatNumber(value, { maximumFractionDigits: 2 });
  }

  /** A share between 0 and 1 as a percentage with at most one decimal. */
  percent(share: number): string {
    return catalogues[this.language].formatNumber(share, { style: 'percent', maximumFractionDigits: 1 });
  }

  /** Amounts of public money are told in this currency (ISO 4217). */
  readonly currency = 'COP';

  /** How numbers are written, as browsers name it. */
  get locale(): string {
    return catalogues[this.language].locale;
  }

  /** An amount of money in whole units. */
  money(amount: number): string {
    return catalogues[this.language].formatNumber(amount, { style: 'currency', currency: this.currency, maximumFractionDigits: 0 });
  }

  /** Several names in one sentence: «a, b y c». */
  list(names: readonly string[]): string {
    return new Intl.ListFormat(this.language, { type: 'conjunction' }).format(names);
  }

  private format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = JSON.stringify(options);
    let format = this.formats.get(key);
    if (!format) this.formats.set(key, (format = new Intl.DateTimeFormat(this.language === 'es' ? 'es-CO' : 'en-GB', options)));
    return format;
  }
}

export const wordsOf: Readonly<Record<Language, Words>> = { es: new Words('es'), en: new Words('en') };
