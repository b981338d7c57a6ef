/** Which parts of the text have changed since it was put before the public. */
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database/database.js';
import { TextsService } from '../texts/texts.service.js';
import { WordingsService } from '../texts/wordings.service.js';
import { changedParts, type Changed } from './answering.rules.js';
import { readFirstVersions } from './changes.queries.js';

export interface Changes {
  /** Null while the text is the one that was consulted. */
  changed: Changed;
  /** The current version. */
  versionId: string | null;
}

@Injectable()
export class ChangesService {
  constructor(
    private readonly database: Database,
    private readonly texts: TextsService,
    private readonly wordings: WordingsService,
  ) {}

  /** Between the first version, which was announced, and the current one; published versions never change. */
  async of(tx: Tx, consultationId: string): Promise<Changes> {
    const [first] = await this.database.rowsIn(tx, readFirstVersions, [[consultationId]]);
    if (!first) return { changed: null, versionId: null };
    const { current } = await this.texts.standing(consultationId, tx);
    if (current.id === first.id) return { changed: null, versionId: current.id };
    const [old, now] = [await this.wordings.ofVersion(first.id, tx), await this.wordings.ofVersion(current.id, tx)];
    return { changed: changedParts(old, now), versionId: current.id };
  }
}
