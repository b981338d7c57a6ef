/** Integrity in the API, beside consultations, parts of their texts and polls. */
import { Args, Context, Extensions, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { maySeeParticipation } from '../comments/participation.rules.js';
import { Consultation } from '../consultations/consultation.entity.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { PageArgs, readPage, toConnection, type Connection } from '../platform/graphql/relay.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { say } from '../platform/messages/messages.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { CampaignsService } from '../responses/arguments/campaigns.service.js';
import { Provision } from '../texts/provision.entity.js';
import { Poll } from '../votes/poll.entity.js';
import { minutesADay, momentOfHour } from './activity.rules.js';
import { inWords } from './burst-words.js';
import { percentOf, type Verdict } from './integrity.rules.js';
import { EvidenceService } from './evidence.service.js';
import { IntegrityService, type Figures } from './integrity.service.js';
import * as types from './integrity.types.js';

const mostHours = 336;
const longestMs = minutesADay * 60_000;

@Resolver(() => Consultation)
export class ConsultationIntegrityResolver {
  constructor(private readonly service: IntegrityService) {}

  @ResolveField(() => types.Integrity, {
    nullable: true,
    description: 'Whether what people do in it is usual: comments, supports, and ballots of those polls whose turnout may be seen now.',
  })
  integrity(@Parent() consultation: Consultation, @Context() context: GraphContext): Promise<types.Integrity | null> {
    // By the row: its id and its dates are needed.
    return loaderOf(context, 'integrity.consultations', async (rows: readonly Consultation[]) => {
      const found = await this.service.ofConsultations(rows);
      return new Map(rows.map((row) => [row, found.get(row.id)!]));
    }).load(consultation);
  }
}

@Resolver(() => Provision)
export class ProvisionIntegrityResolver {
  constructor(private readonly service: IntegrityService) {}

  @ResolveField(() => types.Integrity, {
    nullable: true,
    description: 'Whether what people say about this part itself is usual; null where no published version has it.',
  })
  integrity(@Parent() { id }: Provision, @Context() context: GraphContext): Promise<types.Integrity | null> {
    return loaderOf(context, 'integrity.provisions', (ids: readonly string[]) => this.service.ofProvisions(ids)).load(id);
  }
}

@Resolver(() => Poll)
export class PollIntegrityResolver {
  constructor(private readonly service: IntegrityService) {}

  @ResolveField(() => types.Integrity, {
    nullable: true,
    description: 'Whether the ballots came in as is usual; null as long as not even the turnout may be seen.',
  })
  integrity(@Parent() poll: Poll, @Context() context: GraphContext): Promise<types.Integrity | null> {
    return loaderOf(context, 'integrity.polls', async (polls: readonly Poll[]) => {
      const found = await this.service.ofPolls(polls);
      return new Map(polls.flatMap((one) => (found.has(one.id) ? [[one, found.get(one.id)!] as const] : [])));
    }).load(poll);
  }
}

@Resolver(() => types.Integrity)
export class IntegrityResolver {
  constructor(
    private readonly service: IntegrityService,
    private readonly evidence: EvidenceService,
    private readonly campaignsOf: CampaignsService,
  ) {}

  @ResolveField(() => types.VerdictEnum)
  async verdict(@Parent() of: types.Integrity, @Context() context: GraphContext): Promise<Verdict> {
    return (await this.figuresOf(of, context)).verdict;
  }

  @ResolveField(() => String)
  async message(@Parent() of: types.Integrity, @Context() context: GraphContext): Promise<string> {
    return say(context.language, `integrity.${(await this.figuresOf(of, context)).verdict}`);
  }

  @ResolveField(() => [types.IntegrityFinding])
  async findings(@Parent() of: types.Integrity, @Context() context: GraphContext): Promise<types.IntegrityFinding[]> {
    const { findings } = await this.figuresOf(of, context);
    return findings.map(({ code, facts }) => ({ code, message: say(context.language, `integrity.finding.${code}`, facts) }));
  }

  @ResolveField(() => [types.ActivityFigures])
  async figures(@Parent() of: types.Integrity, @Context() context: GraphContext): Promise<types.ActivityFigures[]> {
    return (await this.figuresOf(of, context)).figures;
  }

  @ResolveField(() => types.CampaignFigures, { nullable: true })
  async campaigns(
    @Parent() { window, subjectId }: types.Integrity,
    @Context() context: GraphContext,
  ): Promise<types.CampaignFigures | null> {
    if (window.id !== subjectId) return null;
    const load = (ids: readonly string[]) => this.campaignsOf.ofConsultations(ids);
    const { compared, inCampaigns, campaigns } = (await loaderOf(context, 'integrity.campaigns', load).load(subjectId))!;
    return { compared, inCampaigns, campaigns, percent: percentOf({ of: compared, part: inCampaigns }) };
  }

  @ResolveField(() => [types.ActivityPoint], {
    description: 'The last hours until now or the closing, quiet ones included, the first first; none before the opening.',
  })
  hours(
    @Parent() of: types.Integrity,
    @Args('last', { type: () => Int, defaultValue: 48, description: `How many, 1 to ${mostHours}.` }) last: number,
    @Context() context: GraphContext,
  ): Promise<types.ActivityPoint[] | null> {
    return hoursOf(this.service, of, last, context);
  }

  @ResolveField(() => types.ActivityBurstConnection, { description: 'When more came in than is usual, the newest first.' })
  async bursts(
    @Parent() of: types.Integrity,
    @Args() page: PageArgs,
    @Context() { language }: GraphContext,
  ): Promise<Connection<types.ActivityBurst>> {
    const keyset = readPage(page, 2);
    const bursts = (await this.evidence.bursts(of, keyset)).map((each) => inWords(language, each));
    return toConnection(bursts, keyset, ({ cursor }) => cursor);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => types.IntegrityDetail, {
    nullable: true,
    description: 'A closer look, for officials and moderators of its agency, administrators and auditors; null for others.',
  })
  detail(@CurrentActor() actor: Actor, @Parent() of: types.Integrity): types.IntegrityDetail | null {
    return maySeeParticipation(actor, of.window) ? { of } : null;
  }

  private async figuresOf(of: types.Integrity, context: GraphContext): Promise<Figures> {
    const load = (asked: readonly types.Integrity[]) => this.service.figures(asked);
    return (await loaderOf(context, 'integrity.figures', load).load(of))!;
  }
}

@Resolver(() => types.IntegrityDetail)
export class IntegrityDetailResolver {
  constructor(private readonly service: IntegrityService) {}

  @ResolveField(() => [types.ActivityDetailPoint])
  hours(
    @Parent() { of }: types.IntegrityDetail,
    @Args('last', { type: () => Int, defaultValue: 48, description: `How many, 1 to ${mostHours}.` }) last: number,
    @Context() context: GraphContext,
  ): Promise<types.ActivityDetailPoint[] | null> {
    return hoursOf(this.service, of, last, context);
  }

  @ResolveField(() => [types.ActivityDetailPoint], {
    description: 'Each minute in which something came in, the first first; at most a day. Refuses with PERIOD_TOO_LONG.',
  })
  minutes(
    @Parent() { of }: types.IntegrityDetail,
    @Args('from', { type: () => DateTime, description: 'From this moment on.' }) from: Date,
    @Args('to', { type: () => DateTime, description: 'Until before this moment.' }) to: Date,
  ): Promise<types.ActivityDetailPoint[]> {
    refuseLong(from, to, longestMs);
    return this.service.minutes(of, from, to);
  }

  @ResolveField(() => [types.SendersPoint], {
    description:
      'From how many addresses and devices it came, by the hour, the first first; at most fourteen days. Refuses with PERIOD_TOO_LONG.',
  })
  async senders(
    @Parent() { of }: types.IntegrityDetail,
    @Args('from', { type: () => DateTime, description: 'From the hour of this moment on.' }) from: Date,
    @Args('to', { type: () => DateTime, description: 'Until the hour of this moment.' }) to: Date,
  ): Promise<types.SendersPoint[]> {
    refuseLong(from, to, 14 * longestMs);
    const rows = await this.service.senders(of, from, to);
    return rows.sort((one, other) => one.hour - other.hour).map(({ hour, ...row }) => ({ from: momentOfHour(hour), ...row }));
  }
}

function hoursOf(
  service: IntegrityService,
  of: types.Integrity,
  last: number,
  context: GraphContext,
): Promise<types.ActivityPoint[] | null> {
  if (last < 1 || last > mostHours) throw new Refusal('PAGE_SIZE_OUT_OF_RANGE', { max: mostHours }, 'last');
  return loaderOf(context, `integrity.hours ${last}`, (asked: readonly types.Integrity[]) => service.hours(asked, last)).load(of);
}

function refuseLong(from: Date, to: Date, most: number): void {
  if (to.getTime() - from.getTime() > most) throw new Refusal('PERIOD_TOO_LONG', { days: Math.round(most / longestMs) }, 'to');
}
