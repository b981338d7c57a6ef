/** Meek's method on three elections, round by round, to the ninth decimal. */
import { countMeekStv } from '../../src/votes/counting/meek-stv.js';
import { byOption, describeReal, lastInFileFirst, namesIn, readElection, readPublished } from './real-elections.js';

describeReal('Meek’s method, counted as published', () => {
  it.each(namesIn('small', '.blt'))('gives every vote, keep factor and quota of %s', (name) => {
    const { election } = readElection(`small/${name}.blt`);
    const actions = readPublished(`small/${name}.meek-prf.expected.json`);
    const count = countMeekStv(election, lastInFileFirst(election.options.length));
    const last = Math.max(...actions.map(({ round }) => round));
    expect(count.rounds).toHaveLength(last);
    for (const { round, tallies, elected, excluded, exhausted, details } of count.rounds) {
      const here = actions.filter((action) => action.round === round && !action.msg.includes('emaining'));
      const outcome = here.find(({ tag }) => tag === 'elect' || tag === 'defeat')!;
      expect(tallies.map((votes) => votes ?? '0.000000000')).toEqual(byOption(outcome, ({ vote }) => vote));
      expect(details?.keepFactors).toEqual(byOption(outcome, ({ kf }) => kf));
      expect(details?.quota).toBe(outcome.quota);
      expect(exhausted).toBe(outcome.residual);
      // The published surplus of an election is still the one of the round before; the next round begins with its own.
      const after = outcome.tag === 'defeat' ? outcome : actions.find((action) => action.round === round + 1 && action.tag === 'round');
      if (after) expect(details?.surplus).toBe(after.surplus);
      const namesOf = (tag: string): string[] =>
        actions
          .filter((action) => action.round === round && action.tag === tag && !action.msg.startsWith('Defeat remaining'))
          .map(({ msg }) => msg.slice(msg.lastIndexOf(': ') + 2));
      expect(elected.map((option) => election.options[option]).sort()).toEqual(namesOf('elect').sort());
      expect(excluded.map((option) => election.options[option])).toEqual(namesOf('defeat'));
      expect(count.ties.filter((tie) => tie.round === round && tie.purpose === 'EXCLUDE')).toHaveLength(namesOf('tie').length);
    }
  });
});
