// Takes pictures of the main pages with the demonstration, in both languages, on a phone and on a desk: `npm run screenshots`, into screenshots/.
// `npm run screenshots -- home poll` takes only those.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as launcher } from 'playwright-core';

const { addressOf } = await import('../dist/src/web/addresses.js');

const port = Number(process.env.PORT ?? 3999);
const origin = `http://127.0.0.1:${port}`;
const target = 'screenshots';
const languages = ['es', 'en'];
const screens = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 } };
const tallest = 4_000;
const slug = 'regimen-de-los-acueductos-comunitarios';
const agency = 'ministerio-de-aguas-y-territorio';

const app = spawn(process.execPath, ['dist/src/cli.js', 'start'], {
  env: { ...process.env, URNA_HOME: '.urna/screenshots', PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'error', DATABASE_URL: '' },
  stdio: ['ignore', 'ignore', 'inherit'],
});
let browser;
try {
  await ready();
  const facts = await ask(
    `{ consultation(slug: "${slug}") { id polls { id kind } text { provisions(first: 20) { nodes { eid kind } } }
         comments(first: 1, orderBy: MOST_SUPPORTED) { nodes { id } } }
       open: consultations(first: 5, filter: { phase: OPEN }) { nodes { polls { id kind } } }
       closed: consultations(first: 5, filter: { phase: CLOSED }) { nodes { id slug polls { id kind isCertified } } }
       answered: consultations(first: 5, filter: { phase: ANSWERED }) { nodes { polls { id kind } } }
       waiting: questions(first: 1, filter: { isAnswered: false }) { nodes { number } }
       replied: questions(first: 1, orderBy: MOST_FOLLOWED, filter: { isAnswered: true }) { nodes { number } }
       guided: publishedGuidance(first: 1) { nodes { id } } }`,
  );
  const stops = stopsOf(facts);
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !stops[name]);
  if (unknown) throw new Error(`There is no picture “${unknown}”. There are: ${Object.keys(stops).join(', ')}.`);
  const names = wanted.length > 0 ? wanted : Object.keys(stops);
  if (wanted.length === 0) rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  browser = await launcher.launch({
    executablePath: await chromium.executablePath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-dev-shm-usage',
    ],
    headless: true,
  });
  for (const [screen, viewport] of Object.entries(screens)) {
    for (const who of new Set(names.map((name) => stops[name].who))) {
      const context = await browser.newContext({ baseURL: origin, viewport, locale: 'es-CO', timezoneId: 'America/Bogota' });
      if (who)
        await context.addCookies([{ name: 'urna_session', value: await tokenOf(who), url: origin, httpOnly: true, sameSite: 'Lax' }]);
      const tab = await context.newPage();
      for (const language of languages) {
        for (const name of names.filter((name) => stops[name].who === who)) {
          const { page = name, parts, query } = stops[name];
          await tab.goto(addressOf(language, page, parts, query));
          const height = Math.min(await tab.evaluate(() => document.documentElement.scrollHeight), tallest);
          await tab.screenshot({
            path: `${target}/${name}-${language}-${screen}.png`,
            fullPage: true,
            clip: { x: 0, y: 0, width: viewport.width, height },
          });
        }
      }
      await context.close();
    }
    console.log(`${screen}: ${names.length * languages.length} pictures in ${target}/`);
  }
} finally {
  await browser?.close();
  app.kill('SIGTERM');
}

/** Which page each picture shows, and to whom. */
function stopsOf({ consultation, open, closed, answered, waiting, replied, guided }) {
  const article = consultation.text.provisions.nodes.find(({ kind }) => kind === 'ARTICLE').eid;
  const polls = Object.fromEntries(consultation.polls.map(({ id, kind }) => [kind, id]));
  const counted = closed.nodes[0];
  const ofKind = (nodes, kind) => nodes.flatMap(({ polls }) => polls).find((poll) => poll.kind === kind)?.id;
  const voting = ['APPROVAL', 'SCORE', 'RANKING', 'BUDGET'].map((kind) => [kind.toLowerCase(), { id: ofKind(open.nodes, kind) }]);
  const choice = polls.SINGLE ?? polls.MULTIPLE ?? consultation.polls[0].id;
  const id = consultation.id;
  return {
    home: {},
    consultations: {},
    consultation: { parts: { slug } },
    text: { parts: { slug } },
    provision: { parts: { slug, eid: article } },
    comments: { parts: { slug } },
    comment: { parts: { id: consultation.comments.nodes[0].id } },
    poster: { parts: { slug } },
    poll: { parts: { id: choice } },
    ...Object.fromEntries(voting.map(([kind, parts]) => [`${kind}Poll`, { page: 'poll', parts }])),
    ...Object.fromEntries(voting.map(([kind, parts]) => [`${kind}Vote`, { page: 'vote', who: 'ana', parts }])),
    countedPoll: { page: 'poll', parts: { id: counted.polls[0].id } },
    countedRounds: { page: 'poll', parts: { id: ofKind(closed.nodes, 'RANKING') } },
    countedPairs: { page: 'poll', parts: { id: ofKind(answered.nodes, 'RANKING') } },
    countedBudget: { page: 'poll', parts: { id: ofKind(closed.nodes, 'BUDGET') } },
    counting: {},
    verify: { query: { poll: ofKind(closed.nodes, 'BUDGET') } },
    receipts: {},
    certify: { who: 'leandro', parts: { id: counted.id, poll: counted.polls.find(({ isCertified }) => !isCertified).id } },
    prepareResults: { page: 'prepare', who: 'leandro', parts: { id: counted.id } },
    agency: { parts: { slug: agency } },
    moderationLog: {},
    moderationReports: {},
    adviceFigures: {},
    integrity: { parts: { slug: counted.slug } },
    premoderation: { parts: { slug: agency } },
    activityAppeals: { who: 'ana' },
    appealQueue: { who: 'gonzalo' },
    questions: {},
    question: { parts: { number: replied.nodes[0].number } },
    waitingQuestion: { page: 'question', parts: { number: waiting.nodes[0].number } },
    askWhom: { page: 'ask', who: 'ana' },
    ask: { who: 'ana', query: { agency, about: '¿Quién fija la tarifa del acueducto?' } },
    guidances: {},
    guidance: { parts: { id: guided.nodes[0].id } },
    responseNetwork: {},
    activityQuestions: { who: 'ana' },
    questionQueue: { who: 'clara' },
    questionDesk: { who: 'clara', parts: { number: replied.nodes[0].number } },
    editQuestion: { who: 'clara', parts: { number: replied.nodes[0].number } },
    answerTemplates: { who: 'clara', parts: { slug: agency } },
    moderationLog: {},
    signIn: {},
    register: {},
    about: {},
    writeComment: { who: 'ana', parts: { subject: id } },
    vote: { who: 'ana', parts: { id: choice } },
    activity: { who: 'ana' },
    account: { who: 'ana' },
    workbench: { who: 'clara' },
    overview: { who: 'clara', parts: { id } },
    prepareSchedule: { who: 'clara', parts: { id } },
    moderationQueue: { who: 'tomas', parts: { slug: agency } },
    administration: { who: 'beatriz' },
    auditTrail: { who: 'gonzalo' },
  };
}

async function tokenOf(who) {
  const input = { email: `${who}@example.org`, password: 'urna de cristal' };
  const { signIn } = await ask('mutation ($input: SignInInput!) { signIn(input: $input) { token } }', { input });
  return signIn.token;
}

async function ask(query, variables) {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors.map(({ message }) => message).join(' '));
  return data;
}

async function ready() {
  for (let tries = 0; tries < 300; tries++) {
    if (app.exitCode !== null) throw new Error('The application did not start.');
    const isReady = await fetch(`${origin}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('The application did not become ready within a minute.');
}
