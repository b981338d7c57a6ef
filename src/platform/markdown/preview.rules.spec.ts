import { longestPreview, whyNotPreview } from './preview.rules.js';

describe('A preview', () => {
  it.each([
    ['nothing', [''], null],
    ['as much as a consultation may say', ['x'.repeat(longestPreview)], null],
    ['more', ['x'.repeat(longestPreview + 1)], 'MARKDOWN_TOO_LONG'],
    ['more in several pieces', ['x'.repeat(longestPreview), 'y'], 'MARKDOWN_TOO_LONG'],
  ])('of %s', (_, texts, code) => {
    expect(whyNotPreview(texts)?.code ?? null).toBe(code);
  });
});
