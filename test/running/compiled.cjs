/** Where the compiled form of a TypeScript file is kept, with its source map beside it. */
const { join, relative } = require('node:path');

const root = join(__dirname, '../..');

module.exports = { root, compiledFile: (path) => join(root, 'node_modules/.cache/urna-tests', relative(root, path)) };
