/** The whole way of a citizen by keyboard alone: find a consultation, read an article, say what one thinks, vote, and keep the receipt. */
import { Browser, enter, tabTo } from '../browser.js';
import { World } from '../world.js';

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

it.each([
  ['es', true],
  ['es', false],
  ['en', true],
  ['en', false],
] as const)('from the first page to the receipt in %s (scripts: %s)', async (language, withScript) => {
  const say = (es: RegExp, en: RegExp): RegExp => (language === 'es' ? es : en);
  const title = `Agua ${language} ${String(withScript)}`;
  const { id, articles, polls } = await world.drafts.open({ title, polls: [{}] });
  const ana = await world.citizen();
  const page = await browser.window({ person: ana, withScript, width: 320 });
  const { keyboard } = page;
  await page.goto(`/${language}`);

  // The first stop leads past the navigation.
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  expect(await page.evaluate(() => location.hash)).toBe('#content');
  await tabTo(page, new RegExp(`^${title}$`));
  expect(await outlined()).toBe(true);
  await enter(page);
  await tabTo(page, say(/^Leer el texto$/, /^Read the text$/));
  await enter(page);
  // The contents lead to the article, and from there the next stops are its own.
  await tabTo(page, /Artículo 2.*Ámbito/);
  await keyboard.press('Enter');
  expect(await page.evaluate(() => location.hash)).toBe('#art_2');
  await keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.textContent)).toMatch(/Artículo 2/);
  await enter(page);
  await tabTo(page, say(/^Escribir un comentario$/, /^Write a comment$/));
  await enter(page);
  await tabTo(page, say(/^A favor$/, /^In favour$/));
  await keyboard.press('Space');
  await keyboard.press('ArrowDown');
  await tabTo(page, say(/^Su comentario$/, /^Your comment$/));
  await keyboard.type('Falta decir quién paga.');
  await tabTo(page, say(/^Publicar$/, /^Publish$/));
  await enter(page);
  const { consultation } = await world.visitor().read('query ($id: ID!) { consultation(id: $id) { slug } }', { id });
  const ofArticle = 'query ($id: ID!) { node(id: $id) { ... on Provision { comments(first: 9) { nodes { body stance } } } } }';
  const { node } = await world.visitor().read(ofArticle, { id: articles[1]!.id });
  expect(node.comments.nodes).toEqual([{ body: 'Falta decir quién paga.', stance: 'AGAINST' }]);

  await page.goto(`/${language}/${language === 'es' ? 'consultas' : 'consultations'}/${consultation.slug}`);
  await tabTo(page, /^¿Está de acuerdo\?$/);
  await enter(page);
  await tabTo(page, say(/^Votar$/, /^Vote$/));
  await enter(page);
  await tabTo(page, /^Sí$/);
  await keyboard.press('Space');
  await tabTo(page, say(/^Continuar$/, /^Continue$/));
  await enter(page);
  await tabTo(page, say(/^Emitir mi voto$/, /^Cast my vote$/));
  await enter(page);
  expect(new URL(page.url()).pathname).toMatch(say(/^\/es\/comprobantes\/.+/, /^\/en\/receipts\/.+/));
  const results = 'query ($id: ID!) { poll(id: $id) { results { options { votes } } } }';
  const { poll } = await world.visitor().read(results, { id: polls[0]!.id });
  expect(poll.results.options.map(({ votes }: { votes: number }) => votes)).toEqual([1, 0, 0]);

  /** Whether one sees where the focus is. */
  async function outlined(): Promise<boolean> {
    return page.evaluate(() => {
      const { outlineStyle, boxShadow, backgroundColor } = getComputedStyle(document.activeElement!);
      return outlineStyle !== 'none' || boxShadow !== 'none' || backgroundColor !== 'rgba(0, 0, 0, 0)';
    });
  }
});
