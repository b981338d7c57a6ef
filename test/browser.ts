/** A real Chromium for tests of pages, and what every page must be: valid, accessible, in one language, no wider than its window. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { HtmlValidate, StaticConfigLoader, type ConfigData, type ResolvedConfig } from 'html-validate';
import { chromium as launcher, type Browser as Chromium, type BrowserContext, type Locator, type Page } from 'playwright-core';
import type { Person } from './person.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Reader {
  /** Who is signed in; nobody when absent. */
  person?: Person;
  /** Whether scripts run. */
  withScript?: boolean;
  /** Width of the window in CSS pixels. */
  width?: number;
  /** Languages that the browser prefers. */
  locale?: string;
}

export class Browser {
  private constructor(
    private readonly chromium: Chromium,
    readonly url: string,
  ) {}

  /** Starts a browser that visits the site at `url`. */
  static async open(url: string): Promise<Browser> {
    return new Browser(await launch(), url);
  }

  async close(): Promise<void> {
    await this.chromium.close();
  }

  /** A window of its own, with its own cookies; addresses in it are relative to the site. */
  async window({ person, withScript = true, width = 1024, locale = 'es-CO' }: Reader = {}): Promise<Page> {
    const context = await this.chromium.newContext({
      baseURL: this.url,
      javaScriptEnabled: withScript,
      viewport: { width, height: 800 },
      locale,
      timezoneId: 'America/Bogota',
    });
    if (person) await signIn(context, this.url, person);
    context.setDefaultTimeout(60_000);
    return context.newPage();
  }
}

/** Chromium from npm; root needs it without its sandbox. */
export async function launch(): Promise<Chromium> {
  return launcher.launch({
    executablePath: await chromium.executablePath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-dev-shm-usage',
    ],
    headless: true,
  });
}

async function signIn(context: BrowserContext, url: string, person: Person): Promise<void> {
  await context.addCookies([{ name: 'urna_session', value: person.token, url, httpOnly: true, sameSite: 'Lax' }]);
}

/** Clicks a link or button and waits for the page that it leads to. */
export async function follow(target: Locator): Promise<void> {
  await Promise.all([target.page().waitForEvent('load'), target.click()]);
}

/** Moves on with the Tab key until something with these words has the focus. */
export async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let presses = 0; presses < 100; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return (element?.labels?.[0]?.textContent ?? element?.textContent ?? '').trim();
    });
    if (words.test(focused)) return;
  }
  throw new Error(`Tab never came to ${words}`);
}

/** Presses Enter and waits for the page that it leads to. */
export async function enter(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

const rules: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // How the bytes are written, not what they mean: the renderer closes empty elements and keeps boolean attributes short.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'doctype-style': 'off',
    'no-inline-style': 'error',
    // Several forms of one page hold hidden fields of the same names.
    'form-dup-name': 'off',
    // GOV.UK's radios and lists say their role for Safari's sake.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    'tel-non-breaking': 'off',
  },
};

/** Works the rules out once: otherwise that takes as long as the examination of each page. */
class SameForAllPages extends StaticConfigLoader {
  private resolved: ResolvedConfig | undefined;

  override getConfigFor(): ResolvedConfig {
    return (this.resolved ??= super.getConfigFor('inline') as ResolvedConfig);
  }
}

const validator = new HtmlValidate(new SameForAllPages(rules));

/**
 * What is wrong with the page that is open now: its markup, its accessibility (WCAG 2.2 AA and best practice), keys of the catalogue
 * that were never put into words, and content wider than the window. Empty when all is well.
 * @param sent the markup as it came; asked for once more when absent
 */
export async function faultsOf(page: Page, sent?: string): Promise<string[]> {
  const faults: string[] = [];
  const html = sent ?? (await (await page.context().request.get(page.url())).text());
  const report = await validator.validateString(html);
  for (const { messages } of report.results)
    for (const { ruleId, message, line, column } of messages) faults.push(`${ruleId}: ${message} (${line}:${column})`);
  // axe needs the timers of the page: where scripts are off, the same page is looked at with them elsewhere.
  const hasScript = await page.evaluate(() => document.documentElement.classList.contains('js'));
  if (hasScript) faults.push(...(await axeFaults(page)));
  const text = await page.evaluate(() => document.body.innerText);
  for (const key of text.match(/\b[a-z][A-Za-z]+\.[a-z][A-Za-z]+(\.[A-Z_]+)?\b/g) ?? [])
    if (!/\.(org|com|gov|co|svg|es|en|eml|json|csv|docx|gob|html|example|txt|decided)$/.test(key))
      faults.push(`a key without words? ${key}`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (overflow > 1) faults.push(`wider than the window by ${overflow} pixels`);
  return faults;
}

/** What is cut off, or makes the page scroll sideways, when letters alone are twice as large on a common screen (WCAG 1.4.4). */
export async function faultsWithLargeLetters(page: Page): Promise<string[]> {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: 1280, height: 800 });
  const faults = await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth + 1) found.push(`large letters: wider than the window by ${scrollWidth - clientWidth} pixels`);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const { overflowX, overflowY, clipPath, display } = getComputedStyle(element);
      // What only screen readers say is cut to a point on purpose, and a field is as long as one scrolls in it.
      if (display === 'inline' || clipPath !== 'none' || element.clientWidth <= 1 || element.tagName === 'INPUT') continue;
      const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      const isCut =
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
      if (isCut) found.push(`large letters: cut off in ${element.tagName}.${element.className}`);
    }
    document.documentElement.style.fontSize = '';
    return found;
  });
  await page.setViewportSize(before);
  return faults;
}

/** The windows that bring axe along to each further page: handing it over anew takes longer than its whole examination. */
const equipped = new WeakSet<Page>();

async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  if (!equipped.has(page)) await page.addInitScript(axe);
  equipped.add(page);
  return (await page.evaluate(async () => {
    const { violations } = await (globalThis as any).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // Of what is well nothing is read, and none of these rules looks at style sheets.
      resultTypes: ['violations'],
      preload: false,
    });
    return violations.map(
      ({ id, nodes }: any) => `${id}: ${nodes.map((node: any) => `${node.target} ${node.failureSummary}`).join(' | ')}`,
    );
  })) as string[];
}
