/** What somebody might write in place of honest words, and how to tell that a page fell for it. */
import type { Page } from 'playwright-core';

/** Each at most 70 characters, so that it fits wherever people write; whatever runs leaves `__hit` behind. */
export const tricks = [
  '<script>__hit=1</script>',
  '<img src=x onerror="__hit=1">',
  '<svg/onload=__hit=1>',
  '"><iframe src="javascript:parent.__hit=1"></iframe>',
  '"><iframe srcdoc="<script>parent.__hit=1</script>"></iframe>',
  '" autofocus onfocus="__hit=1" x="',
  "' autofocus onfocus='__hit=1' x='",
  '</textarea></title><script>__hit=1</script>',
  '</main><x-trick onpointerenter=__hit=1>x</x-trick>',
  '<style>*{display:none}</style>',
  '<math><mtext><table><mglyph><style><img src onerror=__hit=1>',
  '<form action=https://example.com/><button>x</button></form>',
  '<base href="https://example.com/"><link rel=stylesheet href="/x">',
  '<meta http-equiv=refresh content="0;url=https://example.com/">',
  '<a href="jav&#x09;ascript:__hit=1">x</a>',
  '&lt;script&gt;__hit=1&lt;/script&gt;&#60;x-trick&#62;',
  '[x](javascript:__hit=1)',
  '[x](JaVa&#x0A;script:__hit=1)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '![x](https://example.com/spy.png)',
  '[![x](https://example.com/spy.png)](javascript:__hit=1)',
  '[x](https://example.com/"onmouseover="__hit=1)',
  '<javascript:__hit=1> <https://example.com/<script>>',
  '\u202Egpj.exe <b onmouseover=__hit=1>x</b>',
  "${__hit=1}{{__hit=1}}#{__hit=1}<%= __hit=1 %>{plural, select,'",
  "'; DROP TABLE accounts; -- %s %00 \\u003cx-trick\\u003e",
];

/** Words that pass for an e-mail address. */
export const mailTricks = [
  '"<script>__hit=1</script>"@example.org',
  '"><img/src=x/onerror=__hit=1>"@example.org',
  "'onfocus='__hit=1'autofocus='@example.org",
  'a?subject=x&bcc=x&body=x@example.org',
];

/** The addresses beyond the site that a window asks for, from now on. */
export function requestsElsewhere(page: Page, url: string): string[] {
  const elsewhere: string[] = [];
  page.on('request', (request) => void (request.url().startsWith(url) || elsewhere.push(request.url())));
  return elsewhere;
}

/**
 * What pages made of tricks: scripts that ran, elements, handlers and addresses of theirs.
 * @param paths addresses of this site, read as whoever uses the window does and taken apart by the browser as it does with every page; the
 *   page that is open when absent
 */
export async function harmIn(page: Page, paths?: string[]): Promise<{ harm: string[]; html: string }> {
  return page.evaluate(async (wanted) => {
    const foreign =
      'main script, main style, main iframe, main base, main link, main meta, main math, object, embed, video, audio, x-trick, [style], ' +
      'script:not([src^="/"]), form:not([action^="/"]), img:not([src^="/"]), [srcdoc]';
    const found: string[] = [];
    const examine = (root: Document, path: string): void => {
      const say = (what: string): void => void found.push(`${path}: ${what}`);
      for (const element of root.querySelectorAll(foreign)) say(element.outerHTML.slice(0, 200));
      for (const element of root.querySelectorAll('*'))
        for (const { name, value } of element.attributes) if (name.startsWith('on')) say(`${element.tagName} ${name}=${value}`);
      for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
        const leadsOut = ['http:', 'https:'].includes(link.protocol) && link.host !== location.host;
        if (!['http:', 'https:', 'mailto:', 'tel:'].includes(link.protocol)) say(`a link to ${link.href}`);
        if (leadsOut && /example\.com/.test(link.host) && !/nofollow/.test(link.rel)) say(`vouches for ${link.href}`);
        if (link.protocol === 'mailto:' && /bcc=/.test(link.search)) say(`a mail that goes to others too: ${link.href}`);
      }
      if (root.querySelectorAll('main').length !== 1) say('there is not one main part');
    };
    let html = '';
    if (!wanted) {
      examine(document, location.pathname);
      html = document.documentElement.outerHTML;
    }
    for (const path of wanted ?? []) {
      const answer = await fetch(path);
      const text = await answer.text();
      if (answer.status >= 500) found.push(`${path}: status ${answer.status}`);
      examine(new DOMParser().parseFromString(text, 'text/html'), path);
      html += text;
    }
    if ('__hit' in globalThis) found.push('a script ran');
    return { harm: found, html };
  }, paths);
}
