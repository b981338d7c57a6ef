/** A text as patterns read it, in small letters without accents or invisible characters, and where each of its characters stands. */
export interface FoldedText {
  text: string;
  /** By character of the folded text, where it begins in the text itself, in UTF-16. */
  starts: number[];
  ends: number[];
}

const INVISIBLE = /[\p{Cf}\p{M}]/u;
const SPACE = /\p{Z}/u;
const MARKS = /\p{M}+/gu;

/** Digits of other widths, ligatures and accents are read as what they look like; whoever hides a number so is read all the same. */
export function foldText(source: string): FoldedText {
  let text = '';
  const [starts, ends]: [number[], number[]] = [[], []];
  let at = 0;
  for (const character of source) {
    const folded = foldCharacter(character);
    for (let i = 0; i < folded.length; i++) {
      starts.push(at);
      ends.push(at + character.length);
    }
    text += folded;
    at += character.length;
  }
  return { text, starts, ends };
}

function foldCharacter(character: string): string {
  if (character < '\u0080') return character === '\t' ? ' ' : character.toLowerCase();
  if (INVISIBLE.test(character)) return '';
  if (SPACE.test(character)) return ' ';
  return character.normalize('NFKD').replace(MARKS, '').toLowerCase();
}
