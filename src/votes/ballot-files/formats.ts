/** All formats of ballot files by name: how each is recognised and read. */
import { BallotFileError } from './ballot-file-error.js';
import type { BallotFile, BallotFileRead } from './ballot-file.js';
import { readBlt } from './blt.js';
import { readCastVoteFile } from './cast-vote-file.js';
import { readDebianTally } from './debian-tally.js';
import { readPabulibFile } from './pabulib-file.js';
import { isXlsx } from './spreadsheet.js';
import { looksLikeUrnaBallots, readUrnaBallots } from './urna-ballots.js';

interface Format {
  readonly says: string;
  /** `text` is without a mark of its encoding, and begins with the first line that is neither empty nor a comment. */
  readonly looksSo: (text: string, file: BallotFile) => boolean;
  readonly read: (text: string, file: BallotFile) => BallotFileRead | Promise<BallotFileRead>;
}

const endsIn = ({ name }: BallotFile, ...endings: string[]): boolean => endings.some((ending) => name.toLowerCase().endsWith(ending));

/** The first that recognises a file reads it: by what it says before by how it is called. */
export const formats: Readonly<Record<string, Format>> = {
  urna: { says: 'Urna’s own ballots, a line of JSON each', looksSo: looksLikeUrnaBallots, read: readUrnaBallots },
  debian: {
    says: 'tally sheets of the Debian project',
    looksSo: (text) => /^\s*V:\s/m.test(text) && /Option (?:\d+|[A-Z])-*>:/.test(text),
    read: (text) => ({ given: { kind: 'ranked', election: readDebianTally(text) } }),
  },
  pabulib: {
    says: 'participatory budgets in the PabuLib format (.pb)',
    looksSo: (text, file) => /^"?META"?[;\s]*[\r\n]/i.test(text) || endsIn(file, '.pb'),
    read: readPabulibFile,
  },
  blt: {
    says: 'ranked ballots in BLT form, as OpaVote, OpenSTV and Scottish councils publish them (.blt, .csv)',
    looksSo: (text, file) => /^\d+[ \t,]+\d+[ \t,]*(?:#.*)?[\r\n]+\s*[-(\d#["]/.test(text) || endsIn(file, '.blt'),
    read: (text) => ({ given: { kind: 'ranked', election: readBlt(text).election } }),
  },
  cvr: {
    says: 'cast vote records, a row a ballot and a column a rank, as American counties publish them (.csv, .xlsx)',
    looksSo: (_, file) => isXlsx(file.bytes) || endsIn(file, '.csv', '.tsv', '.xlsx') || file.config !== undefined,
    read: readCastVoteFile,
  },
};

/** Reads a file in the format that is named, or else in the one that it looks like. */
export async function readBallotFile(file: BallotFile, input?: string): Promise<BallotFileRead> {
  const known = Object.keys(formats).join(', ');
  if (input !== undefined && !Object.hasOwn(formats, input))
    throw new BallotFileError(`There is no format ${input}; the formats are ${known}.`);
  const text = isXlsx(file.bytes) ? '' : textOf(file.bytes);
  const start = text.replace(/^(?:[ \t]*(?:#.*)?(?:\r\n|\n|\r))*[ \t]*/, '');
  const format = input === undefined ? Object.values(formats).find(({ looksSo }) => looksSo(start, file)) : formats[input];
  if (!format) throw new BallotFileError(`${file.name} is in no format that is known here (${known}).`);
  return format.read(text, file);
}

/** Old files are not always UTF-8; what is no UTF-8 is read as the Western European code of its time. Marks of the encoding go. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
