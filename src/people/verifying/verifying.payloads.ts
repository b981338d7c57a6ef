/** What verifying people answers. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { ConnectionOf } from '../../platform/graphql/relay.js';
import { Viewer } from '../viewer.js';
import { DeskCode } from './desk-code.entity.js';
import { PaperBatch, Roll } from './roll.entity.js';

@ObjectType({ description: 'A code and whom it is for: the line of the roll’s file, and so of the list that it was made from.' })
export class PaperCode {
  @Field(() => Int, { description: 'The line, from 1; the first two say what the file is.' })
  line: number;
  @Field({ description: 'The code.' })
  code: string;
}

export const PaperCodeConnection = ConnectionOf(PaperCode);
export const RollConnection = ConnectionOf(Roll);

@ObjectType({ description: 'What is wrong in a line of a file.' })
export class RollFault {
  @Field(() => Int, { description: 'The line, from 1.' })
  line: number;
  @Field({ description: 'What is wrong and what to do, in the language of the request.' })
  message: string;
}

@ObjectType({ isAbstract: true })
abstract class VerifiedPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'The viewer as they are now.' })
  viewer?: Viewer | null;
}

@ObjectType({ description: 'What came of looking for the viewer on a roll.' })
export class VerifyByRollPayload extends VerifiedPayload {}

@ObjectType({ description: 'What came of a code on paper.' })
export class VerifyByPaperCodePayload extends VerifiedPayload {}

@ObjectType({ description: 'What came of asking for a code to show at a desk.' })
export class MakeDeskCodePayload extends Payload {
  @Field(() => DeskCode, { nullable: true, description: 'The code, which replaces the one before.' })
  deskCode?: DeskCode | null;
}

@ObjectType({ description: 'What came of verifying somebody in person.' })
export class VerifyInPersonPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'Whether the person is verified now.' })
  isVerified?: boolean | null;
}

@ObjectType({ description: 'What came of uploading a roll.' })
export class UploadRollPayload extends Payload {
  @Field(() => Roll, { nullable: true, description: 'The roll; null when the file has faults, and then nothing of it was taken.' })
  roll?: Roll | null;
  @Field(() => [RollFault], { nullable: true, description: 'What is wrong with the file, the first hundred lines; empty when nothing is.' })
  faults?: RollFault[] | null;
}

@ObjectType({ description: 'What came of making codes.' })
export class MakePaperCodesPayload extends Payload {
  @Field(() => Roll, { nullable: true, description: 'The roll.' })
  roll?: Roll | null;
  @Field(() => PaperBatch, { nullable: true, description: 'The codes.' })
  batch?: PaperBatch | null;
}
