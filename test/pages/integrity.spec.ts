/** Whether activity is normal, as everybody reads it beside results, comments and articles, and as an agency looks closer. */
import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Browser, faultsOf, follow } from '../browser.js';
import type { Person } from '../person.js';
import { World, day, monday } from '../world.js';

const hour = 3_600_000;

let world: World;
let browser: Browser;
let clara: Person;
let old: Person[];

beforeAll(async () => {
  world = await World.open({ URNA_TRUST_PROXY: 'true' });
  browser = await Browser.open(world.url);
  clara = await world.official();
  old = await Promise.all(Array.from({ length: 12 }, (_, place) => world.citizen(`Vecina${place}`)));
});
beforeEach(() => world.clock.set(new Date(monday.getTime() + 2 * day)));
jest.setTimeout(150_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** A consultation with a poll in which twelve quiet hours were followed by forty equal comments in one minute. */
async function flooded() {
  const poll = await world.drafts.openPoll({}, { official: clara });
  const { consultation } = (
    await clara.read(
      'query ($id: ID!) { poll(id: $id) { consultation { id slug text { provisions(first: 20) { nodes { id eid kind } } } } } }',
      {
        id: poll.id,
      },
    )
  ).poll;
  for (const [at, person] of old.entries()) {
    world.clock.advance(hour);
    await person.act('postComment', { subjectId: consultation.id, body: `Opinión ${at} sobre las veredas ${at * 13}.` });
  }
  await flood(consultation.id);
  const article = consultation.text.provisions.nodes.find(({ kind }: { kind: string }) => kind === 'ARTICLE');
  return { poll, consultation, article };
}

async function flood(subjectId: string): Promise<void> {
  // Further apart than parts of one burst.
  world.clock.advance(15 * 60_000);
  const people = await Promise.all(Array.from({ length: 40 }, (_, place) => world.citizen(`Nueva${place}`)));
  await Promise.all(
    people.map((person, place) =>
      person
        .sending({ 'x-forwarded-for': `198.51.100.${place % 3}` })
        .act('postComment', { subjectId, body: 'Rechazo este decreto porque acaba con los acueductos de las veredas.' }),
    ),
  );
}

async function until(ask: () => Promise<boolean | string>): Promise<void> {
  const end = Date.now() + 60_000;
  for (;;) {
    const found = await ask();
    if (found === true) return;
    if (Date.now() > end) throw new Error(`It did not come about within a minute: ${found}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

const isFound = (id: string, bursts = 1) =>
  until(async () => {
    const query =
      'query ($id: ID!) { consultation(id: $id) { integrity { bursts(first: 9) { nodes { count addresses alikePercent } } } } }';
    const found = (await world.visitor().read(query, { id })).consultation.integrity.bursts.nodes;
    const isWhole = (burst: any): boolean => burst.count === 40 && burst.addresses >= 4 && burst.alikePercent === 100;
    return (found.length === bursts && found.every(isWhole)) || JSON.stringify(found);
  });

const panel = (page: Page) => page.locator('.urna-activity');

describe('Everybody', () => {
  it.each([true, false])(
    'reads beside the consultation, its comments, its articles and its poll whether activity is normal (scripts: %s)',
    async (withScript) => {
      const { poll, consultation, article } = await flooded();
      await flood(article.id);
      await isFound(consultation.id, 2);
      const page = await browser.window({ withScript, width: 320 });
      const addresses = [
        `/es/consultas/${consultation.slug}`,
        `/es/consultas/${consultation.slug}/comentarios`,
        `/es/consultas/${consultation.slug}/texto/${article.eid}`,
      ];
      for (const address of addresses) {
        await page.goto(address);
        expect(await panel(page).getByRole('heading', { name: '¿Es normal esta actividad?' }).count()).toBe(1);
        const words = await panel(page).innerText();
        expect(words).toContain('En este momento llega más de lo acostumbrado.');
        expect(words).toContain('Nada de esto quita comentarios ni votos');
        expect(await faultsOf(page)).toEqual([]);
      }
      await page.goto(`/es/consultas/${consultation.slug}`);
      await panel(page).getByText('Ver la actividad hora por hora').click();
      expect(await panel(page).getByRole('img').isVisible()).toBe(true);
      expect(await panel(page).locator('figure p').innerText()).toMatch(/92 comentarios\. Lo más fue 81 \(desde el 4 de febrero de 2026/);
      expect(await faultsOf(page)).toEqual([]);

      await page.goto(`/es/votaciones/${poll.id}`);
      expect(await panel(page).innerText()).toContain('Todavía hay muy poca actividad para decir si es normal.');

      await page.goto(addresses[0]!);
      await follow(panel(page).getByRole('link', { name: 'Toda la actividad de esta consulta' }));
      expect(await page.locator('h1').innerText()).toBe('Actividad de la consulta');
      const burst = page.locator('.urna-burst').first();
      expect(await burst.innerText()).toMatch(/40 comentarios en un minuto\./);
      expect(await burst.innerText()).toContain('El 100 % vino de cuentas con menos de un día.');
      expect(await burst.innerText()).toMatch(/desde unas 4 direcciones de red/);
      // What is for a closer look is not for everybody.
      expect(await page.getByRole('heading', { name: 'Para mirar de cerca' }).count()).toBe(0);
      expect(await burst.getByRole('link').count()).toBe(0);
      expect(await faultsOf(page)).toEqual([]);
      await follow(page.getByRole('link', { name: 'Cómo se mide la actividad' }));
      expect(await page.locator('h1').innerText()).toBe('Cómo se mide si la actividad es normal');
      expect(await faultsOf(page)).toEqual([]);
    },
  );

  it('sees it change while it happens', async () => {
    const { id } = await world.drafts.open({ official: clara });
    const { slug } = (await clara.read('query ($id: ID!) { consultation(id: $id) { slug } }', { id })).consultation;
    for (let at = 0; at < 12; at++) {
      world.clock.advance(hour);
      await old[at]!.act('postComment', { subjectId: id, body: `Opinión ${at}.` });
    }
    const page = await browser.window();
    await page.goto(`/en/consultations/${slug}`);
    await until(async () => (await page.locator('#activity').innerText()).includes('The activity is what is usual'));

    await flood(id);
    await page.locator('#activity').getByText('At this moment more comes in than is usual.').waitFor();
    expect(await page.locator('#activity').innerText()).toContain('There was a burst');
  });
});

describe('Where a rule of the agency holds comments back', () => {
  it.each([true, false])('everybody sees them drawn in a row of their own, and in words (scripts: %s)', async (withScript) => {
    const tomas = await world.moderator();
    const { id } = await world.drafts.open({ official: clara });
    const { slug } = (await clara.read('query ($id: ID!) { consultation(id: $id) { slug } }', { id })).consultation;
    const ofAgency = 'query ($id: ID!) { node(id: $id) { ... on Agency { premoderationRules { number } } } }';
    const { node } = await world.visitor().read(ofAgency, { id: world.ministry.globalId });
    await tomas.act('setPremoderationRules', {
      agencyId: world.ministry.globalId,
      words: ['rifa', `sorteo ${withScript ? 'uno' : 'dos'}`],
      seenNumber: node.premoderationRules?.number ?? 0,
      reason: 'Llegan anuncios todos los días.',
    });
    await old[0]!.act('postComment', { subjectId: id, body: 'Una opinión.' });
    world.clock.advance(hour);
    const page = await browser.window({ withScript, width: 320 });
    const rows = () => page.locator('#activity-hours svg rect').count();
    const read = async (): Promise<string> => {
      await page.goto(`/es/consultas/${slug}/actividad`);
      return page.locator('main').innerText();
    };
    await until(async () => /\b1 comentario\b/.test(await read()));
    expect(await read()).not.toContain('retenido');
    const before = await rows();
    for (const person of old.slice(1, 4)) await person.act('postComment', { subjectId: id, body: 'Hay una rifa en el parque.' });
    await until(async () =>
      (await read()).includes('3 comentarios retenidos por una regla, que no se muestran hasta que una persona decida'),
    );

    expect(await rows()).toBeGreaterThan(before);
    expect(await page.locator('#activity-hours rect.bar--held').count()).toBeGreaterThan(0);
    expect(await page.locator('#activity-hours').innerText()).toContain('Lo más fue 3');
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });
});

describe('An official of the agency', () => {
  it.each([true, false])('looks closer, minute by minute, and sees from how many places it came (scripts: %s)', async (withScript) => {
    const { consultation } = await flooded();
    await isFound(consultation.id);
    world.clock.advance(5 * hour);
    const page = await browser.window({ person: await world.session(clara), withScript, width: 320 });
    await page.goto(`/es/consultas/${consultation.slug}/actividad`);
    expect(await page.locator('#activity-minutes p').first().innerText()).toContain('No llegó nada en ese tiempo.');
    await follow(
      page
        .locator('.urna-burst')
        .first()
        .getByRole('link', { name: /^Ver minuto por minuto/ }),
    );

    expect(await page.locator('#activity-minutes p').first().innerText()).toMatch(/Lo más fue 40/);
    // The one of the quiet hours before it came from an account that is older.
    expect(await page.getByText(/de esos 41 comentarios vino de cuentas con menos de un día/).innerText()).toMatch(/^40 /);
    const senders = page.getByRole('region', { name: 'Desde cuántos lugares llegó' });
    expect(await senders.locator('tbody tr').count()).toBeGreaterThan(0);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('of another agency sees what everybody sees', async () => {
    const { consultation } = await flooded();
    await isFound(consultation.id);
    for (const person of [await world.official(world.townHall), old[0]!]) {
      const page = await browser.window({ person });
      await page.goto(`/es/consultas/${consultation.slug}/actividad`);
      expect(await page.locator('.urna-burst').count()).toBe(1);
      expect(await page.getByRole('heading', { name: 'Para mirar de cerca' }).count()).toBe(0);
    }
  });
});
