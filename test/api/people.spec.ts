/** People through the API: accounts, sessions, guessing, roles, and what nobody learns of anybody. */
import { AccountsService } from '../../src/people/accounts.service.js';
import type { Answer, Person } from '../person.js';
import { Person as Somebody } from '../person.js';
import { World, day, monday } from '../world.js';

let world: World;
beforeAll(async () => {
  world = await World.open({ URNA_TRUST_PROXY: 'true' });
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world?.close());

const password = 'tres gatos en el tejado';
let addresses = 0;
/** Attempts are counted by address too: each visitor has one of their own. */
const visitor = (): Person => world.visitor().sending({ 'x-forwarded-for': `10.0.${++addresses}.1` });
let names = 0;
const newcomer = () => ({ email: `persona${++names}@example.org`, password, displayName: 'Ana María' });
const withToken = (token: string): Person => new Somebody(world.url, { name: 'Ana María', email: '', accountId: '', sessionId: '', token });
const me =
  '{ viewer { account { id displayName } email locale isAdministrator isAuditor memberships { role agency { slug } } mayCreateConsultationsIn { slug } canTakePart { allowed code } canAdminister { allowed code } } }';
const codes = (answer: Answer): string[] => (answer.errors ?? []).map(({ extensions }) => extensions.code);

describe('a newcomer', () => {
  it('registers, is signed in at once, and is told what is wrong with what was sent', async () => {
    const input = newcomer();
    const { token, viewer, session } = await visitor().act(
      'register',
      input,
      'token session { device expiresAt isCurrent } viewer { account { displayName } email locale }',
    );
    expect(viewer).toEqual({ account: { displayName: 'Ana María' }, email: input.email, locale: 'es' });
    expect(session).toMatchObject({ device: expect.any(String), expiresAt: new Date(monday.getTime() + 30 * day).toISOString() });
    expect((await withToken(token).read(me)).viewer).toMatchObject({ email: input.email, memberships: [], canTakePart: { allowed: true } });
    const cases: [Record<string, unknown>, string][] = [
      [{ email: input.email.toUpperCase() }, 'EMAIL_TAKEN'],
      [{ password: 'corta' }, 'PASSWORD_TOO_SHORT'],
      [{ password: 'contraseña123' }, 'PASSWORD_TOO_COMMON'],
      [{ password: 'x'.repeat(201) }, 'PASSWORD_TOO_LONG'],
      [{ email: 'mariposa@example.org', password: 'mariposa volando' }, 'PASSWORD_CONTAINS_EMAIL'],
      [{ displayName: 'A' }, 'NAME_LENGTH'],
      [{ displayName: '—— ——' }, 'NAME_CHARACTERS'],
      [{ email: 'no es un correo' }, 'INPUT_INVALID'],
    ];
    for (const [change, code] of cases) expect(await visitor().refusals('register', { ...newcomer(), ...change })).toEqual([code]);
  });

  it('whose address asks again and again which e-mails are taken must wait', async () => {
    const { email } = newcomer();
    const crawler = visitor();
    await crawler.act('register', { email, password, displayName: 'Ana' });
    const answers: string[] = [];
    for (let attempt = 0; attempt < 20; attempt++)
      answers.push(...(await crawler.refusals('register', { email, password, displayName: 'Ana' })));
    expect(new Set(answers.slice(0, 19))).toEqual(new Set(['EMAIL_TAKEN']));
    expect(answers.at(-1)).toBe('TRY_LATER');
    expect(await visitor().refusals('register', newcomer())).toEqual([]);
  });

  it('leaves neither password nor token nor e-mail where they can be read', async () => {
    const input = newcomer();
    const { token } = await visitor().act('register', input, 'token');
    const account = await world.app.get(AccountsService).findByEmail(input.email);
    expect(account!.passwordHash).toMatch(/^\$argon2id\$/);
    const everything = await world.rows<{ text: string }>(
      'SELECT s::text AS text FROM sessions s UNION ALL SELECT j::text FROM journal j UNION ALL SELECT f::text FROM failed_sign_ins f UNION ALL SELECT a::text FROM accounts a',
    );
    const text = everything.map((row) => row.text).join('\n');
    for (const secret of [password, token, input.email, Buffer.from(token).toString('hex')]) expect(text).not.toContain(secret);
  });
});

describe('somebody who signs in', () => {
  it('does so with the right password, whatever the case of the e-mail', async () => {
    const input = newcomer();
    await visitor().act('register', input);
    const { token, viewer } = await visitor().act(
      'signIn',
      { email: ` ${input.email.toUpperCase()} `, password, device: 'Teléfono de Ana' },
      'token viewer { email }',
    );
    expect(viewer.email).toBe(input.email);
    expect((await withToken(token).read('{ viewer { sessions { nodes { device isCurrent } } } }')).viewer.sessions.nodes[0]).toEqual({
      device: 'Teléfono de Ana',
      isCurrent: true,
    });
  });

  it('is refused alike for a wrong password, an unknown e-mail, and an account without a password', async () => {
    const input = newcomer();
    await visitor().act('register', input);
    const keyless = await world.citizen();
    const answers = [
      await visitor().do('signIn', { email: input.email, password: 'tres gatos en el patio' }, 'token session { id } viewer { email }'),
      await visitor().do('signIn', { email: 'nadie@example.org', password }, 'token session { id } viewer { email }'),
      await visitor().do('signIn', { email: keyless.email, password: '' }, 'token session { id } viewer { email }'),
      await visitor().do('signIn', { email: 'ni siquiera un correo', password }, 'token session { id } viewer { email }'),
    ];
    expect(answers[0]!.userErrors[0]!.code).toBe('SIGN_IN_FAILED');
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('waits longer with each wrong guess at one account, from wherever it comes, even with the right password', async () => {
    const input = newcomer();
    await visitor().act('register', input);
    const guess = (word = 'no es esta clave') => visitor().do('signIn', { email: input.email, password: word }, 'token');
    for (let attempt = 0; attempt < 5; attempt++) expect((await guess()).userErrors[0]!.code).toBe('SIGN_IN_FAILED');
    const locked = await guess(password);
    expect(locked.userErrors[0]).toMatchObject({ code: 'TRY_LATER', message: expect.stringContaining('1 segundo') });
    expect(locked.token).toBeNull();
    world.clock.advance(1_000);
    expect((await guess()).userErrors[0]!.code).toBe('SIGN_IN_FAILED');
    expect((await guess()).userErrors[0]!.message).toContain('2 segundos');
    world.clock.advance(2_000);
    expect((await guess(password)).userErrors).toEqual([]);
    // The right password ends the count.
    expect((await guess()).userErrors[0]!.code).toBe('SIGN_IN_FAILED');
    expect((await guess(password)).userErrors).toEqual([]);
  });

  it('is slowed down just as much when guessing in parallel', async () => {
    const input = newcomer();
    await visitor().act('register', input);
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => visitor().refusals('signIn', { email: input.email, password: 'no es esta clave' })),
    );
    const heard = answers.flat().filter((code) => code === 'SIGN_IN_FAILED').length;
    expect(heard).toBeLessThanOrEqual(5);
    expect(answers.flat().filter((code) => code === 'TRY_LATER')).toHaveLength(30 - heard);
  });

  it('is slowed down when one address tries many accounts, which does not harm other addresses', async () => {
    const input = newcomer();
    await visitor().act('register', input);
    const burglar = visitor();
    const answers: string[] = [];
    for (let attempt = 0; attempt < 21; attempt++)
      answers.push(...(await burglar.refusals('signIn', { email: `victima${attempt}@example.org`, password })));
    expect(answers.indexOf('TRY_LATER')).toBe(20);
    expect(await burglar.refusals('signIn', { email: input.email, password })).toEqual(['TRY_LATER']);
    expect(await visitor().refusals('signIn', { email: input.email, password })).toEqual([]);
  });
});

describe('sessions', () => {
  const list = '{ viewer { sessions(first: 10) { nodes { id device isCurrent endedAt } pageInfo { hasNextPage } } } }';
  const devices = async (who: Person): Promise<string[]> =>
    (await who.read(list)).viewer.sessions.nodes.map(({ device }: { device: string }) => device);

  it('are listed to their owner, newest first, and end one by one: the token dies at once', async () => {
    const input = newcomer();
    const begin = async (device: string) => {
      const { token, session } = await visitor().act('signIn', { email: input.email, password, device }, 'token session { id }');
      return { person: withToken(token), id: session.id };
    };
    await visitor().act('register', { ...input, device: 'Computador' });
    const [phone, tablet] = [await begin('Teléfono'), await begin('Tableta')];
    expect(await devices(phone.person)).toEqual(['Tableta', 'Teléfono', 'Computador']);
    expect((await phone.person.read(list)).viewer.sessions.nodes.map(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toEqual([
      false,
      true,
      false,
    ]);

    const stranger = await world.citizen();
    expect(await stranger.refusals('endSession', { sessionId: tablet.id })).toEqual(['NOT_FOUND']);
    expect(await visitor().refusals('endSession', { sessionId: tablet.id })).toEqual(['SIGN_IN_REQUIRED']);
    expect((await stranger.read('query ($id: ID!) { node(id: $id) { id } }', { id: tablet.id })).node).toBeNull();
    expect(await devices(tablet.person)).toHaveLength(3);

    const { session } = await phone.person.act('endSession', { sessionId: tablet.id }, 'session { endedAt }');
    expect(session.endedAt).toBe(monday.toISOString());
    expect(codes(await tablet.person.ask(me))).toEqual(['SESSION_ENDED']);
    expect(await devices(phone.person)).toEqual(['Teléfono', 'Computador']);
    expect(await phone.person.refusals('endSession', { sessionId: tablet.id })).toEqual([]);
  });

  it('end all but the one in use, and that one by signing out', async () => {
    const input = newcomer();
    await visitor().act('register', input);
    const [one, other] = await Promise.all(
      [1, 2].map(async () => withToken((await visitor().act('signIn', { email: input.email, password }, 'token')).token)),
    );
    expect(await devices(one!)).toHaveLength(3);
    expect((await one!.act('endOtherSessions', {}, 'endedCount')).endedCount).toBe(2);
    expect(codes(await other!.ask(me))).toEqual(['SESSION_ENDED']);
    expect(await devices(one!)).toHaveLength(1);
    await one!.act('signOut', {});
    expect(codes(await one!.ask(me))).toEqual(['SESSION_ENDED']);
    expect(await visitor().refusals('endOtherSessions', {})).toEqual(['SIGN_IN_REQUIRED']);
    expect(await visitor().refusals('signOut', {})).toEqual([]);
  });

  it('other than the one in use end only once somebody has shown again who they are, as whoever finds a device left open cannot', async () => {
    const input = newcomer();
    await visitor().act('register', input);
    const begin = async () => {
      const { token, session } = await visitor().act('signIn', { email: input.email, password }, 'token session { id }');
      return { person: withToken(token), id: session.id };
    };
    const [one, other] = [await begin(), await begin()];
    world.clock.set(new Date(monday.getTime() + 10 * 60_000));
    expect(await one.person.refusals('endSession', { sessionId: other.id })).toEqual([]);
    const third = await begin();
    world.clock.advance(1);
    expect(await one.person.refusals('endSession', { sessionId: third.id })).toEqual(['PROVE_AGAIN']);
    expect(await one.person.refusals('endOtherSessions', {})).toEqual(['PROVE_AGAIN']);
    expect((await third.person.ask(me)).errors).toBeUndefined();
    await one.person.act('proveIdentity', { password });
    expect((await one.person.act('endOtherSessions', {}, 'endedCount')).endedCount).toBe(2);
    expect(codes(await third.person.ask(me))).toEqual(['SESSION_ENDED']);
    world.clock.advance(11 * 60_000);
    expect(await one.person.refusals('signOut', {})).toEqual([]);
    world.clock.set(monday);
  });

  it('end by themselves after thirty days, and unknown tokens open nothing', async () => {
    const ana = await world.citizen();
    world.clock.set(new Date(monday.getTime() + 30 * day - 1));
    expect((await ana.ask(me)).errors).toBeUndefined();
    world.clock.advance(1);
    expect(codes(await ana.ask(me))).toEqual(['SESSION_ENDED']);
    for (const token of ['x', ana.token.slice(1), `${ana.token}x`, ana.token.toLowerCase()])
      expect(codes(await withToken(token).ask(me))).toEqual(['SESSION_ENDED']);
  });

  it('of auditors end like everyone’s, for these are their own', async () => {
    const gonzalo = await world.auditor();
    expect(await gonzalo.refusals('signOut', {})).toEqual([]);
    expect(codes(await gonzalo.ask(me))).toEqual(['SESSION_ENDED']);
  });
});

describe('a page', () => {
  const post = (url: string, query: string, variables: object, headers: Record<string, string> = {}) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
  const register = 'mutation ($input: RegisterInput!) { register(input: $input) { token viewer { email } userErrors { code } } }';
  const cookieOf = (response: Response) => response.headers.get('set-cookie')!;

  it('gets the session as a cookie that scripts cannot read, and drops it when signing out', async () => {
    const input = newcomer();
    const opened = await post(world.url, register, { input: { ...input, asCookie: true } }, { 'x-forwarded-for': '10.1.0.1' });
    expect(((await opened.json()) as Answer).data.register).toEqual({ token: null, viewer: { email: input.email }, userErrors: [] });
    expect(cookieOf(opened)).toMatch(/^urna_session=[\w-]{20,}; HttpOnly; SameSite=Lax; Path=\/; Max-Age=2592000$/);
    const cookie = cookieOf(opened).split(';')[0]!;
    const own = (await (await post(world.url, me, {}, { cookie })).json()) as Answer;
    expect(own.data.viewer.email).toBe(input.email);
    const closed = await post(world.url, 'mutation { signOut { userErrors { code } } }', {}, { cookie });
    expect(cookieOf(closed)).toMatch(/^urna_session=; HttpOnly; SameSite=Lax; Path=\/; Max-Age=0$/);
    // The page of somebody whose session ended still shows, as for a visitor.
    const after = (await (await post(world.url, me, {}, { cookie })).json()) as Answer;
    expect(after.data.viewer.account).toBeNull();
    expect(after.errors).toBeUndefined();
  });

  it('keeps the cookie to encrypted connections where Urna is reached by https', async () => {
    const secure = await World.open({ URNA_PUBLIC_URL: 'https://urna.example.org' });
    try {
      const opened = await post(secure.url, register, { input: { ...newcomer(), asCookie: true } });
      expect(cookieOf(opened)).toMatch(/^__Host-urna_session=[\w-]{20,}; HttpOnly; SameSite=Lax; Path=\/; Max-Age=2592000; Secure$/);
      const wrong = await post(secure.url, register, { input: { ...newcomer(), password: 'corta', asCookie: true } });
      expect(wrong.headers.get('set-cookie')).toBeNull();
    } finally {
      await secure.close();
    }
  });
});

describe('the viewer', () => {
  it('is told who they are and what they may do', async () => {
    const nobody = {
      isAdministrator: false,
      isAuditor: false,
      memberships: [],
      mayCreateConsultationsIn: [],
      canTakePart: { allowed: true, code: null },
      canAdminister: { allowed: false, code: 'FORBIDDEN' },
    };
    const membership = (role: string) => ({ memberships: [{ role, agency: { slug: world.ministry.slug } }] });
    const roles: [Person, object][] = [
      [
        world.visitor(),
        {
          account: null,
          email: null,
          locale: null,
          canTakePart: { allowed: false, code: 'SIGN_IN_REQUIRED' },
          canAdminister: { allowed: false, code: 'SIGN_IN_REQUIRED' },
        },
      ],
      [await world.citizen(), {}],
      [await world.official(), { ...membership('OFFICIAL'), mayCreateConsultationsIn: [{ slug: world.ministry.slug }] }],
      [await world.moderator(), membership('MODERATOR')],
      [await world.administrator(), { isAdministrator: true, canAdminister: { allowed: true, code: null } }],
      [
        await world.auditor(),
        {
          isAuditor: true,
          canTakePart: { allowed: false, code: 'AUDITORS_ONLY_READ' },
          canAdminister: { allowed: false, code: 'AUDITORS_ONLY_READ' },
        },
      ],
    ];
    for (const [who, differences] of roles) expect((await who.read(me)).viewer).toMatchObject({ ...nobody, ...differences });
  });
});

describe('somebody with an account', () => {
  const viewer = 'viewer { account { displayName } locale }';

  it('changes the name, beside what was written before too, and the language', async () => {
    const [ana, luis] = [await world.citizen('Ana'), await world.citizen('Luis')];
    const { id } = await world.drafts.open();
    await ana.act('postComment', { subjectId: id, stance: 'NEUTRAL', body: 'Estoy de acuerdo.' });
    const author = async (who: Person): Promise<string> =>
      (await who.read('query ($id: ID!) { consultation(id: $id) { comments(first: 1) { nodes { author { displayName } } } } }', { id }))
        .consultation.comments.nodes[0].author.displayName;
    expect(await author(luis)).toBe('Ana');

    const input = { displayName: '  Ana  María Ríos ', locale: 'en', idempotencyKey: 'una-sola-vez' };
    const changed = { account: { displayName: 'Ana María Ríos' }, locale: 'en' };
    expect((await ana.act('updateAccount', input, viewer)).viewer).toEqual(changed);
    expect((await ana.act('updateAccount', input, viewer)).viewer).toEqual(changed);
    expect((await ana.read(`{ ${viewer} }`)).viewer).toEqual(changed);
    expect(await author(luis)).toBe('Ana María Ríos');
    expect((await ana.act('updateAccount', { locale: 'es' }, viewer)).viewer).toEqual({ ...changed, locale: 'es' });
    await ana.act('updateAccount', {});

    const entries = await world.rows(`SELECT facts FROM journal WHERE kind = 'account.updated' AND subject_id = $1 ORDER BY sequence`, [
      ana.accountId,
    ]);
    expect(entries).toEqual([{ facts: { fields: ['displayName', 'locale'] } }, { facts: { fields: ['locale'] } }]);
  });

  it('may do so whatever their role, under the rules for names', async () => {
    for (const who of [await world.citizen(), await world.auditor(), await world.administrator()]) {
      for (const [input, code] of [
        [{ displayName: 'A' }, 'NAME_LENGTH'],
        [{ displayName: '—— ——' }, 'NAME_CHARACTERS'],
        [{ locale: 'fr' }, 'INPUT_INVALID'],
      ] as const)
        expect(await who.refusals('updateAccount', input)).toEqual([code]);
      expect(await who.refusals('updateAccount', { displayName: 'Otro Nombre' })).toEqual([]);
    }
    expect(await world.visitor().refusals('updateAccount', { displayName: 'Otro Nombre' })).toEqual(['SIGN_IN_REQUIRED']);
  });
});

describe('an administrator', () => {
  const words = [{ locale: 'es', name: 'Ministerio de Bosques', sector: 'Ambiente' }];

  it('founds agencies, which nobody else may', async () => {
    const beatriz = await world.administrator();
    await world.rows(`INSERT INTO territories VALUES ('CO', '{"es": "Colombia"}', 'COUNTRY', NULL) ON CONFLICT DO NOTHING`);
    const input = {
      slug: 'ministerio-de-bosques',
      words: [...words, { locale: 'en', name: 'Ministry of Forests', sector: 'Environment' }],
      territoryCode: 'CO',
    };
    for (const [who, code] of [
      [await world.citizen(), 'FORBIDDEN'],
      [await world.official(), 'FORBIDDEN'],
      [await world.auditor(), 'AUDITORS_ONLY_READ'],
      [world.visitor(), 'SIGN_IN_REQUIRED'],
    ] as const) {
      expect(await who.refusals('createAgency', input)).toEqual([code]);
    }
    const { agency } = await beatriz.act(
      'createAgency',
      { ...input, idempotencyKey: 'una-sola-vez' },
      'agency { id slug name sector territory { name } }',
    );
    expect(agency).toMatchObject({ slug: input.slug, name: 'Ministerio de Bosques', sector: 'Ambiente', territory: { name: 'Colombia' } });
    expect((await beatriz.act('createAgency', { ...input, idempotencyKey: 'una-sola-vez' }, 'agency { id }')).agency.id).toBe(agency.id);
    const again = { ...input, slug: 'otra-entidad' };
    for (const [change, code] of [
      [{ slug: input.slug }, 'SLUG_TAKEN'],
      [{ slug: 'Con Espacios' }, 'INPUT_INVALID'],
      [{ words: [{ ...words[0], locale: 'en' }] }, 'SPANISH_REQUIRED'],
      [{ words: [...words, ...words] }, 'LANGUAGE_TWICE'],
      [{ territoryCode: 'XX' }, 'TERRITORY_UNKNOWN'],
    ] as const)
      expect(await beatriz.refusals('createAgency', { ...again, ...change })).toEqual([code]);
    expect((await world.visitor().speaking('en').read('{ agency(slug: "ministerio-de-bosques") { name } }')).agency.name).toBe(
      'Ministry of Forests',
    );
  });

  it('gives and takes roles, which open and close doors at once', async () => {
    const [beatriz, ana, gonzalo] = [await world.administrator(), await world.citizen(), await world.auditor()];
    const grant = { agencyId: world.ministry.globalId, email: ana.email, role: 'OFFICIAL' };
    const begin = async () => ana.refusals('createConsultation', { agencyId: world.ministry.globalId, title: 'Prueba' });
    for (const [who, code] of [
      [ana, 'FORBIDDEN'],
      [await world.official(), 'FORBIDDEN'],
      [gonzalo, 'AUDITORS_ONLY_READ'],
      [world.visitor(), 'SIGN_IN_REQUIRED'],
    ] as const)
      expect(await who.refusals('grantRole', grant)).toEqual([code]);
    expect(await begin()).toEqual(['FORBIDDEN']);
    const { person } = await beatriz.act('grantRole', grant, 'person { role account { id displayName } }');
    expect(person).toMatchObject({ role: 'OFFICIAL', account: { displayName: ana.name } });
    expect(await ana.ask(me)).toMatchObject({ errors: [{ extensions: { code: 'SESSION_ENDED' } }] });
    await world.signInAgain(ana);
    // What changes nothing ends nothing.
    await beatriz.act('grantRole', grant);
    expect(await begin()).toEqual([]);
    expect(await beatriz.refusals('grantRole', { ...grant, email: 'nadie@example.org' })).toEqual(['ACCOUNT_UNKNOWN']);
    expect(await beatriz.refusals('grantRole', { ...grant, email: gonzalo.email })).toEqual(['AUDITORS_HOLD_NO_ROLES']);

    const revocation = { agencyId: world.ministry.globalId, accountId: person.account.id, role: 'OFFICIAL' };
    expect(await ana.refusals('revokeRole', revocation)).toEqual(['FORBIDDEN']);
    expect(await beatriz.refusals('revokeRole', { ...revocation, role: 'MODERATOR' })).toEqual(['ROLE_NOT_HELD']);
    expect(await beatriz.refusals('revokeRole', { ...revocation, agencyId: world.townHall.globalId })).toEqual(['ROLE_NOT_HELD']);
    await beatriz.act('revokeRole', revocation);
    expect(await ana.ask(me)).toMatchObject({ errors: [{ extensions: { code: 'SESSION_ENDED' } }] });
    await world.signInAgain(ana);
    expect(await begin()).toEqual(['FORBIDDEN']);
    expect(await beatriz.refusals('revokeRole', revocation)).toEqual(['ROLE_NOT_HELD']);
    expect((await ana.ask(me)).errors).toBeUndefined();
    const kinds = await world.rows<{ kind: string }>(
      `SELECT kind FROM journal WHERE kind LIKE 'role.%' AND subject_id = $1 ORDER BY sequence`,
      [ana.accountId],
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['role.granted', 'role.revoked']);
  });
});

describe('the people of an agency', () => {
  const people = `query ($slug: String!, $after: String) { agency(slug: $slug) { name viewerCanSeePeople { allowed code } people(first: 2, after: $after) { nodes { role email account { displayName } } pageInfo { hasNextPage endCursor } } } }`;

  it('are shown, page by page, to its own people, administrators and auditors only', async () => {
    const slug = world.townHall.slug;
    const insiders = [
      await world.official(world.townHall, 'Patricia'),
      await world.moderator(world.townHall, 'Tomas'),
      await world.administrator(),
      await world.auditor(),
    ];
    await world.official(world.townHall, 'Rosa');
    for (const who of insiders) {
      const first = (await who.read(people, { slug })).agency;
      expect(first).toMatchObject({ viewerCanSeePeople: { allowed: true }, people: { pageInfo: { hasNextPage: true } } });
      const rest = (await who.read(people, { slug, after: first.people.pageInfo.endCursor })).agency;
      const seen = [...first.people.nodes, ...rest.people.nodes].map(({ role, account }) => `${account.displayName} ${role}`);
      expect([...seen].sort()).toEqual(['Patricia OFFICIAL', 'Rosa OFFICIAL', 'Tomas MODERATOR']);
    }
    for (const who of [world.visitor(), await world.citizen(), await world.official(), await world.moderator()]) {
      const answer = await who.ask(people, { slug });
      expect(codes(answer)).toEqual(['FORBIDDEN']);
      expect(answer.data.agency).toMatchObject({
        name: 'Alcaldía de San Jacinto',
        people: null,
        viewerCanSeePeople: { allowed: false, code: 'FORBIDDEN' },
      });
      expect(JSON.stringify(answer)).not.toContain('@');
    }
  });
});

describe('the e-mail of a person', () => {
  type TypeRef = { name: string | null; ofType?: TypeRef | null };
  type Field = { name: string; type: TypeRef };
  const nameOf = (type: TypeRef): string => type.name ?? nameOf(type.ofType!);
  const schema = async (): Promise<{ name: string; kind: string; fields: Field[] | null }[]> =>
    (
      await world
        .visitor()
        .read(
          '{ __schema { types { name kind fields { name type { ...T } } } } } fragment T on __Type { name ofType { name ofType { name ofType { name } } } }',
        )
    ).__schema.types;

  it('has a place in four fields of the API and in no other, and a password in none', async () => {
    const answered = (await schema()).filter(({ name }) => name !== 'Mutation');
    const fields = answered.flatMap(({ name, fields }) => (fields ?? []).map((field) => `${name}.${field.name}`));
    expect(fields.filter((field) => /\.\w*(mail|password|token|hash)/i.test(field)).sort()).toEqual([
      'AgencyPerson.email',
      'CompleteProviderSignInPayload.token',
      'CompleteSignInPayload.token',
      'Contact.email',
      'Invitation.email',
      // When a letter went out, to its reader alone.
      'Notice.mailedAt',
      // Of a public result, not of a secret.
      'PollCount.hash',
      // What the service says, to whoever has just signed in there.
      'ProviderOpening.email',
      'RegisterPayload.token',
      'RegisterWithProviderPayload.token',
      'ResetPasswordPayload.token',
      'SignInPayload.token',
      'SignInWithLinkPayload.token',
      'SignInWithPasskeyPayload.token',
      'Viewer.email',
      // Yes or no.
      'Viewer.isEmailConfirmed',
    ]);
  });

  it('is nowhere near an account, by whichever way one comes to it', async () => {
    const types = await schema();
    const [ana, luis] = [await world.citizen('Ana'), await world.citizen('Luis')];
    const consultation = await world.drafts.open({ polls: [{}] });
    await ana.act('postComment', { subjectId: consultation.id, stance: 'NEUTRAL', body: 'Estoy de acuerdo.' });
    const accountId = Buffer.from(`Account:${ana.accountId}`).toString('base64url');
    const everything = `query ($id: ID!, $account: ID!) {
      node(id: $account) { id ... on Account { displayName } }
      nodes(ids: [$account]) { ... on Account { displayName } }
      consultation(id: $id) { ${await allScalars('Consultation')} comments(first: 10) { nodes { ${await allScalars('Comment')} author { ${await allScalars('Account')} } } } history { nodes { ${await allScalars('HistoryEntry')} } } }
      agencies { nodes { ${await allScalars('Agency')} } }
    }`;
    for (const who of [
      world.visitor(),
      luis,
      await world.official(world.townHall),
      consultation.official,
      await world.administrator(),
      await world.auditor(),
    ]) {
      const answer = await who.read(everything, { id: consultation.id, account: accountId });
      expect(answer.consultation.comments.nodes[0].author.displayName).toBe('Ana');
      for (const { email } of [ana, luis, consultation.official]) expect(JSON.stringify(answer)).not.toContain(email);
    }

    async function allScalars(type: string): Promise<string> {
      const leaves = new Set(types.filter(({ kind }) => kind === 'SCALAR' || kind === 'ENUM').map(({ name }) => name));
      const found = types.find(({ name }) => name === type)!.fields!.filter((field) => leaves.has(nameOf(field.type)));
      return found.map(({ name }) => name).join(' ');
    }
  });
});
