/** Enters comments for people who do not use the web, by the one way of all comments. */
import { Injectable } from '@nestjs/common';
import { whyNotEnterFor } from '../../consultations/gatherings/gatherings.rules.js';
import { GatheringsService } from '../../consultations/gatherings/gatherings.service.js';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Refusal, refuseIf } from '../../platform/refusal/refusal.js';
import type { Comment } from '../comment.entity.js';
import { PlacesService } from '../places.service.js';
import { PostingService, type NewComment } from '../posting.service.js';

export interface CommentOfAnother extends Omit<NewComment, 'entered' | 'passage' | 'proposal'> {
  gatheringId: string;
  people: number;
  name: string | null;
  hasConsent: boolean;
}

@Injectable()
export class EnteringCommentsService {
  constructor(
    private readonly posting: PostingService,
    private readonly places: PlacesService,
    private readonly gatherings: GatheringsService,
    private readonly consultations: ReadingService,
    private readonly clock: Clock,
  ) {}

  async enter(actor: Actor, { gatheringId, people, name, hasConsent, ...input }: CommentOfAnother): Promise<{ comment: Comment }> {
    const gathering = await this.gatherings.visible(actor, gatheringId, 'input.gatheringId');
    const window = await this.consultations.visibleWindow(actor, gathering.consultationId);
    refuseIf(whyNotEnterFor(actor, window, this.clock.now()));
    const place = await this.places.placeOn(input.on);
    if (place.consultationId !== gathering.consultationId) throw new Refusal('GATHERING_OF_ANOTHER', {}, 'input.gatheringId');
    if (gathering.people !== null && people > gathering.people)
      throw new Refusal('MORE_THAN_GATHERED', { people: gathering.people }, 'input.people');
    // Without consent nobody's name is kept, not even unseen.
    const speaker = hasConsent && name ? name : null;
    return this.posting.post(actor, { ...input, entered: { gatheringId, peopleBehind: people, speaker } });
  }
}
