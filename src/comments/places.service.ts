/** Finds where a new comment belongs: places never change, so the ones in use are kept in memory. */
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../platform/refusal/refusal.js';
import { TextsService } from '../texts/texts.service.js';
import { CommentsService } from './comments.service.js';

/** What a comment is about: a consultation, a part of its text, or the comment it replies to. */
export interface Subject {
  type: 'Consultation' | 'Provision' | 'Comment';
  id: string;
}

export interface Place {
  consultationId: string;
  provisionId: string | null;
  versionId: string | null;
  parentId: string | null;
  depth: number;
}

@Injectable()
export class PlacesService {
  /** A newer version of the text may come to word a provision: looked up again after a while. */
  private readonly onProvisions = new LRUCache<string, Place>({ max: 10_000, ttl: 10_000 });
  private readonly belowComments = new LRUCache<string, Place>({ max: 50_000 });

  constructor(
    private readonly comments: CommentsService,
    private readonly texts: TextsService,
  ) {}

  /** Refused as NOT_FOUND when there is no such thing; whether the actor may see it is asked where it is written. */
  async placeOn({ type, id }: Subject): Promise<Place> {
    if (type === 'Consultation') return { consultationId: id, provisionId: null, versionId: null, parentId: null, depth: 0 };
    const [cache, find] =
      type === 'Provision'
        ? [this.onProvisions, (provision: string) => this.onProvision(provision)]
        : [this.belowComments, (comment: string) => this.belowComment(comment)];
    const place = cache.get(id) ?? (await find(id));
    if (!place) throw new Refusal('NOT_FOUND', { type }, 'input.subjectId');
    cache.set(id, place);
    return place;
  }

  private async onProvision(id: string): Promise<Place | null> {
    const provision = await this.texts.provision(id);
    return (
      provision && { consultationId: provision.consultationId, provisionId: id, versionId: provision.versionId, parentId: null, depth: 0 }
    );
  }

  private async belowComment(id: string): Promise<Place | null> {
    const parent = (await this.comments.byIds([id])).get(id);
    if (!parent) return null;
    const { consultationId, provisionId, versionId, depth } = parent;
    return { consultationId, provisionId, versionId, parentId: id, depth: depth + 1 };
  }
}
