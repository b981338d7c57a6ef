/** Publishes further versions of a text under discussion, as officials do. */
import type { TestConsultation } from './drafts.js';

/** Publishes the text as the next version; the global id of that version. */
export async function publishVersion({ official, id }: Pick<TestConsultation, 'official' | 'id'>, markdown: string): Promise<string> {
  const { textVersion } = await official.act('draftTextVersion', { consultationId: id, markdown }, 'textVersion { id }');
  await official.act('publishTextVersion', { versionId: textVersion.id, changelog: [{ locale: 'es', text: 'Cambios.' }] });
  return textVersion.id;
}
