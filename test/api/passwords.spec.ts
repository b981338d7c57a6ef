/** Passwords that people forgot, and those that they change. */
import { stat } from 'node:fs/promises';
import { AccountsService } from '../../src/people/accounts.service.js';
import { Letters } from '../letters.js';
import { stopWatching, watchBySocket } from '../live/watching.js';
import { Person } from '../person.js';
import { World, monday } from '../world.js';

const letters = new Letters();
let world: World;
beforeAll(async () => {
  world = await World.open({ URNA_TRUST_PROXY: 'true', URNA_HOME: letters.home, URNA_PUBLIC_URL: 'https://urna.example.org' });
});
beforeEach(() => world.clock.set(monday));
afterEach(() => stopWatching());
afterAll(async () => {
  await world?.close();
  await letters.burn();
});

const old = 'tres gatos en el tejado';
const fresh = 'cuatro gatos en el patio';
const hour = 3_600_000;
let addresses = 0;
const visitor = (): Person => world.visitor().sending({ 'x-forwarded-for': `10.2.${++addresses}.1` });
let names = 0;
const withToken = (token: string, email = ''): Person => new Person(world.url, { name: 'Ana', email, accountId: '', sessionId: '', token });
const anAccount = async (locale = 'es'): Promise<Person> => {
  const email = `olvido${++names}@example.org`;
  const { token } = await visitor().act('register', { email, password: old, displayName: 'Ana', locale }, 'token');
  return withToken(token, email);
};
const signIn = (email: string, password: string): Promise<string[]> => visitor().refusals('signIn', { email, password });
const me = '{ viewer { email } }';
const isSignedIn = async (who: Person): Promise<boolean> => (await who.ask(me)).errors === undefined;
const tokenIn = (text: string): string => /\?token=([\w-]{43})$/m.exec(text)![1]!;
const forget = async (email: string, count = 1): Promise<string> => {
  await visitor().act('requestPasswordReset', { email });
  return tokenIn((await letters.to(email, count)).at(-1)!.text);
};

describe('somebody who forgot their password', () => {
  it('gets a letter with a link, sets a new password once, and is signed in', async () => {
    const ana = await anAccount();
    await visitor().act('requestPasswordReset', { email: ` ${ana.email.toUpperCase()}`.trim() });

    const [letter] = await letters.to(ana.email);
    expect(letter).toMatchObject({ to: ana.email, subject: 'Su nueva contraseña en Urna' });
    expect(letter!.headers).toContain('From: Urna <urna@urna.example.org>');
    expect(letter!.headers).toContain('Date: Mon, 02 Feb 2026 14:00:00 +0000');
    expect(letter!.text).toMatch(/^https:\/\/urna\.example\.org\/es\/nueva-contrasena\?token=[\w-]{43}$/m);
    expect(letter!.text).toContain('60 minutos');

    const token = tokenIn(letter!.text);
    const reset = await visitor().act('resetPassword', { token, password: fresh }, 'token session { isCurrent } viewer { email }');
    expect(reset.viewer.email).toBe(ana.email);
    expect((await withToken(reset.token).read(me)).viewer.email).toBe(ana.email);
    expect(await signIn(ana.email, old)).toEqual(['SIGN_IN_FAILED']);
    expect(await signIn(ana.email, fresh)).toEqual([]);
    const again = await visitor().do('resetPassword', { token, password: 'cinco gatos en la sala' });
    expect(again.userErrors).toEqual([expect.objectContaining({ code: 'RESET_LINK_INVALID', field: ['input', 'token'] })]);
    expect(await signIn(ana.email, fresh)).toEqual([]);
  });

  it('reads it in the language of the account, or in the one of the page', async () => {
    const ana = await anAccount('en');
    await visitor().act('requestPasswordReset', { email: ana.email });
    await letters.to(ana.email);
    await visitor().act('requestPasswordReset', { email: ana.email, locale: 'es' });
    const [english, spanish] = await letters.to(ana.email, 2);
    expect(english).toMatchObject({ subject: 'Your new password at Urna' });
    expect(english!.text).toMatch(/^https:\/\/urna\.example\.org\/en\/new-password\?token=[\w-]{43}$/m);
    expect(spanish!.text).toContain('/es/nueva-contrasena?token=');
  });

  it('is signed out everywhere else, sockets too', async () => {
    const ana = await anAccount();
    const { id } = await world.drafts.open();
    const events = 'subscription ($id: ID!) { consultationEvents(consultationId: $id, after: "0") { __typename } }';
    const watch = await watchBySocket(ana, events, { id }).until(({ told }) => told.length > 0);

    const { token } = await visitor().act('resetPassword', { token: await forget(ana.email), password: fresh }, 'token');

    expect(await isSignedIn(ana)).toBe(false);
    await watch.until(({ closeCode }) => closeCode === 4403);
    expect(await isSignedIn(withToken(token))).toBe(true);
  });

  it('may take an hour, and not a moment more', async () => {
    const [ana, luis] = [await anAccount(), await anAccount()];
    const tokens = [await forget(ana.email), await forget(luis.email)];
    world.clock.advance(hour - 1);
    expect(await visitor().refusals('resetPassword', { token: tokens[0], password: fresh })).toEqual([]);
    world.clock.advance(1);
    expect(await visitor().refusals('resetPassword', { token: tokens[1], password: fresh })).toEqual(['RESET_LINK_INVALID']);
    expect(await signIn(luis.email, old)).toEqual([]);
  });

  it('uses the newest link only, and none after having remembered the password and changed it', async () => {
    const ana = await anAccount();
    const first = await forget(ana.email);
    const second = await forget(ana.email, 2);
    expect(await visitor().refusals('resetPassword', { token: first, password: fresh })).toEqual(['RESET_LINK_INVALID']);
    await ana.act('changePassword', { currentPassword: old, newPassword: fresh });
    expect(await visitor().refusals('resetPassword', { token: second, password: old })).toEqual(['RESET_LINK_INVALID']);
    expect(await signIn(ana.email, fresh)).toEqual([]);
  });

  it('is told what is wrong with the new password and may try again with the same link', async () => {
    const ana = await anAccount();
    const token = await forget(ana.email);
    expect(await visitor().refusals('resetPassword', { token, password: 'corta' })).toEqual(['PASSWORD_TOO_SHORT']);
    expect(await visitor().refusals('resetPassword', { token, password: `${ana.email.split('@')[0]} clave` })).toEqual([
      'PASSWORD_CONTAINS_EMAIL',
    ]);
    const both = await Promise.all([1, 2].map(() => visitor().refusals('resetPassword', { token, password: fresh })));
    expect(both.flat()).toEqual(['RESET_LINK_INVALID']);
  });

  it('need not wait any longer for what others guessed', async () => {
    const ana = await anAccount();
    for (let attempt = 0; attempt < 5; attempt++) await signIn(ana.email, 'no es esta clave');
    expect(await signIn(ana.email, old)).toEqual(['TRY_LATER']);
    await visitor().act('resetPassword', { token: await forget(ana.email), password: fresh });
    expect(await signIn(ana.email, fresh)).toEqual([]);
  });

  it('gets the session as a cookie on a page', async () => {
    const ana = await anAccount();
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { token viewer { email } } }',
        variables: { input: { token: await forget(ana.email), password: fresh, asCookie: true } },
      }),
    });
    expect(((await response.json()) as { data: object }).data).toEqual({ resetPassword: { token: null, viewer: { email: ana.email } } });
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-urna_session=[\w-]{20,}; HttpOnly; SameSite=Lax; .*; Secure$/);
  });
});

describe('whoever asks for somebody else', () => {
  it('learns nothing about who has an account, and nobody without one gets a letter', async () => {
    const [ana, keyless] = [await anAccount(), await world.citizen()];
    const ask = (email: string) =>
      visitor().ask('mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { userErrors { code } } }', {
        input: { email },
      });
    const answers = [await ask(keyless.email), await ask('nadie@example.org'), await ask(ana.email)];
    expect(answers[0]!.data).toEqual({ requestPasswordReset: { userErrors: [] } });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    await letters.to(ana.email);
    const written = (await letters.all()).map(({ to }) => to);
    expect(written).not.toContain('nadie@example.org');
    expect(written).not.toContain(keyless.email);
  });

  it('must wait after a few letters to one person, known or not, and after many from one address', async () => {
    const ana = await anAccount();
    for (const email of [ana.email, 'desconocida@example.org']) {
      for (let attempt = 0; attempt < 3; attempt++) expect(await visitor().refusals('requestPasswordReset', { email })).toEqual([]);
      expect(await visitor().refusals('requestPasswordReset', { email })).toEqual(['TRY_LATER']);
    }
    const crawler = visitor();
    const answers: string[] = [];
    for (let attempt = 0; attempt < 21; attempt++)
      answers.push(...(await crawler.refusals('requestPasswordReset', { email: `victima${attempt}@example.org` })));
    expect(answers).toEqual(['TRY_LATER']);
  });

  it('opens nothing with a made-up link', async () => {
    for (const token of ['', 'x', 'A'.repeat(43), (await anAccount()).token])
      expect(await visitor().refusals('resetPassword', { token, password: fresh })).toEqual(['RESET_LINK_INVALID']);
  });

  it('finds the link neither in the database nor in the name of a file that others may read', async () => {
    const ana = await anAccount();
    const token = await forget(ana.email);
    const [letter] = await letters.to(ana.email);
    expect((await stat(letters.folder)).mode & 0o777).toBe(0o700);
    expect((await stat(letter!.file)).mode & 0o777).toBe(0o600);
    expect(letter!.file).not.toContain('olvido');
    const rows = await world.rows<{ text: string }>(
      `SELECT r::text || encode(token_hash, 'escape') AS text FROM password_resets r UNION ALL SELECT j::text FROM journal j UNION ALL SELECT f::text FROM failed_sign_ins f`,
    );
    const text = rows.map((row) => row.text).join('\n');
    expect(text).not.toContain(token);
    expect(text).not.toContain(Buffer.from(token).toString('hex'));
    expect(text).not.toContain(ana.email);
  });
});

describe('somebody who changes their password', () => {
  it('says the current one, stays signed in here and nowhere else', async () => {
    const ana = await anAccount();
    const phone = withToken((await visitor().act('signIn', { email: ana.email, password: old }, 'token')).token);
    const change = { currentPassword: old, newPassword: fresh, idempotencyKey: 'una-sola-vez' };

    expect((await ana.act('changePassword', change, 'endedCount')).endedCount).toBe(1);

    expect(await isSignedIn(ana)).toBe(true);
    expect(await isSignedIn(phone)).toBe(false);
    expect(await signIn(ana.email, old)).toEqual(['SIGN_IN_FAILED']);
    expect(await signIn(ana.email, fresh)).toEqual([]);
    expect((await ana.act('changePassword', change, 'endedCount')).endedCount).toBe(1);
    const kinds = await world.rows<{ kind: string; facts: object }>(
      `SELECT kind, facts FROM journal WHERE actor_id = $1 ORDER BY sequence`,
      [(await world.app.get(AccountsService).findByEmail(ana.email))!.id],
    );
    expect(kinds).toEqual([
      { kind: 'account.registered', facts: {} },
      { kind: 'account.password_changed', facts: { by: 'PASSWORD' } },
      { kind: 'session.ended', facts: {} },
    ]);
  });

  it('is refused without signing in, with a wrong or an easy password, and must wait after guessing', async () => {
    const ana = await anAccount();
    const refused = async (input: object, who = ana) =>
      (await who.do('changePassword', { currentPassword: old, newPassword: fresh, ...input })).userErrors.map(
        ({ code, field }: { code: string; field: string[] | null }) => [code, field?.[1]],
      );
    expect(await refused({}, visitor())).toEqual([['SIGN_IN_REQUIRED', undefined]]);
    expect(await refused({ newPassword: 'corta' })).toEqual([['PASSWORD_TOO_SHORT', 'newPassword']]);
    for (let attempt = 0; attempt < 5; attempt++)
      expect(await refused({ currentPassword: 'no es esta clave' })).toEqual([['PASSWORD_WRONG', 'currentPassword']]);
    expect(await refused({})).toEqual([['TRY_LATER', undefined]]);
    world.clock.advance(1_000);
    expect(await refused({})).toEqual([]);
    expect(await signIn(ana.email, fresh)).toEqual([]);
  });

  it('is asked for it whatever their role', async () => {
    for (const who of [await world.auditor(), await world.administrator(), await world.official()])
      expect(
        await who
          .sending({ 'x-forwarded-for': `10.3.${++addresses}.1` })
          .refusals('changePassword', { currentPassword: '', newPassword: fresh }),
      ).toEqual(['PASSWORD_WRONG']);
  });

  it('does so once when two change it at the same time', async () => {
    const ana = await anAccount();
    const answers = await Promise.all(
      [1, 2].map((number) => ana.refusals('changePassword', { currentPassword: old, newPassword: `${fresh} ${number}` })),
    );
    expect(answers.flat()).toEqual(['PASSWORD_WRONG']);
  });
});
