/** How Node finds and reads the TypeScript of specs and sources: compiled once for each state of a file, kept in node_modules/.cache. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform, version } from '@swc/core';
import compiledFiles from './compiled.cjs';

const { root, compiledFile } = compiledFiles;
const [sources, tests] = ['src', 'test'].map((folder) => `${pathToFileURL(join(root, folder)).href}/`);
const isOurs = (url) => url.startsWith(sources) || url.startsWith(tests);
const properties = new URL('../properties.mjs', import.meta.url).href;
const globals = new URL('./globals.mjs', import.meta.url).href;

/** As the build compiles, but specs too. */
const options = { ...JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8')), exclude: [], swcrc: false };
const compiler = JSON.stringify([version, options]);

export async function resolve(specifier, context, next) {
  const { parentURL = '' } = context;
  if (!isOurs(parentURL)) return next(specifier, context);
  if (specifier === '@jest/globals') return module(`${globals}?for=${encodeURIComponent(parentURL)}`);
  if (specifier === 'fast-check') return module(properties);
  if (!/^\.\.?\/.*\.js$/.test(specifier)) return next(specifier, context);
  const { href } = new URL(specifier, parentURL);
  const url = ['.ts', '.tsx'].map((ending) => href.replace(/\.js$/, ending)).find((candidate) => existsSync(fileURLToPath(candidate)));
  if (!url) return next(specifier, context);
  // What specs share remembers things, and may ask for hooks: each spec file has its own.
  return module(url.startsWith(tests) ? `${url}${new URL(parentURL).search}` : url);
}

const module = (url) => ({ url, format: 'module', shortCircuit: true });

export async function load(url, context, next) {
  if (!isOurs(url) || !/\.tsx?(\?|$)/.test(url)) return next(url, context);
  return { format: 'module', source: await compiled(fileURLToPath(url)), shortCircuit: true };
}

async function compiled(path) {
  const source = await readFile(path, 'utf8');
  const state = `//${createHash('sha256').update(compiler).update('\0').update(source).digest('hex')}`;
  const file = compiledFile(path);
  const known = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (known.endsWith(state)) return known;
  const { code, map } = await transform(source, { ...options, filename: path, sourceFileName: pathToFileURL(path).href });
  mkdirSync(dirname(file), { recursive: true });
  write(`${file}.map`, map);
  write(file, `${code}\n${state}`);
  return code;
}

/** Another worker may be writing the same. */
function write(file, text) {
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}
