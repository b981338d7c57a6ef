/** How long something took, as people say it: minutes, hours, or days and hours. */
import type { Visit } from '../kit/visit.js';

/** The two largest units that matter; hours below a day with a tenth. */
export function spanOf(hours: number): { days: number; hours: number } | { hours: number } | { minutes: number } {
  const minutes = Math.round(hours * 60);
  if (minutes < 60) return { minutes };
  const tenths = Math.round(hours * 10) / 10;
  if (tenths < 24) return { hours: tenths };
  const whole = Math.round(hours);
  return { days: Math.floor(whole / 24), hours: whole % 24 };
}

/** Such as «12 minutos», «2,5 horas» or «1 día y 3 horas». */
export function spanInWords(visit: Visit, hours: number): string {
  const span = spanOf(hours);
  if ('minutes' in span) return visit.t('span.minutes', span);
  const inHours = visit.t('span.hours', { hours: span.hours });
  if (!('days' in span)) return inHours;
  const inDays = visit.t('span.days', { days: span.days });
  return span.hours === 0 ? inDays : visit.words.list([inDays, inHours]);
}
