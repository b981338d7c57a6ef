/** Months of the record, such as `2026-02`: those of Bogota, which has no daylight saving. */
import { recordMonth } from './leaves.rules.js';

export function isRecordMonth(month: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) && month >= '2000-01';
}

/** Whether the month is over or has begun. */
export function hasBegun(month: string, now: Date): boolean {
  return month <= recordMonth(now);
}

/** From its first moment until that of the next. */
export function spanOf(month: string): { from: Date; until: Date } {
  return { from: new Date(`${month}-01T05:00:00.000Z`), until: new Date(`${nextMonth(month)}-01T05:00:00.000Z`) };
}

export function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

export function firstDayOf(month: string): string {
  return `${month}-01`;
}
