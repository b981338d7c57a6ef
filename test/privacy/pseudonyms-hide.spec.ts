/** Somebody takes a pseudonym: nobody finds their name any more, by whatever way it was found before. */
import { MailingService } from '../../src/notices/mailing.service.js';
import { crawl } from '../crawling.js';
import { Letters } from '../letters.js';
import type { Person } from '../person.js';
import { argumentsOf } from '../security/arguments.js';
import { Reader } from '../security/reading.js';
import { day } from '../world.js';
import { openStage, roleNames, type Role, type Stage } from '../security/stage.js';
import { pause, stopWatching, ways } from '../live/watching.js';

const [name, part, pseudonym] = ['Hermenegilda Quimbaya', 'quimbaya', 'Colibrí del páramo'];
/** Everybody who is not the person; what she sees of herself she may see. */
const others = roleNames.filter((role) => role !== 'author');

const letters = new Letters();
let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ URNA_HOME: letters.home });
  await stage.people.author.act('updateAccount', { displayName: name });
});
afterEach(stopWatching);
afterAll(async () => {
  await stage?.world.close();
  await letters.burn();
});

/** All that the API answers when every field of every thing is read, whoever does. */
async function answers(role: Role): Promise<string[]> {
  const told: string[] = [];
  const person = stage.people[role];
  const who = Object.create(person) as Person;
  who.ask = async (query, variables) => {
    const answer = await person.ask(query, variables);
    told.push(JSON.stringify(answer));
    return answer as never;
  };
  const reader = new Reader(argumentsOf(stage));
  for (const { type, id } of stage.things) await reader.thing(who, type, id);
  await reader.root(who);
  return told;
}

const consultations = ['consulta-respondida', 'consulta-cerrada', 'abierta'];
const starts = [
  ...consultations.flatMap((slug) => [
    `/es/consultas/${slug}`,
    `/en/consultations/${slug}`,
    `/annotations/${slug}`,
    `/annotations/${slug}/page?page=0`,
  ]),
  '/es/consultas/consulta-respondida/informe',
  '/es',
];

/** Where the name stands for whom: `role address`, and how often in answers of the API. */
async function places(): Promise<{ api: Record<string, number>; pages: string[] }> {
  const [api, pages]: [Record<string, number>, string[]] = [{}, []];
  for (const role of others) {
    api[role] = (await answers(role)).filter((answer) => answer.toLowerCase().includes(part)).length;
    const from = [`/matrices/${stage.id('Consultation', 'closed')}/matrix.xlsx`, ...starts];
    const read = await crawl(stage.people[role], from, role === 'visitor' || role === 'official' ? 600 : 150);
    pages.push(...read.filter(({ words }) => words.toLowerCase().includes(part)).map(({ path }) => `${role} ${path}`));
  }
  return { api, pages };
}

/** Every table in a row of which the name can be read. */
async function tablesWithName(): Promise<string[]> {
  const tables = await stage.world.rows<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name: table } of tables)
    if ((await stage.world.rows(`SELECT 1 FROM "${table}" t WHERE t::text ILIKE $1 LIMIT 1`, [`%${part}%`])).length > 0) found.push(table);
  return found;
}

/** The words that somebody looks for among observations, as officials may. */
const sought = async (words: string): Promise<number> => {
  const id = stage.id('Consultation', 'closed');
  const read = `query ($id: ID!, $author: String) { consultation(id: $id) { observations(first: 50, filter: { author: $author }) { nodes { id } } } }`;
  return (await stage.people.official.read(read, { id, author: words })).consultation.observations.nodes.length;
};

it('is found in the API, on pages and in files before, and nowhere afterwards', async () => {
  const before = await places();
  // Else this test would find nothing afterwards, either, and say nothing.
  for (const role of others) expect(before.api[role]).toBeGreaterThan(0);
  const kinds = [
    /comentarios/,
    /informe/,
    /preguntas/,
    /propuestas/,
    /texto/,
    /annotations/,
    /texts.*docx/,
    /reports.*docx/,
    /reports.*xlsx/,
    /matrix.xlsx/,
  ].map((kind) => before.pages.filter((place) => kind.test(place)).length);
  expect(kinds.filter((found) => found === 0)).toEqual([]);
  expect(await tablesWithName()).toEqual(['accounts']);
  expect(await sought('Quimbaya')).toBeGreaterThan(0);

  await stage.people.author.act('takePseudonym', { pseudonym });

  expect(await places()).toEqual({ api: Object.fromEntries(others.map((role) => [role, 0])), pages: [] });
  expect(await tablesWithName()).toEqual([]);
  expect([await sought('Quimbaya'), (await sought('Colibrí')) > 0]).toEqual([0, true]);
  const shown = await crawl(stage.people.visitor, starts, 600);
  expect(shown.filter(({ words }) => words.includes(`${pseudonym} (seudónimo)`)).length).toBeGreaterThan(kinds[0]! / 9);
}, 600_000);

it('stands in no letter to anybody else, before and afterwards, whatever she did', async () => {
  const { world, people } = stage;
  await world.told();
  world.clock.advance(2 * day);
  await world.app.get(MailingService).carryOn();
  const others = (await letters.all()).filter(({ to }) => to !== people.author.email);
  expect(others.length).toBeGreaterThan(5);
  const naming = others.filter(({ headers, subject, text }) => {
    const words = `${headers} ${subject} ${text}`.toLowerCase();
    return [part, pseudonym, people.author.email].some((word) => words.includes(word.toLowerCase()));
  });
  expect(naming).toEqual([]);
});

describe.each(ways)('what is told over %s', (_, watch) => {
  const comments = `subscription ($id: ID!, $after: Sequence) { commentEvents(consultationId: $id, after: $after) { __typename
    ... on CommentChanged { comment { author { displayName } } } } }`;

  it('tells of the pseudonym, also what is told again', async () => {
    const id = stage.id('Consultation', 'open');
    const post = { subjectId: id, body: 'Y que se cuide el páramo.', stance: 'AGAINST' };
    const again = watch(stage.people.visitor, comments, { id, after: '0' });
    const names = (): string[] => again.of('commentEvents').flatMap(({ comment }) => comment?.author?.displayName ?? []);
    while (!names().includes(`${pseudonym} (seudónimo)`)) {
      await stage.people.author.act('postComment', post);
      await pause(200);
    }
    expect(names().filter((each) => each.toLowerCase().includes(part))).toEqual([]);
  });
});
