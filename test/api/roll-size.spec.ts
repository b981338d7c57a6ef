/** How many people a poll reaches that asks for an age: counted over birth dates that nobody reads in the database. */
import { randomBytes, randomUUID } from 'node:crypto';
import { isOldEnough } from '../../src/people/eligibility.rules.js';
import { BirthDates } from '../../src/people/verifying/birth-dates.service.js';
import { newDocument, seen } from '../identities.js';
import { World } from '../world.js';

/** More than are opened at once, twice over. */
const count = 2_345;
const days = ['2008-02-03', '2008-02-04', '2008-02-29', '1950-12-31', '2015-06-01', null];
const bornOn = (place: number): string | null => days[place % days.length]!;

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

it('counts whoever is old enough on that day, among all who were verified, and nobody twice', async () => {
  const births = world.app.get(BirthDates);
  const people = Array.from({ length: count }, (_, place) => ({ id: randomUUID(), place }));
  await world.rows(
    `WITH known AS (INSERT INTO identities (id, document_key, born_sealed, created_at) SELECT id, key, sealed, now() FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS i(id, key, sealed) RETURNING id)
     INSERT INTO accounts (id, person_id, email_sealed, email_index, display_name, password_hash, locale, trust_level, created_at)
     SELECT id, id, '\\x01', uuid_send(id), 'Persona', '', 'es', 'VERIFIED', now() FROM unnest($1::uuid[]) AS a(id)`,
    [people.map(({ id }) => id), people.map(() => randomBytes(32)), people.map(({ id, place }) => births.seal(id, bornOn(place)))],
  );
  const [official, voter] = [await world.official(), await world.citizen()];
  await official.act('verifyInPerson', await seen(world, voter, newDocument('1940-01-01')));
  for (const [minimumAge, ageOn] of [
    [18, '2026-02-03'],
    [18, '2026-02-28'],
    [60, '2026-02-03'],
  ] as const) {
    const poll = await world.drafts.openPoll({ eligibility: { minimumAge, ageOn } }, { official });
    await voter.act('castVote', { pollId: poll.id, optionIds: [poll.options[0]!] }, 'receipt { code }');
    const { rollSize } = (await world.visitor().read('query ($id: ID!) { poll(id: $id) { rollSize } }', { id: poll.id })).poll;
    const oldEnough = people.filter(({ place }) => isOldEnough(bornOn(place), { least: minimumAge, on: ageOn })).length;
    expect([minimumAge, ageOn, rollSize]).toEqual([minimumAge, ageOn, oldEnough + 1]);
  }
}, 120_000);
