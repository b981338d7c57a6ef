/** The report of observations as a Word document: the figures, what changed and why, what was not accepted and why, and the matrix. */
import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import { inLanguage } from '../../people/localised.js';
import { type Language, say } from '../../platform/messages/messages.js';
import { validInXml } from '../../platform/spreadsheets/xml-text.js';
import { changesParts } from './docx-changes.js';
import { matrixParts } from './docx-matrix.js';
import { heading, page, paragraph, portraitWidth, runs, table } from './docx-parts.js';
import { dayIn, figureTables } from './figure-lines.js';
import type { ReportContent } from './report.js';

export async function reportDocx(content: ReportContent, language: Language): Promise<Uint8Array> {
  const t = (key: string, facts: Record<string, unknown> = {}): string => say(language, `reporting.${key}`, facts);
  const title = inLanguage(content.title, language);
  const footers = { default: footer(`${t('number', { number: content.number })} · ${title}`, t('page')) };
  const document = new Document({
    title: validInXml(`${t('title')}: ${title}`),
    creator: validInXml(inLanguage(content.agency, language)),
    styles: {
      default: {
        document: { run: { font: 'Liberation Sans', size: 21, language: { value: language === 'es' ? 'es-CO' : 'en' } } },
        title: { run: { size: 40, bold: true, color: '1D3557' }, paragraph: { spacing: { after: 120 } } },
        heading1: { run: { size: 30, bold: true, color: '1D3557' }, paragraph: { spacing: { before: 360, after: 120 } } },
        heading2: { run: { size: 25, bold: true, color: '1D3557' }, paragraph: { spacing: { before: 240, after: 80 } } },
        heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 160, after: 60 } } },
      },
    },
    sections: [
      {
        properties: page('portrait'),
        footers,
        children: [
          ...opening(content, language),
          ...figures(content, language),
          ...changesParts(content, language),
          signature(content, language),
        ],
      },
      { properties: page('landscape'), footers, children: [heading(t('matrix'), 1), ...matrixParts(content, language)] },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function opening(content: ReportContent, language: Language): (Paragraph | Table)[] {
  const t = (key: string): string => say(language, `reporting.${key}`);
  const { title, agency, legalBasis, link, openedOn, closedOn, publishedOn, signer } = content;
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(t('title')) }),
    paragraph(say(language, 'reporting.number', { number: content.number })),
    table(
      [t('consultation'), inLanguage(title, language)],
      [
        [t('agency'), inLanguage(agency, language)],
        [t('legalBasis'), inLanguage(legalBasis, language)],
        [t('openedOn'), dayIn(openedOn, language)],
        [t('closedOn'), dayIn(closedOn, language)],
        [t('publishedOn'), dayIn(publishedOn, language)],
        [t('signer'), `${signer.name}, ${signer.office}`],
        [t('link'), link],
      ],
      portraitWidth,
      [1, 3],
    ),
  ];
}

function figures(content: ReportContent, language: Language): (Paragraph | Table)[] {
  return figureTables(content.figures, language).flatMap(({ title, note, heading: of, lines, total }, place) => [
    heading(title, place === 0 ? 1 : 2),
    ...(note === null ? [] : [paragraph(note)]),
    table(
      [of, say(language, 'reporting.count')],
      [...lines, ...(total === null ? [] : [[say(language, 'reporting.total'), total] as const])],
      portraitWidth,
      [4, 1],
    ),
  ]);
}

function signature({ signer, publishedOn, sha256 }: ReportContent, language: Language): Paragraph {
  const day = dayIn(publishedOn, language);
  return new Paragraph({
    spacing: { before: 480 },
    children: [
      ...runs(say(language, 'reporting.signedBy', { ...signer, day }), { bold: true }),
      new TextRun({ text: say(language, 'reporting.hash', { sha256 }), break: 1, size: 16 }),
    ],
  });
}

function footer(words: string, pageWord: string): Footer {
  const children = [
    new TextRun({ text: validInXml(`${words} · ${pageWord} `), size: 15 }),
    new TextRun({ children: [PageNumber.CURRENT], size: 15 }),
  ];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}
