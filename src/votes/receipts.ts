/** Receipt codes and pseudonyms of voters. */
import { createHmac, randomBytes } from 'node:crypto';
import { alphabet, codeLetters, inGroups, secretLetters } from './receipt-letters.rules.js';

export { readReceiptCode, readReceiptSecret } from './receipt-letters.rules.js';

/** Random bytes are asked for by the thousand: each request of the system takes longer than a code. */
let stock = Buffer.alloc(0);

function random(bytes: number): Buffer {
  if (stock.length < bytes) stock = randomBytes(4_096);
  const taken = stock.subarray(0, bytes);
  stock = stock.subarray(bytes);
  return taken;
}

/** A new receipt code of 60 random bits, such as `7K3M-9QXC-02TF`. */
export function newReceiptCode(): string {
  return spell(random(codeLetters));
}

/** A ballot's name in the ledger, 128 random bits. */
export function newHandle(): Buffer {
  return random(16);
}

/** What keeps the choices behind a commitment secret, 128 random bits. */
export function newSalt(): Buffer {
  return random(16);
}

/**
 * The receipt code of a request with an idempotency key: the same each time it is repeated, so that no code needs to be kept
 * beside the account, where it would name the ballot.
 */
export function repeatableReceiptCode(pollKey: Buffer, accountId: string, idempotencyKey: string): string {
  return spell(createHmac('sha256', pollKey).update(`receipt ${accountId} ${idempotencyKey}`).digest().subarray(0, codeLetters));
}

/**
 * The secret part of the receipt with this code, 80 bits: worked out from the poll's key, so that it is kept nowhere, and known
 * to the voter alone once that key is destroyed.
 */
export function receiptSecret(pollKey: Buffer, code: string): string {
  return spell(createHmac('sha256', pollKey).update(`secret ${code}`).digest().subarray(0, secretLetters));
}

function spell(bytes: Buffer): string {
  return inGroups([...bytes].map((byte) => alphabet[byte & 31]).join(''));
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
