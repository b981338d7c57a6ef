/** Where a page of comments begins, whatever a client sends. */
import { beginningOf, cursorOf, cursorSize, pathOf } from './comment-pages.rules.js';

const id = '0199a8a0-0000-7000-8000-000000000000';
const createdAt = new Date('2026-02-02T14:00:00.123Z');

it.each([
  ['NEWEST', false, 'createdAt', 'DESC'],
  ['NEWEST', true, 'createdAt', 'ASC'],
  ['OLDEST', false, 'createdAt', 'ASC'],
  ['OLDEST', true, 'createdAt', 'DESC'],
  ['MOST_SUPPORTED', false, 'supports', 'DESC'],
  ['MOST_DISCUSSED', true, 'repliesCount', 'ASC'],
] as const)('reads %s, from the back: %s, by %s %s', (order, isBackward, key, direction) =>
  expect(pathOf(order, isBackward)).toEqual({ key, direction }),
);

it('goes on where its own cursor says', () => {
  const expected = { NEWEST: createdAt.toISOString(), OLDEST: createdAt.toISOString(), MOST_SUPPORTED: 7, MOST_DISCUSSED: 3 };
  for (const [order, value] of Object.entries(expected) as [keyof typeof expected, string | number][]) {
    const cursor = cursorOf(order)({ id, createdAt, supports: 7, repliesCount: 3 }).map(String);
    const { key, direction } = pathOf(order, false);
    expect(cursor).toHaveLength(cursorSize);
    expect(beginningOf(key, cursor, direction, false)).toEqual({ value, id });
  }
});

it('begins beyond every row where there is no cursor', () => {
  expect(beginningOf('createdAt', null, 'DESC', false)).toEqual({ value: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' });
  expect(beginningOf('supports', null, 'ASC', true)).toEqual({ value: -1, id: '00000000-0000-0000-0000-000000000000' });
});

it.each([[['1', 'x']], [['x', id]], [['99999999999999', id]], [["1'; --", id]], [['1.5', id]], [['-1', id]], [['', id]]])(
  'refuses the forged cursor %j',
  (from) => {
    for (const key of ['createdAt', 'supports', 'repliesCount'] as const)
      expect(() => beginningOf(key, from, 'DESC', false)).toThrow('CURSOR_INVALID');
  },
);
