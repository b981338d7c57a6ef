/** Registering, signing in and out, and ending sessions. */
import { Args, Context, Extensions, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '../platform/graphql/context.js';
import { Cookies } from '../platform/graphql/cookies.js';
import { fromGlobalId } from '../platform/graphql/relay.js';
import type { Actor } from './actor.js';
import { CurrentActor } from './current-actor.js';
import { EndOtherSessionsInput, EndSessionInput, RegisterInput, SignInInput, SignOutInput } from './people.inputs.js';
import { EndOtherSessionsPayload, EndSessionPayload, RegisterPayload, SignInPayload, SignOutPayload } from './people.payloads.js';
import { RegistrationService } from './registration.service.js';
import { handOver, visitOf } from './session-cookie.js';
import { Session } from './session.entity.js';
import { SessionsService } from './sessions.service.js';
import { SigningInService } from './signing-in.service.js';

@Resolver(() => Session)
export class SessionsResolver {
  constructor(
    private readonly registration: RegistrationService,
    private readonly signingIn: SigningInService,
    private readonly sessions: SessionsService,
    private readonly cookies: Cookies,
  ) {}

  @Extensions({ act: 'signIn' })
  @Mutation(() => RegisterPayload, { description: 'Opens an account and signs it in.' })
  async register(@Args('input') input: RegisterInput, @Context() context: GraphContext): Promise<RegisterPayload> {
    const opened = await this.registration.register({ ...input, locale: input.locale ?? context.language }, visitOf(input, context));
    return handOver(opened, input.asCookie ?? false, context, this.cookies);
  }

  @Extensions({ act: 'signIn' })
  @Mutation(() => SignInPayload, {
    description: 'Signs in with e-mail and password. Repeated failures make the next attempts wait.',
  })
  async signIn(@Args('input') input: SignInInput, @Context() context: GraphContext): Promise<SignInPayload> {
    const opened = await this.signingIn.signIn(input.email, input.password, visitOf(input, context));
    return handOver(opened, input.asCookie ?? false, context, this.cookies);
  }

  @Mutation(() => SignOutPayload, { description: 'Ends the session in use and drops its cookie.' })
  signOut(
    @CurrentActor() actor: Actor,
    @Context() context: GraphContext,
    @Args('input', { type: () => SignOutInput, nullable: true }) _input?: SignOutInput,
  ): Promise<SignOutPayload> {
    context.responseHeaders.push(this.cookies.set('session', '', 0));
    return this.sessions.signOut(actor);
  }

  @Mutation(() => EndSessionPayload, {
    description:
      'Ends one of the sessions of the viewer, such as that of a lost device. Refuses with NOT_FOUND, and for another than the one in use with PROVE_AGAIN when the viewer has not shown who they are for ten minutes.',
  })
  endSession(@CurrentActor() actor: Actor, @Args('input') input: EndSessionInput): Promise<EndSessionPayload> {
    return this.sessions.end(actor, fromGlobalId('Session', input.sessionId, 'input.sessionId'), input.idempotencyKey);
  }

  @Mutation(() => EndOtherSessionsPayload, {
    description:
      'Ends all sessions of the viewer but the one in use. Refuses with PROVE_AGAIN when the viewer has not shown who they are for ten minutes.',
  })
  endOtherSessions(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => EndOtherSessionsInput, nullable: true }) input?: EndOtherSessionsInput,
  ): Promise<EndOtherSessionsPayload> {
    return this.sessions.endOthers(actor, input?.idempotencyKey);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Boolean, { description: 'Whether this request was made in this session.' })
  isCurrent(@Parent() session: Session, @CurrentActor() actor: Actor): boolean {
    return session.id === actor.sessionId;
  }
}
