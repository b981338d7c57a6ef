/** Programs that work beside moderators, written as a newcomer would who has read the schema and the guide: nothing but urql and graphql-ws. */
import { randomUUID } from 'node:crypto';
import type { OperationResult } from '@urql/core';
import type { Person } from '../person.js';
import { monday, World } from '../world.js';
import { Urql, until } from './urql.js';

const queueStream = `subscription Queue($agency: ID!, $after: Sequence) {
  moderationQueueEvents(agencyId: $agency, after: $after) {
    __typename
    ... on QueueChanged {
      sequence
      change
      case { id isOpen isHeld openReports risk attendBy reasons { reason count } viewerCanClaim { allowed code } comment { id state body } }
    }
    ... on ResyncRequired { sequence }
  }
}`;
const appealStream = `subscription Appeals($agency: ID!, $after: Sequence) {
  moderationAppealEvents(agencyId: $agency, after: $after) {
    __typename
    ... on AppealChanged { sequence appeal { id state step standing words decision { id measure reason } viewerCanDecide { allowed code } } }
    ... on ResyncRequired { sequence }
  }
}`;
const newest = `subscription Newest($agency: ID!) { moderationQueueChanged(agencyId: $agency) { sequence figures { waiting held claimed mine } } }`;
const statement = {
  facts: 'Llama ladrona a una persona que participa.',
  reason: 'Se critica lo que se dice, no a quien lo dice.',
  proportion: 'Una etiqueta dejaría el insulto a la vista.',
};

let world: World;
let agency: string;
let consultationId: string;
let [ana, luis, tomas, irene]: Person[] = [];
const bots: Bot[] = [];

/** A moderator's program: what the queue told it, in order, and where it would go on. */
class Bot extends Urql {
  readonly told: any[] = [];
  readonly appeals: any[] = [];
  readonly figures: any[] = [];
  readonly failures: OperationResult['error'][] = [];
  private readonly watching: { unsubscribe: () => void }[] = [];

  constructor(readonly person: Person) {
    super(person);
    bots.push(this);
  }

  async start(after: string | null = null): Promise<void> {
    this.hear(queueStream, { agency, after }, ({ moderationQueueEvents: event }) => this.told.push(event));
    this.hear(appealStream, { agency, after }, ({ moderationAppealEvents: event }) => this.appeals.push(event));
    this.hear(newest, { agency }, ({ moderationQueueChanged: event }) => this.figures.push(event));
    await until(() => this.figures.length > 0);
  }

  stop(): void {
    for (const each of this.watching.splice(0)) each.unsubscribe();
  }

  async next(change: string, commentId: string): Promise<any> {
    const found = (): any => this.told.find((event) => event.change === change && event.case?.comment.id === commentId);
    await until(() => found() !== undefined);
    return found();
  }

  private hear(document: string, variables: object, tell: (data: any) => void): void {
    this.watching.push(
      this.watch(document, variables as Record<string, unknown>, ({ data, error }) => (error ? this.failures.push(error) : tell(data))),
    );
  }
}

beforeAll(async () => {
  world = await World.open();
  agency = world.ministry.globalId;
  consultationId = (await world.drafts.open()).id;
  [ana, luis] = [await world.citizen('Ana'), await world.citizen('Luis')];
  [tomas, irene] = [await world.moderator(), await world.moderator(world.ministry, 'Irene')];
});
beforeEach(() => world.clock.set(monday));
afterEach(() => {
  expect(bots.flatMap(({ failures }) => failures)).toEqual([]);
  for (const bot of bots.splice(0)) {
    bot.stop();
    bot.close();
  }
});
afterAll(() => world?.close());

const post = async (body: string): Promise<string> =>
  (await luis.act('postComment', { subjectId: consultationId, body }, 'comment { id }')).comment.id;

it('watches the queue, takes a case, decides about it, and is told what came of all that', async () => {
  const [bot, colleague] = [new Bot(tomas), new Bot(irene)];
  await bot.start();
  const commentId = await post('Esa señora es una ladrona.');
  const citizen = new Bot(ana);
  expect(await citizen.act('reportComment', { commentId, reason: 'INSULT', note: 'La insulta.' }, 'comment { state }')).toEqual(
    expect.objectContaining({ comment: expect.objectContaining({ state: 'VISIBLE' }) as object, userErrors: [] }),
  );

  const { case: open } = await bot.next('REPORTED', commentId);
  expect(open).toMatchObject({
    isOpen: true,
    openReports: 1,
    reasons: [{ reason: 'INSULT', count: 1 }],
    viewerCanClaim: { allowed: true, code: null },
    comment: { body: 'Esa señora es una ladrona.' },
  });
  expect((await bot.act('claimCase', { caseId: open.id }, 'case { claim { isViewer until } }')).case.claim.isViewer).toBe(true);
  await bot.next('CLAIMED', commentId);
  await until(() => bot.figures.at(-1).figures.mine === 1);

  // Two programs at once: the second is told who works on it, and can read so beforehand.
  const refused = await colleague.act('claimCase', { caseId: open.id }, 'case { id }');
  expect(refused).toMatchObject({
    case: null,
    userErrors: [{ code: 'CASE_CLAIMED', message: expect.stringContaining('Tomas') as string }],
  });
  const seen = await colleague.ask(
    'query ($id: ID!) { node(id: $id) { ... on ModerationCase { viewerCanClaim { allowed code } claim { moderator { displayName } } } } }',
    { id: open.id },
  );
  expect(seen.node).toMatchObject({
    viewerCanClaim: { allowed: false, code: 'CASE_CLAIMED' },
    claim: { moderator: { displayName: 'Tomas' } },
  });

  // What the statement lacks is said field by field.
  const lacking = { commentId, measure: 'HIDE', ground: 'INSULT', reason: statement.reason };
  expect((await bot.act('decideOnComment', lacking)).userErrors).toMatchObject([{ code: 'FACTS_MISSING', field: ['input', 'facts'] }]);
  const { decision } = await bot.act(
    'decideOnComment',
    { ...lacking, ...statement, idempotencyKey: randomUUID() },
    'decision { id measure isSeconded appealableUntil }',
  );
  expect(decision).toMatchObject({ measure: 'HIDE', isSeconded: false });
  expect((await bot.next('HIDDEN', commentId)).case).toMatchObject({
    isOpen: false,
    openReports: 0,
    comment: { state: 'HIDDEN', body: null },
  });
});

it('hears of an appeal that a colleague’s decision met, decides about it, and the comment is back', async () => {
  const commentId = await post('El alcalde miente con las cifras.');
  await ana.act('reportComment', { commentId, reason: 'INSULT' });
  const { decision } = await tomas.act(
    'decideOnComment',
    { commentId, measure: 'HIDE', ground: 'INSULT', ...statement },
    'decision { id }',
  );
  const [bot, decider] = [new Bot(irene), new Bot(tomas)];
  await Promise.all([bot.start(), decider.start()]);

  const author = new Bot(luis);
  const { appeal } = await author.act(
    'appealDecision',
    { decisionId: decision.id, words: 'Digo que las cifras son falsas; no insulto a nadie.' },
    'appeal { id state dueAt }',
  );
  const heard: any[] = [];
  const ofAuthor = author.watch(
    'subscription ($id: ID!, $after: Sequence) { appealChanged(appealId: $id, after: $after) { ... on AppealChanged { sequence appeal { state outcomeReason } } } }',
    { id: appeal.id, after: null },
    ({ data }) => heard.push(data.appealChanged.appeal),
  );
  const arrived = (who: Bot): any => who.appeals.find((event) => event.appeal.id === appeal.id)?.appeal;
  await until(() => Boolean(arrived(bot) && arrived(decider)));
  expect(arrived(bot)).toMatchObject({ state: 'OPEN', step: 'AGENCY', standing: 'AUTHOR', viewerCanDecide: { allowed: true } });
  expect(arrived(decider).viewerCanDecide).toEqual(expect.objectContaining({ allowed: false, code: 'TOOK_PART_BEFORE' }));

  const outcome = { appealId: appeal.id, outcome: 'REVERSED', reason: 'Critica las cifras y no a la persona.' };
  expect((await decider.act('decideAppeal', outcome)).userErrors[0].code).toBe('TOOK_PART_BEFORE');
  expect((await bot.act('decideAppeal', outcome, 'appeal { state comment { state body } }')).appeal).toMatchObject({
    state: 'REVERSED',
    comment: { state: 'VISIBLE', body: 'El alcalde miente con las cifras.' },
  });
  await bot.next('RESTORED', commentId);
  await until(() => heard.some(({ state, outcomeReason }) => state === 'REVERSED' && outcomeReason === outcome.reason));
  ofAuthor.unsubscribe();
});

it('is told of comments that a rule holds back, and lets them go on', async () => {
  const bot = new Bot(tomas);
  const rules = { agencyId: agency, words: ['ganga'], reason: 'Llegaron anuncios toda la semana.', seenNumber: 0 };
  expect((await bot.act('setPremoderationRules', rules)).userErrors).toEqual([]);
  await bot.start();
  const [kept, taken] = [await post('Qué ganga de proyecto.'), await post('Otra ganga.')];
  const { case: waits } = await bot.next('HELD', kept);
  expect(waits).toMatchObject({ isOpen: true, isHeld: true, openReports: 0, comment: { state: 'HELD' } });
  await luis.act('withdrawComment', { commentId: taken });
  expect((await bot.next('HELD_WITHDRAWN', taken)).case).toMatchObject({ comment: { state: 'WITHDRAWN' } });

  expect((await bot.act('releaseComment', { commentId: kept }, 'comment { state }')).comment.state).toBe('VISIBLE');
  expect((await bot.next('DECIDED', kept)).case).toMatchObject({ isOpen: false, isHeld: false });
});

it('misses nothing while its connection is lost, and hears nothing twice', async () => {
  const bot = new Bot(tomas);
  await bot.start();
  const commentId = await post('Esto no tiene nada que ver.');
  await ana.act('reportComment', { commentId, reason: 'OFF_TOPIC' });
  const { sequence, case: open } = await bot.next('REPORTED', commentId);
  bot.stop();
  bot.lose();
  await irene.act('claimCase', { caseId: open.id });
  await irene.act('noteCase', { caseId: open.id, note: 'Parece de otra consulta.' });
  await irene.act('dismissReports', { commentId, reason: 'Tiene que ver con el artículo segundo.' });

  const before = bot.told.length;
  await bot.start(sequence);
  await until(() => bot.told.some(({ change }) => change === 'REPORTS_DISMISSED'));
  expect(bot.told.slice(before).map(({ change }) => change)).toEqual(['CLAIMED', 'NOTED', 'REPORTS_DISMISSED']);
  expect(new Set(bot.told.map((event) => event.sequence)).size).toBe(bot.told.length);
});
