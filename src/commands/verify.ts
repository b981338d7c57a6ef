/** `urna verify` */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readVerifierKey } from '../ledger/log/note.js';
import { say, type Language } from '../platform/messages/messages.js';
import { isAddress, readAddress, readPollId, type Address } from '../verifying/address.js';
import type { NamedFile } from '../verifying/checkpoints-check.js';
import { download } from '../verifying/download.js';
import { Fetching } from '../verifying/fetching.js';
import { Findings, type Finding } from '../verifying/findings.js';
import { LedgerFolder, UnusableError } from '../verifying/ledger-folder.js';
import { Bar, type Progress } from '../verifying/progress.js';
import { verify, type Wish } from '../verifying/verify.js';
import { readReceiptCode, readReceiptSecret } from '../votes/receipt-letters.rules.js';
import { reportOf } from './verify-report.js';

export interface VerifyOptions {
  readonly poll: readonly string[];
  readonly save?: string;
  readonly key?: string;
  readonly checkpoint: readonly string[];
  readonly receipt: readonly string[];
  readonly code?: string;
  readonly secret?: string;
  readonly lang?: string;
  readonly format: string;
}

const marks = { CORRECT: '✓', WRONG: '✗', NOTED: '·' } as const;

/** Verifies and prints; returns with which code the process ends: 0 nothing is wrong, 1 something is, 2 nothing could be verified. */
export async function runVerify(place: string, options: VerifyOptions): Promise<number> {
  try {
    return await verifyAt(place, options);
  } catch (error) {
    if (!(error instanceof UnusableError)) throw error;
    console.error(`urna: ${error.message}`);
    return 2;
  }
}

async function verifyAt(place: string, options: VerifyOptions): Promise<number> {
  const language = languageOf(options.lang);
  if (options.format !== 'json' && options.format !== 'text')
    throw new UnusableError(`There is no output ${options.format}; use --format json or text.`);
  const address = isAddress(place) ? readAddress(place) : null;
  if (!address && options.save !== undefined) throw new UnusableError('--save is for addresses; a folder is there already.');
  const wish = await readWish(options, address);
  const inWords = ({ standing, says, facts }: Finding): string => `${marks[standing]} ${harmless(say(language, says, facts))}`;
  const findings = new Findings(options.format === 'text' ? (finding) => console.log(inWords(finding)) : undefined);
  const progress = new Bar(process.stderr, () => performance.now());
  const verified = await inFolder(place, address, options.save, wish, { progress, language }, (folder) =>
    verify(folder, wish, findings, progress),
  );
  if (options.format === 'json') console.log(JSON.stringify(reportOf(verified, findings, language), null, 2));
  else {
    const wrong = findings.wrongs;
    console.log(`\n${findings.isSound ? say(language, 'verifying.summary-sound') : say(language, 'verifying.summary-wrong', { wrong })}`);
  }
  return findings.isSound ? 0 : 1;
}

/** In the folder itself, in the one where the download is kept, or in one that is removed afterwards. */
async function inFolder<Outcome>(
  place: string,
  address: Address | null,
  kept: string | undefined,
  { polls }: Wish,
  { progress, language }: { progress: Progress; language: Language },
  act: (folder: LedgerFolder) => Promise<Outcome>,
): Promise<Outcome> {
  if (!address) return act(await LedgerFolder.open(place));
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'urna-verify-')));
  try {
    return await act(await download({ address, folder, polls }, new Fetching(), progress, say(language, 'verifying.downloading')));
  } finally {
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  }
}

async function readWish(options: VerifyOptions, address: Address | null): Promise<Wish> {
  const key = options.key === undefined ? null : readVerifierKey(await keyText(options.key));
  if (options.key !== undefined && !key)
    throw new UnusableError('--key must be a verifier key, <name>+<id>+<base64>, or a file that holds one.');
  const polls = options.poll.map((text) => {
    const id = readPollId(text);
    if (id === null) throw new UnusableError(`--poll must be the id of a poll, a uuid or as the API says it, not ${text}.`);
    return id;
  });
  if ((options.code === undefined) !== (options.secret === undefined)) throw new UnusableError('--code and --secret go together.');
  const code = options.code === undefined ? null : readReceiptCode(options.code);
  const secret = options.secret === undefined ? null : readReceiptSecret(options.secret);
  if (options.code !== undefined && !code) throw new UnusableError('--code must be the twelve characters of a receipt code.');
  if (options.secret !== undefined && !secret) throw new UnusableError('--secret must be the sixteen characters of a receipt secret.');
  return {
    key,
    checkpoints: await Promise.all(options.checkpoint.map(readNamed)),
    polls: polls.length === 0 && address?.poll ? [address.poll] : polls,
    receipts: { files: await Promise.all(options.receipt.map(readNamed)), spoken: code && secret ? { code, secret } : null },
  };
}

/** What is quoted from a ledger must not steer the terminal, nor turn the direction of the line. */
function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

async function keyText(given: string): Promise<string> {
  return given.includes('+') ? given : (await readNamed(given)).bytes.toString().trim();
}

async function readNamed(path: string): Promise<NamedFile> {
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    throw new UnusableError(`The file ${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`);
  }
}

function languageOf(wish: string | undefined): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  if (wish !== undefined && wish !== 'es' && wish !== 'en') throw new UnusableError(`--lang must be es or en, not ${wish}.`);
  return wish ?? ((LC_ALL || LC_MESSAGES || LANG || '').startsWith('es') ? 'es' : 'en');
}
