/** Reads everything that somebody can reach by links, pages and files, as words. */
import { unzipSync } from 'fflate';
import type { Person } from './person.js';
import { readPdf } from './texts/pdf-words.js';

export interface Read {
  path: string;
  words: string;
}

/** What leads out of the session, or is the same for everybody and says nothing of people. */
const leftOut = /^\/(assets|graphql)\b|salir|sign-out|\/ledger\//;

/** From these addresses on, everything that is linked; at most so many. */
export async function crawl(who: Person, starts: readonly string[], most: number): Promise<Read[]> {
  const { authorization, ...headers } = who.headers as Record<string, string>;
  const cookie: Record<string, string> = authorization ? { cookie: `urna_session=${authorization.replace('Bearer ', '')}` } : {};
  const waiting = [...starts];
  const known = new Set(waiting);
  const read: Read[] = [];
  for (let path = waiting.shift(); path !== undefined && read.length < most; path = waiting.shift()) {
    const response = await fetch(`${who.url}${path}`, { redirect: 'manual', headers: { ...headers, ...cookie } });
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (response.status >= 500) throw new Error(`${who.name}, ${path}: ${response.status}`);
    const words = wordsOf(bytes);
    read.push({ path, words });
    const found = [...words.matchAll(/(?:href|src|action)="([^"#]*)/g)].map(([, href]) => href!.replace(/&amp;/g, '&'));
    for (const href of [...found, response.headers.get('location') ?? '']) {
      const url = URL.canParse(href, `${who.url}${path}`) ? new URL(href, `${who.url}${path}`) : null;
      // Some addresses are absolute, with the public name of the site.
      const next = url && ['localhost', '127.0.0.1'].includes(url.hostname) ? url.pathname + url.search : null;
      if (next === null || known.has(next) || leftOut.test(next)) continue;
      known.add(next);
      waiting.push(next);
    }
  }
  return read;
}

/** Spreadsheets and documents are archives of XML. */
function wordsOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8');
  if (text.startsWith('PK')) return Object.values(unzipSync(bytes)).map(wordsOf).join('\n');
  return text.startsWith('%PDF') ? readPdf(bytes).words : text;
}
