/** The words of what is asked and answered in private, or is public no more: sealed in the database, opened for whoever may read the question. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SealedColumns } from '../platform/sealing/sealed-columns.js';
import { Sealing } from '../platform/sealing/sealing.js';
import type { QuestionAnswer } from './question-answer.entity.js';
import type { QuestionRecord } from './question-parts.entity.js';
import type { QuestionRow } from './questions.queries.js';

/** Which columns hold them. All but the ratings lie beside the column that holds the same words of a public question. */
export const privateColumns = {
  question: { table: 'questions', column: 'words_sealed' },
  answer: { table: 'question_answers', column: 'body_sealed' },
  rating: { table: 'question_answers', column: 'rating_words_sealed' },
  record: { table: 'question_records', column: 'words_sealed' },
} as const;

type Kind = keyof typeof privateColumns;

/** What a statement writes: the words as they are, or sealed. */
export interface WrittenWords {
  plain: string | null;
  sealed: Buffer | null;
}

@Injectable()
export class PrivateWords implements OnModuleInit {
  constructor(
    private readonly sealing: Sealing,
    private readonly columns: SealedColumns,
  ) {}

  onModuleInit(): void {
    this.columns.declare(Object.values(privateColumns).map((place) => ({ ...place, key: { id: 'uuid' } })));
  }

  /** @param isPrivate whether only whoever asked and the agency read them */
  written(kind: 'answer' | 'record', id: string, words: string | null, isPrivate: boolean): WrittenWords {
    if (!isPrivate || words === null) return { plain: words, sealed: null };
    return { plain: null, sealed: this.sealing.seal({ ...privateColumns[kind], row: id }, words) };
  }

  /** Title and body lie together: one without the other says as much. */
  sealedQuestion(id: string, title: string, body: string): Buffer {
    return this.sealing.seal({ ...privateColumns.question, row: id }, JSON.stringify({ title, body }));
  }

  /** Of a question that is public no more as it was asked; null where it is sealed already. */
  sealedNow({ id, ownTitle, ownBody, wordsSealed }: QuestionRow): Buffer | null {
    return wordsSealed === null ? this.sealedQuestion(id, ownTitle, ownBody) : null;
  }

  /** What somebody thinks of an answer is for the agency, of a public question too. */
  sealedRating(answerId: string, words: string): Buffer {
    return this.sealing.seal({ ...privateColumns.rating, row: answerId }, words);
  }

  question<Row extends QuestionRow>(row: Row): Row {
    if (row.wordsSealed === null) return row;
    const { title, body } = JSON.parse(this.open('question', row.id, row.wordsSealed)!) as { title: string; body: string };
    return { ...row, ownTitle: title, ownBody: body };
  }

  answer(row: Omit<QuestionAnswer, 'ratingWords'>): QuestionAnswer {
    return {
      ...row,
      ownBody: this.open('answer', row.id, row.bodySealed) ?? row.ownBody,
      ratingWords: this.open('rating', row.id, row.ratingWordsSealed),
    };
  }

  record(row: QuestionRecord): QuestionRecord {
    return { ...row, words: this.open('record', row.id, row.wordsSealed) ?? row.words };
  }

  private open(kind: Kind, id: string, sealed: Buffer | null): string | null {
    return sealed === null ? null : this.sealing.open({ ...privateColumns[kind], row: id }, sealed);
  }
}
