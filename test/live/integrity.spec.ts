/** Watching whether activity is usual. */
import type { Person } from '../person.js';
import { monday, World } from '../world.js';
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

const changed = `subscription ($id: ID!, $after: Sequence) { integrityChanged(consultationId: $id, after: $after) {
  sequence consultation { integrity { verdict figures { kind count } bursts(first: 1) { nodes { count } } detail { hours(last: 1) { comments } } } } } }`;

describe.each(ways)('integrity over %s', (_way, watch) => {
  it('is told as it is, then when more was counted, seldom, and the last word is the newest', async () => {
    const { id } = await world.drafts.open({ official: clara });
    const everybody = watch(world.visitor(), changed, { id });
    await everybody.until((seen) => seen.told.length > 0);
    expect(everybody.newest.integrityChanged.consultation.integrity.verdict).toBe('TOO_LITTLE');
    world.clock.advance(8 * 3_600_000);
    const people = await Promise.all(Array.from({ length: 45 }, (_, place) => world.citizen(`Persona${place}`)));
    const begun = everybody.told.length;
    const at = Date.now();
    for (const person of people) await person.act('postComment', { subjectId: id, body: `Digo algo, ${person.mark}.` });
    await everybody.until((seen) => seen.newest.integrityChanged.consultation.integrity.figures[0].count === 45);
    const lasted = Date.now() - at;
    const { integrity } = everybody.newest.integrityChanged.consultation;
    expect(integrity.verdict).toBe('UNUSUAL_NOW');
    expect(integrity.bursts.nodes).toEqual([{ count: 45 }]);
    // What only the agency sees is in nobody's stream who is not of it.
    expect(integrity.detail).toBeNull();
    expect(everybody.told.length - begun).toBeLessThanOrEqual(3 + Math.ceil(lasted / 1_000));
  });

  it('is not told of a draft to those who may not see it', async () => {
    const { id } = await world.drafts.complete({ official: clara });
    const ana = watch(await world.citizen('Ana'), changed, { id });
    await ana.until((seen) => seen.isOver || seen.told.length > 0);
    expect(JSON.stringify(ana.told) + String(ana.failure)).toContain('NOT_FOUND');
  });
});
