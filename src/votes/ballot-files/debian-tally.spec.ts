/** Debian's tally sheets: what they say, and what is wrong with them. */
import { readDebianTally } from './debian-tally.js';

const head = ['', '     Option 1----->: Ana', '   /  Option 2---->: Benito', '   |/  Option 3--->: None Of The Above', '   ||/'].join('\n');

describe('a tally sheet of Debian', () => {
  it('names the options and ranks them, tied ones together and unranked ones not at all', () => {
    const sheet = `  "V: vote  MD5SUM"\n${head}\nV: 2-1 \t\tab12\nV: 313 cd34\r\nV: --- ef56\nV: 2-1 \t\t0078\nV: 2-A 99\n`;
    expect(readDebianTally(sheet)).toEqual({
      options: ['Ana', 'Benito', 'None Of The Above'],
      seats: 1,
      withdrawn: [],
      ballots: [
        { count: 2, ranks: [[2], [0]] },
        { count: 1, ranks: [[1], [0, 2]] },
        { count: 1, ranks: [] },
        { count: 1, ranks: [[0], [2]] },
      ],
    });
  });

  it.each([
    [`${head}\nV: 2-1 ab\nV: 21 cd`, 'Line 7: the vote 21 has 2 signs for 3 options.'],
    [`${head}\nV: 2*1 ab`, 'Line 6: * is no rank in the vote 2*1; ranks are 1-9, A-Z, or - for none.'],
    [`${head}\nV: 201 ab`, 'Line 6: 0 is no rank'],
    ['V: 21 ab', 'Line 1: a vote stands before the options are named.'],
    ['Option 1->: Ana\nOption 3->: Benito', 'Line 2: option 2 should be named here, not 3.'],
    ['Option 1->:  \nV: 1', 'Line 1: option 1 has no name.'],
    ['Option 1->: Ana\nV: 1\nOption 2->: Benito', 'Line 3: an option is named after the first vote.'],
    [head, 'This Debian tally has no votes'],
    ['nothing', 'This is no Debian tally'],
  ])('says what is wrong with it (%#)', (sheet, sentence) => {
    expect(() => readDebianTally(sheet)).toThrow(sentence);
  });
});
