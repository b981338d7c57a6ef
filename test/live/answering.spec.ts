/** Watching how an agency answers, and being told of one's own answer. */
import { answerInput, revisionOf } from '../answers.js';
import type { Person } from '../person.js';
import { day, monday, World } from '../world.js';
import { stopWatching, ways } from './watching.js';

let world: World;
let clara: Person;
beforeAll(async () => {
  world = await World.open();
  clara = await world.official();
});
afterEach(() => {
  stopWatching();
  world.clock.set(monday);
});
afterAll(() => world?.close());

const progressed = `subscription ($id: ID!, $after: Sequence) { answeringProgressed(consultationId: $id, after: $after) {
  sequence progress { total answered unanswered prepared } } }`;
const received = `subscription ($after: Sequence) { noticeReceived(after: $after) { __typename
  ... on NoticeReceived { sequence notices { sentence observationNumbers } } ... on ResyncRequired { sequence } } }`;

describe.each(ways)('answers over %s', (_way, watch) => {
  it('are counted for everybody as they are signed, and told to their authors alone', async () => {
    const [ana, luis] = [await world.citizen('Ana'), await world.citizen('Luis')];
    const open = await world.drafts.open({ official: clara });
    for (const body of ['Uno.', 'Dos.']) await ana.act('postComment', { subjectId: open.id, body });
    world.clock.advance(21 * day);
    const [official, author, other] = [await world.session(clara), await world.session(ana), await world.session(luis)];
    await revisionOf(official, open.id);
    const everybody = watch(world.visitor(), progressed, { id: open.id });
    await everybody.until((seen) => seen.newest?.answeringProgressed.progress.total === 2);
    const begin = everybody.newest.answeringProgressed.sequence;
    // From a known place on, so that nothing can be missed before the stream has begun.
    const [own, others] = [watch(author, received, { after: begin }), watch(other, received, { after: begin })];
    await official.act('answerObservations', answerInput(open.id, 0));
    await everybody.until((seen) => seen.newest.answeringProgressed.progress.answered === 2);
    expect(everybody.newest.answeringProgressed.progress).toEqual({ total: 2, answered: 2, unanswered: 0, prepared: null });
    await own.until((seen) => seen.told.length > 0);
    expect(own.newest.noticeReceived).toMatchObject({ __typename: 'NoticeReceived', notices: [{ observationNumbers: [1, 2] }] });
    // Whoever comes back later is told what they missed.
    const again = watch(author, received, { after: begin });
    await again.until((seen) => seen.told.length > 0);
    expect(again.newest.noticeReceived.notices).toEqual(own.newest.noticeReceived.notices);
    expect(others.told).toEqual([]);
  });
});
