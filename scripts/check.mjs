// The gates: `npm run check` runs every step and stops at the first that fails; `npm run check -- lint types` runs only those.
import { spawn, spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

const steps = [
  step(
    'format',
    'every file is as prettier writes it',
    ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
    'npm run format',
  ),
  step('lint', 'eslint.config.mjs', ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'], 'npm run lint -- --fix'),
  step('types', 'tsconfig.json', [
    'node_modules/typescript/bin/tsc',
    '--noEmit',
    '--incremental',
    'false',
    '--pretty',
    String(Boolean(process.stdout.isTTY)),
  ]),
  step('dependencies', 'the rooms, .dependency-cruiser.cjs', [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--output-type=err-long',
    'src',
  ]),
  step('lock', 'package-lock.json: every package from the registry over https, with its digest', ['scripts/lock.mjs']),
  step('audit', 'no known grave weakness without an entry in docs/security/exceptions.json', ['scripts/audit.mjs']),
  step('messages', 'every refusal has its sentence, every page its words, in every language', ['scripts/messages.mjs']),
  step('schema', 'schema.gql is what the resolvers say', ['scripts/schema.mjs', '--check'], 'npm run schema'),
  step('documents', 'the types of the pages are what their documents say', ['scripts/documents.mjs', '--check'], 'npm run documents'),
  step('browser', 'types of the scripts for browsers', ['node_modules/typescript/bin/tsc', '-p', 'src/web/browser']),
  step('migrations', 'go up and down, and make what the entities say', ['scripts/drift.mjs']),
];

const setup = spawnSync(process.execPath, ['scripts/setup.mjs'], { stdio: 'inherit' });
if (setup.status !== 0) process.exit(setup.status ?? 1);

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !steps.some((step) => step.name === name));
if (unknown) {
  console.error(`There is no step “${unknown}”. The steps are: ${steps.map((step) => step.name).join(', ')}.`);
  process.exit(1);
}

for (const { name, about, words, remedy } of steps.filter((step) => wanted.length === 0 || wanted.includes(step.name))) {
  process.stdout.write(`  ${name.padEnd(14)}${about} … `);
  const begun = performance.now();
  const { status, output } = await run(words);
  console.log(
    `${status === 0 ? (/^(?:not done: .*)$/m.exec(output)?.[0] ?? 'ok') : 'FAILED'}, ${((performance.now() - begun) / 1000).toFixed(1)} s`,
  );
  if (status !== 0) {
    console.error(`\n${output.trim()}\n\nnpm run check: “${name}” failed.${remedy ? ` Try: ${remedy}` : ''}`);
    process.exit(1);
  }
}

function step(name, about, words, remedy) {
  return { name, about, words, remedy };
}

/** Runs one step; what it prints is shown only when it fails. */
function run(words) {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--no-warnings', ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => done({ status: 1, output: error.message }));
    child.on('close', (status) => done({ status, output }));
  });
}
