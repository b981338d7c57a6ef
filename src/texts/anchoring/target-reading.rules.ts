/** Reads the target of a Web Annotation: which provision, and which passage of it. */
import {
  type TextPositionSelector,
  type TextQuoteSelector,
  type WebTarget,
  type Words,
  asList,
  hasType,
  isObject,
} from './web-annotation.rules.js';

type Note = (words: string) => void;

export function readTarget(json: unknown, note: Note): WebTarget {
  const target: WebTarget = { source: sourceOf(json), names: [], quote: null, position: null, unknown: [] };
  if (isObject(json)) for (const selector of asList(json.selector)) readSelector(selector, target, note);
  if (target.source !== null) target.names.push(...namesIn(target.source));
  return target;
}

/** The address that the target is, or that it is a part of. */
function sourceOf(json: unknown): string | null {
  if (typeof json === 'string') return json;
  if (!isObject(json)) return null;
  const said = json.source ?? json.id;
  if (isObject(said)) return typeof said.id === 'string' ? said.id : null;
  return typeof said === 'string' ? said : null;
}

function namesIn(source: string): string[] {
  const [address = '', fragment = ''] = source.split('#', 2);
  const last = address.split(/[/:?]/).at(-1) ?? '';
  return [fragment, source, last].filter((name) => name !== '').map(decode);
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function readSelector(json: unknown, target: WebTarget, note: Note): void {
  const refined = isObject(json) ? asList(json.refinedBy) : [];
  const fault = isObject(json) ? takeSelector(json, target) : 'a selector is only an address';
  if (fault !== null) {
    target.unknown.push(isObject(json) && typeof json.type === 'string' ? json.type : 'selector');
    note(`${fault}; it was kept as it is`);
  }
  for (const finer of refined) readSelector(finer, target, note);
}

function takeSelector(selector: Words, target: WebTarget): string | null {
  if (hasType(selector, 'TextQuoteSelector')) {
    const quote = readQuote(selector);
    if (quote) target.quote ??= quote;
    return quote ? null : 'a quotation has no words';
  }
  if (hasType(selector, 'TextPositionSelector')) {
    const position = readPosition(selector);
    if (position) target.position ??= position;
    return position ? null : 'a position does not say from where to where';
  }
  if (hasType(selector, 'FragmentSelector') && typeof selector.value === 'string') {
    target.names.push(decode(selector.value.replace(/^#/, '')));
    return null;
  }
  const types = asList(selector.type).filter((type) => typeof type === 'string');
  return `a selector of type ${types.join(', ') || 'unknown'} is not understood here`;
}

function readQuote({ exact, prefix, suffix }: Words): TextQuoteSelector | null {
  if (typeof exact !== 'string' || exact.trim() === '') return null;
  return {
    type: 'TextQuoteSelector',
    exact,
    ...(typeof prefix === 'string' && { prefix }),
    ...(typeof suffix === 'string' && { suffix }),
  };
}

function readPosition({ start, end }: Words): TextPositionSelector | null {
  if (!isCount(start) || !isCount(end) || end <= start) return null;
  return { type: 'TextPositionSelector', start, end };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
