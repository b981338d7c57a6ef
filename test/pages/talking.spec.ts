/** Reading the draft, commenting on an article, replying, supporting, correcting, taking back and reporting, as citizens do it. */
import { Browser, faultsOf, follow } from '../browser.js';
import type { Person } from '../person.js';
import { World } from '../world.js';

let world: World;
let browser: Browser;
let ana: Person;
let slug: string;
let id: string;

beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
  ana = await world.citizen('Ana');
  ({ id } = await world.drafts.open({ title: 'Agua para todos' }));
  ({
    consultation: { slug },
  } = await world.visitor().read('query ($id: ID!) { consultation(id: $id) { slug } }', { id }));
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

describe('the text under discussion', () => {
  it.each([
    ['es', `/es/consultas/%/texto`],
    ['en', `/en/consultations/%/text`],
    ['es', `/es/consultas/%/texto/art_1`],
    ['en', `/en/consultations/%/text/art_1`],
    ['es', `/es/consultas/%/comentarios`],
    ['en', `/en/consultations/%/comments`],
  ])('%s %s is valid and accessible on a narrow screen', async (_, path) => {
    const page = await browser.window({ width: 320 });
    await page.goto(path.replace('%', slug));
    expect(await faultsOf(page)).toEqual([]);
  });

  it('leads from the contents to an article and to its neighbours', async () => {
    const page = await browser.window({ withScript: false });
    await page.goto(`/es/consultas/${slug}/texto`);
    await follow(page.getByRole('link', { name: /Sin comentarios sobre Artículo 2/ }));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Ámbito');
    await follow(page.getByRole('link', { name: /Siguiente/ }));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Vigencia');
  });
});

describe('a comment', () => {
  it.each([true, false])('is written after signing in, looked at, kept as a draft, and published (scripts: %s)', async (withScript) => {
    const berta = await world.citizen('Berta');
    const words = `Falta decir **quién** paga (${String(withScript)}).`;
    const page = await browser.window({ person: berta, withScript });
    await page.goto(`/es/consultas/${slug}/texto/art_1`);
    await follow(page.getByRole('button', { name: 'Escribir un comentario' }));
    await page.getByLabel('En contra', { exact: true }).check();
    await page.getByLabel('Su comentario').fill(words);
    await follow(page.getByRole('button', { name: 'Ver cómo queda' }));
    expect(await page.locator('.urna-prose strong').innerText()).toBe('quién');
    expect(await faultsOf(page)).toEqual([]);
    // The link breaks here: the draft is there again.
    const write = page.url();
    await page.goto('/es');
    await page.goto(write);
    expect(await page.getByLabel('Su comentario').inputValue()).toBe(words);
    expect(await page.getByLabel('En contra', { exact: true }).isChecked()).toBe(true);
    await follow(page.getByRole('button', { name: 'Publicar' }));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Comentario de Berta');
    expect(await page.getByText('Su comentario está publicado').count()).toBe(1);
    await page.goto(write);
    expect(await page.getByLabel('Su comentario').inputValue()).toBe('');
  });

  it('of somebody whose session ended is published after signing in, with the same words', async () => {
    const { email } = await world
      .visitor()
      .act('register', { email: 'cora@example.org', password: 'agua clara para todos', displayName: 'Cora' }, 'viewer { email }')
      .then(({ viewer }) => viewer);
    const page = await browser.window({ withScript: false });
    await page.goto('/es/entrar');
    await page.getByLabel('Correo electrónico').fill(email);
    await page.getByLabel('Contraseña').fill('agua clara para todos');
    await follow(page.getByRole('button', { name: 'Entrar' }));
    await page.goto(`/es/comentar/${id}`);
    await page.getByLabel('A favor', { exact: true }).check();
    await page.getByLabel('Su comentario').fill('No se pierde <nada> & nadie.');
    await page.context().clearCookies();
    await follow(page.getByRole('button', { name: 'Publicar' }));
    expect(await page.title()).toContain('Entre para continuar');
    await page.getByLabel('Correo electrónico').fill(email);
    await page.getByLabel('Contraseña').fill('agua clara para todos');
    await follow(page.getByRole('button', { name: 'Entrar' }));
    expect(await page.locator('pre').allInnerTexts()).toContain('No se pierde <nada> & nadie.');
    await follow(page.getByRole('button', { name: 'Enviar' }));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Comentario de Cora');
  });

  it('that is being written is kept by the browser for its writer, and shown to nobody else there', async () => {
    const [fabio, gina] = [await world.citizen('Fabio'), await world.citizen('Gina')];
    const page = await browser.window({ person: fabio });
    const written = () => page.getByLabel('Su comentario').inputValue();
    const sit = (person: Person) => page.context().addCookies([{ name: 'urna_session', value: person.token, url: world.url }]);
    await page.goto(`/es/comentar/${id}`);
    await page.getByLabel('Su comentario').fill('Lo que solo sé yo.');
    await page.goto(`/es/comentar/${id}`);
    expect(await written()).toBe('Lo que solo sé yo.');
    await sit(gina);
    await page.goto(`/es/comentar/${id}`);
    expect(await written()).toBe('');
    await sit(fabio);
    await page.goto(`/es/comentar/${id}`);
    expect(await written()).toBe('Lo que solo sé yo.');
    // Whoever signs out leaves nothing behind.
    await follow(page.getByRole('button', { name: /Salir/ }));
    expect(await page.evaluate(() => Object.values({ ...localStorage }).join())).not.toContain('solo sé yo');
  });

  it('is kept as it was written when it cannot be published', async () => {
    const page = await browser.window({ person: ana });
    await page.goto(`/es/comentar/${id}`);
    await follow(page.getByRole('button', { name: 'Publicar' }));
    expect(await page.title()).toMatch(/^Error: /);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Su comentario').fill('x'.repeat(5_001));
    await follow(page.getByRole('button', { name: 'Publicar' }));
    expect((await page.getByLabel('Su comentario').inputValue()).length).toBe(5_001);
  });

  it('is supported, answered, corrected, taken back and reported', async () => {
    const { comment } = await ana.act('postComment', { subjectId: id, stance: 'IN_FAVOUR', body: 'Me parece bien.' }, 'comment { id }');
    const dora = await world.citizen('Dora');
    const page = await browser.window({ person: dora, withScript: false });
    await page.goto(`/es/comentarios/${comment.id}`);
    await follow(page.getByRole('button', { name: /^Apoyar/ }));
    expect(await page.getByText('1 apoyo').count()).toBe(1);
    await page.getByRole('button', { name: /Quitar mi apoyo/ }).click();
    await page.getByRole('button', { name: /^Apoyar/ }).waitFor();
    await follow(page.getByRole('link', { name: /^Responder/ }));
    await page.getByLabel('Su comentario').fill('A mí no.');
    await follow(page.getByRole('button', { name: 'Publicar' }));
    await follow(page.getByRole('link', { name: /^Corregir/ }));
    await page.getByLabel('Su comentario').fill('A mí tampoco.');
    await follow(page.getByRole('button', { name: 'Guardar la corrección' }));
    expect(await page.getByText('A mí tampoco.').count()).toBe(1);
    await follow(page.getByRole('link', { name: /^Retirar/ }));
    await follow(page.getByRole('button', { name: 'Retirarlo' }));
    expect(await page.getByText('A mí tampoco.').count()).toBe(0);
    await page.goto(`/es/comentarios/${comment.id}/denunciar`);
    await follow(page.getByRole('button', { name: 'Enviar la denuncia' }));
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByLabel('Publicidad o repetición').check();
    await follow(page.getByRole('button', { name: 'Enviar la denuncia' }));
    expect(await page.getByText('Un moderador lo revisará').count()).toBe(1);
  });

  it('of somebody else can be neither corrected nor taken back', async () => {
    const { comment } = await ana.act('postComment', { subjectId: id, stance: 'NEUTRAL', body: '¿Y cuándo?' }, 'comment { id }');
    const eva = await world.citizen('Eva');
    const page = await browser.window({ person: eva });
    for (const act of ['corregir', 'retirar']) {
      await page.goto(`/es/comentarios/${comment.id}/${act}`);
      expect(await page.locator('main form').count()).toBe(0);
    }
  });
});
