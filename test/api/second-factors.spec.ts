/** Second factors: codes of an application, codes on paper and passkeys, and roles that wait for them. */
import { Secret, TOTP } from 'otpauth';
import { Letters } from '../letters.js';
import { stopWatching, watchBySocket } from '../live/watching.js';
import { PasskeyDevice } from '../passkey-device.js';
import { Person } from '../person.js';
import { monday, World } from '../world.js';

const letters = new Letters();
const origin = 'https://urna.example.org';
let world: World;
beforeAll(async () => {
  world = await World.open({ URNA_SECOND_FACTOR: 'required', URNA_HOME: letters.home, URNA_PUBLIC_URL: origin, URNA_TRUST_PROXY: 'true' });
});
beforeEach(() => world.clock.set(monday));
afterEach(() => stopWatching());
afterAll(async () => {
  await world?.close();
  await letters.burn();
});

const password = 'tres gatos en el tejado';
let names = 0;
const visitor = (): Person => world.visitor().sending({ 'x-forwarded-for': `10.3.${++names}.1` });
const withToken = (token: string, email = ''): Person => new Person(world.url, { name: 'Ana', email, accountId: '', sessionId: '', token });
const register = async (): Promise<Person> => {
  const email = `factor${++names}@example.org`;
  const { token } = await visitor().act('register', { email, password, displayName: 'Ana' }, 'token');
  return withToken(token, email);
};
const codeOf = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.clock.now().getTime() });
const later = (seconds: number): void => void world.clock.advance(seconds * 1000);
const setUp = async (who: Person): Promise<{ secret: string; codes: string[] }> => {
  const { secret } = await who.act('beginAuthenticator', {}, 'secret');
  const { recoveryCodes } = await who.act('confirmAuthenticator', { code: codeOf(secret) }, 'recoveryCodes');
  return { secret, codes: recoveryCodes };
};
const firstStep = async (email: string): Promise<string> => {
  const { token, secondStep } = await visitor().act(
    'signIn',
    { email, password },
    'token secondStep { ticket hasCode hasPasskey hasRecoveryCode }',
  );
  expect(token).toBe(null);
  return secondStep.ticket;
};
const complete = (input: object): Promise<any> => visitor().do('completeSignIn', { ...input }, 'token');
const codesOf = (payload: { userErrors: { code: string }[] }): string[] => payload.userErrors.map(({ code }) => code);
const state = async (who: Person): Promise<any> =>
  (await who.read('{ viewer { secondFactor { required isMissing isStrong hasAuthenticator recoveryCodesLeft passkeys { id name } } } }'))
    .viewer.secondFactor;

describe('an application that gives codes', () => {
  it('is asked for after the password, and each code serves once', async () => {
    const ana = await register();
    const { secret, codes } = await setUp(ana);
    expect(codes).toHaveLength(10);
    expect(await state(ana)).toMatchObject({ required: false, isStrong: true, hasAuthenticator: true, recoveryCodesLeft: 10 });
    const [letter] = await letters.to(ana.email);
    expect(letter!.subject).toBe('Su cuenta de Urna tiene un segundo paso nuevo');

    // The code that confirmed it is spent.
    const ticket = await firstStep(ana.email);
    expect(codesOf(await complete({ ticket, code: codeOf(secret) }))).toEqual(['CODE_WRONG']);
    later(30);
    const code = codeOf(secret);
    const { token } = await complete({ ticket, code });
    expect(await state(withToken(token))).toMatchObject({ isStrong: true });
    expect(codesOf(await complete({ ticket, code: codeOf(secret) }))).toEqual(['SECOND_STEP_OVER']);
    expect(codesOf(await complete({ ticket: await firstStep(ana.email), code }))).toEqual(['CODE_WRONG']);
  });

  it('takes a code of two that come at once, and none of an hour ago', async () => {
    const ana = await register();
    const { secret } = await setUp(ana);
    later(60);
    const code = codeOf(secret);
    const tickets = [await firstStep(ana.email), await firstStep(ana.email)];
    const both = await Promise.all(tickets.map((ticket) => complete({ ticket, code })));
    expect(both.flatMap(codesOf)).toEqual(['CODE_WRONG']);
    later(3600);
    expect(codesOf(await complete({ ticket: await firstStep(ana.email), code }))).toEqual(['CODE_WRONG']);
  });

  it('slows down guessing, and a ticket ends after ten minutes', async () => {
    const ana = await register();
    await setUp(ana);
    const ticket = await firstStep(ana.email);
    const answers: string[] = [];
    for (let guess = 0; guess < 6; guess++) answers.push(...codesOf(await complete({ ticket, code: `00000${guess}` })));
    expect(answers).toEqual([...Array.from({ length: 5 }, () => 'CODE_WRONG'), 'TRY_LATER']);
    later(601);
    expect(codesOf(await complete({ ticket, code: '000000' }))).toEqual(['SECOND_STEP_OVER']);
  });

  it('is not bypassed by a new password', async () => {
    const ana = await register();
    await setUp(ana);
    await visitor().act('requestPasswordReset', { email: ana.email });
    const text = (await letters.to(ana.email, 2)).at(-1)!.text;
    const [, token] = /\?token=([\w-]{43})$/m.exec(text)!;
    const reset = await visitor().act('resetPassword', { token, password: 'otros gatos en el patio' }, 'token secondStep { ticket }');
    expect(reset).toMatchObject({ token: null, secondStep: { ticket: expect.any(String) } });
  });

  it('is kept sealed, and codes on paper only as hashes', async () => {
    const ana = await register();
    const { secret, codes } = await setUp(ana);
    const [row] = await world.rows<{ everything: string }>(
      `SELECT (SELECT string_agg(a::text, '') FROM authenticators a) || (SELECT string_agg(r::text, '') FROM recovery_codes r) AS everything`,
    );
    expect(row!.everything).not.toContain(Buffer.from(Secret.fromBase32(secret).bytes).toString('hex'));
    expect(row!.everything).not.toContain(Buffer.from(codes[0]!).toString('hex'));
  });
});

describe('a code on paper', () => {
  it('opens once what was lost, and is replaced by new ones', async () => {
    const ana = await register();
    const { codes } = await setUp(ana);
    const typed = codes[0]!.toLowerCase().replaceAll('-', ' ');
    const { token } = await complete({ ticket: await firstStep(ana.email), code: typed });
    const again = withToken(token);
    expect(await state(again)).toMatchObject({ isStrong: true, recoveryCodesLeft: 9 });
    expect(codesOf(await complete({ ticket: await firstStep(ana.email), code: codes[0] }))).toEqual(['CODE_WRONG']);
    const { recoveryCodes } = await again.act('renewRecoveryCodes', {}, 'recoveryCodes');
    expect(codesOf(await complete({ ticket: await firstStep(ana.email), code: codes[1] }))).toEqual(['CODE_WRONG']);
    expect(codesOf(await complete({ ticket: await firstStep(ana.email), code: recoveryCodes[1] }))).toEqual([]);
  });
});

describe('a passkey', () => {
  const added = async (who: Person): Promise<PasskeyDevice> => {
    const device = new PasskeyDevice(origin);
    const { options } = await who.act('beginPasskey', {}, 'options');
    await who.act('addPasskey', { name: 'Teléfono', passkey: device.create(options) });
    return device;
  };
  const asked = async (who: Person, ticket?: string): Promise<string> => (await who.act('askForPasskey', { ticket }, 'options')).options;

  it('is a second step, and alone it is two things in one', async () => {
    const ana = await register();
    const device = await added(ana);
    expect(await state(ana)).toMatchObject({ isStrong: true, passkeys: [{ name: 'Teléfono' }], recoveryCodesLeft: 10 });
    const ticket = await firstStep(ana.email);
    const second = await complete({ ticket, passkey: device.use(await asked(visitor(), ticket)) });
    expect(await state(withToken(second.token))).toMatchObject({ isStrong: true });
    const alone = await visitor().act('signInWithPasskey', { passkey: device.use(await asked(visitor())) }, 'token viewer { email }');
    expect(alone.viewer.email).toBe(ana.email);
    expect(await state(withToken(alone.token))).toMatchObject({ isStrong: true });
  });

  it('counts only for this site, for what was asked, once, and when its device is no copy', async () => {
    const ana = await register();
    const device = await added(ana);
    const enter = async (passkey: string): Promise<string[]> => visitor().refusals('signInWithPasskey', { passkey });
    expect(await enter(device.use(await asked(visitor()), { origin: 'https://otra.example.org' }))).toEqual(['PASSKEY_WRONG']);
    expect(await enter(device.use(await asked(visitor()), { rpId: 'otra.example.org' }))).toEqual(['PASSKEY_WRONG']);
    expect(await enter(device.use(await asked(visitor()), { challenge: 'b3RybyByZXRv' }))).toEqual(['PASSKEY_WRONG']);
    expect(await enter(device.use(await asked(visitor()), { isUnverified: true }))).toEqual(['PASSKEY_WRONG']);
    // Asked of the owner of a half-done sign-in, and of the viewer: neither enters alone.
    expect(await enter(device.use(await asked(visitor(), await firstStep(ana.email))))).toEqual(['PASSKEY_WRONG']);
    expect(await enter(device.use(await asked(ana)))).toEqual(['PASSKEY_WRONG']);
    const right = device.use(await asked(visitor()));
    expect(await enter(right)).toEqual([]);
    expect(await enter(right)).toEqual(['PASSKEY_WRONG']);
    expect(await enter(device.use(await asked(visitor()), { counter: 1 }))).toEqual(['PASSKEY_WRONG']);
    const old = await asked(visitor());
    later(301);
    expect(await enter(device.use(old))).toEqual(['PASSKEY_WRONG']);
    expect(await enter('{}')).toEqual(['PASSKEY_WRONG']);
  });

  it('of somebody else is not a second step', async () => {
    const [ana, luis] = [await register(), await register()];
    await added(ana);
    const foreign = await added(luis);
    const ticket = await firstStep(ana.email);
    expect(codesOf(await complete({ ticket, passkey: foreign.use(await asked(visitor(), ticket)) }))).toEqual(['PASSKEY_WRONG']);
  });
});

describe('removing a second factor', () => {
  it('takes a second factor shown in the last ten minutes, ends the other sessions, and is told to the owner', async () => {
    const ana = await register();
    const { secret } = await setUp(ana);
    later(30);
    const other = withToken((await complete({ ticket: await firstStep(ana.email), code: codeOf(secret) })).token);
    later(601);
    expect(await ana.refusals('removeAuthenticator', {})).toEqual(['PROVE_AGAIN']);
    expect(await ana.refusals('proveIdentity', { password })).toEqual(['CODE_WRONG']);
    expect(await ana.refusals('removeAuthenticator', {})).toEqual(['PROVE_AGAIN']);
    expect(await ana.refusals('proveIdentity', { code: codeOf(secret) })).toEqual([]);
    expect(await ana.refusals('removeAuthenticator', {})).toEqual([]);
    expect(await state(ana)).toMatchObject({ hasAuthenticator: false, isStrong: false, recoveryCodesLeft: 0 });
    expect((await other.ask('{ viewer { email } }')).errors).toBeDefined();
    expect((await letters.to(ana.email, 2)).at(-1)!.subject).toBe('Su cuenta de Urna perdió un segundo paso');
  });
});

describe('a role', () => {
  const me = '{ viewer { isAdministrator isAuditor memberships { role } canAdminister { allowed } canTakePart { code } } }';

  it('acts only after a second factor was shown', async () => {
    const [clara, beatriz] = [await world.official(), await world.administrator()];
    expect((await clara.read(me)).viewer).toMatchObject({ memberships: [], canTakePart: { code: null } });
    expect(await state(clara)).toMatchObject({ required: true, isMissing: true });
    expect((await beatriz.read(me)).viewer).toMatchObject({ isAdministrator: false, canAdminister: { allowed: false } });
    await setUp(clara);
    expect((await clara.read(me)).viewer.memberships).toEqual([{ role: 'OFFICIAL' }]);
    expect(await state(clara)).toMatchObject({ required: true, isMissing: false, isStrong: true });
    expect((await (await world.session(clara)).read(me)).viewer.memberships).toEqual([]);
  });

  it('of an auditor rests without making a citizen of them', async () => {
    const gonzalo = await world.auditor();
    expect((await gonzalo.read(me)).viewer).toMatchObject({ isAuditor: false, canTakePart: { code: 'AUDITORS_ONLY_READ' } });
  });

  it('stops over open sockets too when the last second factor goes', async () => {
    const tomas = await world.moderator();
    await setUp(tomas);
    const events = 'subscription ($id: ID!) { moderationQueueEvents(agencyId: $id) { __typename } }';
    const watch = watchBySocket(tomas, events, { id: world.ministry.globalId });
    await watch.until(({ socket }) => socket?.readyState === 1);
    await tomas.act('removeAuthenticator', {});
    await watch.until(({ closeCode }) => closeCode === 4403);
  });
});
