/** All formats of ballot files by name: how each is recognised and read. */
import type { AnyElection } from '../counting/count.js';
import type { Method } from '../counting/election.js';
import { BallotFileError } from './ballot-file-error.js';
import { readDebianTally } from './debian-tally.js';
import { looksLikeUrnaBallots, readUrnaBallots } from './urna-ballots.js';

export interface BallotFile {
  /** For its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface BallotFileRead {
  readonly given: AnyElection;
  /** Where the file says itself how it is to be counted. */
  readonly method?: Method;
  readonly parameters?: Readonly<Record<string, string>>;
}

interface Format {
  readonly says: string;
  readonly looksSo: (text: string, name: string) => boolean;
  readonly read: (text: string, file: BallotFile) => BallotFileRead | Promise<BallotFileRead>;
}

/** The first that recognises a file reads it. */
export const formats: Readonly<Record<string, Format>> = {
  urna: { says: 'Urna’s own ballots, a line of JSON each', looksSo: looksLikeUrnaBallots, read: readUrnaBallots },
  debian: {
    says: 'tally sheets of the Debian project',
    looksSo: (text) => /^V: /m.test(text) && /Option \d+-*>:/.test(text),
    read: (text) => ({ given: { kind: 'ranked', election: readDebianTally(text) } }),
  },
  // Here: blt, cvr (csv, xlsx), pabulib (.pb).
};

/** Reads a file in the format that is named, or else in the one that it looks like. */
export async function readBallotFile(file: BallotFile, input?: string): Promise<BallotFileRead> {
  const text = textOf(file.bytes);
  const known = Object.keys(formats).join(', ');
  if (input !== undefined && !Object.hasOwn(formats, input))
    throw new BallotFileError(`There is no format ${input}; the formats are ${known}.`);
  const format = input === undefined ? Object.values(formats).find(({ looksSo }) => looksSo(text, file.name)) : formats[input];
  if (!format) throw new BallotFileError(`${file.name} is in no format that is known here (${known}).`);
  return format.read(text, file);
}

/** Old files are not always UTF-8; what is no UTF-8 is read as the Western European code of its time. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
