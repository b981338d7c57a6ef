/** Takes the greeting from the beginning of a letter and the signature from its end, where nothing is said in them. */
import { isDecisive } from './decisive-words.rules.js';
import { foldWords } from './folding.rules.js';

const GREETINGS = [
  'buen[oa]s? +(?:d[ií]as?|tardes|noches)',
  'cordial(?:es)? +saludos?',
  'saludos?(?: +cordial(?:es)?)?',
  'hola',
  '(?:muy +)?(?:respetad|estimad|apreciad|distinguid)[oa]s?',
  'se[ñn]or(?:es|as?)?',
  'doctor(?:es|as?)?',
  'dear',
  'good +(?:morning|afternoon|evening)',
  'hello',
  'to +whom +it +may +concern',
].join('|');
const CLOSINGS = [
  'atentamente',
  'cordialmente',
  'respetuosamente',
  '(?:muchas +)?gracias(?: +por +su +(?:atenci[oó]n|tiempo))?',
  '(?:cordial(?:es)? +)?saludos?',
  '(?:yours +)?(?:sincerely|faithfully|truly)(?: +yours)?',
  '(?:(?:best|kind) +)?regards',
  '(?:many +)?thank(?:s| +you)(?: +for +your +(?:attention|time))?',
].join('|');

const GREETING = new RegExp(`^\\s*(?:${GREETINGS})(?: +[^,.:;!?\\n]{1,60})?[,.:;!\\n]\\s*`, 'iu');
const CLOSING = new RegExp(`(?:^|(?<=[.!?\\n]))\\s*(?:${CLOSINGS}) *(?:[,.:;!\\n][^]{0,140})?$`, 'iu');
const longestClosing = 200;

export function withoutSalutations(text: string): string {
  // Some keyboards send an accent as a sign of its own.
  let body = text.normalize('NFC').trim();
  // A letter has at most a few: 'Señores Ministerio: Buenos días.'
  for (let i = 0; i < 3; i++) {
    const greeting = GREETING.exec(body)?.[0] ?? '';
    if (greeting === '' || saysSomething(greeting)) break;
    body = body.slice(greeting.length);
  }
  const from = Math.max(0, body.length - longestClosing);
  const closing = CLOSING.exec(body.slice(from));
  return closing && !saysSomething(closing[0]) ? body.slice(0, from + closing.index) : body;
}

/** 'Señores, no.' and 'Atentamente, quien se opone' say something. */
function saysSomething(words: string): boolean {
  return foldWords(words).words.some(isDecisive);
}
