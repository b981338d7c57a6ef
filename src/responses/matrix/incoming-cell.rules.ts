/** A cell that comes back, and whether an error of the spreadsheet program stands where words should. */
import { unguard } from './guarding.rules.js';

export interface IncomingCell {
  text: string;
  /** A formula is never computed nor believed; an error of the program is no answer, nor is what a merged cell covers. */
  fault: 'FORMULA' | 'ERROR' | 'MERGED' | null;
}

const shown =
  /^#(?:NAME\?|¿NOMBRE\?|REF!|¡REF!|VALUE!|¡VALOR!|N\/A|N\/D|DIV\/0!|¡DIV\/0!|¡DIV\/O!|NULL!|¡NULO!|NUM!|¡NUM!|SPILL!|¡DESBORDAMIENTO!|CALC!|¡CALC!)$|^Err:\d{3}$/i;

/** The words of a cell of a CSV file; one that begins like a formula is words and nothing else. */
export function guardedCell(text: string): IncomingCell {
  return { text: unguard(text), fault: faultOf(text) };
}

export function faultOf(text: string): 'ERROR' | null {
  return shown.test(text.trim()) ? 'ERROR' : null;
}
