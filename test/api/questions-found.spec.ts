/** Finding before asking: search, lists, similar answers and guidance. */
import pg from 'pg';
import { Chance } from '../../src/demo/chance.js';
import { Letters } from '../letters.js';
import type { Person } from '../person.js';
import { QuestionBuilder, uuidIn } from '../questions.js';
import { World, monday } from '../world.js';

let world: World;
let letters: Letters;
let questions: QuestionBuilder;
let rosa: Person;
beforeAll(async () => {
  letters = new Letters();
  world = await World.open({ URNA_HOME: letters.home });
  questions = new QuestionBuilder(world);
  rosa = await questions.official();
});
beforeEach(() => world.clock.set(monday));
afterAll(async () => {
  await world?.close();
  await letters?.burn();
});

const list = async (filter: object, orderBy = 'NEWEST', page = 'first: 100') =>
  (
    await world
      .visitor()
      .read(
        `query ($filter: QuestionFilter, $orderBy: QuestionOrder) { questions(filter: $filter, orderBy: $orderBy, ${page}) { nodes { id number } pageInfo { hasNextPage startCursor endCursor } } }`,
        { filter, orderBy },
      )
  ).questions;
const ids = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id);
const similar = async (text: string, who: Person = world.visitor()) =>
  (
    await who.read('query ($text: String!) { similarQuestions(text: $text) { question { id title } guidance { id title } } }', { text })
  ).similarQuestions.map(({ question, guidance }: any) => question?.title ?? guidance.title) as string[];

describe('Questions', () => {
  it('are listed in three orders, filtered, searched and read page by page both ways', async () => {
    const asked = [];
    for (const [index, title] of [
      '¿Cuándo reparan el puente colgante?',
      '¿Cuánto cuesta la licencia?',
      '¿Dónde queda el puesto de salud?',
    ].entries()) {
      world.clock.advance(60_000);
      asked.push(
        await questions.ask({
          title,
          kind: index === 1 ? 'GENERAL' : 'INFORMATION',
          agency: index === 2 ? world.townHall : world.ministry,
        }),
      );
    }
    const [bridge, licence, health] = asked.map(({ id }) => id) as [string, string, string];
    await (await world.citizen()).act('followQuestion', { questionId: licence });
    world.clock.advance(60_000);
    await questions.answer({ id: bridge }, { body: 'La gobernación lo repara en agosto.' });
    expect(ids(await list({}))).toEqual([health, licence, bridge]);
    expect(ids(await list({}, 'MOST_FOLLOWED'))[0]).toBe(licence);
    expect(ids(await list({}, 'LAST_ANSWERED'))).toEqual([bridge]);
    expect(ids(await list({ agencyId: world.townHall.globalId }))).toEqual([health]);
    expect(ids(await list({ kind: 'GENERAL' }))).toEqual([licence]);
    expect(ids(await list({ state: 'ANSWERED' }))).toEqual([bridge]);
    expect(ids(await list({ isAnswered: false }))).toEqual([health, licence]);
    expect(ids(await list({ search: 'puentes' }))).toEqual([bridge]);
    expect(ids(await list({ search: 'GOBERNACION' }))).toEqual([bridge]);
    expect(ids(await list({ search: 'licen' }))).toEqual([licence]);
    expect(ids(await list({ search: 'cuando -puente' }))).toEqual([health, licence]);
    const first = await list({}, 'NEWEST', 'first: 2');
    const next = await list({}, 'NEWEST', `first: 2, after: "${first.pageInfo.endCursor}"`);
    expect([...ids(first), ...ids(next)]).toEqual([health, licence, bridge]);
    expect(ids(await list({}, 'NEWEST', `last: 1, before: "${next.pageInfo.startCursor}"`))).toEqual([licence]);
    // An answer that nobody asked about again is the last word, in lists too.
    world.clock.set(new Date('2026-02-18T05:00:00Z'));
    expect(ids(await list({ state: 'ANSWERED' }))).toEqual([]);
    expect(ids(await list({ state: 'CLOSED' }))).toEqual([bridge]);
  });

  it('say beforehand until when each kind would have to be answered', async () => {
    const { petitionTerms } = await world.visitor().read('{ petitionTerms { kind workingDays receivedOn dueOn } }');
    expect(petitionTerms).toEqual([
      { kind: 'INFORMATION', workingDays: 10, receivedOn: '2026-02-02', dueOn: '2026-02-16' },
      { kind: 'GENERAL', workingDays: 15, receivedOn: '2026-02-02', dueOn: '2026-02-23' },
      { kind: 'CONSULTATION', workingDays: 30, receivedOn: '2026-02-02', dueOn: '2026-03-16' },
    ]);
  });

  it('are found by whether their answer is late now, to the moment', async () => {
    const late = (await questions.ask({ kind: 'INFORMATION' })).id;
    const waiting = (await questions.ask({ kind: 'GENERAL' })).id;
    const answered = await questions.ask({ kind: 'INFORMATION' });
    await questions.answer(answered);
    const found = async (isLate: boolean) => {
      const all = ids(await list({ isLate }));
      return [late, waiting, answered.id].map((id) => all.includes(id));
    };

    world.clock.set(new Date('2026-02-17T04:59:59Z'));
    expect([await found(true), await found(false)]).toEqual([
      [false, false, false],
      [true, true, true],
    ]);
    world.clock.set(new Date('2026-02-17T05:00:00Z'));
    expect([await found(true), await found(false)]).toEqual([
      [true, false, false],
      [false, true, true],
    ]);
  });
});

describe('Whoever is about to ask', () => {
  it('sees answered questions like theirs first, in either language, and neither private nor unanswered ones', async () => {
    const ask = async (title: string, body: string, input: Record<string, unknown> = {}) => {
      const question = await questions.ask({ title, body, ...input });
      await questions.answer(question);
      return question;
    };
    await ask('¿Cómo saco el certificado de uso del suelo?', 'Lo pide el banco para el crédito de vivienda.');
    await ask('¿Quién recoge los escombros de una obra?', 'Los dejaron frente a la casa.');
    await ask('How do I register a community aqueduct?', 'We are twelve families with our own pipes.', { locale: 'en' });
    await ask('¿Cómo saco el certificado de mi casa?', 'Es un asunto privado.', { isPrivate: true });
    await questions.ask({ title: '¿Cómo saco el certificado de defunción?', body: 'Nadie ha respondido esta pregunta.' });
    expect(await similar('Necesito sacar un certificado del uso de los suelos de mi lote')).toEqual([
      '¿Cómo saco el certificado de uso del suelo?',
    ]);
    expect(await similar('registering aqueducts of a community')).toEqual(['How do I register a community aqueduct?']);
    // Written badly, the title is still alike.
    expect((await similar('quien recoje los escombros d una obra'))[0]).toBe('¿Quién recoge los escombros de una obra?');
    expect(await similar('???')).toEqual([]);
    expect(await similar("'; DROP TABLE questions; -- & | ! :*")).toEqual([]);
  });

  it('finds guidance that came of questions, as it was revised last; every edition stays', async () => {
    const [one, two] = [
      await questions.ask({ title: '¿Cómo pido la exención de acueducto?' }),
      await questions.ask({ title: 'Exención del acueducto' }),
    ];
    const agencyId = world.ministry.globalId;
    const wish = {
      agencyId,
      title: 'Exenciones del acueducto rural',
      body: 'Se piden en **línea** antes de marzo.',
      questionIds: [one.id],
    };
    expect(await rosa.refusals('publishGuidance', wish)).toEqual(['QUESTION_NOT_PUBLICLY_ANSWERED']);
    for (const question of [one, two]) await questions.answer(question);
    const { guidance } = await rosa.act(
      'publishGuidance',
      { ...wish, idempotencyKey: 'publicar-una-vez' },
      'guidance { id edition bodyHtml }',
    );
    expect(guidance).toMatchObject({ edition: 1, bodyHtml: '<p>Se piden en <strong>línea</strong> antes de marzo.</p>\n' });
    expect((await rosa.act('publishGuidance', { ...wish, idempotencyKey: 'publicar-una-vez' }, 'guidance { id }')).guidance.id).toBe(
      guidance.id,
    );
    expect((await similar('exenciones de acueducto rural'))[0]).toBe('Exenciones del acueducto rural');
    world.clock.advance(60_000);
    const revision = {
      guidanceId: guidance.id,
      title: 'Exenciones en acueductos veredales',
      body: 'Se piden en línea antes de abril.',
      reason: 'Cambió el plazo.',
    };
    await rosa.act('reviseGuidance', { ...revision, questionIds: [two.id] });
    const { guidance: read } = await world
      .visitor()
      .read('query ($id: ID!) { guidance(id: $id) { title edition editions { edition title reason } questionsAnswered { id } } }', {
        id: guidance.id,
      });
    expect(read).toMatchObject({
      title: 'Exenciones en acueductos veredales',
      edition: 2,
      editions: [
        { edition: 2, reason: 'Cambió el plazo.' },
        { edition: 1, title: 'Exenciones del acueducto rural', reason: null },
      ],
    });
    expect(ids({ nodes: read.questionsAnswered }).sort()).toEqual([one.id, two.id].sort());
    const { question } = await world.visitor().read('query ($id: ID!) { question(id: $id) { guidance { id } } }', { id: one.id });
    expect(question.guidance).toEqual([{ id: guidance.id }]);
    expect((await similar('exención en acueductos veredales'))[0]).toBe('Exenciones en acueductos veredales');
    const { publishedGuidance } = await world
      .visitor()
      .read('query ($id: ID) { publishedGuidance(agencyId: $id) { nodes { id } } }', { id: agencyId });
    expect(publishedGuidance.nodes).toEqual([{ id: guidance.id }]);
    for (const [who, code] of [
      [world.visitor(), 'SIGN_IN_REQUIRED'],
      [await world.auditor(), 'AUDITORS_ONLY_READ'],
      [await world.citizen(), 'FORBIDDEN'],
      [await world.official(world.townHall), 'FORBIDDEN'],
      [await world.administrator(), 'FORBIDDEN'],
    ] as const) {
      expect(await who.refusals('publishGuidance', wish)).toEqual([code]);
      expect(await who.refusals('reviseGuidance', revision)).toEqual([code]);
    }
  });

  it('is answered quickly among 30,000 answered questions', async () => {
    await fillWithAnswers(30_000);
    const texts = [
      'Quiero saber cuánto vale la conexión de agua potable en mi barrio',
      'certificado de pago de la factura',
      'Vías terciarias y puentes',
      'a quién le pido el subsidio de vivienda rural para mi familia este año',
    ];
    const times: number[] = [];
    for (const text of texts) {
      const began = performance.now();
      expect((await similar(text)).length).toBe(5);
      times.push(performance.now() - began);
    }
    process.stdout.write(`similar questions among 30,000: ${times.map((time) => time.toFixed(0)).join(', ')} ms\n`);
  });
});

async function fillWithAnswers(count: number): Promise<void> {
  const words =
    'agua factura puente certificado subsidio vivienda licencia pago conexión barrio escuela salud vía terciaria familia rural predio impuesto registro mercado transporte basura ruido parque alumbrado tarifa medidor alcantarilla semilla crédito'.split(
      ' ',
    );
  const chance = new Chance('answers');
  const draw = (): string => chance.one(words);
  // A few words are in most texts and most words in a few, as in any language.
  const word = (): string => {
    const place = Math.floor(chance.next() ** 3 * 4_000);
    return words[place] ?? `palabra${place}`;
  };
  const titles = Array.from({ length: count }, (_, index) => `¿Cómo pido ${draw()} de ${draw()} para ${draw()} ${index}?`);
  const bodies = titles.map(() => Array.from({ length: 80 }, word).join(' '));
  const client = new pg.Client({ connectionString: world.databaseUrl });
  await client.connect();
  try {
    await client.query(
      `WITH asked AS (
         INSERT INTO questions (id, year, ordinal, asker_id, agency_id, is_private, allows_edition, is_listed, kind, locale, title, body, state, asked_at, due_at, answered_at)
         SELECT gen_random_uuid(), 2031, place, $3, $4, false, false, true, 'GENERAL', 'es', title, body, 'CLOSED', '2031-01-01', '2031-01-01', '2031-01-01'
         FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS q(title, body, place) RETURNING id, agency_id, title, body)
       INSERT INTO public_words (subject_id, is_guidance, is_answered, agency_id, locale, title, body, plain_title, title_search, search)
       SELECT id, false, true, agency_id, 'es', title, body, '', '', '' FROM asked`,
      [titles, bodies, rosa.accountId, uuidIn(world.ministry.globalId)],
    );
    await client.query('ANALYZE questions, public_words');
  } finally {
    await client.end();
  }
}
