/** The files that a version of a text is offered as, and what they are called. */

export const textFormats = ['MARKDOWN', 'DOCX', 'PDF', 'AKOMA_NTOSO'] as const;
export type TextExportFormat = (typeof textFormats)[number];

interface Kind {
  ending: string;
  mediaType: string;
}

export const kinds: Readonly<Record<TextExportFormat, Kind>> = {
  MARKDOWN: { ending: 'md', mediaType: 'text/markdown; charset=utf-8' },
  DOCX: { ending: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  PDF: { ending: 'pdf', mediaType: 'application/pdf' },
  AKOMA_NTOSO: { ending: 'xml', mediaType: 'application/akn+xml; charset=utf-8' },
};

/** A file by its name: `v2.docx` is the second version, `v2-v1.docx` what changed in it since the first. */
export interface FileName {
  number: number;
  /** The version that it is compared with. */
  other: number | null;
  format: TextExportFormat;
}

export function readFileName(name: string): FileName | null {
  const found = /^v([1-9]\d{0,5})(?:-v([1-9]\d{0,5}))?\.([a-z]+)$/.exec(name);
  const format = textFormats.find((each) => kinds[each].ending === found?.[3]);
  if (!found || !format || (found[2] && format !== 'DOCX')) return null;
  return { number: Number(found[1]), other: found[2] ? Number(found[2]) : null, format };
}

export function writeFileName({ number, other, format }: FileName): string {
  return `v${number}${other === null ? '' : `-v${other}`}.${kinds[format].ending}`;
}

/** Within the site. What Urna itself says in a file is in the language of the `query`, else in that of the request. */
export function pathOf(slug: string, name: FileName, query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `/texts/${encodeURIComponent(slug)}/${writeFileName(name)}${search && `?${search}`}`;
}
