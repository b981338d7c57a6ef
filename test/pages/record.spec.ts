/** The public record of moderation on its pages: the log and its filters, transparency reports, proofs and the feed. */
import { LedgerService } from '../../src/ledger/ledger.service.js';
import { Browser, faultsOf, follow } from '../browser.js';
import type { Person } from '../person.js';
import { World } from '../world.js';

const said = {
  ground: 'INSULT',
  facts: 'Llama ladrón a un vecino.',
  reason: 'Insulta a otra persona; las reglas no lo permiten.',
  proportion: 'Una etiqueta dejaría el insulto a la vista.',
};

let world: World;
let browser: Browser;
let decision: string;
beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
  const consultation = await world.drafts.open({ title: 'El agua de la vereda' });
  const [luis, ana, tomas] = [await world.citizen('Luis'), await world.citizen('Ana'), await world.moderator()];
  const post = async (person: Person): Promise<string> =>
    (await person.act('postComment', { subjectId: consultation.id, stance: 'AGAINST', body: 'Es un ladrón.' }, 'comment { id }')).comment
      .id;
  const decide = async (commentId: string, measure: string, more = {}): Promise<string> =>
    (await tomas.act('decideOnComment', { commentId, measure, ...said, ...more }, 'decision { id }')).decision.id;
  const [one, two, three] = [await post(luis), await post(luis), await post(luis)];
  await ana.act('reportComment', { commentId: one, reason: 'INSULT' });
  world.clock.advance(90 * 60_000);
  decision = await decide(one, 'HIDE');
  await decide(two, 'LABEL', { ground: 'SPAM', facts: 'Publicidad de <b>una rifa</b> & "otras".', proportion: null });
  await decide(three, 'WARN', { proportion: null });
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const log = { es: '/es/registro-de-moderacion', en: '/en/moderation-log' };
const reportOf = {
  es: `${log.es}/informes/2026-02/ministerio-de-aguas`,
  en: `${log.en}/reports/2026-02/ministerio-de-aguas`,
};

async function placed(): Promise<void> {
  const lookup = `moderation:${Buffer.from(decision, 'base64url').toString().split(':')[1]!}`;
  for (const began = performance.now(); performance.now() - began < 40_000; await new Promise((later) => setTimeout(later, 50)))
    if ((await world.app.get(LedgerService).find(lookup))?.index !== null) return;
  throw new Error('the decision gets no place in the ledger');
}

describe('the record', () => {
  it('is narrowed by words, measure, ground and month, without scripts', async () => {
    const page = await browser.window({ withScript: false });
    await page.goto(log.es);
    expect(await page.getByRole('article').count()).toBe(3);
    await page.getByLabel('Palabras').fill('rifas');
    await page.getByLabel('Mes').selectOption('2026-02');
    await follow(page.getByRole('button', { name: 'Mostrar' }));
    expect(await page.getByRole('article').allInnerTexts()).toEqual([expect.stringMatching(/Etiquetado[\s\S]*<b>una rifa<\/b> & "otras"/)]);
    expect(await page.getByLabel('Palabras').inputValue()).toBe('rifas');
    await page.getByLabel('Palabras').fill('');
    await page.getByLabel('Medida').selectOption('HIDE');
    await page.getByLabel('Motivo').selectOption('INSULT');
    await follow(page.getByRole('button', { name: 'Mostrar' }));
    const [only] = await page.getByRole('article').allInnerTexts();
    expect(only).toMatch(/Ocultado[\s\S]*Hechos: Llama ladrón[\s\S]*Razón: Insulta[\s\S]*Por qué no algo más suave: Una etiqueta/);
    await page.getByLabel('Mes').selectOption('2026-01');
    await follow(page.getByRole('button', { name: 'Mostrar' }));
    expect(await page.getByText('No hay decisiones todavía.').count()).toBe(1);
  });

  it('leads from each line to the whole decision', async () => {
    const page = await browser.window({ withScript: false });
    await page.goto(`${log.es}?measure=HIDE`);
    await follow(page.getByRole('link', { name: /Ver la decisión completa/ }));
    expect(await page.locator('h1').innerText()).toMatch(/^Decisión de moderación: /);
    expect(await page.locator('main').innerText()).toContain('Llama ladrón');
  });

  it('leads nowhere to the person who was warned', async () => {
    const page = await browser.window({ withScript: false });
    await page.goto(`${log.es}?measure=WARN`);
    const article = page.getByRole('article');
    expect(await article.innerText()).toContain('Advertencia');
    expect(await article.getByRole('link', { name: /comentario/ }).count()).toBe(0);
  });

  it('is taken along as open data, and followed as a feed', async () => {
    const page = await browser.window({ withScript: false });
    await page.goto(log.es);
    const file = await page.request.get((await page.getByRole('link', { name: 'CSV' }).getAttribute('href'))!);
    expect((await file.text()).split('\r\n')[0]).toMatch(/^uuid,decision_visibility,/);
    const feed = await page.request.get((await page.getByRole('link', { name: /Atom/ }).getAttribute('href'))!);
    expect(feed.headers()['content-type']).toContain('application/atom+xml');
    const xml = await feed.text();
    const entries = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      return parsed.querySelector('parsererror') ? null : [...parsed.querySelectorAll('entry > title')].map((title) => title.textContent);
    }, xml);
    expect(entries).toHaveLength(3);
    expect(entries).toContain('Ocultado: El agua de la vereda');
  });
});

describe('a transparency report', () => {
  it('says in words and charts what the record has, and as a file', async () => {
    const page = await browser.window({ withScript: false });
    await page.goto(log.es);
    await follow(page.getByRole('link', { name: 'Informes de transparencia por mes' }));
    await follow(page.getByRole('link', { name: 'febrero de 2026: Ministerio de Aguas' }));
    expect(await page.locator('h1').innerText()).toBe('Moderación en febrero de 2026: Ministerio de Aguas');
    const words = await page.locator('main').innerText();
    expect(words).toContain('Hubo una denuncia y 3 decisiones.');
    expect(words).toContain('esperó 1,5 horas o menos');
    expect(words).toContain('No hubo apelaciones. Ninguna decisión se revirtió.');
    expect(await page.getByRole('figure').count()).toBe(5);
    const file = await page.request.get((await page.getByRole('link', { name: /hoja de cálculo/ }).getAttribute('href'))!);
    const lines = (await file.text()).split('\r\n');
    expect(lines).toContain('Decisiones,,3');
    expect(lines).toContain('Decisiones por medida,Ocultado,1');
    expect(lines).toContain('Mediana en horas,,1.5');
  });

  it('of a month that has not begun, or of no agency, does not exist', async () => {
    const page = await browser.window({ withScript: false });
    for (const path of ['2026-03/ministerio-de-aguas', '2026-02/nadie', 'febrero/ministerio-de-aguas'])
      expect((await page.goto(`${log.es}/informes/${path}`))!.status()).toBe(404);
    expect((await page.goto(`${log.es}/informes/2025-02/ministerio-de-aguas`))!.status()).toBe(200);
  });
});

describe('a proof', () => {
  it('shows the leaf, where it stands, and how to check it elsewhere', async () => {
    await placed();
    const page = await browser.window({ withScript: false });
    await page.goto(`${log.es}?measure=HIDE`);
    await follow(page.getByRole('link', { name: /Prueba en el libro/ }));
    const words = await page.locator('main').innerText();
    expect(words).toContain('El registro dice exactamente lo que dice la hoja.');
    expect(words).toContain('c2sp.org/tlog-proof@v1');
    expect(words).toContain('"type":"moderation.decided"');
  });

  it('says loudly that somebody changed the record', async () => {
    const uuid = Buffer.from(decision, 'base64url').toString().split(':')[1]!;
    await world.rows('ALTER TABLE moderation_decisions DISABLE TRIGGER moderation_decisions_are_append_only');
    await world.rows('UPDATE moderation_decisions SET reason = $2 WHERE id = $1', [uuid, 'Otra razón.']);
    const page = await browser.window({ withScript: false });
    await page.goto(`${log.es}/${decision}/prueba`);
    expect(await page.locator('main').innerText()).toContain('NO es lo que entró en el libro');
    await world.rows('UPDATE moderation_decisions SET reason = $2 WHERE id = $1', [uuid, said.reason]);
    await world.rows('ALTER TABLE moderation_decisions ENABLE ALWAYS TRIGGER moderation_decisions_are_append_only');
  });
});

describe.each(['es', 'en'] as const)('in %s', (language) => {
  it.each([
    ['the log', () => log[language]],
    ['the reports', () => `${log[language]}/${language === 'es' ? 'informes' : 'reports'}`],
    ['a report', () => reportOf[language]],
    ['a proof', () => `${log[language]}/${decision}/${language === 'es' ? 'prueba' : 'proof'}`],
  ])('%s has no fault, also on a narrow screen', async (_, path) => {
    const page = await browser.window({ width: 320 });
    await page.goto(path());
    expect(await faultsOf(page)).toEqual([]);
  });
});
