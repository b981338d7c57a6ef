/** Shows how a text would be divided, as saving it would, without keeping anything. */
import { Injectable } from '@nestjs/common';
import { ReadingService } from '../consultations/reading.service.js';
import { whyNotPrepare } from '../consultations/workbench.rules.js';
import type { Actor } from '../people/actor.js';
import { refuseIf } from '../platform/refusal/refusal.js';
import { countArticles } from './saving.rules.js';
import type { PreviewedProvision, TextPreview } from './text-preview.js';
import { TextReader, type TextSource } from './text-reader.service.js';
import type { FlatProvision } from './text-tree.rules.js';

/** As many parts as a preview lists. */
const mostProvisions = 200;

export interface WantedPreview extends TextSource {
  /** Whose corrections go on holding as far as they apply. */
  consultationId: string | null;
  /** The first part to list, from 0. */
  from: number;
}

@Injectable()
export class PreviewingService {
  constructor(
    private readonly reader: TextReader,
    private readonly reading: ReadingService,
  ) {}

  async preview(actor: Actor, { consultationId, from, ...source }: WantedPreview): Promise<TextPreview> {
    // Reading a large text takes a while: only for those whose work it is.
    refuseIf(whyNotPrepare(actor));
    if (consultationId !== null) await this.reading.visibleWindow(actor, consultationId);
    const { provisions, notes, format, corrections, lostCorrections } = await this.reader.read(actor, source, consultationId, '');
    return {
      articleCount: countArticles(provisions),
      format,
      corrections,
      lostCorrections,
      notes,
      provisionCount: provisions.length,
      provisions: provisions.slice(from, from + mostProvisions).map((flat, index) => previewed(flat, from + index)),
    };
  }
}

export function previewed({ provision: { children: _, ...own }, depth }: FlatProvision, position: number): PreviewedProvision {
  return { ...own, depth, position };
}
