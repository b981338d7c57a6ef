/** Which words stay although their author leaves and takes the others along: rooms that depend on them register it here. */
import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database.js';

/** Those of the comments whose words must stay. */
export type WhichStay = (tx: Tx, commentIds: readonly string[]) => Promise<string[]>;

@Injectable()
export class WordsThatStay {
  private readonly rooms: WhichStay[] = [];

  /** Called once by a room, in its module's `onModuleInit`. */
  register(which: WhichStay): void {
    this.rooms.push(which);
  }

  async of(tx: Tx, commentIds: readonly string[]): Promise<Set<string>> {
    const staying = new Set<string>();
    for (const which of this.rooms) for (const id of await which(tx, commentIds)) staying.add(id);
    return staying;
  }
}
