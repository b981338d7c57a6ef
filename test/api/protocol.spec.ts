/** The API as a protocol: conformance, forged requests, limits, faults. */
import { auditServer } from 'graphql-http';
import { World } from '../world.js';
import type { Person } from '../person.js';

let world: World;
let ana: Person;
beforeAll(async () => {
  world = await World.open();
  ana = await world.citizen();
});
afterAll(() => world.close());

const viewer = '{ viewer { account { displayName } } }';
const send = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${world.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

describe('GraphQL over HTTP', () => {
  it('passes every audit of the reference suite', async () => {
    const results = await auditServer({ url: `${world.url}/graphql`, fetchFn: fetch });
    const failed = results
      .filter(({ status }) => status !== 'ok')
      .map((result) => `${result.id} ${result.name}: ${'reason' in result ? String(result.reason) : ''}`);
    expect(failed).toEqual([]);
    expect(results).toHaveLength(61);
  });

  it('refuses to change anything by a link', async () => {
    const response = await fetch(`${world.url}/graphql?query=${encodeURIComponent('mutation { signOut { userErrors { code } } }')}`, {
      headers: { accept: 'application/json' },
    });
    expect(response.status).toBe(405);
  });

  it('tells the cost of an operation beforehand', async () => {
    const { extensions } = await ana.ask('{ agencies(first: 50) { nodes { name } } }');
    expect(extensions!.cost).toEqual({ requested: 51, limit: 10_000 });
  });

  it('shows GraphiQL to a browser, with nothing from elsewhere', async () => {
    const response = await fetch(`${world.url}/graphql`, { headers: { accept: 'text/html,application/xhtml+xml' } });
    const html = await response.text();
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(html).not.toMatch(/https?:\/\//);
    for (const [, path] of html.matchAll(/(?:src|href)="([^"]+)"/g)) expect((await fetch(`${world.url}/${path}`)).status).toBe(200);
  });
});

describe('requests that another site forges', () => {
  const cookie = (): string => `urna_session=${ana.token}`;

  it('are refused when a browser says where they come from', async () => {
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, { origin: 'null' }] as Record<
      string,
      string
    >[]) {
      const response = await send(JSON.stringify({ query: viewer }), { cookie: cookie(), ...headers });
      expect(response.status).toBe(403);
      expect(((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code).toBe('CSRF_REFUSED');
    }
  });

  it('are refused when a form sends them', async () => {
    for (const [type, status] of [
      ['text/plain', 415],
      ['application/x-www-form-urlencoded', 415],
      // Files come in such forms, but not with nothing that says from where.
      ['multipart/form-data; boundary=x', 403],
    ] as const) {
      const response = await send(JSON.stringify({ query: viewer }), { cookie: cookie(), 'content-type': type });
      expect(response.status).toBe(status);
    }
  });

  it('are told apart from our own pages', async () => {
    const response = await send(JSON.stringify({ query: viewer }), {
      cookie: cookie(),
      origin: world.url,
      'sec-fetch-site': 'same-origin',
    });
    expect(((await response.json()) as { data: { viewer: { account: { displayName: string } } } }).data.viewer.account.displayName).toBe(
      'Ana',
    );
  });
});

describe('floods', () => {
  const code = async (query: string): Promise<string | undefined> => (await ana.ask(query)).errors?.[0]?.extensions.code;

  it('of depth are refused, one level past the limit and not at it', async () => {
    const nested = (depth: number): string =>
      `{ agencies { nodes { territory { ${'parent { '.repeat(depth - 4)} name ${'}'.repeat(depth - 4)} } } } }`;
    expect(await code(nested(15))).toBeUndefined();
    expect(await code(nested(16))).toBe('TOO_COMPLEX');
  });

  it('of aliases are refused', async () => {
    const aliases = (count: number): string =>
      `{ viewer { ${Array.from({ length: count }, (_, index) => `a${index}: locale`).join(' ')} } }`;
    expect(await code(aliases(50))).toBeUndefined();
    expect(await code(aliases(51))).toBe('TOO_COMPLEX');
  });

  it('of root fields are refused', async () => {
    expect(await code(`{ ${Array.from({ length: 26 }, (_, index) => `a${index}: viewer { locale }`).join(' ')} }`)).toBe('TOO_COMPLEX');
  });

  it('of directives are refused', async () => {
    expect(await code(`{ viewer { locale ${'@include(if: true) '.repeat(51)} } }`)).toBe('TOO_COMPLEX');
  });

  it('of nested pages are refused by their cost before anything is read', async () => {
    const { errors } = await ana.ask('{ agencies(first: 100) { nodes { people(first: 100) { nodes { account { displayName } } } } } }');
    expect(errors![0]!.extensions.code).toBe('TOO_COMPLEX');
    expect(errors![0]!.message).toContain('cost');
  });

  it('of tokens are refused', async () => {
    expect((await ana.ask(`{ viewer { ${'locale '.repeat(3_100)} } }`)).errors).toBeDefined();
  });

  it('of fragments that contain each other many times are refused quickly', async () => {
    const levels = Array.from({ length: 30 }, (_, index) => `fragment F${index} on Viewer { ...F${index + 1} ...F${index + 1} }`).join(' ');

    const answer = await ana.ask(`{ viewer { ...F0 } } ${levels} fragment F30 on Viewer { locale }`);
    expect(answer.errors![0]!.extensions).toMatchObject({ code: 'TOO_COMPLEX', what: 'selections' });
  });
});

describe('rubbish', () => {
  it('gets an answer that is no fault of ours', async () => {
    for (const body of [
      '',
      '{',
      '[]',
      '"x"',
      'null',
      '{"query":1}',
      '{"query":"{ viewer { locale } }","variables":[]}',
      '{"query":"\u0000"}',
    ]) {
      const response = await send(body);
      expect([200, 400, 415]).toContain(response.status);
      expect(await response.text()).not.toContain('INTERNAL');
    }
  });

  it('in ids and cursors never shows more than that it is wrong', async () => {
    for (const id of [
      '',
      'x',
      "' OR 1=1 --",
      'Q29uc3VsdGF0aW9uOng',
      Buffer.from('Poll:00000000-0000-0000-0000-000000000000').toString('base64url'),
    ]) {
      expect((await ana.read('query ($id: ID!) { node(id: $id) { id } }', { id })).node).toBeNull();
    }
    for (const after of ['x', Buffer.from('["1"]').toString('base64url'), Buffer.from('["a","b","c"]').toString('base64url')]) {
      const { errors } = await ana.ask(
        'query ($after: String) { consultations(after: $after) { nodes { id } } agencies(after: $after) { nodes { id } } }',
        { after },
      );
      expect(errors!.map(({ extensions }) => extensions.code)).not.toContain('INTERNAL');
    }
  });

  it('with a null character is refused wherever it stands', async () => {
    expect((await ana.ask('query ($slug: String!) { agency(slug: $slug) { id } }', { slug: 'a\0b' })).errors![0]!.extensions.code).toBe(
      'NUL_IN_TEXT',
    );
  });
});

describe('faults', () => {
  it('are shown only by an id, in the language of the reader', async () => {
    const broken = await World.open();
    await broken.rows('ALTER TABLE agencies RENAME TO elsewhere');
    const { errors } = await broken.visitor().speaking('en').ask('{ agencies { nodes { name } } }');
    expect(errors![0]!.extensions).toMatchObject({ code: 'INTERNAL', id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
    expect(errors![0]!.message).toContain('failed on our side');
    expect(JSON.stringify(errors)).not.toMatch(/relation|elsewhere|select/i);
    await broken.close();
  });
});
