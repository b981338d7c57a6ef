/** Confirming a telephone in the pages, without scripts and with them, in both languages. */
import { Browser, faultsOf, follow } from '../browser.js';
import { Letters } from '../letters.js';
import type { Person } from '../person.js';
import { World } from '../world.js';

const letters = new Letters();
let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await World.open({ URNA_HOME: letters.home });
  browser = await Browser.open(world.url);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
  await letters.burn();
});

const codeTo = async (number: string): Promise<string> => /\b\d{6}\b/.exec((await letters.messagesTo(number)).at(-1)!)![0];
const levelOf = async (who: Person): Promise<string> => (await who.read('{ viewer { trustLevel } }')).viewer.trustLevel;

it('a telephone is confirmed, changed and removed, without scripts', async () => {
  const ana = await world.citizen('Ana');
  const page = await browser.window({ person: ana, withScript: false });
  await page.goto('/es/mi-cuenta');
  await follow(page.getByRole('link', { name: 'Confirmar uno' }));
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Mi teléfono');
  expect(await faultsOf(page)).toEqual([]);

  await page.getByLabel('Número de celular').fill('601 234 5678');
  await follow(page.getByRole('button', { name: 'Enviarme un código' }));
  expect(await page.title()).toMatch(/^Error: /);
  expect(await page.getByLabel('Número de celular').inputValue()).toBe('601 234 5678');
  expect(await faultsOf(page)).toEqual([]);

  await page.getByLabel('Número de celular').fill('300 123 4567');
  await follow(page.getByRole('button', { name: 'Enviarme un código' }));
  expect(await page.getByText('El código va en camino').count()).toBe(1);
  expect(await page.getByText('+57 300 1234567').count()).toBe(1);
  expect(await faultsOf(page)).toEqual([]);
  const code = await codeTo('+573001234567');
  await page.getByLabel('Código del mensaje').fill(String((Number(code) + 1) % 1_000_000).padStart(6, '0'));
  await follow(page.getByRole('button', { name: 'Confirmar mi teléfono' }));
  expect(await page.title()).toMatch(/^Error: /);
  expect(await page.getByText('puede intentarlo 4 veces más').count()).toBeGreaterThan(0);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Código del mensaje').fill(code);
  await follow(page.getByRole('button', { name: 'Confirmar mi teléfono' }));
  expect(await page.getByText('Su teléfono quedó confirmado.').count()).toBe(1);
  expect(await faultsOf(page)).toEqual([]);
  expect(await levelOf(ana)).toBe('CONFIRMED');

  await page.goto('/es/mi-cuenta');
  expect(await page.getByText('+57 300 1234567').count()).toBe(1);
  expect(await faultsOf(page)).toEqual([]);
  await follow(page.getByRole('link', { name: 'Cambiar el teléfono' }));
  await follow(page.getByRole('button', { name: 'Quitar mi teléfono' }));
  expect(await page.getByText('Su cuenta ya no tiene teléfono.').count()).toBe(1);
  expect(await levelOf(ana)).toBe('REGISTERED');
});

it('the same in English, with scripts; who has no confirmed address is led there from the page of security', async () => {
  const luis = await world.citizen('Luis');
  const page = await browser.window({ person: luis });
  await page.goto('/en/my-account/security');
  await follow(page.getByRole('link', { name: 'You may confirm a telephone instead' }));
  await page.getByLabel('Mobile number').fill('+57 311 123 4567');
  await follow(page.getByRole('button', { name: 'Send me a code' }));
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Code of the message').fill(await codeTo('+573111234567'));
  await follow(page.getByRole('button', { name: 'Confirm my telephone' }));
  expect(await page.getByText('Your telephone is confirmed.').count()).toBe(1);
  expect(await faultsOf(page)).toEqual([]);
  // The address is still not confirmed, and the page of security goes on to offer it.
  await page.goto('/en/my-account/security');
  expect(await page.getByText('This address is not confirmed yet', { exact: false }).count()).toBe(1);
});
