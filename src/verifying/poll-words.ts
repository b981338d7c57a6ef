/** The words of a poll, its question and options: in the leaf, or beside the ledger where a leaf could not hold them. */
import { hashWords, type OpenedLeaf, type PollWords } from '../votes/leaves.rules.js';
import type { Findings } from './findings.js';
import type { LedgerFolder } from './ledger-folder.js';
import { isPollWords } from './leaf-shapes.js';
import { parseCanonical } from './shapes.js';

/** Null where they are not those that the leaf tells of. */
export async function findWords(folder: LedgerFolder, opened: OpenedLeaf, at: number, findings: Findings): Promise<PollWords | null> {
  const { poll, question, options } = opened;
  const file = `polls/${poll}/poll.json`;
  const published = await folder.read(file);
  const inLeaf = question && options && { question, options };
  if (inLeaf === null && !published) {
    findings.wrong('verifying.file-absent', { file });
    return null;
  }
  const found = published && parseCanonical(published.toString());
  if (published && !isPollWords(found)) findings.wrong('verifying.words-unreadable', { file });
  const beside = published && isPollWords(found) ? found : null;
  let known: PollWords | null = null;
  for (const [words, place] of [
    [beside, file],
    [inLeaf, 'poll.opened'],
  ] as const) {
    if (words === null) continue;
    const hash = hashWords(words);
    if (hash === opened.words) known = words;
    else findings.wrong('verifying.words-differ', { file: place, poll, leaf: at, expected: opened.words, found: hash });
  }
  return known;
}
