/** Reads a configuration of the tabulator RCTab: how its cast vote records are laid out, and by which rules they are counted. */
import { plainIrvRules, type IrvRules } from '../counting/irv-rules.js';
import { BallotFileError } from './ballot-file-error.js';

/** What is read of the file; it says much else. */
export interface RctabConfig {
  readonly outputSettings?: { readonly contestName?: string };
  readonly cvrFileSources: readonly RctabSource[];
  readonly candidates: readonly {
    readonly name: string;
    readonly code?: string;
    readonly excluded?: boolean;
    readonly aliases?: readonly string[];
  }[];
  readonly rules: Readonly<Record<string, string | boolean | undefined>>;
}

export interface RctabSource {
  readonly provider?: string;
  readonly firstVoteColumnIndex?: string;
  readonly firstVoteRowIndex?: string;
  readonly overvoteDelimiter?: string;
  readonly overvoteLabel?: string;
  readonly skippedRankLabel?: string;
  readonly undeclaredWriteInLabel?: string;
  readonly treatBlankAsUndeclaredWriteIn?: boolean;
}

export function readRctabConfig(text: string): RctabConfig {
  let config: Partial<RctabConfig>;
  try {
    config = JSON.parse(text) as Partial<RctabConfig>;
  } catch {
    throw new BallotFileError('The configuration is no JSON.');
  }
  if (!config.cvrFileSources?.length || !config.candidates || !config.rules)
    throw new BallotFileError('The configuration names no cast vote records, no candidates or no rules.');
  return config as RctabConfig;
}

const overRanked: Readonly<Record<string, IrvRules['overRanked']>> = {
  exhaustImmediately: 'SET_ASIDE',
  alwaysSkipToNextRank: 'PASS',
  exhaustIfMultipleContinuing: 'SET_ASIDE_IF_SEVERAL_CONTINUE',
};

/** `writeIns` is the place of the undeclared write-ins among the options, where there are any. Rules that we do not count by are refused. */
export function irvRulesFromRctab({ rules }: RctabConfig, writeIns: number | null): IrvRules {
  const over = overRanked[String(rules.overvoteRule)];
  if (rules.winnerElectionMode !== 'singleWinnerMajority') throw unknown('winnerElectionMode', rules);
  if (!over) throw unknown('overvoteRule', rules);
  if (Number(rules.minimumVoteThreshold || 0) !== 0) throw unknown('minimumVoteThreshold', rules);
  if (rules.stopTabulationEarlyAfterRound) throw unknown('stopTabulationEarlyAfterRound', rules);
  if (rules.doesFirstRoundDetermineThreshold === true) throw unknown('doesFirstRoundDetermineThreshold', rules);
  return {
    ...plainIrvRules,
    skippedRanks: limit('maxSkippedRanksAllowed', 'unlimited', rules),
    repeated: rules.exhaustOnDuplicateCandidate === true ? 'SET_ASIDE' : 'PASS',
    overRanked: over,
    ranksRead: limit('maxRankingsAllowed', 'max', rules),
    batches: rules.batchElimination === true,
    excludedFirst: writeIns === null ? [] : [writeIns],
    stopAt: rules.continueUntilTwoCandidatesRemain === true ? 'TWO_LEFT' : 'MAJORITY',
    ties: String(rules.tiebreakMode).startsWith('previousRoundCounts') ? 'EARLIER_ROUND' : 'LOTS',
  };
}

function limit(name: string, none: string, rules: RctabConfig['rules']): number | null {
  const value = rules[name];
  if (value === undefined || value === '' || value === none) return null;
  if (!/^\d+$/.test(String(value))) throw unknown(name, rules);
  return Number(value);
}

function unknown(name: string, rules: RctabConfig['rules']): Error {
  return new BallotFileError(`The rule ${name} “${rules[name]}” is not known here.`);
}
