/** What the API says of services with which people sign in. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { SignedInPayload } from '../people.payloads.js';
import { Permission } from '../permission.js';
import { Viewer } from '../viewer.js';

@ObjectType({ description: 'A service with which people sign in here (OpenID Connect), as whoever runs Urna has set it up.' })
export class SignInProvider {
  @Field({ description: 'With which it is chosen.' })
  key: string;
  @Field({ description: 'Its name in the language of the request.' })
  name: string;
  @Field({ description: 'Whether it can say who somebody is, by their identity document.' })
  verifiesIdentity: boolean;
}

@ObjectType({ description: 'Where to send the browser.' })
export class BeginProviderSignInPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'An address of the service; serves for 20 minutes.' })
  address?: string | null;
}

@ObjectType({ description: 'Somebody whom the service knows and we do not: with this they open an account.' })
export class ProviderOpening {
  @Field({ description: 'For `registerWithProvider`, once, for 20 minutes.' })
  ticket: string;
  @Field(() => String, { nullable: true, description: 'What the service calls them.' })
  name: string | null;
  @Field({ description: 'The address that the service has checked; the account gets it, confirmed.' })
  email: string;
}

@ObjectType({ isAbstract: true })
abstract class CameBackPayload extends SignedInPayload {
  @Field(() => Permission, {
    nullable: true,
    description: 'Whether what the service says of the identity of the viewer was taken, and if not, why; they are signed in either way.',
  })
  identityTaken?: Permission | null;
}

@ObjectType({ description: 'What came of coming back from a service.' })
export class CompleteProviderSignInPayload extends CameBackPayload {
  @Field(() => ProviderOpening, { nullable: true, description: 'When no account is linked to that person of the service yet.' })
  opening?: ProviderOpening | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the service is a way into the account now.' })
  isLinked?: boolean | null;
  @Field(() => String, { nullable: true, description: 'What was to be handed back; also when the mutation was refused.' })
  remembered?: string | null;
}

@ObjectType({ description: 'What came of opening an account with what a service says.' })
export class RegisterWithProviderPayload extends CameBackPayload {}

@ObjectType({ description: 'What came of taking a service away.' })
export class UnlinkProviderPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'The viewer.' })
  viewer?: Viewer | null;
}
