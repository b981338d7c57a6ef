/** Counts a poll again from its opened ballots, and compares with the published result and the certified one. */
import { seedCommitment } from '../ledger/log/commitment.js';
import { hashBytes } from '../ledger/log/merkle.js';
import { CountingRefusal } from '../votes/counting/parameters.js';
import { countPoll, writeResult, type BallotPile, type PollDefinition, type PollResult } from '../votes/result.rules.js';
import { inSpanishFirst } from './choices-in-words.js';
import type { Findings } from './findings.js';
import { parseCanonical, readBytes } from './shapes.js';
import { sha256 } from './log-files.js';
import type { PollLife } from './poll-life.js';
import { firstDifference } from './result-difference.js';

export interface Recount {
  readonly life: PollLife;
  readonly definition: PollDefinition;
  readonly pile: BallotPile;
  /** `result.json` as it was published, and where. */
  readonly published: string;
  readonly file: string;
}

export function recount({ life, definition, pile, published, file }: Recount, findings: Findings): PollResult | null {
  const said = parseCanonical(published);
  const poll = definition.poll;
  if (said === null) {
    findings.wrong('verifying.result-not-canonical', { file });
    return null;
  }
  const seed = checkSeeds(life, said.seed, poll, file, findings);
  if (seed === null) return null;
  const step = findings.step();
  const own = countAgain(definition, pile, seed, findings);
  if (own === null) return null;
  const { text } = writeResult(own);
  if (text !== published) {
    const difference = firstDifference(said, JSON.parse(text) as unknown)!;
    findings.wrong('verifying.result-differs', { file, ...difference, where: difference.where || 'result' });
  }
  const { method, winners, options, ballots } = own;
  const elected = winners.map((place) => definition.options.find(({ id }) => id === options[place])!);
  const names = elected.map(({ label }) => inSpanishFirst(label)).join(', ') || '–';
  step('verifying.recounted', { poll, method, ballots, winners: names });
  checkCertified(life, own, published, file, findings);
  return own;
}

/** The seed that was committed to before the vote. */
function checkSeeds(life: PollLife, said: unknown, poll: string, file: string, findings: Findings): Buffer | null {
  const step = findings.step();
  const { opened, certified } = life;
  const published = readBytes(said, hashBytes);
  const commitment = published && seedCommitment(published);
  if (commitment !== opened.seed) {
    findings.wrong('verifying.seed-differs', { file, poll, leaf: life.openedAt, expected: opened.seed, found: commitment ?? '–' });
    return null;
  }
  if (certified && certified.seed !== said)
    findings.wrong('verifying.certified-differs', { poll, what: 'seed', expected: said as string, found: certified.seed });
  step('verifying.seed-fits', { poll });
  return published;
}

function countAgain(definition: PollDefinition, pile: BallotPile, seed: Buffer, findings: Findings): PollResult | null {
  try {
    return countPoll(definition, pile, seed);
  } catch (error) {
    if (!(error instanceof CountingRefusal)) throw error;
    findings.wrong('verifying.cannot-be-counted', { poll: definition.poll, method: definition.method, reason: error.message });
    return null;
  }
}

function checkCertified(life: PollLife, own: PollResult, published: string, file: string, findings: Findings): void {
  const { certified } = life;
  const poll = own.poll;
  if (!certified) return findings.note('verifying.not-certified', { poll });
  const step = findings.step();
  const differs = (what: string, expected: string, found: string): void =>
    findings.wrong('verifying.certified-differs', { poll, what, expected, found });
  const fileHash = sha256(published).toString('base64url');
  if (fileHash !== certified.result)
    findings.wrong('verifying.result-not-certified', { file, poll, expected: certified.result, found: fileHash });
  if (own.ballots !== certified.ballots) differs('ballots', String(own.ballots), String(certified.ballots));
  const winners = own.method === 'statements' ? null : own.winners.map((place) => own.options[place]!);
  if (JSON.stringify(winners) !== JSON.stringify(certified.winners))
    differs('winners', JSON.stringify(winners), JSON.stringify(certified.winners));
  step('verifying.certified-fits', { poll, hash: certified.result, time: certified.certifiedAt });
}
