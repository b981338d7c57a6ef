/** What subscriptions about answers and notices carry. */
import { createUnionType, Extensions, Field, ObjectType } from '@nestjs/graphql';
import { Consultation } from '../consultations/consultation.entity.js';
import { Sequence } from '../platform/graphql/scalars.js';
import { Notice } from '../notices/notice.entity.js';
import { AnsweringProgress } from '../responses/answering-progress.js';
import { ResyncRequired } from './live.types.js';

@ObjectType({ description: 'How far the answering of a consultation has come, at most four times a second.' })
export class AnsweringProgressed {
  @Field(() => Sequence, {
    description: 'Place of this event in the order of everything; pass the newest one as `after` when subscribing again.',
  })
  sequence: string;

  consultationId: string;

  @Field(() => AnsweringProgress, { nullable: true, description: 'The progress as it is now.' })
  progress?: AnsweringProgress | null;
}

@ObjectType({ description: 'How far the comments of a consultation have been sorted into arguments, at most four times a second.' })
export class ArgumentsProgressed {
  @Field(() => Sequence, {
    description: 'Place of this event in the order of everything; pass the newest one as `after` when subscribing again.',
  })
  sequence: string;

  consultationId: string;

  @Field(() => Consultation, { nullable: true, description: 'The consultation, with its arguments as they are now.' })
  consultation?: Consultation | null;
}

@ObjectType({ description: 'The viewer is told something.' })
export class NoticeReceived {
  @Field(() => Sequence, {
    description: 'Place of this event in the order of everything; pass the newest one as `after` when subscribing again.',
  })
  sequence: string;

  @Extensions({ perViewer: true })
  @Field(() => [Notice], { description: 'What the viewer is told.' })
  notices: Notice[];
}

export const NoticeEventUnion = createUnionType({
  name: 'NoticeEvent',
  description: 'An event of `noticeReceived`.',
  types: () => [NoticeReceived, ResyncRequired] as const,
  resolveType: (event: object) => event.constructor as typeof NoticeReceived,
});
