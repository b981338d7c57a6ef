/** The days of a term on a calendar: which count, which do not and why, and the first on which it may close. */
import type { Visit } from '../../kit/visit.js';

export interface CalendarDay {
  date: string;
  isWorkingDay: boolean;
  holiday: string | null;
  /** Its number among those that count, null when it does not. */
  counts: number | null;
}

/** The months of these days, one table each, with the holidays by name below. */
export function Calendar({ visit, days }: { visit: Visit; days: readonly CalendarDay[] }) {
  const months = [...new Set(days.map(({ date }) => date.slice(0, 7)))];
  const holidays = days.filter(({ holiday }) => holiday !== null);
  return (
    <>
      <div class="urna-months">
        {months.map((month) => (
          <Month key={month} visit={visit} month={month} days={days} />
        ))}
      </div>
      <ul class="govuk-list urna-legend">
        <li class="urna-legend--counted">{visit.t('calendar.counted')}</li>
        <li class="urna-legend--off">{visit.t('calendar.off')}</li>
        <li class="urna-legend--holiday">{visit.t('calendar.holiday')}</li>
        <li class="urna-legend--last">{visit.t('calendar.last')}</li>
      </ul>
      {holidays.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{visit.t('calendar.holidays')}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {holidays.map(({ date, holiday }) => (
              <li key={date}>{visit.t('calendar.holidayOn', { day: visit.words.day(date), holiday })}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Month({ visit, month, days }: { visit: Visit; month: string; days: readonly CalendarDay[] }) {
  const locale = visit.language === 'es' ? 'es-CO' : 'en-GB';
  const format = (options: Intl.DateTimeFormatOptions, date: string): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(date));
  // 5 January 2026 is a Monday.
  const weekdays = Array.from({ length: 7 }, (_, index) => `2026-01-${String(5 + index).padStart(2, '0')}`);
  return (
    <table class="govuk-table urna-month">
      <caption class="govuk-table__caption govuk-table__caption--s">{format({ month: 'long', year: 'numeric' }, `${month}-01`)}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" abbr={format({ weekday: 'long' }, weekday)}>
              {format({ weekday: 'short' }, weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((date, index) =>
              date ? <Day key={date} visit={visit} date={date} days={days} /> : <td key={`none-${String(index)}`} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ visit, date, days }: { visit: Visit; date: string; days: readonly CalendarDay[] }) {
  const number = Number(date.slice(8));
  const day = days.find((known) => known.date === date);
  if (!day) return <td class="urna-day">{number}</td>;
  const isFirst = day === days[0];
  const isLast = day === days.at(-1);
  const kind = isLast ? 'last' : day.counts !== null ? 'counted' : day.holiday !== null ? 'holiday' : day.isWorkingDay ? 'plain' : 'off';
  const says = [
    isFirst && visit.t('calendar.opens'),
    day.counts !== null && visit.t('calendar.isCounted', { number: day.counts }),
    day.counts === null && !isFirst && !day.holiday && !day.isWorkingDay && visit.t('calendar.isOff'),
    day.holiday,
    isLast && visit.t('calendar.mayClose'),
  ].filter(Boolean);
  return (
    <td class={`urna-day urna-day--${kind}`}>
      {number}
      {says.length > 0 && <span class="govuk-visually-hidden">: {says.join(', ')}</span>}
      {day.counts !== null && (
        <span class="urna-day__count" aria-hidden="true">
          {visit.t('calendar.ordinal', { number: day.counts })}
        </span>
      )}
    </td>
  );
}

/** The weeks of a month from Monday to Sunday; null where a day belongs to another month. */
function weeksOf(month: string): (string | null)[][] {
  const [year, index] = month.split('-').map(Number) as [number, number];
  const length = new Date(Date.UTC(year, index, 0)).getUTCDate();
  const before = (new Date(`${month}-01T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells = Array.from({ length: Math.ceil((before + length) / 7) * 7 }, (_, cell) => {
    const day = cell - before + 1;
    return day >= 1 && day <= length ? `${month}-${String(day).padStart(2, '0')}` : null;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
