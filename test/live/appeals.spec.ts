/** Watching appeals: whoever appeals their own, those who decide all of them. */
import { AppealBuilder, words } from '../appeals.js';
import type { Person } from '../person.js';
import { World } from '../world.js';
import { isStrictlyIncreasing, pause, stopWatching, ways, type Watch } from './watching.js';

let world: World;
let build: AppealBuilder;
let [luis, tomas, irene, auditor]: Person[] = [];
beforeAll(async () => {
  world = await World.open();
  build = new AppealBuilder(world, await world.drafts.open());
  [luis, tomas, irene, auditor] = [
    await world.citizen('Luis'),
    await world.moderator(),
    await world.moderator(world.ministry, 'Irene'),
    await world.auditor(),
  ];
});
afterEach(stopWatching);
afterAll(() => world?.close());

const told = `__typename ... on AppealChanged { sequence appeal { id state step words } } ... on ResyncRequired { sequence }`;
const one = `subscription ($id: ID!, $after: Sequence) { appealChanged(appealId: $id, after: $after) { ${told} } }`;
const all = `subscription ($id: ID, $after: Sequence) { moderationAppealEvents(agencyId: $id, after: $after) { ${told} } }`;

const appealed = async (): Promise<any> => build.appeal(luis, await build.decide(tomas, await build.post(luis), 'HIDE'));
const states = (watch: Watch, field: string, id: string): string[] =>
  watch
    .of(field)
    .filter(({ appeal }) => appeal?.id === id)
    .map(({ appeal }) => `${appeal.step} ${appeal.state}`);

describe.each(ways)('appeals over %s', (_way, watch) => {
  it('are told to whoever appeals, to moderators and to the auditor, until the last word', async () => {
    const watchers: [Watch, string][] = [
      [watch(irene, all, { id: world.ministry.globalId }), 'moderationAppealEvents'],
      [watch(auditor, all, { id: null }), 'moderationAppealEvents'],
    ];
    // Lists tell nothing at their beginning: their first event says that they have begun.
    for (const deadline = Date.now() + 30_000; watchers.some(([{ told: events }]) => events.length === 0) && Date.now() < deadline;) {
      await appealed();
      await pause(200);
    }
    const { id } = await appealed();
    for (const [watching, field] of watchers) await watching.until((seen) => states(seen, field, id).includes('AGENCY OPEN'));
    const [first, field] = watchers[0]!;
    const { sequence } = first.of(field).find(({ appeal: seen }) => seen?.id === id);
    // Whatever happens after that is told, also when the watching begins later.
    const own = watch(luis, one, { id, after: sequence });
    await build.resolve(irene, id, 'UPHELD');
    await own.until((seen) => states(seen, 'appealChanged', id).includes('AGENCY UPHELD'));
    const { appeal } = await luis.act('appealFurther', { appealId: id, words }, 'appeal { id }');
    for (const [watching, field] of watchers) {
      await watching.until((seen) => states(seen, field, appeal.id).includes('AUDITOR OPEN'));
      expect(states(watching, field, id).at(-1)).toBe('AGENCY UPHELD');
      expect(isStrictlyIncreasing(watching.of(field).map(({ sequence }) => sequence as string))).toBe(true);
    }
    expect(own.of('appealChanged').every(({ appeal: seen }) => seen.words === words)).toBe(true);
  });

  it('are refused to whoever has no business with them', async () => {
    const { id } = await appealed();
    const strangers: [Person, string, string][] = [
      [world.visitor(), 'NOT_FOUND', 'SIGN_IN_REQUIRED'],
      [await world.citizen('Ana'), 'NOT_FOUND', 'FORBIDDEN'],
      [await world.moderator(world.townHall, 'Otto'), 'NOT_FOUND', 'FORBIDDEN'],
    ];
    const refusal = async (watching: Watch): Promise<unknown> => (await watching.over()).told[0]?.errors?.[0]?.extensions?.code;
    for (const [who, ofOne, ofAll] of strangers) {
      expect(await refusal(watch(who, one, { id }))).toBe(ofOne);
      expect(await refusal(watch(who, all, { id: world.ministry.globalId }))).toBe(ofAll);
      expect(await refusal(watch(who, all, { id: null }))).toBe(ofAll);
    }
    // Moderators read those of their agency, not of all.
    expect(await refusal(watch(irene, all, { id: null }))).toBe('FORBIDDEN');
  });
});
