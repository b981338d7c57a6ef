/** From the closing to a certified result that anybody can check, and what a receipt shows on the way. */
import type { Page } from 'playwright-core';
import { Browser, faultsOf, follow } from '../browser.js';
import type { PollWish, TestPoll } from '../drafts.js';
import type { Person } from '../person.js';
import { World, day, monday } from '../world.js';

let world: World;
let browser: Browser;
let clara: Person;
let ramiro: Person;
let people: Person[];

beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
  [clara, ramiro] = [await world.official(), await world.official(undefined, 'Ramiro')];
  people = await Promise.all(['Ana', 'Luis', 'Rosa', 'Efraín', 'Aida', 'Jairo', 'Gloria'].map((name) => world.citizen(name)));
});
beforeEach(() => world.clock.set(monday));
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const press = (page: Page, name: string | RegExp) => follow(page.getByRole('main').getByRole('button', { name }));
const read = async (poll: TestPoll) =>
  (await world.visitor().read('query ($id: ID!) { poll(id: $id) { count { hash } isKeyDestroyed } }', { id: poll.id })).poll;

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (await isTrue()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('It did not come about within thirty seconds.');
}

/** A poll in which everybody gives one of these orders, and which has been counted. */
async function counted(wish: PollWish, orders: number[][]) {
  const poll = await world.drafts.openPoll(wish, { official: clara });
  const receipts: { code: string; secret: string }[] = [];
  for (const [place, order] of orders.entries()) {
    const input = { pollId: poll.id, optionIds: order.map((option) => poll.options[option]!) };
    receipts.push((await people[place]!.act('castVote', input, 'receipt { code secret }')).receipt);
  }
  world.clock.advance(21 * day);
  await until(async () => (await read(poll)).count !== null);
  return { ...poll, receipts };
}

const stv: PollWish = {
  kind: 'RANKING',
  options: ['Nubia', 'Óscar', 'Eloísa', 'Fidel'],
  method: 'SCOTTISH_STV',
  seats: 2,
};
const orders = [[0, 2], [0, 2], [0, 2], [0, 1], [1], [2, 1], [3, 2]];

describe('a result', () => {
  it('tells who is elected, round by round, where votes went, and that few took part', async () => {
    const poll = await counted(stv, orders);
    const page = await browser.window({ width: 320 });
    await page.goto(`/es/votaciones/${poll.id}`);
    expect(await page.locator('.urna-outcome__winners li').allInnerTexts()).toEqual(['Nubia', 'Eloísa']);
    expect(await page.getByText('Bastaban 3 votos para ser elegida, de 7 emitidos.').count()).toBe(1);
    expect(await page.getByText('Participaron solo 7 personas').count()).toBe(1);
    await page.getByText('Todas las rondas y traslados').click();
    expect(await page.getByText('Se trasladó el excedente de «Nubia»').count()).toBe(1);
    // Everybody is accounted for at the end of every round.
    const rows = await page
      .locator('details .urna-rounds tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent!)));
    const sums = rows[0]!.map((_, round) => rows.reduce((sum, cells) => sum + (Number(cells[round]!.replace(',', '.')) || 0), 0));
    for (const sum of sums) expect(sum).toBeCloseTo(7, 1);
    expect(await faultsOf(page)).toEqual([]);
    const files = await page
      .locator('a[href^="/ledger/polls/"]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    for (const file of files) expect((await fetch(file)).status).toBe(200);
    await follow(page.getByRole('link', { name: 'Cómo contar todo de nuevo' }));
    expect(await page.locator('.urna-command').first().innerText()).toMatch(/^npx urna verify http\S+ --poll [0-9a-f-]{36}$/);
    expect(await page.getByText((await read(poll)).count.hash).count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('shows how a tie was settled', async () => {
    const poll = await counted({ kind: 'RANKING', options: ['Nubia', 'Óscar'], method: 'IRV' }, [[0], [1]]);
    const page = await browser.window();
    await page.goto(`/en/polls/${poll.id}`);
    expect(await page.getByRole('heading', { name: 'Ties' }).count()).toBe(1);
    expect(await page.getByText('Lots decided').count()).toBe(1);
  });

  it('says what a budget pays for and why not the rest', async () => {
    const poll = await counted(
      { kind: 'BUDGET', options: ['Puente', 'Parque', 'Banda'], costs: [70, 50, 30], budget: 100, method: 'GREEDY' },
      [[0], [0], [0, 2], [1], [1]],
    );
    const page = await browser.window({ width: 320 });
    await page.goto(`/es/votaciones/${poll.id}`);
    expect(
      await page.getByRole('region', { name: 'Los 2 proyectos que se financian' }).locator('.urna-projects__name').allInnerTexts(),
    ).toEqual(['Puente', 'Banda']);
    expect(await page.getByText('Cuestan $ 100 de un presupuesto de $ 100; quedan $ 0.').count()).toBe(1);
    expect(await page.getByRole('region', { name: 'No se financian, y por qué' }).innerText()).toContain('Parque');
    expect(await faultsOf(page)).toEqual([]);
  });
});

describe('two officials', () => {
  it.each([[true], [false]])('certify a result, and annotate it afterwards (scripts: %s)', async (withScript) => {
    const poll = await counted(stv, orders);
    const page = await browser.window({ person: clara, withScript, width: 320 });
    await page.goto(`/es/trabajo/consultas/${poll.consultation.id}`);
    expect(await page.getByText('Falta la primera certificación').count()).toBe(1);
    await follow(page.getByRole('link', { name: '¿Está de acuerdo?' }));
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Certificar como primera persona');
    expect(await page.getByText('Otra persona de la entidad tiene que confirmarla.').count()).toBe(1);
    expect(await page.getByRole('button', { name: /Certificar/ }).count()).toBe(0);
    expect(await page.getByText('Clara lo certificó').count()).toBe(1);

    const other = await browser.window({ person: ramiro, withScript, width: 320 });
    await other.goto(page.url());
    await press(other, 'Certificar como segunda persona');
    expect(await other.getByText('El resultado quedó certificado.').count()).toBe(1);
    await press(other, 'Publicar la nota');
    expect(await other.locator('.govuk-error-message').innerText()).toContain('Escriba la nota');
    await other.getByRole('textbox', { name: 'Nota' }).fill('En la mesa 3 hubo **dos** observadores. <script>');
    await press(other, 'Publicar la nota');
    expect(await faultsOf(other)).toEqual([]);
    await until(async () => (await read(poll)).isKeyDestroyed);

    const visitor = await browser.window();
    await visitor.goto(`/en/polls/${poll.id}`);
    expect(await visitor.getByText('The key of the poll was destroyed').count()).toBe(1);
    expect(await visitor.getByText('En la mesa 3 hubo **dos** observadores. <script>').count()).toBe(1);
    expect(await visitor.locator('.urna-outcome').innerText()).toMatch(/Certified by Clara on .*\n.*Certified by Ramiro on /);
  });

  it('of another agency cannot', async () => {
    const poll = await counted(stv, orders);
    const stranger = await world.official(world.townHall, 'Patricia');
    const page = await browser.window({ person: stranger });
    expect((await page.goto(`/es/trabajo/consultas/${poll.consultation.id}/certificar/${poll.id}`))!.status()).toBe(403);
  });
});

describe('a receipt', () => {
  it.each([[true], [false]])('shows its secret to its voter alone, and with it what was counted (scripts: %s)', async (withScript) => {
    const poll = await counted(stv, orders);
    const { code, secret } = poll.receipts[0]!;
    const own = await browser.window({ person: people[0]!, withScript, width: 320 });
    await own.goto(`/es/comprobantes/${code}`);
    expect(await own.locator('.urna-receipt__secret').innerText()).toBe(secret);
    expect(await faultsOf(own)).toEqual([]);
    const [promise] = await Promise.all([own.waitForEvent('download'), own.getByRole('button', { name: 'Descargar la promesa' }).click()]);
    expect(promise.suggestedFilename()).toBe(`urna-${code}-promise.txt`);
    const [proof] = await Promise.all([own.waitForEvent('download'), own.getByRole('button', { name: 'Descargar la prueba' }).click()]);
    expect(proof.suggestedFilename()).toBe(`urna-${code}.tlog-proof`);

    const page = await browser.window({ person: people[1]!, withScript, width: 320 });
    await page.goto(`/es/comprobantes/${code}`);
    expect(await page.locator('.urna-receipt__secret').count()).toBe(0);
    expect(await page.content()).not.toContain(secret);
    expect(await page.getByText('Este voto cuenta').count()).toBe(1);
    await page.getByRole('textbox', { name: /Parte secreta/ }).fill('0000-0000-0000-0000');
    await press(page, 'Consultar con la parte secreta');
    expect(await page.locator('.govuk-error-message').innerText()).toContain('Esa no es la parte secreta de ese código');
    await page.getByRole('textbox', { name: /Parte secreta/ }).fill(secret.toLowerCase());
    await press(page, 'Consultar');
    expect(page.url()).not.toContain(secret);
    await page.getByText('Ver qué se contó').click();
    expect(await page.locator('.urna-chosen li').allInnerTexts()).toEqual(['Nubia', 'Eloísa']);
  });

  it('shows nothing of the choice before the closing, also with the secret', async () => {
    const poll = await world.drafts.openPoll(stv, { official: clara });
    const { receipt } = await people[0]!.act('castVote', { pollId: poll.id, optionIds: [poll.options[0]!] }, 'receipt { code secret }');
    const page = await browser.window({ withScript: false });
    await page.goto('/en/receipts');
    await page.getByLabel('Code of the receipt').fill(receipt.code);
    await page.getByRole('textbox', { name: 'Secret part (optional)' }).fill(receipt.secret);
    await press(page, 'Look up');
    expect(await page.getByText('When the poll has closed, you will see here what was counted').count()).toBe(1);
    expect(await page.locator('main').innerText()).not.toContain('Nubia');
  });

  it('of a vote that was changed says so', async () => {
    const poll = await world.drafts.openPoll(stv, { official: clara });
    const vote = async (place: number) =>
      (await people[0]!.act('castVote', { pollId: poll.id, optionIds: [poll.options[place]!] }, 'receipt { code }')).receipt;
    const first = await vote(0);
    await vote(1);
    const page = await browser.window();
    await page.goto(`/es/comprobantes/${first.code}`);
    expect(await page.getByText('Reemplazado: cuenta otro voto de la misma persona').count()).toBe(1);
  });
});
