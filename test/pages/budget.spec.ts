/** How much a first and a second view of the most visited pages weigh, as a browser counts what came over the line. */
import type { CDPSession, Page } from 'playwright-core';
import { Browser } from '../browser.js';
import { World } from '../world.js';

/** In bytes, as they travel: compressed, with their headers. */
const most = { firstView: 50_000, html: 14_000, script: 10_000, secondView: 15_000, requests: 6 };

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await World.openDemo({}, 250);
  browser = await Browser.open(world.url);
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

interface Load {
  url: string;
  type: string;
  bytes: number;
}

/** Everything that the browser asks for, from now on; the lists are filled while it loads. */
async function watch(page: Page): Promise<Map<string, Load>> {
  const loads = new Map<string, Load>();
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    // Images within the style sheet are part of it.
    if (!request.url.startsWith('data:')) loads.set(requestId, { url: request.url, type: type ?? 'Other', bytes: 0 });
  });
  const add = (requestId: string, bytes: number): void => {
    const load = loads.get(requestId);
    if (load) load.bytes += bytes;
  };
  // An answer without end, such as the line of a live part, is never finished: its headers and data are counted as they come.
  session.on('Network.responseReceived', ({ requestId, response }) => add(requestId, response.encodedDataLength));
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => add(requestId, encodedDataLength));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const load = loads.get(requestId);
    if (load) load.bytes = encodedDataLength;
  });
  return loads;
}

async function view(page: Page, path: string): Promise<Load[]> {
  const loads = await watch(page);
  await page.goto(path);
  // What scripts ask for after the page is there counts as well.
  await page.waitForTimeout(1_500);
  return [...loads.values()];
}

const total = (loads: readonly Load[]): number => loads.reduce((sum, { bytes }) => sum + bytes, 0);
const ofType = (loads: readonly Load[], type: string): Load[] => loads.filter((load) => load.type === type);

/** What is over the budget, each with everything that was loaded; empty when nothing is. */
function overBudget(loads: readonly Load[], limits: Partial<Record<'view' | 'html' | 'script' | 'requests', number>>): string[] {
  const measured = {
    view: total(loads),
    html: total(ofType(loads, 'Document')),
    script: total(ofType(loads, 'Script')),
    requests: loads.length,
  };
  const faults = Object.entries(limits)
    .filter(([name, limit]) => measured[name as keyof typeof measured] > limit)
    .map(([name, limit]) => `${name}: ${measured[name as keyof typeof measured]} of ${limit}`);
  for (const { url, type } of loads) {
    if (new URL(url).origin !== world.url) faults.push(`from somebody else: ${url}`);
    if (type === 'Font') faults.push(`a font: ${url}`);
  }
  const everything = loads.map(({ url, type, bytes }) => `${type} ${bytes} ${url.slice(0, 100)}`).join('\n');
  return faults.map((fault) => `${fault}\n${everything}`);
}

describe.each([
  ['the first page', '/es'],
  ['the first page in English', '/en'],
  ['a consultation', '/es/consultas/regimen-de-los-acueductos-comunitarios'],
  ['an article', '/es/consultas/regimen-de-los-acueductos-comunitarios/texto/art_1'],
  ['a consultation in English', '/en/consultations/regimen-de-los-acueductos-comunitarios'],
])('%s', (_, path) => {
  it('is light, and lighter the second time', async () => {
    const page = await browser.window({ width: 360 });
    const first = await view(page, path);
    expect(ofType(first, 'Document')).toHaveLength(1);
    expect(ofType(first, 'Stylesheet')).toHaveLength(1);
    expect(total(ofType(first, 'Stylesheet'))).toBeGreaterThan(5_000);
    expect(overBudget(first, { view: most.firstView, html: most.html, script: most.script, requests: most.requests })).toEqual([]);
    const again = await page.context().newPage();
    await page.close();
    expect(overBudget(await view(again, path), { view: most.secondView, requests: most.requests })).toEqual([]);
    await again.context().close();
  });
});
