/** One thing that must be there before a draft is announced. */
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One thing that must be there before a draft is announced.' })
export class ChecklistItem {
  @Field({ description: 'The code with which announcing is refused while it is not done, such as `TITLE_MISSING`.' })
  code: string;
  @Field({ description: 'Whether it is done.' })
  isDone: boolean;
  @Field({ description: 'What is there, or what is missing and what to do, in the language of the request.' })
  message: string;
}
