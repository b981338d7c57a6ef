/** With which name and key a ledger is begun, as the settings say it. */
import { hkdfSync } from 'node:crypto';
import { SettingsError, type Settings } from '../platform/config/settings.js';
import { readBase64 } from './log/base64.js';
import { keyId, publicKeyOf, writeVerifierKey, type NoteSigner } from './log/note.js';

const ed25519 = 0x01;

/** @throws SettingsError when the key is none, or has another name than the ledger is to have */
export function signingKeyOf({ ledgerKey, ledgerName, publicUrl, secret }: Settings): NoteSigner {
  if (ledgerKey === null) return { name: ledgerName ?? nameAt(publicUrl), privateKey: derivedKey(secret) };
  const signer = readPrivateKey(ledgerKey);
  if (signer === null)
    throw new SettingsError('URNA_LEDGER_KEY must be PRIVATE+KEY+<name>+<hash>+<base64>, an Ed25519 key of a signed note.');
  if (ledgerName !== null && ledgerName !== signer.name)
    throw new SettingsError(`URNA_LEDGER_NAME is ${ledgerName}, but the key in URNA_LEDGER_KEY is that of ${signer.name}.`);
  return signer;
}

/** "A schema-less URL": a log is named by where it is found. */
function nameAt(publicUrl: string): string {
  const { host, pathname } = new URL(publicUrl);
  return `${host}${pathname.replace(/\/$/, '')}/ledger`;
}

/** All processes that share the secret share the key. */
function derivedKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'urna ledger key v1', 32));
}

/** How Go's sumdb/note writes private keys; null when it is not one, or its parts do not fit. */
function readPrivateKey(text: string): NoteSigner | null {
  const [, name, id, encoded] = /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text) ?? [];
  const bytes = readBase64(encoded ?? '');
  if (name === undefined || bytes?.length !== 33 || bytes[0] !== ed25519) return null;
  const signer = { name, privateKey: bytes.subarray(1) };
  return keyId(publicKeyOf(signer)).toString('hex') === id ? signer : null;
}

export function verifierKeyOf(signer: NoteSigner): string {
  return writeVerifierKey(publicKeyOf(signer));
}
