/** Whoever asks, as they see themselves. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Actor } from './actor.js';

@ObjectType({
  description: 'Whoever asks: who they are and what they may do. A visitor who is not signed in is a viewer too.',
})
export class Viewer {
  constructor(readonly actor: Actor) {}

  @Field({ description: 'Whether the viewer administers agencies and roles.' })
  get isAdministrator(): boolean {
    return this.actor.isAdministrator;
  }

  @Field({ description: 'Whether the viewer reads everything that is not secret and changes nothing.' })
  get isAuditor(): boolean {
    return this.actor.isAuditor;
  }
}
