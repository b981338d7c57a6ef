/** What acts about pseudonyms answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Viewer } from '../viewer.js';
import { LookGrounds } from './look-grounds.js';
import type { LookGround } from './pseudonyms.rules.js';

@ObjectType({ description: 'What came of taking a pseudonym.' })
export class TakePseudonymPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'The viewer under the pseudonym.' })
  viewer?: Viewer | null;
}

@ObjectType({ description: 'What came of ending a pseudonym.' })
export class EndPseudonymPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'The viewer under their own name.' })
  viewer?: Viewer | null;
}

@ObjectType({ description: 'What came of looking at the name behind a pseudonym.' })
export class LookAtNamePayload extends Payload {
  @Field(() => String, { nullable: true, description: 'The name that the person gave for themselves.' })
  ownName?: string | null;
}

@ObjectType({ description: 'That somebody in office looked at the viewer’s name.' })
export class NameLook {
  @Field(() => DateTime, { description: 'When.' })
  at: Date;

  @Field(() => LookGrounds, { description: 'On what ground.' })
  ground: LookGround;
}
