// Writes the types of the pages' GraphQL documents: for each src/web/**/*.graphql a .data.ts beside it. With --check it says which differ.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import {
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  validate,
  visit,
  buildASTSchema,
  specifiedRules,
  NoUnusedFragmentsRule,
  KnownFragmentNamesRule,
} from 'graphql';

const isCheck = process.argv.includes('--check');
const text = (file) => readFileSync(file, 'utf8');
const schema = parse(text('schema.gql'));
const built = buildASTSchema(schema);
const strings = ['DateTime', 'Date', 'Html', 'Markdown', 'Locale', 'Sequence', 'ID', 'URI'];
const scalars = Object.fromEntries(strings.map((name) => [name, 'string']));
const problems = [];

const files = walk('src/web').filter((file) => file.endsWith('.graphql'));
const documents = new Map();
const fragments = new Map();
for (const file of files) {
  try {
    documents.set(file, parse(text(file)));
  } catch (error) {
    problems.push(`${file}: ${error.message}`);
    continue;
  }
  for (const definition of documents.get(file).definitions) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const name = definition.name.value;
    if (fragments.has(name)) problems.push(`${file}: the fragment ${name} stands in ${fragments.get(name).file} too`);
    fragments.set(name, { file, definition });
  }
}

for (const [file, document] of documents) {
  try {
    await write(file, document);
  } catch (error) {
    problems.push(`${file}: ${error.message}`);
  }
}
for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log(`${files.length} documents of pages.`);
process.exit(problems.length === 0 ? 0 : 1);

async function write(file, document) {
  const used = fragmentsOf(document);
  const others = used.filter((name) => fragments.get(name).file !== file).map((name) => fragments.get(name).definition);
  const whole = { ...document, definitions: [...document.definitions, ...others] };
  const hasOperation = document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const rules = specifiedRules.filter((rule) => hasOperation || ![NoUnusedFragmentsRule, KnownFragmentNamesRule].includes(rule));
  const errors = validate(built, whole, hasOperation ? specifiedRules : rules);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join(' '));
  const types = await codegen({
    schema,
    documents: [{ location: file, document }],
    filename: file.replace(/\.graphql$/, '.data.ts'),
    config: {
      scalars,
      enumType: 'string-literal',
      skipTypename: true,
      externalFragments: others.map((node) => ({
        isExternal: true,
        importFrom: '',
        name: node.name.value,
        onType: node.typeCondition.name.value,
        node,
        level: 0,
      })),
    },
    plugins: [{ operations: {} }],
    pluginMap: { operations },
    skipDocumentsValidation: true,
  });
  const exported = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).map(exportOf);
  const depth = file.split('/').length - 3;
  const head = exported.length > 0 ? `import type { Document } from '${depth === 0 ? './' : '../'.repeat(depth)}kit/document.js';\n\n` : '';
  const output = `/** Written by npm run documents from ${file.split('/').at(-1)}. */\n${head}${types.trim()}\n${exported.map((line) => `\n${line}\n`).join('')}`;
  const target = file.replace(/\.graphql$/, '.data.ts');
  if (existsSync(target) && text(target) === output) return;
  if (isCheck) throw new Error(`${target} is not what its document says: npm run documents.`);
  writeFileSync(target, output);
}

function exportOf(operation) {
  const name = operation.name.value;
  const kind = operation.operation[0].toUpperCase() + operation.operation.slice(1);
  const parts = [
    operation,
    ...fragmentsOf({ kind: Kind.DOCUMENT, definitions: [operation] }).map((fragment) => fragments.get(fragment).definition),
  ];
  const source = stripIgnoredCharacters(parts.map(print).join('\n'));
  return `export const ${name}Document: Document<${name}${kind}, ${name}${kind}Variables> = {\n  source: ${JSON.stringify(source)},\n};`;
}

/** The names of the fragments that a document spreads, those of its fragments included. */
function fragmentsOf(document, found = new Set()) {
  visit(document, {
    FragmentSpread({ name: { value } }) {
      if (found.has(value)) return;
      if (!fragments.has(value)) throw new Error(`there is no fragment ${value}`);
      found.add(value);
      fragmentsOf({ kind: Kind.DOCUMENT, definitions: [fragments.get(value).definition] }, found);
    },
  });
  return [...found];
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}
