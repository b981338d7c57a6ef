/** What people write in Markdown, as HTML that is safe to show to others. */
import { LRUCache } from 'lru-cache';
import MarkdownIt from 'markdown-it';
import { keepFootnotes, raiseCalls } from './footnotes.rules.js';

const allowedAddress = /^(?:https?:\/\/|mailto:)/i;

/** The renderer of everything that people write. */
export function makeRenderer(): InstanceType<typeof MarkdownIt> {
  const markdown = new MarkdownIt('default', { html: false, linkify: true, typographer: false }).disable('image');
  // Bare domain names in laws ("Art.1.co") are not meant as links; only written-out addresses are.
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  markdown.validateLink = (address) => allowedAddress.test(address);
  keepFootnotes(markdown);

  // A page has its own first and second headings; what a person writes begins right below them, whichever level they began
  // with, and skips none: who listens to a page finds their way by its headings.
  markdown.core.ruler.push('lower_headings', ({ tokens }) => {
    const above: number[] = [];
    for (const token of tokens) {
      if (token.type === 'heading_open') {
        const level = Number(token.tag.slice(1));
        while (above.length > 0 && above.at(-1)! >= level) above.pop();
        above.push(level);
      }
      if (token.type === 'heading_open' || token.type === 'heading_close') token.tag = `h${Math.min(6, above.length + 2)}`;
    }
  });

  // A strict content security policy refuses inline styles: columns are aligned by a class.
  markdown.core.ruler.push('align_by_class', ({ tokens }) => {
    for (const token of tokens) {
      const style = token.type === 'th_open' || token.type === 'td_open' ? token.attrGet('style') : null;
      if (style !== null) token.attrs = [['class', String(style).replace('text-align:', 'align-')]];
    }
  });

  markdown.renderer.rules.text = (tokens, index) => raiseCalls(markdown.utils.escapeHtml(tokens[index]!.content));

  markdown.renderer.rules.link_open = (tokens, index, options, _environment, renderer) => {
    tokens[index]!.attrSet('rel', 'nofollow noopener ugc');
    return renderer.renderToken(tokens, index, options);
  };
  return markdown;
}

const markdown = makeRenderer();

const rendered = new LRUCache<string, string>({
  maxSize: 16_000_000,
  sizeCalculation: (html, source) => html.length + source.length + 1,
});

/** Paragraphs, lists, tables, quotes and links; no raw HTML, no images, no scripts, and links to the web or e-mail only. */
export function toHtml(source: string): string {
  let html = rendered.get(source);
  if (html === undefined) rendered.set(source, (html = markdown.render(source)));
  return html;
}
