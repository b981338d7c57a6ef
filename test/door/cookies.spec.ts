/** Cookies where Urna is reached by https: only those that this very host set count, on pages, in the API, on sockets, streams and files. */
import type { Person } from '../person.js';
import { stopWatching, watchBySocket } from '../live/watching.js';
import { World } from '../world.js';

const site = 'https://urna.example.org';
const password = 'cuatro gatos en el patio';
let world: World;
let ana: Person;
let clara: Person;
let draft: { id: string; slug: string; pollId: string };

beforeAll(async () => {
  world = await World.open({ URNA_PUBLIC_URL: site });
  [ana, clara] = [await world.citizen('Ana'), await world.official()];
  const { id, polls } = await world.drafts.complete({ official: clara, polls: [{}] });
  const { slug } = (await clara.read('query ($id: ID!) { consultation(id: $id) { slug } }', { id })).consultation;
  draft = { id, slug, pollId: polls[0]!.id };
});
afterEach(stopWatching);
afterAll(() => world?.close());

const send = (path: string, cookie: string, fields?: Record<string, string>): Promise<Response> =>
  fetch(world.url + path, {
    redirect: 'manual',
    headers: { cookie },
    ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
  });
const ask = async (cookie: string, query: string, variables: object = {}): Promise<any> => {
  const headers = { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  return (await fetch(`${world.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })).json();
};
const account = async (cookie: string): Promise<string | null> => {
  const { data } = await ask(cookie, '{ viewer { account { displayName } } }');
  return (data.viewer.account?.displayName ?? null) as string | null;
};
/** What a browser keeps of an answer: each cookie under its name, without those that are dropped. */
const kept = (response: Response): Record<string, string> =>
  Object.fromEntries(
    response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0]!.split('=') as [string, string])
      .filter(([, value]) => value !== ''),
  );
const tokenIn = (html: string): string => /name="token" value="([^"]+)"/.exec(html)![1]!;
const words = (cookies: Record<string, string>): string =>
  Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');

describe('A session over TLS', () => {
  it('travels in a cookie with the prefix, and the plain name opens nothing', async () => {
    expect(await account(`__Host-urna_session=${ana.token}`)).toBe('Ana');
    expect(await account(`urna_session=${ana.token}`)).toBeNull();
    expect(await account(`__Secure-urna_session=${ana.token}`)).toBeNull();
  });

  it('is not replaced by one that a neighbour of the domain set, whichever comes first', async () => {
    expect(await account(`urna_session=${clara.token}; __Host-urna_session=${ana.token}`)).toBe('Ana');
    expect(await account(`__Host-urna_session=${ana.token}; urna_session=${clara.token}`)).toBe('Ana');
  });

  it.each(['/es/mi-cuenta', '/es/cuenta/privacidad', '/es/mi-cuenta/seguridad'])('shows %s with the prefix alone', async (path) => {
    expect((await send(path, `__Host-urna_session=${ana.token}`)).status).toBe(200);
    const refused = await send(path, `urna_session=${ana.token}`);
    expect([refused.status, refused.headers.get('location')]).toEqual([303, expect.stringContaining('/es/entrar')]);
  });

  it('opens files with the prefix alone', async () => {
    const text = `/texts/${draft.slug}/v1.md`;
    expect((await send(text, `urna_session=${clara.token}`)).status).toBe(404);
    expect((await send(text, `__Host-urna_session=${clara.token}`)).status).toBe(200);
  });

  it('watches by socket and stream with the prefix alone', async () => {
    const query = 'subscription ($id: ID!) { pollResults(pollId: $id) { poll { id } } }';
    const watch = (cookie: string) => watchBySocket(world.visitor(), query, { id: draft.pollId }, { headers: { cookie, origin: site } });
    expect((await watch(`urna_session=${clara.token}`).over()).told).toMatchObject([{ errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
    const watching = await watch(`__Host-urna_session=${clara.token}`).count(1);
    expect(watching.newest.pollResults.poll.id).toBe(draft.pollId);

    const firstOf = async (cookie: string): Promise<string> => {
      const response = await fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { accept: 'text/event-stream', 'content-type': 'application/json', cookie, origin: site },
        body: JSON.stringify({ query, variables: { id: draft.pollId } }),
      });
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let told = '';
      while (!told.includes('data: {')) told += (await reader.read()).value ?? '';
      await reader.cancel();
      return told;
    };
    expect(await firstOf(`urna_session=${clara.token}`)).toContain('NOT_FOUND');
    expect(await firstOf(`__Host-urna_session=${clara.token}`)).toContain(draft.pollId);
  });
});

describe('Somebody with a browser', () => {
  it('registers, goes on and signs out with forms, and is told nothing but cookies of this host', async () => {
    const opening = await send('/es/registro', '');
    const visitor = kept(opening);
    expect(Object.keys(visitor).sort()).toEqual(['__Host-urna_form', '__Host-urna_language']);
    const form = {
      token: tokenIn(await opening.text()),
      displayName: 'Rosa',
      email: 'rosa@example.org',
      password,
      purposes: 'TAKING_PART',
    };

    // A cookie of a neighbour does not stand for the one that binds the form.
    const forged = await send('/es/registro', `urna_form=${visitor['__Host-urna_form']!}`, form);
    expect(Object.keys(kept(forged))).not.toContain('__Host-urna_session');

    const registered = await send('/es/registro', words(visitor), form);
    expect([registered.status, Object.keys(kept(registered))]).toEqual([303, expect.arrayContaining(['__Host-urna_session'])]);
    const mine = words({ ...visitor, ...kept(registered) });
    expect(await account(mine)).toBe('Rosa');

    const page = await send('/es', mine);
    const left = await send('/es/salir', mine, { token: tokenIn(await page.text()) });
    expect(left.headers.getSetCookie()).toContain('__Host-urna_session=; HttpOnly; SameSite=Lax; Path=/; Max-Age=0; Secure');
    expect(await account(mine)).toBeNull();
  });

  it('is led to the language that they used last', async () => {
    const led = async (cookie: string): Promise<string | null> => (await send('/', cookie)).headers.get('location');
    expect([await led('__Host-urna_language=en'), await led('urna_language=en'), await led('')]).toEqual(['/en', '/es', '/es']);
  });
});

it('every cookie that any page sets is for this host alone', async () => {
  for (const path of ['/es', '/en', '/es/entrar', '/es/registro', '/es/consultas', '/es/nada', '/graphql?query=%7B__typename%7D'])
    for (const line of (await send(path, '')).headers.getSetCookie())
      expect([path, line]).toEqual([
        path,
        expect.stringMatching(/^__Host-[^;]+; HttpOnly; SameSite=Lax; Path=\/(; Max-Age=\d+)?; Secure$/),
      ]);
});
