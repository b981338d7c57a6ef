/** Commitments: hashes that say nothing of what they were made from, and to which nothing else can be fitted later. */
import { hash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

/** Below this many bytes somebody could try them all. */
const fewestSecretBytes = 16;

/**
 * SHA-256("urna ballot choices v1\n" ‖ salt ‖ JCS(choices)), in base64url. The choices are an object or a list: no end of
 * the JSON of one is JSON itself, so that nobody can claim later that the salt was longer and the choices were others.
 */
export function commitChoices(salt: Uint8Array, choices: unknown): string {
  if (typeof choices !== 'object' || choices === null) throw new TypeError('Choices are an object or a list.');
  return commit('urna ballot choices v1', secret(salt), Buffer.from(canonicalJson(choices)));
}

/** SHA-256("urna receipt v1\n" ‖ code ‖ "\n" ‖ secret), in base64url; the code counts without dashes and in any case. */
export function receiptCommitment(code: string, receiptSecret: Uint8Array): string {
  const letters = code.toUpperCase().replace(/[\s-]/g, '');
  if (!/^[0-9A-Z]+$/.test(letters)) throw new RangeError('A receipt code has letters and digits.');
  return commit('urna receipt v1', Buffer.from(`${letters}\n`), secret(receiptSecret));
}

/** SHA-256("urna seed v1\n" ‖ seed), in base64url: published before the vote, so that the lots cannot be chosen after it. */
export function seedCommitment(seed: Uint8Array): string {
  return commit('urna seed v1', secret(seed));
}

/** The first line keeps a commitment to one thing from passing for one to another. */
function commit(purpose: string, ...parts: Uint8Array[]): string {
  return hash('sha256', Buffer.concat([Buffer.from(`${purpose}\n`), ...parts]), 'base64url');
}

function secret(bytes: Uint8Array): Uint8Array {
  if (bytes.length < fewestSecretBytes) throw new RangeError(`A secret has ${fewestSecretBytes} bytes or more.`);
  return bytes;
}
