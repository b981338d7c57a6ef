// Writes schema.gql from the resolvers (`npm run schema`); with --check it says where the committed one differs instead.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const { buildApiSchema } = await import('../dist/src/api-schema.js');

const file = 'schema.gql';
const schema = await buildApiSchema();
if (!process.argv.includes('--check')) {
  writeFileSync(file, schema);
  console.log(`${file}: ${schema.split('\n').length} lines`);
  process.exit(0);
}

const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';
const [before, after] = [committed.split('\n'), schema.split('\n')];
const gone = before.filter((line) => !after.includes(line));
const come = after.filter((line) => !before.includes(line));
if (committed === schema) console.log(`${file} is what the resolvers say: ${after.length} lines.`);
else {
  for (const line of gone.slice(0, 20)) console.error(`- ${line}`);
  for (const line of come.slice(0, 20)) console.error(`+ ${line}`);
  console.error(
    `${file} is not what the resolvers say (${gone.length} lines gone, ${come.length} new). Write it with npm run schema and commit it.`,
  );
}
process.exit(committed === schema ? 0 : 1);
