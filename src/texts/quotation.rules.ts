/** Finds the lines that only quote: another law between quotation marks, block quotations, code; and the words that announce them. */

export interface Quotations {
  /** The line stands inside a quotation that closes. */
  quoted: Uint8Array;
  /** Lines where a quotation opens that never closes. */
  unclosed: number[];
}

const MARKS: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/[“„]/g, /”/g],
  [/«/g, /»/g],
];
const ANNOUNCES =
  /sustit[uú]|modif[ií][cq]|incorp[oó]r|adici[oó]n|agr[eé]g|a[ñn]ad|reempl[aá]z|quedar|interc[aá]l|subr[oó]g|ref[oó]rm|ins[eé]rt|cámbi|restabl|amend|replac|substitut|as follows|(?:por|with) (?:el|la|los|las|the) (?:siguiente|following)/i;
const ENACTS = /(?:decreta|resuelve|acuerda|ordena|dispone|sanciona|ley|considerando|enacts?|enacted)\W*$/i;

/** `isBarrier`: an article marked with `#` ends whatever was left open above it. */
export function findQuotations(lines: readonly string[], isBarrier: (line: number) => boolean): Quotations {
  const quoted = new Uint8Array(lines.length);
  const unclosed: number[] = [];
  markFences(lines, quoted);
  const balances = lines.map(readBalance);
  const ends = findEnds(balances, isBarrier);
  for (let i = 0; i < lines.length; i++) {
    if (quoted[i] || !balances[i]!.opens) continue;
    const end = ends[i]!;
    if (end < 0) unclosed.push(i);
    else for (; i < end; i++) quoted[i + 1] = 1;
  }
  return { quoted, unclosed };
}

/** '… por el siguiente:' at the end of what stands above a line. */
export function announcesQuotation(lines: readonly string[], index: number): boolean {
  let i = index - 1;
  while (i >= 0 && index - i < 40 && lines[i]!.trim() === '') i--;
  if (i < 0 || !/:["“«*_\s]*$/.test(lines[i]!.slice(-12)) || ENACTS.test(lines[i]!.slice(-40))) return false;
  let words = '';
  for (let taken = 0; i >= 0 && taken < 8 && words.length < 600; i--) {
    if (lines[i]!.trim() === '') continue;
    words = `${lines[i]!.slice(-600)} ${words}`;
    taken++;
    if (/^\W*(?:#|A(?:RT|rt)[ÍIíi.])/.test(lines[i]!.slice(0, 40))) break;
  }
  return ANNOUNCES.test(words);
}

interface Balance {
  /** A paragraph begins with a mark that this line leaves open. */
  opens: boolean;
  closes: boolean;
}

const NEUTRAL: Balance = { opens: false, closes: false };

function readBalance(line: string): Balance {
  if (!/["“”„«»]/.test(line)) return NEUTRAL;
  const straight = count(line, /"/g) % 2 === 1;
  const start = line.replace(/^[\s#*_>]+/, '');
  const afterLabel = start.slice(0, 60).replace(/^(?:art|par)\p{L}*\.?\s[^"“«]{0,40}?[.:—–-]\s*(?=["“«])/iu, '');
  const opening = afterLabel.charAt(0);
  const curly = MARKS.some(([open, close]) => count(line, open) > count(line, close));
  return {
    opens: (opening === '"' && straight) || ('“„«'.includes(opening) && opening !== '' && curly),
    closes: (straight && /"[\s.;,:)*_]*$/.test(line.slice(-12))) || MARKS.some(([open, close]) => count(line, close) > count(line, open)),
  };
}

/** For each opening, the line that closes it; -1 when another quotation opens or an article begins first. */
function findEnds(balances: readonly Balance[], isBarrier: (line: number) => boolean): Int32Array {
  const ends = new Int32Array(balances.length).fill(-1);
  let next = -1;
  for (let i = balances.length - 1; i >= 0; i--) {
    const { opens, closes } = balances[i]!;
    ends[i] = next;
    if (opens || isBarrier(i)) next = -1;
    else if (closes) next = i;
  }
  return ends;
}

function markFences(lines: readonly string[], quoted: Uint8Array): void {
  let open = -1;
  for (let i = 0; i < lines.length; i++) {
    if (!/^\s{0,3}(?:```|~~~)/.test(lines[i]!)) continue;
    if (open >= 0) {
      quoted.fill(1, open, i + 1);
      open = -1;
    } else {
      open = i;
    }
  }
}

function count(line: string, mark: RegExp): number {
  return line.match(mark)?.length ?? 0;
}
