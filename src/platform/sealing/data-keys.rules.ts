/** The keys under which personal data is sealed: how they are given, what they are called, and what is derived from each. */
import { createHash, createHmac, hkdfSync } from 'node:crypto';

const keyBytes = 32;

/** One key of the list. One part seals and the other makes values findable, so that neither tells anything of the other. */
export interface DataKey {
  /** Follows from the key: nobody can give it the name of another one. */
  id: string;
  sealing: Buffer;
  finding: Buffer;
}

/** A list of 32 bytes each, in base64 or hexadecimal, the newest first, with spaces, commas or lines between them; null when one is none. */
export function readKeyList(text: string): Buffer[] | null {
  const keys = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(readKey);
  const known = new Set(keys.map((key) => key?.toString('hex')));
  return keys.some((key) => key === null) || known.size < keys.length ? null : (keys as Buffer[]);
}

function readKey(word: string): Buffer | null {
  if (/^[0-9a-f]{64}$/i.test(word)) return Buffer.from(word, 'hex');
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(word)) return null;
  const key = Buffer.from(word, 'base64');
  return key.length === keyBytes ? key : null;
}

/** What all processes that share the secret have without any setting. */
export function derivedKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'urna data key v1', keyBytes));
}

export function dataKeyOf(key: Buffer): DataKey {
  const part = (name: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', `urna data key v1: ${name}`, keyBytes));
  return { id: createHash('sha256').update(part('name')).digest('hex').slice(0, 8), sealing: part('sealing'), finding: part('finding') };
}

/** By which a sealed value is found: the same for the same words of the same column, and nothing without the key. */
export function findableBy(key: DataKey, table: string, column: string, words: string): Buffer {
  return createHmac('sha256', key.finding)
    .update(JSON.stringify(['urna index v1', table, column, words]))
    .digest();
}
