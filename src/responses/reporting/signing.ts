/** What of a report is signed for ever, and what is read beside it: people may take their words back, the agency may not. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../ledger/log/canonical-json.js';
import type { Localised } from '../../people/localised.js';
import { inArguments, listNumbers } from './grouping.js';
import type { ReportArgument, ReportContent, ReportRow } from './report.js';

export type SignedRow = Omit<ReportRow, 'author' | 'words'>;
type SignedArgument = Omit<ReportArgument, 'words'>;

export type SignedHead = Omit<ReportContent, 'rows' | 'changes' | 'notAccepted' | 'sha256'> & {
  changes: (Omit<ReportContent['changes'][number], 'arguments'> & { arguments: SignedArgument[] })[];
  notAccepted: (Omit<ReportContent['notAccepted'][number], 'arguments'> & { arguments: SignedArgument[] })[];
};

export interface SignedReport {
  head: SignedHead;
  /** Each as it is hashed. */
  rows: { number: number; content: string }[];
  sha256: string;
}

/** Who said what, as everybody can read it now. */
export type Spoken = ReadonlyMap<number, { author: string; words: string; isReadable: boolean }>;

/** Observations stay as numbers. Blanks for numbers are filled in: with its own in a row, with all of them in an argument. */
export function signable({ rows, changes, notAccepted, sha256: _, ...rest }: ReportContent): SignedReport {
  const argument = ({ words: __, ...kept }: ReportArgument): SignedArgument => ({
    ...kept,
    reason: numbered(kept.reason, listNumbers(kept.observations)),
  });
  const head: SignedHead = {
    ...rest,
    changes: changes.map((each) => ({ ...each, arguments: each.arguments.map(argument) })),
    notAccepted: notAccepted.map((each) => ({ ...each, arguments: each.arguments.map(argument) })),
  };
  const signed = rows.map(({ author: __, words: ___, ...row }) => ({
    number: row.number,
    content: canonicalJson({ ...row, reason: numbered(row.reason, String(row.number)) }),
  }));
  const hash = createHash('sha256');
  for (const piece of piecesOf(head, signed)) hash.update(piece);
  return { head, rows: signed, sha256: hash.digest('hex') };
}

/** The canonical JSON of the whole, row by row: these are the bytes that the hash is of. */
export function* piecesOf(head: SignedHead, rows: Iterable<{ content: string }>): Generator<string> {
  const [start, end] = around(head);
  yield start;
  let isFirst = true;
  for (const { content } of rows) {
    yield isFirst ? content : `,${content}`;
    isFirst = false;
  }
  yield end;
}

/** The letters before and after the rows. */
export function around(head: SignedHead): [start: string, end: string] {
  const whole = canonicalJson({ ...head, rows: [] });
  // `rows` is a member of the outermost object, and the only one after `publishedOn`: no words can look like it unescaped.
  const mark = `,"rows":[],"signer":`;
  const at = whole.lastIndexOf(mark);
  const cut = at + `,"rows":[`.length;
  return [whole.slice(0, cut), whole.slice(cut)];
}

/** The report as it is read, with the people’s words. */
export function withPeople(head: SignedHead, rows: readonly SignedRow[], sha256: string, spoken: Spoken, gone: string): ReportContent {
  const { changes, notAccepted, ...rest } = head;
  const fill = (all: readonly SignedArgument[]): ReportArgument[] => inArguments(all, spoken, gone);
  return {
    ...rest,
    rows: rows.map((row) => readRow(row, spoken, gone)),
    changes: changes.map((each) => ({ ...each, arguments: fill(each.arguments) })),
    notAccepted: notAccepted.map((each) => ({ ...each, arguments: fill(each.arguments) })),
    sha256,
  };
}

export function readRow(row: SignedRow, spoken: Spoken, gone: string): ReportRow {
  const said = spoken.get(row.number);
  return { ...row, author: said?.isReadable ? said.author : '', words: said?.isReadable ? said.words : gone };
}

function numbered(reason: Localised, numbers: string): Localised {
  return Object.fromEntries(Object.entries(reason).map(([locale, words]) => [locale, words.replaceAll('{number}', numbers)]));
}
