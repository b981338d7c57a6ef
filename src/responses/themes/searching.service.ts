/** Saved searches look at each observation once, now and whenever further ones come. */
import { Injectable } from '@nestjs/common';
import { setImmediate as pause } from 'node:timers/promises';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { findsIn, readThemeSearch } from '../theming/theme-search.rules.js';
import * as sql from './searching.queries.js';
import type { SearchToGoOn } from './searching.queries.js';

const searchesAtOnce = 50;
/** So few that nobody who is being served waits for it. */
const textsAtOnce = 200;

@Injectable()
export class SearchingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async carryOn(isStopped = (): boolean => false): Promise<void> {
    for (const search of await this.database.rows(sql.readToGoOn, [searchesAtOnce])) await this.goOn(search, isStopped);
  }

  /** Page by page, each with its labels in one transaction: whoever dies in between loses nothing. */
  private async goOn(search: SearchToGoOn, isStopped: () => boolean): Promise<void> {
    const wanted = readThemeSearch(search.query)!;
    while (!isStopped() && (await this.lookAtSome(search, wanted))) await pause();
  }

  private lookAtSome({ id, consultationId }: SearchToGoOn, wanted: ReturnType<typeof readThemeSearch> & object): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [held] = await this.database.rowsIn(tx, sql.holdSearch, [id]);
      if (!held) return false;
      const texts = await this.database.rowsIn(tx, sql.readTexts, [consultationId, held.reached, textsAtOnce]);
      if (texts.length === 0) return false;
      const found = texts.filter(({ text }) => findsIn(wanted, text)).map(({ id: observationId }) => observationId);
      if (found.length > 0) await this.database.rowsIn(tx, sql.labelFound, [id, found, this.clock.now()]);
      await this.database.rowsIn(tx, sql.reachNumber, [id, texts.at(-1)!.number]);
      return texts.length === textsAtOnce;
    });
  }
}
