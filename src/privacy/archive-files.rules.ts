/** How an archive says what is held: JSON and CSV for programs, a page for people. */

/** One row of a part. */
export type Row = Record<string, unknown>;

/** A JSON list, row by row. */
export async function* toJson(rows: AsyncIterable<Row> | Iterable<Row>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const row of rows) {
    yield `${isFirst ? '[\n' : ',\n'}${JSON.stringify(row)}`;
    isFirst = false;
  }
  yield isFirst ? '[]\n' : '\n]\n';
}

/** RFC 4180, with the names of the columns; lists and objects as JSON. */
export async function* toCsv(rows: AsyncIterable<Row> | Iterable<Row>): AsyncGenerator<string> {
  let names: string[] | null = null;
  for await (const row of rows) {
    if (!names) {
      names = Object.keys(row);
      yield `\uFEFF${names.map(cell).join(',')}\r\n`;
    }
    yield `${names.map((name) => cell(row[name])).join(',')}\r\n`;
  }
}

/** The page that leads to the parts, and each part to read. */
export interface PartTitle {
  name: string;
  title: string;
  rows: number;
}

export async function* toHtml(
  title: string,
  language: string,
  rows: AsyncIterable<Row> | Iterable<Row>,
  none: string,
): AsyncGenerator<string> {
  yield head(title, language);
  let isFirst = true;
  for await (const row of rows) {
    if (isFirst) yield `<ol>\n`;
    isFirst = false;
    const facts = Object.entries(row).filter(([, value]) => value !== null && value !== undefined);
    yield `<li><dl>${facts.map(([name, value]) => `<dt>${escaped(name.replaceAll('_', ' '))}</dt><dd>${escaped(shown(value))}</dd>`).join('')}</dl></li>\n`;
  }
  yield `${isFirst ? `<p>${escaped(none)}</p>` : '</ol>'}\n</main></body></html>\n`;
}

export function toIndex(title: string, lead: string, language: string, parts: readonly PartTitle[]): string {
  const lines = parts.map(
    ({ name, title: words, rows }) =>
      `<tr><th scope="row"><a href="${name}.html">${escaped(words)}</a></th><td>${rows}</td><td><a href="${name}.json">JSON</a> · <a href="${name}.csv">CSV</a></td></tr>`,
  );
  return `${head(title, language)}<p>${escaped(lead)}</p>\n<table>\n${lines.join('\n')}\n</table>\n</main></body></html>\n`;
}

/** Nothing in it is fetched or run, wherever it is opened. */
function head(title: string, language: string): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escaped(title)}</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:50rem;padding:0 1rem}dt{font-weight:bold}dd{margin:0 0 .5rem;white-space:pre-wrap;overflow-wrap:anywhere}li{margin-bottom:1.5rem}th{text-align:left;padding-right:1rem}td{padding-right:1rem}</style></head>
<body><main><h1>${escaped(title)}</h1>
`;
}

function shown(value: unknown): string {
  return value !== null && typeof value === 'object' && !(value instanceof Date) ? JSON.stringify(value, null, 1) : plain(value);
}

function cell(value: unknown): string {
  const words = plain(value);
  // A spreadsheet would take it for a formula; the JSON has it as it is.
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Nothing for what is not there, moments as ISO 8601, lists and objects as JSON. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
