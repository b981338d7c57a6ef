/** Moderators who share a queue in the browser: taking cases, notes, handing over, and deciding about many at once; by keyboard and without scripts. */
import type { Page } from 'playwright-core';
import { BatchWorkService } from '../../src/moderation/batches/batch-work.service.js';
import { ComparingService } from '../../src/moderation/queue/comparing.service.js';
import { Browser, faultsOf, follow } from '../browser.js';
import type { Person } from '../person.js';
import { World } from '../world.js';

let world: World;
let browser: Browser;
let [ana, luis, tomas, irene]: Person[] = [];
let article: string;
const here = '/es/trabajo/moderacion/ministerio-de-aguas';

beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
  [ana, luis] = [await world.citizen('Ana'), await world.citizen('Luis')];
  [tomas, irene] = [await world.moderator(), await world.moderator(world.ministry, 'Irene')];
  article = (await world.drafts.open()).articles[0]!.id;
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

async function reported(body: string): Promise<string> {
  const { comment } = await luis!.act('postComment', { subjectId: article, stance: 'AGAINST', body }, 'comment { id }');
  await ana!.act('reportComment', { commentId: comment.id, reason: 'SPAM' });
  world.clock.advance(1_000);
  return comment.id;
}

const states = async (ids: readonly string[]): Promise<string[]> =>
  (await world.visitor().read('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Comment { state } } }', { ids })).nodes.map(
    ({ state }: any) => state,
  );

/** The process does the work by itself, too: whoever comes second passes by, and the first may still be at it. */
async function reloadedWith(page: Page, words: string): Promise<void> {
  for (const deadline = Date.now() + 30_000; (await page.getByText(words).count()) === 0; await page.reload())
    if (Date.now() > deadline) throw new Error(`Waited for “${words}”.`);
}

async function untilAll(ids: readonly string[], state: string): Promise<void> {
  for (const deadline = Date.now() + 30_000; (await states(ids)).some((one) => one !== state);)
    if (Date.now() > deadline) throw new Error(`Waited for all to be ${state}.`);
}

it('a case is taken from the keyboard, noted and handed over, and a colleague sees by whom', async () => {
  await reported('Un comentario por repartir.');
  const page = await browser.window({ person: tomas });
  await page.goto(here);
  await page.keyboard.press('j');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('c')]);
  expect(await page.locator('[data-done]').innerText()).toContain('El caso es suyo');
  expect(await page.getByText('Usted trabaja en este caso').isVisible()).toBe(true);
  expect(await faultsOf(page)).toEqual([]);

  const other = await browser.window({ person: irene, withScript: false, width: 320 });
  await other.goto(here);
  expect(await other.getByText('Tomas trabaja en este caso').isVisible()).toBe(true);
  expect(await other.getByRole('button', { name: 'Tomar el caso' }).count()).toBe(0);

  await page.keyboard.press('j');
  await page.keyboard.press('n');
  await page.keyboard.type('Mejor usted: conozco a quien escribe.');
  await page.getByLabel('Entregar el caso a').selectOption({ label: 'Irene' });
  await follow(page.getByRole('button', { name: 'Entregar con esta nota' }));
  expect(await page.locator('[data-done]').innerText()).toContain('Entregó el caso');
  await other.reload();
  expect(await other.getByText('Usted trabaja en este caso').isVisible()).toBe(true);
  expect(await other.getByText('Mejor usted: conozco a quien escribe.').isVisible()).toBe(true);
  await follow(other.getByRole('button', { name: 'Soltar el caso' }));
  expect(await other.getByRole('button', { name: 'Tomar el caso' }).count()).toBe(1);
  // A note that lacks its words comes back with what is wrong.
  await other.getByText('Escribir una nota o entregar el caso').click();
  await follow(other.getByRole('button', { name: 'Guardar la nota' }));
  expect(await other.getByText('Escriba la nota, de 1 a 2000 caracteres.').count()).toBeGreaterThan(0);
  for (const each of [page, other]) await each.context().close();
  await irene!.act('dismissReports', { commentId: await onlyOpen(), reason: 'Se limpia la mesa.' });
});

it.each([
  ['with scripts', true],
  ['without scripts', false],
])('near-equal comments stand as one line and are decided about together, %s', async (_, withScript) => {
  const ids = [
    await reported('Gane dinero en https://x.example/1'),
    await reported('GANE dinero en https://x.example/2'),
    await reported('Gane dinero en www.x.example'),
  ];
  await world.app.get(ComparingService).carryOn();
  const page = await browser.window({ person: tomas, withScript, ...(withScript ? {} : { width: 320 }) });
  await page.goto(here);
  expect(await page.locator('[data-case]').count()).toBe(1);
  await follow(page.getByRole('link', { name: '3 comentarios casi iguales: decida sobre todos a la vez' }));
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Ocultar').check();
  await follow(page.getByRole('button', { name: 'Decidir sobre todos' }));
  expect(await page.getByText('Escriba qué encontró, de 10 a 2000 caracteres.').count()).toBeGreaterThan(0);
  expect(await page.getByLabel('Ocultar').isChecked()).toBe(true);
  await page.getByLabel('Motivo').selectOption('SPAM');
  await page.getByLabel('Qué encontró').fill('La misma frase con otro enlace en cada uno.');
  await page.getByLabel('Por qué', { exact: true }).fill('Es publicidad que no participa en la consulta.');
  await page.getByLabel('Por qué no basta algo más leve').fill('Una etiqueta dejaría el anuncio a la vista.');
  await follow(page.getByRole('button', { name: 'Decidir sobre todos' }));
  await world.app.get(BatchWorkService).carryOn();
  if (withScript) await page.getByText('Se decidió sobre 3 comentarios').waitFor();
  else await reloadedWith(page, 'Se decidió sobre 3 comentarios');
  expect(await page.getByText('Se decidió sobre 3 comentarios').count()).toBe(1);
  expect(await states(ids)).toEqual(['HIDDEN', 'HIDDEN', 'HIDDEN']);
  expect(await faultsOf(page)).toEqual([]);
  await follow(page.getByRole('button', { name: 'Deshacer todo' }));
  await world.app.get(BatchWorkService).carryOn();
  await untilAll(ids, 'VISIBLE');
  await page.context().close();
  for (const commentId of ids) await irene!.act('dismissReports', { commentId, reason: 'Se limpia la mesa.' });
});

it.each([
  ['de quien escribió este', 'author', 11],
  ['de personas con 10 o más en espera', 'busy', 11],
])('whatever they say, the cases %s are decided about together', async (label, which, count) => {
  const [guion, marta] = [await world.citizen(`Guion ${which}`), await world.citizen(`Marta ${which}`)];
  const words = 'agua luz techo tierra camino puente escuela salud empleo riego bosque'.split(' ');
  const ids: string[] = [];
  for (const word of words) {
    const { comment } = await guion.act('postComment', { subjectId: article, body: `Compre ${word} hoy.` }, 'comment { id }');
    await marta.act('reportComment', { commentId: comment.id, reason: 'SPAM' });
    ids.push(comment.id);
  }
  const other = await reported(`Otra persona opina otra cosa (${which}).`);
  await world.app.get(ComparingService).carryOn();
  const page = await browser.window({ person: tomas, withScript: false, width: 320 });
  await page.goto(here);
  // Each case leads there; whose is the last on the page is not said.
  await follow(page.getByRole('link', { name: 'Decidir sobre varios casos a la vez' }).last());
  const [of] = await world.rows<{ id: string }>('SELECT m.id FROM moderation_cases m WHERE m.comment_id = $1', [
    Buffer.from(ids[0]!, 'base64url').toString().split(':')[1],
  ]);
  await page.goto(`${here}/juntos?case=${Buffer.from(`ModerationCase:${of!.id}`).toString('base64url')}`);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel(label).check();
  await page.getByLabel('Ocultar').check();
  await page.getByLabel('Motivo').selectOption('SPAM');
  await page.getByLabel('Qué encontró').fill('Once anuncios en un minuto, de la misma cuenta.');
  await page.getByLabel('Por qué', { exact: true }).fill('Es publicidad que no participa en la consulta.');
  await page.getByLabel('Por qué no basta algo más leve').fill('Una etiqueta dejaría el anuncio a la vista.');
  // One more has come since the page was read: nobody decides about what they have not seen.
  const { comment: late } = await guion.act('postComment', { subjectId: article, body: 'Compre todo hoy.' }, 'comment { id }');
  await marta.act('reportComment', { commentId: late.id, reason: 'SPAM' });
  await follow(page.getByRole('button', { name: 'Decidir sobre todos' }));
  expect(await page.locator('.govuk-error-summary').count()).toBe(1);
  expect(await page.getByLabel(label).isChecked()).toBe(true);
  expect(await states(ids)).toEqual(ids.map(() => 'VISIBLE'));
  // Now it has been counted on the page.
  await follow(page.getByRole('button', { name: 'Decidir sobre todos' }));
  await world.app.get(BatchWorkService).carryOn();
  await reloadedWith(page, `Se decidió sobre ${count + 1} comentarios`);
  expect(await states([...ids, late.id, other])).toEqual([...ids.map(() => 'HIDDEN'), 'HIDDEN', 'VISIBLE']);
  await page.context().close();
  await irene!.act('dismissReports', { commentId: other, reason: 'Se limpia la mesa.' });
});

it('the queue is filtered, and strangers find neither it nor what was decided together', async () => {
  await reported('Para filtrar.');
  const page = await browser.window({ person: tomas, withScript: false });
  await page.goto(here);
  await page.getByLabel('Quién trabaja en él').selectOption('ME');
  await follow(page.getByRole('button', { name: 'Filtrar' }));
  expect(await page.locator('[data-case]').count()).toBe(0);
  await page.goto(`${here}?why=REPORT&ground=SPAM`);
  expect(await page.locator('[data-case]').count()).toBe(1);
  await page.goto(`${here}?why=nonsense`);
  expect(await page.locator('[data-case]').count()).toBe(1);
  await page.context().close();
  const [batch] = await world.rows<{ id: string }>('SELECT id FROM moderation_batches LIMIT 1');
  const address = `${here}/decisiones/${Buffer.from(`ModerationBatch:${batch!.id}`).toString('base64url')}`;
  const stranger = await browser.window({ person: ana, withScript: false });
  expect((await stranger.goto(address))!.status()).toBe(404);
  expect((await stranger.goto(`${here}/juntos?case=nada`))!.status()).toBeGreaterThanOrEqual(403);
  await stranger.context().close();
});

async function onlyOpen(): Promise<string> {
  const [row] = await world.rows<{ id: string }>('SELECT comment_id AS id FROM moderation_cases WHERE is_open');
  return Buffer.from(`Comment:${row!.id}`).toString('base64url');
}
