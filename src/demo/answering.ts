/** Answers of the demonstration: every observation gets one, and the report holds them all. */
import type { INestApplicationContext } from '@nestjs/common';
import { EndingService } from '../consultations/ending.service.js';
import type { Actor } from '../people/actor.js';
import { AnsweringService } from '../responses/answering.service.js';
import { ObservationsService } from '../responses/observations.service.js';
import { ReportsService } from '../responses/reports.service.js';
import type { Cast } from './cast.js';
import type { Bilingual, DispositionKind } from './content/index.js';
import type { Staged } from './staged.js';

export async function answer(
  app: INestApplicationContext,
  cast: Cast,
  { consultationId, content }: Staged,
  commentId: string,
  disposition: DispositionKind,
  reasons: Bilingual,
): Promise<void> {
  const observation = (await app.get(ObservationsService).ofComments([commentId])).get(commentId)!;
  await app.get(AnsweringService).answer(cast.official(content.agencyKey, content.contact.name), {
    consultationId,
    selection: { filter: { ids: [observation.id] }, seenRevision: observation.revision },
    disposition,
    reasons: { ...reasons },
    changes: [],
    templateId: null,
    office: content.contact.office,
  });
}

/** Once everybody has an answer. */
export async function report(app: INestApplicationContext, official: Actor, { consultationId, content }: Staged): Promise<void> {
  await app.get(ReportsService).publish(official, { consultationId, office: content.contact.office });
  await app.get(EndingService).markAnswered(official, { id: consultationId });
}
