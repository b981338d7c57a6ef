/** Whole versions as they are kept, for rooms that follow passages from one to the next; does not ask who may see them. */
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database/database.js';
import type { Wording } from './anchoring/wordings.rules.js';
import { readCurrentVersions, readVersionWordings, readWordings } from './texts.queries.js';

/** The part of the current version, or the version alone where it has no such part. */
export interface Standing {
  versionId: string | null;
  provisionIds: ReadonlySet<string>;
}

@Injectable()
export class WordingsService {
  constructor(private readonly database: Database) {}

  /** All parts of a version in document order. */
  ofVersion(versionId: string, tx?: Tx): Promise<Wording[]> {
    return tx ? this.database.rowsIn(tx, readVersionWordings, [versionId]) : this.database.rows(readVersionWordings, [versionId]);
  }

  /** Which of these parts the newest version has; whoever shares the consultation's lock can rely on it. */
  async standing(tx: Tx, consultationId: string, provisionIds: readonly string[]): Promise<Standing> {
    const [version] = await this.database.rowsIn(tx, readCurrentVersions, [[consultationId]]);
    if (!version) return { versionId: null, provisionIds: new Set() };
    const rows = await this.database.rowsIn(tx, readWordings, [provisionIds.map(() => version.id), provisionIds]);
    return { versionId: version.id, provisionIds: new Set(rows.map(({ id }) => id)) };
  }
}
