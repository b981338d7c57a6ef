/** Questions to the government on pages: from asking to guidance and the figures, with and without scripts, and with the keyboard alone. */
import type { Page } from 'playwright-core';
import { Browser, enter, faultsOf, follow, tabTo } from '../browser.js';
import type { Person } from '../person.js';
import { World } from '../world.js';

let world: World;
let browser: Browser;
let clara: Person;

beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
  clara = await world.official();
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const said = (page: Page): Promise<string> => page.locator('#content').innerText();
const error = (page: Page): Promise<string> => page.locator('.govuk-error-message').first().innerText();
const numberIn = (page: Page): string => /\d{4}-\d{6}/.exec(page.url())![0];

async function slugOf(agency: { globalId: string }): Promise<string> {
  return (await clara.read('query ($id: ID!) { node(id: $id) { ... on Agency { slug } } }', { id: agency.globalId })).node.slug;
}

/** Sends what was looked at; what everybody would read of oneself is pointed out first, and sent when one says so. */
async function send(page: Page, isPublic: boolean): Promise<void> {
  await follow(page.getByRole('button', { name: 'Enviar la pregunta' }));
  if (!isPublic) return;
  await page.getByLabel('Sí, publicar así').check();
  await follow(page.getByRole('button', { name: 'Enviar la pregunta' }));
}

/** Asks on pages, and returns the number. */
async function ask(page: Page, title: string, { isPrivate = false, allowsEdition = false } = {}): Promise<string> {
  await page.goto(`/es/preguntar?agency=${await slugOf(world.ministry)}`);
  await page.getByLabel('¿Qué quiere preguntar?').fill(title);
  await follow(page.getByRole('button', { name: 'Continuar' }));
  await page
    .getByLabel('¿Qué quiere saber exactamente?')
    .fill('Soy de la vereda El Retiro. Mi cédula es 52.345.678 y mi celular 310 555 12 34.');
  await page.getByLabel(isPrivate ? 'Solo la entidad y yo' : 'Todas las personas', { exact: true }).check();
  if (allowsEdition) await page.getByLabel('Permito que la entidad publique').check();
  await follow(page.getByRole('button', { name: 'Revisar antes de enviar' }));
  await send(page, !isPrivate);
  return numberIn(page);
}

describe.each([true, false])('a public question (scripts: %s)', (withScript) => {
  it('is asked, followed, answered with an edition, rated, asked again, answered for good and made guidance', async () => {
    const [ana, luis] = [await world.citizen('Ana'), await world.citizen('Luis')];
    const about = withScript ? '¿Cuándo arreglan el puente colgante?' : '¿Cuándo pavimentan la calle principal?';
    const citizen = await browser.window({ person: ana, withScript, width: 320 });

    // Whom to ask is found by name.
    await citizen.goto('/es/preguntas');
    expect(await faultsOf(citizen)).toEqual([]);
    await follow(citizen.getByRole('link', { name: 'Hacer una pregunta' }).or(citizen.getByRole('button', { name: 'Hacer una pregunta' })));
    await citizen.getByLabel('Nombre de la entidad').fill('zzz');
    await follow(citizen.getByRole('button', { name: 'Buscar' }));
    expect(await said(citizen)).toContain('Ninguna entidad se llama así');
    const name = (await clara.read('query ($id: ID!) { node(id: $id) { ... on Agency { name } } }', { id: world.ministry.globalId })).node
      .name;
    await citizen.getByLabel('Nombre de la entidad').fill(name);
    await follow(citizen.getByRole('button', { name: 'Buscar' }));
    await follow(citizen.getByRole('link', { name, exact: true }));

    // What is missing is said at its field, and nothing is lost.
    await citizen.getByLabel('¿Qué quiere preguntar?').fill(about);
    await follow(citizen.getByRole('button', { name: 'Continuar' }));
    expect(await said(citizen)).toContain('No encontramos una respuesta parecida');
    expect(await citizen.getByLabel('La pregunta en una frase').inputValue()).toBe(about);
    await citizen.getByLabel('¿Qué quiere saber exactamente?').fill('Mi cédula es 52.345.678. ¿**Cuándo** empiezan?');
    await citizen.getByLabel('Documentos o información que la entidad tiene').check();
    await follow(citizen.getByRole('button', { name: 'Revisar antes de enviar' }));
    expect(await error(citizen)).toContain('Elija quién puede leer');
    expect(await citizen.getByLabel('¿Qué quiere saber exactamente?').inputValue()).toContain('52.345.678');
    expect(await citizen.getByLabel('Documentos o información que la entidad tiene').isChecked()).toBe(true);
    expect(await faultsOf(citizen)).toEqual([]);
    await citizen.getByLabel('Todas las personas', { exact: true }).check();
    await follow(citizen.getByRole('button', { name: 'Revisar antes de enviar' }));

    // The last look says by when, and lets one change something.
    const { petitionTerms } = await ana.read('{ petitionTerms { kind dueOn } }');
    const { dueOn } = petitionTerms.find(({ kind }: any) => kind === 'INFORMATION');
    const day = new Intl.DateTimeFormat('es-CO', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(dueOn));
    expect(await said(citizen)).toContain(`10 días hábiles: hasta el ${day}`);
    expect(await citizen.locator('.urna-prose strong').innerText()).toBe('Cuándo');
    await follow(citizen.getByRole('button', { name: 'Cambiar algo' }));
    expect(await citizen.getByLabel('La pregunta en una frase').inputValue()).toBe(about);
    await follow(citizen.getByRole('button', { name: 'Revisar antes de enviar' }));
    await send(citizen, true);
    const number = numberIn(citizen);
    expect(await said(citizen)).toContain('Su pregunta está enviada');
    expect(await said(citizen)).toContain(`Guarde este número: ${number}`);
    expect(await said(citizen)).toContain(`Debe responder a más tardar el ${day} (quedan 10 días hábiles)`);
    expect(await faultsOf(citizen)).toEqual([]);
    await citizen.goto('/es/mi-actividad/preguntas');
    expect(await citizen.getByRole('link', { name: about, exact: true }).count()).toBe(1);

    // Somebody else finds it and wants to know too.
    const other = await browser.window({ person: luis, withScript, width: 320 });
    await other.goto(`/es/preguntas?q=${encodeURIComponent(about)}&state=RECEIVED`);
    await follow(other.getByRole('link', { name: about, exact: true }));
    await follow(other.getByRole('button', { name: 'Yo también quiero saber' }));
    expect(await said(other)).toContain('1 persona más quiere saber. Usted también');
    await other.goto('/es/mi-actividad/preguntas-seguidas');
    expect(await other.getByRole('link', { name: about, exact: true }).count()).toBe(1);

    // An official takes it from the queue, extends the term, and answers with an edition.
    const desk = await browser.window({ person: clara, withScript, width: 320 });
    await desk.goto('/es/trabajo');
    await follow(desk.getByRole('link', { name: /^Responder preguntas de la gente/ }));
    await follow(desk.getByRole('link', { name: /^Sin asignar/ }));
    await follow(desk.getByRole('link', { name: about, exact: true }));
    await follow(desk.getByRole('button', { name: 'La tomo yo' }));
    expect(await said(desk)).toContain('La tiene');
    expect(await faultsOf(desk)).toEqual([]);
    await follow(desk.getByRole('link', { name: 'Ampliar el plazo' }));
    await desk.getByLabel('Nuevo último día').fill(dueOn);
    await desk.getByLabel('¿Por qué no se puede responder a tiempo?').fill('Falta el concepto de la interventoría.');
    await follow(desk.getByRole('button', { name: 'Ampliar el plazo' }));
    expect(await error(desk)).toContain('debe ser posterior');
    expect(await desk.getByLabel('¿Por qué no se puede responder a tiempo?').inputValue()).toContain('interventoría');
    const { latestExtension } = (await ana.read('query ($n: String) { question(number: $n) { term { latestExtension } } }', { n: number }))
      .question.term;
    await desk.getByLabel('Nuevo último día').fill(latestExtension);
    await follow(desk.getByRole('button', { name: 'Ampliar el plazo' }));
    expect(await said(desk)).toContain('El plazo está ampliado');
    await follow(desk.getByRole('link', { name: 'Responder', exact: true }));
    await desk.getByLabel('Oficina que responde').fill('Oficina de Obras');
    await desk.getByLabel('Respuesta para quien preguntó').fill('Señora 52.345.678: empiezan en **mayo**.');
    await desk.getByLabel('Una versión sin datos personales').check();
    await desk.getByText('Versión para todas las personas', { exact: true }).click();
    await follow(desk.getByRole('button', { name: 'Tapar lo encontrado' }));
    expect(await desk.getByLabel('Respuesta que todos leen').inputValue()).toBe('Señora [dato personal]: empiezan en **mayo**.');
    expect(await desk.getByLabel('Pregunta que todos leen').inputValue()).toContain('Mi cédula es [dato personal].');
    expect(await desk.getByLabel('Respuesta para quien preguntó').inputValue()).toContain('52.345.678');
    expect(await faultsOf(desk)).toEqual([]);
    await follow(desk.getByRole('button', { name: 'Enviar la respuesta' }));
    expect(await said(desk)).toContain('La respuesta está enviada');

    // Everybody reads the edition and the record; whoever asked all of it.
    await other.goto(`/es/preguntas/${number}`);
    expect(await said(other)).toContain('[dato personal]');
    expect(await said(other)).not.toContain('52.345.678');
    expect(await said(other)).toContain('La entidad editó la respuesta para quitar datos personales');
    expect(await said(other)).toContain('amplió el plazo');
    expect(await said(other)).toContain('Falta el concepto de la interventoría.');
    expect(await said(other)).toContain('Oficina de Obras');
    expect(await faultsOf(other)).toEqual([]);
    await citizen.goto(`/es/preguntas/${number}`);
    expect(await said(citizen)).toContain('Señora 52.345.678: empiezan en mayo.');

    // She rates it and asks once more.
    await follow(citizen.getByRole('button', { name: 'Calificar' }));
    expect(await error(citizen)).toContain('Elija un número');
    await citizen.getByLabel('2 – Responde poco').check();
    await citizen.getByLabel('¿Por qué? (opcional)').fill('No dice el día.');
    await follow(citizen.getByRole('button', { name: 'Calificar' }));
    expect(await said(citizen)).toContain('la calificó con 2 de 5: Responde poco. Dijo: No dice el día.');
    await citizen.getByLabel('Lo que la respuesta dejó sin responder').fill('¿Qué día de mayo?');
    await follow(citizen.getByRole('button', { name: 'Volver a preguntar' }));
    expect(await said(citizen)).toContain('Preguntada otra vez');
    expect(await faultsOf(citizen)).toEqual([]);
    await desk.goto(`/es/trabajo/preguntas/${number}/responder`);
    expect(await said(desk)).toContain('¿Qué día de mayo?');
    await desk.getByLabel('Respuesta para quien preguntó').fill('El 11 de mayo.');
    await follow(desk.getByRole('button', { name: 'Enviar la respuesta' }));

    // Many ask it: it becomes guidance, which is found before somebody asks again.
    await follow(desk.getByRole('link', { name: 'Publicar una orientación con esta respuesta' }));
    await desk.getByLabel('La respuesta para todo el mundo').fill('corta');
    await follow(desk.getByRole('button', { name: 'Publicar' }));
    expect(await error(desk)).toContain('10 a 50.000');
    await desk.getByLabel('La respuesta para todo el mundo').fill('Las obras empiezan el 11 de mayo.');
    await follow(desk.getByRole('button', { name: 'Publicar' }));
    expect(await faultsOf(desk)).toEqual([]);
    await follow(desk.getByRole('link', { name: 'Publicar una edición nueva' }));
    await desk.getByLabel('La respuesta para todo el mundo').fill('Las obras empiezan el 12 de mayo.');
    await desk.getByLabel('¿Por qué cambia?').fill('El 11 de mayo es festivo.');
    await follow(desk.getByRole('button', { name: 'Publicar la edición nueva' }));
    await follow(desk.getByRole('link', { name: 'Ver las ediciones anteriores' }));
    expect(await said(desk)).toContain('El 11 de mayo es festivo.');
    expect(await said(desk)).toContain('Las obras empiezan el 11 de mayo.');
    await other.goto(`/es/preguntar?agency=${await slugOf(world.townHall)}`);
    await other.getByLabel('¿Qué quiere preguntar?').pressSequentially(about);
    if (!withScript) await follow(other.getByRole('button', { name: 'Continuar' }));
    await other.getByText('Estas 2 pueden responder su pregunta').waitFor();
    expect(await other.locator('#similar').innerText()).toContain('Orientación');
    expect(await other.locator('#similar').getByRole('link', { name: about, exact: true }).count()).toBe(2);
  });
});

describe('a private question', () => {
  it('is for whoever asked and the agency alone; an edition of it is published whole, with leave', async () => {
    const ana = await world.citizen('Ana');
    const citizen = await browser.window({ person: ana, withScript: false, width: 320 });
    const number = await ask(citizen, '¿Por qué negaron mi subsidio de agua?', { isPrivate: true, allowsEdition: true });
    const visitor = await browser.window({ withScript: false, width: 320 });
    expect((await visitor.goto(`/es/preguntas/${number}`))!.status()).toBe(404);
    await visitor.goto('/es/preguntas?q=subsidio');
    expect(await said(visitor)).toContain('Ninguna pregunta es así');

    const desk = await browser.window({ person: clara, withScript: false, width: 1024 });
    await desk.goto(`/es/trabajo/preguntas/${number}/responder`);
    await desk.getByLabel('Oficina que responde').fill('Oficina de Subsidios');
    await desk.getByLabel('Respuesta para quien preguntó').fill('Faltaba la cédula 52.345.678.');
    expect(await desk.getByLabel('Nada', { exact: true }).isChecked()).toBe(true);
    await follow(desk.getByRole('button', { name: 'Enviar la respuesta' }));
    expect((await visitor.goto(`/es/preguntas/${number}`))!.status()).toBe(404);
    await desk.goto(`/es/trabajo/preguntas/${number}/edicion-publica`);
    await follow(desk.getByRole('button', { name: 'Tapar lo encontrado' }));
    await desk.getByLabel('¿Por qué se edita?').fill('Sirve a otras personas con el mismo trámite.');
    await follow(desk.getByRole('button', { name: 'Publicar la edición' }));
    expect((await visitor.goto(`/es/preguntas/${number}`))!.status()).toBe(200);
    expect(await said(visitor)).toContain('Faltaba la cédula [dato personal].');
    expect(await said(visitor)).not.toMatch(/52\.345\.678|310 555|Ana/);
    expect(await faultsOf(visitor)).toEqual([]);
  });

  it('without leave offers the official no way to publish it', async () => {
    const citizen = await browser.window({ person: await world.citizen('Ana'), withScript: false, width: 320 });
    const number = await ask(citizen, '¿Quién vio mi historia clínica?', { isPrivate: true });
    const desk = await browser.window({ person: clara, withScript: false, width: 320 });
    await desk.goto(`/es/trabajo/preguntas/${number}/responder`);
    expect(await desk.getByLabel('Una versión sin datos personales').count()).toBe(0);
    await desk.goto(`/es/trabajo/preguntas/${number}/edicion-publica`);
    expect(await said(desk)).toContain('no autorizó publicar');
    expect(await desk.getByLabel('¿Por qué se edita?').count()).toBe(0);
  });
});

describe('a question at the wrong agency', () => {
  it('is passed on with a reason that everybody reads, and leaves the queue', async () => {
    const citizen = await browser.window({ person: await world.citizen('Ana'), withScript: false, width: 320 });
    const number = await ask(citizen, '¿Quién poda los árboles del parque?');
    const desk = await browser.window({ person: clara, withScript: false, width: 320 });
    await desk.goto(`/es/trabajo/preguntas/${number}`);
    await follow(desk.getByRole('link', { name: 'Trasladar a la entidad competente' }));
    const town = (await clara.read('query ($id: ID!) { node(id: $id) { ... on Agency { name } } }', { id: world.townHall.globalId })).node
      .name;
    await desk.getByLabel('Nombre de la entidad').fill(town);
    await follow(desk.getByRole('button', { name: 'Buscar' }));
    await follow(desk.getByRole('link', { name: town }));
    await follow(desk.getByRole('button', { name: 'Trasladar' }));
    expect(await error(desk)).toContain('10 caracteres');
    await desk.getByLabel('¿Por qué es competente?').fill('La poda es de la alcaldía.');
    expect(await faultsOf(desk)).toEqual([]);
    await follow(desk.getByRole('button', { name: 'Trasladar' }));
    expect(await said(desk)).toContain('La pregunta está en la otra entidad');
    expect(await desk.getByRole('link', { name: '¿Quién poda los árboles del parque?' }).count()).toBe(0);
    expect((await desk.goto(`/es/trabajo/preguntas/${number}`))!.status()).toBe(403);
    await citizen.goto(`/es/preguntas/${number}`);
    expect(await said(citizen)).toContain(`trasladó la pregunta a ${town}`);
    expect(await said(citizen)).toContain('La poda es de la alcaldía.');
  });

  it('can be withdrawn by whoever asked, after being asked whether they are sure', async () => {
    const citizen = await browser.window({ person: await world.citizen('Ana'), withScript: false, width: 320 });
    const number = await ask(citizen, '¿Cuánto cuesta la licencia?');
    await follow(citizen.getByRole('link', { name: 'Retirar mi pregunta' }));
    await follow(citizen.getByRole('button', { name: 'Sí, retirarla' }));
    expect(await said(citizen)).toContain('Su pregunta está retirada');
    const visitor = await browser.window({ withScript: false, width: 320 });
    await visitor.goto(`/es/preguntas/${number}`);
    expect(await said(visitor)).toContain('Sus palabras ya no se muestran');
    expect(await said(visitor)).not.toContain('licencia');
  });
});

describe('templates and the head of an agency', () => {
  it('are kept by officials and named by administrators, without scripts', async () => {
    const desk = await browser.window({ person: clara, withScript: false, width: 320 });
    const slug = await slugOf(world.ministry);
    await desk.goto(`/es/trabajo/plantillas-de-respuesta/${slug}`);
    await follow(desk.getByRole('button', { name: 'Guardar' }));
    expect(await error(desk)).toContain('3 a 100');
    await desk.getByLabel('Nombre', { exact: true }).fill('Saludo');
    await desk.getByLabel('Palabras', { exact: true }).fill('Buen día, {asker}: sobre su pregunta {number}.');
    await follow(desk.getByRole('button', { name: 'Guardar' }));
    const citizen = await browser.window({ person: await world.citizen('Rosalba'), withScript: false, width: 320 });
    const number = await ask(citizen, '¿Cuándo abren la oficina?');
    await desk.goto(`/es/trabajo/preguntas/${number}/responder`);
    await desk.getByLabel('Respuesta para quien preguntó').fill('Abrimos a las ocho.');
    await follow(desk.getByRole('button', { name: 'Insertar la plantilla' }));
    expect(await desk.getByLabel('Respuesta para quien preguntó').inputValue()).toBe(
      `Abrimos a las ocho.\n\nBuen día, Rosalba: sobre su pregunta ${number}.`,
    );
    await desk.goto(`/es/trabajo/plantillas-de-respuesta/${slug}`);
    await follow(desk.getByRole('button', { name: 'Quitar «Saludo»' }));
    expect(await said(desk)).toContain('¿Quitar esta plantilla?');
    await follow(desk.getByRole('button', { name: 'Sí, quitar «Saludo»' }));
    expect(await said(desk)).toContain('todavía no tiene plantillas');

    const office = await browser.window({ person: await world.administrator(), withScript: false, width: 320 });
    await office.goto(`/es/administracion/entidades/${slug}`);
    expect(await said(office)).toContain('Nadie figura como director');
    await office.getByLabel('Servidora o servidor público').selectOption({ index: 0 });
    await follow(office.getByRole('button', { name: 'Nombrar' }));
    expect(await said(office)).toContain('Le llegan las preguntas que se vencen');
    expect(await faultsOf(office)).toEqual([]);
  });
});

describe('the response network', () => {
  it('stands in any order without scripts, and its file holds the same figures', async () => {
    const visitor = await browser.window({ withScript: false, width: 1280 });
    await visitor.goto('/es/red-de-respuesta');
    await follow(visitor.getByRole('link', { name: 'Recibidas', exact: true }));
    const rows = await visitor
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent!)));
    expect(rows.length).toBe(2);
    expect(Number(rows[0]![1])).toBeGreaterThanOrEqual(Number(rows[1]![1]));
    expect(await visitor.locator('th[aria-sort=descending]').innerText()).toContain('Recibidas');
    for (const row of rows) {
      const [asked, ...parts] = row.slice(1, 8).map(Number);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(asked);
    }
    const link = await visitor.getByRole('link', { name: 'Descargar estas cifras (CSV)' }).getAttribute('href');
    const answer = await visitor.context().request.get(world.url + link!);
    expect(answer.headers()['content-disposition']).toMatch(/red-de-respuesta-\d{4}\.csv/);
    const lines = (await answer.text()).replace('\uFEFF', '').trim().split('\r\n');
    expect(lines.slice(1).map((line) => line.split(',').slice(1, 8))).toEqual(rows.map((row) => row.slice(1, 8)));
    expect(await faultsOf(visitor)).toEqual([]);
    await visitor.goto('/es/red-de-respuesta?period=2024-1');
    expect(await said(visitor)).toContain('Ninguna entidad recibió preguntas');
  });
});

describe('with the keyboard alone', () => {
  it('one asks, from the first page to the number', async () => {
    const page = await browser.window({ person: await world.citizen('Ana') });
    await page.goto('/es');
    await tabTo(page, /^Hacer una pregunta$/);
    await enter(page);
    const { name } = (await clara.read('query ($id: ID!) { node(id: $id) { ... on Agency { name } } }', { id: world.townHall.globalId }))
      .node;
    await tabTo(page, new RegExp(`^${name}$`));
    await enter(page);
    await tabTo(page, /^¿Qué quiere preguntar\?$/);
    await page.keyboard.type('¿A qué hora abre el archivo?');
    await enter(page);
    await tabTo(page, /exactamente/);
    await page.keyboard.type('Quisiera ir en la mañana.');
    await tabTo(page, /^Todas las personas$/);
    await page.keyboard.press('Space');
    await tabTo(page, /^Revisar antes de enviar$/);
    await enter(page);
    await tabTo(page, /^Enviar la pregunta$/);
    await enter(page);
    expect(await said(page)).toContain('Guarde este número');
  });
});

describe('live', () => {
  it('a question that is open in a window shows its answer, and the queue the next question, without loading again', async () => {
    const ana = await world.citizen('Ana');
    const citizen = await browser.window({ person: ana });
    const number = await ask(citizen, '¿Cuándo barren la plaza?');
    const desk = await browser.window({ person: clara });
    await desk.goto('/es/trabajo/preguntas');
    await ana.act('askQuestion', { agencyId: world.ministry.globalId, title: '¿Y la calle once?', body: 'También quisiera saberlo.' });
    await desk.getByRole('link', { name: '¿Y la calle once?' }).waitFor();
    const { id } = (await ana.read('query ($n: String) { question(number: $n) { id } }', { n: number })).question;
    await clara.act('answerQuestion', { questionId: id, office: 'Oficina de Aseo', body: 'Cada martes.' });
    await citizen.getByText('Cada martes.').waitFor();
  });

  it('the queue shows what came between the page and its line', async () => {
    const ana = await world.citizen('Ana');
    const desk = await browser.window({ person: clara });
    let open!: () => void;
    const asked = new Promise<void>((done) => (open = done));
    await desk.route(/\/graphql\?/, async (route) => {
      await asked;
      await route.continue();
    });
    await desk.goto('/es/trabajo/preguntas');
    await ana.act('askQuestion', { agencyId: world.ministry.globalId, title: '¿Y la calle doce?', body: 'Tampoco la barren.' });
    open();
    await desk.getByRole('link', { name: '¿Y la calle doce?' }).waitFor();
  });
});
