/** A Markdown heading with a name of its own: `## Disposiciones finales`, `#### INCISO 02`. */
import { FREE } from './heading-words.rules.js';
import { type Heading, openLine } from './heading.rules.js';
import { type ProvisionNumber, readNumber } from './numbering.rules.js';

const NUMBERED = /^(\p{Lu}\p{L}{2,24})\s{1,5}(?=[\dIVXLC])/u;
const PROSE =
  /^(?:(?:[Aa]rt(?:[íi]culo)?|ART(?:[ÍI]CULO)?)s?[.\s]|(?:[Ii]nciso|[Cc]ap[íi]tulo|[Tt][íi]tulo|[Ss]ecci[óo]n|[Aa]nexo|[Pp]ar[áa]grafo)s?\s+\p{Ll})/u;
const ANTECEDENTS = /^(?:#+\s*)?[*_]{0,3}(antecedentes\s+normativos)\s*:?\s*[*_]{0,3}\s*:?$/i;

/** Null for plain lines, and for running text that a converter made look like a heading: it begins in lower case. */
export function readFreeHeading(line: string): Heading | null {
  if (!line.trimStart().startsWith('#')) return null;
  const { text, level, emphasis, quoted } = openLine(line);
  const bare = emphasis && text.endsWith(emphasis) ? text.slice(0, -emphasis.length) : emphasis + text;
  if (quoted || !/[\p{L}\p{N}]/u.test(bare) || /^[^\p{L}\p{N}]*\p{Ll}/u.test(bare) || PROSE.test(bare)) return null;
  const numbered = readNumbered(bare);
  return {
    division: FREE,
    number: numbered?.number ?? null,
    label: numbered?.label ?? bare,
    title: null,
    rest: numbered?.rest ?? '',
    level,
    style: '',
    quoted: false,
    unclosed: '',
  };
}

export function readAntecedents(line: string): string | null {
  return ANTECEDENTS.exec(line.trim().slice(0, 80))?.[1] ?? null;
}

function readNumbered(text: string): { number: ProvisionNumber; label: string; rest: string } | null {
  const word = NUMBERED.exec(text);
  const found = word && readNumber(text.slice(word[0].length), false);
  if (!word || !found) return null;
  const length = word[0].length + found.length;
  const tail = /^(?:$|\s?[-–—:.]+\s*(.*)$)/su.exec(text.slice(length));
  return tail && { number: found.number, label: text.slice(0, length), rest: tail[1] ?? '' };
}
