import fc from 'fast-check';
import { toHtml } from './markdown.js';

/** Whatever a browser could run: elements, attributes and addresses that Markdown has no need of. */
function dangersIn(html: string): string[] {
  const tags = [...html.matchAll(/<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*\/?>/gi)];
  const rest = tags.reduce((left, [tag]) => left.replace(tag, ''), html);
  const allowed = /^(?:p|br|hr|h[3-6]|em|strong|s|a|code|pre|blockquote|ul|ol|li|table|thead|tbody|tr|th|td|sup|span)$/;
  return [
    ...(/[<>]/.test(rest) ? [`stray: ${rest}`] : []),
    ...tags.filter(([, , name]) => !allowed.test(name!)).map(([tag]) => tag),
    ...tags.flatMap(([tag, , , attributes]) =>
      [...attributes!.matchAll(/([a-z-]+)(?:="([^"]*)")?/gi)]
        .filter(([, name, value]) => {
          if (name === 'href') return !/^(?:https?:\/\/|mailto:)/i.test(value!);
          if (name === 'rel') return value !== 'nofollow noopener ugc';
          if (name === 'class') return !/^(?:language-.*|align-(?:left|right|center)|urna-call(?:__mark)?)$/.test(value!);
          return name !== 'start' && name !== 'title';
        })
        .map(() => tag),
    ),
  ];
}

const tricks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)" onclick="alert(1)">x</a>',
  '<style>@import "https://evil.example"</style>',
  '<form action="https://evil.example"><input name=q></form>',
  '<!-- --><script>alert(1)</script> -->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#x0A;script:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](data:image/svg+xml,<svg onload=alert(1)>)',
  '[x](file:///etc/passwd)',
  '[x](//evil.example)',
  '[x](/relative)',
  '[x](https://a.example/"onmouseover="alert(1))',
  '[x](https://a.example "title\\" onmouseover=\\"alert(1)")',
  '[x](https://a.example \'title" onmouseover="alert(1)\')',
  '[x]: javascript:alert(1)\n\n[x]',
  '[x]: https://a.example "\\"><script>alert(1)</script>"\n\n[x]',
  '<javascript:alert(1)>',
  '<https://a.example/<script>>',
  '[^[x](//evil.example)',
  '![x](javascript:alert(1))',
  '![x](https://a.example/x.png "a\\" onerror=\\"alert(1)")',
  '![<img src=x onerror=alert(1)>](https://a.example/pixel.gif)',
  '[![x](https://a.example/pixel.gif)](javascript:alert(1))',
  '`<script>alert(1)</script>`',
  '```"><script>alert(1)</script>\ncode\n```',
  '```html onload=alert(1)\n<script>alert(1)</script>\n```',
  '    <script>alert(1)</script>',
  '|<script>alert(1)</script>|b|\n|-|-|\n|<img src=x onerror=alert(1)>|[x](javascript:alert(1))|',
  '# <script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\<script>alert(1)</script>',
  '**<b onmouseover=alert(1)>x</b>**',
  'https://a.example/"onmouseover=alert(1)',
  'javascript:alert(1) data:text/html,x mailto:a@example.org?body=<script>',
];

describe('Markdown that people write', () => {
  it.each(tricks)('is shown without anything that runs: %s', (trick) => {
    expect(dangersIn(toHtml(trick))).toEqual([]);
  });

  it('stays safe whatever is put together', () => {
    const piece = fc.oneof(
      fc.constantFrom(...tricks, '\n', '\n\n', '> ', '- ', '1. ', '`', '"', "'", ')', ']', '<', '>', '|', '\\'),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => void expect(dangersIn(toHtml(pieces.join('')))).toEqual([])),
      { numRuns: 500 },
    );
  });

  it('links to the web and to e-mail, and tells search engines not to follow', () => {
    expect(toHtml('[ley](https://example.org/ley?a=1&b=2)')).toBe(
      '<p><a href="https://example.org/ley?a=1&amp;b=2" rel="nofollow noopener ugc">ley</a></p>\n',
    );
    expect(toHtml('Véase https://example.org.')).toBe(
      '<p>Véase <a href="https://example.org" rel="nofollow noopener ugc">https://example.org</a>.</p>\n',
    );
    expect(toHtml('<mailto:a@example.org>')).toContain('href="mailto:a@example.org"');
  });

  it('has headings below those of the page', () => {
    expect(toHtml('# Uno\n\n## Dos')).toBe('<h3>Uno</h3>\n<h4>Dos</h4>\n');
    expect(toHtml('Uno\n===')).toBe('<h3>Uno</h3>\n');
  });

  it('has headings that begin right below those of the page and skip no level', () => {
    expect(toHtml('## Uno\n\n###### Seis\n\n## Dos')).toBe('<h3>Uno</h3>\n<h4>Seis</h4>\n<h3>Dos</h3>\n');
    expect(toHtml('### Uno\n\n# Dos')).toBe('<h3>Uno</h3>\n<h3>Dos</h3>\n');
  });

  it('has lists, quotes and tables, but no images', () => {
    expect(toHtml('|a|b|\n|-|-:|\n|1|2|')).toContain('<td class="align-right">2</td>');
    expect(toHtml('> cita\n\n- uno\n- dos')).toContain('<blockquote>');
    expect(toHtml('![foto](https://example.org/a.png)')).not.toContain('<img');
  });

  it('has the footnotes of laws, those that are only an address too', () => {
    const html = toHtml('Según[^1] consta[^2].\n\n[^1]: Derogado.\n[^2]: https://example.org/ley');
    const words = html.replace(/<[^>]*>/g, '');
    expect(words).toBe('Según[^1] consta[^2].\n[^1]: Derogado.\n[^2]: https://example.org/ley\n');
    expect(html).toContain('<a href="https://example.org/ley"');
    expect(html.match(/<sup/g)).toHaveLength(4);
    expect(html.match(/<p>/g)).toHaveLength(3);
  });
});
