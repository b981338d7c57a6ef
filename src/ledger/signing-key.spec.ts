/** The name and the key of a ledger as an operator sets them. */
import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Settings, SettingsError } from '../platform/config/settings.js';
import { signingKeyOf, verifierKeyOf } from './signing-key.js';

/** From the documentation of golang.org/x/mod/sumdb/note. */
const privateKey = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const publicKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const URNA_SECRET = 'a secret of the tests, long enough';

const read = (env: Record<string, string>) => signingKeyOf(Settings.read({ URNA_SECRET, ...env }));
const folder = mkdtempSync(join(tmpdir(), 'urna-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the name of a ledger', () => {
  it.each([
    [{ URNA_PUBLIC_URL: 'https://urna.example.org' }, 'urna.example.org/ledger'],
    [{ URNA_PUBLIC_URL: 'https://example.org/urna/' }, 'example.org/urna/ledger'],
    [{ URNA_PUBLIC_URL: 'https://urna.example.org:8443' }, 'urna.example.org:8443/ledger'],
    [{ PORT: '3001' }, 'localhost:3001/ledger'],
    [{ URNA_LEDGER_NAME: 'urna.example.org/2026' }, 'urna.example.org/2026'],
    [{ URNA_LEDGER_KEY: privateKey }, 'PeterNeumann'],
  ])('follows from %j', (env, name) => expect(read(env).name).toBe(name));

  it.each(['two words', 'one+two'])('cannot be “%s”', (name) => expect(() => read({ URNA_LEDGER_NAME: name })).toThrow(SettingsError));
});

describe('the key of a ledger', () => {
  it('is the one that is given, or the one in the file of that name', () => {
    const file = join(folder, 'ledger.key');
    writeFileSync(file, `${privateKey}\n`);
    expect(verifierKeyOf(read({ URNA_LEDGER_KEY: privateKey }))).toBe(publicKey);
    expect(verifierKeyOf(read({ URNA_LEDGER_KEY: file }))).toBe(publicKey);
  });

  it('else follows from the secret, so that all processes that share it have the same', () => {
    expect(read({}).privateKey).toEqual(read({ PORT: '3001' }).privateKey);
    expect(read({ URNA_SECRET: 'another secret of the tests, as long' }).privateKey).not.toEqual(read({}).privateKey);
    expect(Buffer.from(read({}).privateKey)).toHaveLength(32);
  });

  it.each([
    ['a file that is not there', join(folder, 'none')],
    ['a key with another hash', privateKey.replace('c74f20a3', 'c74f20a4')],
    ['a key of another name', privateKey.replace('PeterNeumann', 'EnochRoot')],
    ['a key that is cut short', privateKey.slice(0, -4)],
    ['a public key', `PRIVATE+KEY+${publicKey}`],
  ])('is not %s', (_, key) => expect(() => read({ URNA_LEDGER_KEY: key })).toThrow(SettingsError));

  it('must be that of the ledger that is named', () => {
    expect(() => read({ URNA_LEDGER_KEY: privateKey, URNA_LEDGER_NAME: 'urna.example.org/ledger' })).toThrow(/PeterNeumann/);
    expect(read({ URNA_LEDGER_KEY: privateKey, URNA_LEDGER_NAME: 'PeterNeumann' }).name).toBe('PeterNeumann');
  });
});
