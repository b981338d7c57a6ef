/** What values of JSON may be, strictly, one test each; and the fields of an object in which it is not what it should be. */
import { canonicalJson } from '../ledger/log/canonical-json.js';
import { hashBytes } from '../ledger/log/merkle.js';

export type Test = (value: unknown) => boolean;
export type Shape = Readonly<Record<string, Test>>;
export const nameBytes = 16;

export const isText: Test = (value) => typeof value === 'string';
export const isNumber: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
export const isWhole: Test = (value) => Number.isSafeInteger(value);
export const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
export const isOneOf =
  (words: readonly unknown[]): Test =>
  (value) =>
    words.includes(value);
export const isTime: Test = (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
export const isUuid: Test = (value) => typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
export const isListOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
export const isHash = (value: unknown): boolean => readBytes(value, hashBytes) !== null;
export const isName = (value: unknown): boolean => readBytes(value, nameBytes) !== null;
export const isRecordOf =
  (test: Test): Test =>
  (value) =>
    isObject(value) && Object.values(value).every(test);
export const isYesOrNo = isOneOf([true, false]);
export const isDay: Test = (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

export function oddFieldOf(value: Record<string, unknown>, shape: Shape): string | undefined {
  return Object.keys(value).find((key) => key !== 'type' && !Object.hasOwn(shape, key));
}

export function wrongFieldOf(value: Record<string, unknown>, shape: Shape): string | undefined {
  return Object.keys(shape).find((key) => !Object.hasOwn(value, key) || !shape[key]!(value[key]));
}

export function faultIn(value: Record<string, unknown>, shape: Shape): string | undefined {
  return oddFieldOf(value, shape) ?? wrongFieldOf(value, shape);
}

/** The object whose one spelling the text is; null for everything else. */
export function parseCanonical(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && canonicalJson(value) === text ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

/** Bytes of that number in their one spelling in base64url; null for everything else. */
export function readBytes(text: unknown, length: number): Buffer | null {
  if (typeof text !== 'string') return null;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === length && bytes.toString('base64url') === text ? bytes : null;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
