/** Hashes by which documents, entries of rolls and paper codes are known. What each withstands: docs/decisions/0019-identities.md. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { codeFrom, deskCodeFrom } from './paper-codes.rules.js';
import { rollText, type IdentityDocument } from './verifying.rules.js';

const argon2id = 2;
/** Fixed for files of version 1: a file that was made with others would be found by nobody. */
const slow = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

/** Whose document it is, as this deployment knows it; the secret keeps it from being guessed from a copy of the database. */
export function documentKey(secret: string, { kind, number }: Pick<IdentityDocument, 'kind' | 'number'>): Buffer {
  return createHmac('sha256', secret).update(`identity ${kind} ${number}`).digest();
}

/** What the file of a roll holds: slow, because a file has no secret to protect it. */
export function rollHash(salt: Uint8Array, document: IdentityDocument): Promise<Buffer> {
  return hashRaw(rollText(document), { ...slow, salt });
}

/** The hash of a file as the database keeps it. */
export function rollKey(secret: string, hash: Uint8Array): Buffer {
  return createHmac('sha256', secret).update('roll ').update(hash).digest();
}

/** Worked out rather than kept: nobody finds codes in the database, and a list that was lost can be printed again. */
export function paperCode(secret: string, batchId: string, line: number): string {
  return codeFrom(createHmac('sha256', secret).update(`paper ${batchId} ${line}`).digest());
}

/** Worked out as well, from the moment at which it was made: its owner sees it again, and no table holds it. */
export function deskCode(secret: string, accountId: string, madeAt: Date): string {
  return deskCodeFrom(createHmac('sha256', secret).update(`desk ${accountId} ${madeAt.toISOString()}`).digest());
}

/** By which it is found. */
export function deskCodeKey(secret: string, code: string): Buffer {
  return createHmac('sha256', secret).update(`desk code ${code}`).digest();
}

export function isSameCode(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
