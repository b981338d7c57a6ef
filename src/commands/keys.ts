/** `urna keys`: which keys seal personal data, and everything brought under the newest one. */
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import type { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import { RotatingService, type KeyUse } from '../platform/sealing/rotating.service.js';
import { Sealing } from '../platform/sealing/sealing.js';
import { openDatabase } from './open-database.js';
import { showProgress } from './printing.js';

interface Keys {
  sealing: Sealing;
  rotating: RotatingService;
  database: Database;
}

export function showKeys(settings: Settings): Promise<void> {
  return withKeys(settings, async ({ sealing, rotating }) => {
    for (const line of linesOf(sealing.keyIds, await rotating.uses())) console.log(line);
  });
}

/** Returns whether nothing is left under another key. */
export function rotateKeys(settings: Settings): Promise<boolean> {
  return withKeys(settings, async ({ sealing, rotating, database }) => {
    const { renewed, problems } = await rotating.rotate(showProgress('values'));
    console.log(`${renewed} values were sealed anew with the key ${sealing.newestId}.`);
    for (const problem of problems) console.error(`Left as it is: ${problem}`);
    const uses = await rotating.uses();
    // What was sealed with the old key stays in the files of the database until this is done.
    await database.vacuum([...new Set(uses.map(({ table }) => table))]);
    const left = leftUnder(sealing.newestId, uses);
    for (const [id, values] of left) console.log(`${values} values are left under the key ${id}.`);
    if (left.size === 0) console.log('Nothing is left under another key: those that only open may be taken out of URNA_DATA_KEYS.');
    else if (problems.length === 0)
      console.log(
        'They were written meanwhile by a process that still seals with it: start that one again with these keys, then rotate again.',
      );
    return left.size === 0;
  });
}

function linesOf(ids: readonly string[], uses: readonly KeyUse[]): string[] {
  const keys = ids.map((id, place) => {
    const values = uses.reduce((sum, use) => sum + (use.values.get(id) ?? 0), 0);
    const origin = place === ids.length - 1 ? ', follows from URNA_SECRET' : '';
    return `  ${id}  ${place === 0 ? 'seals and opens' : 'opens'}${origin}: ${values} values`;
  });
  const columns = uses.map(({ table, column, values }) => {
    const each = [...values].map(([id, number]) => `${number} under ${id}`);
    return `  ${table}.${column}: ${each.join(', ') || 'none'}`;
  });
  return ['Keys, the newest first:', ...keys, '', 'Sealed columns:', ...columns];
}

function leftUnder(newest: string, uses: readonly KeyUse[]): Map<string, number> {
  const left = new Map<string, number>();
  for (const { values } of uses) for (const [id, number] of values) if (id !== newest) left.set(id, (left.get(id) ?? 0) + number);
  return left;
}

async function withKeys<Result>(settings: Settings, act: (keys: Keys) => Promise<Result>): Promise<Result> {
  const opened = await openDatabase(settings);
  try {
    // Only the owner may sweep every table.
    const app = await NestFactory.createApplicationContext(AppModule.of({ settings, databaseUrl: opened.ownerUrl }), {
      logger: ['error', 'warn'],
      abortOnError: false,
    });
    try {
      return await act({ sealing: app.get(Sealing), rotating: app.get(RotatingService), database: app.get(Database) });
    } finally {
      await app.close();
    }
  } finally {
    await opened.close();
  }
}
