/** Puts other words in the place of a passage. */

/** Where a passage is left out, one of the blanks around it goes, too. */
export function splice(text: string, start: number, end: number, words: string): string {
  const leavesBlank = words === '' && text[start - 1] === ' ' && (end === text.length || /[\s.,;:)]/.test(text[end]!));
  return `${text.slice(0, leavesBlank ? start - 1 : start)}${words}${text.slice(end)}`;
}

export interface Place {
  /** The plain text of the part, or of its heading, with blanks for all white space. */
  before: string;
  /** The same in the new version. */
  after: string;
  start: number;
  end: number;
  wording: string;
}

/** How much around the words must have come with them. */
const context = 16;

/** Whether a new version has the words in place of the passage: with what stands around them, or once more than before. */
export function wasTaken({ before, after, start, end, wording }: Place): boolean {
  const expected = splice(before, start, end, wording);
  const piece = expected.slice(Math.max(0, start - context), start + wording.length + context);
  if (piece.trim() !== '' && !before.includes(piece) && after.includes(piece)) return true;
  return wording !== '' && timesIn(after, wording) > timesIn(before, wording);
}

function timesIn(text: string, words: string): number {
  return text.split(words).length - 1;
}
