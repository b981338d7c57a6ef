/** What mutations about people answer. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../platform/graphql/scalars.js';
import { Payload } from '../platform/graphql/payload.js';
import { Account } from './account.entity.js';
import { Agency } from './agency.entity.js';
import { AgencyPerson } from './agency-person.js';
import { Session } from './session.entity.js';
import { Viewer } from './viewer.js';

@ObjectType({ description: 'A sign-in that is half done: a second thing is to be shown.' })
export class SecondStepNeeded {
  @Field({ description: 'With which `completeSignIn` goes on, once.' })
  ticket: string;
  @Field(() => DateTime, { description: 'Until when.' })
  expiresAt: Date;
  @Field({ description: 'Whether an application of the person gives codes.' })
  hasCode: boolean;
  @Field({ description: 'Whether there is a passkey.' })
  hasPasskey: boolean;
  @Field({ description: 'Whether codes on paper are left.' })
  hasRecoveryCode: boolean;
}

@ObjectType({ isAbstract: true })
export abstract class SignedInPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description: 'Send it as `Authorization: Bearer …`. Shown this once; null when it was handed over as a cookie.',
  })
  token?: string | null;
  @Field(() => Session, { nullable: true, description: 'The session that began.' })
  session?: Session | null;
  @Field(() => Viewer, { nullable: true, description: 'Who is signed in now.' })
  viewer?: Viewer | null;
  @Field(() => SecondStepNeeded, {
    nullable: true,
    description: 'What is still to be shown, for accounts with a second factor; then there is no session yet. See `completeSignIn`.',
  })
  secondStep?: SecondStepNeeded | null;
}

@ObjectType({ description: 'What came of opening an account.' })
export class RegisterPayload extends SignedInPayload {}

@ObjectType({ description: 'What came of signing in.' })
export class SignInPayload extends SignedInPayload {}

@ObjectType({ description: 'What came of signing out.' })
export class SignOutPayload extends Payload {
  @Field(() => Session, { nullable: true, description: 'The session that ended, null when there was none.' })
  session?: Session | null;
}

@ObjectType({ description: 'What came of ending a session.' })
export class EndSessionPayload extends Payload {
  @Field(() => Session, { nullable: true, description: 'The session that ended.' })
  session?: Session | null;
}

@ObjectType({ description: 'What came of ending the other sessions.' })
export class EndOtherSessionsPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many ended.' })
  endedCount?: number | null;
}

@ObjectType({ description: 'What came of founding an agency.' })
export class CreateAgencyPayload extends Payload {
  @Field(() => Agency, { nullable: true, description: 'The new agency.' })
  agency?: Agency | null;
}

@ObjectType({ description: 'What came of giving a role.' })
export class GrantRolePayload extends Payload {
  @Field(() => Agency, { nullable: true, description: 'The agency.' })
  agency?: Agency | null;
  @Field(() => AgencyPerson, { nullable: true, description: 'The person with the role.' })
  person?: AgencyPerson | null;
}

@ObjectType({ description: 'What came of taking a role away.' })
export class RevokeRolePayload extends Payload {
  @Field(() => Agency, { nullable: true, description: 'The agency.' })
  agency?: Agency | null;
  @Field(() => Account, { nullable: true, description: 'The person who held the role.' })
  account?: Account | null;
}
