import { takesMeasure } from './hearing.js';

it('takes a measure where one takes the place of another, or something is done at last', () => {
  const table = ['UPHELD', 'REVERSED', 'CHANGED'].map((outcome) => [takesMeasure(outcome, 'AUTHOR'), takesMeasure(outcome, 'REPORTER')]);
  expect(table).toEqual([
    [false, false],
    [false, true],
    [true, false],
  ]);
});
