/** Arguments: what many say in the same words is found by itself, counted honestly, and decided about by officials. */
import { revisionOf, answerInput } from '../answers.js';
import type { TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { sorted } from '../sorted.js';
import { day, monday, World } from '../world.js';

let world: World;
let clara: Person;
let ramiro: Person;
let tomas: Person;
let people: Person[];
beforeAll(async () => {
  world = await World.open();
  clara = await world.official(world.ministry, 'Clara');
  ramiro = await world.official(world.ministry, 'Ramiro');
  tomas = await world.moderator();
  people = [];
  for (const name of ['Ana', 'Luis', 'Marta', 'Pedro', 'Rosa']) people.push(await world.citizen(name));
});
afterAll(() => world.close());
afterEach(() => world.clock.set(monday));

const letter =
  'Pedimos que el artículo 1 proteja los nacimientos de agua de la cordillera. La comunidad de la vereda los ha cuidado durante ' +
  'generaciones y conoce cada quebrada. El proyecto entrega su administración a una empresa sin experiencia y aleja a las familias ' +
  'de las decisiones. Apoyo la creación de un fondo para los acueductos comunitarios.';
const edited = letter.replace('quebrada', 'quebada').replace('familias', 'comunidades');
const opposite = letter.replace('Apoyo', 'Rechazo');
const another = 'Los técnicos del acueducto deben recibir capacitación pagada por el municipio antes de que empiece a regir esta norma.';

async function comment(who: Person, subjectId: string, body: string): Promise<string> {
  return (await who.act('postComment', { subjectId, body }, 'comment { id }')).comment.id;
}

async function view(who: Person, id: string, fields: string): Promise<any> {
  return (await who.read(`query ($id: ID!) { consultation(id: $id) { ${fields} } }`, { id })).consultation;
}

const fields = `id number signatures commentsCount representative { id body } members { nodes { comment { id body } likeness addedWords } }
  near { argument { number } likeness because } answering { inScope answered }`;
const argumentsOf = async (id: string, args = '', who: Person = world.visitor()): Promise<any[]> =>
  (await view(who, id, `argumentClusters${args} { nodes { ${fields} } }`)).argumentClusters.nodes;
const countsOf = async (id: string): Promise<any> =>
  (await view(world.visitor(), id, 'argumentCounts { people comments arguments }')).argumentCounts;

/** Three people send a letter, one of them twice; one sends it turned round; one says something else. */
async function campaign(): Promise<TestConsultation & { comments: string[] }> {
  const open = await world.drafts.open({ official: clara });
  const comments: string[] = [];
  const [ana, luis, marta, pedro, rosa] = people as [Person, Person, Person, Person, Person];
  for (const [who, body] of [
    [ana, letter],
    [luis, letter],
    [luis, `Buenos días. ${letter}`],
    [marta, edited],
    [pedro, opposite],
    [rosa, another],
  ] as const) {
    comments.push(await comment(who, open.id, body));
    world.clock.advance(1_000);
  }
  await sorted(world);
  return { ...open, comments };
}

async function close(open: TestConsultation): Promise<void> {
  world.clock.advance(21 * day);
  [clara, ramiro, tomas] = [await world.session(clara), await world.session(ramiro), await world.session(tomas)];
  people = await Promise.all(people.map((person) => world.session(person)));
  await revisionOf(clara, open.id);
  await sorted(world);
}

describe('While a consultation is open', () => {
  it('equal and nearly equal comments are one argument with the people who sign it; what was turned round is another', async () => {
    const { id, comments } = await campaign();
    const found = await argumentsOf(id);
    expect(found.map(({ signatures, commentsCount }) => [signatures, commentsCount])).toEqual([
      [3, 4],
      [1, 1],
      [1, 1],
    ]);
    const [most] = found;
    expect(most.representative.body).toContain('Pedimos que');
    expect(most.members.nodes.map(({ comment }: any) => comment.id).sort()).toEqual(comments.slice(0, 4).sort());
    expect(most.near).toEqual([
      { argument: { number: expect.any(Number) }, likeness: expect.any(Number), because: expect.arrayContaining(['apoyo', 'rechazo']) },
    ]);
    expect(await countsOf(id)).toEqual({ people: 5, comments: 6, arguments: 3 });
    expect((await view(world.visitor(), id, 'comments(first: 100) { nodes { id argument { number } } }')).comments.nodes).toHaveLength(6);
    expect(await view(clara, id, 'argumentProgress { waiting isRunning placed finishedAt }')).toMatchObject({
      argumentProgress: { waiting: 0, isRunning: false, finishedAt: expect.any(String) },
    });
  });

  it('a later comment joins, an edited one moves, and numbers stay', async () => {
    const { id, comments } = await campaign();
    const before = await argumentsOf(id);
    const late = await comment(people[4]!, id, letter);
    await sorted(world);
    expect((await argumentsOf(id))[0]).toMatchObject({ id: before[0].id, number: before[0].number, signatures: 4, commentsCount: 5 });
    await people[4]!.act('editComment', { commentId: late, body: `${another} Y con viáticos.` });
    await sorted(world);
    expect((await argumentsOf(id))[0]).toMatchObject({ signatures: 3, commentsCount: 4 });
    // The only one of an argument keeps its number when its words change.
    await people[3]!.act('editComment', {
      commentId: comments[4],
      body: 'Que el decreto rija desde enero y no desde su publicación, por favor, señores.',
    });
    await sorted(world);
    const moved = (await argumentsOf(id)).find(({ representative }) => representative.id === comments[4]);
    expect(before.map(({ number }) => number)).toContain(moved.number);
  });

  it('what is hidden or withdrawn is counted and shown at no moment, and comes back with its restoring', async () => {
    const { id, comments } = await campaign();
    const [representative] = (await argumentsOf(id)).map((one) => one.representative.id);
    await tomas.act('hideComment', { commentId: representative, ground: 'INSULT', reason: 'Insulta a una persona.' });
    const after = await argumentsOf(id);
    expect(after[0].commentsCount).toBe(3);
    expect(after[0].representative.id).not.toBe(representative);
    expect(JSON.stringify(after)).not.toContain(representative);
    await people[4]!.act('withdrawComment', { commentId: comments[5] });
    expect(await countsOf(id)).toMatchObject({ comments: 4, arguments: 2 });
    expect(await argumentsOf(id)).toHaveLength(2);
    await sorted(world);
    expect(await countsOf(id)).toMatchObject({ comments: 4, arguments: 2 });
    const hidden = `query ($id: ID!) { node(id: $id) { ... on Comment { state argument { id } } } }`;
    expect((await world.visitor().read(hidden, { id: representative })).node).toEqual({ state: 'HIDDEN', argument: null });
    await tomas.act('restoreComment', { commentId: representative, reason: 'No era un insulto, visto otra vez.' });
    expect((await argumentsOf(id))[0].commentsCount).toBe(4);
  });
});

describe('An official', () => {
  it('joins what the rules kept apart and undoes it; both stay on record and the join holds for later comments', async () => {
    const { id, comments } = await campaign();
    const [most, second] = await argumentsOf(id);
    const turned = (await argumentsOf(id)).find(({ representative }) => representative.id === comments[4]);
    expect(second).toBeDefined();
    const { decision, arguments: joined } = await clara.act(
      'joinClusters',
      { clusterIds: [most.id, turned.id] },
      'decision { id act } arguments { id signatures commentsCount }',
    );
    expect(joined).toEqual([{ id: most.id, signatures: 4, commentsCount: 5 }]);
    await comment(people[4]!, id, opposite);
    await sorted(world);
    expect((await argumentsOf(id))[0]).toMatchObject({ signatures: 5, commentsCount: 6 });
    await ramiro.act('undoClusterDecision', { decisionId: decision.id });
    await sorted(world);
    const again = await argumentsOf(id);
    expect(again.map(({ signatures }) => signatures)).toEqual([3, 2, 1]);
    expect(again.find(({ representative }) => representative.body.includes('Rechazo')).id).toBe(turned.id);
    expect(await clara.refusals('undoClusterDecision', { decisionId: decision.id })).toEqual(['ALREADY_UNDONE']);
    const decisions = 'clusterDecisions { nodes { act decidedBy { displayName } undoneBy { displayName } undoneAt } }';
    expect((await view(clara, id, decisions)).clusterDecisions.nodes).toEqual([
      { act: 'JOIN', decidedBy: { displayName: 'Clara' }, undoneBy: { displayName: 'Ramiro' }, undoneAt: expect.any(String) },
    ]);
    expect((await view(world.visitor(), id, decisions)).clusterDecisions.nodes).toEqual([]);
  });

  it('splits a comment off with those equal to it, which holds when everything is sorted anew', async () => {
    const open = await campaign();
    const [most] = await argumentsOf(open.id);
    const { arguments: parts } = await clara.act(
      'splitCluster',
      { clusterId: most.id, commentIds: [open.comments[3]] },
      'arguments { signatures commentsCount }',
    );
    expect(parts).toEqual([
      { signatures: 2, commentsCount: 3 },
      { signatures: 1, commentsCount: 1 },
    ]);
    await close(open);
    expect((await argumentsOf(open.id)).map(({ signatures }) => signatures)).toEqual([2, 1, 1, 1]);
  });

  it('cannot split everything off, nor what somebody else has moved meanwhile, nor join with oneself', async () => {
    const { id, comments } = await campaign();
    const [most, other] = await argumentsOf(id);
    expect(await clara.refusals('splitCluster', { clusterId: most.id, commentIds: comments.slice(0, 4) })).toEqual(['SPLIT_LEAVES_NONE']);
    expect(await clara.refusals('joinClusters', { clusterIds: [most.id, most.id] })).toEqual(['JOIN_NEEDS_TWO']);
    const codes = await Promise.all([
      clara.refusals('joinClusters', { clusterIds: [most.id, other.id] }),
      ramiro.refusals('joinClusters', { clusterIds: [most.id, other.id] }),
    ]);
    expect(codes.flat()).toEqual(['ARGUMENT_CHANGED']);
    expect(await ramiro.refusals('splitCluster', { clusterId: other.id, commentIds: [other.representative.id] })).toEqual([
      'ARGUMENT_CHANGED',
    ]);
  });

  it('is the only one who decides', async () => {
    const { id, comments } = await campaign();
    const [most, other] = await argumentsOf(id);
    const acts: [string, object][] = [
      ['joinClusters', { clusterIds: [most.id, other.id] }],
      ['splitCluster', { clusterId: most.id, commentIds: [comments[3]] }],
    ];
    const table: [Person, string][] = [
      [world.visitor(), 'SIGN_IN_REQUIRED'],
      [people[0]!, 'FORBIDDEN'],
      [await world.official(world.townHall, 'Patricia'), 'FORBIDDEN'],
      [tomas, 'FORBIDDEN'],
      [await world.auditor(), 'AUDITORS_ONLY_READ'],
      [await world.administrator(), 'FORBIDDEN'],
    ];
    for (const [who, code] of table)
      for (const [act, input] of acts) expect([who.name, act, await who.refusals(act, input as any)]).toEqual([who.name, act, [code]]);
    expect(await argumentsOf(id)).toHaveLength(3);
  });
});

describe('At the closing', () => {
  it('observations have their argument, are found by it, and all its authors are answered and told once', async () => {
    const open = await campaign();
    await close(open);
    const [most] = await argumentsOf(open.id, '', clara);
    expect(most.answering).toEqual({ inScope: 4, answered: 0 });
    const seenRevision = await revisionOf(clara, open.id);
    const filter = { clusterId: most.id };
    const count = (
      await clara.read(`query ($id: ID!, $filter: ObservationFilter) { consultation(id: $id) { observationsCount(filter: $filter) } }`, {
        id: open.id,
        filter,
      })
    ).consultation;
    expect(count.observationsCount).toBe(4);
    await clara.act('answerObservations', answerInput(open.id, seenRevision, { selection: { filter, seenRevision } }), 'count');
    expect((await argumentsOf(open.id, '(filter: { answered: true })'))[0]).toMatchObject({
      id: most.id,
      answering: { inScope: 4, answered: 4 },
    });
    expect(await argumentsOf(open.id, '(filter: { answered: false })')).toHaveLength(2);
    for (const deadline = Date.now() + 40_000; Date.now() < deadline; await new Promise((later) => setTimeout(later, 100)))
      if ((await world.rows('SELECT 1 FROM notices WHERE consultation_id IN (SELECT consultation_id FROM argument_clusters)')).length >= 3)
        break;
    const told = await world.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM notices WHERE kind = 'ANSWER' GROUP BY account_id ORDER BY account_id`,
    );
    expect(told).toEqual([{ n: 1 }, { n: 1 }, { n: 1 }]);
  });

  it('a restored comment is sorted, and one that was moved by hand is not answered unseen', async () => {
    const open = await campaign();
    await close(open);
    const seenRevision = await revisionOf(clara, open.id);
    const [most, other] = await argumentsOf(open.id);
    await ramiro.act('joinClusters', { clusterIds: [most.id, other.id] });
    const selection = { filter: { clusterId: most.id }, seenRevision };
    expect(await clara.refusals('answerObservations', answerInput(open.id, seenRevision, { selection }))).toEqual(['CHANGED_MEANWHILE']);
  });
});

it('A burst of 750 comments is taken without loss, and all are sorted', async () => {
  const { id } = await world.drafts.open({ official: clara });
  const texts = Array.from({ length: 750 }, (_, i) =>
    i % 3 === 0 ? letter : i % 3 === 1 ? `${another} Vereda ${'abcdefghij'[i % 10]}.` : opposite,
  );
  const posted = await Promise.all(texts.map((body, i) => comment(people[i % people.length]!, id, body)));
  expect(new Set(posted).size).toBe(750);
  await sorted(world);
  expect(await countsOf(id)).toMatchObject({ people: 5, comments: 750 });
  const found = await argumentsOf(id);
  expect(found.reduce((sum, { commentsCount }) => sum + commentsCount, 0)).toBe(750);
});
