/** Topics: read by everybody, kept by administrators. */
import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { CatalogueService } from './catalogue.service.js';
import { Topic, TopicWords } from './topic.entity.js';
import * as inputs from './topics.inputs.js';
import { topicWords } from './topics.rules.js';
import { TopicsService } from './topics.service.js';
import { nameIn } from './words.rules.js';

@Resolver(() => Topic)
export class TopicsResolver {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly service: TopicsService,
  ) {}

  @Query(() => [Topic], { description: 'All topics, in the order of their slugs.' })
  topics(): Promise<Topic[]> {
    return this.catalogue.topics();
  }

  @Mutation(() => inputs.CreateTopicPayload, {
    description: 'Adds a topic. For administrators. Refuses with SLUG_TAKEN, SLUG_INVALID, SPANISH_REQUIRED, LANGUAGE_TWICE.',
  })
  createTopic(@CurrentActor() actor: Actor, @Args('input') input: inputs.CreateTopicInput): Promise<inputs.CreateTopicPayload> {
    return this.service.create(actor, input);
  }

  @Mutation(() => inputs.UpdateTopicPayload, {
    description:
      'Names a topic anew, in all its languages at once. For administrators. Refuses with NOT_FOUND, SPANISH_REQUIRED, LANGUAGE_TWICE.',
  })
  updateTopic(@CurrentActor() actor: Actor, @Args('input') input: inputs.UpdateTopicInput): Promise<inputs.UpdateTopicPayload> {
    return this.service.update(actor, input);
  }

  @Mutation(() => inputs.RemoveTopicPayload, {
    description:
      'Removes a topic. For administrators. Refuses with NOT_FOUND, and with TOPIC_IN_USE while a consultation or a draft has it.',
  })
  removeTopic(@CurrentActor() actor: Actor, @Args('input') input: inputs.RemoveTopicInput): Promise<inputs.RemoveTopicPayload> {
    return this.service.remove(actor, input);
  }

  @ResolveField(() => String, { description: 'Its name in the language of the request.' })
  name(@Parent() { names }: Topic, @Context() { language }: GraphContext): string {
    return nameIn(names, language);
  }

  @ResolveField(() => [TopicWords], { description: 'Its name in every language in which it has one, Spanish first.' })
  words(@Parent() { names }: Topic): TopicWords[] {
    return topicWords(names);
  }

  @ResolveField(() => Int, { description: 'How many published consultations are about it.' })
  async consultationCount(@Parent() { slug }: Topic, @Context() context: GraphContext): Promise<number> {
    return (await loaderOf(context, 'topics.counts', (slugs: readonly string[]) => this.service.counts(slugs)).load(slug)) ?? 0;
  }
}
