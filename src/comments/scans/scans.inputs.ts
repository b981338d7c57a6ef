/** What officials send about scanned pages, and what comes of it. */
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { Allow, IsOptional, IsString } from 'class-validator';
import { Gathering } from '../../consultations/gatherings/gathering.entity.js';
import { MutationInput, Payload } from '../../platform/graphql/payload.js';
import { ConnectionOf } from '../../platform/graphql/relay.js';
import { Upload } from '../../platform/graphql/upload.js';
import type { UploadedFile } from '../../platform/uploaded-file.js';
import { ScannedPage } from './scanned-page.entity.js';

@InputType({ description: 'A scanned page of a gathering.' })
export class AddScannedPageInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The gathering from which it comes.' })
  gatheringId: string;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The comment that was entered from it, where it is the page of one.' })
  commentId?: string | null;

  @Allow()
  // The file itself, not a copy that the validation made of it.
  @Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) => obj[key])
  @Field(() => Upload, { description: 'A JPEG, PNG or PDF of at most 8 MB, as its bytes say.' })
  file: UploadedFile;
}

@InputType({ description: 'A scanned page that is to go.' })
export class RemoveScannedPageInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The page.' })
  scannedPageId: string;
}

@ObjectType({ isAbstract: true })
abstract class ScansPayload extends Payload {
  @Field(() => Gathering, { nullable: true, description: 'The gathering.' })
  gathering?: Gathering | null;
}

@ObjectType({ description: 'What came of adding a scanned page.' })
export class AddScannedPagePayload extends ScansPayload {
  @Field(() => ScannedPage, { nullable: true, description: 'The page.' })
  scannedPage?: ScannedPage | null;
}

@ObjectType({ description: 'What came of removing a scanned page.' })
export class RemoveScannedPagePayload extends ScansPayload {}

export const ScannedPageConnection = ConnectionOf(ScannedPage);
