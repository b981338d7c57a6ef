/** Every page of the site with the data of the demonstration, in both languages, on the narrowest screen: what must hold for all of them. */
import type { Page as Tab } from 'playwright-core';
import { addresses, addressOf, type AddressName } from '../../src/web/addresses.js';
import { pages } from '../../src/web/pages.js';
import { Browser, faultsOf, faultsWithLargeLetters } from '../browser.js';
import { answerAll, answerInput, revisionOf } from '../answers.js';
import { FilledMatrix, sendMatrix } from '../filled-matrix.js';
import type { Person } from '../person.js';
import { publishVersion } from '../versions.js';
import { World } from '../world.js';
import { stops, type Facts, type Who } from './stops.js';
import { sorted } from '../sorted.js';
import { uuidOf } from '../processes.js';

const languages = ['es', 'en'] as const;
const slug = 'regimen-de-los-acueductos-comunitarios';
const agency = 'ministerio-de-aguas-y-territorio';

let world: World;
let browser: Browser;
let facts: Facts;
/** One window for each who visits; and what its console complained about since the last look. */
const windows = new Map<Who, { tab: Tab; complaints: string[] }>();
const titles = new Map<string, string>();

beforeAll(async () => {
  world = await World.openDemo();
  browser = await Browser.open(world.url);
  const [ana, clara, patricia, tomas, beatriz, gonzalo] = await Promise.all(
    ['ana', 'clara', 'patricia', 'tomas', 'beatriz', 'gonzalo'].map((name) => world.known(`${name}@example.org`)),
  );
  const people = { visitor: undefined, ana, clara, patricia, tomas, beatriz, gonzalo };
  for (const [who, person] of Object.entries(people)) {
    const complaints: string[] = [];
    const tab = await browser.window({ person, width: 320 });
    tab.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    tab.on('pageerror', (error) => complaints.push(error.message));
    windows.set(who as Who, { tab, complaints });
  }
  facts = { ...(await prepare(ana!, clara!, tomas!)), reported: await reportOn(patricia!) };
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** Ana takes part, and Clara has a draft: so that every page has something to show. */
async function prepare(ana: Person, clara: Person, tomas: Person): Promise<Omit<Facts, 'reported'>> {
  const found = await ana.read(
    `query ($slug: String!) {
      consultation(slug: $slug) {
        id
        agency { id }
        text { markdown provisions(first: 50) { nodes { id eid kind sentences { exact } } } }
        polls { id kind options { id } }
        comments(first: 1, orderBy: MOST_SUPPORTED) { nodes { id } }
      }
      closed: consultations(first: 1, filter: { phase: CLOSED }) { nodes { id polls { id } } }
      over: consultations(first: 1, filter: { phase: ANSWERED }) {
        nodes { id slug agency { slug } comments(first: 20) { nodes { replies(first: 1) { nodes { id } } } } }
      }
    }`,
    { slug },
  );
  const { consultation, closed, over } = found;
  const [answered] = over.nodes;
  const [reply] = answered.comments.nodes.flatMap(({ replies }: { replies: { nodes: { id: string }[] } }) => replies.nodes);
  const poll = consultation.polls.find(({ kind }: { kind: string }) => kind !== 'STATEMENTS');
  const commentOfOthers = consultation.comments.nodes[0].id;
  const posted = await ana.act('postComment', { subjectId: consultation.id, body: 'Estoy **de acuerdo**.' }, 'comment { id }');
  const voted = await ana.act('castVote', { pollId: poll.id, optionIds: [poll.options[0].id] }, 'receipt { code }');
  await ana.act('followConsultation', { id: consultation.id });
  // The day in Bogotá, which in the evening is another one than in London.
  const heldOn = new Date(world.clock.now().getTime() - 5 * 3_600_000).toISOString().slice(0, 10);
  const meeting = { consultationId: consultation.id, way: 'MEETING', place: 'Salón comunal', heldOn };
  const { gathering } = await clara.act('recordGathering', meeting, 'gathering { id }');
  const paper = { documentKind: 'CC', documentNumber: '1032456789', optionIds: [poll.options[0].id] };
  const { ballot } = await clara.act('enterBallot', { gatheringId: gathering.id, pollId: poll.id, ...paper }, 'ballot { id }');
  await ana.act('saveCommentDraft', { subjectId: consultation.id, body: 'Todavía no sé.' });
  // Somebody else reports: Ana's own page to report it stays a form.
  const reporter = await world.citizen('Berta');
  await reporter.act('reportComment', { commentId: commentOfOthers, reason: 'SPAM', note: 'Lo he visto diez veces.' });
  const queue = await tomas.read('query ($id: ID!) { moderationQueue(agencyId: $id, first: 1) { nodes { id } } }', {
    id: consultation.agency.id,
  });
  const { batch } = await tomas.act(
    'decideTogether',
    { agencyId: consultation.agency.id, caseIds: [queue.moderationQueue.nodes[0].id], measure: 'NO_ACTION', reason: 'Se queda como está.' },
    'batch { id }',
  );
  // The case goes on waiting for its visitors.
  await tomas.act('undoBatch', { batchId: batch.id });
  const hide = async (): Promise<string> => {
    const { comment } = await ana.act('postComment', { subjectId: consultation.id, body: 'Esto no tiene arreglo.' }, 'comment { id }');
    const wish = { commentId: comment.id, ground: 'OFF_TOPIC', reason: 'No trata de la consulta.' };
    return (await tomas.act('hideComment', wish, 'decision { id }')).decision.id;
  };
  const appealable = uuidOf(await hide());
  const filed = { decisionId: await hide(), words: 'Sí trata de la consulta: habla del acueducto.' };
  let appeal = (await ana.act('appealDecision', filed, 'appeal { id step }')).appeal;
  if (appeal.step === 'AGENCY') {
    const irene = await world.moderator({ ...world.ministry, id: uuidOf(consultation.agency.id) }, 'Irene');
    await irene.act('decideAppeal', { appealId: appeal.id, outcome: 'UPHELD', reason: 'La decisión es la correcta.' });
    appeal = (await ana.act('appealFurther', { appealId: appeal.id, words: 'No es la correcta.' }, 'appeal { id }')).appeal;
  }
  const article = consultation.text.provisions.nodes.find(({ kind }: { kind: string }) => kind === 'ARTICLE');
  const suggest = {
    provisionId: article.id,
    passage: { exact: article.sentences.at(-1).exact },
    proposed: 'Otras palabras.',
    reason: 'Sí.',
  };
  const suggestion = (await reporter.act('suggestWording', { ...suggest, mayName: true }, 'comment { id }')).comment.id;
  await clara.act('acceptSuggestion', { commentId: suggestion });
  const amended = `${consultation.text.markdown}\n\n#### Artículo 99°. Seguimiento.\n\nCada año habrá un informe.\n`;
  await publishVersion({ ...consultation, official: clara }, amended);
  await clara.act('draftTextVersion', { consultationId: consultation.id, markdown: amended.replace('un informe', 'dos informes') });
  const draft = await world.drafts.complete({ official: clara, agency: world.ministry, polls: [{}], title: 'Un borrador de Clara' });
  await clara.act('uploadText', { consultationId: draft.id, markdown: amended });
  const agencyId = consultation.agency.id;
  const call = { body: 'Llámeme al 310 555 12 34, por favor.', acceptsPersonalData: true };
  const ask = { agencyId, title: '¿Cuándo llega el agua a la vereda El Retiro?', ...call };
  const asked = (await ana.act('askQuestion', ask, 'question { id number }')).question;
  const waiting = (await ana.act('askQuestion', { ...ask, title: '¿Quién limpia el tanque?' }, 'question { number }')).question;
  await reporter.act('followQuestion', { questionId: asked.id });
  await clara.act('answerQuestion', { questionId: asked.id, office: 'Oficina de Relación con el Ciudadano', body: 'En **junio**.' });
  const words = { title: 'Cuándo llega el agua a cada vereda', body: 'Las obras terminan en junio.' };
  const published = await clara.act('publishGuidance', { agencyId, ...words, questionIds: [asked.id] }, 'guidance { id }');
  const guidance = published.guidance.id;
  await clara.act('reviseGuidance', {
    guidanceId: guidance,
    ...words,
    body: 'Las obras terminan en julio.',
    reason: 'Cambió el cronograma.',
  });
  const { theme } = await clara.act(
    'createTheme',
    { consultationId: consultation.id, names: [{ locale: 'es', name: 'Agua' }] },
    'theme { id }',
  );
  await sorted(world);
  return {
    slug,
    agency,
    question: asked.number,
    ownQuestion: waiting.number,
    guidance,
    consultation: consultation.id,
    closed: closed.nodes[0].id,
    closedPoll: closed.nodes[0].polls[0].id,
    draft: draft.id,
    eid: article.eid,
    article: article.id,
    suggestion,
    poll: poll.id,
    gathering: gathering.id,
    assistedBallot: ballot.id,
    comment: posted.comment.id,
    commentOfOthers,
    case: queue.moderationQueue.nodes[0].id,
    appeal: appeal.id,
    appealable,
    decision: uuidOf((await clara.read('{ moderationLog(first: 1) { nodes { id } } }')).moderationLog.nodes[0].id),
    batch: batch.id,
    receipt: voted.receipt.code,
    answered: { id: answered.id, slug: answered.slug, agency: answered.agency.slug, reply: reply.id },
    argument: '1',
    theme: theme.id,
  };
}

/** The closed consultation gets its answers and its report, and a matrix comes back from a spreadsheet. */
async function reportOn(patricia: Person): Promise<Facts['reported']> {
  const { consultations } = await patricia.read(
    'query { consultations(first: 1, filter: { phase: CLOSED }) { nodes { id slug text { markdown provisions(first: 50) { nodes { id eid kind body } } } } } }',
  );
  const [{ id, slug: name, text }] = consultations.nodes;
  const article = text.provisions.nodes.find(({ kind, body }: any) => kind === 'ARTICLE' && body.trim() !== '');
  await publishVersion({ id, official: patricia }, text.markdown.replace(article.body.trim(), `${article.body.trim()} Y así se hará.`));
  const matrix = await FilledMatrix.download(patricia, id);
  matrix.fill(matrix.numbers[0]!, { Disposición: 'No aceptada', 'Motivo (español)': '=NO()', 'Artículos cambiados': 'art. 999' });
  const { upload } = await sendMatrix(patricia, id, matrix.file);
  const seenRevision = await revisionOf(patricia, id);
  const selection = { filter: { numberFrom: matrix.numbers[0], numberTo: matrix.numbers[0] }, seenRevision };
  const accepted = { selection, disposition: 'ACCEPTED', changes: [article.id], reasons: [{ locale: 'es', text: 'Así **se hará**.' }] };
  await patricia.act('answerObservations', answerInput(id, seenRevision, accepted));
  await answerAll(patricia, id);
  return { id, slug: name, eid: article.eid, upload: upload.id };
}

it('every address has its page and its visitor', () => {
  const known = Object.keys(addresses).sort();
  expect(Object.keys(stops).sort()).toEqual(known);
  expect(pages.map(({ address }) => address).sort()).toEqual(known);
});

const toRead = pages.filter(({ address }) => !stops[address]?.isNoPage).map(({ address }) => address);

describe.each(languages)('in %s', (language) => {
  it.each(toRead)('%s', async (name) => {
    expect(await faultsAt(name, language)).toEqual([]);
  });
});

async function faultsAt(name: AddressName, language: (typeof languages)[number]): Promise<string[]> {
  const { who, parts, query } = stops[name];
  const { tab, complaints } = windows.get(who)!;
  complaints.length = 0;
  const addressIn = (other: (typeof languages)[number]): string => addressOf(other, name, parts?.(facts), query?.(facts));
  const path = addressIn(language);
  const response = await tab.goto(path);
  const faults: string[] = [];
  if (response?.status() !== 200) faults.push(`status ${response?.status()}`);
  const arrived = new URL(tab.url()).pathname;
  if (arrived !== path.split('?')[0]) faults.push(`leads to ${arrived}`);
  const [title, lang, headings, links] = await tab.evaluate(() => {
    const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
    return [
      plain(document.title),
      document.documentElement.lang,
      [...document.querySelectorAll('h1')].map(({ textContent }) => plain(textContent)),
      [...document.querySelectorAll('header a[hreflang]')].map((link) => link.getAttribute('href')),
    ] as const;
  });
  if (lang !== language) faults.push(`the language is ${lang}`);
  if (headings.length !== 1) faults.push(`${headings.length} headings of the first level`);
  // The first page is called by the name of the site: its heading says what the site is for.
  else if (name !== 'home' && !title.includes(headings[0]!)) faults.push(`the title «${title}» does not say «${headings[0]}»`);
  const double = titles.get(`${language} ${title}`);
  if (double !== undefined && double !== name) faults.push(`the title «${title}» is that of ${double} too`);
  titles.set(`${language} ${title}`, name);
  const other = language === 'es' ? 'en' : 'es';
  const expected = addressIn(other).split('?')[0];
  if (links.length !== 1 || links[0]?.split('?')[0] !== expected) faults.push(`the other language is ${links.join(', ')}, not ${expected}`);
  // 320 pixels are also what a window of 640 has at twice the size.
  faults.push(...(await faultsOf(tab, await response?.text())), ...(await faultsWithLargeLetters(tab)));
  faults.push(...complaints.map((complaint) => `console: ${complaint}`));
  return faults;
}

describe('every poll of the demonstration', () => {
  it.each(languages)(
    'is a page like all others in %s, open or counted, and so is the ballot',
    async (language) => {
      const query = '{ consultations(first: 20) { nodes { phase polls { id kind } } } }';
      const { consultations } = await world.visitor().read(query);
      const polls = consultations.nodes.flatMap(({ phase, polls }: any) => polls.map((poll: any) => ({ ...poll, phase })));
      expect(new Set(polls.map(({ kind }: any) => kind)).size).toBe(7);
      const [{ tab }, ana] = [windows.get('visitor')!, windows.get('ana')!];
      for (const { id, kind, phase } of polls) {
        const sent = await (await tab.goto(addressOf(language, 'poll', { id })))?.text();
        const faults = [...(await faultsOf(tab, sent)), ...(await faultsWithLargeLetters(tab))];
        if (phase === 'OPEN') {
          const ballot = await (await ana.tab.goto(addressOf(language, 'vote', { id })))?.text();
          faults.push(...(await faultsOf(ana.tab, ballot)), ...(await faultsWithLargeLetters(ana.tab)));
        }
        expect([kind, phase, ...faults]).toEqual([kind, phase]);
      }
    },
    120_000,
  );
});

describe('an address without a page', () => {
  it.each([
    ['es', '/es/nada'],
    ['en', '/en/nothing'],
  ])('says so in %s and is a page like all others', async (language, path) => {
    const { tab } = windows.get('visitor')!;
    expect((await tab.goto(path))?.status()).toBe(404);
    expect(await tab.getAttribute('html', 'lang')).toBe(language);
    expect(await tab.locator('h1').count()).toBe(1);
    expect(await faultsOf(tab)).toEqual([]);
  });
});
