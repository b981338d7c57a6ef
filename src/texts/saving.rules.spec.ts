import { identify, mostBytes, whyNotDiscuss, whyNotRead } from './saving.rules.js';
import { flatten, type ParsedProvision } from './text-tree.rules.js';

const part = (kind: ParsedProvision['kind'], eid: string, children: ParsedProvision[] = []): ParsedProvision => ({
  kind,
  eid,
  number: null,
  label: eid,
  heading: null,
  body: '',
  children,
});
const law = flatten([part('CHAPTER', 'chp_I', [part('ARTICLE', 'art_1', [part('PARAGRAPH', 'art_1__par_1')]), part('ARTICLE', 'art_2')])]);

describe('A text', () => {
  it('is too large over five megabytes', () => {
    expect(whyNotRead(mostBytes)).toBeNull();
    expect(whyNotRead(mostBytes + 1)).toMatchObject({ code: 'TEXT_TOO_LARGE', facts: { max: 5 } });
  });

  it('has at least one article', () => {
    expect(whyNotDiscuss(law)).toBeNull();
    expect(whyNotDiscuss(flatten([part('CHAPTER', 'chp_I')]))?.code).toBe('TEXT_WITHOUT_ARTICLES');
  });

  it('keeps the identity of the parts whose name in addresses survives', () => {
    let made = 0;
    const known = new Map([
      ['art_1', 'first'],
      ['art_9', 'gone'],
    ]);
    expect(identify(law, known, () => `new-${++made}`)).toEqual({
      ids: ['new-1', 'first', 'new-2', 'new-3'],
      fresh: ['new-1', 'new-2', 'new-3'],
    });
  });
});
