/** Whom the log is believed, and whether it still begins with everything that it once signed. */
import { openCheckpoint, type Checkpoint, type CheckpointFault } from '../ledger/log/checkpoint.js';
import { readVerifierKey, type NoteKey } from '../ledger/log/note.js';
import type { Findings } from './findings.js';
import type { LedgerFolder } from './ledger-folder.js';
import { base64 } from './log-files.js';
import type { LogCheck } from './log-check.js';

export interface NamedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface KeptCheckpoint {
  readonly name: string;
  readonly checkpoint: Checkpoint;
}

/** A sentence for each reason not to believe a checkpoint. */
export const checkpointFaults: Readonly<Record<CheckpointFault, string>> = {
  NOT_A_CHECKPOINT: 'verifying.not-a-checkpoint',
  ANOTHER_LOG: 'verifying.checkpoint-of-another-log',
  NOT_SIGNED: 'verifying.checkpoint-not-signed',
  WRONG_SIGNATURE: 'verifying.checkpoint-wrongly-signed',
};

/** The key that is known from elsewhere, or else the one that lies beside the log; null when neither can be used. */
export async function findKey(folder: LedgerFolder, pinned: NoteKey | null, findings: Findings): Promise<NoteKey | null> {
  const file = await folder.read('key');
  const said = file && readVerifierKey(file.toString().trim());
  if (file && !said) findings.wrong('verifying.key-unreadable', { file: 'key' });
  if (!file && !pinned) findings.wrong('verifying.file-absent', { file: 'key' });
  const isOther = said && pinned && !(said.name === pinned.name && Buffer.compare(said.publicKey, pinned.publicKey) === 0);
  if (isOther) findings.wrong('verifying.key-of-another', { file: 'key', expected: pinned.name, found: said.name });
  if (!pinned && said) findings.note('verifying.key-not-pinned');
  return pinned ?? said;
}

export async function findCheckpoint(folder: LedgerFolder, key: NoteKey, findings: Findings): Promise<Checkpoint | null> {
  const file = 'checkpoint';
  const bytes = await folder.read(file);
  if (!bytes) findings.wrong('verifying.file-absent', { file });
  return bytes && openKept({ name: file, bytes }, key, findings);
}

export async function findKept(
  folder: LedgerFolder,
  given: readonly NamedFile[],
  key: NoteKey,
  findings: Findings,
): Promise<KeptCheckpoint[]> {
  const inFolder = (await folder.keptCheckpoints()).map(async (name) => ({ name, bytes: (await folder.read(name))! }));
  return [...given, ...(await Promise.all(inFolder))].flatMap((file) => {
    const checkpoint = openKept(file, key, findings);
    return checkpoint ? [{ name: file.name, checkpoint }] : [];
  });
}

function openKept({ name, bytes }: NamedFile, key: NoteKey, findings: Findings): Checkpoint | null {
  const checkpoint = openCheckpoint(bytes, key.name, [key]);
  if (typeof checkpoint !== 'string') return checkpoint;
  findings.wrong(checkpointFaults[checkpoint], { file: name, origin: key.name });
  return null;
}

/** An earlier checkpoint must be of the beginning of this log: anything else is a second history. */
export function compareKept(kept: readonly KeptCheckpoint[], size: number, log: LogCheck, findings: Findings): void {
  for (const { name, checkpoint } of kept) {
    const facts = { file: name, size: checkpoint.size, signed: base64(checkpoint.root) };
    const root = log.rootAt(checkpoint.size);
    if (checkpoint.size > size) findings.wrong('verifying.log-was-longer', { ...facts, now: size });
    else if (root === null) findings.note('verifying.kept-not-compared', facts);
    else if (root.equals(checkpoint.root)) findings.correct('verifying.kept-fits', facts);
    else findings.wrong('verifying.log-was-forked', { ...facts, found: base64(root) });
  }
}
