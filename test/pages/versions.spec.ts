/** The text through its versions: reading each, comparing them, commenting on a sentence, and publishing the next, in a browser. */
import { Browser, faultsOf, follow } from '../browser.js';
import { shortText, type TestConsultation } from '../drafts.js';
import { uuidOf } from '../ids.js';
import { publishVersion } from '../versions.js';
import { World } from '../world.js';

/** The second version words article 1 otherwise, drops the paragraph of article 2, and has a fourth article. */
const second = shortText
  .replace('regula el uso del agua', 'regula y protege el uso del agua')
  .replace('**Parágrafo.** Se exceptúan las zonas urbanas.\n\n', '')
  .concat('\n#### Artículo 4°. Seguimiento.\n\nEl Ministerio publicará cada año un informe.\n');

/** The first article at the end, in words that nobody would know again. */
const withNewPurpose = shortText
  .replace(/#### Artículo 1°[^]*?(?=#### Artículo 2)/, '')
  .concat('\n#### Artículo 4°. Finalidad.\n\nAquí se fijan reglas para quienes prestan tal servicio.\n');

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

async function slugOf({ id, official }: TestConsultation): Promise<string> {
  return (await official.read('query ($id: ID!) { consultation(id: $id) { slug } }', { id })).consultation.slug;
}

describe('the versions of a text', () => {
  let slug: string;

  beforeAll(async () => {
    const open = await world.drafts.open({ title: 'Agua en dos versiones' });
    await publishVersion(open, second);
    await publishVersion(open, second.replace('cada año', 'cada seis meses'));
    slug = await slugOf(open);
  });

  it.each([
    '/es/consultas/%/versiones',
    '/en/consultations/%/versions',
    '/es/consultas/%/versiones/1',
    '/en/consultations/%/versions/2',
    '/es/consultas/%/versiones/1/texto/art_1',
    '/en/consultations/%/versions/1/text/art_2',
    '/es/consultas/%/versiones/2/comparar/1',
    '/en/consultations/%/versions/2/compare/1?show=all',
    '/es/consultas/%/versiones/3/comparar/1?view=table',
    '/es/consultas/%/versiones/2/imprimir',
    '/en/consultations/%/versions/1/print',
    '/en/consultations/%/versions/3/compare/1?view=table',
    '/es/consultas/%/comentarios-sin-lugar',
    '/en/consultations/%/comments-without-place',
    '/es/consultas/%/texto/art_1',
  ])('%s is valid and accessible on a narrow screen', async (path) => {
    const page = await browser.window({ width: 320 });
    expect((await page.goto(path.replace('%', slug)))!.status()).toBe(200);
    expect(await faultsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 1200, height: 800 });
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each([true, false])('are read from the text, each as it was (scripts: %s)', async (withScript) => {
    const page = await browser.window({ withScript });
    await page.goto(`/es/consultas/${slug}/texto`);
    await follow(page.getByRole('link', { name: /versiones del texto/ }));
    expect(await page.getByRole('heading', { level: 2, name: /^Versión/ }).allInnerTexts()).toEqual([
      expect.stringMatching(/Versión 3 Vigente/i),
      'Versión 2',
      'Versión 1',
    ]);
    await follow(page.getByRole('link', { name: 'Leer la versión 1', exact: true }));
    expect(await page.getByText('Usted lee una versión anterior').count()).toBe(1);
    expect(await page.getByText('Se exceptúan las zonas urbanas.').count()).toBe(1);
    expect(await page.getByText('informe').count()).toBe(0);
    await follow(page.getByRole('link', { name: 'Leer la versión vigente (3)' }));
    expect(await page.getByText('cada seis meses un informe').count()).toBe(1);
  });

  it.each([true, false])('are taken along as files and printed, from each page of the text (scripts: %s)', async (withScript) => {
    const page = await browser.window({ withScript });
    for (const [path, number] of [
      ['texto', 3],
      ['texto/art_1', 3],
      ['versiones/1', 1],
      ['versiones/1/texto/art_2', 1],
    ] as const) {
      await page.goto(`/es/consultas/${slug}/${path}`);
      await page.getByText(`Descargar o imprimir la versión ${number}`).click();
      const files = await page.locator('#downloads a[download]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(files).toEqual([
        `/texts/${slug}/v${number}.md`,
        `/texts/${slug}/v${number}.docx`,
        `/texts/${slug}/v${number}.pdf`,
        `/texts/${slug}/v${number}.xml`,
        `/texts/${slug}/v${number}.docx?comments=yes&language=es`,
      ]);
      for (const file of files) expect((await fetch(world.url + file)).status).toBe(200);
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Documento de Word (DOCX)', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${slug}-v1.docx`);
    await follow(page.getByRole('link', { name: 'Página para imprimir' }));
    expect(await page.getByText('Se exceptúan las zonas urbanas.').count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Use la orden de imprimir').isVisible()).toBe(false);
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    expect(await page.getByText(/Está en .*\/versiones\/1/).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`/es/consultas/${slug}/versiones/2/comparar/1?view=table`);
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Descargar la tabla (Word)' }).click(),
    ]);
    expect(table.suggestedFilename()).toBe(`${slug}-cambios-v1-v2.docx`);
  });

  it('have a page for paper however long they are; nobody else sees that of a draft', async () => {
    const articles = Array.from({ length: 230 }, (_, i) => `#### Artículo ${i + 1}°. Título.\n\nPalabras del artículo ${i + 1}.\n\n`).join(
      '',
    );
    const open = await world.drafts.open({ title: 'Agua muy larga', text: articles });
    await publishVersion(open, articles.replaceAll('Palabras', 'Otras palabras'));
    await open.official.act('draftTextVersion', { consultationId: open.id, markdown: `${articles}Fin.\n` });
    const address = `/es/consultas/${await slugOf(open)}/versiones`;
    const page = await browser.window({ width: 320 });
    await page.goto(`${address}/1/imprimir`);
    expect(await page.getByText(/^Palabras del artículo/).count()).toBe(230);
    expect((await page.goto(`${address}/3/imprimir`))!.status()).toBe(404);
    await page.goto(`${address}/2/comparar/1?view=table`);
    expect(await page.getByRole('row').count()).toBe(231);
    const official = await browser.window({ person: open.official });
    expect((await official.goto(`${address}/3/imprimir`))!.status()).toBe(200);
    expect(await official.getByText('Borrador de la versión 3').count()).toBe(1);
  });

  it.each([true, false])('are compared word by word, or in a table (scripts: %s)', async (withScript) => {
    const page = await browser.window({ withScript });
    await page.goto(`/es/consultas/${slug}/versiones`);
    await follow(page.getByRole('link', { name: 'Qué cambió de la versión 1 a la 2' }));
    expect(await page.getByText('1 parte cambió, 1 es nueva, 1 se quitó').count()).toBe(1);
    const parts = page.getByRole('main').locator('section');
    expect(await parts.count()).toBe(3);
    // Read aloud, without colours or lines.
    expect((await parts.first().textContent())!.replace(/\s+/g, ' ')).toContain('regula [añadido:] y protege [fin de lo añadido] el uso');
    expect(
      await page
        .locator('ins')
        .first()
        .evaluate((mark) => getComputedStyle(mark).textDecorationLine),
    ).toBe('underline');
    expect(
      await page
        .locator('del')
        .first()
        .evaluate((mark) => getComputedStyle(mark).textDecorationLine),
    ).toBe('line-through');
    await follow(page.getByRole('link', { name: 'Todo el texto' }));
    expect(await parts.count()).toBeGreaterThan(3);
    await follow(page.getByRole('link', { name: 'Tabla para imprimir' }));
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(['Antes (versión 1)', 'Después (versión 2)', 'Por qué']);
    expect(await page.getByRole('row').count()).toBe(4);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('table').isVisible()).toBe(true);
    expect(await page.locator('.urna-header').isVisible()).toBe(false);
  });

  it('of which two are chosen lead to the address of their comparison', async () => {
    const page = await browser.window({ withScript: false });
    await page.goto(`/es/consultas/${slug}/versiones`);
    await page.getByLabel('Antes').selectOption('2');
    await follow(page.getByRole('button', { name: 'Comparar' }));
    expect(new URL(page.url()).pathname).toBe(`/es/consultas/${slug}/versiones/3/comparar/2`);
    expect(await page.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('seis meses')]);
  });

  it.each(['versiones/9', 'versiones/0', 'versiones/x', 'versiones/1/texto/nada', 'versiones/2/comparar/9'])(
    'that do not exist are not found: %s',
    async (path) => {
      const page = await browser.window();
      expect((await page.goto(`/es/consultas/${slug}/${path}`))!.status()).toBe(404);
    },
  );
});

describe('a comment on a sentence', () => {
  it.each([true, false])('is made by choosing it, and follows its words into the next version (scripts: %s)', async (withScript) => {
    const open = await world.drafts.open({ title: `Agua frase por frase ${String(withScript)}` });
    const slug = await slugOf(open);
    const ana = await world.citizen('Ana');
    const page = await browser.window({ person: ana, withScript, width: 320 });
    await page.goto(`/es/consultas/${slug}/texto/art_1`);
    await page.getByText('Comentar una frase', { exact: true }).click();
    await page.getByLabel('Este decreto regula el uso del agua').check();
    await follow(page.getByRole('button', { name: 'Comentar esta frase' }));
    expect(await page.locator('blockquote').innerText()).toBe('Este decreto regula el uso del agua en los acueductos comunitarios.');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('En contra', { exact: true }).check();
    await follow(page.getByRole('button', { name: 'Publicar' }));
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByLabel('Su comentario').fill('Debe decir **quién** lo regula.');
    await follow(page.getByRole('button', { name: 'Ver cómo queda' }));
    await follow(page.getByRole('button', { name: 'Publicar' }));
    expect(await page.locator('.urna-comment blockquote').innerText()).toContain('regula el uso del agua');
    // The paragraph of article 2 goes with the next version: what is said about its words must not be lost.
    const paragraph = (
      await ana.read(
        'query ($slug: String!) { textVersion(consultationSlug: $slug, number: 1) { provisions(first: 20) { nodes { id kind sentences { exact prefix suffix start end isInHeading } } } } }',
        { slug },
      )
    ).textVersion.provisions.nodes.find(({ kind }: { kind: string }) => kind === 'PARAGRAPH');
    const passage = paragraph.sentences.find(({ exact }: { exact: string }) => exact.includes('zonas urbanas'));
    await ana.act('postComment', { subjectId: paragraph.id, stance: 'AGAINST', body: 'Las urbanas también.', passage });

    const versionId = await publishVersion(open, second);
    await carried(versionId);
    await page.goto(`/es/consultas/${slug}/texto/art_1`);
    expect(await page.locator('#sentences mark').allInnerTexts()).not.toEqual([]);
    expect(await page.getByText('Lugar aproximado', { exact: true }).count()).toBe(1);
    expect(await page.getByText('En la versión 1 decía:').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await follow(page.locator('#sentences').getByRole('link', { name: /Ana/ }));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Comentario de Ana');
    await page.goto(`/es/consultas/${slug}/texto/art_2`);
    expect(await page.locator('#sentences blockquote').innerText()).toBe('Se exceptúan las zonas urbanas.');
    expect(await faultsOf(page)).toEqual([]);
  });

  it('whose article is gone is found in the list of those without a place, with its old context', async () => {
    const open = await world.drafts.open({ title: 'Agua sin lugar' });
    const slug = await slugOf(open);
    const [ana, article] = [await world.citizen('Ana'), open.articles[2]!];
    const passage = { exact: 'Rige a partir de su publicación.' };
    await ana.act('postComment', { subjectId: article.id, stance: 'AGAINST', body: '¿Desde cuándo?', passage });
    const without = shortText.replace(
      /#### Artículo 3°[^]*$/,
      '#### Artículo 3°. Registro.\n\nHabrá un registro nacional de acueductos.\n',
    );
    const { textVersion } = await open.official.act(
      'draftTextVersion',
      { consultationId: open.id, markdown: without },
      'textVersion { id }',
    );
    await open.official.act('correctTextMatching', { versionId: textVersion.id, corrections: [{ oldEid: article.eid, newEid: null }] });
    await open.official.act('publishTextVersion', { versionId: textVersion.id, changelog: [{ locale: 'es', text: 'Sin vigencia.' }] });
    await carried(textVersion.id);
    const page = await browser.window({ withScript: false, width: 320 });
    await page.goto(`/es/consultas/${slug}/comentarios`);
    await follow(page.getByRole('link', { name: 'Ver los comentarios sobre palabras que el texto ya no tiene' }));
    expect(await page.locator('blockquote').innerText()).toContain('Rige a partir de su publicación.');
    expect(await page.getByText('¿Desde cuándo?').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await follow(page.getByRole('link', { name: /Artículo 3.*de la versión 1/ }));
    expect(await page.getByText('Rige a partir de su publicación.').count()).toBe(1);
  });
});

describe('the next version of a text', () => {
  it.each([true, false])('is pasted, matched, explained, checked and published by an official (scripts: %s)', async (withScript) => {
    const open = await world.drafts.open({ title: `Agua por publicar ${String(withScript)}` });
    const slug = await slugOf(open);
    const page = await browser.window({ person: open.official, withScript, width: 320 });
    await page.goto(`/es/trabajo/consultas/${open.id}`);
    await follow(page.getByRole('link', { name: 'Preparar otra versión del texto' }));
    expect(await faultsOf(page)).toEqual([]);
    // Without any change there is nothing to draft.
    await follow(page.getByRole('button', { name: 'Ver cómo se divide' }));
    await follow(page.getByRole('button', { name: 'Guardar como borrador' }));
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByLabel('Texto de la norma').fill(withNewPurpose);
    await follow(page.getByRole('button', { name: 'Ver cómo se divide' }));
    expect(await page.getByText('Artículo 3°').count()).toBeGreaterThan(0);
    await follow(page.getByRole('button', { name: 'Guardar como borrador' }));

    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Qué artículo es cuál');
    expect(await page.getByText('1 es nueva, 1 se quitó').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    const select = page.getByLabel(/Artículo 4.*Finalidad/);
    await select.selectOption({ label: 'Artículo 1°. Objeto' });
    await follow(page.getByRole('button', { name: 'Guardar las correcciones' }));
    expect(await page.getByText('ninguna es nueva, ninguna se quitó').count()).toBe(1);
    expect(await select.inputValue()).toBe('old:art_1');
    // A visitor sees nothing of it yet.
    expect((await (await browser.window()).goto(`/es/consultas/${slug}/versiones/2`))!.status()).toBe(404);

    await follow(page.getByRole('link', { name: 'Continuar' }));
    expect(await faultsOf(page)).toEqual([]);
    await follow(page.getByRole('button', { name: 'Revisar' }));
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByLabel('Qué cambió y por qué, en español').fill('Se oyó a **las juntas**.');
    await page.getByText('Explicar cada parte por separado').click();
    await page.getByLabel(/Por qué cambió: Artículo 4/).fill('Lo pidieron 40 comentarios.');
    await follow(page.getByRole('button', { name: 'Revisar' }));
    expect(await page.getByText('Una versión publicada no se puede cambiar ni borrar.').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await follow(page.getByRole('button', { name: 'Cambiar algo' }));
    expect(await page.getByLabel('Qué cambió y por qué, en español').inputValue()).toBe('Se oyó a **las juntas**.');
    await follow(page.getByRole('button', { name: 'Revisar' }));
    await follow(page.getByRole('button', { name: 'Publicar la versión 2' }));
    expect(await page.getByText('La nueva versión está publicada.').count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Preparar otra versión del texto' }).count()).toBe(1);

    const visitor = await browser.window({ withScript });
    await visitor.goto(`/es/consultas/${slug}/versiones/2/comparar/1?view=table`);
    expect(await visitor.getByRole('cell', { name: /Lo pidieron 40 comentarios/ }).count()).toBe(1);
    // The same in the other view; in English with the language that it is in.
    await visitor.goto(`/en/consultations/${slug}/versions/2/compare/1`);
    expect(await visitor.getByText('Why: Lo pidieron 40 comentarios.').count()).toBe(1);
    expect(await visitor.getByText('Lo pidieron 40 comentarios.', { exact: true }).getAttribute('lang')).toBe('es');
    await visitor.goto(`/es/consultas/${slug}/versiones`);
    expect(await visitor.getByText('Se oyó a las juntas.').count()).toBe(1);
  });

  it('that somebody else changed since one looked is not published', async () => {
    const open = await world.drafts.open({ title: 'Agua entre dos' });
    const draft = (markdown: string) => open.official.act('draftTextVersion', { consultationId: open.id, markdown });
    await draft(second);
    const page = await browser.window({ person: open.official, withScript: false });
    await page.goto(`/es/trabajo/consultas/${open.id}/version/publicar`);
    await page.getByLabel('Qué cambió y por qué, en español').fill('Cambios.');
    await follow(page.getByRole('button', { name: 'Revisar' }));
    world.clock.advance(1_000);
    await draft(second.replace('cada año', 'cada mes'));
    await follow(page.getByRole('button', { name: 'Publicar la versión 2' }));
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByLabel('Qué cambió y por qué, en español').inputValue()).toBe('Cambios.');
    // Who has seen the other draft now may publish it.
    await follow(page.getByRole('button', { name: 'Revisar' }));
    await follow(page.getByRole('button', { name: 'Publicar la versión 2' }));
    expect(await page.getByText('La nueva versión está publicada.').count()).toBe(1);
  });

  it('is nobody’s work but the agency’s', async () => {
    const open = await world.drafts.open({ title: 'Agua ajena' });
    const page = await browser.window({ person: await world.citizen('Ema') });
    for (const step of ['version', 'version/correspondencias', 'version/publicar'])
      expect((await page.goto(`/es/trabajo/consultas/${open.id}/${step}`))!.status()).toBe(403);
  });
});

describe('comments that are on their way to a new version', () => {
  it('are counted on the page of versions and on the workbench, live where scripts run, else when it is asked for again', async () => {
    const open = await world.drafts.open({ title: 'Agua que viaja' });
    const ana = await world.citizen('Ana');
    await ana.act('postComment', { subjectId: open.articles[0]!.id, body: 'No.', passage: { exact: 'agua' } }, 'comment { id }');
    const version = uuidOf(await publishVersion(open, second));
    // As in the middle of a long way; the claim keeps every process away from it.
    const set = (words: string) => world.rows(`UPDATE comment_carryings SET ${words} WHERE version_id = $1`, [version]);
    await set(`total = 9000, exact = 4000, finished_at = NULL, claimed_until = clock_timestamp() + interval '1 hour'`);
    const plain = await browser.window({ withScript: false, width: 320 });
    const desk = await browser.window({ person: open.official });
    const path = `/es/consultas/${await slugOf(open)}/versiones`;
    await plain.goto(path);
    await desk.goto(`/es/trabajo/consultas/${open.id}/panorama`);
    for (const page of [plain, desk]) {
      await page.getByText('Van 4.000 de 9.000 comentarios llevados a esta versión.').waitFor();
      expect(await page.getByRole('progressbar').getAttribute('value')).toBe('4000');
      expect(await faultsOf(page)).toEqual([]);
    }
    await set('exact = 9000, finished_at = clock_timestamp()');
    await desk.getByText('Se llevaron 9.000 comentarios').waitFor();
    expect(await desk.getByRole('progressbar').count()).toBe(0);
    await follow(plain.locator('[data-refresh]'));
    await plain.getByText('Se llevaron 9.000 comentarios').waitFor();
  });
});

/** Waits until every comment has been carried to that version. */
async function carried(versionId: string): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    const query = 'query ($id: ID!) { node(id: $id) { ... on TextVersion { commentCarrying { finishedAt } } } }';
    if ((await world.visitor().read(query, { id: versionId })).node?.commentCarrying?.finishedAt) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The comments have not arrived.');
}
