/** As what a text was read, in the API. */
import { registerEnumType } from '@nestjs/graphql';

export const TextFormats = { DOCX: 'docx', MARKDOWN: 'markdown', TEXT: 'text', AKOMA_NTOSO: 'akoma-ntoso' } as const;
registerEnumType(TextFormats, {
  name: 'TextFormat',
  description: 'As what a text was read.',
  valuesMap: {
    DOCX: { description: 'A document of a word processor.' },
    MARKDOWN: { description: 'Markdown, from a file or pasted.' },
    TEXT: { description: 'Plain text.' },
    AKOMA_NTOSO: { description: 'Akoma Ntoso, the XML of laws.' },
  },
});
