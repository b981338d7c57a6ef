// What scanners of GraphQL servers try: the checks of graphql-cop, and floods of every kind. A probe returns what is wrong, or nothing.
import { sessionCookies } from './target.mjs';

const many = (count, item) => Array.from({ length: count }, (_, place) => item(place)).join(' ');

/** Refused as too large, before anything was read. */
const isStopped = (target, answer) => {
  const codes = target.codes(answer);
  return answer.data == null && codes.length > 0 && !codes.includes('INTERNAL')
    ? null
    : `answered ${answer.status}, ${codes.join(', ') || 'no error'}`;
};
const stopped = (query) => async (target) => isStopped(target, await target.ask(query));

export const graphqlProbes = [
  ['aliases without end', stopped(`{ ${many(101, (n) => `a${n}: __typename`)} }`)],
  ['aliases within a field', stopped(`{ viewer { ${many(101, (n) => `a${n}: locale`)} } }`)],
  [
    'many operations in one request',
    async (target) => {
      const response = await target.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ __typename }' }))),
      });
      const text = await response.text();
      return response.status >= 400 && response.status < 500 && !text.includes('"data"') ? null : `answered ${response.status}`;
    },
  ],
  ['introspection in circles', stopped(`{ __schema { types { ${'fields { type { '.repeat(12)} name ${'} }'.repeat(12)} } } }`)],
  ['directives without end', stopped(`{ __typename ${'@include(if: true) '.repeat(60)} }`)],
  ['directives that there are not', stopped(`{ __typename ${'@aa'.repeat(10)} }`)],
  ['the same field without end', stopped(`{ viewer { ${'locale '.repeat(3_500)} } }`)],
  [
    'a mutation by a link',
    async (target) => {
      const query = 'mutation { signOut(input: {}) { userErrors { code } } }';
      const { status } = await target.fetch(`/graphql?query=${encodeURIComponent(query)}`);
      return status === 405 ? null : `answered ${status}`;
    },
  ],
  [
    'a query by a link, with the cookie, from another site',
    async (target) => {
      const headers = { cookie: sessionCookies('x'), 'sec-fetch-site': 'cross-site' };
      const { status } = await target.fetch(`/graphql?query=${encodeURIComponent('{ viewer { email } }')}`, { headers });
      return status === 403 ? null : `answered ${status}`;
    },
  ],
  ...['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data'].map((type) => [
    `an operation that a form could send, ${type}`,
    async (target) => {
      const body = type.startsWith('application') ? 'query=%7B__typename%7D' : '{"query":"{ __typename }"}';
      const headers = { 'content-type': type, cookie: sessionCookies('x') };
      const response = await target.fetch('/graphql', { method: 'POST', headers, body });
      const text = await response.text();
      return response.status >= 400 && response.status < 500 && !text.includes('"data"') ? null : `answered ${response.status}`;
    },
  ]),
  [
    'tracing',
    async (target) => {
      const { extensions } = await target.ask({ query: '{ __typename }', extensions: { tracing: true } });
      return extensions?.tracing === undefined ? null : 'answered with a trace';
    },
  ],
  [
    'errors that tell of the inside',
    async (target) => {
      for (const body of [
        { query: '{' },
        { query: 'qwerty { abc }' },
        { query: '{ node(id: 5.5) { id } }' },
        { query: 7 },
        { variables: {} },
      ]) {
        const answer = JSON.stringify(await target.ask(body));
        if (/stack|node_modules|\.[jt]s:\d|postgres|SELECT |Exception|INTERNAL/.test(answer)) return answer.slice(0, 200);
      }
      return null;
    },
  ],
  ['depth', stopped(`{ agencies { nodes { territory { ${'parent { '.repeat(13)} name ${'}'.repeat(13)} } } } }`)],
  ['pages within pages', stopped('{ agencies(first: 100) { nodes { people(first: 100) { nodes { account { id } } } } } }')],
  [
    'fragments within fragments',
    stopped(
      `{ viewer { ...F0 } } ${many(25, (n) => `fragment F${n} on Viewer { ...F${n + 1} ...F${n + 1} }`)} fragment F25 on Viewer { locale }`,
    ),
  ],
  ['fragments in a circle', stopped('{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }')],
  ['tokens', stopped(`{ viewer { locale } } ${'# '.repeat(1)}${many(3_500, () => '\n{')}`)],
  [
    'words without end for a search',
    stopped({ query: 'query ($s: String) { agencies(search: $s) { nodes { id } } }', variables: { s: ['x'] } }),
  ],
  ...['orderBy: "id; DROP TABLE comments"', 'orderBy: 1', 'orderBy: NEWEST_FIRST'].map((words) => [
    `an order that is none: ${words}`,
    stopped(`{ consultations(${words}) { nodes { id } } }`),
  ]),
  [
    'SQL in searches, ids and cursors',
    async (target) => {
      for (const trick of ["'; DROP TABLE comments; --", "' OR 1=1 --", '%', '\\', "1'||pg_sleep(5)||'", '\u0000', '(((& | !'])
        for (const query of [
          'query ($x: String) { agencies(search: $x) { nodes { id } } }',
          'query ($x: String) { consultations(filter: { search: $x }) { nodes { id } } }',
          'query ($x: String) { questions(filter: { search: $x }) { nodes { id } } }',
          'query ($x: String) { moderationLog(search: $x) { nodes { id } } }',
          'query ($x: String) { consultations(after: $x) { nodes { id } } }',
          'query ($x: String!) { agency(slug: $x) { id } }',
        ]) {
          const begun = Date.now();
          const answer = await target.ask({ query, variables: { x: trick } });
          if (target.codes(answer).includes('INTERNAL') || answer.status >= 500) return `a fault by ${trick} in ${query}`;
          if (Date.now() - begun > 4_500) return `slow by ${trick} in ${query}`;
          if (query.includes('agencies') && (answer.data?.agencies.nodes.length ?? 0) > 0) return `found agencies by ${trick}`;
        }
      return null;
    },
  ],
];
