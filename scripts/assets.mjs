// Builds what browsers load into dist/assets: the style sheet (sass), the scripts (esbuild) and the images.
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { compile } from 'sass';

const target = 'dist/assets';
mkdirSync(target, { recursive: true });

const { css } = compile('src/web/styles/urna.scss', {
  style: 'compressed',
  loadPaths: ['node_modules'],
  silenceDeprecations: ['import'],
  quietDeps: true,
});
writeFileSync(`${target}/urna.css`, css);

const entryPoints = readdirSync('src/web/browser', { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.entry.ts'))
  .map(({ name }) => ({ in: `src/web/browser/${name}`, out: name.replace('.entry.ts', '') }));
await build({ entryPoints, outdir: target, bundle: true, minify: true, format: 'iife', target: ['es2019'], logLevel: 'warning' });

for (const name of readdirSync('src/web/images')) copyFileSync(`src/web/images/${name}`, `${target}/${name}`);
