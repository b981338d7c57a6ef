/** The whole story: what 410 people said 620 times on a decree is answered, reported and taken into the text that is issued, and everybody is told. */
import { createHash } from 'node:crypto';
import { revisionOf } from '../answers.js';
import type { TestConsultation } from '../drafts.js';
import { Letters } from '../letters.js';
import type { Person } from '../person.js';
import { crowd, uuidOf } from '../processes.js';
import { sorted } from '../sorted.js';
import { day, World } from '../world.js';
import { allContributions, people as howMany, text, themes, type Contribution } from './contributions.js';

type Told = Contribution & { id: string; number?: number };
type Way = 'MAIL_AT_ONCE' | 'MAIL_DAILY' | 'SITE' | 'NONE';

const letters = new Letters();
const office = 'Oficina Jurídica';
let world: World;
let clara: Person;
let ramiro: Person;
let tomas: Person;
let everybody: Person[];
let open: TestConsultation;
let said: Told[];
/** Arguments of the campaign on quality. */
let ofQuality: string[];

/** By which way each of them wants to be told, and in which language. */
const wayOf = (who: number): Way => (['SITE', 'MAIL_DAILY', 'NONE'] as const)[who % 10] ?? 'MAIL_AT_ONCE';
const readsEnglish = (who: number): boolean => who % 7 === 0;

/** Left out before the closing, and what happens after it. */
const hiddenBefore = [350, 351, 352, 353, 354, 355, 356, 357, 358, 359];
const withdrawnBefore = [400, 401, 402, 403];
const restored = 350;
const undone = 412;
const hiddenAfter = 410;
const withdrawnAfter = 414;
const takenIn = 600;
/** Wordings that the agency takes, on three articles. */
const takenWordings = [300, 301, 302];

beforeAll(async () => {
  world = await World.open({ URNA_HOME: letters.home });
  [clara, ramiro, tomas] = [
    await world.official(world.ministry, 'Clara'),
    await world.official(world.ministry, 'Ramiro'),
    await world.moderator(),
  ];
  everybody = await crowd(world, howMany);
  open = await world.drafts.open({ official: clara, title: 'Acueductos comunitarios', text });
});
afterAll(async () => {
  await world?.close();
  await letters.burn();
});

const es = (words: string) => [{ locale: 'es', text: words }];
const both = (spanish: string, english: string) => [...es(spanish), { locale: 'en', text: english }];
async function view(who: Person, fields: string): Promise<any> {
  return (await who.read(`query ($id: ID!) { consultation(id: $id) { ${fields} } }`, { id: open.id })).consultation;
}
const progress = async () =>
  (
    await view(
      world.visitor(),
      'answeringProgress { isEntered total inScope answered unanswered hidden withdrawn byDisposition { disposition count } }',
    )
  ).answeringProgress;
const gate = async (): Promise<string[]> => [
  ...(await clara.refusals('markConsultationAnswered', { id: open.id })),
  ...(await clara.refusals('issueText', { consultationId: open.id, versionId: (await view(clara, 'text { id }')).text.id, office })),
];
async function answer(who: Person, selection: object, wish: Record<string, unknown>, act = 'answerObservations'): Promise<number> {
  const seenRevision = await revisionOf(who, open.id);
  const input = { consultationId: open.id, selection: { ...selection, seenRevision }, disposition: 'NOT_ACCEPTED', office, ...wish };
  return (await who.act(act, input, 'count')).count;
}
async function observationsOf(filter: object): Promise<{ id: string; number: number; comment: { id: string } }[]> {
  const found: any[] = [];
  for (let after: string | null = null; ;) {
    const { observations }: any = (
      await clara.read(
        'query ($id: ID!, $filter: ObservationFilter, $after: String) { consultation(id: $id) { observations(first: 100, after: $after, filter: $filter) { nodes { id number comment { id } } pageInfo { hasNextPage endCursor } } } }',
        { id: open.id, filter, after },
      )
    ).consultation;
    found.push(...observations.nodes);
    if (!observations.pageInfo.hasNextPage) return found;
    after = observations.pageInfo.endCursor;
  }
}

/** Several at once, as people do; each in turn keeps the order of posting. */
async function inTurn<Item>(items: readonly Item[], act: (item: Item) => Promise<unknown>): Promise<void> {
  for (const item of items) await act(item);
}

it('410 people say 620 things: letters of campaigns, words of their own, other wordings and replies', async () => {
  await inTurn(everybody.slice(0, 100), async (who) => {
    const place = everybody.indexOf(who);
    if (wayOf(place) !== 'MAIL_AT_ONCE') await who.act('setNoticePreferences', { channel: wayOf(place) });
    if (readsEnglish(place)) await who.act('updateAccount', { locale: 'en' });
  });
  said = [];
  for (const contribution of allContributions()) {
    const { kind, theme, body, author, isOnArticle, place } = contribution;
    const who = everybody[author]!;
    const article = open.articles[theme]!.id;
    if (kind === 'WORDING') {
      const passage = { exact: themes[theme]![1] };
      const wish = { provisionId: article, passage, proposed: `${themes[theme]![1]} (propuesta ${place})`, reason: body };
      said.push({ ...contribution, id: (await who.act('suggestWording', wish, 'comment { id }')).comment.id });
    } else {
      const subjectId = kind === 'REPLY' ? said[place - 200]!.id : isOnArticle ? article : open.id;
      said.push({ ...contribution, id: (await who.act('postComment', { subjectId, body }, 'comment { id }')).comment.id });
    }
    world.clock.advance(1_000);
  }
  for (const place of hiddenBefore)
    await tomas.act('hideComment', { commentId: said[place]!.id, ground: 'INSULT', reason: 'Insulta a una persona.' });
  for (const place of withdrawnBefore) await everybody[said[place]!.author]!.act('withdrawComment', { commentId: said[place]!.id });
  expect(said).toHaveLength(620);
  expect(new Set(said.map(({ author }) => author)).size).toBe(410);
  expect(new Set(said.map(({ theme }) => theme)).size).toBe(9);
  expect(await clara.refusals('markConsultationAnswered', { id: open.id })).toEqual(['STILL_OPEN']);
});

it('the clock closes, and what can be read gets numbers in the order of posting', async () => {
  world.clock.advance(21 * day);
  [clara, ramiro, tomas] = [await world.session(clara), await world.session(ramiro), await world.session(tomas)];
  await revisionOf(clara, open.id);
  const left = new Set([...hiddenBefore, ...withdrawnBefore]);
  const expected = said.filter(({ kind, place }) => kind !== 'REPLY' && !left.has(place));
  const entered = await observationsOf({});
  expect(entered.map(({ number, comment }) => [number, comment.id])).toEqual(expected.map(({ id }, index) => [index + 1, id]));
  for (const { number, comment } of entered) said.find(({ id }) => id === comment.id)!.number = number;
  expect(await progress()).toMatchObject({ isEntered: true, total: expected.length, inScope: expected.length, answered: 0 });
  expect(await gate()).toEqual(['OBSERVATIONS_UNANSWERED', 'OBSERVATIONS_UNANSWERED']);
  expect(await clara.refusals('publishObservationsReport', { consultationId: open.id, office })).toEqual(['OBSERVATIONS_UNANSWERED']);
});

it('letters are found to be the arguments of their campaigns, and each comment gets its theme', async () => {
  await sorted(world);
  const found = await view(
    world.visitor(),
    'argumentCounts { people comments arguments } argumentClusters(first: 6) { nodes { id commentsCount signatures representative { body } } }',
  );
  // Whoever wrote on the article and whoever wrote on the whole decree are not taken for one argument.
  const campaigns = [0, 1, 2].flatMap((theme) =>
    [true, false].map((isOnArticle) =>
      said.filter((each) => each.kind === 'LETTER' && each.theme === theme && each.isOnArticle === isOnArticle),
    ),
  );
  const bySize = (sizes: number[]) => sizes.sort((one, other) => other - one);
  const clusters: { id: string; commentsCount: number; signatures: number; representative: { body: string } }[] =
    found.argumentClusters.nodes;
  expect(clusters.map(({ commentsCount }) => commentsCount)).toEqual(bySize(campaigns.map((letters) => letters.length)));
  expect(clusters.map(({ signatures }) => signatures)).toEqual(
    bySize(campaigns.map((each) => new Set(each.map(({ author }) => author)).size)),
  );
  const numbered = said.filter(({ number }) => number !== undefined);
  expect(found.argumentCounts.comments).toBe(numbered.length);
  expect(found.argumentCounts.people).toBe(new Set(numbered.map(({ author }) => author)).size);
  ofQuality = clusters.filter(({ representative }) => representative.body.includes('lo que dice de calidad')).map(({ id }) => id);
  expect(ofQuality).toHaveLength(2);
  for (const [name] of themes) {
    const { theme } = await clara.act(
      'createTheme',
      { consultationId: open.id, names: es(name).map(({ locale, text }) => ({ locale, name: text })) },
      'theme { id }',
    );
    await clara.act('saveThemeSearch', { themeId: theme.id, query: `"sobre ${name}" o "dice de ${name}"` });
  }
  const counted = async (): Promise<[string, number][]> =>
    (await view(world.visitor(), 'themes { name observationsCount }')).themes.map((each: any) => [each.name, each.observationsCount]);
  const expected = themes.map(([name], theme): [string, number] => [name, numbered.filter((each) => each.theme === theme).length]);
  await until(async () => (await counted()).reduce((sum, [, count]) => sum + count, 0) === numbered.length);
  expect((await counted()).sort()).toEqual(expected.sort());
});

it('officials answer: one by one, a selection, an argument from a template, all that a filter finds, and what another one prepared', async () => {
  // One of each theme by itself.
  for (const [theme, [name]] of themes.entries()) {
    const [first] = await observationsOf({
      numberFrom: said.find((each) => each.kind === 'OWN' && each.theme === theme && each.number)!.number,
    });
    const reasons = both(`Sobre ${name}, {name}: no procede.`, `On ${name}, {name}: no.`);
    expect(await answer(clara, { ids: [first!.id] }, { reasons })).toBe(1);
  }
  expect(await gate()).toEqual(['OBSERVATIONS_UNANSWERED', 'OBSERVATIONS_UNANSWERED']);
  // A campaign from a template: its letters all say the same of quality.
  const saved = {
    agencyId: world.ministry.globalId,
    name: 'Calidad',
    disposition: 'ALREADY_COVERED',
    reasons: es('Ya lo prevé la ley, {name}: observación {number}.'),
  };
  const { template } = await clara.act('saveObservationTemplate', saved, 'template { id }');
  const campaign = said.filter(({ kind, theme }) => kind === 'LETTER' && theme === 1);
  const wish = { templateId: template.id, disposition: saved.disposition, reasons: saved.reasons };
  let answered = 0;
  for (const clusterId of ofQuality) answered += await answer(clara, { filter: { clusterId, answered: false } }, wish);
  expect(answered).toBe(campaign.length);
  // A selection of ids.
  const chosen = (await observationsOf({ answered: false, text: 'Sobre sanciones' })).map(({ id }) => id);
  expect(
    await answer(ramiro, { ids: chosen }, { disposition: 'OUT_OF_SCOPE', reasons: both('No es de este decreto.', 'Not in this decree.') }),
  ).toBe(chosen.length);
  // Prepared by one, signed by another; the public reads nothing before.
  const prepared = said.filter(({ kind, theme }) => kind === 'LETTER' && theme === 2);
  const seenRevision = await revisionOf(clara, open.id);
  const another = { text: 'pedimos que se cambie lo que dice de registro', answered: false };
  const input = {
    consultationId: open.id,
    selection: { filter: another, seenRevision },
    disposition: 'NOT_ACCEPTED',
    reasons: both('El registro queda.', 'It stays.'),
  };
  expect((await clara.act('prepareAnswers', input, 'count')).count).toBe(prepared.length);
  const before = (await progress()).answered;
  // Ramiro has not seen what Clara did meanwhile.
  const unseen = { consultationId: open.id, selection: { filter: { prepared: true }, seenRevision }, office };
  expect(await ramiro.refusals('signAnswers', unseen)).toEqual(['CHANGED_MEANWHILE']);
  expect((await progress()).answered).toBe(before);
  const sign = { ...unseen, selection: { filter: { prepared: true }, seenRevision: await revisionOf(ramiro, open.id) } };
  expect((await ramiro.act('signAnswers', sign, 'count')).count).toBe(prepared.length);
  expect((await progress()).answered).toBe(before + prepared.length);
  expect(await gate()).toEqual(['OBSERVATIONS_UNANSWERED', 'OBSERVATIONS_UNANSWERED']);
});

it('a new version takes wordings of citizens, and their answers say which article changed', async () => {
  for (const place of takenWordings) await clara.act('acceptSuggestion', { commentId: said[place]!.id });
  const { gatherSuggestions: gathered } = await clara.read('query ($id: ID!) { gatherSuggestions(consultationId: $id) { markdown } }', {
    id: open.id,
  });
  const draft = { consultationId: open.id, markdown: gathered.markdown };
  const { textVersion } = await clara.act('draftTextVersion', draft, 'textVersion { id provisions(first: 100) { nodes { id kind } } }');
  await clara.act('publishTextVersion', { versionId: textVersion.id, changelog: es('Toma tres redacciones de la ciudadanía.') });
  const articles = textVersion.provisions.nodes.filter(({ kind }: { kind: string }) => kind === 'ARTICLE');
  const [first] = await observationsOf({ numberFrom: said[takenWordings[0]!]!.number, numberTo: said[takenWordings[0]!]!.number });
  const missing = {
    consultationId: open.id,
    selection: { ids: [first!.id], seenRevision: await revisionOf(clara, open.id) },
    disposition: 'ACCEPTED',
    reasons: es('Sí.'),
    office,
  };
  expect(await clara.refusals('answerObservations', missing)).toEqual(['CHANGES_REQUIRED']);
  for (const place of takenWordings) {
    const { number, theme } = said[place]!;
    const [one] = await observationsOf({ numberFrom: number, numberTo: number });
    const wish = { disposition: 'ACCEPTED', reasons: both('Se acoge.', 'Taken.'), changes: [articles[theme].id] };
    expect(await answer(clara, { ids: [one!.id] }, wish)).toBe(1);
  }
  // The campaign on fees is partly accepted by what changed in the fourth article.
  const campaign = said.filter(({ kind, theme }) => kind === 'LETTER' && theme === 0);
  const filter = { text: 'pedimos que se cambie lo que dice de tarifas', answered: false };
  const wish = { disposition: 'PARTLY_ACCEPTED', reasons: both('En parte.', 'In part.'), changes: [articles[3].id] };
  expect(await answer(clara, { filter }, wish)).toBe(campaign.length);
  expect(await gate()).toEqual(['OBSERVATIONS_UNANSWERED', 'OBSERVATIONS_UNANSWERED']);
});

it('moderation and authors have the last word on what must be answered, and a revision takes the place of an answer', async () => {
  await tomas.act('hideComment', { commentId: said[hiddenAfter]!.id, ground: 'INSULT', reason: 'Insulta a una persona.' });
  const author = await world.session(everybody[said[withdrawnAfter]!.author]!);
  await author.act('withdrawComment', { commentId: said[withdrawnAfter]!.id });
  const { observation } = await clara.act('addObservation', { commentId: said[takenIn]!.id }, 'observation { number kind }');
  expect(observation.kind).toBe('REPLY');
  said[takenIn]!.number = observation.number;
  // All the rest.
  await tomas.act('hideComment', { commentId: said[undone]!.id, ground: 'SPAM', reason: 'Parecía publicidad.' });
  expect((await progress()).hidden).toBe(2);
  const [decision] = await world.rows<{ id: string }>('SELECT id FROM moderation_decisions WHERE comment_id = $1', [
    uuidOf(said[undone]!.id),
  ]);
  await tomas.act('undoModerationDecision', { decisionId: Buffer.from(`ModerationDecision:${decision!.id}`).toString('base64url') });
  expect(await progress()).toMatchObject({ hidden: 1, withdrawn: 1 });
  const { unanswered } = await progress();
  expect(await answer(clara, { filter: { answered: false } }, { reasons: both('No procede.', 'No.') })).toBe(unanswered);
  expect(await gate()).toEqual(['REPORT_UNPUBLISHED', 'REPORT_UNPUBLISHED']);
  // A decision taken by mistake is undone, and an appeal brings back what was hidden before the closing: both wait for their answer.
  await tomas.act('restoreComment', { commentId: said[restored]!.id, reason: 'No insulta, visto otra vez.' });
  expect(await gate()).toEqual(['OBSERVATIONS_UNANSWERED', 'OBSERVATIONS_UNANSWERED']);
  expect(await answer(ramiro, { filter: { answered: false } }, { reasons: both('Leído, no procede.', 'Read, no.') })).toBe(1);
  const [last] = await observationsOf({ numberFrom: observation.number + 1 });
  expect(last!.comment.id).toBe(said[restored]!.id);
  said[restored]!.number = last!.number;
  // Five answers are given anew before the report.
  const anew = (await observationsOf({ disposition: 'OUT_OF_SCOPE' })).slice(0, 5).map(({ id }) => id);
  expect(await answer(clara, { ids: anew }, { reasons: both('Visto otra vez, no.', 'Seen again, no.') }, 'reviseAnswers')).toBe(5);
});

it('the report holds all of it, the gate opens, and the text is issued', async () => {
  await clara.act('publishObservationsReport', { consultationId: open.id, office });
  const { observationsReport: report } = await view(
    world.visitor(),
    'observationsReport { number sha256 file figures { observations people inScope byDisposition { disposition count } } }',
  );
  const bytes = Buffer.from(await (await fetch(`${world.url}${new URL(report.file).pathname}`)).arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(report.sha256);
  // Recounted from the rows of comments and answers, without the statements of the house.
  const rows = await world.rows<{ author: string; state: string; disposition: string | null; hidden: boolean; withdrawn: boolean }>(
    `SELECT c.author_id AS author, o.state, (SELECT s.disposition FROM observation_answers a JOIN signed_answers s ON s.id = a.answer_id
        WHERE a.observation_id = o.id ORDER BY a.number DESC LIMIT 1) AS disposition,
        c.hidden_at IS NOT NULL AS hidden, c.withdrawn_at IS NOT NULL AS withdrawn
     FROM observations o JOIN comments c ON c.id = o.comment_id`,
  );
  const inScope = rows.filter(({ hidden, withdrawn }) => !hidden && !withdrawn);
  const counted = new Map<string, number>();
  for (const { disposition } of inScope) counted.set(disposition!, (counted.get(disposition!) ?? 0) + 1);
  const numbered = said.filter(({ number }) => number !== undefined);
  expect(rows).toHaveLength(numbered.length);
  expect(rows.length).toBe(620 - 60 - hiddenBefore.length - withdrawnBefore.length + 2);
  const readable = numbered.filter(({ place }) => place !== hiddenAfter && place !== withdrawnAfter);
  expect(inScope).toHaveLength(readable.length);
  expect(report.figures.observations).toBe(rows.length);
  expect(report.figures.inScope).toBe(readable.length);
  expect(report.figures.people).toBe(new Set(rows.map(({ author }) => author)).size);
  expect(report.figures.people).toBe(new Set(numbered.map(({ author }) => author)).size);
  const dispositions = (list: { disposition: string; count: number }[]) =>
    new Map(list.filter(({ count }) => count > 0).map(({ disposition, count }) => [disposition, count]));
  expect(dispositions(report.figures.byDisposition)).toEqual(counted);
  expect(dispositions((await progress()).byDisposition)).toEqual(counted);
  expect(counted.get('ACCEPTED')).toBe(takenWordings.length);
  expect(counted.get('ALREADY_COVERED')).toBe(said.filter(({ kind, theme }) => kind === 'LETTER' && theme === 1).length);
  // Everybody reads the answer where the comment stands; of the hidden one nobody reads a word.
  const [accepted, hidden] = [said[takenWordings[0]!]!, said[hiddenAfter]!];
  const read = async (id: string) =>
    (
      await world
        .visitor()
        .read('query ($id: ID!) { node(id: $id) { ... on Comment { body answer { disposition changes { label } } } } }', { id })
    ).node;
  expect(await read(accepted.id)).toMatchObject({
    answer: { disposition: 'ACCEPTED', changes: [{ label: expect.stringContaining('4') }] },
  });
  expect((await read(hidden.id)).body).toBeNull();
  expect(bytes.toString()).not.toContain(hidden.body.slice(0, 40));
  await clara.act('markConsultationAnswered', { id: open.id });
  const { text: current } = await view(clara, 'text { id }');
  await clara.act('issueText', { consultationId: open.id, versionId: current.id, office });
  expect(await view(world.visitor(), 'phase issuedText { version { number } }')).toMatchObject({
    phase: 'ANSWERED',
    issuedText: { version: { number: 2 } },
  });
});

it('everybody was told of each answer once, in their language, by their way', async () => {
  const notices = () =>
    world.rows<{ account: string; kind: string; numbers: number[]; mailed: boolean; due: boolean }>(
      `SELECT account_id AS account, kind, ARRAY(SELECT jsonb_array_elements_text(facts -> 'numbers')::int) AS numbers,
              mailed_at IS NOT NULL AS mailed, mail_due_at IS NOT NULL AS due FROM notices WHERE kind LIKE 'ANSWER%'`,
    );
  const waits = async () => (await notices()).filter(({ due, mailed }) => due && !mailed);
  const daily = new Set(everybody.filter((_, place) => wayOf(place) === 'MAIL_DAILY' && place < 100).map(({ accountId }) => accountId));
  await until(
    async () => (await waits()).every(({ account }) => daily.has(account)) && (await notices()).length > 0 && (await isFollowed()),
  );
  expect((await letters.all()).filter(({ to }) => everybody.some(({ email, accountId }) => email === to && daily.has(accountId)))).toEqual(
    [],
  );
  // At seven in the morning of the next day.
  world.clock.advance(day);
  await until(async () => (await waits()).length === 0);

  const told = await notices();
  const headings = /^(?:Observaci(?:ón|ones)|Observations?) ([\d, y and]+):/gm;
  // Whoever's comment was hidden is told so in a letter of its own, which says nothing of answers.
  const sent = (await letters.all()).filter(({ text }) => text.search(headings) >= 0);
  for (const [place, { accountId, email }] of everybody.entries()) {
    const way = place < 100 ? wayOf(place) : 'MAIL_AT_ONCE';
    const own = said.filter(({ author, number }) => author === place && number !== undefined);
    // Hidden or withdrawn before anybody answered it, it got no answer.
    const answered = own.filter(({ place: where }) => where !== hiddenAfter && where !== withdrawnAfter).map(({ number }) => number!);
    const numbers = told.filter(({ account, kind }) => account === accountId && kind === 'ANSWER').flatMap(({ numbers: some }) => some);
    expect([place, numbers.sort((one, other) => one - other)]).toEqual([
      place,
      way === 'NONE' ? [] : answered.sort((one, other) => one - other),
    ]);
    const mine = sent.filter(({ to }) => to === email);
    const mentioned = mine.flatMap(({ text: words }) =>
      [...words.replaceAll('\r\n', '\n').matchAll(headings)].flatMap(([, list]) => list!.match(/\d+/g)!.map(Number)),
    );
    const isMailed = way === 'MAIL_AT_ONCE' || way === 'MAIL_DAILY';
    expect([place, [...new Set(mentioned)].sort((one, other) => one - other)]).toEqual([place, isMailed ? answered : []]);
    if (way === 'MAIL_DAILY' && answered.length > 0) expect(mine).toHaveLength(1);
    const revised = told.filter(({ account, kind }) => account === accountId && kind === 'ANSWER_REVISED').length;
    if (revised === 0) expect([place, mentioned.length]).toEqual([place, new Set(mentioned).size]);
    const language =
      place < 100 && readsEnglish(place) ? 'Your observations at Urna were answered' : 'Respondieron sus observaciones en Urna';
    expect(new Set(mine.map(({ subject }) => subject))).toEqual(new Set(mine.length > 0 ? [language] : []));
  }
  expect(told.filter(({ kind }) => kind === 'ANSWER_REVISED').flatMap(({ numbers }) => numbers)).toHaveLength(5);
});

async function isFollowed(): Promise<boolean> {
  const behind = `SELECT 1 FROM journal WHERE sequence > (SELECT sequence FROM notice_position) AND kind LIKE 'observation.answer%'`;
  return (await world.rows(behind)).length === 0;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await new Promise((later) => setTimeout(later, 200)))
    if (await isSo()) return;
  throw new Error('Waited too long.');
}
