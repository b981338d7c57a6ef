import fc from 'fast-check';
import { nobodyKnown, type Person } from './actor.js';
import { isOldEnough, tidyEligibility, whyNotAskFor, whyNotEligible, type Eligibility, type Standing } from './eligibility.rules.js';

const everybody: Eligibility = { level: 'REGISTERED', territories: [], age: null, rollId: null };
const known = (person: Partial<Person> = {}): Standing => ({
  trustLevel: 'VERIFIED',
  person: { ...nobodyKnown, identityId: 'ana', ...person },
});
const ana = known({ territories: ['98001', '98', 'CO'], bornOn: '1990-05-17', rollIds: ['roll'] });

describe('Somebody', () => {
  it.each<[string, Eligibility | null, Standing, string | null]>([
    ['with an account takes part where nothing is asked', null, { trustLevel: 'REGISTERED', person: nobodyKnown }, null],
    ['whose participation moved does not, even there', null, known({ hasMoved: true }), 'PARTICIPATION_MOVED'],
    [
      'needs a confirmed address where that is asked',
      { ...everybody, level: 'CONFIRMED' },
      { trustLevel: 'REGISTERED', person: nobodyKnown },
      'TRUST_TOO_LOW',
    ],
    ['who is verified is confirmed too', { ...everybody, level: 'CONFIRMED' }, ana, null],
    [
      'needs a verified identity where that is asked',
      { ...everybody, level: 'VERIFIED' },
      { trustLevel: 'CONFIRMED', person: nobodyKnown },
      'IDENTITY_NEEDED',
    ],
    ['lives in the municipality', { ...everybody, level: 'VERIFIED', territories: ['98001'] }, ana, null],
    ['lives in its department', { ...everybody, level: 'VERIFIED', territories: ['11', '98'] }, ana, null],
    ['lives elsewhere', { ...everybody, level: 'VERIFIED', territories: ['98002'] }, ana, 'NOT_IN_TERRITORY'],
    ['of whom nobody knows where they live', { ...everybody, level: 'VERIFIED', territories: ['98'] }, known(), 'NOT_IN_TERRITORY'],
    ['is old enough on the day', { ...everybody, level: 'VERIFIED', age: { least: 18, on: '2008-05-17' } }, ana, null],
    ['is a day too young', { ...everybody, level: 'VERIFIED', age: { least: 18, on: '2008-05-16' } }, ana, 'TOO_YOUNG'],
    ['whose birth date nobody knows', { ...everybody, level: 'VERIFIED', age: { least: 1, on: '2026-01-01' } }, known(), 'TOO_YOUNG'],
    ['is on the roll', { ...everybody, level: 'VERIFIED', rollId: 'roll' }, ana, null],
    ['is on another', { ...everybody, level: 'VERIFIED', rollId: 'other' }, ana, 'NOT_ON_ROLL'],
  ])('%s', (_, eligibility, standing, code) => {
    expect(whyNotEligible(eligibility, standing)).toBe(code);
  });

  it.each([
    ['2008-02-29', 18, '2026-02-28', false],
    ['2008-02-29', 18, '2026-03-01', true],
    ['2000-12-31', 18, '2018-12-31', true],
  ])('born on %s is %i on %s: %s', (bornOn, least, on, is) => {
    expect(isOldEnough(bornOn, { least, on })).toBe(is);
  });

  it('who gets older or better known never loses the right', () => {
    const day = fc
      .date({ min: new Date('1930-01-01'), max: new Date('2020-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 40 }), (bornOn, least, later) => {
        const on = '2026-06-15';
        const after = `${2026 + later}-06-15`;
        expect(!isOldEnough(bornOn, { least, on }) || isOldEnough(bornOn, { least, on: after })).toBe(true);
      }),
    );
  });
});

describe('What officials ask for', () => {
  it.each<[string, Eligibility, Eligibility | null]>([
    ['nothing is everybody', everybody, null],
    ['a level alone stays', { ...everybody, level: 'CONFIRMED' }, { ...everybody, level: 'CONFIRMED' }],
    [
      'a territory needs an identity',
      { ...everybody, territories: ['98', '11', '98'] },
      { ...everybody, level: 'VERIFIED', territories: ['11', '98'] },
    ],
    ['a roll needs one too', { ...everybody, rollId: 'roll' }, { ...everybody, level: 'VERIFIED', rollId: 'roll' }],
  ])('%s', (_, wish, kept) => {
    expect(tidyEligibility(wish)).toEqual(kept);
  });

  it.each<[Partial<Eligibility>, string | undefined]>([
    [{}, undefined],
    [{ territories: Array.from({ length: 51 }, (_, at) => String(at)) }, 'TOO_MANY_TERRITORIES'],
    [{ age: { least: 0, on: '2026-01-01' } }, 'AGE_OUT_OF_RANGE'],
    [{ age: { least: 121, on: '2026-01-01' } }, 'AGE_OUT_OF_RANGE'],
    [{ age: { least: 18, on: '' } }, 'AGE_DAY_NEEDED'],
  ])('%j is refused with %s', (wish, code) => {
    expect(whyNotAskFor({ ...everybody, ...wish })?.code).toBe(code);
  });
});
