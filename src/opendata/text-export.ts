/** A file of a version, for the API. */
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { URI } from '../platform/graphql/scalars.js';
import type { TextExportFormat } from './text-formats.rules.js';

export const TextExportFormats = {
  MARKDOWN: 'MARKDOWN',
  DOCX: 'DOCX',
  PDF: 'PDF',
  AKOMA_NTOSO: 'AKOMA_NTOSO',
} as const satisfies Record<TextExportFormat, TextExportFormat>;
registerEnumType(TextExportFormats, {
  name: 'TextExportFormat',
  description: 'What a text is written as.',
  valuesMap: {
    MARKDOWN: { description: 'The Markdown as the agency saved it.' },
    DOCX: { description: 'A document for word processors.' },
    PDF: { description: 'For reading and printing, with bookmarks.' },
    AKOMA_NTOSO: { description: 'Akoma Ntoso 1.0, the XML of OASIS for laws (LegalDocML), with an eId for each part.' },
  },
});

@ObjectType({ description: 'A version of a text as a file. That of a published version stays at its address for good.' })
export class TextExport {
  @Field(() => TextExportFormats, { description: 'What it is written as.' })
  format: TextExportFormat;
  @Field(() => URI, { description: 'Where it is downloaded; that of a draft with the session of somebody who sees the draft.' })
  address: string;
  @Field({ description: 'Its media type.' })
  mediaType: string;
  @Field({ description: 'Whether the comments that everybody reads stand in its margin.' })
  hasComments: boolean;
}
