/** Comments as they stand in the margin of a version of the text; hidden and withdrawn ones never. */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { TextVersion } from '../../texts/text-version.entity.js';
import { TextsService } from '../../texts/texts.service.js';
import { noteOf, type MarginNote } from './margin.rules.js';
import * as sql from './margin.queries.js';

export interface Margin {
  /** In the order in which they were written. */
  notes: MarginNote[];
  /** Whether there are more; these are the most supported. */
  isCut: boolean;
}

@Injectable()
export class MarginService {
  constructor(
    private readonly database: Database,
    private readonly texts: TextsService,
  ) {}

  /** Of the current version all that have a place in it, of an earlier one those made in it. Does not ask who may see the version. */
  async of({ id, consultationId }: Pick<TextVersion, 'id' | 'consultationId'>, most: number): Promise<Margin> {
    const isCurrent = (await this.texts.currentVersions([consultationId])).get(consultationId)?.id === id;
    const rows = await this.database.rows(sql.readMargin, [consultationId, id, isCurrent, most + 1]);
    const shown = rows.slice(0, most).sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
    return { notes: shown.flatMap((row) => noteOf(row, id) ?? []), isCut: rows.length > most };
  }
}
