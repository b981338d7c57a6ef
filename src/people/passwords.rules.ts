/** Which passwords are too easy to guess. */
import { Refusal } from '../platform/refusal/refusal.js';

const shortest = 10;
const longest = 200;

/** A part of an e-mail this short is in many good passwords by chance. */
const tellingPart = 4;

/** @param common what is chosen most often, in lower case */
export function whyNotPassword(password: string, email: string, common: ReadonlySet<string>, field = 'input.password'): Refusal | null {
  const refuse = (code: string): Refusal => new Refusal(code, { min: shortest, max: longest }, field);
  const length = [...password].length;
  if (length < shortest) return refuse('PASSWORD_TOO_SHORT');
  if (length > longest) return refuse('PASSWORD_TOO_LONG');
  const plain = password.normalize('NFKC').toLowerCase();
  const person = email.toLowerCase().split('@')[0]!;
  if (person.length >= tellingPart && plain.includes(person)) return refuse('PASSWORD_CONTAINS_EMAIL');
  return isCommon(plain, common) ? refuse('PASSWORD_TOO_COMMON') : null;
}

/**
 * On the list, however it is written: in capitals, with accents or spaces, with digits or signs around, or twice. Or of three different
 * characters or fewer.
 */
function isCommon(plain: string, common: ReadonlySet<string>): boolean {
  if (new Set(plain).size <= 3) return true;
  const bare = plain.normalize('NFKD').replace(/\p{M}|\s/gu, '');
  return [plain, bare].some((word) => {
    const core = word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    const half = word.slice(0, word.length / 2);
    return common.has(word) || common.has(core) || (half + half === word && common.has(half));
  });
}
