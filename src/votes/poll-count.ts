/** The result of a closed poll as the API tells it: round by round, as the method counted. */
import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Account } from '../people/account.entity.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { CountingMethodEnum, PollOption } from './poll.entity.js';
import type { PollMethod } from './method.rules.js';

export const TransferKinds = { SURPLUS: 'SURPLUS', EXCLUSION: 'EXCLUSION' } as const;
registerEnumType(TransferKinds, {
  name: 'TransferKind',
  description: 'Why votes moved.',
  valuesMap: {
    SURPLUS: { description: 'An elected option had more than it needed.' },
    EXCLUSION: { description: 'An option was excluded.' },
  },
});

export const TiePurposes = { ELECT: 'ELECT', EXCLUDE: 'EXCLUDE', TRANSFER: 'TRANSFER', ORDER: 'ORDER', FUND: 'FUND' } as const;
registerEnumType(TiePurposes, {
  name: 'TiePurpose',
  description: 'What a tie was about.',
  valuesMap: {
    ELECT: { description: 'Which of them is elected.' },
    EXCLUDE: { description: 'Which of them is left out of the next rounds.' },
    FUND: { description: 'Which of them is paid for.' },
    ORDER: { description: 'Which of them stands before the other.' },
    TRANSFER: { description: 'Whose votes are transferred first.' },
  },
});

export const TieBreakers = { EARLIER_ROUND: 'EARLIER_ROUND', RULE: 'RULE', LOTS: 'LOTS' } as const;
registerEnumType(TieBreakers, {
  name: 'TieBreaker',
  description: 'What settled a tie.',
  valuesMap: {
    EARLIER_ROUND: { description: 'The votes of the most recent earlier round in which they differed.' },
    RULE: { description: 'A further rule of the method.' },
    LOTS: { description: 'Lots, drawn from the seed to which the ledger was committed before the first ballot.' },
  },
});

@ObjectType({ description: 'How many votes an option has in a round.' })
export class RoundTally {
  @Field(() => PollOption, { description: 'The option.' })
  option: PollOption;
  @Field({ description: 'Exact, as a decimal number or a fraction `a/b`.' })
  votes: string;
}

@ObjectType({ description: 'Votes that moved from one option to others.' })
export class RoundTransfer {
  @Field(() => PollOption, { description: 'Where they came from.' })
  from: PollOption;
  @Field(() => TransferKinds, { description: 'Why they moved.' })
  kind: keyof typeof TransferKinds;
  @Field(() => [RoundTally], { description: 'How many went where.' })
  to: RoundTally[];
  @Field({ description: 'How many went to nobody.' })
  exhausted: string;
}

@ObjectType({ description: 'One round of a count.' })
export class CountRound {
  @Field(() => Int, { description: 'From 1.' })
  round: number;
  @Field(() => [RoundTally], { description: 'The votes at its end, of the options that are still in it.' })
  tallies: RoundTally[];
  @Field(() => [PollOption], { description: 'Elected in it, or funded.' })
  elected: PollOption[];
  @Field(() => [PollOption], { description: 'Excluded in it.' })
  excluded: PollOption[];
  @Field(() => [RoundTransfer], { description: 'Votes that moved in it.' })
  transfers: RoundTransfer[];
  @Field({ description: 'Votes that count for nobody in it.' })
  exhausted: string;
}

@ObjectType({ description: 'A tie, and what settled it.' })
export class CountTie {
  @Field(() => Int, { description: 'The round.' })
  round: number;
  @Field(() => TiePurposes, { description: 'What was to be decided.' })
  purpose: keyof typeof TiePurposes;
  @Field(() => [PollOption], { description: 'The tied options.' })
  among: PollOption[];
  @Field(() => PollOption, { description: 'The one that was chosen for it.' })
  chosen: PollOption;
  @Field(() => TieBreakers, { description: 'By what.' })
  by: keyof typeof TieBreakers;
}

@ObjectType({ description: 'Why a project is funded or not.' })
export class ProjectOutcome {
  @Field(() => PollOption, { description: 'The project.' })
  option: PollOption;
  @Field(() => Int, { description: 'Ballots that approve of it.' })
  votes: number;
  @Field(() => Float, { description: 'What it costs.' })
  cost: number;
  @Field({ description: 'Whether it is funded.' })
  isFunded: boolean;
  @Field({ description: 'Why, in the language of the request.' })
  reason: string;
}

@ObjectType({ description: 'Options that share a place in the order of a result.' })
export class CountPlace {
  @Field(() => Int, { description: 'From 1; options that are tied share one, and the next place is counted after all of them.' })
  place: number;
  @Field(() => [PollOption], { description: 'The options.' })
  options: PollOption[];
}

@ObjectType({ description: 'How many ballots prefer one option to another.' })
export class PairwiseVotes {
  @Field(() => PollOption, { description: 'The one.' })
  over: PollOption;
  @Field(() => PollOption, { description: 'The other.' })
  under: PollOption;
  @Field(() => Int, { description: 'Ballots that put the one before the other.' })
  votes: number;
}

@ObjectType({ description: 'The result of a closed poll, which anybody can recount from the ballots in `openingsUrl`.' })
export class PollCount {
  @Field(() => DateTime, { description: 'When it was counted.' })
  countedAt: Date;
  @Field(() => Int, { description: 'How many ballots count.' })
  ballots: number;
  @Field(() => CountingMethodEnum, { description: 'How they were counted.' })
  method: PollMethod;
  @Field(() => String, { nullable: true, description: 'Votes that are enough to be elected, where the method has such a number.' })
  quota: string | null;
  @Field(() => [PollOption], { description: 'The winners in order of election, or the funded projects; empty for statements.' })
  winners: PollOption[];
  @Field(() => [CountPlace], {
    nullable: true,
    description: 'All options from best to worst, tied ones together, where the method orders them.',
  })
  order: CountPlace[] | null;
  @Field(() => [CountRound], { description: 'Round by round.' })
  rounds: CountRound[];
  @Field(() => [CountTie], { description: 'Every tie, and what settled it.' })
  ties: CountTie[];
  @Field(() => [ProjectOutcome], { nullable: true, description: 'For BUDGET: every project and why it is funded or not.' })
  projects: ProjectOutcome[] | null;
  @Field(() => [PairwiseVotes], {
    nullable: true,
    description: 'For SCHULZE and RANKED_PAIRS: every option compared with every other, in their order.',
  })
  pairwise: PairwiseVotes[] | null;
  @Field({ description: 'SHA-256 of the whole result as canonical JSON, base64url; the ledger has it once the result is certified.' })
  hash: string;
  @Field({ description: 'Address of the whole result as canonical JSON (RFC 8785).' })
  resultUrl: string;
  @Field({ description: 'Address of the ballots that were counted, without names: one line of JSON each.' })
  openingsUrl: string;
}

@ObjectType({ description: 'An official who says that a count is right.' })
export class Certification {
  accountId: string;
  @Field(() => Account, { description: 'The official.' })
  by: Account;
  @Field(() => DateTime, { description: 'When.' })
  certifiedAt: Date;
}

@ObjectType({ description: 'A note that officials wrote beside a certified result, which itself never changes.' })
export class Annotation {
  accountId: string;
  @Field(() => ID, { description: 'Its id.' })
  id: string;
  @Field({ description: 'The note.' })
  text: string;
  @Field(() => Account, { description: 'Who wrote it.' })
  by: Account;
  @Field(() => DateTime, { description: 'When.' })
  annotatedAt: Date;
}
