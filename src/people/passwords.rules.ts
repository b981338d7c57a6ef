/** Which passwords are too easy to guess. */
import { Refusal } from '../platform/refusal/refusal.js';
import { commonPasswords } from './common-passwords.rules.js';

const shortest = 10;
const longest = 200;

/** A part of an e-mail this short is in many good passwords by chance. */
const tellingPart = 4;

export function whyNotPassword(password: string, email: string, field = 'input.password'): Refusal | null {
  const refuse = (code: string): Refusal => new Refusal(code, { min: shortest, max: longest }, field);
  const length = [...password].length;
  if (length < shortest) return refuse('PASSWORD_TOO_SHORT');
  if (length > longest) return refuse('PASSWORD_TOO_LONG');
  const plain = password.normalize('NFKC').toLowerCase();
  const person = email.toLowerCase().split('@')[0]!;
  if (person.length >= tellingPart && plain.includes(person)) return refuse('PASSWORD_CONTAINS_EMAIL');
  return isCommon(plain) ? refuse('PASSWORD_TOO_COMMON') : null;
}

/** On the list, on it with digits or signs around, twice the same, or made of three characters or fewer. */
function isCommon(plain: string): boolean {
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const half = plain.slice(0, plain.length / 2);
  return (
    new Set(plain).size <= 3 ||
    [plain, core].some((word) => commonPasswords.has(word)) ||
    (half + half === plain && commonPasswords.has(half))
  );
}
