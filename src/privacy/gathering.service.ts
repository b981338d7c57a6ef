/** Reads what every room holds of a person, all of one moment, and writes it as a zip. */
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { writeZip, type ZipEntry } from '../platform/archives/zip-writing.js';
import { Database, statement, type Tx } from '../platform/database/database.js';
import { languages, say, type Language } from '../platform/messages/messages.js';
import { PersonalRecords, type ArchivePart } from '../platform/personal-records/personal-records.js';
import { toCsv, toHtml, toIndex, toJson, type PartTitle, type Row } from './archive-files.rules.js';
import { closeRows, fetchRows, ofOneMoment } from './archives.queries.js';

@Injectable()
export class GatheringDataService {
  constructor(
    private readonly database: Database,
    private readonly records: PersonalRecords,
  ) {}

  /**
   * The file's bytes. They are written to the disk first: whoever writes into the database while a snapshot is open keeps everybody's
   * live news waiting.
   */
  async *file(accountId: string, locale: string): AsyncGenerator<Uint8Array> {
    const language = languages.find((known) => known === locale) ?? 'es';
    const folder = await mkdtemp(join(tmpdir(), 'urna-archive-'));
    try {
      const path = join(folder, 'archive.zip');
      await this.write(path, accountId, language);
      for await (const piece of createReadStream(path, { highWaterMark: 256 * 1024 })) yield piece as Buffer;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async write(path: string, accountId: string, language: Language): Promise<void> {
    const parts = this.records.declared.flatMap(({ archive }) => archive ?? []);
    const gathered = new Map<string, Row[]>();
    // Before the snapshot: what a room gathers itself takes connections of its own.
    for (const part of parts) if ('collect' in part) gathered.set(part.name, (await part.collect(accountId)) as Row[]);
    const file = await open(path, 'wx', 0o600);
    try {
      await this.database.transaction(async (tx) => {
        await this.database.rowsIn(tx, ofOneMoment);
        const rows = (part: ArchivePart): AsyncIterable<Row> | Row[] => gathered.get(part.name) ?? this.rows(tx, part, accountId);
        for await (const bytes of writeZip(entriesOf(parts, rows, language))) await file.write(bytes);
      });
    } finally {
      await file.close();
    }
  }

  /** However many there are, some hundred at a time. */
  private async *rows(tx: Tx, part: ArchivePart, accountId: string): AsyncGenerator<Row> {
    if (!('select' in part)) return;
    await this.database.rowsIn(
      tx,
      statement<never>(`archives.part_${part.name}`, `DECLARE part NO SCROLL CURSOR FOR ${part.select}`, true),
      [accountId],
    );
    for (;;) {
      const some = await this.database.rowsIn(tx, fetchRows);
      yield* some;
      if (some.length === 0) break;
    }
    await this.database.rowsIn(tx, closeRows);
  }
}

/** One after the other, since each reads when it is its turn; the index comes last and knows how many rows there were. */
function* entriesOf(
  parts: readonly ArchivePart[],
  rows: (part: ArchivePart) => AsyncIterable<Row> | Row[],
  language: Language,
): Generator<ZipEntry> {
  const titles: PartTitle[] = [];
  for (const part of parts) {
    const { name } = part;
    const known: PartTitle = { name, title: say(language, `archive.${name}`), rows: 0 };
    titles.push(known);
    yield { name: `${name}.json`, pieces: toJson(counted(rows(part), known)) };
    yield { name: `${name}.csv`, pieces: toCsv(rows(part)) };
    yield { name: `${name}.html`, pieces: toHtml(known.title, language, rows(part), say(language, 'archive.none')) };
  }
  yield {
    name: 'index.html',
    pieces: lazily(() => toIndex(say(language, 'archive.title'), say(language, 'archive.lead'), language, titles)),
  };
}

async function* counted(rows: AsyncIterable<Row> | Row[], known: PartTitle): AsyncGenerator<Row> {
  for await (const row of rows) {
    known.rows++;
    yield row;
  }
}

function* lazily(write: () => string): Generator<string> {
  yield write();
}
