/** Telephones: somebody shows that a number is theirs with a code of six digits, and each number confirms one account. */
import { setTimeout as pause } from 'node:timers/promises';
import { ErasingService } from '../../src/privacy/erasing.service.js';
import { RetainingService } from '../../src/privacy/retaining.service.js';
import { Letters } from '../letters.js';
import type { Person } from '../person.js';
import { gatewaySecret, TextGateway } from '../text-gateway.js';
import { day, monday, World } from '../world.js';

const letters = new Letters();
let gateway: TextGateway;
let world: World;
beforeAll(async () => {
  gateway = await TextGateway.open();
  world = await World.open({
    URNA_HOME: letters.home,
    URNA_TRUST_PROXY: 'true',
    URNA_TEXT_MESSAGES: gateway.file({ countries: ['57', '34'], mostPerDay: 60 }),
  });
});
beforeEach(() => {
  world.clock.set(monday);
  gateway.answer = { status: 202 };
});
afterAll(async () => {
  await world?.close();
  await gateway?.close();
  await letters.burn();
});

let numbers = 0;
const newNumber = (): string => `+5731012340${String(++numbers).padStart(2, '0')}`;
const from = (who: Person): Person => who.sending({ 'x-forwarded-for': `10.7.${++numbers}.1` });
const citizen = async (name = 'Ana'): Promise<Person> => from(await world.citizen(name));
const state = async (who: Person): Promise<any> =>
  (await who.read('{ viewer { trustLevel isEmailConfirmed phone { number written } awaitedPhoneCode { written triesLeft } } }')).viewer;
const confirm = async (who: Person, number: string): Promise<string[]> => {
  await who.act('requestPhoneCode', { number });
  return who.refusals('confirmPhone', { code: gateway.codeTo(number) });
};
const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('A telephone', () => {
  it('is confirmed with the code of a message, and its owner is trusted as one whose address is confirmed', async () => {
    const [ana, number] = [await citizen(), newNumber()];
    expect(await state(ana)).toEqual({ trustLevel: 'REGISTERED', isEmailConfirmed: false, phone: null, awaitedPhoneCode: null });
    await ana.act('requestPhoneCode', { number: number.replace('+57', '').replace(/(...)(...)/, '$1 $2-') });
    const sent = gateway.sent.at(-1)!;
    expect(sent).toMatchObject({ to: number, text: expect.stringMatching(/^Urna: \d{6} confirma este celular/) });
    expect(sent.headers).toMatchObject({ authorization: `Bearer ${gatewaySecret}`, 'content-type': 'application/json' });
    expect((await state(ana)).awaitedPhoneCode).toEqual({ written: expect.stringMatching(/^\+57 310 /), triesLeft: 5 });
    const code = gateway.codeTo(number);
    const { viewer } = await ana.act(
      'confirmPhone',
      { code: `${code.slice(0, 3)} ${code.slice(3)}` },
      'viewer { trustLevel phone { number } }',
    );
    expect(viewer).toEqual({ trustLevel: 'CONFIRMED', phone: { number } });
    expect(await state(ana)).toMatchObject({ trustLevel: 'CONFIRMED', isEmailConfirmed: false, awaitedPhoneCode: null });
    const [letter] = await letters.to(ana.email);
    expect(letter!.subject).toBe('Su cuenta de Urna tiene un teléfono confirmado');
    expect(letter!.text).not.toContain(number.slice(3));
    // Once.
    expect(await ana.refusals('confirmPhone', { code })).toEqual(['PHONE_CODE_OVER']);
    expect(await ana.refusals('requestPhoneCode', { number })).toEqual(['PHONE_KNOWN']);
  });

  it('opens a poll for confirmed people to whoever has one', async () => {
    const official = await world.official();
    const poll = await world.drafts.openPoll({ eligibility: { level: 'CONFIRMED' } }, { official });
    const [ana, number] = [await citizen(), newNumber()];
    const vote = { pollId: poll.id, optionIds: [poll.options[0]!] };
    expect(await ana.refusals('castVote', vote)).toEqual(['TRUST_TOO_LOW']);
    expect(await confirm(ana, number)).toEqual([]);
    expect(await ana.refusals('castVote', vote)).toEqual([]);
  });

  it('is changed and removed, and without it the account is what it was', async () => {
    const [ana, first, second] = [await citizen(), newNumber(), newNumber()];
    expect(await ana.refusals('removePhone', {})).toEqual(['PHONE_NONE']);
    expect(await confirm(ana, first)).toEqual([]);
    expect(await confirm(ana, second)).toEqual([]);
    expect((await state(ana)).phone.number).toBe(second);
    const { viewer } = await ana.act('removePhone', {}, 'viewer { trustLevel phone { number } }');
    expect(viewer).toEqual({ trustLevel: 'REGISTERED', phone: null });
    expect((await state(ana)).trustLevel).toBe('REGISTERED');
    expect((await letters.to(ana.email, 3)).map(({ subject }) => subject)).toContain('Su cuenta de Urna ya no tiene teléfono');
    // Whose it was may have it again at once.
    expect(await confirm(ana, first)).toEqual([]);
  });

  it('leaves whoever has a confirmed address confirmed when it goes', async () => {
    const [ana, number] = [await citizen(), newNumber()];
    await world.rows(`UPDATE accounts SET email_confirmed_at = $2, trust_level = 'CONFIRMED' WHERE id = $1`, [ana.accountId, monday]);
    expect(await confirm(ana, number)).toEqual([]);
    await ana.act('removePhone', {});
    expect((await state(ana)).trustLevel).toBe('CONFIRMED');
  });

  it('is asked for in words that say what is wrong with it', async () => {
    const ana = await citizen();
    const before = gateway.sent.length;
    for (const [number, code] of [
      ['hola', 'PHONE_INVALID'],
      ['601 234 5678', 'PHONE_NOT_MOBILE'],
      ['+1 202 555 0123', 'PHONE_ABROAD'],
    ])
      expect(await ana.refusals('requestPhoneCode', { number })).toEqual([code]);
    expect(await world.visitor().refusals('requestPhoneCode', { number: newNumber() })).toEqual(['SIGN_IN_REQUIRED']);
    expect(gateway.sent.length).toBe(before);
    await ana.act('requestPhoneCode', { number: '+34 612 345 678' });
    expect(gateway.sent.at(-1)!.to).toBe('+34612345678');
  });
});

describe('A code', () => {
  it('serves five tries, also when they come at once, and ten minutes', async () => {
    const [ana, number] = [await citizen(), newNumber()];
    await ana.act('requestPhoneCode', { number });
    const wrong = otherThan(gateway.codeTo(number));
    const tries = await Promise.all(Array.from({ length: 8 }, () => ana.refusals('confirmPhone', { code: wrong })));
    expect(tries.flat().filter((code) => code === 'PHONE_CODE_WRONG')).toHaveLength(4);
    expect(tries.flat().filter((code) => code === 'PHONE_CODE_OVER')).toHaveLength(4);
    expect(await ana.refusals('confirmPhone', { code: gateway.codeTo(number) })).toEqual(['PHONE_CODE_OVER']);
    expect((await state(ana)).awaitedPhoneCode).toBeNull();

    await ana.act('requestPhoneCode', { number });
    world.clock.advance(10 * 60_000);
    expect(await ana.refusals('confirmPhone', { code: gateway.codeTo(number) })).toEqual(['PHONE_CODE_OVER']);
  });

  it('of an earlier message, of another account and of another number shows nothing', async () => {
    const [ana, luis] = [await citizen(), await citizen('Luis')];
    const [number, other] = [newNumber(), newNumber()];
    await luis.act('requestPhoneCode', { number });
    const ofLuis = gateway.codeTo(number);
    await ana.act('requestPhoneCode', { number });
    const earlier = gateway.codeTo(number);
    await ana.act('requestPhoneCode', { number: other });
    const codes = [earlier, ofLuis].filter((code) => code !== gateway.codeTo(other));
    for (const code of codes) expect(await ana.refusals('confirmPhone', { code })).toEqual(['PHONE_CODE_WRONG']);
    expect(await ana.refusals('confirmPhone', { code: gateway.codeTo(other) })).toEqual([]);
    expect((await state(ana)).phone.number).toBe(other);
  });

  it('is asked for three times, then with longer and longer waits: by an account, to a number', async () => {
    const [ana, number] = [await citizen(), newNumber()];
    for (let time = 0; time < 3; time++) expect(await ana.refusals('requestPhoneCode', { number: newNumber() })).toEqual([]);
    expect(await ana.refusals('requestPhoneCode', { number: newNumber() })).toEqual(['TRY_LATER']);
    world.clock.advance(15 * 60_000);
    expect(await ana.refusals('requestPhoneCode', { number: newNumber() })).toEqual([]);
    world.clock.advance(15 * 60_000);
    expect(await ana.refusals('requestPhoneCode', { number: newNumber() })).toEqual(['TRY_LATER']);
    for (let time = 0; time < 3; time++) expect(await (await citizen()).refusals('requestPhoneCode', { number })).toEqual([]);
    expect(await (await citizen()).refusals('requestPhoneCode', { number })).toEqual(['TRY_LATER']);
  });

  it('is sent once where the request is repeated with its key', async () => {
    const ana = await citizen();
    const input = { number: newNumber(), idempotencyKey: 'one message only' };
    await ana.act('requestPhoneCode', input);
    const code = gateway.codeTo(input.number);
    await ana.act('requestPhoneCode', input);
    expect(gateway.sent.filter(({ to }) => to === input.number)).toHaveLength(1);
    expect(await ana.refusals('confirmPhone', { code })).toEqual([]);
  });
});

describe('A number', () => {
  it('confirms one account: whoever shows it in another hears so, and not whose it is, for 90 days', async () => {
    const [ana, luis, number] = [await citizen(), await citizen('Luis'), newNumber()];
    expect(await confirm(ana, number)).toEqual([]);
    const { userErrors } = await luis.do('requestPhoneCode', { number });
    // Asking tells nothing: only whoever reads the messages of the number learns it.
    expect(userErrors).toEqual([]);
    const refused = await luis.do('confirmPhone', { code: gateway.codeTo(number) });
    expect(refused.userErrors).toMatchObject([{ code: 'PHONE_ELSEWHERE', message: expect.not.stringContaining('Ana') }]);
    expect((await state(luis)).trustLevel).toBe('REGISTERED');
    expect(await luis.refusals('confirmPhone', { code: gateway.codeTo(number) })).toEqual(['PHONE_CODE_OVER']);

    world.clock.advance(90 * day - 60_000);
    const again = from(await world.session(luis));
    expect(await confirm(again, number)).toEqual(['PHONE_ELSEWHERE']);
    world.clock.advance(60_000);
    expect(await confirm(again, number)).toEqual([]);
    expect(await state(await world.session(ana))).toMatchObject({ trustLevel: 'REGISTERED', phone: null });
    expect((await letters.to(ana.email, 2)).at(-1)!.subject).toBe('El teléfono de su cuenta de Urna confirma ahora otra cuenta');
  });

  it('that was given up, or whose owner left, confirms no other account for 90 days', async () => {
    const official = await world.official();
    const poll = await world.drafts.openPoll({ eligibility: { level: 'CONFIRMED' } }, { official });
    const [first, second, luis] = [await citizen(), await citizen('Eva'), await citizen('Luis')];
    const [removed, left] = [newNumber(), newNumber()];
    expect(await confirm(first, removed)).toEqual([]);
    await first.act('castVote', { pollId: poll.id, optionIds: [poll.options[0]!] });
    await first.act('removePhone', {});
    expect(await confirm(luis, removed)).toEqual(['PHONE_ELSEWHERE']);
    expect(await luis.refusals('castVote', { pollId: poll.id, optionIds: [poll.options[0]!] })).toEqual(['TRUST_TOO_LOW']);

    expect(await confirm(second, left)).toEqual([]);
    await second.act('requestErasure', { keepsWords: true });
    world.clock.advance(8 * day);
    await world.app.get(ErasingService).carryOn();
    const again = from(await world.session(luis));
    expect(await confirm(again, left)).toEqual(['PHONE_ELSEWHERE']);
    expect(await world.rows('SELECT FROM phones WHERE account_id = $1', [second.accountId])).toHaveLength(0);
    expect(await world.rows('SELECT FROM phone_rests WHERE account_id = $1', [second.accountId])).toHaveLength(0);

    // After that it is as if it had never been there, and nothing is kept of it.
    world.clock.advance(92 * day);
    await world.app.get(RetainingService).carryOn(() => false, true);
    expect(await world.rows('SELECT FROM phone_rests')).toHaveLength(0);
    expect(await world.rows('SELECT FROM phone_codes')).toHaveLength(0);
    expect(await world.rows('SELECT FROM text_message_days WHERE day < $1', [monday])).toHaveLength(0);
    expect(await confirm(from(await world.session(luis)), left)).toEqual([]);
  });

  it('that two confirm at once is the one’s who came first', async () => {
    const [ana, luis, number] = [await citizen(), await citizen('Luis'), newNumber()];
    const codes: string[] = [];
    for (const who of [ana, luis]) {
      await who.act('requestPhoneCode', { number });
      codes.push(gateway.codeTo(number));
    }
    const both = await Promise.all([ana, luis].map((who, place) => who.refusals('confirmPhone', { code: codes[place] })));
    expect(both.flat()).toEqual(['PHONE_ELSEWHERE']);
    const levels = await Promise.all([ana, luis].map(async (who) => (await state(who)).trustLevel));
    expect(levels.sort()).toEqual(['CONFIRMED', 'REGISTERED']);
  });
});

describe('The gateway', () => {
  it('that does not take a message is told of in words, and the request may be repeated', async () => {
    const ana = await citizen();
    const input = { number: newNumber(), idempotencyKey: 'until it is sent' };
    gateway.answer = { status: 500 };
    expect(await ana.refusals('requestPhoneCode', input)).toEqual(['PHONE_MESSAGE_NOT_SENT']);
    expect((await state(ana)).awaitedPhoneCode).toBeNull();
    gateway.answer = { status: 307, location: `${gateway.address}/elsewhere` };
    expect(await ana.refusals('requestPhoneCode', input)).toEqual(['PHONE_MESSAGE_NOT_SENT']);
    expect(gateway.elsewhere).toEqual([]);
    gateway.answer = { status: 202 };
    expect(await ana.refusals('requestPhoneCode', input)).toEqual([]);
    expect(await ana.refusals('confirmPhone', { code: gateway.codeTo(input.number) })).toEqual([]);
  });

  it('sends no more than it may on a day', async () => {
    const today = world.clock.now().toISOString().slice(0, 10);
    await world.rows('INSERT INTO text_message_days (day, sent) VALUES ($1, 59) ON CONFLICT (day) DO UPDATE SET sent = 59', [today]);
    const people = [await citizen(), await citizen(), await citizen()];
    const asked = await Promise.all(people.map((who) => who.refusals('requestPhoneCode', { number: newNumber() })));
    expect(asked.flat()).toEqual(['PHONE_MESSAGES_USED_UP', 'PHONE_MESSAGES_USED_UP']);
    world.clock.advance(day);
    expect(await from(await world.session(people[0]!)).refusals('requestPhoneCode', { number: newNumber() })).toEqual([]);
  });

  it('is offered where letters are files too, and messages lie beside them; not where letters are real', async () => {
    const files = new Letters();
    const [open, closed] = [
      await World.open({ URNA_HOME: files.home }),
      await World.open({ URNA_HOME: files.home, URNA_SMTP_URL: 'smtp://127.0.0.1:9' }),
    ];
    try {
      const offered = '{ viewer { canConfirmPhone { allowed code } } }';
      const [ana, luis] = [await open.citizen(), await closed.citizen()];
      expect((await ana.read(offered)).viewer.canConfirmPhone).toEqual({ allowed: true, code: null });
      expect((await luis.read(offered)).viewer.canConfirmPhone).toEqual({ allowed: false, code: 'PHONE_NOT_OFFERED' });
      expect(await luis.refusals('requestPhoneCode', { number: newNumber() })).toEqual(['PHONE_NOT_OFFERED']);
      const number = newNumber();
      await ana.act('requestPhoneCode', { number });
      const [message] = await files.messagesTo(number);
      expect(await ana.refusals('confirmPhone', { code: /\b\d{6}\b/.exec(message!)![0] })).toEqual([]);
    } finally {
      await Promise.all([open.close(), closed.close()]);
      await pause(0);
      await files.burn();
    }
  });
});
