/** Watching questions and queues live, with the clients that people use. */
import { Letters } from '../letters.js';
import type { Person } from '../person.js';
import { QuestionBuilder } from '../questions.js';
import { World, monday } from '../world.js';
import { isStrictlyIncreasing, pause, stopWatching, watchBySocket, ways, type Watch } from './watching.js';

let world: World;
let letters: Letters;
let questions: QuestionBuilder;
let ana: Person;
let rosa: Person;
let patricia: Person;
beforeAll(async () => {
  letters = new Letters();
  world = await World.open({ URNA_HOME: letters.home });
  questions = new QuestionBuilder(world);
  [rosa, patricia] = [await questions.official(), await questions.official(world.townHall)];
});
beforeEach(async () => {
  world.clock.set(monday);
  ana = await world.citizen('Ana');
});
afterEach(() => stopWatching());
afterAll(async () => {
  await world?.close();
  await letters?.burn();
});

const changed = `subscription ($id: ID!, $after: Sequence) { questionChanged(id: $id, after: $after) { __typename
  ... on QuestionChanged { sequence change question { state agency { slug } original { body } } } ... on ResyncRequired { sequence } } }`;
const queue = `subscription ($id: ID!, $after: Sequence) { agencyQueueChanged(agencyId: $id, after: $after) { __typename
  ... on AgencyQueueChanged { sequence change question { id } } ... on ResyncRequired { sequence } } }`;
const changes = (watch: Watch, field = 'questionChanged') => watch.of(field).map(({ change }) => change as string);
const transfer = { reason: 'El acueducto es del municipio.' };

describe.each(ways)('a question over %s', (_way, watch) => {
  it('is told as it goes on, from agency to agency, each time as it is then', async () => {
    const { id } = await questions.ask({ asker: ana });
    const watching = watch(world.visitor(), changed, { id, after: '0' });
    await watching.count(1);
    await rosa.act('assignQuestion', { questionId: id });
    await rosa.act('transferQuestion', { questionId: id, agencyId: world.townHall.globalId, ...transfer });
    await patricia.act('answerQuestion', { questionId: id, office: 'Oficina', body: 'En junio.' });
    await watching.count(4);
    expect(changes(watching)).toEqual(['ASKED', 'ASSIGNED', 'TRANSFERRED', 'ANSWERED']);
    expect(watching.newest.questionChanged.question).toEqual({ state: 'ANSWERED', agency: { slug: world.townHall.slug }, original: null });
    const sequences = watching.of('questionChanged').map(({ sequence }) => sequence as string);
    expect(isStrictlyIncreasing(sequences)).toBe(true);
    // Whoever comes again is told what they missed, and nothing twice.
    const again = await watch(ana, changed, { id, after: sequences[1] }).count(2);
    expect(changes(again)).toEqual(['TRANSFERRED', 'ANSWERED']);
    expect(again.newest.questionChanged.question.original.body).toContain('acueducto');
  });
});

describe('a private question', () => {
  it('is told to nobody else, and no longer to the agency that passed it on', async () => {
    const { id } = await questions.ask({ asker: ana, isPrivate: true });
    for (const who of [world.visitor(), await world.citizen('Luis'), patricia]) {
      const refused = await watchBySocket(who, changed, { id }).over();
      expect(JSON.stringify(refused.failure ?? refused.told)).toContain('NOT_FOUND');
    }
    const [hers, theirs] = [watchBySocket(ana, changed, { id, after: '0' }), watchBySocket(rosa, changed, { id, after: '0' })];
    await Promise.all([hers.count(1), theirs.count(1)]);
    await rosa.act('transferQuestion', { questionId: id, agencyId: world.townHall.globalId, ...transfer });
    await patricia.act('assignQuestion', { questionId: id });
    await Promise.all([hers.count(3), theirs.count(3)]);
    expect(changes(hers)).toEqual(['ASKED', 'TRANSFERRED', 'ASSIGNED']);
    expect(theirs.of('questionChanged').slice(1)).toEqual([
      expect.objectContaining({ change: null, question: null }),
      expect.objectContaining({ change: null, question: null }),
    ]);
  });
});

describe('the queue of an agency', () => {
  it('is told to its officials: what comes, what goes, and nothing of other agencies', async () => {
    const [here, there] = [
      watchBySocket(rosa, queue, { id: world.ministry.globalId }),
      watchBySocket(patricia, queue, { id: world.townHall.globalId }),
    ];
    await pause(300);
    const { id } = await questions.ask({ asker: ana, isPrivate: true });
    await here.count(1);
    await rosa.act('transferQuestion', { questionId: id, agencyId: world.townHall.globalId, ...transfer });
    await Promise.all([here.count(2), there.count(1)]);
    await patricia.act('answerQuestion', { questionId: id, office: 'Oficina', body: 'En junio.' });
    await there.count(2);
    expect(here.of('agencyQueueChanged').map(({ change, question }) => [change, question?.id ?? null])).toEqual([
      ['ASKED', id],
      ['TRANSFERRED', null],
    ]);
    expect(changes(there, 'agencyQueueChanged')).toEqual(['RECEIVED', 'ANSWERED']);
  });

  it('is refused to others', async () => {
    for (const who of [world.visitor(), ana, patricia, await world.moderator(), await world.auditor()]) {
      const refused = await watchBySocket(who, queue, { id: world.ministry.globalId }).over();
      expect(JSON.stringify(refused.failure ?? refused.told)).toContain('FORBIDDEN');
    }
  });
});
