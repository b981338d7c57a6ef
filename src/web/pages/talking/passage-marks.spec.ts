/** Where comments stand within a sentence. */
import { doMeet, markedIn } from './passage-marks.js';

const sentence = { exact: 'El agua 💧 es de todos.', start: 10, end: 32 };

describe('a sentence with comments', () => {
  it('is whole where there are none', () => {
    expect(markedIn(sentence, [])).toEqual([{ text: sentence.exact, times: 0 }]);
    expect(markedIn(sentence, [{ start: 0, end: 10 }])).toEqual([{ text: sentence.exact, times: 0 }]);
  });

  it('is cut where they begin, end and overlap, counted in code points', () => {
    const stretches = [
      { start: 13, end: 19 },
      { start: 18, end: 21 },
    ];
    expect(markedIn(sentence, stretches)).toEqual([
      { text: 'El ', times: 0 },
      { text: 'agua ', times: 1 },
      { text: '💧', times: 2 },
      { text: ' e', times: 1 },
      { text: 's de todos.', times: 0 },
    ]);
  });

  it('shows of a passage that goes beyond it only its own part', () => {
    expect(markedIn(sentence, [{ start: 0, end: 90 }])).toEqual([{ text: sentence.exact, times: 1 }]);
    expect([doMeet(sentence, { start: 0, end: 10 }), doMeet(sentence, { start: 0, end: 11 })]).toEqual([false, true]);
  });
});
