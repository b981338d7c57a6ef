/** A day of the calendar as people write it. */
import type { CalendarDay } from '../clock/calendar.rules.js';
import type { Language } from './messages.js';

/** Such as «17 de diciembre de 2026»; a day has no hour, so no time zone moves it. */
export function dayInWords(language: Language, day: CalendarDay): string {
  return new Intl.DateTimeFormat(language === 'es' ? 'es-CO' : 'en', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
