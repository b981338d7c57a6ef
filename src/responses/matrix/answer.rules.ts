/** What an official fills in of the matrix, as cells that can be compared. */
import { createHash } from 'node:crypto';

export const dispositions = ['ACCEPTED', 'PARTLY_ACCEPTED', 'NOT_ACCEPTED', 'OUT_OF_SCOPE', 'ALREADY_COVERED'] as const;
export type Disposition = (typeof dispositions)[number];

export interface Answer {
  disposition: Disposition | null;
  reasonEs: string;
  reasonEn: string;
  /** Eids of the provisions of the new version that it changed, in the order of the text. */
  articles: readonly string[];
  /** For colleagues; never published. */
  note: string;
}

export const fillIns = ['disposition', 'reasonEs', 'reasonEn', 'articles', 'note'] as const;
export type FillIn = (typeof fillIns)[number];

/** One text for each cell, such that equal answers have equal texts. */
export type AnswerCells = Record<FillIn, string>;

export const noAnswer: Answer = { disposition: null, reasonEs: '', reasonEn: '', articles: [], note: '' };

export function cellsOf(answer: Answer): AnswerCells {
  return {
    disposition: answer.disposition ?? '',
    reasonEs: plain(answer.reasonEs),
    reasonEn: plain(answer.reasonEn),
    articles: answer.articles.join(' '),
    note: plain(answer.note),
  };
}

export function answerOf(cells: AnswerCells): Answer {
  const { disposition, reasonEs, reasonEn, articles, note } = cells;
  return {
    disposition: dispositions.find((known) => known === disposition) ?? null,
    reasonEs,
    reasonEn,
    articles: articles === '' ? [] : articles.split(' '),
    note,
  };
}

/** Programs write line ends, accents and blanks at the edges as they like, and drop characters that nobody sees. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\uFEFF]|\p{Surrogate}/gu, '')
    .replace(/[^\S\n]+$/gm, '')
    .trim();
}

/** Twelve letters that tell whether a cell is as it was; `-` for an empty one. */
export function fingerprint(column: FillIn, cell: string): string {
  return cell === '' ? '-' : createHash('sha256').update(`${column}\n${cell}`).digest('base64url').slice(0, 12);
}
