/** What officials send about a text, and what comes of it. */
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsString } from 'class-validator';
import { Consultation } from '../consultations/consultation.entity.js';
import { MutationInput, Payload } from '../platform/graphql/payload.js';
import { Markdown } from '../platform/graphql/scalars.js';
import { TextVersion } from './text-version.entity.js';

@InputType({ description: 'The text under discussion of a draft.' })
export class SaveTextInput extends MutationInput {
  @IsString()
  @Field(() => ID, { description: 'The consultation, while it is a draft.' })
  consultationId: string;

  @IsString()
  @Field(() => Markdown, {
    description:
      'The text, at most 5 MB. Headings and labels such as “Artículo 1°” divide it into titles, chapters, articles and paragraphs.',
  })
  markdown: string;
}

@ObjectType({ description: 'What came of saving a text.' })
export class SaveTextPayload extends Payload {
  @Field(() => Consultation, { nullable: true, description: 'The consultation with its text.' })
  consultation?: Consultation | null;
  @Field(() => TextVersion, { nullable: true, description: 'The text as it was read.' })
  textVersion?: TextVersion | null;
}
