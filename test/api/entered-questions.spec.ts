/** Questions that officials enter for people who do not use the web. */
import type { TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { closePolls } from '../polls.js';
import { day, monday, World } from '../world.js';

let world: World;
let [clara, diego, stranger, auditor]: Person[] = [];
let consultation: TestConsultation;
let meeting: string;

beforeAll(async () => {
  world = await World.open();
  [clara, diego] = [await world.official(), await world.official(world.ministry, 'Diego')];
  [stranger, auditor] = [await world.official(world.townHall, 'Sara'), await world.auditor()];
});
beforeEach(async () => {
  world.clock.set(monday);
  consultation = await world.drafts.open({ official: clara });
  const heldOn = world.clock.now().toISOString().slice(0, 10);
  const wish = { consultationId: consultation.id, way: 'MEETING', place: 'Salón comunal de San Jacinto', heldOn };
  meeting = (await clara!.act('recordGathering', wish, 'gathering { id }')).gathering.id;
});
afterAll(() => world?.close());

const heard = (more: object = {}) => ({
  ...{ gatheringId: meeting, title: '¿Cuándo llega el agua?', body: 'En la vereda El Salado no hay agua en verano.' },
  ...more,
});
const enter = async (more: object = {}, by = clara!): Promise<{ id: string; number: string }> =>
  (await by.act('enterQuestion', heard(more), 'question { id number }')).question;
const fields = `number title state askedAt asker { displayName } provenance { way name gathering { place } } agency { slug }
  term { receivedOn dueOn workingDays } record { act words } viewerAsked viewerCanWithdraw { allowed } viewerCanRate { code } viewerCanAskAgain { code }`;
const read = async (number: string, by: Person = world.visitor()): Promise<any> =>
  (await by.read(`query ($number: String!) { question(number: $number) { ${fields} } }`, { number })).question;

describe('A question that was asked at a meeting', () => {
  it('is public at once, marked with where it came from, with a name only where its owner agreed', async () => {
    for (const [hasConsent, name] of [
      [false, null],
      [true, 'Rosa Mejía'],
    ] as const) {
      const { number } = await enter({ name: 'Rosa Mejía', hasConsent });
      expect(await read(number)).toMatchObject({
        title: '¿Cuándo llega el agua?',
        asker: null,
        provenance: { way: 'MEETING', name, gathering: { place: 'Salón comunal de San Jacinto' } },
      });
    }
    expect(await world.rows('SELECT FROM questions WHERE speaker IS NOT NULL')).toHaveLength(1);
  });

  it('has its term from the day of the meeting, not from the one on which it was entered', async () => {
    const asked = {
      agencyId: world.ministry.globalId,
      title: '¿Cuándo llega el agua?',
      body: 'Por la web, el mismo día.',
      kind: 'GENERAL',
    };
    const { question } = await (await world.citizen()).act('askQuestion', asked, 'question { number }');
    world.clock.advance(2 * day);
    const { number } = await enter();
    const [web, paper] = [await read(question.number), await read(number)];
    expect(paper.term).toEqual(web.term);
    expect(paper.askedAt > web.askedAt).toBe(true);
  });

  it('is not the official’s own: they neither rate its answer nor ask again, and it counts in no list of theirs', async () => {
    const { number } = await enter();
    expect(await read(number, clara)).toMatchObject({
      viewerAsked: false,
      viewerCanWithdraw: { allowed: false },
      viewerCanRate: { code: 'NOT_YOUR_QUESTION' },
      viewerCanAskAgain: { code: 'NOT_YOUR_QUESTION' },
    });
    const own = await clara!.read('{ viewerQuestions(first: 10) { nodes { number } } }');
    expect(own.viewerQuestions.nodes).toEqual([]);
  });

  it('is entered by officials of the agency alone, while the consultation is open, as many as were asked', async () => {
    expect(await stranger!.refusals('enterQuestion', heard())).toEqual(['FORBIDDEN']);
    expect(await (await world.citizen()).refusals('enterQuestion', heard())).toEqual(['FORBIDDEN']);
    expect(await auditor!.refusals('enterQuestion', heard())).toEqual(['AUDITORS_ONLY_READ']);
    expect(await world.visitor().refusals('enterQuestion', heard())).toEqual(['SIGN_IN_REQUIRED']);
    expect(await clara!.refusals('enterQuestion', heard({ body: 'Mi correo es rosa@example.org, respóndanme.' }))).toEqual([
      'PERSONAL_DATA_FOUND',
    ]);
    for (let turn = 0; turn < 12; turn++) await enter();
    await closePolls(world);
    expect(await clara!.refusals('enterQuestion', heard())).toEqual(['CLOSED']);
  });

  it('that is sent twice with one key is entered once', async () => {
    const key = { idempotencyKey: 'pregunta una vez' };
    expect(await enter(key)).toEqual(await enter(key));
  });
});

describe('A mistaken entry', () => {
  const reason = 'Se registró dos veces.';

  it('is taken back with a reason that everybody reads; number and record stay', async () => {
    const { id, number } = await enter({ name: 'Rosa Mejía', hasConsent: true });
    expect(await stranger!.refusals('removeEnteredQuestion', { questionId: id, reason })).toEqual(['FORBIDDEN']);
    await diego!.act('removeEnteredQuestion', { questionId: id, reason });

    const { title, state, provenance, record } = await read(number);
    expect({ title, state, name: provenance.name }).toEqual({ title: null, state: 'WITHDRAWN', name: null });
    expect(record.at(-1)).toEqual({ act: 'WITHDRAWN', words: reason });
    expect(await clara!.refusals('removeEnteredQuestion', { questionId: id, reason })).toEqual(['QUESTION_WITHDRAWN']);
  });

  it('is never what somebody asked themselves, nor what is answered', async () => {
    const asked = { agencyId: world.ministry.globalId, title: '¿Cuándo llega el agua?', body: 'Por la web.', kind: 'GENERAL' };
    const { question } = await (await world.citizen()).act('askQuestion', { ...asked, body: 'Lo pregunto por la web.' }, 'question { id }');
    expect(await clara!.refusals('removeEnteredQuestion', { questionId: question.id, reason })).toEqual(['NOT_ENTERED']);
    const { id } = await enter();
    await clara!.act('answerQuestion', { questionId: id, office: 'Dirección de Agua', body: 'Llega en marzo, con la obra terminada.' });
    expect(await clara!.refusals('removeEnteredQuestion', { questionId: id, reason })).toEqual(['QUESTION_ALREADY_ANSWERED']);
  });
});

describe('A gathering', () => {
  it('lists the questions that were entered of it, for everybody', async () => {
    const [one, other] = [await enter(), await enter()];
    await clara!.act('removeEnteredQuestion', { questionId: one.id, reason: 'Está repetida.' });
    const query = 'query ($id: ID!) { node(id: $id) { ... on Gathering { questions(first: 5) { nodes { number title } } } } }';
    const { node } = await world.visitor().read(query, { id: meeting });
    expect(node.questions.nodes).toEqual([
      { number: other.number, title: '¿Cuándo llega el agua?' },
      { number: one.number, title: null },
    ]);
  });
});
