/** Whoever asks, as they see themselves. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Actor } from './actor.js';
import { TrustLevels } from './trust-level.js';
import type { TrustLevel } from './trust.rules.js';

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

  @Field(() => TrustLevels, { description: 'What is known of who the viewer is; some consultations and polls ask for more than others.' })
  get trustLevel(): TrustLevel {
    return this.actor.trustLevel;
  }
}
