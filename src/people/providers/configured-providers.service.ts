/** The services with which people sign in here, as the file of URNA_PROVIDERS says when Urna starts. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Settings, SettingsError } from '../../platform/config/settings.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { ProviderFault, readProviders, type Provider } from './provider-file.rules.js';

@Injectable()
export class ConfiguredProviders {
  readonly all: readonly Provider[];

  /** @throws SettingsError in one line, before anything is served */
  constructor({ providersFile }: Settings) {
    this.all = providersFile === null ? [] : read(providersFile);
  }

  find(key: string): Provider {
    const provider = this.all.find((each) => each.key === key);
    if (!provider) throw new Refusal('PROVIDER_UNKNOWN', {}, 'input.provider');
    return provider;
  }
}

function read(path: string): Provider[] {
  try {
    return readProviders(readFileSync(path, 'utf8'), {
      // Beside the file that names them, wherever Urna was started.
      file: (name) => readFileSync(resolve(dirname(path), name), 'utf8'),
      variable: (name) => process.env[name],
    });
  } catch (error) {
    const fault = error instanceof ProviderFault ? error.message : 'cannot be read';
    throw new SettingsError(`URNA_PROVIDERS: ${path} ${fault}; docs/signing-in.md shows how it is written.`);
  }
}
