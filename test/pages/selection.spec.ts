/** Selecting words of an article with the mouse, by touch and with the keyboard; marks where comments are; drafts that keep their passage. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { Browser, enter, faultsOf, follow, tabTo } from '../browser.js';
import { shortText, type TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { publishVersion } from '../versions.js';
import { World } from '../world.js';

let world: World;
let browser: Browser;
let ana: Person;

beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
  ana = await world.citizen('Ana');
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const text = shortText.replace(
  'Este decreto regula el uso del agua en los acueductos comunitarios.',
  `Este decreto regula el **uso del agua** en los acueductos comunitarios, a saber:

1. los *rurales*;
2. los e\u0301pocales 😀 y [otros](https://example.org).

| Rubro | Monto |
|---|---|
| Agua | 10 |
`,
);

interface Open extends TestConsultation {
  slug: string;
  article: string;
}

async function open(markdown = text): Promise<Open> {
  const consultation = await world.drafts.open({ text: markdown });
  const { slug } = (await consultation.official.read('query ($id: ID!) { consultation(id: $id) { slug } }', { id: consultation.id }))
    .consultation;
  return { ...consultation, slug, article: `/es/consultas/${slug}/texto/art_1` };
}

const toolbar = (page: Page) => page.getByRole('group', { name: 'Palabras seleccionadas' });
const comment = (page: Page) => toolbar(page).getByRole('button', { name: 'Comentar este pasaje' });
const quoted = (page: Page) => page.locator('form [id$=passage] .urna-quote, .urna-passage .urna-quote').first().innerText();

/** Selects from the beginning of some words to the end of others, as a reader drags over them. */
async function drag(page: Page, from: string, to: string): Promise<void> {
  const boxes = await page.evaluate(
    ([first, last]) => {
      const boxOf = (words: string, isEnd: boolean): { x: number; y: number } => {
        const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node as Text).data.indexOf(words);
          if (at < 0 || !node.parentElement!.closest('[data-at]')) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + words.length);
          const box = range.getBoundingClientRect();
          return { x: isEnd ? box.right : box.left, y: box.top + box.height / 2 };
        }
        throw new Error(`There is no ${words}`);
      };
      return [boxOf(first!, false), boxOf(last!, true)] as const;
    },
    [from, to],
  );
  await page.mouse.move(boxes[0].x, boxes[0].y);
  await page.mouse.down();
  await page.mouse.move(boxes[1].x - 4, boxes[1].y, { steps: 4 });
  await page.mouse.move(boxes[1].x, boxes[1].y, { steps: 2 });
  await page.mouse.up();
}

describe('somebody who selects words', () => {
  let consultation: Open;
  beforeAll(async () => {
    consultation = await open();
  });

  it('with the mouse comments on exactly those, across formatting, lists and tables', async () => {
    const page = await browser.window({ person: ana });
    for (const [from, to, words] of [
      ['uso', 'agua', 'uso del agua'],
      ['regula', 'agua', 'regula el uso del agua'],
      ['rurales', 'otros', 'rurales; 2. los épocales 😀 y otros'],
      ['Rubro', 'Agua', 'Rubro Monto Agua'],
      ['Objeto', 'Objeto', 'Objeto'],
    ] as const) {
      await page.goto(consultation.article);
      await drag(page, from, to);
      await follow(comment(page));
      expect((await quoted(page)).replace(/\s+/g, ' ')).toBe(words);
      expect(await page.locator('form input[name=passageExact]').inputValue()).toMatch(/\S$/);
      await page.getByLabel('Su comentario').fill(`Sobre ${words}`);
      await follow(page.getByRole('button', { name: 'Publicar' }));
      expect((await quoted(page)).replace(/\s+/g, ' ')).toBe(words);
      expect(await page.getByText('Sobre estas palabras:').count()).toBe(1);
    }
    expect(await faultsOf(page)).toEqual([]);
  });

  it('is told where words are of two parts, or too many, and loses the toolbar with the selection', async () => {
    const page = await browser.window({ person: ana });
    await page.goto(consultation.article.replace('art_1', 'art_2'));
    await drag(page, 'todo', 'zonas');
    await toolbar(page).getByText('están en dos partes del texto').waitFor();
    expect(await comment(page).count()).toBe(0);
    await page.keyboard.press('Escape');
    await toolbar(page).waitFor({ state: 'hidden' });
    await drag(page, 'todo', 'territorio');
    await comment(page).waitFor();
    await page.mouse.click(5, 5);
    await toolbar(page).waitFor({ state: 'hidden' });
  });

  it('is told where the page was translated', async () => {
    const page = await browser.window({ person: ana });
    await page.addInitScript(() =>
      document.addEventListener('readystatechange', () => {
        const run = document.querySelector('.urna-prose [data-at]');
        if (run && document.readyState === 'interactive') run.textContent = 'This decree regulates water.';
      }),
    );
    await page.goto(consultation.article);
    await drag(page, 'This', 'water');
    await toolbar(page).getByText('no son las que envió el servidor').waitFor();
    expect(await comment(page).count()).toBe(0);
  });

  it('with the keyboard alone', async () => {
    const page = await browser.window({ person: ana });
    await page.goto(consultation.article.replace('art_1', 'art_2'));
    await tabTo(page, /Elegir palabras con el teclado/);
    await page.keyboard.press('Enter');
    // Ámbito | Se aplica en todo el territorio.
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowLeft'])
      await page.keyboard.press(key);
    expect(await page.getByRole('status').filter({ hasText: 'todo el' }).count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Comentar este pasaje');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await enter(page);
    expect(await quoted(page)).toBe('todo el');
    await page.goBack();
    await page.getByRole('button', { name: 'Elegir palabras con el teclado' }).click();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Elegir palabras con el teclado');
    expect(await page.evaluate(() => getSelection()!.toString())).toBe('');
  });

  it('with a finger on a narrow screen, and signs in on the way', async () => {
    const window = await browser.window();
    const context = await window
      .context()
      .browser()!
      .newContext({
        baseURL: world.url,
        viewport: { width: 320, height: 640 },
        hasTouch: true,
        isMobile: true,
        locale: 'es-CO',
      });
    const page = await context.newPage();
    await page.goto(consultation.article);
    await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('.urna-prose strong')!));
    await comment(page).waitFor();
    const box = (await toolbar(page).boundingBox())!;
    expect(box.x >= 0 && box.x + box.width <= 320 && box.y + box.height <= 640).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await Promise.all([page.waitForEvent('load'), comment(page).tap()]);
    expect(await page.title()).toContain('Entr');
    await context.addCookies([{ name: 'urna_session', value: ana.token, url: world.url }]);
    await page.goto(new URL(page.url()).searchParams.get('next')!);
    expect(await quoted(page)).toBe('uso del agua');
    await context.close();
    await window.context().close();
  });

  it('finds the words of the version that they read, also after the next one', async () => {
    const own = await open();
    const page = await browser.window({ person: ana });
    await page.goto(own.article);
    await drag(page, 'acueductos', 'comunitarios');
    await comment(page).waitFor();
    await publishVersion(own, text.replace('Este decreto regula', 'Este nuevo decreto regula'));
    await follow(comment(page));
    expect(await quoted(page)).toBe('acueductos comunitarios');
    await page.getByLabel('Su comentario').fill('Sigue ahí.');
    await follow(page.getByRole('button', { name: 'Publicar' }));
    expect(await quoted(page)).toBe('acueductos comunitarios');
    await page.goto(`/es/comentar/${own.articles[0]!.id}?version=2&passage=b-0-4&quote=Otra`);
    expect(await page.getByText('No encontramos las palabras').count()).toBe(1);
  });
});

describe('a real law', () => {
  const laws = path.join(process.env.SHARED_DATA ?? path.resolve('../shared/data'), 'legal-texts');
  const law = (name: string): string => readFileSync(path.join(laws, name), 'utf8');
  const isHere = existsSync(laws);
  if (!isHere) process.stdout.write(`Real laws are skipped: there is no ${laws}; set SHARED_DATA.\n`);

  (isHere ? it : it.skip)(
    'gives the words that are selected, wherever one selects at random',
    async () => {
      const newest = readdirSync(path.join(laws, 'ar-ley-22520')).sort().at(-1)!;
      let [random, tried] = [7, 0];
      const dice = (sides: number): number => (random = (random * 1_103_515_245 + 12_345) % 2_147_483_648) % sides;
      for (const file of ['uy-ley-18331.md', `ar-ley-22520/${newest}`]) {
        const { articles, slug } = await open(law(file));
        const page = await browser.window();
        for (let n = 0; n < 8; n++) {
          const { eid, id } = articles[dice(articles.length)]!;
          await page.goto(`/es/consultas/${slug}/texto/${eid}`);
          for (let m = 0; m < 6; m++) {
            const selected = await page.evaluate(
              ([a, b, c, d]) => {
                const runs = [...document.querySelectorAll('.urna-prose[data-place] [data-at]')].filter(
                  (run) => run.closest('[data-place]') === document.querySelector('.urna-prose[data-place]'),
                );
                const nodes = runs.flatMap((run) => {
                  const walker = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
                  const found: Text[] = [];
                  while (walker.nextNode()) found.push(walker.currentNode as Text);
                  return found;
                });
                if (nodes.length === 0) return null;
                const first = a! % nodes.length;
                const last = Math.min(nodes.length - 1, first + (b! % 4));
                const range = document.createRange();
                range.setStart(nodes[first]!, c! % (nodes[first]!.length + 1));
                range.setEnd(nodes[last]!, d! % (nodes[last]!.length + 1));
                const selection = getSelection()!;
                selection.removeAllRanges();
                selection.addRange(range);
                return range.toString();
              },
              [dice(999), dice(999), dice(9_999), dice(9_999)],
            );
            if (selected === null || selected.trim() === '' || selected.length > 1_500) continue;
            await page.waitForTimeout(220);
            const href = (await comment(page).getAttribute('href'))!;
            const [, place, start, end] = /passage=([bh])-(\d+)-(\d+)/.exec(href)!;
            expect(place).toBe('b');
            const { passage } = (
              await world
                .visitor()
                .read(
                  `query ($id: ID!) { node(id: $id) { ... on Provision { passage(start: ${start}, end: ${end}) { exact start end } } } }`,
                  { id },
                )
            ).node;
            // The numbers of lists are words of the law that no browser counts as selected.
            const letters = (words: string): string => words.replace(/\s+/g, '').normalize('NFC');
            const exact = passage.exact as string;
            expect([letters(exact), letters(exact.replace(/\n\d+[.)] /g, '\n'))]).toContain(letters(selected));
            expect([passage.start, passage.end]).toEqual([Number(start), Number(end)]);
            const quote = new URL(href, world.url).searchParams.get('quote')!;
            expect(exact.replace(/\s/g, ' ').startsWith(quote.replace(/\s/g, ' '))).toBe(true);
            tried++;
          }
        }
        await page.context().close();
      }
      expect(tried).toBeGreaterThan(50);
    },
    180_000,
  );
});

describe('a reader of an article', () => {
  it('sees which words comments are about, overlapping and approximate ones, without scripts on a narrow screen', async () => {
    const own = await open(shortText);
    const post = (exact: string) =>
      ana.act('postComment', { subjectId: own.articles[0]!.id, body: 'Ojo.', passage: { exact } }, 'comment { id }');
    for (const exact of ['regula el uso', 'uso del agua', 'uso del agua', 'Objeto']) await post(exact);
    await publishVersion(own, shortText.replace('comunitarios.', 'comunitarios y rurales.'));
    await post('acueductos comunitarios y rurales');
    await publishVersion(own, shortText.replace('comunitarios.', 'comunitarios o rurales.'));
    const page = await browser.window({ width: 320, withScript: false });
    await page.goto(own.article);
    const prose = page.locator('main .urna-prose').first();
    expect((await prose.textContent())!.trim()).toBe(
      'Este decreto regula el uso[3 comentarios sobre estas palabras] del agua[2 comentarios sobre estas palabras] en los acueductos comunitarios o rurales[≈1 comentario sobre estas palabras (1 en lugar aproximado)].',
    );
    expect(await prose.locator('mark').allInnerTexts()).toEqual(['regula el ', 'uso', ' del agua', 'acueductos comunitarios o rurales']);
    expect(await prose.locator('.urna-mark--often').allInnerTexts()).toEqual(['uso', ' del agua']);
    expect(await prose.locator('.urna-mark--perhaps').count()).toBe(1);
    expect(await page.locator('h1 mark').innerText()).toBe('Objeto');
    expect(await page.getByRole('button', { name: 'Elegir palabras' }).count()).toBe(0);
    await page.getByRole('link', { name: '3 comentarios sobre estas palabras' }).click();
    expect(page.url()).toMatch(/#said-b-0-\d+$/);
    expect(await page.locator(':target').innerText()).toContain('4 comentarios');
    expect(await page.locator('#sentences').getByText('comunitarios o rurales').isVisible()).toBe(true);
    const scripted = await browser.window({ width: 320 });
    for (const language of [own.article, own.article.replace('/es/consultas', '/en/consultations').replace('texto', 'text')]) {
      await scripted.goto(language);
      expect(await faultsOf(scripted)).toEqual([]);
    }
    // Selecting goes on across marks, and numbers beside them are no words of the law.
    await scripted.goto(own.article);
    await drag(scripted, 'regula', ' del agua');
    const href = (await comment(scripted).getAttribute('href'))!;
    expect(new URL(href, world.url).searchParams.get('quote')).toBe('regula el uso del agua');
  });
});

describe('a draft', () => {
  it.each([true, false])('keeps its passage, and says when the words changed (scripts: %s)', async (withScript) => {
    const own = await open(shortText);
    const beto = await world.citizen('Beto');
    const page = await browser.window({ person: beto, withScript });
    await page.goto(`${own.article}`);
    await page.goto(`/es/comentar/${own.articles[0]!.id}?version=1&passage=b-23-35`);
    expect(await quoted(page)).toBe('uso del agua');
    await page.getByLabel('Su comentario').fill('Por pensar.');
    await follow(page.getByRole('button', { name: 'Guardar el borrador' }));
    await page.goto('/es/comentar/' + own.articles[0]!.id);
    expect(await quoted(page)).toBe('uso del agua');
    await publishVersion(own, shortText.replace('Este decreto regula', 'Este largo decreto regula'));
    await page.goto('/es/comentar/' + own.articles[0]!.id);
    expect(await quoted(page)).toBe('uso del agua');
    expect(await page.locator('input[name=passageStart]').inputValue()).toBe('29');
    await publishVersion(own, shortText.replace('uso del agua', 'manejo del recurso'));
    await page.goto('/es/mi-actividad/borradores');
    expect(await page.locator('.urna-own-comment .urna-quote').innerText()).toBe('uso del agua');
    expect(await page.getByText('Así decía la versión 1').count()).toBe(1);
    await page.goto('/es/comentar/' + own.articles[0]!.id);
    expect(await quoted(page)).toBe('uso del agua');
    expect(await page.getByText('Así decía la versión 1').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    // Nothing is lost while it is saved again, and nothing lands on other words.
    await follow(page.getByRole('button', { name: 'Guardar el borrador' }));
    expect(await page.getByText(/Así decía la versión \d/).count()).toBe(1);
    await follow(page.getByRole('button', { name: 'Publicar' }));
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByLabel('Su comentario').inputValue()).toBe('Por pensar.');
    await page.getByLabel('Mi comentario es sobre todo el artículo').check();
    await follow(page.getByRole('button', { name: 'Publicar' }));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Comentario de Beto');
    expect(await page.locator('.urna-passage').count()).toBe(0);
  });
});
