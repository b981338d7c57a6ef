/** Instant runoff on the 80,101 ballots for mayor of Minneapolis in 2013, against the published report of its 33 rounds. */
import { readFileSync } from 'node:fs';
import { readCastVoteRecords } from '../../src/votes/ballot-files/cast-vote-records.js';
import { irvRulesFromRctab, readRctabConfig } from '../../src/votes/ballot-files/rctab-config.js';
import { readXlsx } from '../../src/votes/ballot-files/spreadsheet.js';
import { countIrv } from '../../src/votes/counting/irv.js';
import { drawLots } from '../../src/votes/counting/lots.js';
import { describeReal, pathOf, readText } from './real-elections.js';

interface PublishedRound {
  inactiveBallots: Record<'exhaustedChoices' | 'overvotes' | 'repeatedRankings' | 'skippedRankings', string>;
  tally: Record<string, string>;
  tallyResults: { eliminated?: string; elected?: string; transfers: Record<string, string> }[];
  threshold: string;
}

const minneapolis = (ending: string): string => `rcv/2013_minneapolis_mayor/2013_minneapolis_mayor_${ending}`;

describeReal('The mayor of Minneapolis, 2013', () => {
  it('is elected in 33 rounds, each as published', async () => {
    const config = readRctabConfig(readText(minneapolis('config.json')));
    const rows = await readXlsx(readFileSync(pathOf(minneapolis('cvr.xlsx'))));
    const { election, writeIns } = readCastVoteRecords(rows, config);
    const report = JSON.parse(readText(minneapolis('expected_detailed_report.json'))) as {
      results: PublishedRound[];
      summary: { undervotes: number; finalThreshold: string };
    };
    const count = countIrv(election, drawLots('Minneapolis', election.options.length), irvRulesFromRctab(config, writeIns));

    const byName = (figures: readonly (string | null)[]): Record<string, string> =>
      Object.fromEntries(figures.flatMap((figure, option) => (figure === null ? [] : [[election.options[option], figure]])));
    const rounds = count.rounds.map(({ tallies, transfers, elected, details, exhausted }) => {
      const { exhausted: exhaustedChoices, overRanked, repeated, skipped } = (details as any).inactive;
      const inactiveBallots = { exhaustedChoices, overvotes: overRanked, repeatedRankings: repeated, skippedRankings: skipped };
      expect(Number(exhausted)).toBe(exhaustedChoices + overRanked + repeated + skipped);
      return {
        inactiveBallots: Object.fromEntries(Object.entries(inactiveBallots).map(([reason, ballots]) => [reason, String(ballots)])),
        tally: byName(tallies),
        tallyResults: [
          ...transfers.map((transfer) => ({
            eliminated: election.options[transfer.from],
            transfers: { ...byName(transfer.to), ...(transfer.exhausted === '0' ? {} : { exhausted: transfer.exhausted }) },
          })),
          ...elected.map((option) => ({ elected: election.options[option], transfers: {} })),
        ],
        threshold: details?.majority,
      };
    });
    expect(rounds).toEqual(
      report.results.map(({ inactiveBallots, tally, tallyResults, threshold }) => ({ inactiveBallots, tally, tallyResults, threshold })),
    );
    expect(rounds).toHaveLength(33);
    expect(count.winners.map((option) => election.options[option])).toEqual(['BETSY HODGES']);
    expect([count.quota, count.figures.blank, count.figures.valid]).toEqual([
      report.summary.finalThreshold,
      report.summary.undervotes,
      80_101 - 639,
    ]);
    expect(count.ties).toEqual([]);
  });

  it('has the same ballots when no configuration explains the sheet', async () => {
    const rows = await readXlsx(readFileSync(pathOf(minneapolis('cvr.xlsx'))));
    const { election, writeIns } = readCastVoteRecords(rows);
    expect(election.options).toHaveLength(36);
    expect(election.options[writeIns!]).toBe('Undeclared Write-ins');
    expect(election.ballots.reduce((sum, { count }) => sum + count, 0)).toBe(80_101);
    expect(Math.max(...election.ballots.map(({ ranks }) => ranks.length))).toBe(3);
  });
});
