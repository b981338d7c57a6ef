/** Keeps words in a CSV file from being taken for formulas, and gives them back as they were. */

/** What spreadsheet programs begin a formula with, in their wide forms too; a tab or a line end hides it. */
const formulaLike = /^'*[=+\-@\t\r\n＝＋－＠]/;
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/;

export function guard(text: string): string {
  return formulaLike.test(text) ? `'${text}` : text;
}

export function unguard(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}
