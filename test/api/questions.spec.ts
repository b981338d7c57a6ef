/** Questions to the government, from asking to the second answer, through the API. */
import { jest } from '@jest/globals';
import { RetainingService } from '../../src/privacy/retaining.service.js';
import { Letters } from '../letters.js';
import type { Person } from '../person.js';
import { accountOf, QuestionBuilder, uuidIn } from '../questions.js';
import { World, day, monday } from '../world.js';

let world: World;
let letters: Letters;
let questions: QuestionBuilder;
let ana: Person;
let rosa: Person;
let patricia: Person;
beforeAll(async () => {
  letters = new Letters();
  world = await World.open({ URNA_HOME: letters.home });
  // Years pass here and come back; what a run of those years takes away would be of today.
  jest.spyOn(world.app.get(RetainingService), 'carryOn').mockResolvedValue(undefined);
  questions = new QuestionBuilder(world);
  [rosa, patricia] = [await questions.official(), await questions.official(world.townHall)];
});
// Another Ana each time: nobody asks more than ten questions in a day.
beforeEach(async () => {
  world.clock.set(monday);
  ana = await world.citizen('Ana');
  // Some of this happens years later, when the sessions of today are long gone.
  for (const official of [rosa, patricia]) await world.signInAgain(official);
});
afterAll(async () => {
  await world?.close();
  await letters?.burn();
});

const fields = `id number state isLate title body isListed isPrivate isEdited followerCount askAgainUntil agency { slug } asker { displayName }
  term { receivedOn dueOn dueAt transferDueOn extendedFrom workingDays cause isInTime daysTaken agency { slug } }
  terms { cause isInTime agency { slug } }
  answers { office body isEdited rating daysTaken isInTime official { displayName } original { body ratingWords } }
  record { act words dueOn isInTime office agency { slug } fromAgency { slug } } original { title body asker { displayName } } assignee { displayName }`;
const view = async (who: Person, id: string) => (await who.read(`query ($id: ID!) { question(id: $id) { ${fields} } }`, { id })).question;
const bogota = (moment: string): Date => new Date(`${moment}:00-05:00`);
const transfer = (id: string, who = rosa, agency = world.townHall) =>
  who.act('transferQuestion', { questionId: id, agencyId: agency.globalId, reason: 'El acueducto es del municipio.' });

describe('A citizen', () => {
  it('asks, gets a number and a term, and reads the answer, which everybody reads', async () => {
    const question = await questions.ask({ asker: ana });
    expect(question.number).toMatch(/^2026-\d{6}$/);
    expect(await view(world.visitor(), question.id)).toMatchObject({
      state: 'RECEIVED',
      isLate: false,
      isListed: true,
      title: '¿Cuándo llega el agua a la vereda?',
      asker: { displayName: 'Ana' },
      original: null,
      term: {
        receivedOn: '2026-02-02',
        dueOn: '2026-02-16',
        dueAt: '2026-02-17T05:00:00.000Z',
        transferDueOn: '2026-02-09',
        workingDays: 10,
      },
      record: [{ act: 'ASKED', dueOn: '2026-02-16' }],
    });
    world.clock.advance(3 * day);
    await questions.answer(question);
    expect(await view(world.visitor(), question.id)).toMatchObject({
      state: 'ANSWERED',
      answers: [
        {
          office: 'Oficina de Relación con el Ciudadano',
          body: 'Las obras terminan en **junio**.',
          daysTaken: 3,
          isInTime: true,
          original: null,
        },
      ],
      askAgainUntil: '2026-02-20T05:00:00.000Z',
    });
    const found = await world.visitor().read('query ($n: String) { question(number: $n) { id } }', { n: question.number });
    expect(found.question.id).toBe(question.id);
    expect((await world.visitor().read('{ question(number: "2026-999999") { id } }')).question).toBeNull();
  });

  it('asks on a Friday night, on a holiday and on New Year’s Eve: the clock is the one of the law', async () => {
    const terms: Record<string, string> = {
      '2026-02-06T23:30': '2026-02-20',
      '2026-03-23T11:00': '2026-04-09',
      '2026-12-31T23:59': '2027-01-18',
    };
    for (const [moment, dueOn] of Object.entries(terms)) {
      world.clock.set(bogota(moment));
      const { id } = await questions.ask();
      expect((await view(world.visitor(), id)).term.dueOn).toBe(dueOn);
    }
  });

  it('is numbered without gaps, year by year, however many ask at once and whatever is refused', async () => {
    world.clock.set(bogota('2028-02-01T09:00'));
    const crowd = await Promise.all(Array.from({ length: 12 }, (_, index) => world.citizen(`Persona${index}`)));
    const asked = await Promise.all(
      crowd.flatMap((asker) => [
        questions.ask({ asker }),
        asker.refusals('askQuestion', { agencyId: world.ministry.globalId, title: 'no', body: 'no' }),
      ]),
    );
    const numbers = asked.flatMap((outcome) => ('number' in outcome ? [outcome.number] : [])).sort();
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => `2028-${String(index + 1).padStart(6, '0')}`));
    world.clock.set(bogota('2029-01-01T00:00'));
    expect((await questions.ask()).number).toBe('2029-000001');
  });

  it('asks at most ten in a day, also when they come at once, and once for one key', async () => {
    const luis = await world.citizen('Luis');
    const input = {
      agencyId: world.ministry.globalId,
      title: '¿Cuánto cuesta el trámite?',
      body: 'Necesito saber cuánto cuesta el trámite.',
    };
    const key = { ...input, idempotencyKey: 'una-sola-vez' };
    const first = await luis.act('askQuestion', key, 'question { number }');
    expect(await luis.act('askQuestion', key, 'question { number }')).toMatchObject({ question: first.question });
    const refusals = await Promise.all(Array.from({ length: 12 }, () => luis.refusals('askQuestion', input)));
    expect(refusals.flat()).toEqual(Array(3).fill('TOO_MANY_QUESTIONS'));
    world.clock.advance(day + 1);
    expect(await luis.refusals('askQuestion', input)).toEqual([]);
  });

  it('rates the answer once and asks once more, which closes with the second answer', async () => {
    const question = await questions.ask({ asker: ana });
    await questions.answer(question);
    await ana.act('rateAnswer', { questionId: question.id, rating: 2, words: 'No dice el mes.' });
    expect(await ana.refusals('rateAnswer', { questionId: question.id, rating: 5 })).toEqual(['ANSWER_RATED_BEFORE']);
    world.clock.set(bogota('2026-02-16T23:59'));
    await ana.act('askAgain', { questionId: question.id, words: '¿Y en qué mes exactamente?' });
    expect(await view(world.visitor(), question.id)).toMatchObject({
      state: 'REASKED',
      term: { cause: 'ASKED_AGAIN', receivedOn: '2026-02-16', dueOn: '2026-03-02' },
      answers: [{ rating: 2, original: null }],
    });
    expect((await view(rosa, question.id)).answers[0].original.ratingWords).toBe('No dice el mes.');
    expect(
      await rosa.refusals('transferQuestion', { questionId: question.id, agencyId: world.townHall.globalId, reason: 'No es nuestra.' }),
    ).toEqual(['ANSWERED_BEFORE']);
    await questions.answer(question, { body: 'En junio de 2026.' });
    await ana.act('rateAnswer', { questionId: question.id, rating: 5 });
    const seen = await view(world.visitor(), question.id);
    expect(seen).toMatchObject({
      state: 'CLOSED',
      answers: [{ rating: 2 }, { rating: 5, body: 'En junio de 2026.' }],
      askAgainUntil: null,
    });
    expect(seen.record.map(({ act }: { act: string }) => act)).toEqual(['ASKED', 'ANSWERED', 'RATED', 'ASKED_AGAIN', 'ANSWERED', 'RATED']);
    expect(seen.record[3].words).toBe('¿Y en qué mes exactamente?');
    expect(await ana.refusals('askAgain', { questionId: question.id, words: '¿Y a qué hora llega?' })).toEqual(['ALREADY_REASKED']);
  });

  it('may ask again for ten working days; then the answer is the last word', async () => {
    const question = await questions.ask({ asker: ana });
    const words = '¿Y en qué mes exactamente?';
    expect(await ana.refusals('askAgain', { questionId: question.id, words })).toEqual(['QUESTION_NOT_YET_ANSWERED']);
    await questions.answer(question);
    world.clock.set(bogota('2026-02-17T00:00'));
    expect((await view(ana, question.id)).state).toBe('CLOSED');
    expect(await ana.refusals('askAgain', { questionId: question.id, words })).toEqual(['ASKING_AGAIN_OVER']);
  });

  it('takes a question back before it is answered: its words are gone for others, its number stays', async () => {
    const question = await questions.ask({ asker: ana, title: '¿Dónde queda la oficina secreta?' });
    await ana.act('withdrawQuestion', { questionId: question.id });
    expect(await view(world.visitor(), question.id)).toMatchObject({
      state: 'WITHDRAWN',
      title: null,
      body: null,
      asker: null,
      isListed: false,
    });
    expect((await view(ana, question.id)).original.title).toBe('¿Dónde queda la oficina secreta?');
    expect((await world.visitor().read('{ questions(filter: { search: "secreta" }) { nodes { id } } }')).questions.nodes).toEqual([]);
    expect(await ana.refusals('withdrawQuestion', { questionId: question.id })).toEqual(['QUESTION_WITHDRAWN']);
    expect(await rosa.refusals('answerQuestion', { questionId: question.id, office: 'Oficina', body: 'Sí.' })).toEqual([
      'QUESTION_WITHDRAWN',
    ]);
    const answered = await questions.ask({ asker: ana });
    await questions.answer(answered);
    expect(await ana.refusals('withdrawQuestion', { questionId: answered.id })).toEqual(['QUESTION_ALREADY_ANSWERED']);
  });

  it('wants to know too: everybody sees how many do, nobody who, and all are told', async () => {
    const question = await questions.ask({ asker: ana });
    const followers = await Promise.all(['Uno', 'Dos', 'Tres'].map((name) => world.citizen(name)));
    await Promise.all(followers.map((who) => who.act('followQuestion', { questionId: question.id })));
    expect(await followers[0]!.refusals('followQuestion', { questionId: question.id })).toEqual(['QUESTION_ALREADY_FOLLOWED']);
    expect(await ana.refusals('followQuestion', { questionId: question.id })).toEqual(['OWN_QUESTION']);
    await followers[1]!.act('updateAccount', { locale: 'en' });
    await followers[2]!.act('unfollowQuestion', { questionId: question.id });
    expect(await followers[2]!.refusals('unfollowQuestion', { questionId: question.id })).toEqual(['QUESTION_NOT_FOLLOWED']);
    const read = await followers[0]!.read(
      'query ($id: ID!) { question(id: $id) { followerCount viewerFollows } viewerFollowedQuestions { nodes { id } } }',
      {
        id: question.id,
      },
    );
    expect(read).toEqual({
      question: { followerCount: 2, viewerFollows: true },
      viewerFollowedQuestions: { nodes: [{ id: question.id }] },
    });
    await letters.to(ana.email);
    await questions.answer(question);
    const [letter] = await letters.to(followers[0]!.email);
    expect(letter!.subject).toBe(`Respondieron la pregunta ${question.number}, que usted sigue`);
    expect(letter!.text).toContain(`/es/preguntas/${question.number}`);
    expect((await letters.to(followers[1]!.email))[0]!.subject).toBe(`Question ${question.number}, which you follow, was answered`);
    const [received, answered] = await letters
      .to(ana.email, 2)
      .then((all) => all.filter(({ subject }) => subject.includes(question.number)));
    expect([received!.subject, answered!.subject]).toEqual([
      `Recibimos su pregunta ${question.number}`,
      `Respondieron su pregunta ${question.number}`,
    ]);
    expect(await world.rows(`SELECT DISTINCT actor_id, is_public FROM journal WHERE kind LIKE 'question.%followed'`)).toEqual([
      { actor_id: null, is_public: false },
    ]);
    // Whoever follows no longer is not told.
    expect((await letters.all()).filter(({ to }) => to === followers[2]!.email)).toEqual([]);
  });
});

describe('An official', () => {
  it('takes a question, or gives it to another official of the agency', async () => {
    const question = await questions.ask();
    await rosa.act('assignQuestion', { questionId: question.id });
    expect(await view(rosa, question.id)).toMatchObject({ state: 'ASSIGNED', assignee: { displayName: 'Rosa' } });
    expect((await view(ana, question.id)).assignee).toBeNull();
    const clara = await world.official();
    await rosa.act('assignQuestion', { questionId: question.id, accountId: accountOf(clara) });
    expect((await view(clara, question.id)).assignee.displayName).toBe('Clara');
    expect((await letters.to(clara.email))[0]!.subject).toBe(`Le asignaron la pregunta ${question.number}`);
    expect(await rosa.refusals('assignQuestion', { questionId: question.id, accountId: accountOf(patricia) })).toEqual([
      'NOT_AN_OFFICIAL_THERE',
    ]);
  });

  it('passes a question on: the term begins anew, the record says so, and it does not come back', async () => {
    const question = await questions.ask({ asker: ana });
    world.clock.set(bogota('2026-02-06T23:00'));
    await transfer(question.id);
    expect(await view(world.visitor(), question.id)).toMatchObject({
      state: 'RECEIVED',
      agency: { slug: world.townHall.slug },
      term: { receivedOn: '2026-02-06', dueOn: '2026-02-20', cause: 'TRANSFERRED', agency: { slug: world.townHall.slug } },
      terms: [
        { cause: 'ASKED', isInTime: true, agency: { slug: world.ministry.slug } },
        { cause: 'TRANSFERRED', isInTime: null },
      ],
      record: [
        { act: 'ASKED' },
        {
          act: 'TRANSFERRED',
          words: 'El acueducto es del municipio.',
          isInTime: true,
          dueOn: '2026-02-20',
          agency: { slug: world.townHall.slug },
          fromAgency: { slug: world.ministry.slug },
        },
      ],
    });
    const back = { questionId: question.id, agencyId: world.ministry.globalId, reason: 'Tampoco es nuestra.' };
    expect(await patricia.refusals('transferQuestion', back)).toEqual(['TRANSFERRED_BEFORE']);
    expect(await patricia.refusals('transferQuestion', { ...back, agencyId: world.townHall.globalId })).toEqual(['TRANSFER_TO_ITSELF']);
    expect(await rosa.refusals('answerQuestion', { questionId: question.id, office: 'Oficina', body: 'Sí.' })).toEqual(['FORBIDDEN']);
    await questions.answer(question, {}, patricia);
    expect((await view(ana, question.id)).state).toBe('ANSWERED');
  });

  it('passes a question on late: it goes, and everybody sees that it was late', async () => {
    const question = await questions.ask();
    world.clock.set(bogota('2026-02-10T00:00'));
    await transfer(question.id);
    expect((await view(ana, question.id)).record[1]).toMatchObject({ act: 'TRANSFERRED', isInTime: false });
  });

  it('extends a term once, with a reason, before it is over and within twice its length', async () => {
    const question = await questions.ask();
    const extend = (dueOn: string) =>
      rosa.refusals('extendQuestion', { questionId: question.id, dueOn, reason: 'Faltan los datos del contratista.' });
    world.clock.set(bogota('2026-02-16T23:59'));
    const { question: read } = await rosa.read('query ($id: ID!) { question(id: $id) { term { latestExtension } } }', { id: question.id });
    expect(read.term.latestExtension).toBe('2026-03-02');
    expect(await extend('2026-02-16')).toEqual(['EXTENSION_NOT_AFTER_TERM']);
    expect(await extend('2026-02-21')).toEqual(['EXTENSION_ON_DAY_OFF']);
    expect(await extend('2026-03-03')).toEqual(['EXTENSION_TOO_LONG']);
    expect(await extend('2026-03-02')).toEqual([]);
    expect(await extend('2026-03-02')).toEqual(['EXTENDED_BEFORE']);
    expect(await view(world.visitor(), question.id)).toMatchObject({
      term: { dueOn: '2026-03-02', extendedFrom: '2026-02-16' },
      record: [{ act: 'ASKED' }, { act: 'EXTENDED', dueOn: '2026-03-02', words: 'Faltan los datos del contratista.' }],
    });
    const late = await questions.ask();
    world.clock.set(bogota('2026-03-04T00:00'));
    expect((await view(ana, late.id)).isLate).toBe(true);
    expect(
      await rosa.refusals('extendQuestion', { questionId: late.id, dueOn: '2026-03-06', reason: 'Faltan los datos del contratista.' }),
    ).toEqual(['TERM_OVER']);
    await questions.answer(late);
    expect((await view(ana, late.id)).answers[0]).toMatchObject({ isInTime: false, daysTaken: 12 });
  });

  it('answers with an edition: everybody reads that, whoever asked reads the answer', async () => {
    const question = await questions.ask({ asker: ana, body: 'Soy Ana Pérez, cédula 123. ¿Cuándo llega el agua?' });
    await questions.answer(question, {
      body: 'Señora Ana Pérez, cédula 123: en junio.',
      edition: { question: '¿Cuándo llega el agua?', answer: 'En junio.' },
    });
    expect(await view(world.visitor(), question.id)).toMatchObject({
      body: '¿Cuándo llega el agua?',
      isEdited: true,
      answers: [{ body: 'En junio.', isEdited: true }],
    });
    expect(await view(ana, question.id)).toMatchObject({
      original: { body: 'Soy Ana Pérez, cédula 123. ¿Cuándo llega el agua?' },
      answers: [{ original: { body: 'Señora Ana Pérez, cédula 123: en junio.' } }],
    });
    const found = async (search: string) =>
      (await world.visitor().read('query ($f: QuestionFilter) { questions(filter: $f) { nodes { id } } }', { f: { search } })).questions
        .nodes;
    expect(await found('cédula')).toEqual([]);
  });

  it('edits what everybody reads at any time, with a reason', async () => {
    const question = await questions.ask({ asker: ana, body: 'Mi vecino Juan Mora debe el agua. ¿Qué hago?' });
    const edit = { questionId: question.id, reason: 'Nombraba a una persona.' };
    expect(await rosa.refusals('editQuestionForPublic', { ...edit, edition: {} })).toEqual(['EDITION_EMPTY']);
    expect(await rosa.refusals('editQuestionForPublic', { ...edit, edition: { answer: 'Nada.' } })).toEqual(['QUESTION_NOT_YET_ANSWERED']);
    await rosa.act('editQuestionForPublic', { ...edit, edition: { question: 'Alguien debe el agua. ¿Qué hago?' } });
    expect(await view(world.visitor(), question.id)).toMatchObject({
      body: 'Alguien debe el agua. ¿Qué hago?',
      record: [{ act: 'ASKED' }, { act: 'EDITED', words: 'Nombraba a una persona.' }],
    });
  });
});

describe('A private question', () => {
  const ids = async (who: Person, id: string) => {
    const { question, node } = await who.read('query ($id: ID!) { question(id: $id) { id } node(id: $id) { id } }', { id });
    return [question?.id ?? null, node?.id ?? null];
  };

  it('exists only for whoever asked, the officials of the agency and administrators', async () => {
    const { id, number } = await questions.ask({ asker: ana, isPrivate: true, title: '¿Qué pasa con mi subsidio?' });
    const others = [world.visitor(), await world.citizen('Luis'), patricia, await world.moderator(), await world.auditor()];
    for (const who of others) {
      expect(await ids(who, id)).toEqual([null, null]);
      expect((await who.read('query ($number: String) { question(number: $number) { id } }', { number })).question).toBeNull();
    }
    for (const who of [ana, rosa, await world.administrator()]) expect(await ids(who, id)).toEqual([id, id]);
    expect(await view(ana, id)).toMatchObject({ title: '¿Qué pasa con mi subsidio?', isListed: false, asker: null });
    expect((await ana.read('{ viewerQuestions(first: 1) { nodes { id } } }')).viewerQuestions.nodes).toEqual([{ id }]);
    expect((await rosa.read('{ questions(first: 100) { nodes { id } } }')).questions.nodes).not.toContainEqual({ id });
    expect(await world.rows(`SELECT DISTINCT actor_id, is_public FROM journal WHERE subject_id = $1`, [uuidIn(id)])).toEqual([
      { actor_id: null, is_public: false },
    ]);
    expect(await world.rows('SELECT 1 FROM public_words WHERE subject_id = $1', [uuidIn(id)])).toEqual([]);
  });

  it('goes out of sight of the agency that passes it on, also when the request is repeated', async () => {
    const { id } = await questions.ask({ asker: ana, isPrivate: true });
    const input = { questionId: id, agencyId: world.townHall.globalId, reason: 'Es del municipio.', idempotencyKey: 'trasladar-una-vez' };
    expect((await rosa.act('transferQuestion', input, 'question { id }')).question).toBeNull();
    expect((await rosa.act('transferQuestion', input, 'question { id }')).question).toBeNull();
    expect(await ids(rosa, id)).toEqual([null, null]);
    expect(await ids(patricia, id)).toEqual([id, id]);
    expect(await rosa.refusals('answerQuestion', { questionId: id, office: 'Oficina', body: 'Sí.' })).toEqual(['NOT_FOUND']);
  });

  it('is published only whole, edited and with leave of whoever asked', async () => {
    const edition = { title: 'Subsidios', question: '¿Cuándo pagan el subsidio?', answer: 'El día 15.' };
    const strict = await questions.ask({ asker: ana, isPrivate: true });
    const answer = { office: 'Oficina', body: 'Señora Ana, el 15.' };
    expect(await rosa.refusals('answerQuestion', { questionId: strict.id, ...answer, edition })).toEqual(['EDITION_NOT_ALLOWED']);
    const open = await questions.ask({ asker: ana, isPrivate: true, allowsEdition: true, body: 'Soy Ana, ¿cuándo me pagan?' });
    expect(await rosa.refusals('answerQuestion', { questionId: open.id, ...answer, edition: { answer: 'El 15.' } })).toEqual([
      'EDITION_INCOMPLETE',
    ]);
    await questions.answer(open, { ...answer, edition });
    expect(await view(world.visitor(), open.id)).toMatchObject({
      title: 'Subsidios',
      body: '¿Cuándo pagan el subsidio?',
      asker: null,
      original: null,
      isListed: true,
      answers: [{ body: 'El día 15.', original: null }],
    });
    await ana.act('askAgain', { questionId: open.id, words: 'Soy Ana, ¿y el otro mes?' });
    await questions.answer(open, { body: 'Señora Ana, también el 15.' });
    const seen = await view(world.visitor(), open.id);
    expect(seen.answers.map(({ body }: { body: string | null }) => body)).toEqual(['El día 15.', null]);
    expect(JSON.stringify(seen)).not.toContain('Ana');
    const findable = JSON.stringify(await world.rows('SELECT title, body FROM public_words'));
    for (const words of ['Soy Ana, ¿', 'Señora Ana']) expect(findable).not.toContain(words);
  });
});

describe('Whoever may not is told why, in every act', () => {
  const acts: [string, Record<string, unknown>, 'official' | 'asker' | 'administrator' | 'anybody'][] = [
    ['assignQuestion', {}, 'official'],
    ['transferQuestion', { reason: 'No es de nuestra competencia.' }, 'official'],
    ['extendQuestion', { dueOn: '2026-02-18', reason: 'Faltan datos del contratista.' }, 'official'],
    ['answerQuestion', { office: 'Oficina', body: 'Sí.' }, 'official'],
    ['editQuestionForPublic', { edition: { title: 'Otro título' }, reason: 'Nombraba a alguien.' }, 'official'],
    ['askAgain', { words: 'No entendí la respuesta.' }, 'asker'],
    ['rateAnswer', { rating: 3 }, 'asker'],
    ['withdrawQuestion', {}, 'asker'],
    ['followQuestion', {}, 'anybody'],
    ['unfollowQuestion', {}, 'anybody'],
  ];

  it.each(acts)('%s', async (act, words, whose) => {
    const question = await questions.ask({ asker: ana });
    const secret = await questions.ask({ asker: ana, isPrivate: true });
    const to = act === 'transferQuestion' ? { agencyId: world.townHall.globalId } : {};
    const cast: [Person, string][] = [
      [world.visitor(), 'SIGN_IN_REQUIRED'],
      [await world.auditor(), 'AUDITORS_ONLY_READ'],
      [await world.citizen('Luis'), whose === 'official' ? 'FORBIDDEN' : 'NOT_YOUR_QUESTION'],
      [patricia, whose === 'official' ? 'FORBIDDEN' : 'NOT_YOUR_QUESTION'],
      [await world.moderator(), whose === 'official' ? 'FORBIDDEN' : 'NOT_YOUR_QUESTION'],
      [await world.administrator(), whose === 'official' ? 'FORBIDDEN' : 'NOT_YOUR_QUESTION'],
      whose === 'official' ? [ana, 'FORBIDDEN'] : [rosa, 'NOT_YOUR_QUESTION'],
    ];
    for (const [who, code] of whose === 'anybody' ? cast.slice(0, 2) : cast)
      expect([who.name, ...(await who.refusals(act, { questionId: question.id, ...words, ...to }))]).toEqual([who.name, code]);
    for (const who of [world.visitor(), await world.citizen('Luis'), patricia, await world.moderator(), await world.auditor()])
      expect([who.name, ...(await who.refusals(act, { questionId: secret.id, ...words, ...to }))]).toEqual([who.name, 'NOT_FOUND']);
    const nothing = Buffer.from('Question:01900000-0000-7000-8000-000000000270').toString('base64url');
    for (const who of [world.visitor(), ana, rosa])
      expect(await who.refusals(act, { questionId: nothing, ...words, ...to })).toEqual(['NOT_FOUND']);
  });

  it('askQuestion', async () => {
    const input = { agencyId: world.ministry.globalId, title: '¿Cuánto cuesta el trámite?', body: 'Necesito saber cuánto cuesta.' };
    expect(await world.visitor().refusals('askQuestion', input)).toEqual(['SIGN_IN_REQUIRED']);
    expect(await (await world.auditor()).refusals('askQuestion', input)).toEqual(['AUDITORS_ONLY_READ']);
    expect(await rosa.refusals('askQuestion', input)).toEqual(['OFFICIALS_ANSWER_HERE']);
    expect(await patricia.refusals('askQuestion', input)).toEqual([]);
    const nowhere = Buffer.from('Agency:01900000-0000-7000-8000-000000000270').toString('base64url');
    expect(await ana.refusals('askQuestion', { ...input, agencyId: nowhere })).toEqual(['NOT_FOUND']);
    expect(await ana.refusals('askQuestion', { ...input, territory: '99999' })).toEqual(['TERRITORY_UNKNOWN']);
    expect(await ana.refusals('askQuestion', { ...input, title: '   ¿? ' })).toEqual(['INPUT_INVALID']);
    expect(await ana.refusals('askQuestion', { ...input, body: 'a'.repeat(10_001) })).toEqual(['INPUT_INVALID']);
    const { userErrors } = await rosa.speaking('en').do('askQuestion', input);
    expect(userErrors[0]!.message).toContain('You answer for this agency');
  });

  it('as buttons say beforehand', async () => {
    const question = await questions.ask({ asker: ana });
    const can = ['Follow', 'AskAgain', 'Rate', 'Withdraw', 'Assign', 'Transfer', 'Extend', 'Answer', 'EditForPublic'].map(
      (act) => `viewerCan${act}`,
    );
    const told = async (who: Person) => {
      const { question: read } = await who.read(
        `query ($id: ID!) { question(id: $id) { ${can.map((name) => `${name} { code }`).join(' ')} } }`,
        {
          id: question.id,
        },
      );
      return can.map((name) => read[name].code);
    };
    const [no, yet] = ['FORBIDDEN', 'QUESTION_NOT_YET_ANSWERED'];
    expect(await told(ana)).toEqual(['OWN_QUESTION', yet, yet, null, no, no, no, no, no]);
    expect(await told(rosa)).toEqual([null, ...Array(3).fill('NOT_YOUR_QUESTION'), null, null, null, null, null]);
    expect(await told(world.visitor())).toEqual(Array(9).fill('SIGN_IN_REQUIRED'));
  });
});
