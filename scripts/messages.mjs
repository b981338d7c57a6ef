// Checks the language catalogues against each other and against the code: every refusal has its sentence, no sentence is left over.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import ts from 'typescript';

const languages = ['es', 'en'];
/** Where catalogues stand: those of the API, and those of the pages. */
const roots = { api: 'src/platform/messages', pages: 'src/web/words' };
/** A code: upper snake case, as clients see it. */
const codeShape = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

const problems = [];
const code = readCode();
const api = compare(roots.api, isUsedByApi);
const pages = compare(roots.pages, isUsedByPages);

for (const language of languages) {
  for (const [name, place] of code.refusals) {
    if (!api[language].has(`refusals.${name}`)) problems.push(`${place}: refuses with ${name}, which has no sentence in ${language}`);
  }
}
for (const [key, place] of code.said) if (!pages.es.has(key)) problems.push(`${place}: says ${key}, which has no words`);
problems.push(...code.unsaid);

for (const problem of new Set(problems)) console.error(problem);
if (problems.length === 0)
  console.log(`${api.es.size + pages.es.size} messages in ${languages.join(' and ')}, ${code.refusals.size} codes refused with.`);
process.exit(problems.length === 0 ? 0 : 1);

/** Reads the catalogues of a root, and holds the languages against each other. */
function compare(root, isUsed) {
  const catalogues = Object.fromEntries(languages.map((language) => [language, readCatalogue(root, language)]));
  for (const language of languages) {
    for (const [key, { text, file }] of catalogues[language]) {
      if (placeholdersOf(text, `${file}: ${key}`) === null) continue;
      if (!isUsed(key)) problems.push(`${file}: ${key} is used nowhere`);
    }
  }
  for (const [key, { text, file }] of catalogues.es) {
    const other = catalogues.en.get(key);
    if (!other) problems.push(`${file}: ${key} is missing in en`);
    else if (file.split('/').at(-1) !== other.file.split('/').at(-1)) problems.push(`${file}: ${key} stands in ${other.file} in en`);
    else if (placeholdersOf(text, null) !== placeholdersOf(other.text, null)) {
      problems.push(`${file}: ${key} names {${placeholdersOf(text, null)}}, in en {${placeholdersOf(other.text, null)}}`);
    }
  }
  for (const [key, { file }] of catalogues.en) if (!catalogues.es.has(key)) problems.push(`${file}: ${key} is missing in es`);
  return catalogues;
}

function readCatalogue(root, language) {
  const messages = new Map();
  for (const name of readdirSync(join(root, language))) {
    const file = `${root}/${language}/${name}`;
    for (const [key, text] of Object.entries(JSON.parse(readFileSync(file, 'utf8')))) {
      if (messages.has(key)) problems.push(`${file}: ${key} stands in ${messages.get(key).file} too`);
      messages.set(key, { text, file });
    }
  }
  return messages;
}

/** The placeholders of a message with their kinds, as one comparable text; null when it cannot be read. */
function placeholdersOf(text, place) {
  const found = new Set();
  try {
    gather(parse(text));
  } catch (error) {
    if (place) problems.push(`${place} cannot be read: ${error.message}`);
    return null;
  }
  return [...found].sort().join(', ');

  function gather(elements) {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      found.add(`${element.value}: ${TYPE[element.type]}`);
      for (const option of Object.values(element.options ?? {})) gather(option.value);
      if (element.children) gather(element.children);
    }
  }
}

/** Whether a page can say it: by its whole key, or by a key that is put together, such as `phase.${phase}`. */
function isUsedByPages(key) {
  return code.literals.has(key) || code.beginnings.some((beginning) => key.startsWith(beginning));
}

/** Whether the code can say it: refusals by their code, validation rules by class-validator's decorator, others as pages do. */
function isUsedByApi(key) {
  const [kind, name] = [key.slice(0, key.indexOf('.')), key.slice(key.indexOf('.') + 1)];
  if (kind === 'refusals') return code.literals.has(name);
  if (kind === 'validation') return code.literals.has(name) || code.literals.has(key) || code.decorators.has(name);
  return code.literals.has(key) || code.sayings.some((beginning) => key.startsWith(beginning));
}

/** What the code says no with, and every string literal in it. */
function readCode() {
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile('tsconfig.build.json', ts.sys.readFile).config,
    ts.sys,
    '.',
  );
  const program = ts.createProgram(fileNames, { ...options, noEmit: true, incremental: false });
  const checker = program.getTypeChecker();
  const [refusals, literals, decorators] = [new Map(), new Set(), new Set()];
  const [said, unsaid, beginnings, sayings] = [new Map(), [], [], []];
  for (const file of program.getSourceFiles()) {
    const name = relative('.', file.fileName);
    if (name.startsWith('src') && !name.startsWith(join('src', 'demo', 'content'))) visit(file, file, name, false);
  }
  return { refusals, literals, decorators, said, unsaid, beginnings, sayings };

  function visit(node, file, name, isWhy) {
    const note = (codes) => {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      for (const value of codes) if (codeShape.test(value) && !refusals.has(value)) refusals.set(value, `${name}:${line + 1}`);
    };
    if (name.startsWith(join('src', 'web'))) visitPage(node, file, name);
    if (ts.isStringLiteralLike(node)) {
      literals.add(node.text);
      // What a draft still lacks is a list of codes, so their type is lost on the way.
      if (/^[A-Z_]+_MISSING$/.test(node.text)) note([node.text]);
      // Descriptions of mutations promise codes to clients: “Refuses with CLOSED, ALREADY_VOTED (…).”
      for (const [sentence] of node.text.matchAll(/[Rr]efuses with [^.]*/g)) note(sentence.match(/\b[A-Z][A-Z_]{3,}\b/g) ?? []);
    }
    if (ts.isDecorator(node) && ts.isCallExpression(node.expression) && ts.isIdentifier(node.expression.expression)) {
      const decorator = node.expression.expression.text;
      decorators.add(decorator[0].toLowerCase() + decorator.slice(1));
    }
    // Keys that are put together: say(language, `counting.${method}`).
    if (ts.isCallExpression(node) && node.expression.getText() === 'say')
      for (const key of node.arguments) if (ts.isTemplateExpression(key) && key.head.text !== 'refusals.') sayings.push(key.head.text);
    const said = saidNoWith(node);
    if (said) note(literalsOf(checker.getTypeAtLocation(said)));
    if (ts.isTypeAliasDeclaration(node) && node.name.text.endsWith('Refusal')) note(literalsOf(checker.getTypeAtLocation(node)));
    if (isWhy && ts.isReturnStatement(node) && node.expression) note(literalsOf(checker.getTypeAtLocation(node.expression)));
    const isNowWhy = ts.isFunctionLike(node) ? /^(why|whatIsMissing)/.test(node.name?.getText() ?? '') : isWhy;
    ts.forEachChild(node, (child) => visit(child, file, name, isNowWhy));
  }

  /** In pages: keys that are said, and words that stand in a template instead of a catalogue. */
  function visitPage(node, file, name) {
    const place = () => `${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isTemplateExpression(node) && /^[a-z]\w*\./.test(node.head.text)) beginnings.push(node.head.text);
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      ['t', 'rich', 'say'].includes(node.expression.name.text)
    ) {
      const [key] = node.arguments;
      if (key && ts.isStringLiteralLike(key)) said.set(key.text, place());
    }
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text))
      unsaid.push(`${place()}: “${node.text.trim()}” stands in the template; move it to a catalogue`);
    const isShown =
      ts.isJsxAttribute(node) && ['aria-label', 'alt', 'title', 'placeholder', 'label', 'hint', 'text'].includes(node.name.getText());
    if (isShown && node.initializer && ts.isStringLiteral(node.initializer) && /\p{L}/u.test(node.initializer.text))
      unsaid.push(`${place()}: ${node.name.getText()}="${node.initializer.text}" stands in the template; move it to a catalogue`);
  }

  /** The code in `new Refusal(code)`, `refuseIf(code)` and `permission(code)`. */
  function saidNoWith(node) {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Refusal') return node.arguments?.[0];
    if (ts.isCallExpression(node) && ['refuseIf', 'permission', 'refuse'].includes(node.expression.getText())) return node.arguments[0];
    return undefined;
  }

  function literalsOf(type) {
    if (type.isUnion()) return type.types.flatMap(literalsOf);
    if (type.isStringLiteral()) return [type.value];
    return checker.isArrayType(type) ? checker.getTypeArguments(type).flatMap(literalsOf) : [];
  }
}
