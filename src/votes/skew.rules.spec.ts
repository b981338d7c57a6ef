/** When participation is so uneven that a result should be read with care. */
import { skewsOf, type Participation } from './skew.rules.js';

const even: Participation = {
  ballots: 100,
  roll: 1_000,
  byDay: new Map(Array.from({ length: 10 }, (_, day) => [`2026-02-${String(day + 1).padStart(2, '0')}`, 10])),
  opened: '2026-02-01',
  until: '2026-02-10',
  hasClosed: true,
};

const cases: [string, Partial<Participation>, string[]][] = [
  ['many people on many days', {}, []],
  ['29 ballots', { ballots: 29 }, ['FEW_BALLOTS']],
  ['30 ballots', { ballots: 30 }, []],
  ['no ballot at all', { ballots: 0, byDay: new Map() }, ['FEW_BALLOTS', 'SMALL_PART']],
  ['one in a hundred', { roll: 10_000 }, []],
  ['fewer than one in a hundred', { roll: 10_001 }, ['SMALL_PART']],
  ['a roll that nobody counted', { roll: null }, []],
  [
    'half of them on one day',
    {
      byDay: new Map([
        ['2026-02-03', 50],
        ['2026-02-08', 50],
      ]),
    },
    [],
  ],
  [
    'more than half on one day',
    {
      byDay: new Map([
        ['2026-02-03', 51],
        ['2026-02-08', 49],
      ]),
    },
    ['ONE_DAY'],
  ],
  ['more than half on one day of four', { byDay: new Map([['2026-02-03', 100]]), until: '2026-02-04' }, []],
  ['more than half on one day of five', { byDay: new Map([['2026-02-03', 100]]), until: '2026-02-05' }, ['ONE_DAY']],
  ['a few in a poll that goes on', { ballots: 3, roll: 1_000, hasClosed: false, byDay: new Map([['2026-02-03', 3]]) }, []],
  ['one day in a poll that goes on', { hasClosed: false, byDay: new Map([['2026-02-03', 100]]) }, ['ONE_DAY']],
];

it.each(cases)('%s', (_, change, expected) => {
  expect(skewsOf({ ...even, ...change }).map(({ code }) => code)).toEqual(expected);
});

it('names the day and how many came on it', () => {
  const byDay = new Map([
    ['2026-02-03', 61],
    ['2026-02-08', 39],
  ]);
  expect(skewsOf({ ...even, byDay })).toEqual([{ code: 'ONE_DAY', facts: { day: '2026-02-03', most: 61, cast: 100, days: 10 } }]);
});
