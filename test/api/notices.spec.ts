/** How authors are told that they were answered. */
import { jest } from '@jest/globals';
import { MailingService } from '../../src/notices/mailing.service.js';
import { Mail } from '../../src/platform/mail/mail.js';
import { answerInput, revisionOf } from '../answers.js';
import { Letters } from '../letters.js';
import type { Person } from '../person.js';
import { accountOf, QuestionBuilder } from '../questions.js';
import { day, monday, World } from '../world.js';

const letters = new Letters();
let world: World;
let clara: Person;
beforeAll(async () => {
  world = await World.open({ URNA_HOME: letters.home });
  clara = await world.official(world.ministry, 'Clara');
});
afterAll(async () => {
  await world?.close();
  await letters.burn();
});
afterEach(() => world.clock.set(monday));

/** Closed, with that many comments of each; everybody has a session that lasts. */
async function closedWith(...said: [Person, number][]): Promise<{ id: string; official: Person; people: Person[] }> {
  const open = await world.drafts.open({ official: clara });
  for (const [who, count] of said)
    for (let n = 1; n <= count; n++) await who.act('postComment', { subjectId: open.id, body: `Comentario ${n} de ${who.name}.` });
  world.clock.advance(21 * day);
  const official = await world.session(clara);
  await revisionOf(official, open.id);
  return { id: open.id, official, people: await Promise.all(said.map(([who]) => world.session(who))) };
}

async function until<Found>(find: () => Promise<Found | null>): Promise<Found> {
  for (const deadline = Date.now() + 30_000; ;) {
    const found = await find();
    if (found) return found;
    if (Date.now() > deadline) throw new Error('Waited too long.');
    await new Promise((later) => setTimeout(later, 50));
  }
}

const own =
  '{ viewer { unreadCount noticeChannel notices(first: 10) { nodes { id kind sentence observationNumbers readAt consultation { title } } } } }';
const noticesOf = async (who: Person): Promise<any> => (await who.read(own)).viewer;
const told = (who: Person, count = 1) =>
  until(async () => {
    const viewer = await noticesOf(who);
    return viewer.notices.nodes.length >= count ? viewer : null;
  });

describe('An author', () => {
  it('is told once and in one letter of all that was answered together, in their language', async () => {
    const ana = await world.citizen('Ana');
    await ana.act('updateAccount', { locale: 'en' });
    const { id, official, people } = await closedWith([ana, 5]);
    const reasons = [
      { locale: 'es', text: 'La ley no lo permite.' },
      { locale: 'en', text: 'The law does not allow it.' },
    ];
    await official.act('answerObservations', answerInput(id, 0, { reasons }));
    const { unreadCount, notices } = await told(people[0]!.speaking('en'));
    expect(unreadCount).toBe(1);
    expect(notices.nodes).toEqual([
      {
        id: expect.any(String),
        kind: 'ANSWER',
        sentence: 'Your observations 1, 2, 3, 4, and 5 were answered.',
        observationNumbers: [1, 2, 3, 4, 5],
        readAt: null,
        consultation: { title: 'Acueductos comunitarios' },
      },
    ]);
    const [letter] = await letters.to(ana.email);
    expect(letter!.subject).toBe('Your observations at Urna were answered');
    expect(letter!.text.replaceAll('\r\n', '\n')).toContain('Observations 1, 2, 3, 4, and 5: Not accepted\n\nThe law does not allow it.');
    expect(letter!.text).toContain('/en/consultations/');
    await new Promise((later) => setTimeout(later, 1_200));
    expect(await letters.to(ana.email)).toHaveLength(1);
    // A second process that follows the same journal tells nobody again.
    const { FollowingService } = await import('../../src/notices/following.service.js');
    await world.rows(`UPDATE notice_position SET sequence = 0`);
    await Promise.all([1, 2, 3].map(() => world.app.get(FollowingService).carryOn()));
    expect((await noticesOf(people[0]!)).notices.nodes).toHaveLength(1);
  });

  it('chooses how: here only, once a day, or not at all', async () => {
    const [bea, ines, hugo] = [await world.citizen('Bea'), await world.citizen('Ines'), await world.citizen('Hugo')];
    expect((await noticesOf(bea)).noticeChannel).toBe('MAIL_AT_ONCE');
    await bea.act('setNoticePreferences', { channel: 'SITE' });
    await ines.act('setNoticePreferences', { channel: 'MAIL_DAILY' });
    await hugo.act('setNoticePreferences', { channel: 'NONE' }, 'viewer { noticeChannel }');
    const { id, official, people } = await closedWith([bea, 1], [ines, 1], [hugo, 1]);
    await official.act('answerObservations', answerInput(id, 0));
    await told(people[0]!);
    await told(people[1]!);
    expect((await noticesOf(people[2]!)).notices.nodes).toEqual([]);
    await new Promise((later) => setTimeout(later, 1_200));
    const to = async (who: Person) => (await letters.all()).filter((letter) => letter.to === who.email).length;
    expect([await to(bea), await to(ines), await to(hugo)]).toEqual([0, 0, 0]);
    // At seven in the morning in Bogota.
    world.clock.set(new Date('2026-02-24T12:00:00Z'));
    await letters.to(ines.email);
    expect([await to(bea), await to(ines), await to(hugo)]).toEqual([0, 1, 0]);
  });

  it('marks what was read, and nobody else sees it', async () => {
    const [eva, otto] = [await world.citizen('Eva'), await world.citizen('Otto')];
    const { id, official, people } = await closedWith([eva, 1]);
    await official.act('answerObservations', answerInput(id, 0));
    const { notices } = await told(people[0]!);
    const noticeId = notices.nodes[0].id;
    const other = await world.session(otto);
    expect((await other.read('query ($id: ID!) { node(id: $id) { id } }', { id: noticeId })).node).toBeNull();
    expect(await other.act('markNoticesRead', { ids: [noticeId] }, 'count')).toMatchObject({ count: 0 });
    const read = await people[0]!.act('markNoticesRead', { ids: [noticeId] }, 'count viewer { unreadCount }');
    expect(read).toMatchObject({ count: 1, viewer: { unreadCount: 0 } });
    expect((await noticesOf(people[0]!)).notices.nodes[0].readAt).not.toBeNull();
    for (const act of ['markNoticesRead', 'setNoticePreferences'])
      expect(await world.visitor().refusals(act, act === 'markNoticesRead' ? {} : { channel: 'SITE' })).toEqual(['SIGN_IN_REQUIRED']);
    expect((await noticesOf(world.visitor())).notices.nodes).toEqual([]);
  });

  it('is told again when another answer takes the place of the first', async () => {
    const rosa = await world.citizen('Rosa');
    const { id, official, people } = await closedWith([rosa, 1]);
    const { revision } = await official.act('answerObservations', answerInput(id, 0), 'revision');
    await told(people[0]!);
    world.clock.advance(1_000);
    await official.act('reviseAnswers', answerInput(id, revision, { reasons: [{ locale: 'es', text: 'Visto otra vez, tampoco.' }] }));
    const { notices } = await told(people[0]!, 2);
    expect(notices.nodes.map(({ kind }: any) => kind)).toEqual(['ANSWER_REVISED', 'ANSWER']);
  });
});

describe('Whoever asked a question', () => {
  const notices = `{ viewer { unreadCount notices(first: 10) { nodes { kind sentence questionNumber question { id } } } } }`;
  const questions = (): QuestionBuilder => new QuestionBuilder(world);

  it('is told by the way they chose, like everybody, and officials always of what they owe', async () => {
    const [ana, bea, rosa] = [await world.citizen('Ana'), await world.citizen('Bea'), await world.official(world.townHall, 'Rosa')];
    await ana.act('setNoticePreferences', { channel: 'NONE' });
    await bea.act('setNoticePreferences', { channel: 'SITE' });
    await rosa.act('setNoticePreferences', { channel: 'NONE' });
    const agency = world.townHall;
    const [first, second] = [await questions().ask({ asker: ana, agency }), await questions().ask({ asker: bea, agency })];
    await clara.refusals('assignQuestion', { questionId: first.id });
    const patricia = await world.official(agency, 'Patricia');
    for (const { id } of [first, second]) await patricia.act('assignQuestion', { questionId: id, accountId: accountOf(rosa) });
    for (const { id } of [first, second]) await questions().answer({ id }, {}, rosa);
    const { viewer } = await until(async () => {
      const read = await bea.read(notices);
      return read.viewer.unreadCount === 2 ? read : null;
    });
    expect(viewer.notices.nodes).toEqual([
      {
        kind: 'QUESTION_ANSWERED',
        sentence: `Respondieron su pregunta ${second.number}.`,
        questionNumber: second.number,
        question: { id: second.id },
      },
      {
        kind: 'QUESTION_RECEIVED',
        sentence: `Recibimos su pregunta ${second.number}.`,
        questionNumber: second.number,
        question: { id: second.id },
      },
    ]);
    expect((await ana.read(notices)).viewer.notices.nodes).toEqual([]);
    const given = (await rosa.read(notices)).viewer.notices.nodes;
    expect(given.map(({ kind }: any) => kind)).toEqual(['QUESTION_ASSIGNED', 'QUESTION_ASSIGNED']);
    await new Promise((later) => setTimeout(later, 1_200));
    const boxes = [ana, bea, rosa].map(({ email }) => email);
    expect((await letters.all()).filter(({ to }) => boxes.includes(to))).toEqual([]);
  });

  it('reads one letter a day of questions and observations together, and not a word of a private question', async () => {
    const ines = await world.citizen('Ines');
    await ines.act('setNoticePreferences', { channel: 'MAIL_DAILY' });
    const body = 'Mi cédula es 12345678 y quiero saber por mi caso.';
    const { id, official } = await closedWith([ines, 1]);
    await official.act('answerObservations', answerInput(id, 0));
    const again = await world.session(ines);
    const question = await questions().ask({ asker: again, isPrivate: true, title: 'Mi caso secreto', body });
    await until(async () => ((await again.read(notices)).viewer.unreadCount === 2 ? true : null));
    world.clock.set(new Date('2026-02-24T12:00:00Z'));
    const [letter, ...others] = await letters.to(ines.email);
    expect(others).toEqual([]);
    expect(letter!.subject).toBe('Novedades en Urna');
    expect(letter!.text).toContain(`/es/preguntas/${question.number}`);
    expect(letter!.text).toContain('Observación 1: No aceptada');
    expect(letter!.text).not.toMatch(/12345678|secreto/);
  });
});

describe('A letter that the server does not take', () => {
  const notices = '{ viewer { notices(first: 10) { nodes { kind } } } }';

  it('is tried again for a while, and given up; the notice stays', async () => {
    const eva = await world.citizen('Eva');
    const send = jest.spyOn(world.app.get(Mail), 'send').mockImplementation(async ({ to }) => {
      if (to === eva.email) throw Object.assign(new Error('no such box'), { responseCode: 550 });
    });
    try {
      await new QuestionBuilder(world).ask({ asker: eva });
      const tries = () => send.mock.calls.filter(([{ to }]) => to === eva.email).length;
      const state = async () =>
        (await world.rows<any>('SELECT mail_tries, mail_due_at, mailed_at FROM notices WHERE account_id = $1', [eva.accountId]))[0];
      for (const [count, minutes] of [10, 60, 360].entries()) {
        await until(async () => ((await state())?.mail_tries === count + 1 ? true : null));
        expect(tries()).toBe(count + 1);
        world.clock.advance(minutes * 60_000 - 1_000);
        await world.app.get(MailingService).carryOn();
        expect(tries()).toBe(count + 1);
        world.clock.advance(1_000);
        await world.app.get(MailingService).carryOn();
      }
      await until(async () => ((await state()).mail_tries === 4 ? true : null));
      expect(await state()).toEqual({ mail_tries: 4, mail_due_at: null, mailed_at: null });
      world.clock.advance(30 * day);
      await world.app.get(MailingService).carryOn();
      expect(tries()).toBe(4);
      expect((await (await world.session(eva)).read(notices)).viewer.notices.nodes).toHaveLength(1);
    } finally {
      send.mockRestore();
    }
  });
});

describe('Whoever follows the journal', () => {
  it('loses nobody of many acts that wait', async () => {
    const builder = new QuestionBuilder(world);
    const askers = await Promise.all(Array.from({ length: 13 }, (_, n) => world.citizen(`Persona${n}`)));
    for (const asker of askers) for (let n = 0; n < 10; n++) await builder.ask({ asker });
    const { FollowingService } = await import('../../src/notices/following.service.js');
    const received = `SELECT count(*)::int AS n FROM notices WHERE kind = 'QUESTION_RECEIVED' AND account_id = ANY($1::uuid[])`;
    const told = async () => (await world.rows<{ n: number }>(received, [askers.map(({ accountId }) => accountId)]))[0]!.n;
    await until(async () => ((await told()) === 130 ? true : null));
    // As after a night in which nothing ran.
    await world.rows(`WITH gone AS (DELETE FROM notices) UPDATE notice_position SET sequence = 0`);
    await until(async () => {
      await world.app.get(FollowingService).carryOn();
      return (await told()) === 130 ? true : null;
    });
    expect(await told()).toBe(130);
  });
});
