/** A service ends somebody's session, and with it ends what began here through it: against a real provider, and with every token that must end nothing. */
import { createHmac, randomUUID } from 'node:crypto';
import { IdentityProvider, Wanderer, type Known } from '../identity-provider.js';
import { Letters } from '../letters.js';
import { stopWatching, watchBySocket, watchByStream } from '../live/watching.js';
import { Person } from '../person.js';
import { World } from '../world.js';

const site = 'https://urna.example.org';
const back = `${site}/es/entrar/vuelta/prueba`;
const channel = '/sign-in/back-channel/prueba';
const event = 'http://schemas.openid.net/event/backchannel-logout';
const letters = new Letters();
let service: IdentityProvider;
let world: World;
beforeAll(async () => {
  service = await IdentityProvider.open();
  world = await World.open({
    URNA_PROVIDERS: service.file({}),
    URNA_PUBLIC_URL: site,
    URNA_HOME: letters.home,
    URNA_TRUST_PROXY: 'true',
    URNA_ADDRESS_BUDGETS: 'signIn=1/100',
  });
  service.serve([back], undefined, { uri: site + channel, at: world.url });
  world.clock.set(new Date());
});
afterEach(() => {
  stopWatching();
  service.isDown = false;
  service.tampering = null;
});
afterAll(async () => {
  await world?.close();
  await service?.close();
  await letters.burn();
});

let people = 0;
let visitors = 0;

/** Somebody at a browser of their own. */
class Visitor {
  readonly browser = new Wanderer({ [site]: world.url }, { 'x-forwarded-for': `10.5.${++visitors}.1` });

  constructor(readonly known: Known) {}

  async come(): Promise<{ address: string; text: string }> {
    service.person = this.known;
    await this.browser.go(`${site}/es/entrar`);
    return this.browser.go(`${site}/es/entrar/con/prueba?next=/es/consultas`);
  }

  /** At the service, as whoever sits at another desk and signs out there. */
  async leaveService(): Promise<void> {
    const { text } = await this.browser.go(`${service.issuer}/session/end`);
    await this.browser.go(`${service.issuer}/session/end/confirm`, 'nothing:', {
      xsrf: /name="xsrf" value="([^"]+)"/.exec(text)![1]!,
      logout: 'yes',
    });
  }

  person(): Person {
    const token = this.browser.cookie(site, '__Host-urna_session') ?? '';
    return new Person(world.url, { name: '', email: String(this.known.email), accountId: '', sessionId: '', token });
  }

  async isSignedIn(): Promise<boolean> {
    return (await this.person().ask<any>('{ viewer { account { id } } }')).data?.viewer?.account != null;
  }
}

async function newcomer(): Promise<Visitor> {
  const name = `persona${++people}`;
  const visitor = new Visitor({
    sub: `urn:${name}`,
    acr: 'bajo',
    email: `${name}@logout.example`,
    email_verified: true,
    name: `Persona ${people}`,
  });
  const { text } = await visitor.come();
  const form = text.slice(text.lastIndexOf('<form'));
  const hidden = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
    /name="([^"]*)"/.exec(tag)![1]!,
    /value="([^"]*)"/.exec(tag)?.[1] ?? '',
  ]);
  await visitor.browser.go(back, 'nothing:', { ...Object.fromEntries(hidden), displayName: String(visitor.known.name) });
  return visitor;
}

const again = async ({ known }: Visitor): Promise<Visitor> => {
  const other = new Visitor(known);
  await other.come();
  return other;
};

const now = (): number => Math.floor(world.clock.now().getTime() / 1000);
const claimsOf = (visitor: Visitor, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  iss: service.issuer,
  aud: 'urna',
  iat: now(),
  exp: now() + 120,
  jti: randomUUID(),
  sub: visitor.known.sub,
  events: { [event]: {} },
  ...more,
});
const say = (token: string | null, path = channel): Promise<Response> =>
  fetch(world.url + path, {
    method: 'POST',
    body: new URLSearchParams(token === null ? {} : { logout_token: token }),
    headers: { 'x-forwarded-for': `10.6.${++visitors}.1` },
  });

describe('Whoever signs out at the service', () => {
  it('is signed out here, in what began through that session alone, and what they watch ends', async () => {
    const ana = await newcomer();
    const elsewhere = await again(ana);
    const stranger = await newcomer();
    expect(await Promise.all([ana, elsewhere, stranger].map((each) => each.isSignedIn()))).toEqual([true, true, true]);
    const notices = 'subscription { noticeReceived { __typename } }';
    const watching = [watchBySocket(ana.person(), notices), watchByStream(ana.person(), notices)];
    const goingOn = watchBySocket(elsewhere.person(), notices);
    await new Promise((open) => setTimeout(open, 500));
    expect([...watching, goingOn].map(({ isOver }) => isOver)).toEqual([false, false, false]);

    await ana.leaveService();

    expect(await Promise.all([ana, elsewhere, stranger].map((each) => each.isSignedIn()))).toEqual([false, true, true]);
    for (const each of watching) await each.over();
    expect(goingOn.isOver).toBe(false);
    const [told] = await world.rows<{ actor: string | null }>(
      `SELECT actor_id AS actor FROM journal WHERE kind = 'session.ended' ORDER BY sequence DESC LIMIT 1`,
    );
    expect(told).toEqual({ actor: null });
    // Nothing keeps them from coming back.
    expect(await (await again(ana)).isSignedIn()).toBe(true);
  });

  it('who is named without a session is signed out of all that began so, and of nothing else', async () => {
    const ana = await newcomer();
    const sessions = [ana, await again(ana), await again(ana)];
    await world.rows(
      'UPDATE provider_sessions SET sid_key = NULL WHERE session_id = (SELECT session_id FROM provider_sessions ORDER BY session_id DESC LIMIT 1)',
    );
    const stranger = await newcomer();
    const answer = await say(service.logoutToken(claimsOf(ana)));
    expect([answer.status, await answer.text(), answer.headers.get('cache-control')]).toEqual([200, '', 'no-store']);
    expect(await Promise.all([...sessions, stranger].map((each) => each.isSignedIn()))).toEqual([false, false, false, true]);
  });

  it('and was half way in begins anew', async () => {
    const ana = await newcomer();
    await world.rows(
      `INSERT INTO second_steps (ticket_hash, account_id, methods, expires_at, subject_key)
       SELECT '\\x01', account_id, '{provider}', now() + interval '5 minutes', subject_key FROM provider_sessions ORDER BY session_id DESC LIMIT 1`,
    );
    expect((await say(service.logoutToken(claimsOf(ana)))).status).toBe(200);
    expect(await world.rows('SELECT 1 FROM second_steps')).toEqual([]);
  });

  it('while on the way here does not enter any more', async () => {
    const ana = await newcomer();
    const [late, other] = [new Visitor(ana.known), new Visitor(ana.known)];
    const answers = [];
    for (const { browser } of [late, other]) {
      service.person = ana.known;
      await browser.go(`${site}/es/entrar`);
      answers.push((await browser.go(`${site}/es/entrar/con/prueba?next=/es/consultas`, back)).address);
    }
    expect((await say(service.logoutToken(claimsOf(ana, { sub: undefined, sid: 'the one that ended' })))).status).toBe(200);
    service.tampering = (claims) => (claims['sid'] = 'the one that ended');
    await late.browser.go(answers[0]!);
    service.tampering = (claims) => (claims['sid'] = 'another one');
    await other.browser.go(answers[1]!);
    expect([await late.isSignedIn(), await other.isSignedIn(), await ana.isSignedIn()]).toEqual([false, true, true]);
  });
});

describe('A token', () => {
  it('counts once', async () => {
    const ana = await newcomer();
    const token = service.logoutToken(claimsOf(ana));
    expect((await say(token)).status).toBe(200);
    const later = await again(ana);
    expect((await say(token)).status).toBe(400);
    expect(await later.isSignedIn()).toBe(true);
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>?]>([
    ['of another issuer', { iss: 'https://other.example.org' }],
    ['for another client', { aud: 'another' }],
    ['for nobody', { aud: undefined }],
    ['that is over', { iat: now_(-300), exp: now_(-60) }],
    ['without an end', { exp: undefined }],
    ['that says not when it was made', { iat: undefined }],
    ['of long ago that never ends', { iat: now_(-3_600), exp: now_(3_600) }],
    ['of a time to come', { iat: now_(600), exp: now_(900) }],
    ['that cannot be known again', { jti: undefined }],
    ['of no event', { events: undefined }],
    ['of another event', { events: { 'http://example.org/other': {} } }],
    ['with a nonce', { nonce: 'x' }],
    ['about nobody', { sub: undefined }],
    ['of another type', {}, { typ: 'at+jwt' }],
    ['signed with another key', {}, { forged: true }],
    ['signed by nobody', {}, { alg: 'none' }],
    ['signed by another algorithm than was agreed on', {}, { alg: 'RS512' }],
    ['with a key that the service does not have', {}, { kid: 'unknown' }],
  ])('%s ends nothing', async (_, changes, header = {}) => {
    const ana = await newcomer();
    const timed = Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, typeof value === 'function' ? value() : value]));
    const answer = await say(service.logoutToken(claimsOf(ana, timed), header));
    expect([answer.status, await answer.json()]).toEqual([400, { error: 'invalid_request', error_description: 'PROVIDER_ANSWER_WRONG' }]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await ana.isSignedIn()).toBe(true);
  });

  it('that is signed with what is no secret, or is none, ends nothing, nor does one at a service that there is not', async () => {
    const ana = await newcomer();
    const text = [{ alg: 'HS256', typ: 'logout+jwt' }, claimsOf(ana)]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const { keys } = (await (await fetch(`${service.issuer}/jwks`)).json()) as { keys: object[] };
    const confused = `${text}.${createHmac('sha256', JSON.stringify(keys[0])).update(text).digest('base64url')}`;
    for (const token of [confused, 'nothing', '', null, 'a.b.c', 'x'.repeat(20_000)]) expect((await say(token)).status).toBe(400);
    const good = service.logoutToken(claimsOf(ana));
    expect((await say(good, '/sign-in/back-channel/ninguno')).status).toBe(404);
    expect((await fetch(`${world.url}${channel}?logout_token=${good}`)).status).toBe(404);
    expect(await ana.isSignedIn()).toBe(true);
    expect((await say(good)).status).toBe(200);
    expect(await ana.isSignedIn()).toBe(false);
  });

  it('is refused for a while to whoever sends what is none again and again, and never to the service', async () => {
    const from = { 'x-forwarded-for': '10.7.7.7' };
    const send = (token: string): Promise<Response> =>
      fetch(world.url + channel, { method: 'POST', body: new URLSearchParams({ logout_token: token }), headers: from });
    const statuses = new Set<number>();
    for (let times = 0; times < 400 && !statuses.has(429); times++) statuses.add((await send('nothing')).status);
    expect([...statuses]).toEqual([400, 429]);
    const ana = await newcomer();
    expect((await send(service.logoutToken(claimsOf(ana)))).status).toBe(200);
    expect(await ana.isSignedIn()).toBe(false);
  });
});

/** A moment by the clock of when the case runs. */
function now_(seconds: number): () => number {
  return () => now() + seconds;
}
