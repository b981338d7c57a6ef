/** The tables of this room, for TypeORM. */
import { TextGalley } from './galleys/text-galley.entity.js';
import { Provision, ProvisionIdentity } from './provision.entity.js';
import { TextVersion } from './text-version.entity.js';

export const textsEntities = [Provision, ProvisionIdentity, TextGalley, TextVersion];
