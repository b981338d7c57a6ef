/** What a question shows to the people it concerns, and what the viewer may do with it now. */
import { Context, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Account } from '../people/account.entity.js';
import { AccountsService } from '../people/accounts.service.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { permission, Permission } from '../people/permission.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { toHtml } from '../platform/markdown/markdown.js';
import { isAsker, maySeeWhole } from './access.rules.js';
import { termsOf } from './loaders.js';
import { QuestionOriginal } from './question-parts.js';
import { Question } from './question.entity.js';
import { QuestionsService } from './questions.service.js';

@Resolver(() => Question)
export class QuestionViewerResolver {
  constructor(
    private readonly questions: QuestionsService,
    private readonly accounts: AccountsService,
  ) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => QuestionOriginal, {
    nullable: true,
    description: 'The question word for word, for whoever asked, the officials of the agency and administrators; null for others.',
  })
  original(@CurrentActor() actor: Actor, @Parent() question: Question): QuestionOriginal | null {
    if (!maySeeWhole(actor, question)) return null;
    const { ownTitle: title, ownBody: body, allowsEdition } = question;
    return { title, body, bodyHtml: toHtml(body), allowsEdition, asking: question };
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Account, {
    nullable: true,
    description: 'The official who works on it, for those who read all of it; null for others.',
  })
  async assignee(@CurrentActor() actor: Actor, @Parent() question: Question, @Context() context: GraphContext): Promise<Account | null> {
    if (question.assigneeId === null || !maySeeWhole(actor, question)) return null;
    return loaderOf(context, 'people.account', (ids: readonly string[]) => this.accounts.publicAccounts(ids)).load(question.assigneeId);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Boolean, { description: 'Whether the viewer asked it.' })
  viewerAsked(@CurrentActor() actor: Actor, @Parent() question: Question): boolean {
    return isAsker(actor, question);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Boolean, { description: 'Whether the viewer wants to know the answer too.' })
  viewerFollows(@CurrentActor() actor: Actor, @Parent() { id }: Question, @Context() context: GraphContext): Promise<boolean> {
    return this.isFollowed(actor, id, context);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may follow it now.' })
  async viewerCanFollow(@CurrentActor() actor: Actor, @Parent() it: Question, @Context() context: GraphContext): Promise<Permission> {
    return permission(this.questions.whyNotFollow(actor, it, await this.isFollowed(actor, it.id, context)), context.language);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may ask once more now.' })
  viewerCanAskAgain(@CurrentActor() actor: Actor, @Parent() it: Question, @Context() { language }: GraphContext): Permission {
    return permission(this.questions.whyNotAsAsker(actor, 'askAgain', it), language);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may rate the newest answer now.' })
  async viewerCanRate(@CurrentActor() actor: Actor, @Parent() it: Question, @Context() context: GraphContext): Promise<Permission> {
    const refusal = this.questions.whyNotAsAsker(actor, 'rate', it);
    const answers = await loaderOf(context, 'questions.answers', (ids: readonly string[]) => this.questions.answers(ids)).load(it.id);
    return permission(refusal ?? (answers?.at(-1)?.ratedAt ? 'ANSWER_RATED_BEFORE' : null), context.language);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may take it back now.' })
  viewerCanWithdraw(@CurrentActor() actor: Actor, @Parent() it: Question, @Context() { language }: GraphContext): Permission {
    return permission(this.questions.whyNotAsAsker(actor, 'withdraw', it), language);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may give it to an official, or take it, now.' })
  viewerCanAssign(@CurrentActor() actor: Actor, @Parent() it: Question, @Context() { language }: GraphContext): Permission {
    return permission(this.questions.whyNotDo(actor, 'assign', it), language);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may pass it on now.' })
  viewerCanTransfer(@CurrentActor() actor: Actor, @Parent() it: Question, @Context() { language }: GraphContext): Permission {
    return permission(this.questions.whyNotDo(actor, 'transfer', it), language);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may extend its term now.' })
  async viewerCanExtend(@CurrentActor() actor: Actor, @Parent() it: Question, @Context() context: GraphContext): Promise<Permission> {
    const refusal = this.questions.whyNotDo(actor, 'extend', it);
    if (refusal) return permission(refusal, context.language);
    const term = (await termsOf(this.questions, context).load(it.id))?.at(-1);
    return permission(term ? this.questions.whyNotExtend(term) : 'NOT_FOUND', context.language);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may answer it now.' })
  viewerCanAnswer(@CurrentActor() actor: Actor, @Parent() it: Question, @Context() { language }: GraphContext): Permission {
    return permission(this.questions.whyNotDo(actor, 'answer', it), language);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may edit what everybody reads of it now.' })
  viewerCanEditForPublic(@CurrentActor() actor: Actor, @Parent() it: Question, @Context() { language }: GraphContext): Permission {
    return permission(this.questions.whyNotEdit(actor, it), language);
  }

  private async isFollowed(actor: Actor, id: string, context: GraphContext): Promise<boolean> {
    const load = (ids: readonly string[]) => this.questions.followed(actor, ids);
    return (await loaderOf(context, 'questions.followed', load).load(id)) ?? false;
  }
}
