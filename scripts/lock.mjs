// The lock file: every package comes from the public registry over https, and with a digest that npm checks.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync(process.argv[2] ?? 'package-lock.json', 'utf8'));
const problems = [];
for (const [place, { resolved, integrity, link, inBundle, dev, optional, os }] of Object.entries(packages)) {
  if (place === '' || inBundle) continue;
  if (link || !place.startsWith('node_modules/')) problems.push(`${place} is a folder, not a package of the registry`);
  // Without an address npm asks the registry that is configured (docs/decisions/0009); the digest stays the same wherever it comes from.
  else if (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')) problems.push(`${place} comes from ${resolved}`);
  // Builds of development tools for other systems, which npm forgets when it writes the file elsewhere: none of them runs in production.
  else if (dev && optional && os && integrity === undefined) continue;
  else if (!/^sha(?:512|384)-/.test(integrity ?? '')) problems.push(`${place} has no digest`);
}
for (const problem of problems) console.error(`package-lock.json: ${problem}`);
process.exit(problems.length > 0 ? 1 : 0);
