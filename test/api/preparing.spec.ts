/** What officials are told and shown while they prepare a consultation. */
import type { Person } from '../person.js';
import { World, day, monday } from '../world.js';

let world: World;
let clara: Person;
let patricia: Person;
let tomas: Person;
let ana: Person;
let beatriz: Person;
let gonzalo: Person;
beforeAll(async () => {
  world = await World.open();
  clara = await world.official();
  patricia = await world.official(world.townHall, 'Patricia');
  [tomas, ana, beatriz, gonzalo] = [await world.moderator(), await world.citizen(), await world.administrator(), await world.auditor()];
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world?.close());

const view = async (who: Person, id: string, fields: string, variables: Record<string, unknown> = {}, declared = '') =>
  (await who.read(`query ($id: ID!${declared}) { consultation(id: $id) { ${fields} } }`, { id, ...variables })).consultation;

describe('an official who chooses dates', () => {
  const term = async (who: Person, id: string, opensAt: string) =>
    who.ask(
      `query ($id: ID!, $opensAt: DateTime!) { consultation(id: $id) { publicationTerm(opensAt: $opensAt) {
        policy { minimumDays counts } opensAt earliestClosesAt days { date isWorkingDay holiday counts } } } }`,
      { id, opensAt },
    );

  it('sees every day that must pass, with its holidays, and is let announce from the earliest closing on and not before', async () => {
    const { id } = await world.drafts.complete({ official: clara });
    const opensAt = '2026-03-20T13:00:00.000Z';
    const { data } = await term(clara, id, opensAt);
    const { earliestClosesAt, days, ...rest } = data.consultation.publicationTerm;
    expect(rest).toEqual({ policy: { minimumDays: 15, counts: 'CALENDAR_DAYS' }, opensAt });
    expect(earliestClosesAt).toBe('2026-04-04T13:00:00.000Z');
    expect(days).toHaveLength(16);
    expect(days[0]).toEqual({ date: '2026-03-20', isWorkingDay: true, holiday: null, counts: null });
    expect(days[3]).toEqual({ date: '2026-03-23', isWorkingDay: false, holiday: 'Día de San José', counts: 3 });
    expect(days[15]).toEqual({ date: '2026-04-04', isWorkingDay: false, holiday: null, counts: 15 });
    const inEnglish = (await term(clara.speaking('en'), id, opensAt)).data.consultation.publicationTerm;
    expect(inEnglish.days.map(({ holiday }: { holiday: string | null }) => holiday).filter(Boolean)).toEqual([
      'Saint Joseph’s Day',
      'Maundy Thursday',
      'Good Friday',
    ]);
    const earlier = new Date(Date.parse(earliestClosesAt) - 1).toISOString();
    expect(await clara.refusals('scheduleConsultation', { id, opensAt, closesAt: earlier })).toEqual(['JUSTIFICATION_REQUIRED']);
    expect(await clara.refusals('scheduleConsultation', { id, opensAt, closesAt: earliestClosesAt })).toEqual([]);
  });

  it('shares this with administrators only, and hears at once when the day has passed', async () => {
    const { id } = await world.drafts.scheduled({ official: clara });
    const opensAt = new Date(world.clock.now().getTime() + day).toISOString();
    expect((await term(beatriz, id, opensAt)).data.consultation.publicationTerm.days).toHaveLength(16);
    for (const outsider of [tomas, patricia, ana, gonzalo, world.visitor()])
      expect((await term(outsider, id, opensAt)).data.consultation.publicationTerm).toBeNull();
    const codes = async (opensAt: string) => (await term(clara, id, opensAt)).errors?.map(({ extensions }) => extensions.code);
    expect(await codes('2026-02-01T13:00:00Z')).toEqual(['OPENS_IN_THE_PAST']);
    expect(await codes('9999-12-31T23:59:00Z')).toEqual(['OPENS_TOO_FAR_AHEAD']);
    expect(
      await clara.refusals('scheduleConsultation', {
        id: (await world.drafts.complete({ official: clara })).id,
        opensAt: '9999-12-01T00:00:00Z',
        closesAt: '9999-12-31T23:59:59Z',
      }),
    ).toEqual(['OPENS_TOO_FAR_AHEAD']);
    expect((await view(ana, id, 'id')).id).toBe(id);
  });
});
