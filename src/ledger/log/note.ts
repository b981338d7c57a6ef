/** Signed notes: a text with the signatures of named keys under it (C2SP signed-note), here with Ed25519. */
import { createPrivateKey, createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto';
import { readBase64, writeBase64 } from './base64.js';

/** "Signature types": 0x01 is Ed25519. */
const ed25519 = Buffer.of(0x01);
const keyBytes = 32;
const idBytes = 4;
/** A verifier must accept 16, and should have a limit. */
const mostSignatures = 100;
const longestNote = 1_000_000;
/** What DER writes before 32 raw bytes (RFC 8410 §4 and §7); node:crypto takes keys in no rawer form. */
const publicKeyHead = Buffer.from('302a300506032b6570032100', 'hex');
const privateKeyHead = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface NoteKey {
  readonly name: string;
  /** 32 bytes as RFC 8032 encodes them. */
  readonly publicKey: Uint8Array;
}

export interface NoteSigner {
  readonly name: string;
  /** The 32 bytes from which RFC 8032 derives everything else. */
  readonly privateKey: Uint8Array;
}

export interface NoteSignature {
  readonly name: string;
  readonly keyId: Buffer;
  readonly signature: Buffer;
}

export interface Note {
  /** With its last newline: exactly what is signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Why a note says nothing: no known key has signed it, or what is said to be the signature of a known key is not. */
export type NoteFault = 'NOT_SIGNED' | 'WRONG_SIGNATURE';

/** SHA-256(name ‖ 0x0A ‖ signature type ‖ public key)[:4]. */
export function keyId({ name, publicKey }: NoteKey): Buffer {
  return hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), ed25519, publicKey]), 'buffer').subarray(0, idBytes);
}

/** How a public key is passed on: `name+id in hexadecimal+base64(0x01 ‖ public key)`, as Go's sumdb/note writes it. */
export function writeVerifierKey(key: NoteKey): string {
  if (!isKeyName(key.name) || key.publicKey.length !== keyBytes) throw new RangeError('A key has a name without spaces or + and 32 bytes.');
  return `${key.name}+${keyId(key).toString('hex')}+${writeBase64(Buffer.concat([ed25519, key.publicKey]))}`;
}

export function readVerifierKey(text: string): NoteKey | null {
  const [, name, , encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/su.exec(text) ?? [];
  const bytes = readBase64(encoded ?? '');
  if (name === undefined || !isKeyName(name) || bytes?.length !== 1 + keyBytes) return null;
  const key = { name, publicKey: bytes.subarray(1) };
  return writeVerifierKey(key) === text ? key : null;
}

export function publicKeyOf({ name, privateKey }: NoteSigner): NoteKey {
  const spki = createPublicKey(privateKeyObject(privateKey)).export({ format: 'der', type: 'spki' });
  return { name, publicKey: spki.subarray(publicKeyHead.length) };
}

/** The note: the text, an empty line, and a signature of each signer. */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  if (!isNoteText(text)) throw new RangeError('The text of a note ends with a newline and has no other control characters.');
  return `${text}\n${signers.map((signer) => signatureLine(text, signer)).join('')}`;
}

function signatureLine(text: string, signer: NoteSigner): string {
  if (!isKeyName(signer.name)) throw new RangeError('A key has a name without spaces or +.');
  const signature = sign(null, Buffer.from(text), privateKeyObject(signer.privateKey));
  return `— ${signer.name} ${writeBase64(Buffer.concat([keyId(publicKeyOf(signer)), signature]))}\n`;
}

/** The note as it is written, or null when it is not written as a note. Nothing of it is verified yet. */
export function readNote(note: Uint8Array | string): Note | null {
  const whole = readUtf8(note);
  const end = whole?.lastIndexOf('\n\n') ?? -1;
  if (whole === null || end < 0 || whole.length > longestNote) return null;
  const text = whole.slice(0, end + 1);
  const lines = whole.slice(end + 2).split('\n');
  if (!isNoteText(text) || lines.pop() !== '' || lines.length === 0 || lines.length > mostSignatures) return null;
  const signatures = lines.map(readSignature);
  return signatures.includes(null) ? null : { text, signatures: signatures as NoteSignature[] };
}

function readSignature(line: string): NoteSignature | null {
  const [, name, encoded] = /^— ([^ ]+) ([^ ]+)$/u.exec(line) ?? [];
  const bytes = readBase64(encoded ?? '');
  if (name === undefined || !isKeyName(name) || bytes === null || bytes.length <= idBytes) return null;
  return { name, keyId: bytes.subarray(0, idBytes), signature: bytes.subarray(idBytes) };
}

/** The keys that have signed, of those that are known. One wrong signature of a known key spoils the note; unknown ones do not count. */
export function signersOf(note: Note, known: readonly NoteKey[]): NoteKey[] | 'WRONG_SIGNATURE' {
  const signed = new Set<NoteKey>();
  for (const { name, keyId: id, signature } of note.signatures) {
    const key = known.find((one) => one.name === name && keyId(one).equals(id));
    if (key === undefined) continue;
    if (!verify(null, Buffer.from(note.text), publicKeyObject(key.publicKey), signature)) return 'WRONG_SIGNATURE';
    signed.add(key);
  }
  return [...signed];
}

/** Null when at least one known key has signed the note and none wrongly. */
export function verifyNote(note: Note, known: readonly NoteKey[]): NoteFault | null {
  const signers = signersOf(note, known);
  if (signers === 'WRONG_SIGNATURE') return signers;
  return signers.length > 0 ? null : 'NOT_SIGNED';
}

/** "Key names MUST be non-empty and MUST NOT contain any Unicode spaces or plus". */
function isKeyName(name: string): boolean {
  return /^[^\p{White_Space}\p{Cc}\p{Surrogate}+]+$/u.test(name);
}

/** "MUST NOT contain any ASCII control characters (those below U+0020) other than newline". */
function isNoteText(text: string): boolean {
  return /^[^\0-\x09\x0b-\x1f\p{Surrogate}]*\n$/u.test(text);
}

/** Null for what is not UTF-8, or could not be written in it. */
export function readUtf8(note: Uint8Array | string): string | null {
  if (typeof note === 'string') return /\p{Surrogate}/u.test(note) ? null : note;
  const text = Buffer.from(note).toString('utf8');
  return Buffer.from(text).equals(note) ? text : null;
}

function publicKeyObject(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([publicKeyHead, raw]), format: 'der', type: 'spki' });
}

function privateKeyObject(raw: Uint8Array): KeyObject {
  if (raw.length !== keyBytes) throw new RangeError('A private key has 32 bytes.');
  return createPrivateKey({ key: Buffer.concat([privateKeyHead, raw]), format: 'der', type: 'pkcs8' });
}
