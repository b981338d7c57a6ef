import { logoutEvent, readLogout } from './logout-token.rules.js';

const good = { sub: 'ana', sid: 'one', jti: 'first', exp: 1_790_000_000, events: { [logoutEvent]: {} } };
const said = { subject: 'ana', session: 'one', id: 'first', expiresAt: new Date(1_790_000_000_000) };
const without = (...names: string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(good).filter(([name]) => !names.includes(name)));

describe('A token that ends sessions', () => {
  it.each([
    ['as the standard has it', 'logout+jwt', good, said],
    ['with the type spelt out', 'Application/Logout+JWT', good, said],
    ['of a service that names no type', undefined, good, said],
    ['of a service that calls it a JWT', 'JWT', good, said],
    ['of a person, in all their sessions', 'logout+jwt', without('sid'), { ...said, session: null }],
    ['of one session that names nobody', 'logout+jwt', without('sub'), { ...said, subject: null }],
    ['of another kind', 'at+jwt', good, 'WRONG_TYPE'],
    ['whose type is no word', 7, good, 'WRONG_TYPE'],
    ['that says who signed in', undefined, without('events'), 'NO_EVENT'],
    ['with another event', 'logout+jwt', { ...good, events: { 'http://example.org/other': {} } }, 'NO_EVENT'],
    ['whose event is only a word', 'logout+jwt', { ...good, events: { [logoutEvent]: 'yes' } }, 'NO_EVENT'],
    ['whose events are a list', 'logout+jwt', { ...good, events: [logoutEvent] }, 'NO_EVENT'],
    ['with a nonce, as tokens of who signed in have', 'logout+jwt', { ...good, nonce: 'x' }, 'HAS_NONCE'],
    ['with an empty nonce', 'logout+jwt', { ...good, nonce: null }, 'HAS_NONCE'],
    ['that cannot be known again', 'logout+jwt', without('jti'), 'NO_ID'],
    ['known again by nothing', 'logout+jwt', { ...good, jti: '' }, 'NO_ID'],
    ['about nobody', 'logout+jwt', without('sub', 'sid'), 'NOBODY_NAMED'],
    ['about a session that is no word', 'logout+jwt', { ...good, sid: 12 }, 'NOBODY_NAMED'],
    ['about an endless name', 'logout+jwt', { ...good, sub: 'x'.repeat(1_001) }, 'NOBODY_NAMED'],
    ['without an end', 'logout+jwt', without('exp'), 'NO_END'],
  ] as const)('%s', (_, type, claims, expected) => {
    expect(readLogout(type, claims)).toEqual(expected);
  });
});
