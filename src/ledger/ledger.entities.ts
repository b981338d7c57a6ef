/** The tables of this room, for TypeORM. */
import { LedgerCheckpoint, LedgerIdentity, LedgerTile } from './ledger-checkpoint.entity.js';
import { LedgerLeaf, QueuedLeaf } from './ledger-leaf.entity.js';

export const ledgerEntities = [LedgerCheckpoint, LedgerIdentity, LedgerLeaf, LedgerTile, QueuedLeaf];
