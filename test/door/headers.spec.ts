/** What every answer tells browsers: pages, the API, streams, files, feeds, and what does not exist. */
import { pages } from '../../src/web/pages.js';
import { addressOf } from '../../src/web/addresses.js';
import { stops } from '../pages/stops.js';
import { World } from '../world.js';
import type { Person } from '../person.js';

let world: World;
let ana: Person;
let slug: string;
beforeAll(async () => {
  world = await World.open({ URNA_PUBLIC_URL: 'https://urna.example.org', URNA_SECURITY_CONTACT: 'mailto:seguridad@example.org' });
  ana = await world.citizen('Ana');
  const { id } = await world.drafts.open();
  ({ slug } = (await ana.read('query ($id: ID!) { consultation(id: $id) { slug } }', { id })).consultation);
});
afterAll(() => world.close());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(world.url + path, { headers: { accept: '*/*', ...headers }, redirect: 'manual', signal: AbortSignal.timeout(30_000) });

/** What is missing from the headers of an answer, by what it must never lack. */
function faultsOf({ headers }: Response, kind: 'page' | 'file' | 'api'): string[] {
  const wanted: [string, RegExp][] = [
    ['content-security-policy', /default-src 'none'.*frame-ancestors 'none'/],
    ['x-content-type-options', /^nosniff$/],
    ['referrer-policy', /^(?:no-referrer|strict-origin(?:-when-cross-origin)?)$/],
    ['permissions-policy', /camera=\(\).*geolocation=\(\)/],
    ['strict-transport-security', /max-age=31536000/],
    ['cross-origin-resource-policy', kind === 'file' ? /^(?:same-origin|cross-origin)$/ : /^same-origin$/],
    ['x-frame-options', /^(?:DENY|SAMEORIGIN)$/],
    ...(kind === 'page' ? ([['cross-origin-opener-policy', /^same-origin$/]] as [string, RegExp][]) : []),
  ];
  const faults = wanted.flatMap(([name, pattern]) => (pattern.test(headers.get(name) ?? '') ? [] : [`${name}: ${headers.get(name)}`]));
  if (/unsafe-inline|unsafe-eval|https?:/.test(headers.get('content-security-policy') ?? ''))
    faults.push('its policy lets in what it need not');
  for (const name of ['x-powered-by', 'server']) if (headers.has(name)) faults.push(`says ${name}`);
  return faults;
}

/** Any parts will do: what is not found is a page, too, with the same headers. */
const anyParts = new Proxy({} as Record<string, string>, { get: (_, name) => (name === 'slug' ? slug : 'nada') });

describe('Every page', () => {
  it.each(pages.map(({ address }) => address))('%s', async (name) => {
    for (const headers of [{}, { cookie: `__Host-urna_session=${ana.token}` }] as Record<string, string>[]) {
      const response = await get(addressOf('es', name, anyParts, {}), headers);
      expect(faultsOf(response, 'page')).toEqual([]);
      expect(response.headers.get('cache-control')).toMatch(/no-cache|no-store/);
    }
    expect(Object.keys(stops)).toContain(name);
  });

  it.each(pages.filter(({ needsAccount }) => needsAccount).map(({ address }) => address))('%s stays in no cache', async (name) => {
    const response = await get(addressOf('es', name, anyParts, {}), { cookie: `__Host-urna_session=${ana.token}` });
    expect(response.headers.get('cache-control')).toMatch(/no-store/);
  });
});

describe('Everything else', () => {
  it.each([
    '/health/live',
    '/health/ready',
    '/ledger/key',
    '/ledger/checkpoint',
    '/ledger/checkpoints',
    '/ledger/tile/0/000',
    '/ledger/polls/00000000-0000-0000-0000-000000000000/poll.json',
    '/ledger/moderation/nada',
    '/moderation-record/nada.csv',
    '/texts/nada/v1.md',
    '/annotations/nada/v1.json',
    '/reports/nada/v1.pdf',
    '/matrices/nada/v1.xlsx',
    '/.well-known/security.txt',
    '/assets/nada.js',
    '/nada',
    '/graphql/assets/graphiql.min.js',
    '/graphql/assets/nada.js',
  ])('%s', async (path) => {
    expect(faultsOf(await get(path), 'file')).toEqual([]);
  });

  it('the API, in answers, refusals and streams', async () => {
    const asked = `/graphql?query=${encodeURIComponent('{ viewer { locale } }')}`;
    for (const headers of [
      { accept: 'application/json' },
      { accept: 'application/json', authorization: 'Bearer nobody' },
      { accept: 'text/event-stream' },
      { accept: 'text/event-stream', authorization: 'Bearer nobody' },
    ] as Record<string, string>[]) {
      const response = await get(asked, headers);
      expect([headers, ...faultsOf(response, 'api')]).toEqual([headers]);
      expect(response.headers.get('cache-control')).toBe('no-store');
      await response.text();
    }
  });

  it('GraphiQL, whose editor alone styles its lines inline, with scripts from here only', async () => {
    const response = await get('/graphql', { accept: 'text/html' });
    expect(faultsOf(response, 'page')).toEqual(['its policy lets in what it need not']);
    expect(response.headers.get('content-security-policy')).toMatch(/script-src 'self';/);
  });

  it('security.txt says whom to tell', async () => {
    const text = await (await get('/.well-known/security.txt')).text();
    expect(text).toContain('Contact: mailto:seguridad@example.org\nExpires: 2026-05-03T00:00:00Z\n');
  });
});
