/** What the tests of verifying share: a folder of their own, and how to verify it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../../src/platform/messages/messages.js';
import { Findings } from '../../src/verifying/findings.js';
import { LedgerFolder } from '../../src/verifying/ledger-folder.js';
import { silent } from '../../src/verifying/progress.js';
import { verify, type Wish } from '../../src/verifying/verify.js';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'urna-verifying-'));
  folders.push(folder);
  return folder;
}

const plain: Wish = { key: null, checkpoints: [], polls: [], receipts: { files: [], spoken: null } };

/** Everything that is found, and what is wrong in words. */
export async function verifyFolder(folder: string, wish: Partial<Wish> = {}) {
  const findings = new Findings();
  const verified = await verify(await LedgerFolder.open(folder), { ...plain, ...wish }, findings, silent);
  const of = (standing: string) => findings.all.filter((finding) => finding.standing === standing);
  return {
    verified,
    wrong: of('WRONG').map(({ says, facts }) => say('en', says, facts)),
    correct: of('CORRECT').map(({ says, facts }) => say('en', says, facts)),
    noted: of('NOTED').map(({ says, facts }) => say('en', says, facts)),
    codes: of('WRONG').map(({ says }) => says.slice('verifying.'.length)),
    findings,
  };
}
