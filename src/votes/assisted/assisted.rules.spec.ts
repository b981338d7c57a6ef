/** Two people for one ballot, as tables. */
import { trustOf } from '../../consultations/gatherings/gatherings.rules.js';
import { compare, whyNotConfirm, whyNotReject, type EnteredBallot, type Entry } from './assisted.rules.js';

const entry = (over: Partial<Entry> = {}): Entry => ({ document: Buffer.from('ana'), marks: [0], territory: null, ...over });
const entered = (over: Partial<EnteredBallot> = {}): EnteredBallot => ({ state: 'ENTERED', enteredBy: 'clara', secondBy: null, ...over });
const differing = entered({ state: 'DIFFERENT', secondBy: 'diego' });

describe('An entered ballot', () => {
  it.each<[string, string, EnteredBallot, string | null]>([
    ['is not confirmed by who entered it', 'clara', entered(), 'SECOND_OFFICIAL_NEEDED'],
    ['is confirmed by another', 'diego', entered(), null],
    ['that differs is not decided by the first', 'clara', differing, 'THIRD_OFFICIAL_NEEDED'],
    ['that differs is not decided by the second', 'diego', differing, 'THIRD_OFFICIAL_NEEDED'],
    ['that differs is decided by a third', 'elena', differing, null],
    ['on its way is not hurried by who entered it', 'clara', entered({ state: 'AGREED', secondBy: 'diego' }), 'SECOND_OFFICIAL_NEEDED'],
    ['on its way may be sent again', 'diego', entered({ state: 'AGREED', secondBy: 'diego' }), null],
    ['that was cast is done', 'diego', entered({ state: 'CAST' }), 'ENTRY_SETTLED'],
    ['that was refused is done', 'diego', entered({ state: 'REFUSED' }), 'ENTRY_SETTLED'],
    ['that was rejected is done', 'diego', entered({ state: 'REJECTED' }), 'ENTRY_SETTLED'],
  ])('%s', (_, who, ballot, code) => {
    expect(whyNotConfirm(who, ballot)).toBe(code);
  });

  it.each([
    ['ENTERED', null],
    ['DIFFERENT', null],
    ['AGREED', null],
    ['CAST', 'ENTRY_SETTLED'],
    ['REFUSED', 'ENTRY_SETTLED'],
    ['REJECTED', 'ENTRY_SETTLED'],
  ] as const)('that is %s is rejected: %s', (state, code) => {
    expect(whyNotReject({ state })).toBe(code);
  });
});

describe('Two entries', () => {
  it.each<[string, Entry | null, Entry, string]>([
    ['agree when all is the same', null, entry(), 'AGREED'],
    ['differ in the choice', null, entry({ marks: [4] }), 'DIFFERENT'],
    ['differ in how much was chosen', null, entry({ marks: [0, 4] }), 'DIFFERENT'],
    ['differ in the person', null, entry({ document: Buffer.from('eva') }), 'DIFFERENT'],
    ['differ in the territory', null, entry({ territory: '98001' }), 'DIFFERENT'],
    ['are decided by a third that says as the first', entry({ marks: [4] }), entry(), 'AGREED'],
    ['are decided by a third that says as the second', entry({ marks: [4] }), entry({ marks: [4] }), 'AGREED'],
    ['are not decided by a third opinion', entry({ marks: [4] }), entry({ marks: [8] }), 'MATCHES_NEITHER'],
  ])('%s', (_, second, now, verdict) => {
    expect(compare(entry(), second, now)).toBe(verdict);
  });

  it('of a ranking differ in the order', () => {
    expect(compare(entry({ marks: [0, 4] }), null, entry({ marks: [4, 0] }))).toBe('DIFFERENT');
  });
});

describe('Who somebody is', () => {
  it.each([
    ['PAPER', false, 'VERIFIED'],
    ['MEETING', false, 'VERIFIED'],
    ['PHONE', false, 'CONFIRMED'],
    ['PHONE', true, 'VERIFIED'],
  ] as const)('officials know by %s, on the roll %s: %s', (way, isOnRoll, level) => {
    expect(trustOf(way, isOnRoll)).toBe(level);
  });
});
