/** The inventory of cryptography names every file that hashes, signs, seals or draws by chance, and no other. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const page = readFileSync(resolve('docs/security/cryptography.md'), 'utf8');
const libraries = /from '(node:crypto|@node-rs\/argon2|altcha-lib[^']*|@simplewebauthn\/server[^']*|otpauth|openid-client|jose)'/;
/** A number that nobody may have twice is no secret. */
const onlyNumbers = /^import \{ randomUUID \} from 'node:crypto';$/m;

function usesCryptography(file: string): boolean {
  const words = readFileSync(resolve(file), 'utf8').replace(onlyNumbers, '');
  return libraries.test(words);
}

const files = (readdirSync(resolve('src'), { recursive: true }) as string[])
  .map((file) => join('src', file).replaceAll('\\', '/'))
  // Migrations are history; what they made is read by what is listed.
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.spec.ts') && !file.startsWith('src/migrations/'));
const named = new Set([...page.matchAll(/`(src\/[^`]+)`/g)].map(([, file]) => file!));

it('names every file that uses some', () => {
  const using = files.filter(usesCryptography);
  expect(using.length).toBeGreaterThan(40);
  expect(using.filter((file) => !named.has(file))).toEqual([]);
});

it('names no file that uses none, or that is gone', () => {
  expect([...named].filter((file) => !files.includes(file) || !usesCryptography(file))).toEqual([]);
});
