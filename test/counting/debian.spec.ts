/** Two elections of Debian's leader, counted again from the tally sheets that the project published. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readDebianTally } from '../../src/votes/ballot-files/debian-tally.js';
import { countRankedPairs } from '../../src/votes/counting/ranked-pairs.js';
import { countSchulze } from '../../src/votes/counting/schulze.js';

const sheets = join(resolve(process.env.SHARED_DATA ?? '../shared/data'), 'ranked', 'debian');
const isHere = existsSync(sheets);
if (!isHere)
  process.stdout.write(`Debian's elections are not counted: there is no ${sheets}; set SHARED_DATA to the folder that holds ranked.\n`);

const read = (name: string) => readDebianTally(readFileSync(join(sheets, name), 'utf8'));
const expected = () => JSON.parse(readFileSync(join(sheets, 'expected_debian.json'), 'utf8')) as Record<string, any>;
const lots = [0, 1, 2, 3, 4, 5, 6, 7];

(isHere ? describe : describe.skip)('the leader of Debian', () => {
  it('was Anthony Towns in 2006, by six votes over Steve McIntyre', () => {
    const election = read('leader2006_tally.txt');
    const official = expected()['2006'];
    for (const count of [countSchulze(election, lots), countRankedPairs(election, lots)]) {
      const [first, second] = count.order!.map(([option]) => option!);
      expect([election.options[first!], election.options[second!]]).toEqual([official.winner, official.second]);
      const preferences = count.figures.preferences as number[][];
      expect(preferences[first!]![second!]! - preferences[second!]![first!]!).toBe(official.margin_over_second);
      expect(count.figures).toMatchObject({ ballots: official.ballots, condorcetWinner: first });
      expect(count.winners).toEqual([first]);
    }
  });

  it('would have been Steve McIntyre, had unranked options not been put last', () => {
    const election = read('leader2006_tally.txt');
    const count = countSchulze(election, lots, { unranked: 'no-opinion' });
    expect(count.winners.map((option) => election.options[option])).toEqual(['Steve McIntyre']);
  });

  it('was Jonathan Carter in 2020, before Sruthi Chandran, Brian Gupta and none of them', () => {
    const election = read('leader2020_tally.txt');
    const official = expected()['2020'];
    const count = countSchulze({ ...election, seats: 2 }, lots.slice(0, 4));
    expect(count.order!.map((tied) => tied.map((option) => election.options[option]))).toEqual(
      official.order.map((name: string) => [name]),
    );
    expect(count.figures.ballots).toBe(official.ballots);
    expect(count.winners.map((option) => election.options[option])).toEqual(official.order.slice(0, 2));
    expect(count.ties).toEqual([]);
  });
});
