/** Proof files: a receipt that anybody checks offline, with the log's public key alone (c2sp.org/tlog-proof@v1). */
import { readBase64, writeBase64 } from './base64.js';
import { openCheckpoint, readDecimal, type CheckpointFault } from './checkpoint.js';
import { hashBytes, leafHash } from './merkle.js';
import { verifyInclusion, type ProofFault } from './merkle-proofs.js';
import { readNote, readUtf8, type NoteKey } from './note.js';

const firstLine = 'c2sp.org/tlog-proof@v1';

export interface ProofFile {
  readonly index: number;
  readonly proof: readonly Uint8Array[];
  /** The signed note, word for word. */
  readonly checkpoint: string;
  /** What the file carries besides; nobody has signed it. */
  readonly extra?: Uint8Array;
}

/** What is to be found in the log, and whom to believe about the log. */
export interface Claim {
  /** The entry itself, or its leaf hash. */
  readonly entry: Uint8Array | { readonly leaf: Uint8Array };
  readonly origin: string;
  readonly keys: readonly NoteKey[];
}

export type ProofFileFault = 'NOT_A_PROOF_FILE' | CheckpointFault | ProofFault;

/** "Format". */
export function writeProofFile({ index, proof, checkpoint, extra }: ProofFile): string {
  const extraLines = extra === undefined ? [] : [`extra ${writeBase64(extra)}`];
  const file = [firstLine, ...extraLines, `index ${index}`, ...proof.map(writeBase64), '', checkpoint].join('\n');
  if (readProofFile(file) === null) throw new RangeError('A proof has an index, hashes of 32 bytes and a signed checkpoint.');
  return file;
}

/** The proof file as it is written, or null when it is not written as one. Nothing of it is verified yet. */
export function readProofFile(file: Uint8Array | string): ProofFile | null {
  const text = readUtf8(file);
  const end = text?.indexOf('\n\n') ?? -1;
  if (text === null || end < 0) return null;
  const checkpoint = text.slice(end + 2);
  const [first, ...lines] = text.slice(0, end).split('\n');
  if (first !== firstLine || readNote(checkpoint) === null) return null;
  const extra = lines[0]?.startsWith('extra ') ? readBase64(lines.shift()!.slice('extra '.length)) : undefined;
  const [indexLine, ...hashLines] = lines;
  const index = indexLine?.startsWith('index ') ? readDecimal(indexLine.slice('index '.length)) : null;
  const proof = hashLines.map(readBase64);
  if (extra === null || index === null || proof.some((hash) => hash?.length !== hashBytes)) return null;
  return { index, proof: proof as Buffer[], checkpoint, ...(extra && { extra }) };
}

/** "Verifying a tlog proof"; null when the log whose key is known holds the entry. */
export function verifyProofFile(file: Uint8Array | string, { entry, origin, keys }: Claim): ProofFileFault | null {
  const read = readProofFile(file);
  if (read === null) return 'NOT_A_PROOF_FILE';
  const checkpoint = openCheckpoint(read.checkpoint, origin, keys);
  if (typeof checkpoint === 'string') return checkpoint;
  const leaf = 'leaf' in entry ? entry.leaf : leafHash(entry);
  return verifyInclusion({ index: read.index, size: checkpoint.size, leaf, proof: read.proof, root: checkpoint.root });
}
