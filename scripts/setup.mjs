// Makes a fresh clone ready: checks Node, installs from the lock file and builds, each only when needed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Urna needs Node 20.19 or later; this is ${process.version}. See https://nodejs.org.`);
  process.exit(1);
}

const stamp = (name) => join(root, 'node_modules', `.urna-${name}`);
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const digest = (...texts) => createHash('sha256').update(texts.join('\0')).digest('hex');

const lock = digest(read('package-lock.json'), process.version);
if (read(stamp('installed')) !== lock) {
  console.log('Installing from package-lock.json …');
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp('installed'), lock);
}

if (!process.argv.includes('--no-build')) {
  const sources = [...walk('src'), 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', '.swcrc', 'scripts/assets.mjs'];
  const state = digest(lock, ...sources.map((file) => `${file} ${statSync(file).mtimeMs} ${statSync(file).size}`));
  if (read(stamp('built')) !== state || !existsSync('dist/src/cli.js')) {
    console.log('Building …');
    run(process.execPath, ['node_modules/@nestjs/cli/bin/nest.js', 'build']);
    run(process.execPath, ['scripts/assets.mjs']);
    mkdirSync(dirname(stamp('built')), { recursive: true });
    writeFileSync(stamp('built'), state);
  }
}

function run(program, words) {
  const { status, error } = spawnSync(program, words, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}
