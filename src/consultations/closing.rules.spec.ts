import { visitor } from '../people/actor.js';
import { whyNotConfirm, whyNotExtendTo, whyNotRequest } from './closing.rules.js';

const closesAt = new Date('2026-03-20T22:00:00Z');
const clara = { ...visitor, accountId: 'clara' };

describe('The end of a consultation', () => {
  it.each([
    ['2026-03-20T22:00:01Z', null],
    ['2026-03-20T22:00:00Z', 'EXTENSION_NOT_LATER'],
    ['2026-03-01T00:00:00Z', 'EXTENSION_NOT_LATER'],
  ])('is only moved later by an extension: to %s gives %s', (to, code) => {
    expect(whyNotExtendTo(new Date(to), { closesAt })).toBe(code);
  });

  it('is asked to come early once', () => {
    expect(whyNotRequest(false)).toBeNull();
    expect(whyNotRequest(true)).toBe('EARLY_CLOSING_ALREADY_REQUESTED');
  });

  it('comes early only when a second official confirms what the first asked for', () => {
    expect(whyNotConfirm(clara, null)).toBe('EARLY_CLOSING_NOT_REQUESTED');
    expect(whyNotConfirm(clara, { requestedBy: 'clara' })).toBe('SECOND_OFFICIAL_REQUIRED');
    expect(whyNotConfirm(clara, { requestedBy: 'ramiro' })).toBeNull();
  });
});
