/** Receipt codes and pseudonyms of voters. */
import { createHmac, randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const codeBytes = 12;
/** Random bytes are asked for by the thousand: each request of the system takes longer than a code. */
let stock = Buffer.alloc(0);

/** A new receipt code of 60 random bits, such as `7K3M-9QXC-02TF`. */
export function newReceiptCode(): string {
  if (stock.length < codeBytes) stock = randomBytes(codeBytes * 256);
  const code = spell(stock.subarray(0, codeBytes));
  stock = stock.subarray(codeBytes);
  return code;
}

/**
 * The receipt code of a request with an idempotency key: the same each time it is repeated, so that no code needs to be kept
 * beside the account, where it would name the ballot.
 */
export function repeatableReceiptCode(pollKey: Buffer, accountId: string, idempotencyKey: string): string {
  return spell(createHmac('sha256', pollKey).update(`receipt ${accountId} ${idempotencyKey}`).digest().subarray(0, codeBytes));
}

/** The code as it was given, from what somebody typed: in any case, with or without dashes, and with the letters that look like digits. */
export function readReceiptCode(text: string): string | null {
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return letters.length === codeBytes && [...letters].every((letter) => alphabet.includes(letter)) ? inGroups(letters) : null;
}

function spell(bytes: Buffer): string {
  return inGroups([...bytes].map((byte) => alphabet[byte & 31]).join(''));
}

function inGroups(letters: string): string {
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}

/** What lots are drawn from when a count ends in a tie. */
export function newSeed(): Buffer {
  return randomBytes(32);
}

export function newPollKey(): Buffer {
  return randomBytes(32);
}

/** Who voted, as the ballot row knows it: without the poll's key nobody can tell. */
export function pseudonym(pollKey: Buffer, accountId: string): Buffer {
  return createHmac('sha256', pollKey).update(accountId).digest().subarray(0, 16);
}
