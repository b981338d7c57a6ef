/** Looking at an answer before it is given, and choosing observations by number and by when they changed. */
import { answerInput, revisionOf } from '../answers.js';
import { shortText } from '../drafts.js';
import type { Person } from '../person.js';
import { publishVersion } from '../versions.js';
import { day, World } from '../world.js';

let world: World;
let clara: Person;
let ramiro: Person;
let stranger: Person;
let ana: Person;
let id: string;
beforeAll(async () => {
  world = await World.open();
  const official = await world.official(world.ministry, 'Clara');
  const [other, foreign, citizen] = [
    await world.official(world.ministry, 'Ramiro'),
    await world.official(world.townHall, 'Otro'),
    await world.citizen('Ana'),
  ];
  const open = await world.drafts.open({ official });
  id = open.id;
  for (const body of ['Uno.', 'Dos.', 'Tres.', 'Cuatro.']) {
    await citizen.act('postComment', { subjectId: body === 'Dos.' ? open.articles[1]!.id : open.id, body });
    world.clock.advance(1_000);
  }
  world.clock.advance(21 * day);
  [clara, ramiro, stranger, ana] = await Promise.all([official, other, foreign, citizen].map((person) => world.session(person)));
  await revisionOf(clara, id);
});
afterAll(() => world.close());

const query = `query ($input: PrepareAnswersInput!, $isRevision: Boolean! = false) {
  previewAnswers(input: $input, isRevision: $isRevision) { count samples { observation { number } reasons { locale html } } } }`;

function input(wish: Record<string, unknown> = {}): Record<string, unknown> {
  const { office: _office, ...rest } = answerInput(id, 99, wish);
  return rest;
}
const preview = async (who: Person, wish?: Record<string, unknown>, isRevision = false): Promise<any> =>
  (await who.read(query, { input: input(wish), isRevision })).previewAnswers;

const found = async (who: Person, filter: object): Promise<number[]> => {
  const list = `query ($id: ID!, $filter: ObservationFilter) { consultation(id: $id) { observations(first: 50, filter: $filter) { nodes { number } } } }`;
  return (await who.read(list, { id, filter })).consultation.observations.nodes.map(({ number }: { number: number }) => number);
};

it('shows for how many it is, and the first three with their blanks filled in; nothing is kept', async () => {
  const before = await revisionOf(clara, id);
  const reasons = [{ locale: 'es', text: '{name}, sobre {article}: no.' }];
  const shown = await preview(clara, { reasons });
  expect(shown.count).toBe(4);
  expect(shown.samples.map(({ observation }: any) => observation.number)).toEqual([1, 2, 3]);
  expect(shown.samples[1].reasons[0].html).toContain('Ana, sobre Artículo 2°: no.');
  expect(await revisionOf(clara, id)).toBe(before);
  expect(await found(clara, { prepared: true })).toEqual([]);
});

it('is refused for the reasons for which the act would be, and to whoever may not answer', async () => {
  await expect(preview(clara, { reasons: [{ locale: 'es', text: '{nombre}' }] })).rejects.toThrow('BLANK_UNKNOWN');
  await expect(preview(clara, { reasons: [{ locale: 'en', text: 'No.' }] })).rejects.toThrow('SPANISH_REQUIRED');
  await expect(preview(clara, { selection: { filter: { numbers: [99] }, seenRevision: 99 } })).rejects.toThrow('NOTHING_SELECTED');
  await expect(preview(clara, {}, true)).rejects.toThrow('NOTHING_SELECTED');
  for (const [who, code] of [
    [world.visitor(), 'SIGN_IN_REQUIRED'],
    [ana, 'FORBIDDEN'],
    [stranger, 'FORBIDDEN'],
  ] as const)
    await expect(preview(who)).rejects.toThrow(code);
});

it('numbers choose, and so does whether they changed after a revision', async () => {
  const seen = await revisionOf(clara, id);
  const selection = { filter: { numbers: [2, 4] }, seenRevision: seen };
  await ramiro.act('prepareAnswers', input({ selection }));
  expect(await found(clara, { numbers: [4, 1] })).toEqual([1, 4]);
  expect(await found(clara, { changedAfter: seen })).toEqual([2, 4]);
  expect(await found(clara, { unchangedSince: seen })).toEqual([1, 3]);
  await expect(preview(clara, { selection: { filter: {}, seenRevision: seen } })).rejects.toThrow('CHANGED_MEANWHILE');
  expect((await preview(clara, { selection: { filter: { unchangedSince: seen }, seenRevision: seen } })).count).toBe(2);
  // What is prepared is nothing to the public, whichever way it asks.
  expect(await found(world.visitor(), { changedAfter: seen })).toEqual([]);
});

it('the parts that an answer may name are those that changed, in the order of the text', async () => {
  const parts = 'query ($id: ID!) { changedProvisions(consultationId: $id) { label } }';
  expect((await clara.read(parts, { id })).changedProvisions).toBeNull();
  const amended = shortText.replace('el uso del agua', 'el uso del agua potable').replace('Rige a partir', 'Rige un mes a partir');
  await publishVersion({ official: clara, id }, amended);
  const { changedProvisions } = await world.visitor().read(parts, { id });
  expect(changedProvisions.map(({ label }: { label: string }) => label).filter(Boolean)).toEqual(['Artículo 1°', 'Artículo 3°']);
  await expect(preview(clara, { disposition: 'ACCEPTED' })).rejects.toThrow('CHANGES_REQUIRED');
});
