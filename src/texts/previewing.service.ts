/** Shows how a text would be divided, as saving it would, without keeping anything. */
import { Injectable } from '@nestjs/common';
import { whyNotPrepare } from '../consultations/workbench.rules.js';
import type { Actor } from '../people/actor.js';
import { refuseIf } from '../platform/refusal/refusal.js';
import { countArticles, readText, whyNotRead } from './saving.rules.js';
import type { TextPreview } from './text-preview.js';

/** As many parts as a preview lists. */
const mostProvisions = 200;

@Injectable()
export class PreviewingService {
  preview(actor: Actor, markdown: string): TextPreview {
    // Reading a large text takes a while: only for those whose work it is.
    refuseIf(whyNotPrepare(actor));
    refuseIf(whyNotRead(Buffer.byteLength(markdown), 'markdown'));
    const { text, provisions } = readText(markdown);
    return {
      articleCount: countArticles(provisions),
      notes: text.notes,
      provisionCount: provisions.length,
      provisions: provisions.slice(0, mostProvisions).map(({ provision, depth }) => ({ ...provision, depth })),
    };
  }
}
