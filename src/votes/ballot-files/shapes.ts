/** Checks of values that were read as JSON, each with a sentence for whoever wrote the line. */
import { BallotFileError } from './ballot-file-error.js';

export type JsonObject = Readonly<Record<string, unknown>>;

export function readObject(text: string, line: number): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BallotFileError(text.trim() === '' ? 'it is empty.' : 'it is no JSON.', line);
  }
  return asObject(value, 'it', line);
}

export function asObject(value: unknown, what: string, line: number): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BallotFileError(`${what} must be a JSON object.`, line);
  return value as JsonObject;
}

/** Refuses what nobody reads, so that a slip of the pen does not pass for a default. */
export function refuseOtherKeys(object: JsonObject, known: readonly string[], what: string, line: number): void {
  const other = Object.keys(object).find((key) => !known.includes(key));
  if (other !== undefined) throw new BallotFileError(`${what} has no "${other}"; it may have ${known.join(', ')}.`, line);
}

export function asText(value: unknown, what: string, line: number): string {
  if (typeof value !== 'string' || value.trim() === '') throw new BallotFileError(`${what} must be a text that is not empty.`, line);
  return value;
}

export function asWhole(value: unknown, what: string, line: number, least = 0, most = Number.MAX_SAFE_INTEGER): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most) return value;
  const upTo = most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`;
  throw new BallotFileError(`${what} must be a whole number from ${least}${upTo}.`, line);
}

/** Money as a whole number, in digits where JSON's numbers are too small for it. */
export function asAmount(value: unknown, what: string, line: number): bigint {
  if (typeof value === 'string' && /^\d{1,30}$/.test(value)) return BigInt(value);
  return BigInt(asWhole(value, what, line));
}

export function asList(value: unknown, what: string, line: number): readonly unknown[] {
  if (!Array.isArray(value)) throw new BallotFileError(`${what} must be a list.`, line);
  return value;
}

/** Places of options, each at most once. */
export function asPlaces(value: unknown, what: string, options: number, line: number): number[] {
  const seen = new Set<number>();
  for (const place of asList(value, what, line)) {
    if (typeof place !== 'number' || !Number.isInteger(place) || place < 0 || place >= options)
      throw new BallotFileError(`${what} names option ${JSON.stringify(place)}; options are numbered from 0 to ${options - 1}.`, line);
    if (seen.has(place)) throw new BallotFileError(`${what} names option ${place} twice.`, line);
    seen.add(place);
  }
  return [...seen];
}
