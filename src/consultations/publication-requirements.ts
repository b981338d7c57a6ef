/** What other rooms require before a consultation is announced: they register it here, so that this room need not know them. */
import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database.js';

/** Codes of what is missing for that consultation; each has a sentence as `refusals.<code>`. */
export type Requirement = (tx: Tx, consultationId: string) => Promise<string[]>;

@Injectable()
export class PublicationRequirements {
  private readonly requirements: Requirement[] = [];

  /** Called once by a room, in its module's `onModuleInit`. */
  register(requirement: Requirement): void {
    this.requirements.push(requirement);
  }

  async missing(tx: Tx, consultationId: string): Promise<string[]> {
    const codes: string[] = [];
    for (const requirement of this.requirements) codes.push(...(await requirement(tx, consultationId)));
    return codes;
  }
}
