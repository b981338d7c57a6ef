/** What mutations about second factors answer, and what the viewer sees of their own. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { SignedInPayload } from '../people.payloads.js';
import { Viewer } from '../viewer.js';
import { Passkey } from './passkey.entity.js';

@ObjectType({ description: 'The second factors of the viewer, and whether roles wait for one.' })
export class SecondFactor {
  @Field({
    description:
      'Whether a second factor is asked of the viewer here: for what they hold for agencies or for the installation, or because it is asked of everybody.',
  })
  required: boolean;
  @Field({
    description:
      'Whether this session was opened without one that is asked for: roles and offices rest and, where it is asked of everybody, mutations refuse with SECOND_FACTOR_NEEDED but those with which somebody enters, leaves, protects or closes their account.',
  })
  isMissing: boolean;
  @Field({ description: 'Whether one was shown in this session.' })
  isStrong: boolean;
  @Field({ description: 'Whether the viewer has shown who they are in the last ten minutes, as sensitive acts ask.' })
  isProven: boolean;
  @Field({ description: 'Whether an application gives codes.' })
  hasAuthenticator: boolean;
  @Field(() => [Passkey], { description: 'The passkeys.' })
  passkeys: Passkey[];
  @Field(() => Int, { description: 'How many codes on paper are left.' })
  recoveryCodesLeft: number;
}

@ObjectType({ description: 'What an application needs to give codes.' })
export class BeginAuthenticatorPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'The secret to type in, in letters and digits (Base32).' })
  secret?: string | null;
  @Field(() => String, { nullable: true, description: 'The same as an `otpauth:` address, for a QR code.' })
  address?: string | null;
}

@ObjectType({ isAbstract: true })
abstract class FactorsPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'The viewer as they are now.' })
  viewer?: Viewer | null;
}

@ObjectType({ isAbstract: true })
abstract class CodesPayload extends FactorsPayload {
  @Field(() => [String], {
    nullable: true,
    description: 'New codes to write down, for when everything else is lost; shown this once. Empty when there are some already.',
  })
  recoveryCodes?: string[] | null;
}

@ObjectType({ description: 'What came of confirming the application.' })
export class ConfirmAuthenticatorPayload extends CodesPayload {}

@ObjectType({ description: 'What came of adding a passkey.' })
export class AddPasskeyPayload extends CodesPayload {}

@ObjectType({ description: 'New codes on paper.' })
export class RenewRecoveryCodesPayload extends CodesPayload {}

@ObjectType({ description: 'What came of removing the application.' })
export class RemoveAuthenticatorPayload extends FactorsPayload {}

@ObjectType({ description: 'What came of removing a passkey.' })
export class RemovePasskeyPayload extends FactorsPayload {}

@ObjectType({ description: 'What a browser needs to make a passkey.' })
export class BeginPasskeyPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'PublicKeyCredentialCreationOptionsJSON, as JSON.' })
  options?: string | null;
}

@ObjectType({ description: 'What a browser needs to use a passkey.' })
export class AskForPasskeyPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'PublicKeyCredentialRequestOptionsJSON, as JSON.' })
  options?: string | null;
}

@ObjectType({ description: 'What came of signing in with a passkey.' })
export class SignInWithPasskeyPayload extends SignedInPayload {}

@ObjectType({ description: 'What came of the second step.' })
export class CompleteSignInPayload extends SignedInPayload {}

@ObjectType({ description: 'What came of showing who one is.' })
export class ProveIdentityPayload extends FactorsPayload {}
