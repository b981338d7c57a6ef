#!/usr/bin/env node
// The command `urna`, after a build.
import { existsSync } from 'node:fs';

const cli = new URL('../dist/src/cli.js', import.meta.url);
if (existsSync(cli)) await import(cli);
else {
  console.error('urna: not built yet. Run npm run build, or npm start.');
  process.exitCode = 1;
}
