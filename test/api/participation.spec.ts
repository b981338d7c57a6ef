/** How many take part, as the people of the agency read it. */
import type { Person } from '../person.js';
import type { TestConsultation } from '../drafts.js';
import { World, day, monday } from '../world.js';

let world: World;
let ana: Person;
let luis: Person;
let clara: Person;
let moderator: Person;
beforeAll(async () => {
  world = await World.open();
  [ana, luis, clara, moderator] = [
    await world.citizen('Ana'),
    await world.citizen('Luis'),
    await world.official(),
    await world.moderator(),
  ];
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world.close());

const counts = '{ total inFavour against neutral }';
const shape = `byDay { date comments newCommenters ballots } byProvision { provision { id } counts ${counts} } byStance ${counts} commenters`;

async function participationIn(who: Person, { id }: TestConsultation, selection = shape): Promise<any> {
  return (await who.read(`query ($id: ID!) { consultation(id: $id) { participation { ${selection} } } }`, { id })).consultation
    .participation;
}

async function post(who: Person, subjectId: string, stance = 'NEUTRAL'): Promise<string> {
  return (await who.act('postComment', { subjectId, stance, body: 'Digo algo.' }, 'comment { id }')).comment.id;
}

const vote = (who: Person, { polls }: TestConsultation, poll: number, option = 0) =>
  who.act('castVote', { pollId: polls[poll]!.id, optionIds: [polls[poll]!.options[option]!] });

describe('participation', () => {
  it('is counted by day in the consultation’s time zone, by part and by stance', async () => {
    const consultation = await world.drafts.open({ official: clara, polls: [{}, { resultsPolicy: 'TURNOUT_ONLY' }] });
    const [one, two] = consultation.articles.map(({ id }) => id) as [string, string];
    expect(await participationIn(clara, consultation)).toEqual({
      byDay: [{ date: '2026-02-02', comments: 0, newCommenters: 0, ballots: 0 }],
      byProvision: [],
      byStance: { total: 0, inFavour: 0, against: 0, neutral: 0 },
      commenters: 0,
    });

    const first = await post(ana, one, 'AGAINST');
    await post(ana, consultation.id, 'IN_FAVOUR');
    await vote(ana, consultation, 0);
    await vote(ana, consultation, 0, 1);
    await vote(ana, consultation, 1);
    // 23:30 in Bogota is the next day in London.
    world.clock.set(new Date('2026-02-03T04:30:00Z'));
    await post(luis, first);
    await post(clara, first);
    await vote(luis, consultation, 0);
    world.clock.set(new Date('2026-02-04T05:30:00Z'));
    for (const subject of [two, two, two]) await post(ana, subject, 'IN_FAVOUR');
    const withdrawn = await post(luis, two, 'AGAINST');
    await luis.act('withdrawComment', { commentId: withdrawn });
    await luis.act('withdrawVote', { pollId: consultation.polls[0]!.id });
    await vote(luis, consultation, 0);

    const expected = {
      byDay: [
        { date: '2026-02-02', comments: 3, newCommenters: 2, ballots: 3 },
        { date: '2026-02-03', comments: 0, newCommenters: 0, ballots: 0 },
        { date: '2026-02-04', comments: 4, newCommenters: 0, ballots: 1 },
      ],
      byProvision: [
        { provision: { id: two }, counts: { total: 3, inFavour: 3, against: 0, neutral: 0 } },
        { provision: { id: one }, counts: { total: 3, inFavour: 0, against: 1, neutral: 2 } },
      ],
      byStance: { total: 7, inFavour: 4, against: 1, neutral: 2 },
      commenters: 2,
    };
    const seen = await participationIn(clara, consultation);
    seen.byProvision.sort((a: any, b: any) => b.counts.inFavour - a.counts.inFavour);
    expect(seen).toEqual(expected);
    expect(await participationIn(clara, consultation, 'byProvision(first: 1) { counts { total } }')).toEqual({
      byProvision: [{ counts: { total: 3 } }],
    });

    world.clock.set(new Date(monday.getTime() + 21 * day));
    await post(clara, first);
    const after = await participationIn(clara, consultation, 'byDay { date comments }');
    expect(after.byDay).toHaveLength(21);
    expect(after.byDay.at(-1)).toEqual({ date: '2026-02-22', comments: 0 });
  });

  it('tells of ballots only as far as the turnout may be seen', async () => {
    const consultation = await world.drafts.open({ official: clara, polls: [{ resultsPolicy: 'AFTER_CLOSE' }, { resultsPolicy: 'LIVE' }] });
    const hidden = await world.drafts.open({ official: clara, polls: [{ resultsPolicy: 'AFTER_CLOSE' }] });
    const none = await world.drafts.open({ official: clara });
    for (const who of [ana, luis]) for (const each of [consultation, hidden]) await vote(who, each, 0);
    await vote(ana, consultation, 1);
    const ballots = async (of: TestConsultation, who = clara) =>
      (await participationIn(who, of, 'byDay { ballots }')).byDay.map((each: any) => each.ballots);
    for (const who of [clara, moderator, await world.administrator(), await world.auditor()]) {
      expect(await ballots(consultation, who)).toEqual([1]);
      expect(await ballots(hidden, who)).toEqual([null]);
      expect(await ballots(none, who)).toEqual([null]);
    }
    world.clock.advance(20 * day);
    expect((await ballots(consultation))[0]).toBe(3);
    expect((await ballots(hidden))[0]).toBe(2);
  });

  it('of what was withdrawn while open shows no ballots that were hidden', async () => {
    const consultation = await world.drafts.open({ official: clara, polls: [{ resultsPolicy: 'AFTER_CLOSE' }] });
    await vote(ana, consultation, 0);
    await clara.act('withdrawConsultation', { id: consultation.id, reason: 'Se publicará otra versión.' });
    expect((await participationIn(clara, consultation)).byDay[0].ballots).toBeNull();
  });

  it('is for the people of the agency, administrators and auditors; null for all others', async () => {
    const consultation = await world.drafts.open({ official: clara });
    for (const who of [clara, moderator, await world.administrator(), await world.auditor()])
      expect(await participationIn(who, consultation, 'commenters')).toEqual({ commenters: 0 });
    const others = [world.visitor(), ana, await world.official(world.townHall), await world.moderator(world.townHall)];
    for (const who of others) expect(await participationIn(who, consultation, 'commenters')).toBeNull();
    const draft = await world.drafts.complete({ official: clara });
    expect(await participationIn(clara, draft)).toMatchObject({ byDay: [], byProvision: [], commenters: 0 });
  });

  it('refuses more parts than a page holds', async () => {
    const { id } = await world.drafts.open({ official: clara });
    const read = (first: number) =>
      clara.ask(`query ($id: ID!) { consultation(id: $id) { participation { byProvision(first: ${first}) { counts { total } } } } }`, {
        id,
      });
    for (const first of [0, 101]) expect((await read(first)).errors![0]!.extensions.code).toBe('PAGE_SIZE_OUT_OF_RANGE');
    expect((await read(100)).errors).toBeUndefined();
  });

  it('counts each person once, also when many post and vote at once', async () => {
    const consultation = await world.drafts.open({ official: clara, polls: [{}] });
    const people = await Promise.all(Array.from({ length: 20 }, (_, index) => world.citizen(`Persona${index}`)));
    await Promise.all(
      people.flatMap((person) => [
        post(person, consultation.id),
        post(person, consultation.articles[0]!.id),
        vote(person, consultation, 0),
      ]),
    );
    expect(await participationIn(clara, consultation)).toMatchObject({
      byDay: [{ comments: 40, newCommenters: 20, ballots: 20 }],
      byProvision: [{ counts: { total: 20 } }],
      byStance: { total: 40 },
      commenters: 20,
    });
  });
});
