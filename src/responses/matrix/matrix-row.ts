/** A row of the matrix: an observation as it is given, and its answer as it stands. */
import type { AssistedWay } from '../../consultations/gatherings/gatherings.rules.js';
import type { Language } from '../../platform/messages/messages.js';
import { say } from '../../platform/messages/messages.js';
import type { Cell } from '../../platform/spreadsheets/sheet-xml.js';
import type { ProvisionNames } from './articles.rules.js';
import { type Answer, cellsOf } from './answer.rules.js';
import { dispositionIn } from './disposition-words.js';
import { type MatrixColumn, matrixColumns } from './columns.js';
import { writeState } from './row-state.rules.js';
import { writerIn } from './writer.js';

export interface MatrixRow {
  /** Stable within its consultation. */
  number: number;
  link: string;
  /** `2026-11-25`, in the zone of the consultation. */
  day: string;
  /** As they wish to be shown. */
  author: string;
  /** How it came, where an official entered it for somebody. */
  way?: AssistedWay | null;
  /** How the text calls the article, empty for the text as a whole. */
  article: string;
  passage: string;
  words: string;
  cluster: string;
  /** How many comments say the same. */
  signatures: number;
  themes: readonly string[];
  stance: 'IN_FAVOUR' | 'AGAINST' | 'NEUTRAL' | null;
  supports: number;
  /** How many of them officials entered for people without the web. */
  supportsEntered: number;
  answer: Answer;
}

/** What a matrix is called and speaks of. */
export interface MatrixFrame {
  /** What names it for good: the id of the consultation. */
  name: string;
  language: Language;
  provisions: ProvisionNames;
}

export function valuesOf(row: MatrixRow, { language, provisions }: Omit<MatrixFrame, 'name'>): Cell[] {
  const { answer } = row;
  const values: Record<MatrixColumn, Cell> = {
    number: row.number,
    link: row.link,
    date: { day: row.day },
    author: writerIn(row, language),
    article: row.article,
    passage: row.passage,
    words: row.words,
    cluster: row.cluster,
    signatures: row.signatures,
    themes: row.themes.join('; '),
    stance: row.stance && say(language, `matrix.stance.${row.stance}`),
    supports: row.supports,
    supportsEntered: row.supportsEntered,
    disposition: answer.disposition && dispositionIn(answer.disposition, language),
    reasonEs: answer.reasonEs,
    reasonEn: answer.reasonEn,
    articles: provisions.write(answer.articles),
    note: answer.note,
  };
  return matrixColumns.map(({ key }) => values[key]);
}

export function stateOf({ number, answer }: MatrixRow, mark: string): string {
  return writeState(mark, number, cellsOf(answer));
}
