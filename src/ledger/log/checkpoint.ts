/** Checkpoints: what a log says of itself and signs: its name, its size and its root (C2SP tlog-checkpoint). */
import { readBase64, writeBase64 } from './base64.js';
import { hashBytes } from './merkle.js';
import { readNote, signNote, verifyNote, type NoteFault, type NoteKey, type NoteSigner } from './note.js';

export interface Checkpoint {
  /** The log, such as `example.com/log42`. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** "The use of extension lines is NOT RECOMMENDED", and they may come from other logs. */
  readonly extensions?: readonly string[];
}

export type CheckpointFault = NoteFault | 'NOT_A_CHECKPOINT' | 'ANOTHER_LOG';

/** "Note text": the lines that are signed. */
export function writeCheckpoint({ origin, size, root, extensions = [] }: Checkpoint): string {
  const text = `${[origin, size, writeBase64(root), ...extensions].join('\n')}\n`;
  if (readCheckpoint(text)?.origin !== origin)
    throw new RangeError('A checkpoint has an origin, a size, a root of 32 bytes and no empty line.');
  return text;
}

/** The checkpoint that a text is, or null. A size beyond what numbers count exactly is refused. */
export function readCheckpoint(text: string): Checkpoint | null {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.length < 3 || lines.includes('')) return null;
  const [origin, decimal, encoded, ...extensions] = lines as [string, string, string, ...string[]];
  const size = readDecimal(decimal);
  const root = readBase64(encoded);
  return size === null || root?.length !== hashBytes ? null : { origin, size, root, extensions };
}

export function signCheckpoint(checkpoint: Checkpoint, signers: readonly NoteSigner[]): string {
  return signNote(writeCheckpoint(checkpoint), signers);
}

/** The checkpoint of a signed note, when it is of that log and a known key has signed it; otherwise why it is not believed. */
export function openCheckpoint(signed: Uint8Array | string, origin: string, keys: readonly NoteKey[]): Checkpoint | CheckpointFault {
  const note = readNote(signed);
  const checkpoint = note && readCheckpoint(note.text);
  if (note === null || checkpoint === null) return 'NOT_A_CHECKPOINT';
  if (checkpoint.origin !== origin) return 'ANOTHER_LOG';
  return verifyNote(note, keys) ?? checkpoint;
}

/** A whole number in the one way to write it: "ASCII decimal … with no leading zeroes". */
export function readDecimal(text: string): number | null {
  const number = Number(text);
  return /^(?:0|[1-9]\d*)$/.test(text) && Number.isSafeInteger(number) ? number : null;
}
