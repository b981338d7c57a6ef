/** Answers the observations of a consultation the way officials do: through the API. */
import type { Person } from './person.js';

const words = (text: string) => [{ locale: 'es', text }];

/** What an official sends who does not accept anything; with other fields where a test wishes so. */
export function answerInput(consultationId: string, seenRevision: number, wish: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    consultationId,
    selection: { filter: {}, seenRevision },
    disposition: 'NOT_ACCEPTED',
    reasons: words('La ley no lo permite.'),
    office: 'Oficina Jurídica',
    ...wish,
  };
}

/** The revision of the matrix, as soon as its observations are entered. */
export async function revisionOf(official: Person, id: string): Promise<number> {
  const query = 'query ($id: ID!) { consultation(id: $id) { answeringProgress { isEntered revision } } }';
  for (const deadline = Date.now() + 30_000; ;) {
    const { isEntered, revision } = (await official.read(query, { id })).consultation.answeringProgress;
    if (isEntered) return revision;
    if (Date.now() > deadline) throw new Error('Waited for the observations to be entered.');
    await new Promise((later) => setTimeout(later, 50));
  }
}

/** Answers everything in scope that has no answer, and publishes the report: then the consultation may be marked answered. */
export async function answerAll(official: Person, id: string): Promise<void> {
  const seenRevision = await revisionOf(official, id);
  const { userErrors } = await official.do('answerObservations', answerInput(id, seenRevision));
  const codes = userErrors.map(({ code }: { code: string }) => code);
  if (codes.some((code: string) => code !== 'NOTHING_SELECTED')) throw new Error(JSON.stringify(userErrors));
  await official.act('publishObservationsReport', { consultationId: id, office: 'Oficina Jurídica' });
}
