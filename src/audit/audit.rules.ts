/** What an audit sees of the journal, and what it must not. */

/**
 * Kinds whose actor is nobody's business, as a regular expression for PostgreSQL and for us: who voted (nobody may join
 * person and ballot), who supported or opposed a comment, which is an opinion too, and who reported one, who must not fear for it; whoever reported may appeal, too.
 */
export const kindsWithoutActor =
  '^((vote|ballot)s?\\.|poll\\.(ballot|vote)|comment\\.(support|oppos|reported$)|appeal\\.(filed|withdrawn)$)';

const ballotKinds = /^((vote|ballot)s?\.|poll\.(ballot|vote))/;
const withoutActor = new RegExp(kindsWithoutActor);

export function hidesActor(kind: string): boolean {
  return withoutActor.test(kind);
}

/** The facts in the order of their names; of ballots nothing but how many they are. */
export function factsShown(kind: string, facts: Readonly<Record<string, unknown>>): { name: string; value: string | null }[] {
  return Object.entries(facts)
    .filter(([, value]) => !ballotKinds.test(kind) || typeof value === 'number')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => ({ name, value: typeof value === 'string' || value === null ? value : JSON.stringify(value) }));
}

/** Where the first word of a kind is not the name of what it happened to. */
const subjects: Record<string, string> = {
  appeal: 'ModerationAppeal',
  role: 'Account',
  text: 'TextVersion',
  vote: 'Poll',
  ballot: 'Poll',
  observation: 'Consultation',
  arguments: 'Agency',
  activity: 'Consultation',
  theme: 'Agency',
  notice: 'Consultation',
  template: 'AnswerTemplate',
  data_request: 'DataRequest',
  assisted_ballot: 'AssistedBallot',
  scanned_page: 'ScannedPage',
  upload: 'Account',
};

/** The type of the API that the subject of that kind has. */
export function subjectTypeOf(kind: string): string {
  const noun = kind.split('.')[0]!;
  return subjects[noun] ?? `${noun.slice(0, 1).toUpperCase()}${noun.slice(1)}`;
}
