/** Previews: how words will look and how a text will be divided, before anything is saved. */
import { shortText } from '../drafts.js';
import type { Person } from '../person.js';
import { World } from '../world.js';

let world: World;
let clara: Person;
beforeAll(async () => {
  world = await World.open();
  clara = await world.official();
});
afterAll(() => world?.close());

const codes = async (who: Person, query: string, variables: Record<string, unknown>) =>
  (await who.ask(query, variables)).errors?.map(({ extensions }) => extensions.code) ?? [];

describe('anybody who writes', () => {
  const preview = 'query ($markdown: Markdown!) { previewMarkdown(markdown: $markdown) }';

  it('sees their Markdown as pages will show it, and nothing dangerous in it', async () => {
    const markdown = '# Hola\n\n**Sí**, <script>alert(1)</script> [aquí](javascript:alert(1))';
    const { previewMarkdown } = await world.visitor().read(preview, { markdown });
    expect(previewMarkdown).toContain('<h3>Hola</h3>');
    expect(previewMarkdown).toContain('<strong>Sí</strong>');
    expect(previewMarkdown).not.toMatch(/<script|href="javascript/);
    const { id } = (
      await clara.act('createConsultation', { agencyId: world.ministry.globalId, title: 'T', body: markdown }, 'consultation { id }')
    ).consultation;
    expect((await clara.read('query ($id: ID!) { consultation(id: $id) { bodyHtml } }', { id })).consultation.bodyHtml).toBe(
      previewMarkdown,
    );
  });

  it('may show as much as a consultation may say, in one operation together', async () => {
    const [most, more] = ['x'.repeat(100_000), 'x'.repeat(100_001)];
    expect(await codes(world.visitor(), preview, { markdown: most })).toEqual([]);
    expect(await codes(world.visitor(), preview, { markdown: more })).toEqual(['MARKDOWN_TOO_LONG']);
    const twice = 'query ($a: Markdown!, $b: Markdown!) { a: previewMarkdown(markdown: $a) b: previewMarkdown(markdown: $b) }';
    expect(await codes(world.visitor(), twice, { a: most, b: 'y' })).toContain('MARKDOWN_TOO_LONG');
    expect(await world.visitor().read(twice, { a: 'x', b: 'y' })).toEqual({ a: '<p>x</p>\n', b: '<p>y</p>\n' });
  });
});

describe('an official who writes a text', () => {
  const preview = `query ($markdown: Markdown!) { previewText(markdown: $markdown) {
    articleCount notes provisionCount provisions { kind label number heading bodyHtml depth eid } } }`;

  it('sees how it will be divided, exactly as saving it does, and nothing is kept', async () => {
    const { previewText } = await clara.read(preview, { markdown: shortText });
    expect(previewText).toMatchObject({ articleCount: 3, notes: [], provisionCount: 5 });
    expect(previewText.provisions[3]).toEqual({
      kind: 'PARAGRAPH',
      label: 'Parágrafo',
      number: null,
      heading: null,
      bodyHtml: expect.stringContaining('zonas urbanas'),
      depth: 1,
      eid: expect.stringContaining('art_2'),
    });
    expect(await world.rows('SELECT 1 FROM text_versions')).toEqual([]);
    const { id } = (await clara.act('createConsultation', { agencyId: world.ministry.globalId, title: 'T' }, 'consultation { id }'))
      .consultation;
    const { textVersion } = await clara.act(
      'saveText',
      { consultationId: id, markdown: shortText },
      'textVersion { articleCount notes provisions(first: 100) { nodes { kind label number heading bodyHtml depth eid } } }',
    );
    expect({ ...textVersion, provisions: textVersion.provisions.nodes, provisionCount: 5 }).toEqual(previewText);
  });

  it('sees the first 200 parts and how many there are, and is told what is missing or too large', async () => {
    const long = Array.from({ length: 250 }, (_, index) => `#### Artículo ${index + 1}.\n\nTexto.`).join('\n\n');
    const { previewText } = await clara.read(preview, { markdown: long });
    expect([previewText.articleCount, previewText.provisionCount, previewText.provisions.length]).toEqual([250, 250, 200]);
    expect((await clara.read(preview, { markdown: 'Nada que discutir.' })).previewText.articleCount).toBe(0);
    expect((await clara.read(preview, { markdown: '#### Artículo 1.\n\nA.\n\n#### Artículo 3.\n\nB.' })).previewText.notes).toHaveLength(1);
    expect(await codes(clara, preview, { markdown: 'a'.repeat(5 * 1024 * 1024 + 1) })).toEqual(['TEXT_TOO_LARGE']);
  });

  it('is the only one who does', async () => {
    for (const [who, code] of [
      [world.visitor(), 'SIGN_IN_REQUIRED'],
      [await world.citizen(), 'FORBIDDEN'],
      [await world.moderator(), 'FORBIDDEN'],
      [await world.administrator(), 'FORBIDDEN'],
      [await world.auditor(), 'FORBIDDEN'],
    ] as const)
      expect(await codes(who, preview, { markdown: shortText })).toEqual([code]);
  });
});
