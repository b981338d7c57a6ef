/** What the API shows of passages besides tables: where a comment was made, and sentences to choose from. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { selectedOf, type Hold } from './anchors.rules.js';
import { QuotedPassage } from './comment-anchor.entity.js';
import type { Selected } from './passages.rules.js';

@ObjectType({ description: 'What a comment was about when it was made. It never changes.' })
export class OriginalPassage extends QuotedPassage {
  constructor(private readonly hold: Hold) {
    super();
  }
  get selected(): Selected | null {
    return selectedOf(this.hold);
  }
  get provisionId(): string {
    return this.hold.provisionId;
  }
  get versionId(): string {
    return this.hold.versionId;
  }
}

@ObjectType({ isAbstract: true })
abstract class WordsOfPart {
  @Field({ description: 'Its words.' })
  exact: string;
  @Field({ description: 'Up to 32 characters before it.' })
  prefix: string;
  @Field({ description: 'Up to 32 characters after it.' })
  suffix: string;
  @Field(() => Int, { description: 'Where it begins in the plain text of the part, or in its heading, in code points from 0.' })
  start: number;
  @Field(() => Int, { description: 'The first code point after it.' })
  end: number;
  @Field({ description: 'Whether it stands in the heading, not in the text.' })
  isInHeading: boolean;
}

@ObjectType({ description: 'A sentence of a part, which can be chosen as a passage without selecting it.' })
export class Sentence extends WordsOfPart {}

@ObjectType({ description: 'Words of a part and where they stand, as `PassageInput` takes them.' })
export class Passage extends WordsOfPart {}
