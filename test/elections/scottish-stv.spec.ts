/** Scottish STV on eleven wards of Glasgow 2007, stage by stage, and on nine of Edinburgh 2017, whose councillors are known. */
import { countScottishStv } from '../../src/votes/counting/scottish-stv.js';
import { drawLots } from '../../src/votes/counting/lots.js';
import {
  byOption,
  describeReal,
  lastInFileFirst,
  namesIn,
  readElection,
  readPublished,
  readText,
  type PublishedAction,
} from './real-elections.js';

const glasgow = namesIn('glasgow-2007', '.blt').map((ward) => [ward, `glasgow-2007/${ward}.blt`, `glasgow-2007/${ward}.expected.json`]);
const small = namesIn('small', '.blt').map((name) => [name, `small/${name}.blt`, `small/${name}.scottish.expected.json`]);
const edinburgh = namesIn('edinburgh-2017', '.csv').map((name) => [/^ward_\d+/.exec(name)?.[0] ?? name, `edinburgh-2017/${name}.csv`]);

/** What stands at the end of a stage: the stage before the first transfer is numbered 0 there. */
function publishedStages(actions: readonly PublishedAction[]): PublishedAction[] {
  return actions.filter(({ tag }) => tag === 'begin' || tag === 'transfer');
}

describeReal('Scottish STV, counted as published', () => {
  it.each([...glasgow, ...small])('gives every vote of every stage of %s', (_, ballots, published) => {
    const { election } = readElection(ballots);
    const actions = readPublished(published);
    const count = countScottishStv(election, lastInFileFirst(election.options.length));
    const stages = publishedStages(actions);
    expect(count.quota).toBe(stages[0].quota);
    expect(count.rounds.map(({ tallies }) => tallies.map((votes) => votes ?? '0.00000'))).toEqual(
      stages.map((stage) => byOption(stage, ({ vote }) => vote)),
    );
    expect(count.rounds.map(({ details }) => details?.nonTransferable)).toEqual(stages.map(({ nt_votes }) => nt_votes));
    const namesOf = (round: number, tag: string): string[] =>
      actions
        // Whoever is left when the seats are filled is not excluded.
        .filter((action) => action.round === round && action.tag === tag && !action.msg.startsWith('Defeat remaining'))
        .map(({ msg }) => msg.slice(msg.lastIndexOf(': ') + 2));
    for (const { round, elected, excluded, transfers } of count.rounds) {
      expect(elected.map((option) => election.options[option]).sort()).toEqual(namesOf(round - 1, 'elect').sort());
      expect(excluded.map((option) => election.options[option])).toEqual(namesOf(round - 1, 'defeat'));
      const published = [...namesOf(round - 1, 'unpend'), ...namesOf(round - 1, 'defeat')];
      expect(transfers.map(({ from }) => election.options[from])).toEqual(published);
    }
    expect(count.ties.filter(({ purpose }) => purpose !== 'ORDER').map(({ round }) => round - 1)).toEqual(
      actions.filter(({ tag }) => tag === 'tie').map(({ round }) => round),
    );
  });

  it.each(edinburgh)('elects the councillors of %s of Edinburgh, whatever the lots', (ward, ballots) => {
    const expected = (JSON.parse(readText('edinburgh-2017', 'expected_winners.json')) as Record<string, string[]>)[ward];
    const { election } = readElection(ballots);
    for (const seed of ['one', 'other']) {
      const { winners } = countScottishStv(election, drawLots(seed, election.options.length));
      expect(winners.map((option) => election.options[option]).sort()).toEqual(expected);
    }
  });

  it('counts the same in whichever order the ballots lie', () => {
    const { election } = readElection('glasgow-2007/Calton-2007.blt');
    const lots = drawLots('Calton', election.options.length);
    const turned = { ...election, ballots: election.ballots.toReversed() };
    expect(countScottishStv(turned, lots)).toEqual(countScottishStv(election, lots));
  });
});
