/** What readers see of measures that leave a comment where it is. */
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What moderators put beside the words of a comment, which stay as they are.' })
export class CommentLabel {
  @Field({ description: 'What readers should know, in the words of the moderator.' })
  reason: string;
}

@ObjectType({ description: 'A place within the words of a comment.' })
export class CommentSpan {
  @Field(() => Int, { description: 'Where it begins in `body`, in Unicode code points from 0.' })
  start: number;
  @Field(() => Int, { description: 'The first code point after it.' })
  end: number;
}

/** From begin and end of each, one after the other. */
export function spansOf(places: readonly number[]): CommentSpan[] {
  return places.filter((_, index) => index % 2 === 0).map((start, index) => ({ start, end: places[index * 2 + 1]! }));
}

@ObjectType({
  description:
    'Passages of a comment that moderators blacked out: `body` holds blocks in their place, wherever it is read or found. Passages of the words that it proposes stand in `suggestion.blackouts`.',
})
export class HiddenPart {
  @Field({ description: 'Why, for everybody to read.' })
  reason: string;
  @Field(() => [CommentSpan], { description: 'Where the blocks stand. They do not tell how long the words were.' })
  blackouts: CommentSpan[];
}
