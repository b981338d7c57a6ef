/** Which observations one looks at or means to answer, as the address says it: by filters, or by their numbers. */
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import { dispositions } from '../../parts/answer.js';
import { partsOf } from '../suggesting/filters.js';
import type { ObservationFilter } from './matrix.data.js';

export const standings = ['WAITING', 'PREPARED', 'SIGNED', 'REVISED', 'HIDDEN', 'WITHDRAWN'] as const;
export const kinds = ['COMMENT', 'SUGGESTION', 'REPLY'] as const;
type Standing = (typeof standings)[number];

/** What the address may say; it goes along from the list to the act and back. */
const names = ['standing', 'disposition', 'article', 'kind', 'cluster', 'theme', 'author', 'text', 'from', 'to'] as const;

export interface Choice {
  standing: Standing | null;
  disposition: (typeof dispositions)[number] | null;
  /** The name of an article in addresses. */
  eid: string | null;
  kind: (typeof kinds)[number] | null;
  /** Global ids; of themes also `none`. */
  cluster: string | null;
  theme: string | null;
  author: string | null;
  text: string | null;
  from: number | null;
  to: number | null;
  /** Those that were ticked. */
  numbers: number[];
}

const standingFilters: Record<Standing, ObservationFilter> = {
  WAITING: { answered: false, prepared: false },
  PREPARED: { answered: false, prepared: true },
  SIGNED: { answered: true },
  REVISED: { answered: true, prepared: true },
  HIDDEN: { state: 'HIDDEN' },
  WITHDRAWN: { state: 'WITHDRAWN' },
};

const most = { author: 100, text: 200, numbers: 1_000 };

function wholeNumber(words: string | null): number | null {
  return /^[1-9]\d{0,8}$/.test(words?.trim() ?? '') ? Number(words) : null;
}

/** In the place of a theme: those that have none. */
export const noTheme = 'none';

/** Whatever else stands there is passed over. */
function globalId(words: string | null, type: string): string | null {
  return words && Buffer.from(words, 'base64url').toString().startsWith(`${type}:`) ? words : null;
}

export function choiceIn({ query }: Visit): Choice {
  const [standing, disposition, kind] = [query.get('standing'), query.get('disposition'), query.get('kind')];
  return {
    standing: standings.find((one) => one === standing) ?? null,
    disposition: dispositions.find((one) => one === disposition) ?? null,
    kind: kinds.find((one) => one === kind) ?? null,
    eid: query.get('article') || null,
    cluster: globalId(query.get('cluster'), 'ArgumentCluster'),
    theme: query.get('theme') === noTheme ? noTheme : globalId(query.get('theme'), 'Theme'),
    author: query.get('author')?.trim().slice(0, most.author) || null,
    text: query.get('text')?.trim().slice(0, most.text) || null,
    from: wholeNumber(query.get('from')),
    to: wholeNumber(query.get('to')),
    numbers: query
      .getAll('n')
      .flatMap((words) => wholeNumber(words) ?? [])
      .slice(0, most.numbers),
  };
}

/** The same for the API: whoever ticked some means these, whatever the filters say. */
export async function filterOf(visit: Visit, slug: string, choice: Choice): Promise<ObservationFilter> {
  if (choice.numbers.length > 0) return { numbers: choice.numbers };
  const { standing, disposition, kind, cluster, theme, author, text, from, to } = choice;
  const isPrepared = standing === 'PREPARED' || standing === 'REVISED';
  return {
    ...(standing && standingFilters[standing]),
    ...(disposition && (isPrepared ? { preparedDisposition: disposition } : { disposition })),
    provisionIds: await partsOf(visit, slug, choice),
    kind,
    clusterId: cluster,
    ...(theme === noTheme ? { hasTheme: false } : { themeId: theme }),
    author,
    text,
    numberFrom: from,
    numberTo: to,
  };
}

/** The filters as the address has them, without what was ticked. */
export function filterQuery({ query }: Visit): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (query.get(name) ? [[name, query.get(name)!]] : [])));
}

/** The revision of the matrix that the official had before them: that of the list, or of what the form has shown since. */
export function seenBy(visit: Visit, form?: Form): number {
  const words = (form?.text('seen') || visit.query.get('seen')) ?? '';
  return /^\d{1,9}$/.test(words) ? Number(words) : 0;
}
