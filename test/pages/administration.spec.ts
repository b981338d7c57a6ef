/** What administrators keep, what auditors read, and who works for an agency, in a browser. */
import { Browser, faultsOf, follow } from '../browser.js';
import type { Person } from '../person.js';
import { World } from '../world.js';

let world: World;
let browser: Browser;
let beatriz: Person;
let gonzalo: Person;
let clara: Person;
let ana: Person;

beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
  [beatriz, gonzalo, clara, ana] = [await world.administrator(), await world.auditor(), await world.official(), await world.citizen()];
  await beatriz.act('createTerritory', { code: 'CO', kind: 'COUNTRY', words: [{ locale: 'es', name: 'Colombia' }] });
  await beatriz.act('createTerritory', { code: '98', kind: 'DEPARTMENT', parentCode: 'CO', words: [{ locale: 'es', name: 'Ribera' }] });
  await beatriz.act('createTopic', { slug: 'agua', words: [{ locale: 'es', name: 'Agua' }] });
  await beatriz.act('addPublicationPolicy', policy('2027-03-01', 'Regla de marzo'));
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

function policy(validFrom: string, name: string): Record<string, unknown> {
  const words = [{ locale: 'es', name, legalBasis: 'Decreto 1 de 2027' }];
  return { validFrom, minimumDays: 20, counts: 'WORKING_DAYS', allowsShorterWithJustification: true, words };
}

const administering = {
  administration: ['/es/administracion', '/en/administration'],
  agencies: ['/es/administracion/entidades', '/en/administration/agencies'],
  'a new agency': ['/es/administracion/entidades?add=1', '/en/administration/agencies?add=1'],
  'an agency': ['/es/administracion/entidades/ministerio-de-aguas', '/en/administration/agencies/ministerio-de-aguas'],
  topics: ['/es/administracion/temas', '/en/administration/topics'],
  'a new topic': ['/es/administracion/temas?add=1', '/en/administration/topics?add=1'],
  'a topic': ['/es/administracion/temas?change=agua', '/en/administration/topics?change=agua'],
  'removing a topic': ['/es/administracion/temas?remove=agua', '/en/administration/topics?remove=agua'],
  policies: ['/es/administracion/politicas', '/en/administration/policies'],
  'a new policy': ['/es/administracion/politicas?add=1', '/en/administration/policies?add=1'],
  territories: ['/es/administracion/territorios', '/en/administration/territories'],
  'territories of a country': ['/es/administracion/territorios?within=CO', '/en/administration/territories?within=CO'],
  'a new territory': ['/es/administracion/territorios?add=1&within=98', '/en/administration/territories?add=1&within=98'],
  'a territory': ['/es/administracion/territorios?change=98', '/en/administration/territories?change=98'],
  'audit trail': ['/es/auditoria', '/en/audit-trail'],
  people: ['/es/trabajo/entidades/ministerio-de-aguas/personas', '/en/workbench/agencies/ministerio-de-aguas/people'],
};

it.each(Object.entries(administering))('%s: valid and accessible on a narrow screen, in both languages', async (_, paths) => {
  const page = await browser.window({ person: beatriz, width: 320 });
  for (const path of paths) {
    const answer = await page.goto(path);
    expect(answer!.status()).toBe(200);
    expect(await faultsOf(page)).toEqual([]);
  }
});

describe('others', () => {
  const kept = Object.entries(administering).filter(([name]) => !['people', 'audit trail', 'administration'].includes(name));

  it.each(kept)('are told why they may not open: %s', async (_, [path]) => {
    for (const person of [ana, clara]) {
      const page = await browser.window({ person, withScript: false });
      expect((await page.goto(path!))!.status()).toBe(403);
      expect(await page.getByText('No tiene permiso para hacer esto.').count()).toBe(1);
    }
    const page = await browser.window({ person: gonzalo, withScript: false });
    expect((await page.goto(path!))!.status()).toBe(403);
    expect(await page.getByText('Las personas auditoras pueden leer, pero no cambiar nada.').count()).toBe(1);
  });

  it('may not read the audit trail, the start of administration, nor the people of another agency', async () => {
    const paths = ['/es/auditoria', '/es/administracion', '/es/trabajo/entidades/alcaldia-de-san-jacinto/personas'];
    const page = await browser.window({ person: clara, withScript: false });
    for (const path of paths) expect((await page.goto(path))!.status()).toBe(403);
    await page.goto('/es');
    expect(await page.getByRole('link', { name: /Administración|Auditoría/ }).count()).toBe(0);
  });

  it('sign in first', async () => {
    const page = await browser.window({ withScript: false });
    for (const [path] of Object.values(administering)) {
      await page.goto(path!);
      expect(await page.title()).toMatch(/^Entrar/);
    }
  });

  it('cannot send its forms either', async () => {
    const page = await browser.window({ person: clara, withScript: false });
    await page.goto('/es/mi-cuenta?change=name');
    const token = await page.locator('main [name=token]').inputValue();
    const form = { token, key: 'no-me-dejan', act: 'add', slug: 'robado', locale: 'es', 'name-es': 'Robado' };
    const answer = await page.context().request.post(`${world.url}/es/administracion/temas?add=1`, { form });
    expect(answer.status()).toBe(403);
    expect(await world.rows("SELECT slug FROM topics WHERE slug = 'robado'")).toEqual([]);
  });
});

describe.each([true, false])('an administrator (scripts: %s)', (withScript) => {
  const mark = withScript ? 'a' : 'b';

  it('finds the way from the header', async () => {
    const page = await browser.window({ person: beatriz, withScript });
    await page.goto('/es');
    await follow(page.getByRole('link', { name: 'Administración' }));
    await follow(page.getByRole('link', { name: 'Temas' }));
    expect(await page.title()).toMatch(/^Temas/);
  });

  it('adds a topic, corrects it, and removes it after confirming', async () => {
    const page = await browser.window({ person: beatriz, withScript });
    await page.goto('/es/administracion/temas');
    await follow(page.getByRole('link', { name: 'Agregar un tema' }));
    await page.getByLabel('Nombre', { exact: true }).first().fill('V');
    await page.getByLabel('Nombre', { exact: true }).last().fill('Roads');
    await page.getByLabel('Nombre para la dirección').fill(`vias-${mark}`);
    await follow(page.getByRole('button', { name: 'Guardar' }));
    expect(await page.locator('#field-name-es-error').innerText()).toContain('Escriba el nombre');
    expect(await page.getByLabel('Nombre', { exact: true }).last().inputValue()).toBe('Roads');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Nombre', { exact: true }).first().fill(`Vías ${mark}`);
    await follow(page.getByRole('button', { name: 'Guardar' }));
    expect(await page.getByText('El tema está en la lista.').count()).toBe(1);
    await follow(page.getByRole('link', { name: `Cambiar Vías ${mark}` }));
    await page.getByLabel('Nombre', { exact: true }).first().fill(`Vías y puentes ${mark}`);
    await follow(page.getByRole('button', { name: 'Guardar' }));
    expect(await world.rows('SELECT name AS names FROM topics WHERE slug = $1', [`vias-${mark}`])).toEqual([
      { names: { es: `Vías y puentes ${mark}`, en: 'Roads' } },
    ]);
    await follow(page.getByRole('link', { name: `Quitar Vías y puentes ${mark}` }));
    await follow(page.getByRole('button', { name: 'Quitar' }));
    expect(await page.getByText('El tema ya no está en la lista.').count()).toBe(1);
    expect(await world.rows('SELECT 1 FROM topics WHERE slug = $1', [`vias-${mark}`])).toEqual([]);
  });

  it('founds an agency after checking, gives and takes a role in it, and changes it', async () => {
    const [page, luis] = [await browser.window({ person: beatriz, withScript }), await world.citizen('Luis')];
    await page.goto('/es/administracion/entidades');
    await follow(page.getByRole('link', { name: 'Fundar una entidad' }));
    await page.getByLabel('Nombre', { exact: true }).first().fill(`Gobernación ${mark}`);
    await page.getByLabel('Sector').first().fill('Gobierno');
    await page.getByLabel('Nombre para la dirección').fill('Mal Escrito');
    await page.getByLabel('Código de su territorio (opcional)').fill('77');
    await follow(page.getByRole('button', { name: 'Continuar' }));
    expect(await page.locator('#field-slug-error').count()).toBe(1);
    await page.getByLabel('Nombre para la dirección').fill(`gobernacion-${mark}`);
    await follow(page.getByRole('button', { name: 'Continuar' }));
    expect(await page.locator('#field-territoryCode-error').innerText()).toContain('No existe un territorio');
    await page.getByLabel('Código de su territorio (opcional)').fill('98');
    await follow(page.getByRole('button', { name: 'Continuar' }));
    expect(await page.title()).toMatch(/^Revise los datos/);
    expect(await page.getByText('Ribera', { exact: true }).count()).toBe(1);
    expect(await world.rows('SELECT 1 FROM agencies WHERE slug = $1', [`gobernacion-${mark}`])).toEqual([]);
    await follow(page.getByRole('button', { name: 'Cambiar' }));
    expect(await page.getByLabel('Sector').first().inputValue()).toBe('Gobierno');
    await follow(page.getByRole('button', { name: 'Continuar' }));
    await follow(page.getByRole('button', { name: 'Fundar la entidad' }));
    expect(await page.getByText('La entidad existe.').count()).toBe(1);

    await page.getByLabel('Correo electrónico de la persona').fill('nadie@example.org');
    await follow(page.getByRole('button', { name: 'Dar el cargo' }));
    expect(await page.locator('#field-role-error').count()).toBe(1);
    await page.getByLabel('Funcionaria o funcionario').check();
    await follow(page.getByRole('button', { name: 'Dar el cargo' }));
    expect(await page.locator('#field-email-error').innerText()).toContain('No hay una cuenta con ese correo');
    expect(await page.getByLabel('Funcionaria o funcionario').isChecked()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Correo electrónico de la persona').fill(luis.email);
    await follow(page.getByRole('button', { name: 'Dar el cargo' }));
    expect(await page.getByRole('heading', { name: /^Luis/ }).count()).toBe(1);
    await follow(page.getByRole('link', { name: /Quitar el cargo Luis/ }));
    expect(await faultsOf(page)).toEqual([]);
    await follow(page.getByRole('button', { name: 'Quitar el cargo' }));
    expect(await page.getByText('El cargo quedó quitado.').count()).toBe(1);
    expect(await page.getByRole('heading', { name: /^Luis/ }).count()).toBe(0);

    await page.goto(`/es/administracion/entidades?q=gobernacion+${mark}`);
    await follow(page.getByRole('link', { name: `Cambiar Gobernación ${mark}` }));
    await page.getByLabel('Nombre', { exact: true }).last().fill('Governorate');
    await page.getByLabel('Sector').last().fill('Government');
    await page.getByLabel('Nombre para la dirección').fill(`la-gobernacion-${mark}`);
    await follow(page.getByRole('button', { name: 'Guardar' }));
    expect(new URL(page.url()).pathname).toBe(`/es/administracion/entidades/la-gobernacion-${mark}`);
    expect(await page.getByText('Guardamos los cambios').count()).toBe(1);
    expect(await world.rows('SELECT name AS names FROM agencies WHERE slug = $1', [`la-gobernacion-${mark}`])).toEqual([
      { names: { es: `Gobernación ${mark}`, en: 'Governorate' } },
    ]);
  });

  it('dates a policy after checking, and withdraws it before its day after confirming', async () => {
    const page = await browser.window({ person: beatriz, withScript });
    await page.goto('/es/administracion/politicas?add=1');
    await page.getByLabel('Nombre').first().fill(`Regla ${mark}`);
    await page.getByLabel('Norma').first().fill('Ley 5 de 2027');
    await page.getByLabel('Días como mínimo').fill('veinte');
    await follow(page.getByRole('button', { name: 'Continuar' }));
    expect(await page.locator('.govuk-error-summary li').count()).toBe(4);
    expect(await page.getByLabel('Días como mínimo').inputValue()).toBe('veinte');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Días como mínimo').fill('15');
    await page.getByLabel('De lunes a viernes, sin festivos').check();
    await page.getByLabel('No, nunca').check();
    await page.getByLabel('Día', { exact: true }).fill('1');
    await page.getByLabel('Mes').fill('2');
    await page.getByLabel('Año').fill('2026');
    await follow(page.getByRole('button', { name: 'Continuar' }));
    expect(await page.title()).toMatch(/^Revise el plazo/);
    await follow(page.getByRole('button', { name: 'Fijar el plazo' }));
    expect(await page.locator('#field-validFrom-error').innerText()).toContain('no puede regir hacia atrás');
    await page.getByLabel('Día', { exact: true }).fill(withScript ? '8' : '9');
    await follow(page.getByRole('button', { name: 'Continuar' }));
    expect(await page.getByText('Al menos 15 días hábiles. Nunca menos.').count()).toBe(1);
    await follow(page.getByRole('button', { name: 'Fijar el plazo' }));
    expect(await page.getByText('El plazo quedó fijado').count()).toBe(1);
    await follow(page.getByRole('link', { name: `Retirar Regla ${mark}` }));
    expect(await faultsOf(page)).toEqual([]);
    await follow(page.getByRole('button', { name: 'Retirar' }));
    expect(await page.getByText('La regla se retiró.').count()).toBe(1);
    expect(await page.getByText(`Regla ${mark}`).count()).toBe(0);
  });

  it('adds a territory within another and names it anew', async () => {
    const page = await browser.window({ person: beatriz, withScript });
    await page.goto('/es/administracion/territorios');
    await follow(page.getByRole('link', { name: 'Ver los de dentro Ribera' }));
    await follow(page.getByRole('link', { name: 'Agregar un territorio' }));
    expect(await page.getByLabel('Municipio').isChecked()).toBe(true);
    expect(await page.getByLabel('Código del territorio en el que queda').inputValue()).toBe('98');
    await page.getByLabel('Nombre').first().fill(`San Jacinto ${mark}`);
    await page.getByLabel('Código', { exact: true }).fill('98');
    await follow(page.getByRole('button', { name: 'Guardar' }));
    expect(await page.locator('#field-code-error').count()).toBe(1);
    await page.getByLabel('Código', { exact: true }).fill(`98${mark}`);
    await follow(page.getByRole('button', { name: 'Guardar' }));
    expect(await page.title()).toMatch(/^Territorios en Ribera/);
    await follow(page.getByRole('link', { name: `Cambiar San Jacinto ${mark}` }));
    await page.getByLabel('Nombre').first().fill(`San Jacinto del Río ${mark}`);
    await follow(page.getByRole('button', { name: 'Guardar' }));
    expect(await page.getByRole('heading', { name: `San Jacinto del Río ${mark}` }).count()).toBe(1);
  });
});

describe('the people of an agency', () => {
  it('are seen by its own people, who cannot give roles', async () => {
    const page = await browser.window({ person: clara, withScript: false });
    await page.goto('/es/trabajo/entidades/ministerio-de-aguas/personas');
    expect(await page.getByRole('heading', { name: /^Clara/ }).count()).toBe(1);
    expect(await page.getByText('Los cargos los dan y los quitan').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Dar el cargo' }).count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
  });
});

describe('an auditor', () => {
  it('reads the audit trail, by kind, by day, by person and by thing, page by page', async () => {
    for (let count = 0; count < 21; count++)
      await beatriz.act('createTopic', { slug: `tema-${count}`, words: [{ locale: 'es', name: `Tema ${count}` }] });
    const page = await browser.window({ person: gonzalo });
    await page.goto('/es');
    await follow(page.getByRole('link', { name: 'Auditoría' }));
    expect(await faultsOf(page)).toEqual([]);
    await follow(page.getByRole('link', { name: 'Siguiente' }));
    await follow(page.getByRole('link', { name: 'Anterior' }));
    await page.getByLabel('Qué cosas').selectOption('topic');
    await follow(page.getByRole('button', { name: 'Filtrar' }));
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toContain('Se agregó un tema');
    expect(await page.getByRole('heading', { name: /entidad/ }).count()).toBe(0);
    expect(await page.getByLabel('Qué cosas').inputValue()).toBe('topic');
    await follow(page.getByRole('link', { name: 'Todo lo que hizo Beatriz' }).first());
    expect(await page.getByText('Solo lo que hizo una persona.').count()).toBe(1);
    expect(await page.getByText('Lo hizo Beatriz').count()).toBeGreaterThan(3);
    await page.goto('/es/auditoria?until=2026-02-01');
    expect(await page.getByText('No pasó nada así.').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await page.goto('/es/auditoria?from=2026-02-02&until=2026-02-02');
    expect(await page.getByText('No pasó nada así.').count()).toBe(0);
    await page.goto('/es/auditoria?from=ayer');
    expect(await page.getByText('No pasó nada así.').count()).toBe(0);
  });

  it('begins at administration with what they read: requests about personal data and the audit trail', async () => {
    const page = await browser.window({ person: gonzalo, withScript: false });
    await page.goto('/es/administracion');
    expect(await page.locator('main').getByRole('link').allInnerTexts()).toEqual(['Datos personales', 'Auditoría']);
  });
});
