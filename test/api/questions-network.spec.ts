/** The response network: queues, templates, reminders, escalation, and figures that equal a recount. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Chance } from '../../src/demo/chance.js';
import { Letters } from '../letters.js';
import type { Person } from '../person.js';
import { accountOf, QuestionBuilder, uuidIn } from '../questions.js';
import { ClockworkService } from '../../src/live/clockwork.service.js';
import { FollowingService } from '../../src/notices/following.service.js';
import { RemindingService } from '../../src/questions/reminding.service.js';
import { World, day, monday } from '../world.js';

let world: World;
let letters: Letters;
let questions: QuestionBuilder;
let rosa: Person;
let beatriz: Person;
beforeAll(async () => {
  letters = new Letters();
  world = await World.open({ URNA_HOME: letters.home });
  questions = new QuestionBuilder(world);
  [rosa, beatriz] = [await questions.official(), await world.administrator()];
});
beforeEach(() => world.clock.set(monday));
afterAll(async () => {
  await world?.close();
  await letters?.burn();
});

const bogota = (moment: string): Date => new Date(`${moment}:00-05:00`);
const queueOf = async (who: Person, place: string, page = 'first: 100', agency = world.ministry) =>
  (
    await who.read(
      `query ($id: ID!, $place: QueuePlace) { agencyQueue(agencyId: $id, place: $place, ${page}) { nodes { id term { dueOn } } pageInfo { hasNextPage startCursor endCursor } } }`,
      { id: agency.globalId, place },
    )
  ).agencyQueue;
const ids = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id);
const summary = async (who: Person, agency = world.ministry) =>
  (await who.read('query ($id: ID!) { agencyQueueSummary(agencyId: $id) { all mine unassigned dueSoon late } }', { id: agency.globalId }))
    .agencyQueueSummary;

describe('The queue of an agency', () => {
  it('holds what waits for an answer, the next to be due first, in parts and page by page', async () => {
    const health = await found('ministerio-de-salud');
    const clara = await world.official(health);
    const kinds = ['CONSULTATION', 'INFORMATION', 'GENERAL'] as const;
    const [slow, quick, middle] = await Promise.all(kinds.map((kind) => questions.ask({ agency: health, kind, asker: undefined })));
    const answered = await questions.ask({ agency: health });
    await questions.answer(answered, {}, clara);
    await clara.act('assignQuestion', { questionId: middle!.id });
    const order = [quick!.id, middle!.id, slow!.id];
    expect(ids(await queueOf(clara, 'ALL', 'first: 100', health))).toEqual(order);
    const first = await queueOf(clara, 'ALL', 'first: 2', health);
    const next = await queueOf(clara, 'ALL', `first: 2, after: "${first.pageInfo.endCursor}"`, health);
    expect([...ids(first), ...ids(next)]).toEqual(order);
    expect(ids(await queueOf(clara, 'ALL', `last: 2, before: "${next.pageInfo.startCursor}"`, health))).toEqual(order.slice(0, 2));
    expect(ids(await queueOf(clara, 'MINE', undefined, health))).toEqual([middle!.id]);
    expect(ids(await queueOf(clara, 'UNASSIGNED', undefined, health))).toEqual([quick!.id, slow!.id]);
    world.clock.set(bogota('2026-02-13T10:00'));
    expect(ids(await queueOf(clara, 'DUE_SOON', undefined, health))).toEqual([quick!.id]);
    world.clock.set(bogota('2026-02-17T00:00'));
    expect(ids(await queueOf(clara, 'DUE_SOON', undefined, health))).toEqual([]);
    expect(ids(await queueOf(clara, 'LATE', undefined, health))).toEqual([quick!.id]);
    expect(await summary(clara, health)).toEqual({ all: 3, mine: 1, unassigned: 2, dueSoon: 0, late: 1 });
  });

  it('is for its officials and administrators; so are its templates', async () => {
    for (const who of [
      world.visitor(),
      await world.citizen(),
      await world.moderator(),
      await world.auditor(),
      await world.official(world.townHall),
    ]) {
      for (const field of [
        'agencyQueue(agencyId: $id) { nodes { id } }',
        'agencyQueueSummary(agencyId: $id) { all }',
        'answerTemplates(agencyId: $id) { nodes { id } }',
      ]) {
        const { errors } = await who.ask(`query ($id: ID!) { ${field} }`, { id: world.ministry.globalId });
        expect([who.name, errors?.map(({ extensions }) => extensions.code)]).toEqual([who.name, ['FORBIDDEN']]);
      }
    }
    expect((await summary(beatriz)).all).toBe((await summary(rosa)).all);
    const { errors } = await rosa.ask(
      `query ($id: ID!) { agencyQueue(agencyId: $id, after: "${Buffer.from('["x","y"]').toString('base64url')}") { nodes { id } } }`,
      {
        id: world.ministry.globalId,
      },
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['CURSOR_INVALID']);
  });
});

describe('Templates', () => {
  it('are kept for the officials of the agency and filled for a question', async () => {
    const agencyId = world.ministry.globalId;
    const body = 'Señor(a) {asker}: su pregunta {number}, «{title}», la recibió {agency}. {firma}';
    const { template } = await rosa.act('saveAnswerTemplate', { agencyId, name: 'Acuse', body }, 'template { id name }');
    expect(await rosa.refusals('saveAnswerTemplate', { agencyId, name: 'Acuse', body })).toEqual(['TEMPLATE_NAME_TAKEN']);
    const other = await rosa.act('saveAnswerTemplate', { agencyId, name: 'Otra', body }, 'template { id }');
    expect(await rosa.refusals('saveAnswerTemplate', { templateId: other.template.id, name: 'Acuse', body })).toEqual([
      'TEMPLATE_NAME_TAKEN',
    ]);
    await rosa.act('saveAnswerTemplate', { templateId: template.id, name: 'Acuse de recibo', body });
    const question = await questions.ask({ isPrivate: true });
    const filled = async (who: Person) =>
      (
        await who.read('query ($id: ID!, $q: ID!) { node(id: $id) { ... on AnswerTemplate { name filledFor(questionId: $q) } } }', {
          id: template.id,
          q: question.id,
        })
      ).node;
    expect(await filled(rosa)).toEqual({
      name: 'Acuse de recibo',
      filledFor: `Señor(a) Ana: su pregunta ${question.number}, «¿Cuándo llega el agua a la vereda?», la recibió Ministerio de Aguas. {firma}`,
    });
    expect(await filled(await world.citizen())).toBeNull();
    const wrong: [Person, string][] = [
      [world.visitor(), 'SIGN_IN_REQUIRED'],
      [await world.auditor(), 'AUDITORS_ONLY_READ'],
      [await world.citizen(), 'FORBIDDEN'],
      [await world.moderator(), 'FORBIDDEN'],
      [await world.official(world.townHall), 'FORBIDDEN'],
      [beatriz, 'FORBIDDEN'],
    ];
    for (const [who, code] of wrong) {
      expect(await who.refusals('saveAnswerTemplate', { agencyId, name: 'Mía', body })).toEqual([code]);
      const kept = await who.refusals('removeAnswerTemplate', { templateId: template.id });
      // Only administrators see that there is such a template.
      expect(kept).toEqual([who === beatriz || code === 'SIGN_IN_REQUIRED' ? code : 'NOT_FOUND']);
    }
    await rosa.act('removeAnswerTemplate', { templateId: other.template.id });
    const { answerTemplates } = await rosa.read('query ($id: ID!) { answerTemplates(agencyId: $id) { nodes { name } } }', { id: agencyId });
    expect(answerTemplates.nodes).toEqual([{ name: 'Acuse de recibo' }]);
  });
});

describe('An agency that owes an answer', () => {
  /** Three processes at once, until the journal has been followed to its end: what is being written elsewhere holds it back for a moment. */
  const tellAll = async () => {
    for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
      await Promise.all([1, 2, 3].map(() => world.app.get(FollowingService).carryOn()));
      const behind = `SELECT 1 FROM journal WHERE sequence > (SELECT sequence FROM notice_position) AND kind LIKE 'question.%' AND kind <> 'question.told'`;
      if ((await world.rows(behind)).length === 0) return;
    }
    throw new Error('The journal was not followed to its end.');
  };

  /** What people are told of once, and which term it is about. */
  const ofAct = { telling: expect.any(String), term: expect.any(String) };

  /** Stops the clockwork, so that the test alone reminds. */
  const quiet = async () => {
    await world.app.get(ClockworkService).onApplicationShutdown();
  };

  it('is reminded at half time and two days before, and its head is told when it is late; each once, by however many processes', async () => {
    await quiet();
    const health = await found('ministerio-de-minas');
    const [clara, eva] = [await world.official(health, 'Clara'), await world.official(health, 'Eva')];
    await beatriz.act('nameAgencyHead', { agencyId: health.globalId, accountId: accountOf(eva) });
    const question = await questions.ask({ agency: health });
    await clara.act('assignQuestion', { questionId: question.id });
    const told = async () => {
      await tellAll();
      const { question: read } = await clara.read(
        'query ($id: ID!) { question(id: $id) { viewerNotices { kind account { displayName } } record { act } } }',
        {
          id: question.id,
        },
      );
      return read.viewerNotices.map(
        ({ kind, account }: { kind: string; account: { displayName: string } }) => `${kind} ${account.displayName}`,
      );
    };
    const remind = () => Promise.all([1, 2, 3, 4].map(() => world.app.get(RemindingService).remind(world.clock.now())));
    const sum = (numbers: number[]) => numbers.reduce((one, other) => one + other, 0);
    world.clock.set(bogota('2026-02-08T23:59'));
    await remind();
    expect(await told()).toEqual(['RECEIVED Ana']);
    world.clock.set(bogota('2026-02-09T00:00'));
    await remind();
    await remind();
    expect(await told()).toEqual(['RECEIVED Ana', 'HALF_TIME Clara']);
    world.clock.set(bogota('2026-02-12T08:00'));
    expect(sum(await remind())).toBeGreaterThan(0);
    expect(sum(await remind())).toBe(0);
    expect(await told()).toEqual(['RECEIVED Ana', 'HALF_TIME Clara', 'TWO_DAYS Clara']);
    world.clock.set(bogota('2026-02-17T00:00'));
    await remind();
    await remind();
    expect((await told()).slice(3).sort()).toEqual(['LATE Clara', 'LATE Eva']);
    const { question: read } = await world
      .visitor()
      .read('query ($id: ID!) { question(id: $id) { viewerNotices { kind } record { act } } }', { id: question.id });
    expect(read).toEqual({ viewerNotices: null, record: [{ act: 'ASKED' }, { act: 'ASSIGNED' }, { act: 'ESCALATED' }] });
    expect(
      await world.rows(
        `SELECT kind, facts FROM journal WHERE subject_id = $1 AND kind IN ('question.reminded', 'question.escalated') ORDER BY sequence`,
        [uuidIn(question.id)],
      ),
    ).toEqual([
      { kind: 'question.reminded', facts: { reminder: 'HALF_TIME', ...ofAct } },
      { kind: 'question.reminded', facts: { reminder: 'TWO_DAYS', ...ofAct } },
      { kind: 'question.escalated', facts: ofAct },
    ]);
  });

  it('is reminded anew within an extension, and of several reminders that nobody gave only of the last', async () => {
    await quiet();
    const other = await found('ministerio-de-vias');
    const clara = await world.official(other, 'Clara');
    const question = await questions.ask({ agency: other });
    world.clock.set(bogota('2026-02-12T08:00'));
    await world.app.get(RemindingService).remind(world.clock.now());
    await clara.act('extendQuestion', { questionId: question.id, dueOn: '2026-03-02', reason: 'Faltan los datos del contratista.' });
    const kinds = async () => {
      await tellAll();
      const { viewer } = await (await world.session(clara)).read('{ viewer { notices(last: 10) { nodes { kind question { id } } } } }');
      return viewer.notices.nodes
        .filter((notice: any) => notice.question.id === question.id)
        .map(({ kind }: any) => kind.replace('QUESTION_', ''))
        .reverse();
    };
    expect(await kinds()).toEqual(['TWO_DAYS']);
    world.clock.set(bogota('2026-02-16T08:00'));
    await world.app.get(RemindingService).remind(world.clock.now());
    expect(await kinds()).toEqual(['TWO_DAYS', 'HALF_TIME']);
    world.clock.set(bogota('2026-02-26T00:00'));
    await world.app.get(RemindingService).remind(world.clock.now());
    await questions.answer(question, {}, clara);
    world.clock.set(bogota('2026-04-01T00:00'));
    await world.app.get(RemindingService).remind(world.clock.now());
    expect(await kinds()).toEqual(['TWO_DAYS', 'HALF_TIME', 'TWO_DAYS']);
  });

  it('has a head whom an administrator names among its officials', async () => {
    const input = { agencyId: world.ministry.globalId, accountId: accountOf(rosa) };
    for (const [who, code] of [
      [world.visitor(), 'SIGN_IN_REQUIRED'],
      [await world.auditor(), 'AUDITORS_ONLY_READ'],
      [await world.citizen(), 'FORBIDDEN'],
      [rosa, 'FORBIDDEN'],
    ] as const)
      expect(await who.refusals('nameAgencyHead', input)).toEqual([code]);
    expect(await beatriz.refusals('nameAgencyHead', { ...input, accountId: accountOf(await world.citizen()) })).toEqual([
      'NOT_AN_OFFICIAL_THERE',
    ]);
    await beatriz.act('nameAgencyHead', input);
    const head = async (who: Person) => (await who.read('{ agency(slug: "ministerio-de-aguas") { head { displayName } } }')).agency.head;
    expect(await head(rosa)).toEqual({ displayName: 'Rosa' });
    expect(await head(world.visitor())).toBeNull();
  });
});

describe('The figures of the response network', () => {
  const fields =
    'asked answeredInTime answeredLate pending overdue late transferred transferredLate withdrawn extended medianDays rating ratings';
  const table = `query ($from: Date, $until: Date, $after: String) { responseNetwork(from: $from, until: $until) {
    total { ${fields} } agencies(first: 50, after: $after) { nodes { agency { slug } figures { ${fields} } } pageInfo { hasNextPage endCursor } } } }`;

  it('follow what happens to questions', async () => {
    const roads = await found('instituto-de-caminos');
    const clara = await world.official(roads, 'Clara');
    const figures = async () =>
      (await world.visitor().read(`{ agency(slug: "${roads.slug}") { responses { ${fields} } } }`)).agency.responses;
    expect(await figures()).toMatchObject({ asked: 0, medianDays: null, rating: null });
    const [inTime, late, waiting, withdrawn, passed] = await Promise.all(Array.from({ length: 5 }, () => questions.ask({ agency: roads })));
    world.clock.advance(2 * day);
    await questions.answer(inTime!, {}, clara);
    await inTime!.asker.act('rateAnswer', { questionId: inTime!.id, rating: 4 });
    await withdrawn!.asker.act('withdrawQuestion', { questionId: withdrawn!.id });
    await clara.act('transferQuestion', { questionId: passed!.id, agencyId: world.townHall.globalId, reason: 'Es del municipio.' });
    await clara.act('extendQuestion', { questionId: waiting!.id, dueOn: '2026-03-02', reason: 'Faltan los datos del contratista.' });
    world.clock.set(bogota('2026-02-19T10:00'));
    await questions.answer(late!, {}, clara);
    expect(await figures()).toEqual({
      asked: 5,
      answeredInTime: 1,
      answeredLate: 1,
      pending: 1,
      overdue: 0,
      late: 1,
      transferred: 1,
      transferredLate: 0,
      withdrawn: 1,
      extended: 1,
      medianDays: 7.5,
      rating: 4,
      ratings: 1,
    });
    world.clock.set(bogota('2026-03-03T00:00'));
    expect(await figures()).toMatchObject({ pending: 0, overdue: 1, late: 2 });
  });

  it('equal a recount of the records to the unit, for 30,000 questions over 90 agencies', async () => {
    const many = await fillWithQuestions(30_000, 90);
    world.clock.set(bogota('2031-07-01T12:00'));
    const period = { from: '2031-01-15', until: '2031-05-31' };
    const told = new Map<string, unknown>();
    let after: string | null = null;
    let total: unknown;
    let slowest = 0;
    do {
      const began = performance.now();
      const { responseNetwork }: any = await world.visitor().read(table, { ...period, after });
      slowest = Math.max(slowest, performance.now() - began);
      for (const { agency, figures } of responseNetwork.agencies.nodes) told.set(agency.slug, figures);
      total = responseNetwork.total;
      after = responseNetwork.agencies.pageInfo.hasNextPage ? responseNetwork.agencies.pageInfo.endCursor : null;
    } while (after);
    process.stdout.write(`the response network of 30,000 questions over 90 agencies: ${slowest.toFixed(0)} ms a page at most\n`);
    const recounted = recount(many, period, world.clock.now());
    expect(told.size).toBe(90);
    for (const [slug, figures] of recounted.byAgency) expect([slug, told.get(slug)]).toEqual([slug, figures]);
    expect(total).toEqual(recounted.total);
    const sum = recounted.total;
    expect(sum.answeredInTime + sum.answeredLate + sum.pending + sum.overdue + sum.transferred + sum.withdrawn).toBe(sum.asked);
  });

  it('are refused for a period that ends before it begins', async () => {
    const { errors } = await world.visitor().ask('{ responseNetwork(from: "2026-02-01", until: "2026-01-01") { from } }');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['PERIOD_INVALID']);
  });
});

async function found(slug: string) {
  const words = [{ locale: 'es', name: slug, sector: 'Sector' }];
  const { agency } = await beatriz.act('createAgency', { slug, words }, 'agency { id }');
  return { id: uuidIn(agency.id), globalId: agency.id as string, slug };
}

interface Made {
  slug: string;
  receivedOn: string;
  outcome: string | null;
  isInTime: boolean | null;
  dueAt: Date;
  daysTaken: number | null;
  rating: number | null;
  isExtended: boolean;
}

/** Questions as they might have gone, written by SQL; every number is drawn, and falls the same way each time. */
async function fillWithQuestions(count: number, agencyCount: number): Promise<Made[]> {
  const chance = new Chance('the response network');
  const draw = (below: number): number => chance.below(below);
  const agencies = Array.from({ length: agencyCount }, (_, index) => ({
    id: randomUUID(),
    slug: `entidad-${String(index).padStart(2, '0')}`,
  }));
  const asker = (await world.citizen('Muchos')).accountId;
  const made: (Made & { agencyId: string; id: string })[] = Array.from({ length: count }, () => {
    const { id: agencyId, slug } = agencies[draw(agencyCount)]!;
    const received = new Date(Date.UTC(2031, 0, 1 + draw(180)));
    const outcome = (['ANSWERED', 'ANSWERED', 'ANSWERED', 'ANSWERED', 'TRANSFERRED', 'WITHDRAWN', null] as const)[draw(7)]!;
    return {
      id: randomUUID(),
      agencyId,
      slug,
      receivedOn: received.toISOString().slice(0, 10),
      outcome,
      isInTime: outcome === null || outcome === 'WITHDRAWN' ? null : draw(5) > 0,
      dueAt: new Date(received.getTime() + (14 + draw(30)) * day),
      daysTaken: outcome === 'ANSWERED' ? draw(25) : null,
      rating: outcome === 'ANSWERED' && draw(3) === 0 ? 1 + draw(5) : null,
      isExtended: draw(10) === 0,
    };
  });
  const client = new pg.Client({ connectionString: world.databaseUrl });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO agencies (id, slug, name, sector, created_at) SELECT id, slug, jsonb_build_object('es', slug), '{"es": "Sector"}', now() FROM unnest($1::uuid[], $2::text[]) AS a(id, slug)`,
      [agencies.map(({ id }) => id), agencies.map(({ slug }) => slug)],
    );
    const column = (name: keyof (typeof made)[number]) => made.map((each) => each[name]);
    await client.query(
      `INSERT INTO questions (id, year, ordinal, asker_id, agency_id, is_private, allows_edition, is_listed, kind, locale, title, body, state, asked_at, due_at)
       SELECT id, 2031, place, $3, agency_id, false, false, true, 'GENERAL', 'es', 'Pregunta', 'Pregunta', 'RECEIVED', '2031-01-01', '2031-01-01'
       FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS q(id, agency_id, place)`,
      [column('id'), column('agencyId'), asker],
    );
    await client.query(
      `INSERT INTO question_terms (id, question_id, agency_id, cause, received_at, received_on, working_days, transfer_due_on, due_on, due_at, extended_from, outcome, ended_at, days_taken, is_in_time, rating)
       SELECT gen_random_uuid(), id, agency_id, 'ASKED', received_on, received_on, 15, received_on + 7, due_at::date, due_at, CASE WHEN is_extended THEN due_at::date - 5 END,
              outcome, CASE WHEN outcome IS NOT NULL THEN received_on + 9 END, days_taken, is_in_time, rating
       FROM unnest($1::uuid[], $2::uuid[], $3::date[], $4::timestamptz[], $5::bool[], $6::text[], $7::int[], $8::bool[], $9::int[])
         AS t(id, agency_id, received_on, due_at, is_extended, outcome, days_taken, is_in_time, rating)`,
      [
        column('id'),
        column('agencyId'),
        column('receivedOn'),
        column('dueAt'),
        column('isExtended'),
        column('outcome'),
        column('daysTaken'),
        column('isInTime'),
        column('rating'),
      ],
    );
    await client.query('ANALYZE question_terms, questions, agencies');
  } finally {
    await client.end();
  }
  return made;
}

/** Counted one by one, without SQL. */
function recount(made: readonly Made[], period: { from: string; until: string }, now: Date) {
  const count = (all: readonly Made[]) => {
    const number = (matches: (each: Made) => boolean) => all.filter(matches).length;
    const days = all.flatMap(({ daysTaken }) => (daysTaken === null ? [] : [daysTaken])).sort((one, other) => one - other);
    const ratings = all.flatMap(({ rating }) => (rating === null ? [] : [rating]));
    const half = days.length / 2;
    const answeredLate = number(({ outcome, isInTime }) => outcome === 'ANSWERED' && !isInTime);
    const overdue = number(({ outcome, dueAt }) => outcome === null && dueAt <= now);
    return {
      asked: all.length,
      answeredInTime: number(({ outcome, isInTime }) => outcome === 'ANSWERED' && isInTime === true),
      answeredLate,
      pending: number(({ outcome, dueAt }) => outcome === null && dueAt > now),
      overdue,
      late: answeredLate + overdue,
      transferred: number(({ outcome }) => outcome === 'TRANSFERRED'),
      transferredLate: number(({ outcome, isInTime }) => outcome === 'TRANSFERRED' && !isInTime),
      withdrawn: number(({ outcome }) => outcome === 'WITHDRAWN'),
      extended: number(({ isExtended }) => isExtended),
      medianDays: days.length === 0 ? null : Number.isInteger(half) ? (days[half - 1]! + days[half]!) / 2 : days[Math.floor(half)]!,
      rating: ratings.length === 0 ? null : ratings.reduce((one, other) => one + other, 0) / ratings.length,
      ratings: ratings.length,
    };
  };
  const within = made.filter(({ receivedOn }) => receivedOn >= period.from && receivedOn <= period.until);
  const slugs = [...new Set(within.map(({ slug }) => slug))].sort();
  return {
    byAgency: new Map(slugs.map((slug) => [slug, count(within.filter((each) => each.slug === slug))])),
    total: count(within),
  };
}
