/** What of an error may stand in a log: what went wrong and where, never what somebody wrote. */
import ipaddr from 'ipaddr.js';

interface Thrown {
  name?: string;
  message?: string;
  stack?: string;
  code?: unknown;
  severity?: unknown;
  table?: unknown;
  column?: unknown;
  constraint?: unknown;
  routine?: unknown;
  driverError?: unknown;
  cause?: unknown;
}

/**
 * An error in words for the log. PostgreSQL repeats in its messages, and more so in their details, what a statement carried: of such an
 * error the log has the code, the names in the schema and the place, which are enough to find it.
 */
export function tellError(error: unknown): string {
  if (typeof error !== 'object' || error === null) return masked(String(error));
  const thrown = error as Thrown;
  const fromDatabase = databaseErrorIn(thrown);
  const frames = (thrown.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
  const words = fromDatabase ? tellDatabaseError(fromDatabase) : `${thrown.name ?? 'Error'}: ${inOneLine(masked(thrown.message ?? ''))}`;
  return frames ? `${words}\n${frames}` : words;
}

function databaseErrorIn(thrown: Thrown): Thrown | null {
  for (const each of [thrown, thrown.driverError, thrown.cause] as (Thrown | undefined)[])
    if (each && typeof each.code === 'string' && /^[0-9A-Z]{5}$/.test(each.code) && each.severity !== undefined) return each;
  return null;
}

function tellDatabaseError({ code, ...named }: Thrown): string {
  const names = (['table', 'column', 'constraint', 'routine'] as const).flatMap((kind) =>
    typeof named[kind] === 'string' ? [`${kind} ${named[kind]}`] : [],
  );
  return ['PostgreSQL', code, ...names].join(' ');
}

const masks: [RegExp, string][] = [
  // Addresses with what they carry, before anything within them: passwords of servers, tokens of links.
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@'"]*@/gi, '$1…@'],
  [/([?&][\w-]*(?:token|secret|password|code|key)[\w-]*=)[^&\s'"]+/gi, '$1…'],
  [/\bBearer\s+\S+/gi, 'Bearer …'],
  [/\bPRIVATE\+KEY\+\S+/g, 'PRIVATE+KEY+…'],
  [/[^\s@<>"'(),;:=/…]+@[^\s@<>"'(),;:=/]+\.[a-z]{2,}/gi, '…@…'],
];

/** Breaks and controls, by which words of somebody could look like a line of our own; places in code stay lines. */
const breaks = /[\r\n\u0085\u2028\u2029]+(?![ \t]+at )/g;
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;

export function inOneLine(words: string): string {
  return words.replace(breaks, ' ⏎ ').replace(controls, '�');
}

/** What may be a network address; times of day and places in files look alike. */
const networkAddress = /(?<![\w:.])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]*:[0-9a-f.:]*:[0-9a-f.:]*[0-9a-f])(?![\w.]*\w)/gi;

/** The words without e-mail and network addresses, and without what lets somebody in. */
export function masked(words: string): string {
  const without = masks.reduce((text, [pattern, mask]) => text.replace(pattern, mask), words);
  return without.replace(networkAddress, (found) => (ipaddr.isValid(found) ? '…' : found));
}
