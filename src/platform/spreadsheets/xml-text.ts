/** Words as XML of a spreadsheet holds them, and back. */

/** Characters that XML 1.0 cannot hold go. */
const invalid = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const special = /[&<>"]/;

export function validInXml(text: string): string {
  return text.replace(invalid, '');
}

export function escapeXml(text: string): string {
  const valid = validInXml(text);
  if (!special.test(valid)) return valid;
  return valid.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Spreadsheets read `_x000D_` as the character of that number, so words that look like one have their first line escaped. */
export function escapeCell(text: string): string {
  return escapeXml(text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text);
}

export function unescapeCell(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
