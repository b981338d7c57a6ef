/** Other words for a text on pages: proposed, weighed by others, decided, gathered and published, with and without scripts. */
import type { Page } from 'playwright-core';
import { Browser, enter, faultsOf, follow, tabTo } from '../browser.js';
import { shortText, type TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { publishVersion } from '../versions.js';
import { World } from '../world.js';

let world: World;
let browser: Browser;
let ana: Person;
let luis: Person;
let clara: Person;

beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
  [ana, luis, clara] = await Promise.all([world.citizen('Ana'), world.citizen('Luis'), world.official()]);
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

async function open(title: string): Promise<TestConsultation & { slug: string }> {
  const consultation = await world.drafts.open({ official: clara, title });
  const { slug } = (await clara.read('query ($id: ID!) { consultation(id: $id) { slug } }', { id: consultation.id })).consultation;
  return { ...consultation, slug };
}

const suggest = async (who: Person, { articles }: TestConsultation, article: number, exact: string, proposed: string, more = {}) => {
  const input = { provisionId: articles[article]!.id, passage: { exact }, proposed, reason: `Mejor «${proposed}».`, ...more };
  return (await who.act('suggestWording', input, 'comment { id }')).comment.id as string;
};
/** What stands in the comparisons of a page, as a screen reader says it. */
const compared = (page: Page) => page.locator('.urna-suggestion .urna-compared__words').allTextContents();
const said = (words: string) => words.replace(/\s+/g, ' ').trim();

describe.each([true, false])('from a sentence to the version (scripts: %s)', (withScript) => {
  it('other words are proposed, supported, opposed, answered, decided, gathered and published', async () => {
    const { id, slug } = await open(`Otras palabras ${String(withScript)}`);
    const reading = await browser.window({ person: ana, withScript, width: 320 });

    // A citizen changes a sentence, looks at it, and publishes.
    await reading.goto(`/es/consultas/${slug}/texto/art_1`);
    await reading.getByText('Comentar una frase', { exact: true }).click();
    await reading.getByLabel('Este decreto regula el uso del agua').check();
    await follow(reading.getByRole('button', { name: 'Proponer otras palabras' }));
    const words = reading.getByLabel('El texto debería decir');
    expect(await words.inputValue()).toBe('Este decreto regula el uso del agua en los acueductos comunitarios.');
    expect(await faultsOf(reading)).toEqual([]);
    await follow(reading.getByRole('button', { name: 'Ver cómo queda' }));
    expect(await reading.title()).toMatch(/^Error: /);
    expect(await reading.locator('.govuk-error-message').innerText()).toContain('son las mismas');
    await words.fill('Este decreto regula el buen uso del agua en los acueductos comunitarios.');
    await reading.getByLabel('¿Por qué?').fill('Así se entiende **mejor**.');
    await reading.getByLabel('puede decir que la propuesta es mía').check();
    await reading.getByLabel('En contra', { exact: true }).check();
    await follow(reading.getByRole('button', { name: 'Ver cómo queda' }));
    expect((await compared(reading)).map(said)).toEqual([
      'Este decreto regula el [añadido:] buen [fin de lo añadido] uso del agua en los acueductos comunitarios.',
    ]);
    expect(await reading.locator('.urna-prose strong').innerText()).toBe('mejor');
    expect(await reading.getByLabel('puede decir que la propuesta es mía').isChecked()).toBe(true);
    expect(await faultsOf(reading)).toEqual([]);
    await follow(reading.getByRole('button', { name: 'Publicar la propuesta' }));
    expect(await reading.getByText('Su propuesta está publicada').count()).toBe(1);
    expect(await reading.getByText('Sin decidir').count()).toBe(1);
    expect(await faultsOf(reading)).toEqual([]);

    // It stands in the comments on the article; somebody else opposes it, then supports it, and replies.
    const other = await browser.window({ person: luis, withScript, width: 320 });
    await other.goto(`/es/consultas/${slug}/texto/art_1`);
    expect(await other.locator('ins').innerText()).toContain('buen');
    expect(await other.locator('#sentences').innerText()).toContain('Ana (propone otras palabras)');
    expect(await faultsOf(other)).toEqual([]);
    await follow(other.getByRole('button', { name: 'Oponerme a la propuesta de Ana' }));
    expect(await other.getByText('1 persona se opone').count()).toBe(1);
    await follow(other.getByRole('button', { name: 'Ya no me opongo' }));
    expect(await other.getByText('Nadie se opone').count()).toBe(1);
    await follow(other.getByRole('button', { name: 'Oponerme a la propuesta de Ana' }));
    await follow(other.getByRole('button', { name: /^Apoyar/ }));
    expect(await other.getByText('Nadie se opone').count()).toBe(1);
    expect(await other.getByText('1 apoyo', { exact: true }).count()).toBe(1);
    await follow(other.getByRole('link', { name: /^Responder/ }));
    await other.getByLabel('Su comentario').fill('De acuerdo.');
    await follow(other.getByRole('button', { name: 'Publicar' }));

    // The official finds it first, takes it in other words, and declines another.
    const consultation = { id, articles: await articlesOf(id) } as TestConsultation;
    await suggest(luis, consultation, 2, 'publicación', 'firma');
    await suggest(luis, consultation, 0, 'el uso del agua', 'el goce del agua');
    const desk = await browser.window({ person: clara, withScript, width: 320 });
    await desk.goto(`/es/trabajo/consultas/${id}`);
    await follow(desk.getByRole('link', { name: 'Decidir sobre las propuestas de otras palabras (3 sin decidir)' }));
    expect(await faultsOf(desk)).toEqual([]);
    await follow(desk.getByRole('link', { name: 'Decidir sobre la propuesta de Ana' }));
    await desk.getByLabel('Acoger la propuesta como está').check();
    await desk
      .getByLabel('Palabras con las que se acoge')
      .fill('Este decreto regula el uso justo del agua en los acueductos comunitarios.');
    await follow(desk.getByRole('button', { name: 'Guardar la decisión' }));
    // Words were changed, but not chosen: nothing is decided, and nothing lost.
    expect(await desk.locator('.govuk-error-message').innerText()).toContain('Usted cambió las palabras');
    expect(await faultsOf(desk)).toEqual([]);
    await desk.getByLabel('Acogerla con otras palabras').check();
    await desk.getByLabel('Razón').fill('Recoge la idea.');
    await follow(desk.getByRole('button', { name: 'Guardar la decisión' }));
    expect(await desk.getByText('acogida con otras palabras').count()).toBe(1);
    await desk.getByLabel('Artículo').selectOption('art_3');
    await follow(desk.getByRole('button', { name: 'Mostrar' }));
    await follow(desk.getByRole('link', { name: 'Decidir sobre la propuesta de Luis' }));
    await desk.getByLabel('No acogerla').check();
    await follow(desk.getByRole('button', { name: 'Guardar la decisión' }));
    expect(await desk.locator('.govuk-error-message').innerText()).toContain('por qué');
    await desk.getByLabel('Razón').fill('La firma no la hace pública.');
    await follow(desk.getByRole('button', { name: 'Guardar la decisión' }));
    await follow(desk.getByRole('link', { name: 'Decidir sobre la propuesta de Luis' }));
    await desk.getByLabel('Acoger la propuesta como está').check();
    await follow(desk.getByRole('button', { name: 'Guardar la decisión' }));

    // What gathering would do is shown before it is done: one goes in, one is left out because of it.
    await follow(desk.getByRole('button', { name: /^Reunir 2 propuestas/ }));
    expect(await desk.locator('#content').innerText()).toContain('Se pondrá 1 propuesta en el texto vigente. 1 queda fuera.');
    expect(await desk.locator('section[aria-labelledby=left]').innerText()).toContain(
      'cambia algunas de las mismas palabras: la propuesta de Ana',
    );
    expect(await desk.locator('section[aria-labelledby=taken] ins').innerText()).toContain('justo');
    expect(await faultsOf(desk)).toEqual([]);
    await follow(desk.getByRole('button', { name: 'Llevarlas al borrador' }));
    expect(await desk.getByText('Las propuestas están en el borrador').count()).toBe(1);
    await follow(desk.getByRole('link', { name: 'Continuar' }));
    await desk
      .getByLabel(/Qué cambió.*español|español/i)
      .first()
      .fill('Acoge propuestas de la gente.');
    await follow(desk.locator('button[value=check]'));
    await follow(desk.locator('button[value=confirm]'));

    // Everybody reads in the version what it took, and from whom.
    const visitor = await browser.window({ withScript, width: 320 });
    await visitor.goto(`/es/consultas/${slug}/versiones/2`);
    const taken = visitor.locator('#taken');
    expect(await taken.innerText()).toContain('Acoge 1 propuesta ciudadana');
    expect(await taken.innerText()).toContain('propuesta de Ana. La entidad la acogió con cambios.');
    expect(await taken.locator('ins').innerText()).toContain('justo');
    expect(await faultsOf(visitor)).toEqual([]);
    await follow(taken.getByRole('link', { name: /Leer la propuesta/ }));
    expect(await visitor.getByText('Acogida con cambios').count()).toBe(1);
    expect(await visitor.getByText('Recoge la idea.').count()).toBe(1);
    expect(await visitor.getByRole('link', { name: 'Está en la versión 2' }).count()).toBe(1);
  });
});

async function articlesOf(id: string): Promise<TestConsultation['articles']> {
  const query = 'query ($id: ID!) { consultation(id: $id) { text { provisions(first: 50) { nodes { id eid kind } } } } }';
  const { nodes } = (await clara.read(query, { id })).consultation.text.provisions;
  return nodes.filter(({ kind }: { kind: string }) => kind === 'ARTICLE');
}

describe('the list of suggestions', () => {
  it('is chosen by article and state, sorted, and comes page by page, in both languages', async () => {
    const consultation = await open('Muchas propuestas');
    const { slug } = consultation;
    const ids: string[] = [];
    for (let n = 0; n < 11; n++) ids.push(await suggest(ana, consultation, 0, 'agua', `agua ${n + 1}`));
    const last = await suggest(ana, consultation, 1, 'territorio', 'país');
    await luis.act('supportComment', { commentId: ids[3] });
    await luis.act('opposeSuggestion', { commentId: ids[5] });
    await clara.act('declineSuggestion', { commentId: last, reason: 'No **ahora**.' });
    const page = await browser.window({ withScript: false, width: 320 });
    await page.goto(`/es/consultas/${slug}/propuestas`);
    const first = () => page.locator('.urna-comment').first().getAttribute('id');
    expect(await page.getByText('12 propuestas: 11 sin decidir, 0 acogidas, 1 no acogida.').count()).toBe(1);
    expect(await page.locator('.urna-comment').count()).toBe(10);
    expect(await first()).toBe(`c-${last}`);
    expect(await faultsOf(page)).toEqual([]);
    await follow(page.getByRole('link', { name: 'Siguiente' }));
    expect(await page.locator('.urna-comment').count()).toBe(2);
    await page.getByLabel('Orden').selectOption('MOST_SUPPORTED');
    await follow(page.getByRole('button', { name: 'Mostrar' }));
    expect(await first()).toBe(`c-${ids[3]}`);
    await page.getByLabel('Orden').selectOption('MOST_OPPOSED');
    await follow(page.getByRole('button', { name: 'Mostrar' }));
    expect(await first()).toBe(`c-${ids[5]}`);
    await page.goto(`/es/consultas/${slug}/texto/art_2`);
    await follow(page.getByRole('link', { name: 'Ver las propuestas sobre este artículo' }));
    expect(await page.locator('.urna-comment').count()).toBe(1);
    expect(await page.locator('.urna-comment').innerText()).toContain('No ahora.');
    await page.getByLabel('Qué dice la entidad').selectOption('OPEN');
    await follow(page.getByRole('button', { name: 'Mostrar' }));
    expect(await page.getByText('No hay propuestas así').count()).toBe(1);
    await page.goto(`/es/consultas/${slug}/propuestas?article=art_99`);
    expect(await page.getByText('No hay propuestas así').count()).toBe(1);
    await page.goto(`/en/consultations/${slug}/suggestions?status=DECLINED`);
    expect(await page.getByText('Declined', { exact: true }).count()).toBeGreaterThan(0);
    expect(await faultsOf(page)).toEqual([]);
  });
});

describe('a suggestion', () => {
  it('is made by keyboard alone, for a whole article too', async () => {
    const { slug, id } = await open('Con el teclado');
    const markdown = shortText.replace('en los acueductos comunitarios.', 'en los acueductos comunitarios.\n\nSe aplica en todas partes.');
    await publishVersion({ official: clara, id }, markdown);
    const page = await browser.window({ person: ana });
    await page.goto(`/es/consultas/${slug}/texto/art_1`);
    await tabTo(page, /^Proponer otras palabras$/);
    await enter(page);
    await tabTo(page, /^Continuar$/);
    await enter(page);
    expect(await page.locator('.govuk-error-message').innerText()).toContain('Elija las palabras');
    expect(await faultsOf(page)).toEqual([]);
    await tabTo(page, /^Objeto$/);
    for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowDown');
    await tabTo(page, /^Continuar$/);
    await enter(page);
    expect(await page.getByLabel('El texto debería decir').inputValue()).toContain('comunitarios. Se aplica en todas partes.');
    await tabTo(page, /^El texto debería decir$/);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Este decreto regula el agua.');
    await tabTo(page, /^¿Por qué\?$/);
    await page.keyboard.type('Es más corto.');
    await tabTo(page, /^Publicar la propuesta$/);
    await enter(page);
    expect(await page.getByText('Su propuesta está publicada').count()).toBe(1);
    expect(await page.locator('del').count()).toBeGreaterThan(0);
  });

  it('is made for words that were selected, unless they are others by now', async () => {
    const { articles } = await open('Palabras elegidas');
    const page = await browser.window({ person: ana, withScript: false });
    const address = `/es/proponer/${articles[0]!.id}?passage=b-31-35`;
    await page.goto(`${address}&quote=agua`);
    expect(await page.locator('blockquote').innerText()).toBe('agua');
    await page.getByLabel('El texto debería decir').fill('agua lluvia');
    await page.getByLabel('¿Por qué?').fill('Es la que recogemos.');
    await follow(page.getByRole('button', { name: 'Publicar la propuesta' }));
    expect(said((await compared(page))[0]!)).toContain('uso del agua [añadido:] lluvia [fin de lo añadido] en los acueductos');
    await page.goto(`${address}&quote=vino`);
    expect(await page.getByText('¿Qué palabras cambiaría?').count()).toBe(1);
  });

  it('that is being written comes back when the page was left, and is gone once it is published', async () => {
    const { slug, articles } = await open('Nada se pierde');
    const page = await browser.window({ person: ana });
    await page.goto(`/es/consultas/${slug}/texto/art_2`);
    await page.getByText('Comentar una frase', { exact: true }).click();
    await page.locator('#sentences input[type=radio]').last().check();
    await follow(page.getByRole('button', { name: 'Proponer otras palabras' }));
    const address = page.url();
    const words = page.getByLabel('El texto debería decir');
    const before = await words.inputValue();
    await words.fill('Otras palabras muy pensadas.');
    await page.goto(`/es/consultas/${slug}`);
    await page.goto(address);
    expect(await words.inputValue()).toBe('Otras palabras muy pensadas.');
    // Without a reason it is not published, and stays as it was.
    await follow(page.getByRole('button', { name: 'Publicar la propuesta' }));
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.locator('.govuk-form-group--error').getByLabel('¿Por qué?').count()).toBe(1);
    expect(await words.inputValue()).toBe('Otras palabras muy pensadas.');
    await page.getByLabel('¿Por qué?').fill('Lo pensé.');
    await follow(page.getByRole('button', { name: 'Publicar la propuesta' }));
    await page.goto(address);
    expect(await words.inputValue()).toBe(before);
    expect(articles.length).toBeGreaterThan(1);
  });

  it('is not asked for from the agency itself, nor for what is no part of a text', async () => {
    const { id, articles } = await open('La entidad redacta');
    const desk = await browser.window({ person: clara });
    await desk.goto(`/es/proponer/${articles[0]!.id}`);
    expect(await desk.locator('.govuk-inset-text').innerText()).toContain('La entidad que consulta redacta el texto');
    expect(await desk.locator('main form').count()).toBe(0);
    expect((await desk.goto(`/es/proponer/${id}`))!.status()).toBe(404);
    const citizen = await browser.window({ person: ana });
    for (const path of ['propuestas', 'propuestas-reunidas'])
      expect((await citizen.goto(`/es/trabajo/consultas/${id}/${path}`))!.status()).toBe(403);
  });
});

describe('an official', () => {
  it('takes a decision back, and looks again where something changed before gathering', async () => {
    const consultation = await open('Pensarlo otra vez');
    const { id } = consultation;
    const [first, second] = [
      await suggest(ana, consultation, 0, 'agua', 'lluvia'),
      await suggest(luis, consultation, 1, 'territorio', 'país'),
    ];
    for (const commentId of [first, second]) await clara.act('acceptSuggestion', { commentId });
    const desk = await browser.window({ person: clara, withScript: false });
    await desk.goto(`/es/trabajo/consultas/${id}/propuestas-reunidas`);
    expect(await desk.locator('.urna-suggested').count()).toBe(2);
    const elsewhere = await browser.window({ person: clara, withScript: false });
    await elsewhere.goto(`/es/trabajo/consultas/${id}/propuestas/${second}`);
    await follow(elsewhere.getByRole('button', { name: 'Retirar la decisión' }));
    expect(await elsewhere.getByText('La decisión se retiró').count()).toBe(1);
    await follow(desk.getByRole('button', { name: 'Llevarlas al borrador' }));
    expect(await desk.title()).toMatch(/^Error: /);
    expect(await desk.locator('.urna-suggested').count()).toBe(1);
    await follow(desk.getByRole('button', { name: 'Llevarlas al borrador' }));
    expect(await desk.getByText('Las propuestas están en el borrador').count()).toBe(1);
    // A draft is not replaced in silence.
    await desk.goto(`/es/trabajo/consultas/${id}/propuestas-reunidas`);
    expect(await desk.locator('.govuk-warning-text').innerText()).toContain('Se pierde');
    expect(await desk.getByRole('button', { name: 'Reemplazar el borrador' }).count()).toBe(1);
  });
});
