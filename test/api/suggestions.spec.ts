/** Other words for the text, through the API: proposed by citizens, decided by officials, and taken by a version. */
import { randomUUID } from 'node:crypto';
import { shortText, type TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { publishVersion } from '../versions.js';
import { World } from '../world.js';

let world: World;
let ana: Person;
let luis: Person;
let clara: Person;
let moderator: Person;
let consultation: TestConsultation;

beforeAll(async () => {
  world = await World.open();
  [ana, luis, clara] = await Promise.all([world.citizen('Ana'), world.citizen('Luis'), world.official()]);
  moderator = await world.moderator();
});
afterAll(() => world?.close());
beforeEach(async () => {
  consultation = await world.drafts.open({ official: clara });
});

const wish = (article: number, exact: string, proposed: string, more: object = {}) => ({
  provisionId: consultation.articles[article]!.id,
  passage: { exact },
  proposed,
  reason: 'Sería más claro.',
  ...more,
});
const suggest = async (who: Person, article: number, exact: string, proposed: string, more: object = {}): Promise<string> =>
  (await who.act('suggestWording', wish(article, exact, proposed, more), 'comment { id }')).comment.id;
const fields = `suggestion { proposed opposes status reason wording decidedAt decidedBy { displayName } takenIn { number }
  words { op text } acceptedWords { op text } }`;
const read = async (id: string, selection = fields, who: Person = world.visitor()) =>
  (await who.read(`query ($id: ID!) { node(id: $id) { ... on Comment { ${selection} } } }`, { id })).node;
const listed = async (field: string) =>
  (
    await world.visitor().read(`query ($id: ID!) { consultation(id: $id) { list: ${field} { nodes { id } } } }`, { id: consultation.id })
  ).consultation.list.nodes.map(({ id }: { id: string }) => id);
const gathering =
  'query ($id: ID!) { gatherSuggestions(consultationId: $id) { markdown suggestions { comment { id } wording problem overlaps { id } } } }';
const gather = async (who = clara) => (await who.read(gathering, { id: consultation.id })).gatherSuggestions;
const taken = async (who: Person = world.visitor()) =>
  (
    await who.read(
      'query ($id: ID!) { consultation(id: $id) { text { number suggestionsTaken { from comment { id suggestion { wording status } } } } } }',
      { id: consultation.id },
    )
  ).consultation.text;

describe('a citizen who proposes other words', () => {
  it('finds them as a small comparison in a comment on the passage', async () => {
    const id = await suggest(ana, 0, 'regula el uso del agua', 'regula el buen uso del agua');
    expect(await read(id, `body stance anchor { exact state } provision { eid } ${fields}`)).toEqual({
      body: 'Sería más claro.',
      stance: 'NEUTRAL',
      provision: { eid: 'art_1' },
      anchor: { exact: 'regula el uso del agua', state: 'EXACT' },
      suggestion: {
        proposed: 'regula el buen uso del agua',
        opposes: 0,
        status: 'OPEN',
        reason: null,
        wording: null,
        decidedAt: null,
        decidedBy: null,
        takenIn: null,
        words: [
          { op: 'EQUAL', text: 'regula el ' },
          { op: 'INSERTED', text: 'buen ' },
          { op: 'EQUAL', text: 'uso del agua' },
        ],
        acceptedWords: null,
      },
    });
    expect(await read(await suggest(luis, 1, 'en todo el territorio', ''))).toMatchObject({
      suggestion: { proposed: '', words: [{ op: 'DELETED', text: 'en todo el territorio' }] },
    });
    const plain = (await ana.act('postComment', { subjectId: consultation.id, body: 'Hola.' }, 'comment { id }')).comment.id;
    expect(await read(plain)).toEqual({ suggestion: null });
  });

  it('is told why they are no suggestion, and from whom none is taken', async () => {
    const refusals = (who: Person, input: object) => who.refusals('suggestWording', input as Record<string, unknown>);
    expect(await refusals(ana, wish(0, 'agua', 'agua'))).toEqual(['SUGGESTION_UNCHANGED']);
    expect(await refusals(ana, wish(0, 'agua', 'x'.repeat(2_001)))).toEqual(['SUGGESTION_TOO_LONG']);
    expect(await refusals(ana, wish(0, 'vino', 'agua'))).toEqual(['PASSAGE_NOT_FOUND']);
    expect(await refusals(ana, wish(0, 'agua', 'vino', { reason: ' ' }))).toEqual(['COMMENT_EMPTY']);
    expect(await refusals(ana, { ...wish(0, 'agua', 'vino'), provisionId: consultation.id })).toEqual(['NOT_FOUND']);
    expect(await refusals(clara, wish(0, 'agua', 'vino'))).toEqual(['OFFICIALS_DRAFT']);
    expect(await refusals(world.visitor(), wish(0, 'agua', 'vino'))).toEqual(['SIGN_IN_REQUIRED']);
    expect(await refusals(await world.auditor(), wish(0, 'agua', 'vino'))).toEqual(['AUDITORS_ONLY_READ']);
    consultation = await world.drafts.complete({ official: clara });
    expect(await refusals(ana, wish(0, 'agua', 'vino'))).toEqual(['NOT_FOUND']);
    consultation = await world.drafts.scheduled({ official: clara });
    expect(await refusals(ana, wish(0, 'agua', 'vino'))).toEqual(['NOT_YET_OPEN']);
  });

  it('proposes once for one key', async () => {
    const idempotencyKey = randomUUID();
    const input = { ...wish(0, 'agua', 'lluvia'), idempotencyKey };
    const ids = await Promise.all([1, 2, 3].map(async () => (await ana.act('suggestWording', input, 'comment { id }')).comment.id));
    expect(new Set(ids).size).toBe(1);
    expect(await listed('suggestions')).toEqual([ids[0]]);
    const plain = { subjectId: consultation.id, body: 'Otra.', idempotencyKey };
    expect(await ana.refusals('postComment', plain)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });
});

describe('whoever looks for suggestions', () => {
  const pageOf = async (list: string) =>
    (
      await world
        .visitor()
        .read(
          `query ($id: ID!) { consultation(id: $id) { list: suggestions(${list}) { nodes { id } pageInfo { endCursor startCursor hasNextPage } } } }`,
          { id: consultation.id },
        )
    ).consultation.list;

  it('finds them by article, by state, and by how many support or oppose them, page by page', async () => {
    const vega = await world.citizen('Vega');
    const ids: string[] = [];
    for (const [article, exact, proposed] of [
      [0, 'agua', 'lluvia'],
      [0, 'uso', 'goce'],
      [1, 'territorio', 'país'],
    ] as const)
      ids.push(await suggest(ana, article, exact, proposed));
    const [first, second, third] = ids as [string, string, string];
    for (const who of [luis, vega]) await who.act('supportComment', { commentId: second });
    await luis.act('supportComment', { commentId: third });
    for (const who of [luis, vega]) await who.act('opposeSuggestion', { commentId: first });
    await clara.act('declineSuggestion', { commentId: third, reason: 'No.' });

    expect(await listed('suggestions')).toEqual([third, second, first]);
    expect(await listed('suggestions(orderBy: MOST_SUPPORTED)')).toEqual([second, third, first]);
    expect(await listed('suggestions(orderBy: MOST_OPPOSED)')).toEqual([first, third, second]);
    expect(await listed(`suggestions(provisionIds: ["${consultation.articles[0]!.id}"])`)).toEqual([second, first]);
    expect(await listed(`suggestions(status: OPEN, provisionIds: ["${consultation.articles[1]!.id}"])`)).toEqual([]);
    expect(await listed('suggestions(provisionIds: [])')).toEqual([]);
    for (const orderBy of ['NEWEST', 'MOST_SUPPORTED', 'MOST_OPPOSED']) {
      const whole = await listed(`suggestions(orderBy: ${orderBy})`);
      const found: string[] = [];
      let page = await pageOf(`first: 1, orderBy: ${orderBy}`);
      for (;;) {
        found.push(page.nodes[0].id);
        if (!page.pageInfo.hasNextPage) break;
        page = await pageOf(`first: 1, orderBy: ${orderBy}, after: "${page.pageInfo.endCursor}"`);
      }
      expect(found).toEqual(whole);
      const back = await pageOf(`last: 2, orderBy: ${orderBy}, before: "${page.pageInfo.startCursor}"`);
      expect(back.nodes.map(({ id }: { id: string }) => id)).toEqual(whole.slice(0, 2));
    }
    const forged = await world
      .visitor()
      .ask('query ($id: ID!) { consultation(id: $id) { suggestions(after: "WyJ4IiwieSJd") { nodes { id } } } }', {
        id: consultation.id,
      });
    expect(forged.errors![0]!.extensions.code).toBe('CURSOR_INVALID');
  });

  it('learns how many there are and what became of them', async () => {
    const counts = async () =>
      (
        await world
          .visitor()
          .read('query ($id: ID!) { consultation(id: $id) { suggestionCounts { total open accepted declined waiting } } }', {
            id: consultation.id,
          })
      ).consultation.suggestionCounts;
    expect(await counts()).toEqual({ total: 0, open: 0, accepted: 0, declined: 0, waiting: 0 });
    const [one, other] = [await suggest(ana, 0, 'agua', 'lluvia'), await suggest(ana, 1, 'territorio', 'país')];
    const third = await suggest(luis, 0, 'uso', 'goce');
    await clara.act('acceptSuggestion', { commentId: one });
    await clara.act('declineSuggestion', { commentId: other, reason: 'No.' });
    expect(await counts()).toEqual({ total: 3, open: 1, accepted: 1, declined: 1, waiting: 1 });
    await publishVersion(consultation, (await gather()).markdown);
    await luis.act('withdrawComment', { commentId: third });
    expect(await counts()).toEqual({ total: 2, open: 0, accepted: 1, declined: 1, waiting: 0 });
  });

  it('sees how one will look, and whether they may make it, before they do', async () => {
    const preview = 'query ($exact: String!, $proposed: String!) { previewSuggestion(exact: $exact, proposed: $proposed) { op text } }';
    const ask = (exact: string, proposed: string) => ana.ask(preview, { exact, proposed });
    expect((await ask('el uso del agua', ' el  buen uso del agua ')).data!.previewSuggestion).toEqual([
      { op: 'EQUAL', text: 'el ' },
      { op: 'INSERTED', text: 'buen ' },
      { op: 'EQUAL', text: 'uso del agua' },
    ]);
    for (const [exact, proposed, code] of [
      ['agua', ' agua', 'SUGGESTION_UNCHANGED'],
      ['agua', 'x'.repeat(2_001), 'SUGGESTION_TOO_LONG'],
      ['x'.repeat(2_001), 'agua', 'PASSAGE_TOO_LONG'],
    ] as const)
      expect((await ask(exact, proposed)).errors![0]!.extensions.code).toBe(code);
    const may = async (who: Person) =>
      (await who.read('query ($id: ID!) { consultation(id: $id) { viewerCanSuggest { code } } }', { id: consultation.id })).consultation
        .viewerCanSuggest.code;
    expect(await Promise.all([may(ana), may(clara), may(world.visitor())])).toEqual([null, 'OFFICIALS_DRAFT', 'SIGN_IN_REQUIRED']);
    expect(await read(await suggest(ana, 0, 'agua', 'lluvia', { stance: 'AGAINST' }), 'stance')).toEqual({ stance: 'AGAINST' });
  });
});

describe('others', () => {
  it('support it or oppose it, never both', async () => {
    const id = await suggest(ana, 0, 'agua', 'lluvia');
    const counts = () => read(id, 'supports viewerHasSupported suggestion { opposes viewerHasOpposed viewerCanOppose { code } }', luis);
    await luis.act('opposeSuggestion', { commentId: id });
    expect(await counts()).toEqual({
      supports: 0,
      viewerHasSupported: false,
      suggestion: { opposes: 1, viewerHasOpposed: true, viewerCanOppose: { code: 'ALREADY_OPPOSED' } },
    });
    expect(await luis.refusals('opposeSuggestion', { commentId: id })).toEqual(['ALREADY_OPPOSED']);
    await luis.act('supportComment', { commentId: id });
    expect(await counts()).toMatchObject({ supports: 1, viewerHasSupported: true, suggestion: { opposes: 0, viewerHasOpposed: false } });
    const key = randomUUID();
    for (let i = 0; i < 2; i++) await luis.act('opposeSuggestion', { commentId: id, idempotencyKey: key });
    expect(await counts()).toMatchObject({ supports: 0, suggestion: { opposes: 1 } });
    await luis.act('unopposeSuggestion', { commentId: id });
    expect(await luis.refusals('unopposeSuggestion', { commentId: id })).toEqual(['NOT_OPPOSED']);
    expect(await counts()).toMatchObject({ supports: 0, suggestion: { opposes: 0 } });
    expect(await ana.refusals('opposeSuggestion', { commentId: id })).toEqual(['CANNOT_OPPOSE_OWN']);
    expect(await world.visitor().refusals('opposeSuggestion', { commentId: id })).toEqual(['SIGN_IN_REQUIRED']);
    const plain = (await ana.act('postComment', { subjectId: consultation.id, body: 'Hola.' }, 'comment { id }')).comment.id;
    expect(await luis.refusals('opposeSuggestion', { commentId: plain })).toEqual(['NOT_FOUND']);
  });

  it('are counted rightly when many oppose and support at once', async () => {
    const id = await suggest(ana, 0, 'agua', 'lluvia');
    const people = await Promise.all(Array.from({ length: 8 }, (_, i) => world.citizen(`Vecina ${i}`)));
    await Promise.all(people.map((who) => who.do('opposeSuggestion', { commentId: id })));
    await Promise.all(people.slice(0, 3).map((who) => who.do('supportComment', { commentId: id })));
    expect(await read(id, 'supports suggestion { opposes }')).toEqual({ supports: 3, suggestion: { opposes: 5 } });
  });

  it('do not learn from the audit who opposes', async () => {
    const id = await suggest(ana, 0, 'agua', 'lluvia');
    await luis.act('opposeSuggestion', { commentId: id });
    const { auditTrail } = await (await world.auditor()).read('{ auditTrail(first: 5) { nodes { kind actor { displayName } } } }');
    expect(auditTrail.nodes.find(({ kind }: { kind: string }) => kind === 'comment.opposed')).toMatchObject({ actor: null });
  });
});

describe('an official', () => {
  it('accepts a suggestion wholly or in other words, declines it with a reason, and may think again', async () => {
    const id = await suggest(ana, 0, 'agua', 'lluvia');
    expect(await clara.refusals('declineSuggestion', { commentId: id, reason: ' ' })).toEqual(['INPUT_INVALID']);
    await clara.act('declineSuggestion', { commentId: id, reason: 'No es lo mismo.' });
    expect(await read(id)).toMatchObject({
      suggestion: { status: 'DECLINED', reason: 'No es lo mismo.', wording: null, decidedBy: { displayName: 'Clara' } },
    });
    await clara.act('acceptSuggestion', { commentId: id, wording: '  agua\n lluvia ', reason: 'Así es mejor.' });
    expect(await read(id)).toMatchObject({
      suggestion: {
        status: 'ACCEPTED_CHANGED',
        wording: 'agua lluvia',
        reason: 'Así es mejor.',
        acceptedWords: [
          { op: 'EQUAL', text: 'agua' },
          { op: 'INSERTED', text: ' lluvia' },
        ],
      },
    });
    expect(await clara.refusals('acceptSuggestion', { commentId: id, wording: 'agua' })).toEqual(['SUGGESTION_UNCHANGED']);
    expect(await listed('acceptedSuggestions')).toEqual([id]);
    expect(await listed('suggestions(status: DECLINED)')).toEqual([]);
    await clara.act('acceptSuggestion', { commentId: id });
    expect(await read(id)).toMatchObject({ suggestion: { status: 'ACCEPTED', wording: 'lluvia', reason: null } });
    const kinds = await world.rows<{ kind: string }>(`SELECT kind FROM journal WHERE kind LIKE 'comment.suggestion%' ORDER BY sequence`);
    expect(kinds.slice(-3).map(({ kind }) => kind)).toEqual([
      'comment.suggestion_declined',
      'comment.suggestion_accepted',
      'comment.suggestion_accepted',
    ]);
  });

  it('takes a decision back, and then nothing is decided', async () => {
    const id = await suggest(ana, 0, 'agua', 'lluvia');
    expect(await clara.refusals('reopenSuggestion', { commentId: id })).toEqual(['SUGGESTION_OPEN']);
    await clara.act('declineSuggestion', { commentId: id, reason: 'No.' });
    for (const who of [ana, moderator]) expect(await who.refusals('reopenSuggestion', { commentId: id })).toEqual(['FORBIDDEN']);
    await clara.act('reopenSuggestion', { commentId: id });
    expect(await read(id)).toMatchObject({ suggestion: { status: 'OPEN', reason: null, decidedAt: null, decidedBy: null } });
    await clara.act('acceptSuggestion', { commentId: id });
    await publishVersion(consultation, (await gather()).markdown);
    expect(await clara.refusals('reopenSuggestion', { commentId: id })).toEqual(['SUGGESTION_TAKEN']);
  });

  it('alone decides and gathers', async () => {
    const id = await suggest(ana, 0, 'agua', 'lluvia');
    for (const [who, code] of [
      [ana, 'FORBIDDEN'],
      [luis, 'FORBIDDEN'],
      [moderator, 'FORBIDDEN'],
      [await world.official(world.townHall), 'FORBIDDEN'],
      [await world.administrator(), 'FORBIDDEN'],
      [await world.auditor(), 'AUDITORS_ONLY_READ'],
      [world.visitor(), 'SIGN_IN_REQUIRED'],
    ] as const) {
      expect([who.name, await who.refusals('acceptSuggestion', { commentId: id })]).toEqual([who.name, [code]]);
      expect(await who.refusals('declineSuggestion', { commentId: id, reason: 'No.' })).toEqual([code]);
      expect((await who.ask(gathering, { id: consultation.id })).errors![0]!.extensions.code).toBe(code);
      expect((await read(id, 'suggestion { viewerCanDecide { allowed code } }', who)).suggestion.viewerCanDecide).toEqual({
        allowed: false,
        code,
      });
    }
    expect((await read(id, 'suggestion { status viewerCanDecide { allowed } }', clara)).suggestion).toEqual({
      status: 'OPEN',
      viewerCanDecide: { allowed: true },
    });
  });

  it('gathers what was accepted into the next draft, which says what it took and from whom', async () => {
    const named = await suggest(ana, 0, 'regula el uso', 'regula el buen uso', { mayName: true });
    const unnamed = await suggest(luis, 1, 'en todo el territorio', 'en todo el territorio nacional');
    const clashing = await suggest(luis, 0, 'el uso del agua', 'el goce del agua');
    const ignored = await suggest(ana, 2, 'Rige', 'Regirá');
    const open = await suggest(ana, 2, 'publicación', 'firma');
    await clara.act('acceptSuggestion', { commentId: named });
    await clara.act('acceptSuggestion', { commentId: unnamed, wording: 'en toda la República' });
    for (const commentId of [clashing, ignored]) await clara.act('acceptSuggestion', { commentId });
    await clara.act('declineSuggestion', { commentId: open, reason: 'No.' });

    const draft = await gather();
    expect(draft.suggestions).toEqual([
      { comment: { id: named }, wording: 'regula el buen uso', problem: null, overlaps: null },
      { comment: { id: unnamed }, wording: 'en toda la República', problem: null, overlaps: null },
      { comment: { id: clashing }, wording: 'el goce del agua', problem: 'OVERLAPS', overlaps: { id: named } },
      { comment: { id: ignored }, wording: 'Regirá', problem: null, overlaps: null },
    ]);
    const gathered = shortText
      .replace('regula el uso', 'regula el buen uso')
      .replace('en todo el territorio', 'en toda la República')
      .replace('Rige', 'Regirá');
    expect(draft.markdown).toBe(gathered);

    // The official thinks again about one of them and publishes the rest.
    await publishVersion(consultation, draft.markdown.replace('Regirá', 'Rige'));
    expect(await taken()).toEqual({
      number: 2,
      suggestionsTaken: [
        { from: 'Ana', comment: { id: named, suggestion: { wording: 'regula el buen uso', status: 'ACCEPTED' } } },
        { from: null, comment: { id: unnamed, suggestion: { wording: 'en toda la República', status: 'ACCEPTED_CHANGED' } } },
      ],
    });
    expect((await read(named)).suggestion.takenIn).toEqual({ number: 2 });
    expect((await read(ignored)).suggestion.takenIn).toBeNull();
    expect(await clara.refusals('declineSuggestion', { commentId: named, reason: 'No.' })).toEqual(['SUGGESTION_TAKEN']);
    // What is left: one whose words changed under it, and one that still stands.
    const next = await gather();
    expect(next.suggestions).toEqual([
      { comment: { id: clashing }, wording: 'el goce del agua', problem: 'PASSAGE_CHANGED', overlaps: null },
      { comment: { id: ignored }, wording: 'Regirá', problem: null, overlaps: null },
    ]);
    expect(next.markdown).toBe(gathered);
  });

  it('never finds the words of what was hidden or taken back', async () => {
    const [hidden, withdrawn] = [await suggest(ana, 0, 'agua', 'lluvia', { mayName: true }), await suggest(ana, 1, 'territorio', 'país')];
    for (const commentId of [hidden, withdrawn]) await clara.act('acceptSuggestion', { commentId });
    await publishVersion(consultation, shortText.replace('del agua', 'del agua lluvia'));
    expect((await taken()).suggestionsTaken).toMatchObject([{ from: 'Ana', comment: { id: hidden } }]);
    await moderator.act('hideComment', { commentId: hidden, ground: 'INSULT', reason: 'Insulta a otra persona.' });
    await ana.act('withdrawComment', { commentId: withdrawn });
    for (const id of [hidden, withdrawn]) expect(await read(id, 'body suggestion { proposed }')).toEqual({ body: null, suggestion: null });
    expect(await listed('suggestions')).toEqual([]);
    expect(await listed('acceptedSuggestions')).toEqual([]);
    expect((await gather()).suggestions).toEqual([]);
    expect((await taken()).suggestionsTaken).toEqual([{ from: null, comment: { id: hidden, suggestion: null } }]);
    expect(await clara.refusals('acceptSuggestion', { commentId: hidden })).toEqual(['COMMENT_HIDDEN']);
    expect(await luis.refusals('opposeSuggestion', { commentId: withdrawn })).toEqual(['COMMENT_WITHDRAWN']);
    expect(await read(hidden, 'original { proposed }', moderator)).toEqual({ original: { proposed: 'lluvia' } });
    expect(await read(hidden, 'original { proposed }', luis)).toEqual({ original: null });
  });
});
