/** Where a second factor is asked of everybody: who has shown none reads, sets one up, keeps what is theirs, and does not take part. */
import { readFileSync } from 'node:fs';
import { Secret, TOTP } from 'otpauth';
import type { Person } from '../person.js';
import { whyNotActWithoutFactor } from '../../src/people/second-factors/second-factors.rules.js';
import { visitor } from '../../src/people/actor.js';
import { monday, World } from '../world.js';

let world: World;
beforeAll(async () => {
  world = await World.open({ URNA_SECOND_FACTOR: 'everyone' });
  world.clock.set(monday);
});
afterAll(() => world?.close());

const state = async (who: Person) => (await who.read('{ viewer { secondFactor { required isMissing isStrong } } }')).viewer.secondFactor;
const setUp = async (who: Person): Promise<void> => {
  const { secret } = await who.act('beginAuthenticator', {}, 'secret');
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.clock.now().getTime() });
  await who.act('confirmAuthenticator', { code }, 'recoveryCodes');
};

describe('a citizen', () => {
  it('votes and comments only once they have set up a second factor, and is told so in words', async () => {
    const clara = await world.official();
    await setUp(clara);
    const poll = await world.drafts.openPoll({}, { official: clara });
    const ana = await world.citizen();
    const ballot = { pollId: poll.id, optionIds: [poll.options[0]!] };
    expect(await state(ana)).toEqual({ required: true, isMissing: true, isStrong: false });
    expect(await ana.refusals('castVote', ballot)).toEqual(['SECOND_FACTOR_NEEDED']);
    expect(await ana.refusals('postComment', { subjectId: poll.consultation.id, body: 'Hola' })).toEqual(['SECOND_FACTOR_NEEDED']);
    const { userErrors } = await ana.do('castVote', ballot, '');
    expect(userErrors[0].message).toBe(
      'Aquí quien participa muestra un segundo paso. Agréguelo, o muestre el suyo, en Mi cuenta, Seguridad.',
    );
    expect((await world.rows('SELECT FROM ballots')).length).toBe(0);
    const page = await fetch(`${world.url}/es`, { headers: { cookie: `urna_session=${ana.token}` } });
    expect(await page.text()).toContain('A esta sesión le falta el segundo paso que aquí se pide.');

    await setUp(ana);
    expect(await state(ana)).toEqual({ required: true, isMissing: false, isStrong: true });
    expect(await ana.refusals('castVote', ballot)).toEqual([]);
    // Another device has shown none.
    const elsewhere = await world.session(ana);
    expect(await elsewhere.refusals('withdrawVote', { pollId: poll.id })).toEqual(['SECOND_FACTOR_NEEDED']);
  });

  it('without one reads, ends sessions, asks for their data and leaves', async () => {
    const luis = await world.citizen('Luis');
    expect((await luis.read('{ viewer { email } }')).viewer.email).toBe(luis.email);
    expect(await luis.refusals('endOtherSessions', {})).toEqual([]);
    expect(await luis.refusals('requestDataArchive', {})).toEqual([]);
    expect(await luis.refusals('updateAccount', { displayName: 'Luis Otro' })).toEqual(['SECOND_FACTOR_NEEDED']);
    expect(await luis.refusals('signOut', {})).toEqual([]);
  });

  it('may register and enter: what comes before a session asks for nothing', async () => {
    const input = { email: 'nueva@example.org', password: 'tres gatos en el tejado', displayName: 'Nueva' };
    expect(await world.visitor().refusals('register', input)).toEqual([]);
    expect(await world.visitor().refusals('signIn', { email: input.email, password: input.password })).toEqual([]);
  });
});

it('what is open without one is a list of mutations that exist; all others are closed', () => {
  const names = [.../^type Mutation \{(.*?)^\}/ms.exec(readFileSync('schema.gql', 'utf8'))![1]!.matchAll(/^ {2}(\w+)\(/gm)].map(
    ([, name]) => name!,
  );
  const lacking = { ...visitor, accountId: 'ana', lacksFactor: true };
  const open = names.filter((name) => whyNotActWithoutFactor(lacking, name) === null);
  expect(open).toHaveLength(31);
  expect(open).not.toContain('castVote');
  for (const name of ['castVote', 'postComment', 'answerQuestion', 'grantRole', 'takePseudonym', 'requestPhoneCode'])
    expect(whyNotActWithoutFactor(lacking, name)).toBe('SECOND_FACTOR_NEEDED');
  expect(whyNotActWithoutFactor({ ...lacking, lacksFactor: false }, 'castVote')).toBeNull();
});
