/** Proves that a decision stands in the ledger, and as the log shows it. */
import { Injectable } from '@nestjs/common';
import { LedgerService } from '../../ledger/ledger.service.js';
import { Database } from '../../platform/database/database.js';
import { readDecided } from './chain.queries.js';
import type { DecisionProof } from './ledger-proof.js';
import { leafOfDecision, lookupOf, writeLeaf } from './leaves.rules.js';

@Injectable()
export class ProvingService {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
  ) {}

  /** Null where the ledger has no such decision, as where its row was added behind its back. */
  async proofOf(decisionId: string): Promise<DecisionProof | null> {
    const [entry, [row]] = await Promise.all([
      this.ledger.find(lookupOf.decision(decisionId)),
      this.database.rows(readDecided, [[decisionId]]),
    ]);
    if (!entry || !row) return null;
    return {
      leaf: entry.leaf.toString(),
      leafIndex: entry.index,
      proof: entry.index === null ? null : await this.ledger.proofOf(entry.index),
      isIntact: writeLeaf(leafOfDecision(row)).equals(entry.leaf),
    };
  }
}
