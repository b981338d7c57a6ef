/** What the API says of the activity in a place. */
import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ConsultationWindow } from '../consultations/phase.rules.js';
import { TrustLevels } from '../people/trust-level.js';
import type { TrustLevel } from '../people/trust.rules.js';
import { ConnectionOf } from '../platform/graphql/relay.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { activityKinds, burstBases, type ActivityKind, type BurstBasis } from './bursts.rules.js';
import { findingCodes, verdicts, type FindingCode, type Verdict } from './integrity.rules.js';

function enumOf<Value extends string>(values: readonly Value[]): { [K in Value]: K } {
  return Object.fromEntries(values.map((value) => [value, value])) as { [K in Value]: K };
}

export const ActivityKindEnum = enumOf(activityKinds);
registerEnumType(ActivityKindEnum, {
  name: 'ActivityKind',
  description: 'What people do that is counted.',
  valuesMap: {
    COMMENTS: { description: 'Comments and replies, official answers left out.' },
    SUPPORTS: { description: 'Supports given to comments.' },
    BALLOTS: { description: 'Ballots cast; changes of a ballot are not counted.' },
  },
});

export const VerdictEnum = enumOf(verdicts);
registerEnumType(VerdictEnum, {
  name: 'ActivityVerdict',
  description: 'Whether the activity in a place is what is usual there.',
  valuesMap: {
    TOO_LITTLE: { description: 'Fewer than ten acts so far: too little to say.' },
    USUAL: { description: 'At no moment more came in than is usual.' },
    UNUSUAL_NOW: { description: 'More comes in than is usual, or did in the last half hour.' },
    UNUSUAL_BEFORE: { description: 'At some moment more came in than is usual.' },
  },
});

export const FindingEnum = enumOf(findingCodes);
registerEnumType(FindingEnum, {
  name: 'IntegrityFindingCode',
  description: 'What asks for care in reading what people said or how they voted. None of it takes anything away from the count.',
  valuesMap: {
    BURST: { description: 'At some moment more came in than is usual.' },
    YOUNG_ACCOUNTS: { description: 'At least half, of thirty or more, came from accounts on their first day.' },
    HELD_BACK: {
      description: 'A rule of the agency held thirty or more comments back that nobody has shown since: they are not in what can be read.',
    },
    ALIKE: { description: 'At least a fifth of the comments, of thirty or more, are in campaigns: arguments that 20 or more people make.' },
  },
});

export const BurstBasisEnum = enumOf(burstBases);
registerEnumType(BurstBasisEnum, {
  name: 'BurstBasis',
  description: 'What the usual was taken from.',
  valuesMap: {
    SAME_HOUR: { description: 'The median of the hours around the same time of day, on up to fourteen days before.' },
    RECENT_HOURS: { description: 'The median of the 24 hours before, or of the last three where that is more: too few days were known.' },
    NO_HISTORY: {
      description:
        'The median of the minutes before: fewer than six hours were known. Right after an opening, twenty acts a minute are usual.',
    },
  },
});

@ObjectType({ description: 'Something that asks for care in reading what people said or how they voted.' })
export class IntegrityFinding {
  @Field(() => FindingEnum, { description: 'What it is.' })
  code: FindingCode;
  @Field({ description: 'The same in words, in the language of the request.' })
  message: string;
}

@ObjectType({ description: 'The part that acts of people of one level of trust make.' })
export class TrustShare {
  @Field(() => TrustLevels, { description: 'The level.' })
  level: TrustLevel;
  @Field(() => Int, { nullable: true, description: 'Percent of all acts of the kind, 0 to 100; null where there are fewer than ten.' })
  percent: number | null;
}

@ObjectType({ description: 'What was done in all, of one kind, and from which accounts.' })
export class ActivityFigures {
  @Field(() => ActivityKindEnum, { description: 'The kind.' })
  kind: ActivityKind;
  @Field(() => Int, { description: 'How many, those included that were hidden, withdrawn or taken back since.' })
  count: number;
  @Field(() => Int, {
    description:
      'How many more comments a rule of the agency held back that nobody has shown since, hidden ones included; they are not in `count` nor in its shares. 0 of other kinds.',
  })
  heldBack: number;
  @Field(() => Int, {
    nullable: true,
    description:
      'Percent of them that came from accounts less than 24 hours old at that moment, 0 to 100; null where it is known of fewer than ten. Many people open an account in order to take part: by itself it says nothing against them.',
  })
  youngPercent: number | null;
  @Field(() => [TrustShare], { description: 'By level of trust, levels without any left out.' })
  byTrust: TrustShare[];
}

@ObjectType({ description: 'How much was done in one hour.' })
export class ActivityPoint {
  @Field(() => DateTime, { description: 'When it begins.' })
  from: Date;
  @Field(() => Int, { nullable: true, description: 'Comments and replies; null for a poll.' })
  comments: number | null;
  @Field(() => Int, { nullable: true, description: 'Supports; null for a poll.' })
  supports: number | null;
  @Field(() => Int, { nullable: true, description: 'Ballots; null where no poll’s turnout may be seen, and for a part of a text.' })
  ballots: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Comments more that a rule held back and nobody has shown since; null for a poll.',
  })
  heldBack: number | null;
  youngComments: number | null;
  youngBallots: number | null;
}

@ObjectType({ description: 'How much was done in one minute or hour, with what only those see who look closer.' })
export class ActivityDetailPoint {
  @Field(() => DateTime, { description: 'When it begins.' })
  from: Date;
  @Field(() => Int, { nullable: true, description: 'Comments and replies; null for a poll.' })
  comments: number | null;
  @Field(() => Int, { nullable: true, description: 'Supports; null for a poll.' })
  supports: number | null;
  @Field(() => Int, { nullable: true, description: 'Ballots; null where no poll’s turnout may be seen, and for a part of a text.' })
  ballots: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Comments more that a rule held back and nobody has shown since; null for a poll.',
  })
  heldBack: number | null;
  @Field(() => Int, { nullable: true, description: 'Of the comments, those from accounts less than 24 hours old.' })
  youngComments: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Of the ballots, those from accounts less than 24 hours old; only of hours with ten ballots or more, never of minutes.',
  })
  youngBallots: number | null;
}

@ObjectType({ description: 'From how many places something came in an hour. Estimates, about 3 % off; no address was kept for them.' })
export class SendersPoint {
  @Field(() => DateTime, { description: 'When the hour begins.' })
  from: Date;
  @Field(() => ActivityKindEnum, { description: 'What came in.' })
  kind: ActivityKind;
  @Field(() => Int, { description: 'Different network addresses; of IPv6, networks (/64). A whole office or village may share one.' })
  addresses: number;
  @Field(() => Int, { description: 'Different programs at different addresses.' })
  devices: number;
}

@ObjectType({ description: 'More was done than is usual at that hour in that place. It says that it was so, not who did it or why.' })
export class ActivityBurst {
  @Field(() => ActivityKindEnum, { description: 'What came in.' })
  kind: ActivityKind;
  @Field(() => DateTime, { description: 'The minute in which it began.' })
  from: Date;
  @Field(() => DateTime, { description: 'The end of its last minute, as far as it is known by now.' })
  to: Date;
  @Field(() => Int, { description: 'How many came in, those included that a rule held back.' })
  count: number;
  @Field(() => Int, {
    description: 'How many of them a rule of the agency held back that nobody has shown since, hidden ones included: nobody reads those.',
  })
  heldBack: number;
  @Field(() => Float, { description: 'How many would have been usual in that time.' })
  expected: number;
  @Field(() => Int, { description: 'The most in one minute.' })
  peak: number;
  @Field(() => Float, { description: 'What is usual in an hour there, at that time.' })
  usualAnHour: number;
  @Field(() => BurstBasisEnum, { description: 'What the usual was taken from.' })
  basis: BurstBasis;
  @Field(() => Float, { description: 'How probable so many are by chance, at most 0.0000001.' })
  chance: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Percent from accounts less than 24 hours old; of ballots, in the hours in which it falls. Null of fewer than ten.',
  })
  youngPercent: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Of comments: percent that say almost the same as another, of those that have been compared; null of fewer than ten.',
  })
  alikePercent: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'About how many network addresses it came from, in the hour with most; to two digits. Null where nobody noted them.',
  })
  addresses: number | null;
  @Field(() => Int, { nullable: true, description: 'About how many programs at different addresses, in the same way.' })
  devices: number | null;
  @Field({ description: 'The burst in a sentence, in the language of the request.' })
  message: string;
  @Field(() => [String], { description: 'The evidence in sentences, in the language of the request.' })
  evidence: string[];

  cursor: [number, string];
}
export const ActivityBurstConnection = ConnectionOf(ActivityBurst);

@ObjectType({
  description:
    'How many comments are in campaigns: arguments that 20 or more people make in almost the same words. A campaign is a way to take part.',
})
export class CampaignFigures {
  @Field(() => Int, { description: 'Comments that have been compared.' })
  compared: number;
  @Field(() => Int, { description: 'Those of them that are in campaigns.' })
  inCampaigns: number;
  @Field(() => Int, { nullable: true, description: 'The same in percent; null of fewer than ten comments.' })
  percent: number | null;
  @Field(() => Int, { description: 'How many campaigns there are.' })
  campaigns: number;
}

@ObjectType({ description: 'The activity in a place for those who look closer.' })
export class IntegrityDetail {
  of: Integrity;

  @Field(() => [ActivityDetailPoint], { description: 'The hours, as `Integrity.hours`.' })
  hours?: ActivityDetailPoint[];
  @Field(() => [ActivityDetailPoint], { description: 'Each minute in which something came in.' })
  minutes?: ActivityDetailPoint[];
  @Field(() => [SendersPoint], { description: 'From how many addresses and devices.' })
  senders?: SendersPoint[];
}

@ObjectType({
  description:
    'Whether what people do in a place is usual there: how much, from which accounts, how much of it alike, and each burst with its evidence. It explains and discards nothing: every comment is shown and every ballot counts all the same. The method is in docs/moderation.md.',
})
export class Integrity {
  window: ConsultationWindow;
  /** Of the consultation, the part of its text, or the poll. */
  subjectId: string;
  /** Whose ballots may be seen; null when none may, or none are asked for. */
  pollIds: readonly string[] | null;
  hasComments: boolean;

  @Field(() => VerdictEnum, { description: 'Whether it is usual.' })
  verdict?: Verdict;
  @Field(() => String, { description: 'The same in words, in the language of the request.' })
  message?: string;
  @Field(() => [IntegrityFinding], { description: 'What asks for care; empty when nothing does.' })
  findings?: IntegrityFinding[];
  @Field(() => [ActivityFigures], { description: 'What was done in all, by kind.' })
  figures?: ActivityFigures[];
  @Field(() => CampaignFigures, { nullable: true, description: 'How much of what is said is said by many; only of whole consultations.' })
  campaigns?: CampaignFigures | null;
}
