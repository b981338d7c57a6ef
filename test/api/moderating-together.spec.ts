/** Moderators who share a queue: what is due first, who works on what, and what they tell each other. */
import { ComparingService } from '../../src/moderation/queue/comparing.service.js';
import { FollowingService } from '../../src/notices/following.service.js';
import type { TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { World } from '../world.js';

const minute = 60_000;
const hour = 60 * minute;
const account = (id: string): string => Buffer.from(`Account:${id}`).toString('base64url');

let world: World;
let consultation: TestConsultation;
let [ana, luis, tomas, irene]: Person[] = [];

beforeAll(async () => {
  world = await World.open();
  consultation = await world.drafts.open();
  [ana, luis] = [await world.citizen('Ana'), await world.citizen('Luis')];
  [tomas, irene] = [await world.moderator(), await world.moderator(world.ministry, 'Irene')];
});
afterAll(() => world.close());

/** Answers what waits, so that the next story begins with an empty queue. */
afterEach(async () => {
  world.clock.advance(5 * hour);
  for (const { comment } of await queue(irene, 'comment { id }'))
    await irene.act('dismissReports', { commentId: comment.id, reason: 'Se limpia la mesa.' });
});

async function queue(who: Person, fields = 'id', args = 'first: 100', more = ''): Promise<any[]> {
  const query = `query ($agency: ID!${more && ', $filter: ModerationQueueFilter'}) { moderationQueue(agencyId: $agency, ${args}${more && ', filter: $filter'}) { nodes { ${fields} } } }`;
  return (await who.read(query, { agency: world.ministry.globalId, ...(more ? { filter: JSON.parse(more) } : {}) })).moderationQueue.nodes;
}

async function reported(body: string, reason = 'INSULT', subjectId = consultation.id): Promise<{ commentId: string; caseId: string }> {
  const commentId = (await luis.act('postComment', { subjectId, stance: 'NEUTRAL', body }, 'comment { id }')).comment.id;
  await ana.act('reportComment', { commentId, reason });
  const found = (await queue(tomas, 'id comment { id }')).find((each) => each.comment.id === commentId);
  return { commentId, caseId: found.id };
}

const read = async (who: Person, id: string, fields: string): Promise<any> =>
  (await who.read(`query ($id: ID!) { node(id: $id) { ... on ModerationCase { ${fields} } } }`, { id })).node;

describe('The queue', () => {
  it('lists first what is due first: by risk, and by age where that is the same', async () => {
    const off = await reported('Esto no viene al caso.', 'OFF_TOPIC');
    world.clock.advance(minute);
    const hate = await reported('Que se larguen todos esos.', 'HATE');
    world.clock.advance(minute);
    const later = await reported('Esto tampoco viene al caso.', 'OFF_TOPIC');
    const nodes = await queue(tomas, 'id risk attendBy');
    expect(nodes.map(({ id }) => id)).toEqual([hate.caseId, off.caseId, later.caseId]);
    expect(nodes[0].risk).toBeGreaterThan(nodes[1].risk);
    const backward = await tomas.read(
      'query ($agency: ID!) { moderationQueue(agencyId: $agency, last: 2) { nodes { id } pageInfo { hasPreviousPage startCursor } } }',
      { agency: world.ministry.globalId },
    );
    expect(backward.moderationQueue.nodes.map(({ id }: any) => id)).toEqual([off.caseId, later.caseId]);
    const [before] = await queue(tomas, 'id', `last: 5, before: "${backward.moderationQueue.pageInfo.startCursor}"`);
    expect(before.id).toBe(hate.caseId);
  });

  it('is narrowed by ground, consultation, age, reason and whoever works on it', async () => {
    const other = await world.drafts.open();
    const one = await reported('Compre barato ya.', 'SPAM');
    world.clock.advance(hour);
    const two = await reported('Un insulto cualquiera.', 'INSULT', other.id);
    await tomas.act('claimCase', { caseId: one.caseId });
    const found = async (filter: object, who = tomas): Promise<string[]> =>
      (await queue(who, 'id', 'first: 10', JSON.stringify(filter))).map(({ id }) => id).sort();
    const both = [one.caseId, two.caseId].sort();
    expect(await found({})).toEqual(both);
    expect(await found({ ground: 'SPAM' })).toEqual([one.caseId]);
    expect(await found({ consultationId: other.id })).toEqual([two.caseId]);
    expect(await found({ waitingSince: new Date(world.clock.now().getTime() - minute).toISOString() })).toEqual([one.caseId]);
    expect(await found({ why: 'REPORT' })).toEqual(both);
    expect(await found({ why: 'HELD' })).toEqual([]);
    expect(await found({ claimedBy: 'ME' })).toEqual([one.caseId]);
    expect(await found({ claimedBy: 'COLLEAGUES' })).toEqual([]);
    expect(await found({ claimedBy: 'COLLEAGUES' }, irene)).toEqual([one.caseId]);
    expect(await found({ claimedBy: 'NOBODY' })).toEqual([two.caseId]);
    world.clock.advance(10 * minute);
    expect(await found({ claimedBy: 'NOBODY' })).toEqual(both);
    expect(await found({ alikeTo: two.caseId })).toEqual([two.caseId]);
  });

  it('puts comments that say nearly the same together, and apart again when one is edited', async () => {
    const [first, second] = [
      await reported('Gane 500 dólares en https://x.example/1'),
      await reported('¡GANE 900 dólares en https://y.example!'),
    ];
    const alone = await reported('Otra cosa del todo.');
    await world.app.get(ComparingService).carryOn();
    const together = await queue(tomas, 'id alikeCount', 'first: 10, together: true');
    expect(together.map(({ id, alikeCount }) => [id, alikeCount])).toEqual([
      [first.caseId, 2],
      [alone.caseId, 1],
    ]);
    const count = async (filter: object): Promise<number> =>
      (
        await tomas.read(
          'query ($agency: ID!, $filter: ModerationQueueFilter) { moderationQueueCount(agencyId: $agency, filter: $filter) }',
          {
            agency: world.ministry.globalId,
            filter,
          },
        )
      ).moderationQueueCount;
    expect(await count({ alikeTo: second.caseId })).toBe(2);
    await luis.act('editComment', { commentId: second.commentId, body: 'Perdón, me equivoqué de sitio.' });
    await world.app.get(ComparingService).compareAgain(Buffer.from(second.commentId, 'base64url').toString().split(':')[1]!);
    await world.app.get(ComparingService).carryOn();
    expect(await count({ alikeTo: first.caseId })).toBe(1);
    expect(await queue(tomas, 'id', 'first: 10, together: true')).toHaveLength(3);
  });

  it('says how much waits, and how much of it is late', async () => {
    await reported('Un insulto.');
    const two = await reported('Otro insulto.');
    await irene.act('claimCase', { caseId: two.caseId });
    const figures = async (who: Person): Promise<any> =>
      (
        await who.read(
          'query ($agency: ID!) { moderationQueueFigures(agencyId: $agency) { waiting reported held advised claimed mine late oldestSince } }',
          { agency: world.ministry.globalId },
        )
      ).moderationQueueFigures;
    const expected = {
      waiting: 2,
      reported: 2,
      held: 0,
      advised: 0,
      claimed: 1,
      mine: 0,
      late: 0,
      oldestSince: world.clock.now().toISOString(),
    };
    expect(await figures(tomas)).toEqual(expected);
    expect(await figures(irene)).toEqual({ ...expected, mine: 1 });
    expect(await figures(await world.auditor())).toEqual(expected);
    world.clock.advance(72 * hour);
    expect(await figures(tomas)).toMatchObject({ claimed: 0, late: 2 });
  });
});

describe('A case', () => {
  it('is for one moderator at a time: the second learns by whom, and may take it when the time is over', async () => {
    const { caseId, commentId } = await reported('Un insulto para uno solo.');
    const { case: taken } = await tomas.act('claimCase', { caseId }, 'case { claim { moderator { displayName } isViewer until } }');
    const until = new Date(world.clock.now().getTime() + 10 * minute).toISOString();
    expect(taken.claim).toEqual({ moderator: { displayName: 'Tomas' }, isViewer: true, until });
    expect(await read(irene, caseId, 'claim { moderator { displayName } isViewer } viewerCanClaim { allowed reason }')).toMatchObject({
      claim: { moderator: { displayName: 'Tomas' }, isViewer: false },
      viewerCanClaim: { allowed: false },
    });
    const { userErrors } = await irene.do('claimCase', { caseId });
    expect(userErrors[0]).toMatchObject({ code: 'CASE_CLAIMED', message: expect.stringContaining('Tomas') });
    expect(await irene.refusals('dismissReports', { commentId, reason: 'El comentario cumple las reglas.' })).toEqual(['CASE_CLAIMED']);
    expect(await irene.refusals('releaseCase', { caseId })).toEqual(['CASE_CLAIMED']);

    world.clock.advance(9 * minute);
    await tomas.act('claimCase', { caseId });
    world.clock.advance(9 * minute);
    expect(await irene.refusals('claimCase', { caseId })).toEqual(['CASE_CLAIMED']);
    world.clock.advance(minute);
    await irene.act('claimCase', { caseId });
    await irene.act('dismissReports', { commentId, reason: 'El comentario cumple las reglas.' });
    expect(await read(tomas, caseId, 'isOpen claim { isViewer }')).toEqual({ isOpen: false, claim: null });
    expect(await tomas.refusals('claimCase', { caseId })).toEqual(['CASE_CLOSED']);
  });

  it('of two who take it at the same moment is for one of them', async () => {
    const { caseId } = await reported('Un insulto muy disputado.');
    const outcomes = await Promise.all([tomas, irene].map((who) => who.refusals('claimCase', { caseId })));
    expect(outcomes.flat()).toEqual(['CASE_CLAIMED']);
  });

  it('is given back, and then free for others', async () => {
    const { caseId } = await reported('Un insulto que se suelta.');
    await tomas.act('claimCase', { caseId });
    await tomas.act('releaseCase', { caseId });
    expect(await tomas.refusals('releaseCase', { caseId })).toEqual(['NOT_CLAIMED']);
    await irene.act('claimCase', { caseId });
  });

  it('is handed over with a note, which stays among moderators', async () => {
    const { caseId, commentId } = await reported('Un insulto delicado.');
    const clara = consultation.official;
    const note = 'Conozco a esa persona: mejor decide usted.';
    await tomas.act('claimCase', { caseId });
    expect(await tomas.refusals('handOverCase', { caseId, accountId: account(tomas.accountId), note })).toEqual(['HANDED_TO_SELF']);
    expect(await tomas.refusals('handOverCase', { caseId, accountId: account(clara.accountId), note })).toEqual(['NOT_A_MODERATOR']);
    expect(await irene.refusals('handOverCase', { caseId, accountId: account(tomas.accountId), note })).toEqual(['CASE_CLAIMED']);
    await tomas.act('handOverCase', { caseId, accountId: account(irene.accountId), note });
    await irene.act('noteCase', { caseId, note: 'Lo veo esta tarde.' });

    const fields = 'claim { moderator { displayName } } notes { body author { displayName } handedTo { displayName } createdAt }';
    const expected = {
      claim: { moderator: { displayName: 'Irene' } },
      notes: [
        { body: note, author: { displayName: 'Tomas' }, handedTo: { displayName: 'Irene' }, createdAt: world.clock.now().toISOString() },
        { body: 'Lo veo esta tarde.', author: { displayName: 'Irene' }, handedTo: null, createdAt: world.clock.now().toISOString() },
      ],
    };
    for (const who of [tomas, irene, await world.auditor()]) expect(await read(who, caseId, fields)).toEqual(expected);
    await world.app.get(FollowingService).carryOn();
    const told = async (who: Person): Promise<string[]> =>
      (await who.read('{ viewer { notices(first: 20) { nodes { kind } } } }')).viewer.notices.nodes.map(({ kind }: any) => kind);
    expect(await told(irene)).toContain('MODERATION_HANDED_OVER');
    for (const who of [tomas, luis]) expect(await told(who)).not.toContain('MODERATION_HANDED_OVER');
    for (const who of [world.visitor(), ana, luis, clara, await world.moderator(world.townHall)])
      expect(await read(who, caseId, fields)).toBeNull();
    expect(await tomas.refusals('claimCase', { caseId })).toEqual(['CASE_CLAIMED']);
    world.clock.advance(4 * hour);
    await tomas.act('claimCase', { caseId });
    await tomas.act('dismissReports', { commentId, reason: 'El comentario cumple las reglas.' });
    await irene.act('noteCase', { caseId, note: 'De acuerdo.' });
    const [journal] = await world.rows<{ facts: string }>(
      `SELECT string_agg(facts::text, ' ') AS facts FROM journal WHERE kind LIKE 'moderation.case%'`,
    );
    expect(journal!.facts).not.toContain('Conozco');
    expect(journal!.facts).not.toContain(irene.accountId);
  });

  it('keeps a note exactly once however often it is sent', async () => {
    const { caseId } = await reported('Un insulto anotado.');
    const input = { caseId, note: 'Una vez.', idempotencyKey: 'la misma' };
    await tomas.act('noteCase', input);
    await tomas.act('noteCase', input);
    expect((await read(tomas, caseId, 'notes { body }')).notes).toEqual([{ body: 'Una vez.' }]);
    await expect(world.rows(`UPDATE moderation_notes SET body = 'otra'`)).rejects.toThrow();
  });
});

describe('The load', () => {
  it('is shown to moderators of the agency and auditors, with what each has before them and has done', async () => {
    const agency = world.townHall;
    const consultationHere = await world.drafts.open({ agency });
    const [julia, pablo] = [await world.moderator(agency, 'Julia'), await world.moderator(agency, 'Pablo')];
    const post = async (body: string): Promise<{ commentId: string; caseId: string }> => {
      const subjectId = consultationHere.id;
      const commentId = (await luis.act('postComment', { subjectId, stance: 'NEUTRAL', body }, 'comment { id }')).comment.id;
      await ana.act('reportComment', { commentId, reason: 'INSULT' });
      const { nodes } = (
        await julia.read('query ($a: ID!) { moderationQueue(agencyId: $a, first: 100) { nodes { id comment { id } } } }', {
          a: agency.globalId,
        })
      ).moderationQueue;
      return { commentId, caseId: nodes.find((each: any) => each.comment.id === commentId).id };
    };
    const cases = [await post('Uno.'), await post('Dos.'), await post('Tres.'), await post('Cuatro.')];
    const dismiss = (who: Person, n: number) =>
      who.act('dismissReports', { commentId: cases[n]!.commentId, reason: 'El comentario cumple las reglas.' }, 'decision { id }');
    world.clock.advance(10 * minute);
    await dismiss(julia, 0);
    world.clock.advance(20 * minute);
    await dismiss(julia, 1);
    const { decision } = await dismiss(julia, 2);
    await julia.act('undoModerationDecision', { decisionId: decision.id });
    await pablo.act('claimCase', { caseId: cases[3]!.caseId });

    const load = async (who: Person): Promise<any> =>
      (
        await who.read(
          'query ($a: ID!) { moderationLoad(agencyId: $a) { moderator { displayName } openClaims decidedToday decidedInSevenDays medianMinutes } }',
          { a: agency.globalId },
        )
      ).moderationLoad;
    const expected = [
      { moderator: { displayName: 'Pablo' }, openClaims: 1, decidedToday: 0, decidedInSevenDays: 0, medianMinutes: null },
      { moderator: { displayName: 'Julia' }, openClaims: 0, decidedToday: 2, decidedInSevenDays: 2, medianMinutes: 20 },
      { moderator: { displayName: 'Tomas' }, openClaims: 0, decidedToday: 0, decidedInSevenDays: 0, medianMinutes: null },
    ];
    expect(await load(julia)).toEqual(expected);
    expect(await load(await world.auditor())).toEqual(expected);
    for (const who of [tomas, ana, await world.official(agency)]) await expect(load(who)).rejects.toThrow(/FORBIDDEN/);
    await expect(load(world.visitor())).rejects.toThrow(/SIGN_IN_REQUIRED/);
    world.clock.advance(8 * 24 * hour);
    expect((await load(julia)).map((each: any) => each.decidedInSevenDays)).toEqual([0, 0, 0]);
  });
});
