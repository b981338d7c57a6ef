/** Reads what an official wrote into a cell as the text that is kept and compared. */
import type { RefusalFacts } from '../../platform/refusal/refusal.js';
import type { ProvisionNames } from './articles.rules.js';
import { type FillIn, plain } from './answer.rules.js';
import { readDisposition } from './disposition-words.js';
import type { IncomingCell } from './incoming-cell.rules.js';
import type { MatrixRefusal } from './refused-cells.js';

export interface CellBounds {
  provisions: ProvisionNames;
  /** Letters that a reason or a note may have. */
  longest: number;
}

export type ReadCell = { text: string } | { code: MatrixRefusal; facts: RefusalFacts };

export function readCell(column: FillIn, { text, fault }: IncomingCell, { provisions, longest }: CellBounds): ReadCell {
  if (fault === 'FORMULA') return { code: 'MATRIX_CELL_FORMULA', facts: {} };
  if (fault === 'MERGED') return { code: 'MATRIX_CELL_MERGED', facts: {} };
  const written = plain(text);
  const shown = written.length > 60 ? `${written.slice(0, 60)}…` : written;
  if (fault === 'ERROR') return { code: 'MATRIX_CELL_ERROR', facts: { written: shown } };
  if (written === '') return { text: '' };
  if (column === 'disposition') {
    const disposition = readDisposition(written);
    return disposition ? { text: disposition } : { code: 'MATRIX_DISPOSITION_UNKNOWN', facts: { written: shown } };
  }
  if (column === 'articles') {
    const read = provisions.read(written);
    return 'eids' in read
      ? { text: read.eids.join(' ') }
      : { code: 'MATRIX_ARTICLE_UNKNOWN', facts: { written: read.unknown.slice(0, 60) } };
  }
  const actual = [...written].length;
  return actual > longest ? { code: 'MATRIX_CELL_TOO_LONG', facts: { max: longest, actual } } : { text: written };
}
