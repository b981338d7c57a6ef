/** What a draft still lacks, and what it has, for the officials who work on it. */
import { Context, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { say } from '../platform/messages/messages.js';
import { ChecklistItem } from './checklist-item.js';
import { ChecklistService } from './checklist.service.js';
import { Consultation } from './consultation.entity.js';
import type { CheckedRequirement } from './publication.rules.js';

@Resolver(() => Consultation)
export class ChecklistResolver {
  constructor(private readonly checklists: ChecklistService) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => [String], {
    nullable: true,
    description:
      'What is missing before this draft can be announced, in sentences. Null for a published one and for those who do not work on it.',
  })
  async missingForPublication(
    @CurrentActor() actor: Actor,
    @Parent() consultation: Consultation,
    @Context() context: GraphContext,
  ): Promise<string[] | null> {
    const missing = (await this.checked(actor, consultation, context))?.filter(({ isDone }) => !isDone);
    return missing?.map(({ code }) => say(context.language, `refusals.${code}`)) ?? null;
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => [ChecklistItem], {
    nullable: true,
    description:
      'Everything that must be there before this draft can be announced, done or not, always in the same order. The same check decides whether it is announced; its times come with that act. Null for a published one and for those who do not work on it.',
  })
  async publicationChecklist(
    @CurrentActor() actor: Actor,
    @Parent() consultation: Consultation,
    @Context() context: GraphContext,
  ): Promise<ChecklistItem[] | null> {
    const tell = (item: CheckedRequirement) => say(context.language, item.isDone ? item.done : `refusals.${item.code}`);
    return (await this.checked(actor, consultation, context))?.map((item) => ({ ...item, message: tell(item) })) ?? null;
  }

  private async checked(actor: Actor, consultation: Consultation, context: GraphContext): Promise<CheckedRequirement[] | null> {
    if (!this.checklists.isFor(actor, consultation)) return null;
    const load = (ids: readonly string[]) => this.checklists.checklists(ids);
    return loaderOf(context, 'consultations.checklists', load).load(consultation.id);
  }
}
