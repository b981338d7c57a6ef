/** Web Annotations as the W3C's model writes them; the samples follow the examples of its chapters 3 and 4. */
import fc from 'fast-check';
import { readAnnotations } from './annotation-reading.rules.js';
import { writeAnnotation, writeCollection, writePage } from './annotation-writing.rules.js';

const head = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'http://example.org/anno1', type: 'Annotation' };
const page = 'http://example.org/page1';
const body = 'http://example.org/post1';
const withSelector = (selector: unknown) => ({ ...head, body, target: { source: page, selector } });

/** Everything the model allows as a target or a body, and what is left without use here. */
const samples: Record<string, [unknown, string[]]> = {
  'a basic one': [{ ...head, body, target: page }, []],
  'one without a body': [{ ...head, target: page }, []],
  'several bodies and targets': [{ ...head, body: [body, 'http://example.org/post2'], target: [page, 'http://example.org/page2'] }, []],
  'an external resource described': [
    { ...head, body: { id: body, type: 'Sound', format: 'audio/mpeg', language: 'fr' }, target: { id: page, type: 'Text' } },
    [],
  ],
  'an embedded text': [
    { ...head, body: { type: 'TextualBody', value: "<p>j'adore !</p>", format: 'text/html', language: 'fr' }, target: page },
    [],
  ],
  'a plain text': [{ ...head, bodyValue: 'Comment text', target: page }, []],
  'a choice': [{ ...head, body: { type: 'Choice', items: [{ id: body }, { id: `${body}/fr` }] }, target: page }, []],
  'motivations and a creator': [
    {
      ...head,
      motivation: ['commenting', 'bookmarking'],
      creator: { id: 'http://example.org/u1', type: 'Person', name: 'A', nickname: 'a' },
      created: '2015-10-13T13:00:00Z',
      body,
      target: page,
    },
    [],
  ],
  'a specific resource with a purpose': [
    { ...head, body: { type: 'SpecificResource', purpose: 'tagging', source: body }, target: page },
    [],
  ],
  'a fragment': [withSelector({ type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3236', value: 'namedSection' }), []],
  'a CSS selector': [withSelector({ type: 'CssSelector', value: '#elemid > .elemclass + p' }), ['CssSelector']],
  'an XPath selector': [withSelector({ type: 'XPathSelector', value: '/html/body/p[2]/table/tr[2]/td[3]/span' }), ['XPathSelector']],
  'a quotation': [withSelector({ type: 'TextQuoteSelector', exact: 'anotation', prefix: 'this is an ', suffix: ' that has some' }), []],
  'a position': [withSelector({ type: 'TextPositionSelector', start: 412, end: 795 }), []],
  'a position in bytes': [withSelector({ type: 'DataPositionSelector', start: 4096, end: 4104 }), ['DataPositionSelector']],
  'a shape': [withSelector({ type: 'SvgSelector', value: '<svg/>' }), ['SvgSelector']],
  'a range': [
    withSelector({
      type: 'RangeSelector',
      startSelector: { type: 'XPathSelector', value: '//table[1]' },
      endSelector: { type: 'XPathSelector', value: '//table[2]' },
    }),
    ['RangeSelector'],
  ],
  'a refined selector': [
    withSelector({
      type: 'FragmentSelector',
      value: 'para5',
      refinedBy: { type: 'TextQuoteSelector', exact: 'Selected Text', prefix: 'text before the ', suffix: ' and text after it' },
    }),
    [],
  ],
  'a selector by its address': [withSelector('http://example.org/selectors/1'), ['selector']],
  'a state, a style and a scope': [
    {
      ...head,
      stylesheet: 'http://example.org/s.css',
      body,
      target: {
        source: page,
        scope: 'http://example.org/index',
        styleClass: 'red',
        state: { type: 'TimeState', sourceDate: '2015-07-20T13:30:00Z', cached: 'http://archive.example.org/copy1' },
        renderedVia: { id: 'http://example.org/app' },
      },
    },
    [],
  ],
};

describe('an agency imports annotations', () => {
  it.each(Object.entries(samples))('and %s keeps its structure; what is not understood is told', (_, [sample, unknown]) => {
    const { annotations, notes } = readAnnotations(sample);
    expect(annotations).toHaveLength(1);
    expect(annotations[0]!.raw).toEqual(sample);
    expect(annotations[0]!.targets.flatMap((target) => target.unknown)).toEqual(unknown);
    expect(notes).toHaveLength(unknown.length);
    for (const [i, type] of unknown.entries()) if (type !== 'selector') expect(notes[i]).toContain(type);
  });

  it('with the passage and the provision that each is about', () => {
    const { annotations } = readAnnotations([
      withSelector([
        { type: 'TextQuoteSelector', exact: 'a', prefix: 'b' },
        { type: 'TextPositionSelector', start: 1, end: 2 },
      ]),
      samples['a refined selector']![0],
      { ...head, target: 'https://urna.example/textos/7/v2#art_5__par_1' },
    ]);
    expect(annotations.map(({ targets }) => targets[0])).toMatchObject([
      { quote: { exact: 'a', prefix: 'b' }, position: { start: 1, end: 2 }, names: [page, 'page1'] },
      { quote: { exact: 'Selected Text' }, position: null, names: ['para5', page, 'page1'] },
      { quote: null, names: ['art_5__par_1', 'https://urna.example/textos/7/v2#art_5__par_1', 'v2'] },
    ]);
  });

  it('from a list, a page or a collection, and is told of pages that are elsewhere', () => {
    const one = samples['a basic one']![0];
    const items = {
      '@context': head['@context'],
      id: 'http://example.org/page1',
      type: 'AnnotationPage',
      startIndex: 0,
      items: [one, one],
    };
    expect(readAnnotations([one, one]).annotations).toHaveLength(2);
    expect(readAnnotations(items)).toMatchObject({ annotations: { length: 2 }, notes: [] });
    const collection = { type: 'AnnotationCollection', total: 42023, first: { ...items, next: 'http://example.org/page2' } };
    expect(readAnnotations(collection)).toMatchObject({
      annotations: { length: 2 },
      notes: ['The page http://example.org/page2 is elsewhere and was not read.'],
    });
  });

  it('and those that are none are left out and told, one by one', () => {
    const { annotations, notes } = readAnnotations([
      { ...head, id: 'x', target: undefined },
      7,
      { ...head, type: 'Note', target: page },
      { ...head, target: [3] },
      samples['a quotation']![0],
    ]);
    expect(annotations).toHaveLength(1);
    expect(notes).toEqual([
      'Annotation x was left out: it has no target.',
      'Annotation number 2 was left out: it is no object.',
      'Annotation http://example.org/anno1 was left out: its type is not Annotation.',
      'Annotation http://example.org/anno1 was left out: a target is neither an address nor an object.',
    ]);
  });

  it.each([[null], ['words'], [{ type: 'Note' }], [{}]])('and is told that %j is nothing of the kind', (json) => {
    expect(() => readAnnotations(json)).toThrow('This is neither an annotation');
  });

  it('and a type that is no word is no word', () => {
    expect(readAnnotations(withSelector({ type: { toString: 0 } })).notes[0]).toContain('a selector of type unknown');
  });

  it('and nothing that JSON can say breaks the reading', () => {
    const selector = fc.record({ type: fc.oneof(fc.constantFrom('TextQuoteSelector', 'TextPositionSelector', 'FragmentSelector'), fc.jsonValue()), exact: fc.jsonValue(), start: fc.jsonValue(), end: fc.jsonValue(), value: fc.jsonValue(), refinedBy: fc.jsonValue() }); // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.jsonValue(), selector)), fc.jsonValue(), (selectors, source) => {
        const { annotations } = readAnnotations([withSelector(selectors), { ...head, target: { source, selector: selectors } }]);
        expect(annotations).toHaveLength(2);
      }),
      { numRuns: 300 },
    );
  });
});

describe('an agency exports annotations', () => {
  it('that read back as they were written', () => {
    const note = writeAnnotation({
      id: 'https://urna.example/comentarios/1',
      source: 'https://urna.example/textos/7/v2#art_5',
      selectors: [
        { type: 'TextQuoteSelector', exact: 'diez días', prefix: 'plazo de ', suffix: '.' },
        { type: 'TextPositionSelector', start: 9, end: 18 },
      ],
      words: 'Es muy poco.',
      language: 'es',
      creator: { id: 'https://urna.example/personas/3', name: 'Ana' },
      created: '2026-11-26T10:00:00Z',
    });
    const whole = { ...note, id: 'https://urna.example/comentarios/2', target: 'https://urna.example/textos/7/v2#art_5' };
    expect(note).toMatchObject({
      '@context': head['@context'],
      type: 'Annotation',
      motivation: 'commenting',
      body: { type: 'TextualBody', format: 'text/markdown' },
    });
    const first = writePage('https://urna.example/p1', [note, whole], { collection: 'https://urna.example/c', total: 2 });
    const collection = JSON.parse(JSON.stringify(writeCollection('https://urna.example/c', { label: 'Comentarios', total: 2, first })));
    const { annotations, notes } = readAnnotations(collection);
    expect(notes).toEqual([]);
    expect(annotations.map(({ raw }) => raw)).toEqual([note, whole]);
    expect(annotations[0]!.targets[0]).toMatchObject({ names: ['art_5', expect.any(String), 'v2'], position: { start: 9, end: 18 } });
  });
});
