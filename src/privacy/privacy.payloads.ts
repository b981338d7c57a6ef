/** What acts about one’s data answer, and how consents are shown. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Viewer } from '../people/viewer.js';
import { Payload } from '../platform/graphql/payload.js';
import { PersonalArchive } from './archive.entity.js';
import { Consent } from './consent.entity.js';
import { DataRequest } from './data-request.entity.js';
import { Purposes } from './enums.js';
import { Erasure } from './erasure.entity.js';
import type { Purpose } from './privacy.rules.js';
import { RetentionPolicy } from './retention.entity.js';

@ObjectType({ description: 'A purpose, whether the viewer agrees to it, and everything they did about it.' })
export class ConsentStanding {
  @Field(() => Purposes, { description: 'What for.' })
  purpose: Purpose;

  @Field(() => Boolean, { description: 'Whether they agree now, to the words as they stand.' })
  isGiven: boolean;

  @Field(() => Int, { description: 'The version of the words as they stand.' })
  version: number;

  @Field({ description: 'What is agreed to, in the language of the request.' })
  notice: string;

  @Field(() => [Consent], { description: 'Every act, the newest first.' })
  history: Consent[];
}

@ObjectType({ description: 'What came of giving a consent or taking it back.' })
export class DecideConsentPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'The viewer.' })
  viewer?: Viewer | null;
}

@ObjectType({ description: 'What came of asking for an archive.' })
export class RequestDataArchivePayload extends Payload {
  @Field(() => PersonalArchive, { nullable: true, description: 'The archive, which is gathered now.' })
  archive?: PersonalArchive | null;
}

@ObjectType({ description: 'What came of asking about one’s data.' })
export class AskAboutMyDataPayload extends Payload {
  @Field(() => DataRequest, { nullable: true, description: 'The request.' })
  request?: DataRequest | null;
}

@ObjectType({ description: 'What came of answering.' })
export class AnswerDataRequestPayload extends Payload {
  @Field(() => DataRequest, { nullable: true, description: 'The request with its answer.' })
  request?: DataRequest | null;
}

@ObjectType({ description: 'What came of asking for the account to be deleted.' })
export class RequestErasurePayload extends Payload {
  @Field(() => Erasure, { nullable: true, description: 'When it will be done.' })
  erasure?: Erasure | null;
}

@ObjectType({ description: 'What came of keeping the account.' })
export class CancelErasurePayload extends Payload {}

@ObjectType({ description: 'What came of changing how long something is kept.' })
export class SetRetentionPayload extends Payload {
  @Field(() => RetentionPolicy, { nullable: true, description: 'The policy as it is now.' })
  policy?: RetentionPolicy | null;
}
