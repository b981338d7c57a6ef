/** Who may take part, in the API: where, on which roll, and in words. */
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { say } from '../../platform/messages/messages.js';
import { AgenciesService } from '../agencies.service.js';
import { EligibilityInput, toEligibility, WhoMayTakePart } from '../eligibility.js';
import { inLanguage } from '../localised.js';
import { Territory } from '../territory.entity.js';
import { EligibilityService } from './eligibility.service.js';
import { Roll } from './roll.entity.js';
import { RollsService } from './rolls.service.js';

@Resolver(() => WhoMayTakePart)
export class EligibilityResolver {
  constructor(
    private readonly agencies: AgenciesService,
    private readonly rolls: RollsService,
    private readonly eligibility: EligibilityService,
  ) {}

  @Query(() => WhoMayTakePart, {
    description: 'What officials would ask for, as everybody would read it. Refuses with TERRITORY_UNKNOWN, NOT_FOUND, AGE_DAY_NEEDED.',
  })
  async eligibilityPreview(
    @Args('eligibility', { description: 'Who may take part.' }) eligibility: EligibilityInput,
  ): Promise<WhoMayTakePart> {
    return new WhoMayTakePart(await this.eligibility.check(toEligibility(eligibility)));
  }

  @ResolveField(() => [Territory], { description: 'They must live in one of these; empty for anywhere.' })
  async territories(@Parent() { rule }: WhoMayTakePart, @Context() context: GraphContext): Promise<Territory[]> {
    const load = (codes: readonly string[]) => this.agencies.territoriesByCodes(codes);
    const found = await loaderOf<string, Territory>(context, 'people.territory', load).loadMany(rule?.territories ?? []);
    return found.filter((one): one is Territory => one instanceof Territory);
  }

  @ResolveField(() => Roll, { nullable: true, description: 'They must be on this roll; null where none is asked for.' })
  async roll(@Parent() { rule }: WhoMayTakePart, @Context() context: GraphContext): Promise<Roll | null> {
    if (!rule?.rollId) return null;
    return loaderOf<string, Roll>(context, 'people.roll', (ids) => this.rolls.byIds(ids)).load(rule.rollId);
  }

  @ResolveField(() => String, { description: 'The same in a sentence, in the language of the request.' })
  async words(@Parent() who: WhoMayTakePart, @Context() context: GraphContext): Promise<string> {
    const { language } = context;
    const [territories, roll] = await Promise.all([this.territories(who, context), this.roll(who, context)]);
    const places = new Intl.ListFormat(language, { type: 'disjunction' }).format(
      territories.map(({ names }) => inLanguage(names, language)),
    );
    const { level, minimumAge, ageOn } = who;
    return say(language, `eligibility.${level}`, {
      hasPlaces: places === '' ? 'no' : 'yes',
      places,
      least: minimumAge ?? 0,
      day: new Date(`${ageOn ?? '2000-01-01'}T12:00:00Z`),
      hasRoll: roll === null ? 'no' : 'yes',
      roll: roll?.name ?? '',
    });
  }
}
