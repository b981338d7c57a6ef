/** What every mutation takes that publishes the words of its author. */
import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsOptional } from 'class-validator';
import { MutationInput } from '../graphql/payload.js';

@InputType({ isAbstract: true })
export abstract class PublishingInput extends MutationInput {
  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Whether the author means to publish what looks like personal data. Without it such words are refused with PERSONAL_DATA_FOUND; `personalDataIn` says where they are.',
  })
  acceptsPersonalData?: boolean | null;
}
