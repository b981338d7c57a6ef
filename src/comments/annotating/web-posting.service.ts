/** Comments that come as W3C Web Annotations: read, and posted as any other. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../people/actor.js';
import { ReadingService } from '../../consultations/reading.service.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import type { Wording } from '../../texts/anchoring/wordings.rules.js';
import { TextsService } from '../../texts/texts.service.js';
import type { Comment } from '../comment.entity.js';
import type { Stance } from '../comments.rules.js';
import { PostingService } from '../posting.service.js';
import { passageBetween, type PassageWish } from './passages.rules.js';
import { readWebComment, type WebComment } from './web-annotations.rules.js';

export interface NewWebAnnotation {
  consultationId: string;
  /** JSON-LD. */
  annotation: string;
  stance?: Stance | null;
  acceptsPersonalData?: boolean | null;
  idempotencyKey?: string | null;
}

@Injectable()
export class WebPostingService {
  constructor(
    private readonly posting: PostingService,
    private readonly consultations: ReadingService,
    private readonly texts: TextsService,
  ) {}

  /** What of it was not understood is told with the comment. */
  async post(actor: Actor, { consultationId, annotation, ...wish }: NewWebAnnotation): Promise<{ comment: Comment; notes: string[] }> {
    const read = readWebComment(annotation);
    const consultation = await this.consultations.visible(actor, consultationId);
    const provision = await this.partOf(consultation.id, read);
    const passage = passageOf(provision, read);
    const { comment } = await this.posting.post(actor, { ...wish, on: { type: 'Provision', id: provision.id }, body: read.words, passage });
    return { comment, notes: read.notes };
  }

  /** The first of its names that a part of the current version has. */
  private async partOf(consultationId: string, { names }: WebComment): Promise<Wording> {
    const version = (await this.texts.currentVersions([consultationId])).get(consultationId);
    const keys = version ? names.map(({ eid }) => `${version.id}/${eid}` as const) : [];
    const parts = await this.texts.byEids(keys);
    const key = keys.find((one) => parts.has(one));
    if (!key) throw new Refusal('ANNOTATION_NAMES_NO_PART', {}, 'input.annotation');
    return parts.get(key) as Wording;
  }
}

/** A position alone says which words are meant as they stand now. */
function passageOf(provision: Wording, { names, quote, position }: WebComment): PassageWish | null {
  const isInHeading = names.some(({ eid, isHeading }) => eid === provision.eid && isHeading);
  if (quote) return { ...quote, ...position, isInHeading };
  if (!position) return null;
  const words = passageBetween(provision, { ...position, isInHeading });
  if (!words) throw new Refusal('PASSAGE_NOT_FOUND', {}, 'input.annotation');
  return words;
}
