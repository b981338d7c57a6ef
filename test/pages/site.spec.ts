/** What holds for every page: who may send forms, what is kept when something goes wrong, how pages are cached, and what is never told. */
import { Browser, follow } from '../browser.js';
import type { Person } from '../person.js';
import { World } from '../world.js';

let world: World;
let browser: Browser;
let ana: Person;

beforeAll(async () => {
  world = await World.open({}, 250);
  browser = await Browser.open(world.url);
  ana = await world.citizen('Ana');
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(world.url + path, { headers, redirect: 'manual' });
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(world.url + path, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });

/** The hidden fields of the first form of a page that is sent to that address. */
async function formOf(
  path: string,
  action: string,
  headers: Record<string, string> = {},
): Promise<{ fields: Record<string, string>; cookie: string }> {
  const response = await get(path, headers);
  const html = await response.text();
  const form = new RegExp(`<form[^>]*action="${action}"[^>]*>([\\s\\S]*?)</form>`).exec(html)![1]!;
  const hidden = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]);
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]!);
  return { fields: Object.fromEntries(hidden) as Record<string, string>, cookie: [headers.cookie, ...cookie].filter(Boolean).join('; ') };
}

describe('a form', () => {
  it('counts only with the token of its own browser', async () => {
    const { fields, cookie } = await formOf('/es/entrar', '/es/entrar');
    const words = { ...fields, email: ana.email, password: 'no es esta' };
    expect((await post('/es/entrar', words, { cookie })).status).toBe(422);
    // Without the token, with another one, and with the token of another browser it is not even tried.
    const other = await formOf('/es/entrar', '/es/entrar');
    for (const token of ['', 'x'.repeat(32), other.fields.token!]) {
      const answer = await post('/es/entrar', { ...words, token }, { cookie });
      expect(await answer.text()).not.toContain('error-summary');
    }
    expect((await post('/es/entrar', words)).status).toBe(200);
  });

  it('from another site is refused, whatever it carries', async () => {
    const session = `urna_session=${ana.token}`;
    const { fields, cookie } = await formOf('/es', '/es/salir', { cookie: session });
    for (const [name, value] of [
      ['sec-fetch-site', 'cross-site'],
      ['origin', 'https://example.com'],
      ['origin', 'null'],
    ] as const) {
      const answer = await post('/es/salir', fields, { cookie, [name]: value });
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('no se envió desde una página de Urna');
    }
    expect(await ana.read('{ viewer { account { displayName } } }')).toEqual({ viewer: { account: { displayName: 'Ana' } } });
  });

  it('that waited too long is sent after signing in again, with the same words', async () => {
    const { token } = await world.citizen('Berta');
    const answer = await post('/es/salir', { note: 'mis <b>palabras</b> & "comillas"', token: 'old' }, { cookie: `urna_form=abc` });
    expect(answer.status).toBe(401);
    const html = await answer.text();
    expect(html).toContain('No se perdió nada');
    expect(html).toContain('mis &lt;b>palabras');
    expect(html).not.toContain(token);
  });

  it('that was written before signing in again elsewhere is shown once more, and then counts', async () => {
    const dora = await world.citizen('Dora');
    const page = await browser.window({ person: dora });
    await page.goto('/es');
    const again = await world.session(dora);
    await page.context().addCookies([{ name: 'urna_session', value: again.token, url: world.url }]);
    await follow(page.getByRole('button', { name: /Salir/ }));
    expect(await page.title()).toContain('Confirme el envío');
    await follow(page.getByRole('button', { name: 'Enviar' }));
    expect(await page.getByRole('link', { name: 'Entrar' }).count()).toBe(1);
  });
});

describe('signing in', () => {
  it('never leads to another site', async () => {
    for (const next of [
      'https://example.com',
      '//example.com',
      '/\\example.com',
      '/es/..//example.com',
      'javascript:alert(1)',
      '/graphql',
    ]) {
      const { fields } = await formOf(`/es/entrar?next=${encodeURIComponent(next)}`, '/es/entrar');
      expect(fields.next).toBe('/es');
    }
  });

  it('keeps cookies from scripts, and from other sites', async () => {
    const cookies = (await get('/es/entrar')).headers.getSetCookie();
    expect(cookies.length).toBe(2);
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly; SameSite=Lax; Path=\//);
  });
});

describe('what visitors read', () => {
  it('has an entity tag, is sent compressed, and is not sent again while it is the same', async () => {
    const first = await get('/es', { 'accept-encoding': 'gzip' });
    expect(first.headers.get('content-encoding')).toBe('gzip');
    expect(first.headers.get('vary')).toBe('cookie, accept-encoding');
    const etag = first.headers.get('etag')!;
    const again = await get('/es', { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await get('/es', { 'if-none-match': `"other", ${etag}` })).status).toBe(304);
    expect((await get('/en', { 'if-none-match': etag })).status).toBe(200);
  });

  it('shows a change within a second', async () => {
    const title = 'Una consulta recién abierta';
    const before = await (await get('/es')).text();
    await world.drafts.open({ title });
    await new Promise((later) => setTimeout(later, 1_000));
    const after = await (await get('/es')).text();
    expect(before).not.toContain(title);
    expect(after).toContain(title);
  });

  it('carries nothing of whoever is signed in, and their page is not shared', async () => {
    const own = await get('/es', { cookie: `urna_session=${ana.token}` });
    expect(own.headers.get('cache-control')).toBe('private, no-cache');
    expect(await own.text()).toContain('Salir (Ana)');
    expect(await (await get('/es')).text()).not.toContain('Ana');
  });

  it('is the same page under HEAD', async () => {
    const head = await fetch(`${world.url}/es`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('etag')).toBe((await get('/es')).headers.get('etag'));
  });
});

describe('an address that leads nowhere', () => {
  it.each(['/es/nada', '/en/nothing', '/nada', '/es/consultas/no-existe', '/assets/nada.js', '/es/%00', '/es/consultas/%E0%A4%A'])(
    '%s',
    async (path) => {
      const answer = await get(path);
      expect([400, 404]).toContain(answer.status);
      expect(await answer.text()).not.toMatch(/at .*\.js|node_modules/);
    },
  );

  it('with a slash too much leads to the page', async () => {
    const answer = await get('/es/entrar/');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/es/entrar']);
    expect((await get('//example.com/')).status).not.toBe(303);
  });

  it.each([
    ['/consultas', '/es/consultas'],
    ['/Consultations?search=agua', '/en/consultations?search=agua'],
    ['/consultas/agua-limpia/texto/art_1', '/es/consultas/agua-limpia/texto/art_1'],
    ['/en/consultas/agua%20limpia/comentarios', '/en/consultations/agua%20limpia/comments'],
    ['/es/sign-in', '/es/entrar'],
  ])('%s, without its language or in the words of the other one, leads to the page', async (path, to) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, to]);
  });

  it.each(['//evil.example/consultas', '/es//consultas', '/fr/consultas', '/consultas/%E0%A4%A', '/en', '/nada'])(
    '%s leads nowhere else',
    async (path) => {
      const { status, headers } = await get(path);
      expect([status === 303, headers.get('location')]).toEqual([false, null]);
    },
  );
});

describe('every answer', () => {
  it.each(['/es', '/es/entrar', '/es/nada'])('%s has the security headers', async (path) => {
    const { headers } = await get(path);
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('of a site under TLS keeps to it', async () => {
    const secure = await World.open({ URNA_PUBLIC_URL: 'https://urna.example.org' });
    try {
      const answer = await fetch(`${secure.url}/es/entrar`);
      expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000');
      const cookies = answer.headers.getSetCookie();
      expect(cookies).toHaveLength(2);
      for (const cookie of cookies)
        expect(cookie).toMatch(/^__Host-urna_(form|language)=[^;]+; HttpOnly; SameSite=Lax; Path=\/;(?!.*Domain).* Secure$/);
    } finally {
      await secure.close();
    }
  });
});
