/** What rooms note of mutations that were carried out, which no service may know: from where the request came. They register here. */
import { Injectable } from '@nestjs/common';
import type { RequestFacts } from './context.js';

/** Called after the act, whose answer does not wait for it. */
export type NoteAct = (payload: object, request: RequestFacts) => void;

@Injectable()
export class CarriedOut {
  private readonly notes = new Map<string, NoteAct>();

  /** Called once by a room for each mutation, in its module's `onModuleInit`. */
  register(mutation: string, note: NoteAct): void {
    if (this.notes.has(mutation)) throw new Error(`${mutation} is noted already.`);
    this.notes.set(mutation, note);
  }

  note(mutation: string, payload: object, request: RequestFacts): void {
    this.notes.get(mutation)?.(payload, request);
  }
}
