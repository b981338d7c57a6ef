/** Months of the record in addresses and choices: those of Bogota, such as 2026-02. */

const mostOffered = 36;

export function monthAt(now: Date): string {
  return new Date(now.getTime() - 5 * 3_600_000).toISOString().slice(0, 7);
}

export function monthBeside(month: string, by: 1 | -1): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

export function isMonth(text: string | null): text is string {
  return text !== null && /^20\d{2}-(?:0[1-9]|1[0-2])$/.test(text);
}

/** The newest first, back to three years ago. */
export function monthsUntil(now: Date): string[] {
  const months = [monthAt(now)];
  while (months.length < mostOffered) months.push(monthBeside(months.at(-1)!, -1));
  return months;
}
