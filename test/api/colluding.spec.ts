/** People who agree to make somebody's words disappear: three of them or three hundred, with the best records, and every means that the API gives them. */
import { acts, absent, nameOf, type Cast, type Stage } from '../moderation/roles-acts-states.js';
import type { TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { day, World } from '../world.js';

const body = 'La tarifa del acueducto sube sin que nadie explique la cuenta del quindiano.';

let world: World;
let consultation: TestConsultation;
let [author, moderator]: Person[] = [];
beforeAll(async () => {
  world = await World.open({ URNA_TRUST_PROXY: 'true' });
  consultation = await world.drafts.open();
  [author, moderator] = [await world.citizen('Luis'), await world.moderator()];
});
afterAll(() => world?.close());

const post = async (words: string, who = author): Promise<string> =>
  (await who.act('postComment', { subjectId: consultation.id, stance: 'AGAINST', body: words }, 'comment { id }')).comment.id;

/** Everything in which a visitor comes across it, by the API and by the pages. */
async function seen(commentId: string): Promise<unknown> {
  const fields = 'id state body stance supports createdAt isLocked label { reason } hiddenPart { reason } viewerCanReply { code }';
  const list = `comments(first: 100) { nodes { id } }`;
  const query = `query ($id: ID!, $of: ID!) { node(id: $id) { ... on Comment { ${fields} } }
    of: node(id: $of) { ... on Consultation { commentCounts { total inFavour against neutral } ${list} } } }`;
  const shown = await world.visitor().read(query, { id: commentId, of: consultation.id });
  const page = await (await fetch(`${world.url}/es/comentarios/${commentId}`)).text();
  return { ...shown, isOnPage: page.includes(body) };
}

/** Reports that moderators agreed with, so that theirs weigh the most. */
async function withBestRecord(people: readonly Person[]): Promise<void> {
  const bad = await post('Una rifa más, y van cien.');
  for (const who of people) await who.act('reportComment', { commentId: bad, reason: 'SPAM' });
  await moderator!.act('hideComment', { commentId: bad, ground: 'SPAM', reason: 'Es publicidad, muchas veces.' });
}

const fromPlace = (who: Person, place: number): Person => who.sending({ 'x-forwarded-for': `10.${1 + (place >> 8)}.${place & 255}.7` });

it('three with the best records try every act of moderation and of commenting at once, and nothing disappears', async () => {
  const three = [await world.citizen('Uno'), await world.citizen('Dos'), await world.citizen('Tres')].map(fromPlace);
  for (let round = 0; round < 5; round++) await withBestRecord(three);
  const id = await post(body);
  const before = await seen(id);
  expect(before).toMatchObject({ node: { state: 'VISIBLE', body }, isOnPage: true });

  const nothing = { author: author!, comment: id, proof: 'none', token: 'none' };
  const missing = { case: absent('ModerationCase'), decision: absent('ModerationDecision'), proposal: absent('ModerationProposal') };
  const stage: Stage = { ...nothing, ...missing, batch: absent('ModerationBatch'), appeal: absent('ModerationAppeal') };
  const cast = { world, third: moderator } as Cast;
  for (const act of acts.filter(({ mutation }) => !['postComment', 'supportComment'].includes(mutation))) {
    const outcomes = await Promise.all(three.map((who) => who.refusals(act.mutation, act.input(stage, cast))));
    const isReport = ['reportComment', 'reportByMail'].includes(act.mutation);
    expect([nameOf(act), outcomes.filter((codes) => codes.length === 0)]).toEqual([nameOf(act), isReport ? [[], [], []] : []]);
  }
  expect(await seen(id)).toEqual(before);
});

it('three hundred with the best records order the queue, and nothing else', async () => {
  const crowd = (await Promise.all(Array.from({ length: 300 }, (_, place) => world.citizen(`Coro${place}`)))).map((who, place) =>
    fromPlace(who, 300 + place),
  );
  await withBestRecord(crowd);
  const id = await post(body);
  const before = await seen(id);
  for (let from = 0; from < crowd.length; from += 30)
    await Promise.all(crowd.slice(from, from + 30).map((who) => who.act('reportComment', { commentId: id, reason: 'HATE' })));
  expect(await seen(id)).toEqual(before);
  world.clock.advance(3 * day);
  expect(await seen(id)).toEqual(before);
  const queue = 'query ($id: ID!) { moderationQueue(agencyId: $id, first: 1) { nodes { comment { id } openReports isHeld } } }';
  const session = await world.session(moderator!);
  const { nodes } = (await session.read(queue, { id: world.ministry.globalId })).moderationQueue;
  expect(nodes).toEqual([{ comment: { id }, openReports: 300, isHeld: false }]);
});

it('rules that are set afterwards hold nothing back that was visible, whoever then writes the same or edits', async () => {
  const writer = await world.citizen('Lina');
  const id = await post(body, writer);
  const before = (await seen(id)) as { node: unknown; isOnPage: boolean };
  const rules = { newAccountDays: 30, mostLinks: 0, words: ['quindiano'], mostAMinute: 3 };
  const session = await world.session(moderator!);
  const reason = 'Se repite la misma frase sin parar.';
  await session.act('setPremoderationRules', { agencyId: world.ministry.globalId, ...rules, seenNumber: 0, reason });
  for (const place of [1, 2, 3, 4]) await post(body, await world.citizen(`Eco${place}`));
  expect(await writer.refusals('editComment', { commentId: id, body: `${body} ¡Y ya!` })).toEqual(['EDIT_NEEDS_REVIEW']);
  expect(await seen(id)).toEqual(before);
});
