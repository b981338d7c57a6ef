/** Those who watch the results of a poll see it close, its count, and its certification. */
import type { Person } from '../person.js';
import { carryOn, closePolls } from '../polls.js';
import { World, monday } from '../world.js';
import { isStrictlyIncreasing, stopWatching, ways } from './watching.js';

let world: World;
let clara: Person;
let diego: Person;
let ana: Person;
beforeAll(async () => {
  world = await World.open();
  [clara, diego, ana] = [await world.official(), await world.official(world.ministry, 'Diego'), await world.citizen('Ana')];
});
beforeEach(() => world.clock.set(monday));
afterEach(stopWatching);
afterAll(() => world?.close());

const query = `subscription ($id: ID!, $after: Sequence) { pollResults(pollId: $id, after: $after) { sequence poll {
  results { isFinal turnout } count { ballots winners { id } } isCertified certifications { by { displayName } } annotations { text } isKeyDestroyed } } }`;

describe.each(ways)('somebody who watches a poll over %s', (_way, watch) => {
  it('is told when it closes, when it is counted, by whom it is certified, that the key is gone, and of every note', async () => {
    const poll = await world.drafts.openPoll({ resultsPolicy: 'AFTER_CLOSE' }, { official: clara });
    await ana.act('castVote', { pollId: poll.id, optionIds: [poll.options[1]] });
    const seen = await watch(world.visitor(), query, { id: poll.id }).count(1);
    const now = () => seen.newest.pollResults.poll;
    expect(now()).toMatchObject({ results: { isFinal: false, turnout: null }, count: null, isCertified: false, isKeyDestroyed: false });

    await closePolls(world);
    await seen.until(() => now().count !== null);
    expect(now()).toMatchObject({
      results: { isFinal: true, turnout: 1 },
      count: { ballots: 1, winners: [{ id: poll.options[1] }] },
      isCertified: false,
    });
    await clara.act('certifyResult', { pollId: poll.id });
    await seen.until(() => now().certifications.length === 1);
    expect(now()).toMatchObject({ isCertified: false, certifications: [{ by: { displayName: 'Clara' } }] });
    await diego.act('certifyResult', { pollId: poll.id });
    await seen.until(() => now().isCertified);
    await carryOn(world);
    await seen.until(() => now().isKeyDestroyed);
    await clara.act('annotateResult', { pollId: poll.id, text: 'Una nota.' });
    await seen.until(() => now().annotations.length === 1);

    const told = seen.of('pollResults');
    expect(isStrictlyIncreasing(told.map(({ sequence }) => sequence as string))).toBe(true);
    // Never back: what was final, counted and certified stays so.
    const steps = told.map(
      ({ poll: { results, count, isCertified, isKeyDestroyed } }) =>
        Number(results.isFinal) + Number(count !== null) + Number(isCertified) + Number(isKeyDestroyed),
    );
    expect(steps).toEqual([...steps].sort());

    // Who comes later, or comes again, is told how it stands.
    const later = await watch(world.visitor(), query, { id: poll.id }).count(1);
    expect(later.newest.pollResults.poll).toEqual(now());
    const again = watch(world.visitor(), query, { id: poll.id, after: told[0]!.sequence });
    expect((await again.count(1)).newest.pollResults.poll).toEqual(now());
  });
});
