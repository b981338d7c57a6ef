/** The rows of a matrix as they stand now, in the cells of a spreadsheet. */
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { TextsService } from '../../texts/texts.service.js';
import { WordingsService } from '../../texts/wordings.service.js';
import { readFirstVersions } from '../changes.queries.js';
import { type Answer, plain } from '../matrix/answer.rules.js';
import { type PartNames, partNames } from '../matrix/part-names.rules.js';
import { type AnswerRow, readStandingRows } from './round-trip.queries.js';

const rowsAtOnce = 10_000;

export interface Standing extends AnswerRow {
  answer: Answer;
}

@Injectable()
export class StandingService {
  constructor(
    private readonly database: Database,
    private readonly texts: TextsService,
    private readonly wordings: WordingsService,
  ) {}

  /** Names of the parts of the current version, and of those that are gone from it since the first. */
  async names(consultationId: string): Promise<PartNames> {
    const [first] = await this.database.rows(readFirstVersions, [[consultationId]]);
    if (!first) return partNames([], []);
    const { current } = await this.texts.standing(consultationId);
    const now = await this.wordings.ofVersion(current.id);
    return partNames(current.id === first.id ? now : await this.wordings.ofVersion(first.id), now);
  }

  /** All of them by number. */
  async rows(consultationId: string, names: PartNames, tx?: Tx): Promise<Map<number, Standing>> {
    const all = new Map<number, Standing>();
    for (let last = 0; ;) {
      const values = [consultationId, last, rowsAtOnce];
      const rows = await (tx ? this.database.rowsIn(tx, readStandingRows, values) : this.database.rows(readStandingRows, values));
      for (const row of rows) all.set(row.number, { ...row, answer: answerOf(row, names) });
      if (rows.length < rowsAtOnce) return all;
      last = rows.at(-1)!.number;
    }
  }
}

export function answerOf({ disposition, reasons, changes, articles, note }: AnswerRow, names: PartNames): Answer {
  return {
    disposition,
    reasonEs: plain(reasons['es'] ?? ''),
    reasonEn: plain(reasons['en'] ?? ''),
    articles: changes ? names.eidsOf(changes) : articles === '' ? [] : articles.split(' '),
    note,
  };
}
