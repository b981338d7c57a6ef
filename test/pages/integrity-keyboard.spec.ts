/** The care for integrity by keyboard alone, on a narrow screen: rules that hold back, reports without account, activity, and the advice of the filter. */
import type { Page } from 'playwright-core';
import { Browser, enter, faultsOf, tabTo } from '../browser.js';
import type { TestConsultation } from '../drafts.js';
import { Letters } from '../letters.js';
import type { Person } from '../person.js';
import { World } from '../world.js';

const letters = new Letters();
let world: World;
let browser: Browser;
let consultation: TestConsultation;
let slug: string;
let luis: Person;

beforeAll(async () => {
  world = await World.open({ URNA_HOME: letters.home });
  browser = await Browser.open(world.url);
  consultation = await world.drafts.open();
  ({ slug } = (await world.visitor().read('query ($id: ID!) { consultation(id: $id) { slug } }', { id: consultation.id })).consultation);
  luis = await world.citizen('Luis');
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
  await letters.burn();
});

const post = async (body: string): Promise<string> =>
  (await luis.act('postComment', { subjectId: consultation.id, body, acceptsPersonalData: true }, 'comment { id }')).comment.id;
/** What moderators read of the reports of a comment. */
async function reportsOf(id: string): Promise<unknown> {
  const query = 'query ($id: ID!) { moderationQueue(agencyId: $id, first: 50) { nodes { comment { id } reports { kind note } } } }';
  const { nodes } = (await (await world.moderator()).read(query, { id: world.ministry.globalId })).moderationQueue;
  return nodes.find(({ comment }: { comment: { id: string } }) => comment.id === id)?.reports;
}

/** What has the focus shows it. */
async function expectSeen(page: Page): Promise<void> {
  const isSeen = await page.evaluate(() => {
    const element = document.activeElement!;
    const lookOf = (): string =>
      [getComputedStyle(element), ...(element.nextElementSibling ? [getComputedStyle(element.nextElementSibling, '::before')] : [])]
        .map(({ outlineStyle, outline, boxShadow, backgroundColor }) =>
          [outlineStyle === 'none' ? '' : outline, boxShadow, backgroundColor].join(),
        )
        .join();
    const focused = lookOf();
    (element as HTMLElement).blur();
    const other = lookOf();
    (element as HTMLElement).focus();
    return focused !== other;
  });
  expect(isSeen).toBe(true);
}

async function tabToSeen(page: Page, words: RegExp): Promise<void> {
  await tabTo(page, words);
  await expectSeen(page);
}

describe.each([true, false])('By keyboard alone (scripts: %s)', (withScript) => {
  it('a moderator sets the rules that hold comments back, is told what is wrong, and corrects it', async () => {
    const page = await browser.window({ person: await world.moderator(), withScript, width: 320 });
    const { keyboard } = page;
    await page.goto('/es/entidades/ministerio-de-aguas/reglas');
    await tabToSeen(page, /^Enlaces permitidos/);
    await keyboard.press('Control+A');
    await keyboard.type('muchos');
    await tabToSeen(page, /^Palabras o frases/);
    await keyboard.press('Control+A');
    const words = withScript ? 'plata fácil' : 'rifa';
    await keyboard.type(words);
    await tabToSeen(page, /^Razón del cambio/);
    await keyboard.type(`Llegan anuncios todos los días, ${String(withScript)}.`);
    await tabToSeen(page, /^Guardar las reglas$/);
    await enter(page);
    await tabToSeen(page, /^Escriba un número entero/);
    await keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('INPUT');
    await keyboard.press('Control+A');
    await keyboard.type('2');
    await tabToSeen(page, /^Guardar las reglas$/);
    await enter(page);
    expect(await page.locator('main').innerText()).toContain('Las reglas rigen desde ahora');
    const [rules] = await world.rows('SELECT most_links, words FROM premoderation_rules ORDER BY number DESC LIMIT 1');
    expect(rules).toEqual({ most_links: 2, words: [words] });
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('somebody without an account reports words in their name', async () => {
    const id = await post(`Firmado: Marta Ruiz, ${String(withScript)}.`);
    const page = await browser.window({ withScript, width: 320 });
    const { keyboard } = page;
    await page.goto(`/es/comentarios/${id}`);
    await tabToSeen(page, /Denunciar sin cuenta/);
    await enter(page);
    await tabToSeen(page, /^No lo escribí yo/);
    await keyboard.press('Space');
    await tabToSeen(page, /^Explicación/);
    await keyboard.type('Yo soy Marta y no fui.');
    if (withScript) {
      await tabToSeen(page, /^Enviar la denuncia sin cuenta$/);
      await keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Recibimos su denuncia sin cuenta' }).waitFor();
    } else {
      await tabToSeen(page, /^Correo electrónico/);
      await keyboard.type('marta@example.org');
      await tabToSeen(page, /^Recibir el enlace$/);
      await enter(page);
      const [letter] = await letters.to('marta@example.org');
      const link = new URL(/https?:\S+token=\S+/.exec(letter!.text)![0]);
      await page.goto(link.pathname + link.search);
      await tabToSeen(page, /^Confirmar la denuncia$/);
      await enter(page);
    }
    expect(await page.locator('.urna-code').textContent()).toMatch(/^\w{4}(-\w{4}){3}$/);
    expect(await reportsOf(id)).toEqual([{ kind: 'NOT_MINE', note: 'Yo soy Marta y no fui.' }]);
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('anybody comes from a consultation to its activity, and to how it is measured', async () => {
    const page = await browser.window({ withScript, width: 320 });
    await page.goto(`/es/consultas/${slug}`);
    await tabToSeen(page, /^Toda la actividad de esta consulta$/);
    await enter(page);
    expect(await page.locator('h1').innerText()).toBe('Actividad de la consulta');
    await tabToSeen(page, /^Cómo se mide la actividad$/);
    await enter(page);
    expect(await page.locator('h1').innerText()).toBe('Cómo se mide si la actividad es normal');
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('a moderator blacks out what was pointed out, and anybody reads how often the filter was right', async () => {
    const tomas = await world.moderator(world.ministry, `Tomás ${String(withScript)}`);
    const id = await post('Pregunten a Luis, c.c. 52.345.678, que sabe.');
    await (await world.citizen()).act('reportComment', { commentId: id, reason: 'PERSONAL_DATA' });
    const query = 'query ($id: ID!) { moderationQueue(agencyId: $id, first: 50) { nodes { id comment { id } } } }';
    const { nodes } = (await tomas.read(query, { id: world.ministry.globalId })).moderationQueue;
    const page = await browser.window({ person: tomas, withScript, width: 320 });
    await page.goto(`/es/trabajo/moderacion/${world.ministry.slug}/casos/${nodes.find((each: any) => each.comment.id === id).id}`);
    await tabToSeen(page, /^Número de documento: 52\.345\.678/);
    await tabToSeen(page, /^Tapar lo marcado$/);
    await enter(page);
    const read = 'query ($id: ID!) { node(id: $id) { ... on Comment { body } } }';
    expect((await world.visitor().read(read, { id })).node.body).toMatch(/^Pregunten a Luis, c\.c\. █+, que sabe\.$/);

    await page.goto('/es/registro-de-moderacion');
    await tabToSeen(page, /filtro/);
    await enter(page);
    expect(new URL(page.url()).pathname).toBe('/es/moderacion/filtro');
    await page.keyboard.press('Tab');
    await expectSeen(page);
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });
});
