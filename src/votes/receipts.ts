/** Receipt codes and pseudonyms of voters. */
import { createHmac, randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new receipt code of 60 random bits, such as `7K3M-9QXC-02TF`. */
export function newReceiptCode(): string {
  return spell(randomBytes(12));
}

/**
 * The receipt code of a request with an idempotency key: the same each time it is repeated, so that no code needs to be kept
 * beside the account, where it would name the ballot.
 */
export function repeatableReceiptCode(pollKey: Buffer, accountId: string, idempotencyKey: string): string {
  return spell(createHmac('sha256', pollKey).update(`receipt ${accountId} ${idempotencyKey}`).digest().subarray(0, 12));
}

function spell(bytes: Buffer): string {
  const letters = [...bytes].map((byte) => alphabet[byte & 31]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}

export function newPollKey(): Buffer {
  return randomBytes(32);
}

/** Who voted, as the ballot row knows it: without the poll's key nobody can tell. */
export function pseudonym(pollKey: Buffer, accountId: string): Buffer {
  return createHmac('sha256', pollKey).update(accountId).digest().subarray(0, 16);
}
