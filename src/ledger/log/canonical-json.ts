/** JSON in the one way to write it (RFC 8785, JCS), so that the same value always has the same bytes and the same hash. */

/** The canonical text; its bytes are its UTF-8. Throws a TypeError for what JSON cannot say exactly. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'string') return writeString(value);
  // Not `map`, which skips holes.
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (typeof value === 'object' && isPlain(value)) return writeObject(value);
  throw new TypeError(`JSON has no ${typeof value === 'object' ? value.constructor.name : typeof value}.`);
}

/** §3.2.2.3: as ECMAScript writes numbers, which also makes 0 of -0. */
function writeNumber(number: number): string {
  if (!Number.isFinite(number)) throw new TypeError(`JSON has no ${number}.`);
  return String(number);
}

/** §3.2.2.2: JSON.stringify escapes exactly what must be escaped; lone surrogates have no UTF-8. */
function writeString(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('The text has half of a surrogate pair.');
  return JSON.stringify(text);
}

/** §3.2.3: by UTF-16 code units, which is how JavaScript compares strings. */
function writeObject(object: object): string {
  const members = Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, value]) => `${writeString(name)}:${canonicalJson(value)}`).join(',')}}`;
}

/** An object of JSON's, whose prototype is none or has none itself; a date or a map would lose what it is. */
function isPlain(object: object): boolean {
  const prototype = Object.getPrototypeOf(object) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
