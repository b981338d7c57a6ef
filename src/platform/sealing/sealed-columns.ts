/** Which columns are sealed, as the rooms say it themselves, so that all of them follow when keys are rotated. */
import { Injectable } from '@nestjs/common';

export interface SealedColumn {
  table: string;
  /** The `bytea` that holds the sealed value. */
  column: string;
  /** The primary key with its types, in its order. */
  key: Readonly<Record<string, 'uuid' | 'integer' | 'bigint' | 'text' | 'bytea'>>;
  /** The column by which the value is found, if it is; it holds what `index` gives. */
  index?: string;
}

@Injectable()
export class SealedColumns {
  private readonly columns: SealedColumn[] = [];

  /** Called by a room, in its module's `onModuleInit`. */
  declare(columns: readonly SealedColumn[]): void {
    this.columns.push(...columns);
  }

  get declared(): readonly SealedColumn[] {
    return this.columns;
  }
}
