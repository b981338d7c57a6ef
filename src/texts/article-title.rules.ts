/** Tells the title of an article from the first words of its text. */
import { stripAccents } from './number-words.rules.js';

export interface TitledText {
  title: string | null;
  text: string;
}

/** Words that open a sentence of the law, hardly ever a title. */
const SENTENCE =
  /^(?:el|la|los|las|lo|un|una|se|son|es|sera|seran|no|todo|toda|todos|todas|cuando|si|este|esta|estos|estas|cada|para|durante|en|quien|quienes|compete|corresponde|cualquier|queda|quedan|podra|podran|the|an|all|any|this|it|every|each)\s/;
/** 'Sustitúyese', 'Deróganse', 'Facúltase': an order, accented three syllables from the end. */
const ORDER = /^\p{L}*[áéíóúÁÉÍÓÚ]\p{L}{1,6}(?:se|nse|le|les|SE|NSE)\b/u;
const NOTE = /^\(?(?:art[íi]culo|derogad|modificad|sustituid|incorporad|texto|nota|ver|inciso|p[áa]rrafo)/i;
const EMPHASISED = /^(\*{1,3}|_{1,3})([^*_]{2,160})\1\s?[.:]?\s?[-–—]?\s*/u;
const BRACKETED = /^\(([^()]{2,160})\)\s?[.:]?\s?[-–—]?\s*/u;
const DASHED = /^([^:;]{2,160}?)\.\s?[-–—]+\s*/u;
const STOPPED = /^([^.:;]{2,120})\.\s+(?=[^\p{Ll}])/u;

export function isTitle(text: string): boolean {
  const words = text.trim().split(/\s+/, 16).length;
  if (words > 15 || text.length > 160 || !/^[¿\p{Lu}\p{N}]/u.test(text) || /[:;,]$/.test(text)) return false;
  return !SENTENCE.test(`${stripAccents(text.toLowerCase())} `) && !ORDER.test(text) && !NOTE.test(text);
}

/** A title set apart by emphasis, brackets or a dash: '(Objeto).- La presente ley …'. */
export function splitMarkedTitle(text: string): TitledText {
  for (const pattern of [EMPHASISED, BRACKETED, DASHED]) {
    const found = pattern.exec(text);
    const title = found && (found[2] ?? found[1]!).replace(/[\s.:–—-]+$/, '');
    if (found && title && isTitle(title)) return { title, text: text.slice(found[0].length) };
  }
  return { title: null, text };
}

/** On the line of the label itself a full stop is enough: 'ARTÍCULO 1°. Objeto. La presente ley …'. */
export function splitLineTitle(text: string, nextLine: string | null, linesRunOn: boolean): TitledText {
  const marked = splitMarkedTitle(text);
  if (marked.title !== null) return marked;
  const stopped = STOPPED.exec(text);
  if (stopped && isTitle(stopped[1]!)) return { title: stopped[1]!, text: text.slice(stopped[0].length) };
  const whole = text.replace(/\.$/, '');
  const continues = nextLine === null || /^\p{Ll}/u.test(nextLine) || (whole !== text && !mayStop(whole, nextLine));
  if (linesRunOn || continues || !isTitle(whole)) return { title: null, text };
  return { title: whole, text: '' };
}

/** Below a label that stands alone, a short line without a stop above a paragraph: 'Artículo 1 / Objeto / La presente ley …'. */
export function isTitleBelow(text: string, nextLine: string, apart: boolean): boolean {
  return apart && /^[\p{L}\p{N}(¿]/u.test(nextLine) && !/^\p{Ll}/u.test(nextLine) && !/[.!?)]$/.test(text) && isTitle(text);
}

/** 'Objeto.' alone on its line is a title above a paragraph; a short rule above a note is not. */
function mayStop(title: string, nextLine: string): boolean {
  return /^[\p{L}\p{N}¿]/u.test(nextLine) && title.split(/\s+/).length <= 7;
}
