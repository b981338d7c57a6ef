/** The registry behind `node` and `nodes`: each room registers how its types are fetched again. */
import { Injectable } from '@nestjs/common';

/** Loads those of the rows that the viewer may see; the others are simply absent. */
export type LoadNodes = (ids: readonly string[], viewer: unknown) => Promise<Map<string, object>>;

@Injectable()
export class Nodes {
  private readonly sources = new Map<string, LoadNodes>();

  /** Called once by a room, in its module's `onModuleInit`. */
  register(type: string, load: LoadNodes): void {
    this.sources.set(type, load);
  }

  source(type: string): LoadNodes | undefined {
    return this.sources.get(type);
  }
}

/** Rows of a statement made instances of their object type, so that interfaces and getters work on them. The rows themselves change: give fresh ones. */
export function asInstances<T extends object>(type: { prototype: T }, rows: readonly object[]): T[] {
  for (const row of rows) Object.setPrototypeOf(row, type.prototype);
  return rows as T[];
}

/** Instances by their uuid. */
export function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
