import { passagesIn, takesMeasure } from './hearing.js';

describe('Words to black out', () => {
  it.each([
    ['one line', 'Usted es un ladrón.', 'ladrón', [{ start: 12, end: 18 }]],
    [
      'several, in the order of the text',
      'uno dos tres',
      'tres\n  uno ',
      [
        { start: 0, end: 3 },
        { start: 8, end: 12 },
      ],
    ],
    ['after signs outside the basic plane', '😀😀 insulto', 'insulto', [{ start: 3, end: 10 }]],
    ['nothing', 'uno', ' \n ', []],
    ['what does not stand there', 'uno', 'dos', null],
  ])('are found: %s', (_, body, lines, passages) => {
    expect(passagesIn(body, lines)).toEqual(passages);
  });
});

it('takes a measure where one takes the place of another, or something is done at last', () => {
  const table = ['UPHELD', 'REVERSED', 'CHANGED'].map((outcome) => [takesMeasure(outcome, 'AUTHOR'), takesMeasure(outcome, 'REPORTER')]);
  expect(table).toEqual([
    [false, false],
    [false, true],
    [true, false],
  ]);
});
