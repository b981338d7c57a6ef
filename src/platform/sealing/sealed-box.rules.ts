/** Bytes sealed with AES-256-GCM, bound to the place in which they are kept, with the name of their key in front. */
import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Where a value is kept. What was sealed for one place opens in no other: nobody can swap values between rows. */
export interface SealedPlace {
  table: string;
  column: string;
  /** The key of the row; of more than one column, with `/` between them. */
  row: string;
}

/** What is sealed differently later gets another first byte. */
const version = 1;
const idBytes = 4;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + idBytes + nonceBytes;

export const algorithm = 'aes-256-gcm';

/** The parts have lengths, so that no other three say the same. */
export function bindingOf({ table, column, row }: SealedPlace): Buffer {
  return Buffer.from(JSON.stringify(['urna sealed v1', table, column, row]));
}

/** The nonce must be new for each value under the same key. */
export function encrypt(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, binding: Uint8Array): Buffer {
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(binding);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Null when a bit of it, its place or its key is another one. */
export function decrypt(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, binding: Uint8Array): Buffer | null {
  if (sealed.length < tagBytes) return null;
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(binding);
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
}

export interface SealedParts {
  /** Of the key, in hexadecimal. */
  keyId: string;
  /** What was sealed, under which nonce. */
  nonce: Buffer;
  sealed: Buffer;
}

export function writeSealed({ keyId, nonce, sealed }: SealedParts): Buffer {
  return Buffer.concat([Buffer.of(version), Buffer.from(keyId, 'hex'), nonce, sealed]);
}

/** Null for what was never sealed. */
export function readSealed(bytes: Buffer): SealedParts | null {
  if (bytes.length < headBytes + tagBytes || bytes[0] !== version) return null;
  return {
    keyId: bytes.subarray(1, 1 + idBytes).toString('hex'),
    nonce: bytes.subarray(1 + idBytes, headBytes),
    sealed: bytes.subarray(headBytes),
  };
}
