/** Supports that officials enter for people who do not use the web: one side a person, whichever way they took it. */
import { records } from '../../src/comments/leaving.queries.js';
import type { TestConsultation } from '../drafts.js';
import { newDocument, seen, type TestDocument } from '../identities.js';
import type { Person } from '../person.js';
import { carryOn, closePolls } from '../polls.js';
import { day, monday, World } from '../world.js';

let world: World;
let [clara, diego, stranger, auditor, luis]: Person[] = [];
let consultation: TestConsultation;
let meeting: string;
let comment: string;
let suggestion: string;

beforeAll(async () => {
  world = await World.open();
  [clara, diego] = [await world.official(), await world.official(world.ministry, 'Diego')];
  [stranger, auditor, luis] = [await world.official(world.townHall, 'Sara'), await world.auditor(), await world.citizen('Luis')];
});
beforeEach(async () => {
  world.clock.set(monday);
  consultation = await world.drafts.open({ official: clara });
  meeting = await gather('MEETING');
  comment = (await luis!.act('postComment', { subjectId: consultation.id, body: 'Falta agua en verano.' }, 'comment { id }')).comment.id;
  const words = {
    provisionId: consultation.articles[0]!.id,
    passage: { exact: 'regula el uso del agua' },
    proposed: 'regula el buen uso del agua',
  };
  suggestion = (await luis!.act('suggestWording', { ...words, reason: 'Más claro.' }, 'comment { id }')).comment.id;
});
afterAll(() => world?.close());

async function gather(way: string, consultationId = consultation.id): Promise<string> {
  const heldOn = world.clock.now().toISOString().slice(0, 10);
  const wish = { consultationId, way, place: 'Salón comunal de San Jacinto', heldOn, people: 60 };
  return (await clara!.act('recordGathering', wish, 'gathering { id }')).gathering.id;
}

const paper = ({ documentKind, documentNumber }: TestDocument, more: object = {}) => ({
  ...{ gatheringId: meeting, commentId: comment, documentKind, documentNumber },
  ...more,
});
const enter = (who: TestDocument, more: object = {}, by = clara!): Promise<any> =>
  by.act('enterSupport', paper(who, more), 'support { id number isAgainst state } comment { supports }');
const whyNot = (who: TestDocument, more: object = {}, by = clara!): Promise<string[]> => by.refusals('enterSupport', paper(who, more));

async function counted(id = comment, by = world.visitor()): Promise<any> {
  const fields = 'supports viewerHasSupported enteredSupports { way supports opposes } suggestion { opposes viewerHasOpposed }';
  return (await by.read(`query ($id: ID!) { node(id: $id) { ... on Comment { ${fields} } } }`, { id })).node;
}

async function verifiedCitizen(document: TestDocument): Promise<Person> {
  const ana = await world.citizen('Ana');
  await clara!.act('verifyInPerson', await seen(world, ana, document));
  return ana;
}

describe('A support from paper', () => {
  it('counts with those of the web, and everybody reads how many came how', async () => {
    await (await world.citizen('Ana')).act('supportComment', { commentId: comment });
    const { support } = await enter(newDocument());
    expect(support).toMatchObject({ number: 1, isAgainst: false, state: 'ENTERED' });
    meeting = await gather('PAPER');
    await enter(newDocument());

    expect(await counted()).toMatchObject({
      supports: 3,
      enteredSupports: [
        { way: 'MEETING', supports: 1, opposes: 0 },
        { way: 'PAPER', supports: 1, opposes: 0 },
      ],
    });
  });

  it('opposes a suggestion, and nothing else can be opposed', async () => {
    await enter(newDocument(), { commentId: suggestion, isAgainst: true });
    expect(await counted(suggestion)).toMatchObject({
      supports: 0,
      suggestion: { opposes: 1 },
      enteredSupports: [{ way: 'MEETING', supports: 0, opposes: 1 }],
    });
    expect(await whyNot(newDocument(), { isAgainst: true })).toEqual(['NOT_FOUND']);
  });

  it('is entered by officials of the agency alone, of a gathering of the consultation, with a document, while it is open', async () => {
    expect(await whyNot(newDocument(), {}, stranger)).toEqual(['FORBIDDEN']);
    expect(await whyNot(newDocument(), {}, luis)).toEqual(['FORBIDDEN']);
    expect(await whyNot(newDocument(), {}, auditor)).toEqual(['AUDITORS_ONLY_READ']);
    expect(await whyNot({ ...newDocument(), documentNumber: 'ninguno' })).toEqual(['DOCUMENT_INVALID']);
    const other = await world.drafts.open({ official: clara });
    expect(await whyNot(newDocument(), { gatheringId: await gather('PAPER', other.id) })).toEqual(['GATHERING_OF_ANOTHER']);
    await closePolls(world);
    expect(await whyNot(newDocument())).toEqual(['CLOSED']);
    expect(await counted()).toMatchObject({ supports: 0, enteredSupports: [] });
  });

  it('that is sent twice with one key is entered once', async () => {
    const wish = paper(newDocument(), { idempotencyKey: 'apoyo una vez' });
    const [one, other] = [
      await clara!.act('enterSupport', wish, 'support { id }'),
      await clara!.act('enterSupport', wish, 'support { id }'),
    ];
    expect(other).toEqual(one);
    expect((await counted()).supports).toBe(1);
  });

  it('is asked for who may take part, as on the web', async () => {
    const on = world.clock.now().toISOString().slice(0, 10);
    consultation = await world.drafts.complete({ official: clara });
    await clara!.act('setConsultationEligibility', { id: consultation.id, eligibility: { minimumAge: 18, ageOn: on } });
    const opensAt = world.clock.now().toISOString();
    const closesAt = new Date(world.clock.now().getTime() + 20 * day).toISOString();
    await clara!.act('scheduleConsultation', { id: consultation.id, opensAt, closesAt });
    meeting = await gather('PAPER');
    comment = (
      await clara!.act('enterComment', { gatheringId: meeting, subjectId: consultation.id, body: 'Falta agua.' }, 'comment { id }')
    ).comment.id;
    expect(await whyNot(newDocument(), { bornOn: '2015-05-17' })).toEqual(['TOO_YOUNG']);
    await enter(newDocument(), { bornOn: '1990-05-17' });
    meeting = await gather('PHONE');
    expect(await whyNot(newDocument(), { bornOn: '1990-05-17' })).toEqual(['IDENTITY_NEEDED']);
    expect((await counted()).supports).toBe(1);
  });
});

describe('One person, one side', () => {
  it('holds on paper: nobody is entered twice, not at another meeting and not against', async () => {
    const document = newDocument();
    await enter(document, { commentId: suggestion });
    expect(await whyNot(document, { commentId: suggestion })).toEqual(['SIDE_TAKEN']);
    expect(await whyNot(document, { commentId: suggestion, gatheringId: await gather('PHONE') }, diego)).toEqual(['SIDE_TAKEN']);
    expect(await whyNot(document, { commentId: suggestion, isAgainst: true })).toEqual(['SIDE_TAKEN']);
    expect(await counted(suggestion)).toMatchObject({ supports: 1, suggestion: { opposes: 0 } });
  });

  it('holds for whoever took it on the web, and says of them no more than that', async () => {
    const document = newDocument();
    const ana = await verifiedCitizen(document);
    const { comment: own } = await ana.act('postComment', { subjectId: consultation.id, body: 'Propia.' }, 'comment { id }');
    await ana.act('supportComment', { commentId: comment });
    await ana.act('opposeSuggestion', { commentId: suggestion });

    for (const commentId of [comment, suggestion, own.id]) expect(await whyNot(document, { commentId })).toEqual(['SIDE_TAKEN']);

    expect(await counted()).toMatchObject({ supports: 1, enteredSupports: [] });
    expect(await counted(own.id)).toMatchObject({ supports: 0 });
  });

  it('holds on the web for whoever was entered: they find it there, and take it back', async () => {
    const document = newDocument();
    await enter(document);
    const ana = await verifiedCitizen(document);

    expect(await counted(comment, ana)).toMatchObject({ supports: 1, viewerHasSupported: true });
    expect(await ana.refusals('supportComment', { commentId: comment })).toEqual(['ALREADY_SUPPORTED']);
    await ana.act('revokeSupport', { commentId: comment });

    expect(await counted(comment, ana)).toMatchObject({ supports: 0, viewerHasSupported: false, enteredSupports: [] });
    await ana.act('supportComment', { commentId: comment });
    expect(await counted()).toMatchObject({ supports: 1, enteredSupports: [] });
  });

  it('changes on the web from for to against, and back', async () => {
    const document = newDocument();
    const ana = await verifiedCitizen(document);
    await enter(document, { commentId: suggestion });
    await ana.act('opposeSuggestion', { commentId: suggestion });
    expect(await counted(suggestion, ana)).toMatchObject({ supports: 0, suggestion: { opposes: 1, viewerHasOpposed: true } });

    const other = newDocument();
    const rosa = await verifiedCitizen(other);
    await enter(other, { commentId: suggestion, isAgainst: true });
    expect(await rosa.refusals('opposeSuggestion', { commentId: suggestion })).toEqual(['ALREADY_OPPOSED']);
    await rosa.act('supportComment', { commentId: suggestion });
    expect(await counted(suggestion, rosa)).toMatchObject({ supports: 1, viewerHasSupported: true, suggestion: { opposes: 1 } });
  });

  it('holds for whoever supported before they were verified: it counts once, and is theirs', async () => {
    const document = newDocument();
    const ana = await world.citizen('Ana');
    await ana.act('supportComment', { commentId: comment });
    await enter(document);
    expect((await counted()).supports).toBe(2);

    await clara!.act('verifyInPerson', await seen(world, ana, document));

    expect(await counted(comment, ana)).toMatchObject({
      supports: 1,
      viewerHasSupported: true,
      enteredSupports: [{ way: 'MEETING', supports: 1, opposes: 0 }],
    });
  });

  it('holds for whoever takes part with another account', async () => {
    const document = newDocument();
    const [ana, fresh] = [await verifiedCitizen(document), await world.citizen('Ana')];
    await ana.act('supportComment', { commentId: comment });
    await fresh.act('supportComment', { commentId: comment });
    await ana.act('supportComment', { commentId: suggestion });

    await clara!.act('verifyInPerson', await seen(world, fresh, document, { movesParticipation: true }));

    expect(await counted(comment, fresh)).toMatchObject({ supports: 1, viewerHasSupported: true });
    expect(await counted(suggestion, fresh)).toMatchObject({ supports: 1, viewerHasSupported: true });
    expect(await whyNot(document, { commentId: suggestion })).toEqual(['SIDE_TAKEN']);
  });

  it('holds when two officials enter the same person at once', async () => {
    const document = newDocument();
    const other = await gather('PAPER');
    const answers = await Promise.all(
      [clara!, diego!, clara!, diego!].map((official, turn) =>
        official.do('enterSupport', paper(document, turn % 2 ? { gatheringId: other } : {}), 'support { id }'),
      ),
    );
    expect(answers.filter(({ support }) => support !== null)).toHaveLength(1);
    expect((await counted()).supports).toBe(1);
  });

  it('holds when the web and paper come at the same moment', async () => {
    for (let round = 1; round <= 4; round++) {
      const document = newDocument();
      const ana = await verifiedCitizen(document);
      await Promise.all([clara!.do('enterSupport', paper(document)), ana.do('supportComment', { commentId: comment })]);
      expect((await counted()).supports).toBe(round);
    }
  });

  it('holds when somebody is verified while they are entered and support on the web', async () => {
    for (let round = 1; round <= 4; round++) {
      const [ana, document] = [await world.citizen('Ana'), newDocument()];
      const shown = await seen(world, ana, document);
      const [, , verified] = await Promise.all([
        clara!.do('enterSupport', paper(document)),
        ana.do('supportComment', { commentId: comment }),
        diego!.do('verifyInPerson', shown),
      ]);
      expect(verified.userErrors).toEqual([]);
      expect((await counted()).supports).toBe(round);
    }
  });
});

describe('A mistaken entry', () => {
  const remove = { reason: 'Es de otra persona.' };

  it('is removed once with a reason, counts no more, and forgets whose it was', async () => {
    const document = newDocument();
    const { support } = await enter(document);
    expect(await stranger!.refusals('removeEnteredSupport', { id: support.id, ...remove })).toEqual(['NOT_FOUND']);
    await diego!.act('removeEnteredSupport', { id: support.id, ...remove });

    expect(await counted()).toMatchObject({ supports: 0, enteredSupports: [] });
    expect(await clara!.refusals('removeEnteredSupport', { id: support.id, ...remove })).toEqual(['SUPPORT_REMOVED']);
    const rows = await world.rows('SELECT identity_id, reason FROM entered_supports');
    expect(rows).toContainEqual({ identity_id: null, reason: remove.reason });
    await enter(document);
    expect((await counted()).supports).toBe(1);
  });

  it('that its person had taken back on the web does not count down twice', async () => {
    const document = newDocument();
    const { support } = await enter(document);
    await enter(newDocument());
    await (await verifiedCitizen(document)).act('revokeSupport', { commentId: comment });
    await clara!.act('removeEnteredSupport', { id: support.id, ...remove });
    expect(await counted()).toMatchObject({ supports: 1, enteredSupports: [{ way: 'MEETING', supports: 1, opposes: 0 }] });
  });

  it('is read by officials of the agency and auditors alone, and nobody reads whose it is', async () => {
    const { support } = await enter(newDocument());
    await clara!.act('removeEnteredSupport', { id: support.id, ...remove });
    const read = `query ($id: ID!, $comment: ID) { node(id: $id) { ... on Gathering {
      supports(first: 5, commentId: $comment) { nodes { number state reason enteredBy { displayName } removedBy { displayName } } } } } }`;
    const [by] = [{ displayName: clara!.name }];
    for (const reader of [diego!, auditor!])
      expect((await reader.read(read, { id: meeting, comment })).node.supports.nodes).toEqual([
        { number: 1, state: 'REMOVED', reason: remove.reason, enteredBy: by, removedBy: by },
      ]);
    expect((await diego!.read(read, { id: meeting, comment: suggestion })).node.supports.nodes).toEqual([]);
    for (const reader of [stranger!, luis!, world.visitor()]) expect((await reader.read(read, { id: meeting })).node.supports).toBeNull();
  });
});

describe('The record', () => {
  it('keeps who entered, refused and removed, and never for whom', async () => {
    const document = newDocument();
    const { support } = await enter(document);
    await whyNot(document);
    await diego!.act('removeEnteredSupport', { id: support.id, reason: 'Es de otra persona.' });
    await carryOn(world);

    const rows = await world.rows(`SELECT kind, facts FROM journal WHERE kind LIKE 'comment.side_%' ORDER BY sequence DESC LIMIT 3`);
    const place = { provisionId: null, parentId: null, depth: 0 };
    expect(rows).toEqual([
      { kind: 'comment.side_removed', facts: place },
      { kind: 'comment.side_refused', facts: { ...place, way: 'MEETING', isAgainst: false } },
      { kind: 'comment.side_entered', facts: { ...place, way: 'MEETING', isAgainst: false } },
    ]);
  });

  it('goes along in the archive of whoever was entered', async () => {
    const document = newDocument();
    await enter(document);
    const ana = await verifiedCitizen(document);
    const part = records.find(({ table }) => table === 'entered_supports')!.archive as { select: string };
    const rows = await world.rows(part.select, [ana.accountId]);
    expect(rows).toMatchObject([{ opposes: false, way: 'MEETING', place: 'Salón comunal de San Jacinto' }]);
  });
});
