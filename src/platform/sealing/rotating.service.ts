/** Brings everything that is sealed under the newest key, while people go on; can be stopped at any moment and run again. */
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SettingsError } from '../config/settings.js';
import { Database } from '../database/database.js';
import { countByKey, findUnknownKey, readOlder, replaceSealed, type SealedRow } from './rotating.queries.js';
import { SealedColumns, type SealedColumn } from './sealed-columns.js';
import { SealError, Sealing, type SealedPlace } from './sealing.js';

/** Values of one column under each key. */
export interface KeyUse {
  table: string;
  column: string;
  values: Map<string, number>;
}

export interface Rotation {
  renewed: number;
  /** One sentence for each value that stayed as it is. */
  problems: string[];
}

const atOnce = 200;

/** A value that is found twice, and two who waited for each other's rows. */
const rowCodes = ['23505', '40P01'];

@Injectable()
export class RotatingService implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly sealing: Sealing,
    private readonly columns: SealedColumns,
  ) {}

  /** A process that lacked a key would find no account by its address, and open a second one for it: it does not start. */
  async onApplicationBootstrap(): Promise<void> {
    const known = this.sealing.keyIds.map(idBytes);
    for (const column of this.columns.declared) {
      const [missing] = await this.database.rows(findUnknownKey(column), [known]);
      if (missing)
        throw new SettingsError(
          `The database holds values of ${column.table}.${column.column} that are sealed with the key ${missing.keyId}: ` +
            'it must be in URNA_DATA_KEYS, or URNA_SECRET must be the one that it followed from.',
        );
    }
  }

  /** Which keys are in use, column by column. */
  async uses(): Promise<KeyUse[]> {
    const uses: KeyUse[] = [];
    for (const column of this.columns.declared) {
      const rows = await this.database.rows(countByKey(column));
      uses.push({ table: column.table, column: column.column, values: new Map(rows.map(({ keyId, values }) => [keyId, values])) });
    }
    return uses;
  }

  /** What could not be sealed anew stays as it is and is named; the rest goes on. */
  async rotate(tell: (done: number, total: number) => void = () => undefined): Promise<Rotation> {
    const older = (await this.uses()).flatMap(({ values }) => [...values].filter(([id]) => id !== this.sealing.newestId));
    const total = older.reduce((sum, [, values]) => sum + values, 0);
    const rotation: Rotation = { renewed: 0, problems: [] };
    for (const column of this.columns.declared)
      for await (const renewed of this.renew(column, rotation.problems)) {
        rotation.renewed += renewed;
        tell(rotation.renewed, Math.max(rotation.renewed, total));
      }
    return rotation;
  }

  /** In small pieces of their own, so that nobody waits for a row for long, and what is done stays done. */
  private async *renew(column: SealedColumn, problems: string[]): AsyncGenerator<number> {
    const newest = idBytes(this.sealing.newestId);
    for (let last: SealedRow | undefined, isFirst = true; isFirst || last; isFirst = false) {
      const rows = await this.database.rows(readOlder(column, isFirst), [newest, atOnce, ...(last?.key ?? [])]);
      if (rows.length > 0) yield await this.replace(column, rows, problems);
      last = rows.at(-1);
    }
  }

  /** All at once; where one of them stands in the way, each alone. */
  private async replace(column: SealedColumn, rows: readonly SealedRow[], problems: string[]): Promise<number> {
    try {
      const keys = Object.keys(column.key).map((_, part) => rows.map(({ key }) => key[part]));
      const renewed = rows.map((row) => this.renewed(column, row));
      const values = [rows.map(({ sealed }) => sealed), renewed.map(({ sealed }) => sealed), renewed.map(({ index }) => index), ...keys];
      return (await this.database.rows(replaceSealed(column), values)).length;
    } catch (error) {
      const isOfARow = error instanceof SealError || rowCodes.includes((error as { code?: string }).code ?? '');
      if (!isOfARow) throw error;
      if (rows.length === 1) {
        const place = `${column.table}.${column.column} of ${rows[0]!.key.join('/')}`;
        problems.push(error instanceof SealError ? error.message : `${place} could not be written (${(error as { code?: string }).code}).`);
        return 0;
      }
      let renewed = 0;
      for (const row of rows) renewed += await this.replace(column, [row], problems);
      return renewed;
    }
  }

  private renewed({ table, column, index }: SealedColumn, { key, sealed }: SealedRow): { sealed: Buffer; index: Buffer | null } {
    const place: SealedPlace = { table, column, row: key.join('/') };
    const value = this.sealing.openBytes(place, sealed);
    return {
      sealed: this.sealing.sealBytes(place, value),
      index: index ? this.sealing.index(table, column, value.toString('utf8')) : null,
    };
  }
}

function idBytes(id: string): Buffer {
  return Buffer.from(id, 'hex');
}
