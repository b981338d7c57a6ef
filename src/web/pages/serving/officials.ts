/** The officials of an agency, all of them. */
import type { Visit } from '../../kit/visit.js';
import { AgencyOfficialsDocument, type AgencyOfficialsQuery } from './question-desk.data.js';

export interface Official {
  id: string;
  displayName: string;
}
type People = NonNullable<AgencyOfficialsQuery['agency']>['people'] | undefined;

export async function officialsOf(visit: Visit, slug: string): Promise<Official[]> {
  const officials: Official[] = [];
  for (let after: string | null = null, isMore = true; isMore;) {
    const people: People = (await visit.ask(AgencyOfficialsDocument, { slug, after })).agency?.people;
    for (const { role, account } of people?.nodes ?? []) if (role === 'OFFICIAL') officials.push(account);
    [after, isMore] = [people?.pageInfo.endCursor ?? null, people?.pageInfo.hasNextPage ?? false];
  }
  return officials;
}
