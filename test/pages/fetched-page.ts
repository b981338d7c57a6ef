/** A page as it is sent, without a browser: its links, its forms and what they let one choose. */
import type { Person } from '../person.js';

export interface FetchedForm {
  action: string;
  /** What its buttons do. */
  acts: string[];
  hidden: Record<string, string>;
}

const plain = (value: string): string =>
  value
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

function tags(html: string, name: string): Record<string, string>[] {
  return [...html.matchAll(new RegExp(`<${name}(\\s[^>]*)?>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries([...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [key!, plain(value ?? '')])),
  );
}

export class FetchedPage {
  readonly forms: FetchedForm[];
  private readonly links: Set<string>;

  private constructor(
    readonly path: string,
    readonly status: number,
    /** What stands between the head of every page and its foot. */
    private readonly main: string,
  ) {
    this.links = new Set(tags(main, 'a').map(({ href = '' }) => href.split('#')[0]!));
    this.forms = [...main.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => ({
      action: tags(form, 'form')[0]!['action'] ?? '',
      acts: tags(form, 'button').flatMap(({ name, value }) => (name === 'act' && value ? [value] : [])),
      hidden: Object.fromEntries(
        tags(form, 'input').flatMap(({ type, name, value }) => (type === 'hidden' && name ? [[name, value ?? '']] : [])),
      ),
    }));
  }

  /** As that person's browser gets it; what leads elsewhere or does not exist offers nothing. */
  static async of(who: Person, path: string): Promise<FetchedPage> {
    const { authorization, ...headers } = who.headers as Record<string, string>;
    const cookie: Record<string, string> = authorization ? { cookie: `urna_session=${authorization.replace('Bearer ', '')}` } : {};
    const response = await fetch(`${who.url}${path}`, { redirect: 'manual', headers: { ...headers, ...cookie } });
    const html = await response.text();
    if (response.status >= 500) throw new Error(`${who.name}, ${path}: ${response.status}`);
    const [, main = ''] = response.status === 200 ? html.split(/<main[\s>]/) : [];
    return new FetchedPage(path, response.status, main.split('</main>')[0]!);
  }

  get acts(): string[] {
    return this.forms.flatMap(({ acts }) => acts);
  }

  linksTo(path: string): boolean {
    return this.links.has(path);
  }

  /** The values among which one chooses. */
  choices(name: string): string[] {
    return tags(this.main, 'input').flatMap((field) => (field['type'] === 'radio' && field['name'] === name ? [field['value']!] : []));
  }
}
