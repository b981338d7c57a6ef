/** The tables of this room, for TypeORM. */
import { Provision, ProvisionIdentity } from './provision.entity.js';
import { TextVersion } from './text-version.entity.js';

export const textsEntities = [Provision, ProvisionIdentity, TextVersion];
