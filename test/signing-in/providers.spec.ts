/** Signing in with a service over HTTP, against a real OpenID Connect provider: the whole way there and back, and every way in which it must not work. */
import { IdentityProvider, Wanderer, type Known, type Tampering } from '../identity-provider.js';
import { PersonsService } from '../../src/people/verifying/persons.service.js';
import { Letters } from '../letters.js';
import { Person } from '../person.js';
import { World } from '../world.js';

const site = 'https://urna.example.org';
const back = `${site}/es/entrar/vuelta/prueba`;
const letters = new Letters();
let service: IdentityProvider;
let other: IdentityProvider;
let world: World;
beforeAll(async () => {
  [service, other] = [await IdentityProvider.open(), await IdentityProvider.open()];
  const withKey = { key: 'otro', issuer: other.issuer, authentication: 'private_key_jwt', secretFile: 'key', secondFactors: [] };
  world = await World.open({
    URNA_PROVIDERS: service.file({}, withKey),
    URNA_PUBLIC_URL: site,
    URNA_HOME: letters.home,
    URNA_TRUST_PROXY: 'true',
  });
  service.serve([back, `${site}/en/sign-in/back/prueba`]);
  other.serve([`${site}/es/entrar/vuelta/otro`], service.clientKey);
  world.clock.set(new Date());
});
afterEach(() => {
  service.tampering = null;
  service.isDown = false;
  world.clock.set(new Date());
});
afterAll(async () => {
  await world?.close();
  await service?.close();
  await other?.close();
  await letters.burn();
});

let people = 0;
let visitors = 0;
const somebody = (more: Partial<Known> = {}): Known => {
  const name = `persona${++people}`;
  return { sub: `urn:${name}`, acr: 'bajo', email: `${name}@example.org`, email_verified: true, name: `Persona ${people}`, ...more };
};

/** A person at a browser of their own, for whom the service knows who they are. */
class Visitor {
  readonly browser = new Wanderer({ [site]: world.url }, { 'x-forwarded-for': `10.4.${++visitors}.1` });

  constructor(readonly known: Known | null) {}

  /** Goes to the service and back; the address that the service sends them to, not yet asked for. */
  async away(way = '/es/entrar/con/prueba?next=/es/consultas'): Promise<string> {
    service.person = this.known;
    await this.browser.go(`${site}/es/entrar`);
    return (await this.browser.go(site + way, back)).address;
  }

  async come(way?: string): Promise<{ address: string; status: number; text: string }> {
    return this.browser.go(await this.away(way));
  }

  /** Opens the account that is offered. */
  async register(): Promise<{ address: string; status: number; text: string }> {
    const { text } = await this.come();
    const form = { ...fieldsOf(text), displayName: String(this.known!.name) };
    return this.browser.go(back, 'nothing:', form);
  }

  /** Whoever is signed in now, to talk to the API. */
  person(): Person {
    const token = this.browser.cookie(site, '__Host-urna_session') ?? '';
    return new Person(world.url, { name: '', email: String(this.known?.email), accountId: '', sessionId: '', token });
  }

  /** Presses a button on one of their own pages, and goes on to where the link after it leads. */
  async press(page: string, more: Record<string, string>): Promise<{ address: string; status: number; text: string }> {
    service.person = this.known;
    const { text } = await this.browser.go(site + page);
    const answered = await this.browser.go(site + page, 'nothing:', { token: fieldsOf(text)['token']!, ...more });
    const address = new RegExp(`href="(${service.issuer}[^"]+)"`).exec(answered.text)?.[1];
    return address ? this.browser.go(address.replaceAll('&amp;', '&')) : answered;
  }
}

/** Hidden fields of the last form of a page. */
function fieldsOf(html: string): Record<string, string> {
  const form = html.slice(html.lastIndexOf('<form'));
  const tags = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => tag);
  return Object.fromEntries(tags.map((tag) => [/name="([^"]*)"/.exec(tag)![1]!, /value="([^"]*)"/.exec(tag)?.[1] ?? '']));
}

const errorIn = (text: string): string => /govuk-error-summary__body">.*?<li>(.*?)<\/li>/s.exec(text)?.[1]?.replace(/<[^>]+>/g, '') ?? '';
const viewer = async (visitor: Visitor): Promise<any> =>
  (
    await visitor
      .person()
      .read(
        '{ viewer { email trustLevel account { displayName } secondFactor { isStrong } linkedProviders { id provider } verifications { kind note } } }',
      )
  ).viewer;

describe('Somebody whom the service knows', () => {
  it('opens an account, with the address that the service has checked, and signs in with it afterwards', async () => {
    const rosa = new Visitor(somebody());
    const asked = await rosa.come();
    expect(asked.status).toBe(200);
    expect(asked.text).toContain(rosa.known!.email);
    const { address } = await new Visitor(rosa.known).register();
    expect(address).toBe(`${site}/es/consultas?done=registered`);
    const again = new Visitor(rosa.known);
    expect((await again.come()).address).toBe(`${site}/es/consultas`);
    expect(await viewer(again)).toEqual({
      email: rosa.known!.email,
      trustLevel: 'CONFIRMED',
      account: { displayName: rosa.known!.name },
      secondFactor: { isStrong: false },
      linkedProviders: [{ id: expect.any(String), provider: 'prueba' }],
      verifications: [],
    });
    const [{ methods }] = (await world.rows<{ methods: string[] }>(
      'SELECT methods FROM sessions ORDER BY created_at DESC, id DESC LIMIT 1',
    )) as [{ methods: string[] }];
    expect(methods).toEqual(['provider']);
  });

  it('is sent with PKCE, a nonce and a state, to an address of ours that never changes', async () => {
    const { browser } = new Visitor(somebody());
    await browser.go(`${site}/es/entrar`);
    const response = await browser.once(`${site}/es/entrar/con/prueba?next=/es/consultas`);
    const { origin, pathname, searchParams } = new URL(response.headers.get('location')!);
    expect(origin + pathname).toBe(`${service.issuer}/auth`);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: 'urna',
      redirect_uri: back,
      response_type: 'code',
      scope: 'openid email profile documento',
      acr_values: 'alto',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(response.headers.get('referrer-policy')).toBe('strict-origin');
  });

  it('leaves nothing in the database by which the service or its people could be known', async () => {
    const rosa = new Visitor(somebody({ sub: '1032456789' }));
    await rosa.register();
    const rows = await world.rows<{ row: string }>(
      `SELECT i::text AS row FROM provider_identities i UNION ALL SELECT v::text FROM provider_visits v UNION ALL SELECT j::text FROM journal j`,
    );
    expect(rows.filter(({ row }) => row.includes('1032456789') || row.includes(String(rosa.known!.email)))).toEqual([]);
  });

  it('does not leave this site by what stands behind next', async () => {
    const rosa = new Visitor(somebody());
    await rosa.register();
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])
      expect((await new Visitor(rosa.known).come(`/es/entrar/con/prueba?next=${encodeURIComponent(next)}`)).address).toBe(`${site}/es`);
  });

  it('is not given the account that has the same address, and is told what to do', async () => {
    const ana = await world.citizen('Ana');
    const same = new Visitor(somebody({ email: ana.email }));
    expect(errorIn((await same.come()).text)).toMatch(/^Ya hay una cuenta con el correo que da el servicio/);
    expect(same.browser.cookie(site, '__Host-urna_session')).toBeUndefined();
  });

  it('needs an address that the service has checked', async () => {
    for (const claims of [{ email: undefined }, { email_verified: false }, { email_verified: undefined }, { email: 'no es un correo' }])
      expect(errorIn((await new Visitor(somebody(claims)).come()).text)).toMatch(/^El servicio no da un correo comprobado/);
  });

  it('hears about a name that cannot be, and sends the form again', async () => {
    const rosa = new Visitor(somebody());
    const { text } = await rosa.come();
    const wrong = await rosa.browser.go(back, 'nothing:', { ...fieldsOf(text), displayName: 'x' });
    expect([wrong.status, errorIn(wrong.text)]).toEqual([422, expect.stringMatching(/^Escriba un nombre de 2 a 80/)]);
    const right = await rosa.browser.go(back, 'nothing:', { ...fieldsOf(wrong.text), displayName: 'Rosa' });
    expect(right.address).toBe(`${site}/es/consultas?done=registered`);
  });
});

describe('An answer of the service', () => {
  const nobody = /no es válida|ya se usó, venció o empezó en otro navegador/;
  const comes = async (visitor: Visitor, address: string): Promise<void> => {
    const { status, text } = await visitor.browser.go(address);
    expect([status, errorIn(text)]).toEqual([422, expect.stringMatching(nobody)]);
    expect(visitor.browser.cookie(site, '__Host-urna_session')).toBeUndefined();
  };
  const registered = async (): Promise<Known> => {
    const rosa = new Visitor(somebody());
    await rosa.register();
    return rosa.known!;
  };

  it('serves once', async () => {
    const rosa = new Visitor(await registered());
    const address = await rosa.away();
    expect((await rosa.browser.go(address)).address).toBe(`${site}/es/consultas`);
    await comes(new Visitor(rosa.known), address);
    const { text } = await rosa.browser.go(address);
    expect(errorIn(text)).toMatch(nobody);
  });

  it('with a code that was used before is refused by the service, although the state is new', async () => {
    const known = await registered();
    const [one, two] = [new Visitor(known), new Visitor(known)];
    const first = new URL(await one.away());
    await one.browser.go(first.href);
    const second = new URL(await two.away());
    second.searchParams.set('code', first.searchParams.get('code')!);
    await comes(two, second.href);
  });

  it('of another browser lets nobody in: neither whoever was sent its address, nor with another state', async () => {
    const known = await registered();
    const address = new URL(await new Visitor(known).away());
    const victim = new Visitor(known);
    await victim.browser.go(`${site}/es/entrar`);
    await comes(victim, address.href);
    const own = new URL(await victim.away());
    own.searchParams.set('state', 'otro-estado-que-nadie-pidió');
    await comes(victim, own.href);
    own.searchParams.delete('state');
    await comes(victim, own.href);
  });

  it('is over after twenty minutes', async () => {
    const rosa = new Visitor(await registered());
    const address = await rosa.away();
    world.clock.set(new Date(Date.now() + 20 * 60_000));
    await comes(rosa, address);
  });

  it('of another issuer, or at the address of another service, is refused', async () => {
    const rosa = new Visitor(await registered());
    const mixed = new URL(await rosa.away());
    expect(mixed.searchParams.get('iss')).toBe(service.issuer);
    mixed.searchParams.set('iss', 'https://otro.example.org');
    await comes(rosa, mixed.href);
    const without = new URL(await rosa.away());
    without.searchParams.delete('iss');
    await comes(rosa, without.href);
    // The request was for one service, and the answer comes at the address of the other, whatever it says of its issuer.
    await comes(rosa, (await rosa.away()).replace('/prueba?', '/otro?'));
    const renamed = new URL((await rosa.away()).replace('/prueba?', '/otro?'));
    renamed.searchParams.set('iss', other.issuer);
    await comes(rosa, renamed.href);
  });

  const wrong: [string, Tampering][] = [
    ['another nonce', (claims) => (claims['nonce'] = 'otro')],
    ['no nonce', (claims) => delete claims['nonce']],
    ['another issuer', (claims) => (claims['iss'] = 'https://otro.example.org')],
    ['another application', (claims) => (claims['aud'] = 'otra')],
    ['an end that is past', (claims) => (claims['exp'] = Math.floor(Date.now() / 1000) - 3_600)],
    ['no end', (claims) => delete claims['exp']],
    ['no person', (claims) => delete claims['sub']],
    ['another person than at the UserInfo endpoint', (claims) => (claims['sub'] = 'otra')],
    ['a signature of somebody else', (_, header) => (header['forged'] = true)],
    ['no signature', (_, header) => (header['alg'] = 'none')],
    ['another algorithm', (_, header) => (header['alg'] = 'HS256')],
  ];
  it.each(wrong)('with a token that has %s is refused', async (_, tampering) => {
    const rosa = new Visitor(await registered());
    const address = await rosa.away();
    service.tampering = tampering;
    await comes(rosa, address);
    expect(service.tampering).toBeNull();
  });

  it('is measured by the clock of the installation', async () => {
    const rosa = new Visitor(await registered());
    const address = await rosa.away();
    world.clock.set(new Date(Date.now() + 15 * 60_000));
    await comes(rosa, address);
  });

  it('that says no leads back to every way in, and what was under way goes along', async () => {
    const { text, status } = await new Visitor(null).come();
    expect([status, errorIn(text)]).toEqual([422, expect.stringMatching(/no se completó la entrada/)]);
    expect(fieldsOf(text.slice(0, text.indexOf('</main>')))['next']).toBe('/es/consultas');
  });
});

describe('Two services', () => {
  it('may call two people alike, who stay two, and one of them knows us by a key instead of a secret', async () => {
    const known = somebody();
    await new Visitor(known).register();
    other.person = somebody({ sub: known.sub });
    const { browser } = new Visitor(known);
    await browser.go(`${site}/es/entrar`);
    const { text } = await browser.go(`${site}/es/entrar/con/otro?next=/es/consultas`);
    expect(text).toContain(other.person.email);
    const { address } = await browser.go(`${site}/es/entrar/vuelta/otro`, 'nothing:', { ...fieldsOf(text), displayName: 'Otra persona' });
    expect(address).toBe(`${site}/es/consultas?done=registered`);
    expect(other.asked).toContain('/token');
  });
});

describe('A service that does not answer', () => {
  it('is told of in a sentence, before leaving and after coming back, and other ways are there', async () => {
    const rosa = new Visitor(somebody());
    const address = await rosa.away();
    service.isDown = true;
    const { text, status } = await rosa.browser.go(address);
    expect([status, errorIn(text)]).toEqual([422, expect.stringMatching(/^El servicio no responde en este momento/)]);
    expect(text).toContain('name="password"');
  });

  it('is asked what it is once, and its keys too, however many sign in', async () => {
    const known = somebody();
    await new Visitor(known).register();
    const before = service.asked.length;
    for (let times = 0; times < 3; times++) await new Visitor(known).come();
    const asked = service.asked.slice(before);
    expect(asked.filter((path) => path === '/token')).toHaveLength(3);
    expect(asked.filter((path) => path.startsWith('/.well-known') || path === '/jwks')).toEqual([]);
  });
});

describe('What the service says of an identity', () => {
  let documents = 1_032_000_000;
  const withDocument = (more: Partial<Known> = {}): Known =>
    somebody({ acr: 'alto', doc_kind: 'CC', doc_number: String(++documents), birthdate: '1990-05-17', ...more });

  it('verifies it, with the name of the service, where it is sure enough, which counts as a second factor where the file says so', async () => {
    const rosa = new Visitor(withDocument());
    await rosa.register();
    expect(await viewer(rosa)).toMatchObject({
      trustLevel: 'VERIFIED',
      secondFactor: { isStrong: true },
      verifications: [{ kind: 'PROVIDER', note: 'Servicio de prueba' }],
    });
    const [kept] = await world.rows<{ accountId: string }>(
      'SELECT id AS "accountId" FROM accounts WHERE person_id IS NOT NULL ORDER BY created_at DESC, id DESC LIMIT 1',
    );
    expect((await world.app.get(PersonsService).personOf(kept!.accountId)).bornOn).toBe('1990-05-17');
    // Signing in again records nothing more.
    const again = new Visitor(rosa.known);
    await again.come();
    expect((await viewer(again)).verifications).toHaveLength(1);
  });

  it('is not believed below the level that the file asks for', async () => {
    for (const [acr, level] of [
      ['bajo', 'CONFIRMED'],
      ['medio', 'CONFIRMED'],
      ['desconocido', 'CONFIRMED'],
    ]) {
      const rosa = new Visitor(withDocument({ acr }));
      await rosa.register();
      expect(await viewer(rosa)).toMatchObject({ trustLevel: level, secondFactor: { isStrong: false }, verifications: [] });
      const { text } = await rosa.press('/es/mi-cuenta/identidad', { act: 'provider', provider: 'prueba' });
      expect(text).toContain('El servicio no conoce su identidad con la seguridad que se pide aquí');
    }
  });

  it('of one document on two accounts leaves it where it was, until the person asks to move their participation', async () => {
    const one = new Visitor(withDocument());
    await one.register();
    const two = new Visitor(withDocument({ doc_number: one.known!.doc_number }));
    const { text } = await two.register();
    expect(text).toContain('Su documento ya está verificado en otra cuenta');
    expect((await viewer(two)).trustLevel).toBe('CONFIRMED');
    expect((await viewer(one)).trustLevel).toBe('VERIFIED');
    const moved = await two.press('/es/mi-cuenta/identidad', { act: 'provider', provider: 'prueba', moves: 'yes' });
    expect(new URL(moved.address).pathname).toBe('/es/mi-cuenta/identidad');
    expect((await viewer(two)).trustLevel).toBe('VERIFIED');
    expect((await viewer(one)).trustLevel).toBe('CONFIRMED');
  });
});

describe('Somebody who is signed in', () => {
  const signedIn = async (name: string, known = somebody()): Promise<{ visitor: Visitor; account: Person }> => {
    const account = await world.citizen(name);
    const visitor = new Visitor(known);
    visitor.browser.setCookie(site, '__Host-urna_session', account.token);
    return { visitor, account };
  };

  it('adds the service, is told by mail, enters with it, and takes it away, which ends the other sessions', async () => {
    const { visitor, account } = await signedIn('Luisa');
    const { address } = await visitor.press('/es/mi-cuenta/seguridad', { act: 'linkProvider', provider: 'prueba' });
    expect(address).toBe(`${site}/es/mi-cuenta/seguridad?done=providerLinked`);
    expect((await letters.to(account.email))[0]!.subject).toBe('Su cuenta de Urna tiene otra manera de entrar');
    const elsewhere = new Visitor(visitor.known);
    await elsewhere.come();
    expect((await viewer(elsewhere)).email).toBe(account.email);
    const [{ id }] = (await viewer(visitor)).linkedProviders;
    expect(await (await world.citizen('Otra')).refusals('unlinkProvider', { linkedProviderId: id })).toEqual(['PROVIDER_NOT_LINKED']);
    const { address: done } = await visitor.press('/es/mi-cuenta/seguridad', { act: 'unlinkProvider', linkedProviderId: id });
    expect(done).toBe(`${site}/es/mi-cuenta/seguridad?done=providerUnlinked`);
    expect((await elsewhere.person().ask('{ viewer { email } }')).errors?.[0]?.extensions.code).toBe('SESSION_ENDED');
    expect((await viewer(visitor)).linkedProviders).toEqual([]);
    expect((await new Visitor(visitor.known).come()).text).toContain('displayName');
    const kinds = await world.rows<{ kind: string }>(
      `SELECT kind FROM journal WHERE actor_id = $1 AND kind LIKE 'account.provider%' ORDER BY sequence`,
      [account.accountId],
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['account.provider_linked', 'account.provider_unlinked']);
  });

  it('cannot add it long after showing who they are, nor an identity that is a way into another account', async () => {
    const taken = new Visitor(somebody());
    await taken.register();
    const { visitor } = await signedIn('Marta', taken.known!);
    expect(errorIn((await visitor.press('/es/mi-cuenta/seguridad', { act: 'linkProvider', provider: 'prueba' })).text)).toMatch(
      /^Con esa identidad del servicio ya se entra en otra cuenta/,
    );
    world.clock.set(new Date(Date.now() + 11 * 60_000));
    const input = { provider: 'prueba', browserKey: 'un navegador cualquiera', purpose: 'LINK' };
    expect(await visitor.person().refusals('beginProviderSignIn', input)).toEqual(['PROVE_AGAIN']);
    expect(await world.visitor().refusals('beginProviderSignIn', input)).toEqual(['SIGN_IN_REQUIRED']);
    expect(await world.visitor().refusals('beginProviderSignIn', { ...input, provider: 'ninguno' })).toEqual(['PROVIDER_UNKNOWN']);
  });

  it('shows with it who they are, where there is no second factor, and may then change what protects the account', async () => {
    const { visitor, account } = await signedIn('Nora');
    await visitor.press('/es/mi-cuenta/seguridad', { act: 'linkProvider', provider: 'prueba' });
    world.clock.set(new Date(Date.now() + 11 * 60_000));
    expect(await account.refusals('beginAuthenticator', {})).toEqual(['PROVE_AGAIN']);
    world.clock.set(new Date());
    await world.rows(`UPDATE sessions SET proven_at = proven_at - interval '1 hour' WHERE account_id = $1`, [account.accountId]);
    await visitor.press('/es/mi-cuenta/seguridad', { act: 'linkProvider', provider: 'prueba' });
    expect(await account.refusals('beginAuthenticator', {})).toEqual([]);
  });

  it('sees the sessions that began so, and ends them', async () => {
    const rosa = new Visitor(somebody());
    await rosa.register();
    const elsewhere = new Visitor(rosa.known);
    await elsewhere.come();
    const { viewer: seen } = await rosa.person().read('{ viewer { sessions(first: 10) { nodes { id isCurrent } } } }');
    expect(seen.sessions.nodes).toHaveLength(2);
    const other = seen.sessions.nodes.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent);
    await rosa.person().act('endSession', { sessionId: other.id });
    expect((await elsewhere.person().ask('{ viewer { email } }')).errors?.[0]?.extensions.code).toBe('SESSION_ENDED');
  });
});
