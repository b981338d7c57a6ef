/** The figures of the response network as a file for spreadsheets: the same rows as the page. */
import type { Page } from '../../kit/page.js';
import { file } from '../../kit/view.js';
import { chosenPeriod, chosenSorting, columnNames, columns, rowsOf } from './network-rows.js';

export const responseNetworkFilePage: Page = {
  address: 'responseNetworkFile',
  isShared: true,

  async show(visit) {
    const period = chosenPeriod(visit);
    const rows = await rowsOf(visit, period, chosenSorting(visit));
    const head = (['name', ...columnNames] as const).map((column) => visit.t(`network.column.${column}`));
    const body = rows.map(({ agency, figures }) => [agency.name, ...columnNames.map((column) => columns[column](figures) ?? '')]);
    // With the mark of byte order at its beginning spreadsheets read the letters of Spanish as they are.
    const csv = `\uFEFF${[head, ...body].map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`;
    return file('text/csv; charset=utf-8', csv, `${visit.t('network.fileName')}-${period.value}.csv`);
  },
};

/** As RFC 4180 writes it; words that begin like a formula stay words. */
function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const words = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
