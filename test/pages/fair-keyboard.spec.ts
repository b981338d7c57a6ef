/** Fairness by keyboard alone, on a narrow screen: somebody reports, another appeals against what was decided, a colleague hears it, anybody reads the record. */
import type { Page } from 'playwright-core';
import { AppealBuilder } from '../appeals.js';
import { Browser, enter, faultsOf, tabTo } from '../browser.js';
import { World } from '../world.js';

let world: World;
let browser: Browser;
let build: AppealBuilder;

beforeAll(async () => {
  world = await World.open();
  browser = await Browser.open(world.url);
  build = new AppealBuilder(world, await world.drafts.open());
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const uuidOf = (id: string): string => Buffer.from(id, 'base64url').toString().split(':')[1]!;

/** Moves through the whole page: each stop shows that it has the focus, and none stands before the one that came earlier. */
async function faultsOfOrder(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await page.locator('#content').focus();
  const stops = await page
    .locator('main a[href], main button, main input:not([type=hidden]), main select, main textarea, main summary')
    .count();
  let before = -1;
  for (let press = 0; press < stops + 5; press++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      if (!element.closest('main')) return null;
      // What a reader sees change when the focus comes: of radios, it is drawn by the label beside them.
      const lookOf = (): string =>
        [getComputedStyle(element), ...(element.nextElementSibling ? [getComputedStyle(element.nextElementSibling, '::before')] : [])]
          .map(({ outlineStyle, outline, boxShadow, backgroundColor }) =>
            [outlineStyle === 'none' ? '' : outline, boxShadow, backgroundColor].join(),
          )
          .join();
      const focused = lookOf();
      element.blur();
      const isSeen = lookOf() !== focused;
      element.focus();
      return {
        // The narrow page is one column: what stands below comes later.
        bottom: element.getBoundingClientRect().bottom + scrollY,
        what: (element.textContent || element.getAttribute('name') || element.tagName).trim().slice(0, 40),
        isSeen,
      };
    });
    if (at === null) break;
    if (!at.isSeen) faults.push(`nobody sees the focus at «${at.what}»`);
    if (at.bottom < before) faults.push(`«${at.what}» comes after what stands below it`);
    before = at.bottom;
  }
  if (before < 0) faults.push('nothing in the page takes the focus');
  const ahead = await page.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])').count();
  if (ahead > 0) faults.push(`${ahead} push themselves ahead of the order of the page`);
  return faults;
}

it.each(['es', 'en'] as const)(
  'from a report to the record in %s',
  async (language) => {
    const say = (es: RegExp, en: RegExp): RegExp => (language === 'es' ? es : en);
    const [tomas, irene] = [await world.moderator(), await world.moderator(world.ministry, 'Irene')];
    const [luis, ana] = [await world.citizen('Luis'), await world.citizen('Ana')];
    const comment = await build.post(luis);
    const reader = await browser.window({ person: ana, width: 320 });
    await reader.goto(`/${language}/${language === 'es' ? 'comentarios' : 'comments'}/${comment}`);
    await tabTo(reader, say(/^Denunciar/, /^Report/));
    await enter(reader);
    expect(await faultsOfOrder(reader)).toEqual([]);
    await reader.locator('#content').focus();
    for (
      let press = 0;
      press < 40 && !(await reader.evaluate(() => (document.activeElement as HTMLInputElement).name === 'reason'));
      press++
    )
      await reader.keyboard.press('Tab');
    await reader.keyboard.press('Space');
    for (let press = 0; press < 40 && !(await reader.evaluate(() => document.activeElement!.matches('main form button'))); press++)
      await reader.keyboard.press('Tab');
    await enter(reader);
    expect(await world.rows('SELECT reason FROM comment_reports WHERE comment_id = $1', [uuidOf(comment)])).toEqual([{ reason: 'INSULT' }]);

    const decision = await build.decide(tomas, comment, 'HIDE');
    const author = await browser.window({ person: luis, width: 320 });
    await author.goto(`/${language}/${language === 'es' ? 'moderacion/decision' : 'moderation/decision'}/${uuidOf(decision)}`);
    expect(await faultsOfOrder(author)).toEqual([]);
    await tabTo(author, say(/^Apelar una decisión/, /^Appeal/));
    await enter(author);
    await tabTo(author, say(/^¿Por qué no está de acuerdo\?$/, /^Why do you/));
    await author.keyboard.type('Critiqué la gestión con cifras que son públicas.');
    await author.keyboard.press('Tab');
    await enter(author);
    const [appeal] = await world.rows<{ id: string }>('SELECT id FROM moderation_appeals WHERE decision_id = $1', [uuidOf(decision)]);
    expect(appeal).toBeDefined();

    const hearing = await browser.window({ person: irene, width: 320 });
    await hearing.goto(`/${language}/${language === 'es' ? 'trabajo/apelaciones' : 'workbench/appeals'}`);
    await tabTo(hearing, say(/^Mi|Oculta|Ocultar/, /[Hh]id/));
    await enter(hearing);
    expect(await faultsOfOrder(hearing)).toEqual([]);
    expect(await faultsOf(hearing)).toEqual([]);
    for (const path of language === 'es' ? ['registro-de-moderacion'] : ['moderation-log']) {
      await reader.goto(`/${language}/${path}`);
      expect(await faultsOfOrder(reader)).toEqual([]);
    }
    for (const page of [reader, author, hearing]) await page.context().close();
  },
  180_000,
);
