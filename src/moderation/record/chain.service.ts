/** Chains the record to the ledger: what was decided, undone or decided on appeal becomes a leaf in the transaction of the act. */
import { Injectable } from '@nestjs/common';
import { LedgerService, type Entry } from '../../ledger/ledger.service.js';
import { Database, type Statement, type Tx } from '../../platform/database/database.js';
import { readDecided, readOutcomes, readUndone } from './chain.queries.js';
import { leafOfDecision, leafOfOutcome, leafOfUndoing, lookupOf, writeLeaf } from './leaves.rules.js';

/** What has just been written into its table. UNDONE names the decision that was undone, APPEAL_DECIDED the appeal. */
export interface ChainEntry {
  kind: 'DECIDED' | 'UNDONE' | 'APPEAL_DECIDED';
  id: string;
}

@Injectable()
export class ChainService {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
  ) {}

  /**
   * Call it in the transaction of the act, after its rows are written; many at once cost three statements. Leaves are made of what
   * stands in the tables, in the order given, so that the ledger cannot say anything else than the record.
   */
  async chain(tx: Tx, entries: readonly ChainEntry[]): Promise<void> {
    const decided = await this.read(tx, readDecided, entries, 'DECIDED', ({ decision }) => decision);
    const undone = await this.read(tx, readUndone, entries, 'UNDONE', ({ decision }) => decision);
    const outcomes = await this.read(tx, readOutcomes, entries, 'APPEAL_DECIDED', ({ appeal }) => appeal);
    const leaves = entries.map(({ kind, id }): Entry => {
      switch (kind) {
        case 'DECIDED':
          return { leaf: writeLeaf(leafOfDecision(found(decided, id))), lookup: lookupOf.decision(id) };
        case 'UNDONE':
          return { leaf: writeLeaf(leafOfUndoing(found(undone, id))), lookup: lookupOf.undoing(id) };
        case 'APPEAL_DECIDED':
          return { leaf: writeLeaf(leafOfOutcome(found(outcomes, id))), lookup: lookupOf.outcome(id) };
      }
    });
    await this.ledger.append(tx, leaves);
  }

  private async read<Row>(
    tx: Tx,
    statement: Statement<Row>,
    entries: readonly ChainEntry[],
    kind: ChainEntry['kind'],
    idOf: (row: Row) => string,
  ): Promise<Map<string, Row>> {
    const ids = entries.filter((entry) => entry.kind === kind).map(({ id }) => id);
    if (ids.length === 0) return new Map();
    return new Map((await this.database.rowsIn(tx, statement, [ids])).map((row) => [idOf(row), row]));
  }
}

function found<Row>(rows: ReadonlyMap<string, Row>, id: string): Row {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`${id} is to be chained before it is written`);
  return row;
}
