/** Hands the acting person to a resolver's parameter. */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { GraphContext } from '../platform/graphql/context.js';
import type { Actor } from './actor.js';

/** `@CurrentActor() actor: Actor` in a resolver: who asks, `visitor` when nobody is signed in. */
export const CurrentActor = createParamDecorator((_: unknown, execution: ExecutionContext): Actor => {
  return execution.getArgByIndex<GraphContext<Actor>>(2).viewer;
});
