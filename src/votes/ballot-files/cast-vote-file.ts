/** A file of cast vote records with the rules by which it is counted where nothing else is said. */
import { irvWordsOf } from '../counting/irv-parameters.js';
import type { BallotFile, BallotFileRead } from './ballot-file.js';
import { readCastVoteRecords } from './cast-vote-records.js';
import { irvRulesFromRctab, readRctabConfig } from './rctab-config.js';
import { isXlsx, readCsv, readXlsx } from './spreadsheet.js';

/**
 * Most of those who publish such records count them as Minneapolis and Maine do: a ballot is set aside where two ranks in a row are
 * left out, and the hopeless go together.
 */
const usualWords = { 'skipped-ranks': '1', batches: 'yes' };

export async function readCastVoteFile(text: string, { bytes, config: words, contest }: BallotFile): Promise<BallotFileRead> {
  const rows = isXlsx(bytes) ? await readXlsx(Buffer.from(bytes)) : readCsv(text);
  const config = words === undefined ? null : readRctabConfig(words);
  const { election, writeIns } = readCastVoteRecords(rows, config, contest);
  const given = { kind: 'ranked', election } as const;
  // A configuration for several seats says nothing of an instant runoff.
  if (election.seats > 1) return { given };
  return { given, method: 'irv', parameters: config ? irvWordsOf(irvRulesFromRctab(config, writeIns)) : usualWords };
}
