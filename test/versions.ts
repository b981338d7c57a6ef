/** Publishes further versions of a text under discussion. */
import { randomUUID } from 'node:crypto';
import { CarryingService } from '../src/comments/annotating/carrying.service.js';
import { ReadingService } from '../src/consultations/reading.service.js';
import { Database } from '../src/platform/database/database.js';
import { matchVersions } from '../src/texts/comparing/matching.rules.js';
import { readVersion } from '../src/texts/comparing/version.rules.js';
import { readText } from '../src/texts/saving.rules.js';
import { insertWordings, putVersion } from '../src/texts/texts.queries.js';
import { TextsService } from '../src/texts/texts.service.js';
import { WordingsService } from '../src/texts/wordings.service.js';
import type { TestConsultation } from './drafts.js';
import { uuidOf } from './ids.js';
import type { World } from './world.js';

/** Publishes the text as the next version; the id of that version. */
export async function publishVersion({ app }: World, consultation: TestConsultation, markdown: string): Promise<string> {
  const [database, texts] = [app.get(Database), app.get(TextsService)];
  const consultationId = uuidOf(consultation.id);
  const current = (await texts.currentVersions([consultationId])).get(consultationId)!;
  const wordings = await app.get(WordingsService).ofVersion(current.id);
  const before = readVersion((await texts.sources([current.id])).get(current.id)!);
  const { source, provisions } = readText(markdown);
  const { toOld } = matchVersions(before, readVersion(source));
  const known = toOld.map((old) => (old === null ? undefined : wordings.find(({ eid }) => eid === before.parts[old]!.eid)?.id));
  const ids = known.map((id) => id ?? randomUUID());
  const fresh = ids.filter((_, index) => known[index] === undefined);
  const versionId = randomUUID();
  await database.transaction(async (tx) => {
    const now = new Date();
    await app.get(ReadingService).lockChanged(tx, consultationId, now);
    await database.rowsIn(tx, putVersion, [versionId, consultationId, current.number + 1, source, [], current.createdBy, now]);
    await database.rowsIn(tx, insertWordings, [
      versionId,
      consultationId,
      fresh,
      ids,
      provisions.map(({ parent }) => (parent === null ? null : ids[parent])),
      provisions.map(({ depth }) => depth),
      ...(['kind', 'eid', 'number', 'label', 'heading', 'body'] as const).map((column) =>
        provisions.map(({ provision }) => provision[column]),
      ),
    ]);
    await app.get(CarryingService).follow(tx, { consultationId, newVersionId: versionId });
  });
  return versionId;
}
