/** Somebody with a role in an agency, as its own people and administrators see them. */
import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../platform/graphql/scalars.js';
import { Account } from './account.entity.js';
import type { Role } from './actor.js';
import { Roles } from './role.js';

@ObjectType({
  description: 'Somebody with a role in an agency. Seen by the people of the agency, administrators and auditors.',
})
export class AgencyPerson {
  @Field(() => Account, { description: 'The person.' })
  account: Account;
  @Field({ description: 'How colleagues reach them.' })
  email: string;
  @Field(() => Roles, { description: 'What they do for the agency.' })
  role: Role;
  @Field(() => DateTime, { description: 'Since when.' })
  grantedAt: Date;
}
