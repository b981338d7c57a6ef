/** What is answered about invitations. */
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { ConnectionOf } from '../../platform/graphql/relay.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import type { Role } from '../actor.js';
import { Agency } from '../agency.entity.js';
import { Permission } from '../permission.js';
import { Roles } from '../role.js';
import { Invitation } from './invitation.entity.js';
import type { InvitationState } from './invitations.rules.js';

export const InvitationStates = {
  OPEN: 'OPEN',
  ACCEPTED: 'ACCEPTED',
  EXPIRED: 'EXPIRED',
  REVOKED: 'REVOKED',
} as const satisfies Record<InvitationState, InvitationState>;

registerEnumType(InvitationStates, {
  name: 'InvitationState',
  description: 'How an invitation stands now.',
  valuesMap: {
    OPEN: { description: 'It can be accepted.' },
    ACCEPTED: { description: 'It was accepted; it serves once.' },
    EXPIRED: { description: 'Nobody accepted it in time.' },
    REVOKED: { description: 'It was taken back, or replaced by another one to the same address.' },
  },
});

export const InvitationConnection = ConnectionOf(Invitation);

@ObjectType({ description: 'What an invitation offers to whoever holds its link. The address to which it was sent is not told.' })
export class InvitationOffer {
  @Field(() => Agency, { description: 'The agency.' })
  agency: Agency;
  @Field(() => Roles, { description: 'The role.' })
  role: Role;
  @Field(() => DateTime, { description: 'From when on it can no longer be accepted.' })
  expiresAt: Date;
  @Field(() => InvitationStates, { description: 'How it stands.' })
  state: InvitationState;
  @Field(() => Permission, { description: 'Whether the viewer may accept it, and if not, which step is missing.' })
  viewerCanAccept: Permission;
}

@ObjectType({ description: 'What came of inviting somebody.' })
export class InviteToAgencyPayload extends Payload {
  @Field(() => Invitation, { nullable: true, description: 'The invitation.' })
  invitation?: Invitation | null;
  @Field(() => Agency, { nullable: true, description: 'The agency.' })
  agency?: Agency | null;
}

@ObjectType({ description: 'What came of taking an invitation back.' })
export class RevokeInvitationPayload extends Payload {
  @Field(() => Invitation, { nullable: true, description: 'The invitation as it is now.' })
  invitation?: Invitation | null;
}

@ObjectType({ description: 'What came of accepting an invitation.' })
export class AcceptInvitationPayload extends Payload {
  @Field(() => Agency, { nullable: true, description: 'The agency.' })
  agency?: Agency | null;
  @Field(() => Roles, { nullable: true, description: 'The role that the viewer holds there now.' })
  role?: Role | null;
}
