/** The next draft as accepted suggestions make it, and the suggestions that a version took. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Markdown } from '../../platform/graphql/scalars.js';
import { Comment } from '../comment.entity.js';
import type { GatheringProblem } from './gathering.rules.js';
import { GatheringProblems } from './suggestion.enums.js';

@ObjectType({ description: 'One accepted suggestion on its way into the next draft.' })
export class GatheredSuggestion {
  @Field(() => Comment, { description: 'The comment with the suggestion.' })
  comment: Comment;
  @Field({ description: 'The words with which it was accepted.' })
  wording: string;
  @Field(() => GatheringProblems, { nullable: true, description: 'Why it has to be put in by hand; null where it was applied.' })
  problem: GatheringProblem | null;
  @Field(() => Comment, { nullable: true, description: 'The suggestion that changes some of the same words, where that is the problem.' })
  overlaps: Comment | null;
}

@ObjectType({ description: 'What the next draft would be with the accepted suggestions in it. Nothing was changed.' })
export class GatheredDraft {
  versionId: string;
  @Field(() => Markdown, { description: 'The current version with those that could be applied: what `draftTextVersion` takes.' })
  markdown: string;
  @Field(() => [GatheredSuggestion], {
    description: 'All accepted ones that no version has taken, in the order in which they were accepted.',
  })
  suggestions: GatheredSuggestion[];
}

@ObjectType({ description: 'A suggestion whose words a version has.' })
export class TakenSuggestion {
  @Field(() => Comment, { description: 'The comment with the suggestion; its words are in it as long as it can be read.' })
  comment: Comment;
}
