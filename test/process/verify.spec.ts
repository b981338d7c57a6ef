/** `urna verify` as it runs outside: without a database, its report in words or for machines, and how it ends. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { plainShape } from '../any-poll.js';
import { LogWriter, signer, verifierKey } from '../verifying/log-writer.js';
import { PollStory, type Cast } from '../verifying/poll-story.js';
import { newFolder } from '../verifying/verifying.js';

const log = new LogWriter();
const story = new PollStory(log, 'Story', plainShape);
const folder = newFolder();
// Somebody hopes to wipe the screen of whoever verifies.
story.opening.question = { es: '¿Story?\u001b[2J' };
story.open();
let cast: Cast;
for (let voter = 0; voter < 1_200; voter++) cast = story.cast(voter, { options: [voter % 3], positions: [], scores: [] });
story.close();
story.certify();
story.destroyKey();
story.writeFiles(folder);
log.write(folder);

async function urna(words: string[], env: Record<string, string> = {}) {
  const { PATH, HOME, TZ } = process.env;
  const child = spawn(process.execPath, [resolve('dist/src/cli.js'), 'verify', ...words], {
    env: { PATH, HOME, TZ, DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nowhere', LANG: 'C', ...env },
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (said.stdout += chunk));
  child.stderr.on('data', (chunk) => (said.stderr += chunk));
  const status = await new Promise((closed) => child.on('close', closed));
  return { status, ...said };
}

let server: Server;
let site: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    try {
      response.end(readFileSync(join(folder, request.url!.replace('/ledger/', '/'))));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

describe('urna verify', () => {
  it('prints what it verified, and ends with 0', async () => {
    const { status, stdout, stderr } = await urna([folder, '--key', verifierKey]);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `✓ The checkpoint of ${signer.name} is signed: 1,204 leaves, root ${log.checkpoint().split('\n')[2]}.
✓ 1,204 leaves in 5 bundles: each has the hash in its tile, every tile follows from those below, and the root is the signed one.
✓ 1,204 leaves, 1 poll: each leaf is canonical JSON of a known type and follows those before.
· Poll ${story.uuid}: ¿Story?\ufffd[2J (SINGLE, counted by plurality)
· Ballots: 1,200 cast, 0 changed, 0 withdrawn; 1,200 count. There were 1,000 people on the roll when it opened.
✓ 1,200 counted ballots are opened: each once, in order, as it was committed to in its last leaf, and valid.
✓ The seed of the lots is the one that was committed to before the vote.
✓ 1,200 ballots recounted by plurality: the result is the published one, byte for byte. Elected: ${story.opening.options[story.result().winners[0]!]!.label.es}
✓ It is the certified result (2026-02-23T14:00:00.000Z), SHA-256 ${(JSON.parse(log.entries.at(-2)!.toString()) as { result: string }).result}.

Verified: nothing is wrong.
`,
    });
    // Where nobody watches a terminal, progress is plain lines.
    expect(stderr).toMatch(/^tile\/entries: 0 \/ 1204\n(tile\/entries: \d+ \/ 1204\n)+polls/);
  });

  it('speaks Spanish where the system does, or when asked to', async () => {
    for (const said of [await urna([folder], { LANG: 'es_CO.UTF-8' }), await urna([folder, '--lang', 'es'])]) {
      expect(said.stdout).toContain('✓ 1.204 hojas en 5 paquetes');
      expect(said.stdout).toMatch(/Verificado: nada está mal\.\n$/);
    }
  });

  it('verifies a site, keeps what it downloaded, and ends with 1 when something is wrong', async () => {
    const kept = join(newFolder(), 'kept');
    expect(await urna([site, '--save', kept, '--code', cast.code.toLowerCase(), '--secret', cast.secret])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(`✓ Of receipt ${cast.code} was counted: Opción 2\n`),
    });
    expect(await urna([kept])).toMatchObject({ status: 0 });
    const path = join(kept, 'polls', story.uuid, 'ballots.ndjson');
    writeFileSync(path, readFileSync(path, 'utf8').split('\n').slice(1).join('\n'));
    const { status, stdout } = await urna([kept, '--poll', story.uuid]);
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: expect.stringMatching(/✗ polls\/.*ballots\.ndjson: ballot .* counts by leaf \d+, and is missing\.\n/),
    });
    expect(stdout).toMatch(/NOT verified: 1 thing is wrong\.\n$/);
  });

  it('reports to machines', async () => {
    const { status, stdout } = await urna([folder, '--format', 'json', '--poll', Buffer.from(`Poll:${story.uuid}`).toString('base64url')]);
    const report = JSON.parse(stdout) as { findings: { code: string }[] };
    expect({ status, report }).toMatchObject({
      status: 0,
      report: {
        verified: true,
        wrong: 0,
        log: { origin: signer.name, size: 1_204 },
        polls: [{ poll: story.uuid, state: 'CERTIFIED', ballots: 1_200, cast: 1_200, isKeyDestroyed: true, winners: [expect.any(String)] }],
      },
    });
    expect(report.findings.map(({ code }) => code)).toContain('key-not-pinned');
    writeFileSync(join(folder, 'checkpoint.kept'), log.checkpoint(10, { ...signer, privateKey: Buffer.alloc(32, 1) }));
    const wrong = await urna([folder, '--format', 'json']);
    rmKept();
    expect(wrong.status).toBe(1);
    expect(JSON.parse(wrong.stdout)).toMatchObject({ verified: false, wrong: 1 });
  });

  it.each<[string, string[], string]>([
    ['a folder that there is not', ['nowhere'], 'There is no folder nowhere.'],
    ['an address where nobody answers', ['http://127.0.0.1:1'], 'cannot be reached'],
    ['a poll that is none', [folder, '--poll', 'x'], '--poll must be the id of a poll'],
    ['a key that is none', [folder, '--key', 'a+b+c'], '--key must be a verifier key'],
    ['a code without its secret', [folder, '--code', '7K3M-9QXC-02TF'], '--code and --secret go together.'],
    ['a code that is none', [folder, '--code', 'x', '--secret', 'x'], '--code must be the twelve characters'],
    ['a receipt that cannot be read', [folder, '--receipt', 'nowhere'], 'The file nowhere cannot be read (ENOENT).'],
    ['a language that it does not speak', [folder, '--lang', 'fr'], '--lang must be es or en, not fr.'],
    ['a format that it does not write', [folder, '--format', 'xml'], 'There is no output xml'],
    ['a folder to keep a folder in', [folder, '--save', 'x'], '--save is for addresses'],
    ['an option that there is not', [folder, '--strict'], 'unknown option'],
    ['nothing', [], 'missing required argument'],
  ])('ends with 2 for %s', async (_, words, reason) => {
    expect(await urna(words)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(reason) });
  });

  it('explains itself', async () => {
    const { status, stdout } = await urna(['--help']);
    expect(status).toBe(0);
    for (const word of ['--checkpoint', '--receipt', '--save', 'docs/verifying.md']) expect(stdout).toContain(word);
  });
});

function rmKept(): void {
  writeFileSync(join(folder, 'checkpoint.kept'), log.checkpoint(10));
}
