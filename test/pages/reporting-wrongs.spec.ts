/** Reporting without an account, with and without scripts; following such a report; and the rules that hold comments back. */
import { Browser, faultsOf } from '../browser.js';
import type { TestConsultation } from '../drafts.js';
import { Letters } from '../letters.js';
import type { Person } from '../person.js';
import { World } from '../world.js';

const letters = new Letters();
let world: World;
let browser: Browser;
let consultation: TestConsultation;
let [luis, tomas]: Person[] = [];

beforeAll(async () => {
  world = await World.open({ URNA_HOME: letters.home });
  browser = await Browser.open(world.url);
  consultation = await world.drafts.open();
  [luis, tomas] = [await world.citizen('Luis'), await world.moderator()];
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
  await letters.burn();
});

const post = async (body: string): Promise<string> =>
  (await luis.act('postComment', { subjectId: consultation.id, body, acceptsPersonalData: true }, 'comment { id }')).comment.id;
const reportsOf = async (id: string): Promise<any[]> => {
  const query = `query ($agency: ID!) { moderationQueue(agencyId: $agency, first: 100) { nodes { comment { id } reports { kind note } } } }`;
  const { nodes } = (await tomas.read(query, { agency: world.ministry.globalId })).moderationQueue;
  return nodes.find((each: any) => each.comment.id === id)?.reports ?? [];
};
const rules = '/es/entidades/ministerio-de-aguas/reglas';

describe('somebody without an account', () => {
  it('reports words in their name: the device calculates, and a code tells later what was decided', async () => {
    const id = await post('Firmado: Marta Ruiz.');
    const page = await browser.window();
    await page.goto(`/es/comentarios/${id}`);
    await page.getByRole('link', { name: /Denunciar sin cuenta/ }).click();
    expect(await page.title()).toContain('Denunciar sin cuenta');
    expect(await faultsOf(page)).toEqual([]);

    await page.getByRole('button', { name: 'Enviar la denuncia sin cuenta' }).click();
    await page.getByRole('link', { name: 'Elija qué pasa con el comentario' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('No lo escribí yo').check();
    await page.getByLabel('Explicación').fill('Yo soy Marta y no fui.');
    await page.getByRole('button', { name: 'Enviar la denuncia sin cuenta' }).click();
    await page.getByRole('heading', { name: 'Recibimos su denuncia sin cuenta' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const code = (await page.locator('.urna-code').textContent())!;
    expect(await reportsOf(id)).toEqual([{ kind: 'NOT_MINE', note: 'Yo soy Marta y no fui.' }]);
    // Sent again, as by reloading: the same report, the same code.
    await page.reload();
    expect(await page.locator('.urna-code').textContent()).toBe(code);
    expect(await reportsOf(id)).toHaveLength(1);

    const follow = async (): Promise<void> => {
      await page.goto('/es/denuncias');
      await page.getByLabel('Código de la denuncia').fill(code.toLowerCase());
      await page.getByRole('button', { name: 'Consultar la denuncia' }).click();
    };
    await follow();
    await page.getByRole('heading', { name: 'Su denuncia espera una decisión' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await tomas.act('hideComment', { commentId: id, ground: 'OTHER', reason: 'Usa el nombre de otra persona.' });
    await follow();
    await page.getByRole('heading', { name: 'Su denuncia tiene una decisión' }).waitFor();
    expect(await page.content()).toContain('Usa el nombre de otra persona.');
    expect(page.url()).not.toContain(code);
    await page.context().close();
  });

  it('without scripts confirms by the link of a letter', async () => {
    const id = await post('El número de Pedro es 3001234567.');
    const page = await browser.window({ withScript: false });
    await page.goto(`/es/comentarios/${id}/denunciar-sin-cuenta`);
    expect(await page.getByRole('button', { name: 'Enviar la denuncia sin cuenta' }).isVisible()).toBe(false);
    await page.getByLabel('Muestra mis datos personales').check();
    await page.getByRole('button', { name: 'Recibir el enlace' }).click();
    await page.getByRole('link', { name: 'Escriba su correo electrónico' }).waitFor();
    expect(await page.getByLabel('Muestra mis datos personales').isChecked()).toBe(true);
    await page.getByLabel('Correo electrónico').fill('pedro@example.org');
    await page.getByRole('button', { name: 'Recibir el enlace' }).click();
    await page.getByRole('heading', { name: 'El enlace para confirmar su denuncia va en camino' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await reportsOf(id)).toEqual([]);

    const [letter] = await letters.to('pedro@example.org');
    const link = new URL(/https?:\S+token=\S+/.exec(letter!.text)![0]);
    await page.goto(link.pathname + link.search);
    expect(await faultsOf(page)).toEqual([]);
    expect(await reportsOf(id)).toEqual([]);
    await page.getByRole('button', { name: 'Confirmar la denuncia' }).click();
    await page.getByRole('heading', { name: 'Su denuncia está confirmada' }).waitFor();
    expect(await page.locator('.urna-code').textContent()).toMatch(/^\w{4}(-\w{4}){3}$/);
    expect(await reportsOf(id)).toEqual([{ kind: 'PERSONAL_DATA', note: null }]);
    await page.goto(link.pathname + link.search);
    await page.getByRole('heading', { name: 'La denuncia no se pudo confirmar' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });

  it('finds nothing with a wrong code, and is told so', async () => {
    const page = await browser.window({ locale: 'en' });
    await page.goto('/en/reports');
    await page.getByLabel('Code of the report').fill('ABCD-EFGH-JKMN-PQRS');
    await page.getByRole('button', { name: 'Look the report up' }).click();
    await page.getByRole('link', { name: /There is no report with that code/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });
});

describe('the rules that hold comments back', () => {
  it('are set by a moderator, and an author whose comment waits is told why', async () => {
    const page = await browser.window({ person: tomas, withScript: false });
    await page.goto(rules);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Palabras o frases').fill('plata fácil\nrifa');
    await page.getByLabel('Enlaces permitidos').fill('muchos');
    await page.getByLabel('Razón del cambio').fill('Llegan anuncios todos los días.');
    await page.getByRole('button', { name: 'Guardar las reglas' }).click();
    await page.getByRole('link', { name: 'Escriba un número entero, o deje el campo vacío' }).waitFor();
    expect(await page.getByLabel('Palabras o frases').inputValue()).toBe('plata fácil\nrifa');
    await page.getByLabel('Enlaces permitidos').fill('2');
    await page.getByRole('button', { name: 'Guardar las reglas' }).click();
    await page.getByText('Las reglas rigen desde ahora').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();

    const held = await post('Hay una rifa en el parque.');
    const reader = await browser.window({ person: luis });
    await reader.goto(`/es/comentarios/${held}`);
    await reader.getByText('Tiene una palabra de la lista de la entidad.').waitFor();
    expect(await faultsOf(reader)).toEqual([]);
    await reader.context().close();

    const visitor = await browser.window();
    expect((await visitor.goto(`/es/comentarios/${held}`))!.status()).toBe(404);
    await visitor.goto(rules);
    await visitor.getByText('Llegan anuncios todos los días.').waitFor();
    expect(await visitor.getByRole('button', { name: 'Guardar las reglas' }).count()).toBe(0);
    expect(await faultsOf(visitor)).toEqual([]);
    await visitor.context().close();
  });
});

describe('somebody with an account', () => {
  it('says on the page that the words in their name are not theirs', async () => {
    const id = await post('Firmado: Ana.');
    const page = await browser.window({ person: await world.citizen('Ana'), withScript: false });
    await page.goto(`/es/comentarios/${id}/denunciar`);
    await page.getByLabel('No lo escribí yo').check();
    await page.getByRole('button', { name: 'Enviar la denuncia' }).click();
    await page.getByText('Un moderador lo revisará').waitFor();
    expect(await reportsOf(id)).toEqual([{ kind: 'NOT_MINE', note: null }]);
    await page.context().close();
  });
});
