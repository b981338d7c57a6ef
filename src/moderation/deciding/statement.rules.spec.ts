import { measures, type Measure } from '../moderation.rules.js';
import { isAboutPerson, needsProportion, needsTwoPeople, sourceOf, tidied, whyNotState, type Statement } from './statement.rules.js';

const now = new Date('2026-03-02T15:00:00Z');
const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);
const whole: Statement = {
  measure: 'LABEL',
  ground: 'INSULT',
  basis: 'INCOMPATIBLE_CONTENT',
  legalGround: null,
  facts: 'Insulta a otra persona.',
  reason: 'Las reglas no lo permiten.',
  proportion: 'Nada más leve basta.',
  endsAt: null,
  passages: null,
};
const of = (measure: Measure, more: Partial<Statement> = {}): Statement => ({
  ...whole,
  measure,
  endsAt: measure === 'SUSPEND' ? hours(24) : null,
  passages: measure === 'HIDE_PART' ? [{ start: 0, end: 3 }] : null,
  ...more,
});
const [none, some, restricts] = [
  ['NO_ACTION', 'RESTORE'],
  ['LABEL', 'WARN'],
  ['HIDE', 'HIDE_PART', 'LOCK_THREAD', 'SUSPEND'],
] as Measure[][];

describe('A whole statement', () => {
  it.each([...measures])('of %s lacks nothing', (measure) => expect(whyNotState(of(measure), now)).toBeNull());
});

describe('What a statement must say', () => {
  it.each([
    ['a ground', { ground: null }, [...some!, ...restricts!], 'GROUND_MISSING'],
    ['facts', { facts: null }, [...some!, ...restricts!], 'FACTS_MISSING'],
    ['proportion', { proportion: null }, restricts!, 'PROPORTION_MISSING'],
    ['the law that was broken', { basis: 'ILLEGAL_CONTENT' as const }, [...none!, ...some!, ...restricts!], 'LEGAL_GROUND_MISSING'],
    ['an end', { endsAt: null }, ['SUSPEND' as Measure], 'END_MISSING'],
    ['passages', { passages: null }, ['HIDE_PART' as Measure], 'PASSAGES_MISSING'],
  ])('%s, of exactly these measures', (_, without, needing, code) => {
    for (const measure of measures) {
      const fault = whyNotState(of(measure, without), now);
      expect([measure, fault?.code ?? null]).toEqual([measure, needing.includes(measure) ? code : null]);
    }
  });

  it('the short form of earlier clients may leave out facts and proportion, and nothing else', () => {
    expect(whyNotState(of('HIDE', { facts: null, proportion: null }), now, true)).toBeNull();
    expect(whyNotState(of('HIDE', { ground: null }), now, true)?.code).toBe('GROUND_MISSING');
  });

  it('has no basis and no ground where nothing is found wrong', () => {
    expect(tidied(of('NO_ACTION', { basis: 'ILLEGAL_CONTENT', legalGround: 'Ley 1' }))).toMatchObject({
      basis: null,
      legalGround: null,
      ground: null,
    });
    expect(tidied(of('HIDE', { basis: null }))).toMatchObject({ basis: 'INCOMPATIBLE_CONTENT', ground: 'INSULT' });
    expect(tidied(of('HIDE', { legalGround: 'Ley 1' }))).toMatchObject({ legalGround: null });
  });
});

describe('The end of a measure', () => {
  it.each([
    ['LABEL', 1, null],
    ['LABEL', 0.99, 'END_TOO_SOON'],
    ['LABEL', -1, 'END_TOO_SOON'],
    ['LABEL', 365 * 24, null],
    ['LABEL', 365 * 24 + 1, 'END_TOO_LATE'],
    ['SUSPEND', 90 * 24, null],
    ['SUSPEND', 90 * 24 + 1, 'END_TOO_LATE'],
    ['HIDE', 24, null],
    ['LOCK_THREAD', 24, null],
    ['HIDE_PART', 24, 'END_NOT_POSSIBLE'],
    ['WARN', 24, 'END_NOT_POSSIBLE'],
    ['NO_ACTION', 24, 'END_NOT_POSSIBLE'],
    ['RESTORE', 24, 'END_NOT_POSSIBLE'],
  ] as [Measure, number, string | null][])('%s in %d hours', (measure, after, code) => {
    expect(whyNotState(of(measure, { endsAt: hours(after) }), now)?.code ?? null).toBe(code);
  });
});

it.each([...measures])('%s: who decides, what is explained, and whom the record names', (measure) => {
  expect(needsTwoPeople(measure, 'CITIZEN')).toBe(measure === 'SUSPEND');
  expect(needsTwoPeople(measure, 'OFFICIAL')).toBe(!none!.includes(measure));
  expect(needsProportion(measure)).toBe(restricts!.includes(measure));
  expect(isAboutPerson(measure)).toBe(measure === 'WARN' || measure === 'SUSPEND');
});

it('comes from reports, from an authority that asked, or from the moderators themselves', () => {
  expect([sourceOf(0, false), sourceOf(2, false), sourceOf(2, true), sourceOf(0, true)]).toEqual([
    'OWN_INITIATIVE',
    'REPORT',
    'AUTHORITY',
    'AUTHORITY',
  ]);
});
