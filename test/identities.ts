/** What tests do with identities: rolls of people, verifying them, and reading what is known of somebody. */
import { randomBytes } from 'node:crypto';
import { rollHash } from '../src/people/verifying/document-keys.js';
import { rollHeadings, writeRollHeader, writeRollLine } from '../src/people/verifying/roll-files.rules.js';
import type { DocumentKind } from '../src/people/verifying/verifying.rules.js';
import type { Person } from './person.js';
import { upload } from './uploading.js';
import type { World } from './world.js';

export interface TestDocument {
  documentKind: DocumentKind;
  documentNumber: string;
  bornOn: string;
}

let made = 1_032_000_000;

/** Somebody's document that nobody else has. */
export function newDocument(bornOn = '1990-05-17'): TestDocument {
  return { documentKind: 'CC', documentNumber: String(++made), bornOn };
}

/** The file that `urna roll hash` would write. */
export async function rollFile(people: readonly (TestDocument & { territory?: string })[]): Promise<string> {
  const salt = randomBytes(16);
  const lines = await Promise.all(
    people.map(async ({ documentKind: kind, documentNumber: number, bornOn, territory }) =>
      writeRollLine({ hash: await rollHash(salt, { kind, number, bornOn }), territory: territory ?? null }),
    ),
  );
  return `${[writeRollHeader(salt), rollHeadings, ...lines].join('\n')}\n`;
}

export async function uploadRoll(
  administrator: Person,
  people: readonly (TestDocument & { territory?: string })[],
  name = 'Censo de San Jacinto',
): Promise<string> {
  const { roll } = await upload(administrator, 'uploadRoll', { name }, { name: 'censo.csv', bytes: await rollFile(people) }, 'roll { id }');
  return roll.id;
}

/** The code that somebody shows at a desk. */
export async function codeOf(person: Person): Promise<string> {
  return (await person.act('makeDeskCode', {}, 'deskCode { code }')).deskCode.code;
}

/** An official sees them and their document. */
export async function seen(world: World, person: Person, document: TestDocument, more: object = {}): Promise<Record<string, unknown>> {
  return { agencyId: world.ministry.globalId, code: await codeOf(person), ...document, note: 'Cédula original y su titular', ...more };
}

export const standing = `{ viewer { trustLevel hasMoved verifications { kind note endedAt } } }`;
