/** Cuts a source into lines, whatever its line endings, and parts an article glued to the note before it. */

export interface SourceLine {
  text: string;
  /** In the source, from 1. */
  number: number;
  /** Continues the line before: a note in brackets stood directly against an article. */
  glued: boolean;
}

const GLUED = /(?<=\)[*_]{1,3})(?=ART[ÍI]CULO\s{1,4}\d)/;

export function cutLines(source: string): string[] {
  return source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

export function readLines(texts: readonly string[], skipped: number): SourceLine[] {
  return texts.flatMap((text, index) =>
    text.split(GLUED).map((part, piece) => ({ text: part, number: skipped + index + 1, glued: piece > 0 })),
  );
}

/** The lines from one index to another as they stood. */
export function joinLines(lines: readonly SourceLine[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += (i === from || lines[i]!.glued ? '' : '\n') + lines[i]!.text;
  return text;
}
