/** What of a matrix that comes back cannot be taken: a code with its facts, by line and column, and the sentence for it. */
import { type Language, say } from '../../platform/messages/messages.js';
import type { RefusalFacts } from '../../platform/refusal/refusal.js';
import { type MatrixColumn, headingOf } from './columns.js';
import { dispositionChoices } from './disposition-words.js';

export type MatrixRefusal =
  | 'MATRIX_NUMBER_MISSING'
  | 'MATRIX_NUMBER_UNREADABLE'
  | 'MATRIX_ROW_UNKNOWN'
  | 'MATRIX_ROW_TWICE'
  | 'MATRIX_ROW_MISALIGNED'
  | 'MATRIX_ROW_SIGNED'
  | 'MATRIX_ROW_GONE'
  | 'MATRIX_CELL_FORMULA'
  | 'MATRIX_CELL_ERROR'
  | 'MATRIX_CELL_MERGED'
  | 'MATRIX_CELL_TOO_LONG'
  | 'MATRIX_DISPOSITION_UNKNOWN'
  | 'MATRIX_ARTICLE_UNKNOWN';

export interface RefusedCell {
  code: MatrixRefusal;
  line: number;
  /** Null when the whole row is refused. */
  column: MatrixColumn | null;
  facts: RefusalFacts;
}

export function sayRefused({ code, line, column, facts }: RefusedCell, language: Language): string {
  return say(language, `refusals.${code}`, {
    ...facts,
    line,
    column: column === null ? '' : headingOf(column, language),
    known: dispositionChoices(language).join(', '),
  });
}
