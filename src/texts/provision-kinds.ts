/** What parts of a text are, in the API. */
import { registerEnumType } from '@nestjs/graphql';
import type { ProvisionKind } from './text-tree.rules.js';

export const ProvisionKinds = {
  PREAMBLE: 'PREAMBLE',
  BOOK: 'BOOK',
  TITLE: 'TITLE',
  CHAPTER: 'CHAPTER',
  SECTION: 'SECTION',
  ARTICLE: 'ARTICLE',
  PARAGRAPH: 'PARAGRAPH',
  ANNEX: 'ANNEX',
} as const satisfies Record<ProvisionKind, ProvisionKind>;
registerEnumType(ProvisionKinds, {
  name: 'ProvisionKind',
  description: 'What a part of a text is.',
  valuesMap: {
    PREAMBLE: { description: 'What comes before the first title or article: who decides, and why.' },
    BOOK: { description: 'A book, the largest division.' },
    TITLE: { description: 'A title.' },
    CHAPTER: { description: 'A chapter.' },
    SECTION: { description: 'A section.' },
    ARTICLE: { description: 'An article: what people comment on.' },
    PARAGRAPH: { description: 'A paragraph (parágrafo) of an article.' },
    ANNEX: { description: 'An annex.' },
  },
});
