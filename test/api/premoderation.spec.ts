/** Rules that hold new comments back until a person has looked: who sets them, what they hold, and what becomes of it. */
import type { TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { World, monday } from '../world.js';

const day = 86_400_000;
const why = 'Llegaron muchos anuncios la semana pasada.';
let world: World;
let consultation: TestConsultation;
let [luis, moderator]: Person[] = [];

beforeAll(async () => {
  world = await World.open();
  consultation = await world.drafts.open();
  [luis, moderator] = [await world.citizen('Luis'), await world.moderator()];
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world.close());

const agencyRules = `query ($slug: String!) { agency(slug: $slug) { viewerCanSetPremoderation { allowed reason }
  premoderationRules { number newAccountDays mostLinks words mostAMinute reason changedAt agency { slug } }
  premoderationHistory(first: 100) { nodes { number reason } } } }`;
const rulesOf = async (who: Person = world.visitor()): Promise<any> => (await who.read(agencyRules, { slug: world.ministry.slug })).agency;
const input = async (rules: object): Promise<Record<string, unknown>> => ({
  agencyId: world.ministry.globalId,
  words: [],
  reason: why,
  seenNumber: (await rulesOf()).premoderationRules?.number ?? 0,
  ...rules,
});
const set = async (rules: object): Promise<void> => {
  await moderator.act('setPremoderationRules', await input(rules));
};
const post = async (who: Person, body: string, more: object = {}): Promise<any> =>
  (await who.act('postComment', { subjectId: consultation.id, body, ...more }, 'comment { id state viewerHeldFor }')).comment;
const read = async (who: Person, id: string): Promise<any> =>
  (await who.read('query ($id: ID!) { node(id: $id) { ... on Comment { state body original { body } viewerHeldFor } } }', { id })).node;
const caseOf = async (id: string): Promise<any> => {
  const [row] = await world.rows<any>(
    `SELECT m.held, m.is_open, m.open_reports, m.risk FROM moderation_cases m JOIN comments c ON c.id = m.comment_id WHERE c.id = $1`,
    [uuidOf(id)],
  );
  return row;
};
const uuidOf = (globalId: string): string => Buffer.from(globalId, 'base64').toString().split(':')[1]!;
const total = async (): Promise<number> =>
  (
    await world
      .visitor()
      .read('query ($id: ID!) { node(id: $id) { ... on Consultation { commentCounts { total } } } }', { id: consultation.id })
  ).node.commentCounts.total;

describe('the rules of an agency', () => {
  it('are set by its moderators with a reason, and everybody reads them and how they were before', async () => {
    expect((await rulesOf()).premoderationRules).toBeNull();
    await set({ mostLinks: 3, words: ['Ladrón', 'LADRON', ' plata   fácil '] });
    await set({ newAccountDays: 2 });

    const { premoderationRules, premoderationHistory, viewerCanSetPremoderation } = await rulesOf();
    expect(premoderationRules).toEqual({
      number: 2,
      newAccountDays: 2,
      mostLinks: null,
      words: [],
      mostAMinute: null,
      reason: why,
      changedAt: monday.toISOString(),
      agency: { slug: world.ministry.slug },
    });
    expect(premoderationHistory.nodes).toEqual([
      { number: 2, reason: why },
      { number: 1, reason: why },
    ]);
    expect(viewerCanSetPremoderation.allowed).toBe(false);
    expect((await rulesOf(moderator)).viewerCanSetPremoderation).toEqual({ allowed: true, reason: null });
    const [kept] = await world.rows<any>(`SELECT actor_id, facts FROM journal WHERE kind = 'agency.premoderation_set' ORDER BY sequence`);
    expect(kept).toEqual({ actor_id: moderator.accountId, facts: { number: 1 } });
    await expect(world.rows('UPDATE premoderation_rules SET most_links = 0')).rejects.toThrow();
  });

  it('are set by nobody else', async () => {
    const others: [Person, string][] = [
      [world.visitor(), 'SIGN_IN_REQUIRED'],
      [luis, 'FORBIDDEN'],
      [await world.official(), 'FORBIDDEN'],
      [await world.moderator(world.townHall, 'Julia'), 'FORBIDDEN'],
      [await world.administrator(), 'FORBIDDEN'],
      [await world.auditor(), 'AUDITORS_ONLY_READ'],
    ];
    for (const [who, code] of others) expect(await who.refusals('setPremoderationRules', await input({ mostLinks: 1 }))).toEqual([code]);
  });

  it('are not overwritten unseen, nor set to what they are, nor without measure', async () => {
    await set({ mostLinks: 5 });
    const current = await input({ mostLinks: 6 });
    expect(await moderator.refusals('setPremoderationRules', { ...current, seenNumber: 0 })).toEqual(['RULES_CHANGED']);
    expect(await moderator.refusals('setPremoderationRules', await input({ mostLinks: 5 }))).toEqual(['RULES_UNCHANGED']);
    const others = await world.moderator(world.ministry, 'Otra');
    const answers = await Promise.all([moderator, others].map((who) => who.refusals('setPremoderationRules', current)));
    expect(answers.flat()).toEqual(['RULES_CHANGED']);
    for (const wrong of [{ mostLinks: 21 }, { newAccountDays: 0 }, { mostAMinute: 2 }, { words: ['x'.repeat(81)] }, { reason: 'Corto' }])
      expect(await moderator.refusals('setPremoderationRules', await input(wrong))).toEqual(['INPUT_INVALID']);
  });
});

describe('a new comment', () => {
  it('with a word of the list waits, its author is told, and nobody else knows of it', async () => {
    await set({ words: ['plata fácil'] });
    const before = await total();
    const held = await post(luis, 'Gane PLATA FACIL desde casa.');

    expect(held).toMatchObject({ state: 'HELD', viewerHeldFor: 'WORDS' });
    expect(await read(luis, held.id)).toMatchObject({
      state: 'HELD',
      original: { body: 'Gane PLATA FACIL desde casa.' },
      viewerHeldFor: 'WORDS',
    });
    expect(await read(moderator, held.id)).toMatchObject({ viewerHeldFor: 'WORDS' });
    for (const who of [world.visitor(), await world.citizen(), await world.official(), await world.moderator(world.townHall)])
      expect(await read(who, held.id)).toBeNull();
    expect(await total()).toBe(before);
    expect(await caseOf(held.id)).toMatchObject({ held: true, is_open: true, open_reports: 0, risk: 39 });
    expect(await (await world.citizen()).refusals('reportComment', { commentId: held.id, reason: 'SPAM' })).toEqual(['NOT_FOUND']);
  });

  it('is released by a moderator of the agency, and stands where it would have stood', async () => {
    await set({ words: ['lotería'] });
    const held = await post(luis, 'La lotería paga la salud.');
    world.clock.set(new Date(monday.getTime() + 60_000));
    const later = await post(await world.citizen('Marta'), 'Otra cosa.');
    const before = await total();
    for (const [who, code] of [
      [world.visitor(), 'NOT_FOUND'],
      [luis, 'FORBIDDEN'],
      [await world.official(), 'NOT_FOUND'],
      [await world.auditor(), 'AUDITORS_ONLY_READ'],
    ] as const)
      expect(await who.refusals('releaseComment', { commentId: held.id })).toEqual([code]);

    const { comment } = await moderator.act(
      'releaseComment',
      { commentId: held.id, idempotencyKey: 'one release' },
      'comment { state viewerHeldFor }',
    );
    expect(comment).toEqual({ state: 'VISIBLE', viewerHeldFor: null });
    expect(await moderator.refusals('releaseComment', { commentId: held.id, idempotencyKey: 'one release' })).toEqual([]);
    expect(await moderator.refusals('releaseComment', { commentId: held.id })).toEqual(['NOT_HELD']);
    expect(await read(world.visitor(), held.id)).toMatchObject({ state: 'VISIBLE', body: 'La lotería paga la salud.' });
    expect(await total()).toBe(before + 1);
    expect(await caseOf(held.id)).toMatchObject({ held: false, is_open: false });
    const list = `query ($id: ID!) { node(id: $id) { ... on Consultation { comments(first: 2) { nodes { id } } } } }`;
    const { nodes } = (await world.visitor().read(list, { id: consultation.id })).node.comments;
    expect(nodes.map(({ id }: any) => id)).toEqual([later.id, held.id]);
    expect(await world.rows(`SELECT 1 FROM moderation_decisions WHERE comment_id = $1`, [uuidOf(held.id)])).toEqual([]);
  });

  it('that waits is released by dismissing, waits again when that is undone, and is hidden like any other', async () => {
    await set({ words: ['rifa'] });
    const held = await post(luis, 'Hay una rifa.');
    const { decision } = await moderator.act(
      'dismissReports',
      { commentId: held.id, reason: 'No incumple ninguna regla.' },
      'decision { id }',
    );
    expect(await read(world.visitor(), held.id)).toMatchObject({ state: 'VISIBLE' });
    expect(await caseOf(held.id)).toMatchObject({ held: false, is_open: false });
    await moderator.act('undoModerationDecision', { decisionId: decision.id });
    expect(await read(world.visitor(), held.id)).toBeNull();
    expect(await caseOf(held.id)).toMatchObject({ held: true, is_open: true });
    await moderator.act('hideComment', { commentId: held.id, ground: 'SPAM', reason: 'Anuncia una rifa ajena a la consulta.' });
    expect(await read(world.visitor(), held.id)).toMatchObject({ state: 'HIDDEN', body: null });
    expect(await caseOf(held.id)).toMatchObject({ held: false, is_open: false });
  });

  it('that its author takes back while it waits needs nobody any more', async () => {
    await set({ words: ['sorteo'] });
    const held = await post(luis, 'Hay un sorteo.');
    await luis.act('withdrawComment', { commentId: held.id });
    expect(await caseOf(held.id)).toMatchObject({ held: false, is_open: false });
    expect(await moderator.refusals('releaseComment', { commentId: held.id })).not.toEqual([]);
  });

  it('of a new account waits until one of theirs stands, however many they post at once', async () => {
    await set({ newAccountDays: 7 });
    const fresh = await world.citizen('Nueva');
    const posted = await Promise.all(Array.from({ length: 5 }, (_, index) => post(fresh, `Mi comentario ${index}`)));
    expect(posted.map(({ viewerHeldFor }) => viewerHeldFor)).toEqual(Array(5).fill('NEW_ACCOUNT'));
    await moderator.act('releaseComment', { commentId: posted[0].id });
    expect(await post(fresh, 'Ahora sí.')).toMatchObject({ state: 'VISIBLE', viewerHeldFor: null });
    const other = await world.citizen('Paciente');
    world.clock.set(new Date(monday.getTime() + 7 * day));
    expect(await post(other, 'Una semana después.')).toMatchObject({ state: 'VISIBLE' });
  });

  it('with more links than allowed waits; with other words for one that stands its author is refused', async () => {
    await set({ mostLinks: 1 });
    expect(await post(luis, 'http://a.co')).toMatchObject({ state: 'VISIBLE' });
    expect(await post(luis, 'http://a.co http://b.co')).toMatchObject({ viewerHeldFor: 'LINKS' });
    const stands = await post(luis, 'Un comentario.');
    expect(await luis.refusals('editComment', { commentId: stands.id, body: 'http://a.co http://b.co' })).not.toEqual([]);
    expect(await read(world.visitor(), stands.id)).toMatchObject({ body: 'Un comentario.' });
  });

  it('of an official is an answer and never waits, and other agencies have rules of their own', async () => {
    await set({ newAccountDays: 30, mostLinks: 0, words: ['agua'] });
    const stands = await world.rows<{ id: string }>(`SELECT id FROM comments WHERE hidden_at IS NULL AND withdrawn_at IS NULL LIMIT 1`);
    const parent = Buffer.from(`Comment:${stands[0]!.id}`).toString('base64');
    const answer = await post(await world.official(), 'El agua: https://a.co', { subjectId: parent });
    expect(answer).toMatchObject({ state: 'VISIBLE', viewerHeldFor: null });
    const elsewhere = await world.drafts.open({ agency: world.townHall });
    const there = await post(await world.citizen('Vecina'), 'Agua http://a.co', { subjectId: elsewhere.id });
    expect(there).toMatchObject({ state: 'VISIBLE', viewerHeldFor: null });
  });

  it('waits in a burst of new accounts, and of equal words, and in no other', async () => {
    await set({ mostAMinute: 5 });
    const crowd = await Promise.all(Array.from({ length: 8 }, (_, index) => world.citizen(`Recién${index}`)));
    const held: (string | null)[] = [];
    for (const [index, who] of crowd.entries()) held.push((await post(who, `Distinto ${index}`)).viewerHeldFor);
    expect(held).toEqual([null, null, null, null, null, 'BURST', 'BURST', 'BURST']);
    world.clock.set(new Date(monday.getTime() + 120_000));
    expect((await post(crowd[0]!, 'Dos minutos después')).viewerHeldFor).toBeNull();

    // Accounts of more than a day: only equal words count.
    world.clock.set(new Date(monday.getTime() + 3 * day));
    const old: (string | null)[] = [];
    for (const [index, who] of crowd.entries()) old.push((await post(who, `Propio ${index}`)).viewerHeldFor);
    expect(old).toEqual(Array(8).fill(null));
    const same: (string | null)[] = [];
    for (const who of crowd) same.push((await post(who, '¡No al PROYECTO!')).viewerHeldFor);
    expect(same).toEqual([null, null, null, null, null, 'BURST', 'BURST', 'BURST']);
    const kept = JSON.stringify(await world.rows(`SELECT * FROM posts_by_minute`));
    expect(kept).not.toContain(luis.accountId);
    expect(kept.toLowerCase()).not.toContain('proyecto');
  });

  it('in a burst that comes in one batch is counted in its order', async () => {
    await set({ mostAMinute: 10 });
    world.clock.set(new Date(monday.getTime() + 10 * day));
    const crowd = await Promise.all(Array.from({ length: 30 }, (_, index) => world.citizen(`Lote${index}`)));
    const posted = await Promise.all(crowd.map((who, index) => post(who, `Del lote ${index}`)));
    expect(posted.filter(({ state }) => state === 'VISIBLE')).toHaveLength(10);
    expect(posted.filter(({ viewerHeldFor }) => viewerHeldFor === 'BURST')).toHaveLength(20);
  });
});
