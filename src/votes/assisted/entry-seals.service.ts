/** What officials read from paper, until it is cast: whose it is and what it says, sealed in the database, opened to be laid beside another. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SealedColumns } from '../../platform/sealing/sealed-columns.js';
import { Sealing } from '../../platform/sealing/sealing.js';
import type { KeptChoices } from './assisted-ballot.entity.js';
import type { HeldEntryRow } from './assisted.queries.js';
import type { Entry } from './assisted.rules.js';

const table = 'assisted_ballots';
const columns = { bornOn: 'born_sealed', home: 'home_sealed', choices: 'choices_sealed', secondChoices: 'second_choices_sealed' } as const;
type Part = keyof typeof columns;

export interface OpenedEntry {
  bornOn: string | null;
  home: string | null;
  choices: KeptChoices | null;
  secondChoices: KeptChoices | null;
}

@Injectable()
export class EntrySeals implements OnModuleInit {
  constructor(
    private readonly sealing: Sealing,
    private readonly sealed: SealedColumns,
  ) {}

  onModuleInit(): void {
    this.sealed.declare(Object.values(columns).map((column) => ({ table, column, key: { id: 'uuid' } })));
  }

  seal(part: 'bornOn' | 'home', entryId: string, words: string | null): Buffer | null {
    return words === null ? null : this.sealing.seal({ table, column: columns[part], row: entryId }, words);
  }

  sealChoices(part: 'choices' | 'secondChoices', entryId: string, { marks, territory }: Omit<Entry, 'document'>): Buffer {
    return this.sealing.seal({ table, column: columns[part], row: entryId }, JSON.stringify({ marks, territory }));
  }

  opened({ id, bornSealed, homeSealed, choicesSealed, secondChoicesSealed }: HeldEntryRow): OpenedEntry {
    const choices = (part: Part, sealed: Buffer | null): KeptChoices | null =>
      JSON.parse(this.open(part, id, sealed) ?? 'null') as KeptChoices | null;
    return {
      bornOn: this.open('bornOn', id, bornSealed),
      home: this.open('home', id, homeSealed),
      choices: choices('choices', choicesSealed),
      secondChoices: choices('secondChoices', secondChoicesSealed),
    };
  }

  open(part: Part, entryId: string, sealed: Buffer | null): string | null {
    return sealed === null ? null : this.sealing.open({ table, column: columns[part], row: entryId }, sealed);
  }
}
