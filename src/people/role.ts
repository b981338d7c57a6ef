/** The roles within an agency as an enumeration of the API. */
import { registerEnumType } from '@nestjs/graphql';
import type { Role } from './actor.js';

export const Roles = { OFFICIAL: 'OFFICIAL', MODERATOR: 'MODERATOR' } as const satisfies Record<Role, Role>;

registerEnumType(Roles, {
  name: 'Role',
  description: 'What a person does for an agency.',
  valuesMap: {
    OFFICIAL: { description: 'Publishes its consultations and answers in its name.' },
    MODERATOR: { description: 'Keeps the discussion of its consultations fair.' },
  },
});
