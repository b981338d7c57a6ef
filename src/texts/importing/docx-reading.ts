/** Reads a DOCX file as Markdown: headings, paragraphs, the numbers of its lists, emphasis, tables and footnotes. */
import { Refusal } from '../../platform/refusal/refusal.js';
import { type TextNote, note } from '../text-note.rules.js';
import { openDocx, packDocx } from './docx-package.js';
import { prepareDocx, wordsOfDocx } from './docx-preparing.js';
import { type WrittenText, htmlToMarkdown } from './html-markdown.js';
import { noteLostWords } from './lost-words.rules.js';
import { parseXml } from './xml-tree.js';

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Título'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='footnote text'] => p:fresh",
  "p[style-name='endnote text'] => p:fresh",
  'strike => s',
];

export async function readDocx(bytes: Uint8Array): Promise<WrittenText> {
  const docx = openDocx(bytes);
  const left = prepareDocx(docx);
  const words = wordsOfDocx(docx);
  const { html, warnings } = await convert(packDocx(docx));
  const written = htmlToMarkdown(parseXml(`<body>${html}</body>`, 'DOCX'));
  return { source: written.source, notes: [...written.notes, ...left, ...warnings, ...noteLostWords(words, written.source)] };
}

async function convert(bytes: Uint8Array): Promise<{ html: string; warnings: TextNote[] }> {
  // Loaded with the first such file: it is large, and most processes never meet one.
  const { default: mammoth } = await import('mammoth');
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: styles,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        // An image is named where it stood; its bytes are not looked at.
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
    const ignored = messages.map(({ message }) => /An unrecognised element was ignored: (\S+)/.exec(message)?.[1]);
    const elements = [...new Set(ignored.filter((name) => name !== undefined))];
    return { html: value, warnings: elements.map((name) => note('ELEMENT', { name })) };
  } catch {
    throw new Refusal('TEXT_FILE_BROKEN', { format: 'DOCX' }, 'file');
  }
}
