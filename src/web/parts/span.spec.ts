import { spanOf } from './span.js';

describe('How long something took', () => {
  it.each([
    [0, { minutes: 0 }],
    [0.2, { minutes: 12 }],
    [0.995, { hours: 1 }],
    [2.5, { hours: 2.5 }],
    [23.94, { hours: 23.9 }],
    [23.96, { days: 1, hours: 0 }],
    [26.72, { days: 1, hours: 3 }],
    [47.6, { days: 2, hours: 0 }],
    [240, { days: 10, hours: 0 }],
  ])('%d hours', (hours, span) => {
    expect(spanOf(hours)).toEqual(span);
  });
});
