/** What cookies are called and how they are read and set, with TLS and without. */
import { Settings } from '../config/settings.js';
import { Cookies } from './cookies.js';

const cookiesAt = (URNA_PUBLIC_URL: string): Cookies =>
  new Cookies(Settings.read({ URNA_PUBLIC_URL, URNA_SECRET: 'a secret of the tests, long enough' }));
const [secure, plain] = [cookiesAt('https://urna.example.org'), cookiesAt('http://localhost:3000')];

it.each([
  ['session', 'a', 60, '__Host-urna_session=a; HttpOnly; SameSite=Lax; Path=/; Max-Age=60; Secure'],
  ['session', '', 0, '__Host-urna_session=; HttpOnly; SameSite=Lax; Path=/; Max-Age=0; Secure'],
  ['form', 'b', null, '__Host-urna_form=b; HttpOnly; SameSite=Lax; Path=/; Secure'],
  ['language', 'es', 9, '__Host-urna_language=es; HttpOnly; SameSite=Lax; Path=/; Max-Age=9; Secure'],
] as const)('over TLS that of the %s is set to “%s” for this host alone', (kind, value, maxAge, header) => {
  expect(secure.set(kind, value, maxAge)).toEqual(['set-cookie', header]);
});

it('without TLS its name is one that browsers take', () => {
  expect(plain.set('session', 'a', 60)).toEqual(['set-cookie', 'urna_session=a; HttpOnly; SameSite=Lax; Path=/; Max-Age=60']);
});

it.each([
  [undefined, null, null],
  ['', null, null],
  ['urna_session=a', null, 'a'],
  ['__Host-urna_session=b', 'b', null],
  // Whichever comes first: a neighbour can set the one without a prefix, for a longer path.
  ['urna_session=a; __Host-urna_session=b', 'b', 'a'],
  ['__Host-urna_session=b;urna_session=a', 'b', 'a'],
  ['__Host-urna_session=; urna_session=', null, null],
  ['__host-urna_session=b; URNA_SESSION=a', null, null],
  ['x__Host-urna_session=b; xurna_session=a', null, null],
  ['__Secure-urna_session=b', null, null],
  ['__Host-urna_session', null, null],
])('of “%s” only the name in use counts', (cookie, overTls, without) => {
  expect(secure.read({ cookie }, 'session')).toBe(overTls);
  expect(plain.read({ cookie }, 'session')).toBe(without);
});

it('finds what an answer sets, and nothing where one is dropped or another is set', () => {
  const other = plain.set('session', 'a', 60);
  expect(secure.readSet([other, secure.set('form', 'c', null), secure.set('session', 'b', 60)], 'session')).toBe('b');
  expect(secure.readSet([other], 'session')).toBeNull();
  expect(secure.readSet([secure.set('session', '', 0)], 'session')).toBeNull();
  expect(secure.readSet([['x-session', '__Host-urna_session=b']], 'session')).toBeNull();
});
