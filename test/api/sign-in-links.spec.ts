/** Links by mail: to enter, to open an account, to confirm an address and to change it. */
import { Letters } from '../letters.js';
import { Person } from '../person.js';
import { monday, World } from '../world.js';

const letters = new Letters();
let world: World;
beforeAll(async () => {
  world = await World.open({ URNA_TRUST_PROXY: 'true', URNA_HOME: letters.home, URNA_PUBLIC_URL: 'https://urna.example.org' });
});
beforeEach(() => world.clock.set(monday));
afterAll(async () => {
  await world?.close();
  await letters.burn();
});

const password = 'tres gatos en el tejado';
const [here, elsewhere] = ['el navegador que pidió', 'otro navegador distinto'];
let names = 0;
const visitor = (): Person => world.visitor().sending({ 'x-forwarded-for': `10.4.${++names}.1` });
const withToken = (token: string, email: string): Person =>
  new Person(world.url, { name: 'Ana', email, accountId: '', sessionId: '', token });
const newEmail = (): string => `enlace${++names}@example.org`;
const register = async (): Promise<Person> => {
  const email = newEmail();
  const { token } = await visitor().act('register', { email, password, displayName: 'Ana' }, 'token');
  return withToken(token, email);
};
const tokenIn = (text: string): string => /\?token=([\w-]{43})$/m.exec(text)![1]!;
const codeIn = (text: string): string => /código: ([A-Z2-9-]{9})$/m.exec(text)![1]!;
const ask = async (email: string, count = 1): Promise<string> => {
  await visitor().act('requestSignInLink', { email, browserKey: here });
  return (await letters.to(email, count)).at(-1)!.text;
};
const enter = (input: object): Promise<any> =>
  visitor().do('signInWithLink', { browserKey: here, ...input }, 'token viewer { email trustLevel account { displayName } }');
const codesOf = ({ userErrors }: { userErrors: { code: string }[] }): string[] => userErrors.map(({ code }) => code);

describe('a link to enter', () => {
  it('serves once, in the browser that asked, and confirms the address', async () => {
    const ana = await register();
    expect((await ana.read('{ viewer { trustLevel } }')).viewer.trustLevel).toBe('REGISTERED');
    const token = tokenIn(await ask(ana.email));
    expect(codesOf(await enter({ token, browserKey: elsewhere }))).toEqual(['LINK_OF_ANOTHER_BROWSER']);
    const entered = await enter({ token });
    expect(entered.viewer).toMatchObject({ email: ana.email, trustLevel: 'CONFIRMED' });
    expect((await ana.read('{ viewer { trustLevel } }')).viewer.trustLevel).toBe('CONFIRMED');
    expect(codesOf(await enter({ token }))).toEqual(['LINK_INVALID']);
  });

  it('lets one of two in that come at once', async () => {
    const ana = await register();
    const token = tokenIn(await ask(ana.email));
    const both = await Promise.all([enter({ token }), enter({ token })]);
    expect(both.flatMap(codesOf)).toEqual(['LINK_INVALID']);
  });

  it('may be replaced by its code, in the browser that asked alone', async () => {
    const ana = await register();
    const code = codeIn(await ask(ana.email));
    expect(codesOf(await enter({ code, browserKey: elsewhere }))).toEqual(['CODE_WRONG']);
    expect(codesOf(await enter({ code: 'AAAA-AAAA' }))).toEqual(['CODE_WRONG']);
    expect((await enter({ code: code.toLowerCase() })).viewer.email).toBe(ana.email);
    expect(codesOf(await enter({ code }))).toEqual(['CODE_WRONG']);
  });

  it('ends after ten minutes', async () => {
    const ana = await register();
    const [first, second] = [tokenIn(await ask(ana.email)), tokenIn(await ask(ana.email, 2))];
    world.clock.advance(10 * 60_000 - 1);
    expect(codesOf(await enter({ token: first, browserKey: elsewhere }))).toEqual(['LINK_OF_ANOTHER_BROWSER']);
    world.clock.advance(1);
    expect(codesOf(await enter({ token: second }))).toEqual(['LINK_INVALID']);
  });

  it('opens an account where there is none, and asks for a name without being spent', async () => {
    const email = newEmail();
    const token = tokenIn(await ask(email));
    expect(codesOf(await enter({ token }))).toEqual(['NAME_NEEDED']);
    const { viewer } = await enter({ token, displayName: 'Luisa' });
    expect(viewer).toEqual({ email, trustLevel: 'CONFIRMED', account: { displayName: 'Luisa' } });
  });

  it('is answered alike for everybody, with the same letter', async () => {
    const [ana, nobody] = [await register(), newEmail()];
    const texts = [await ask(ana.email), await ask(nobody)];
    const bare = texts.map((text) => text.replace(tokenIn(text), '').replace(codeIn(text), ''));
    expect(bare[0]).toBe(bare[1]);
  });

  it('is not sent without end', async () => {
    const email = newEmail();
    const answers: string[] = [];
    for (let letter = 0; letter < 6; letter++)
      answers.push(...(await visitor().refusals('requestSignInLink', { email, browserKey: here })));
    expect(answers).toEqual(['TRY_LATER']);
  });
});

describe('an address', () => {
  it('is confirmed with the letter that follows registering, or with another one', async () => {
    const ana = await register();
    const [first] = await letters.to(ana.email, 1, true);
    await ana.act('requestEmailConfirmation', {});
    const letter = (await letters.to(ana.email, 2, true)).at(-1)!;
    expect(await visitor().refusals('confirmEmail', { token: tokenIn(letter.text) })).toEqual([]);
    expect((await ana.read('{ viewer { trustLevel } }')).viewer.trustLevel).toBe('CONFIRMED');
    expect(await visitor().refusals('confirmEmail', { token: tokenIn(first!.text) })).toEqual(['LINK_INVALID']);
  });

  it('changes with a yes from both, and then every session ends', async () => {
    const [ana, email] = [await register(), newEmail()];
    await ana.act('changeEmail', { email });
    const [forOld, forNew] = [tokenIn((await letters.to(ana.email))[0]!.text), tokenIn((await letters.to(email))[0]!.text)];
    expect((await visitor().act('confirmEmailChange', { token: forNew }, 'isChanged')).isChanged).toBe(false);
    expect((await visitor().act('confirmEmailChange', { token: forNew }, 'isChanged')).isChanged).toBe(false);
    expect((await ana.read('{ viewer { email } }')).viewer.email).toBe(ana.email);
    expect((await visitor().act('confirmEmailChange', { token: forOld }, 'isChanged')).isChanged).toBe(true);
    expect((await ana.ask('{ viewer { email } }')).errors).toBeDefined();
    expect(await visitor().refusals('signIn', { email: ana.email, password })).toEqual(['SIGN_IN_FAILED']);
    const { viewer } = await visitor().act('signIn', { email, password }, 'viewer { trustLevel }');
    expect(viewer.trustLevel).toBe('CONFIRMED');
  });

  it('does not change after ten minutes without showing who one is, nor to one that somebody has', async () => {
    const [ana, luis] = [await register(), await register()];
    world.clock.advance(601_000);
    expect(await ana.refusals('changeEmail', { email: luis.email })).toEqual(['PROVE_AGAIN']);
    await ana.act('proveIdentity', { password });
    expect(await ana.refusals('changeEmail', { email: luis.email })).toEqual([]);
    await letters.to(ana.email);
    expect((await letters.all()).filter(({ to, subject }) => to === luis.email && subject.includes('nuevo correo'))).toEqual([]);
  });
});
