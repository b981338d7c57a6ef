/** GraphiQL for browsers at the API's own address, from files of the installation: nothing is loaded from elsewhere. */
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pageHeaders } from '../door/security-headers.js';
import type { FastifyInstance, FastifyReply } from 'fastify';

const require = createRequire(import.meta.url);
const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));

const files: Record<string, { path: () => string; type: string }> = {
  'graphiql.min.js': { path: () => join(folderOf('graphiql'), 'graphiql.min.js'), type: 'text/javascript' },
  'graphiql.min.css': { path: () => join(folderOf('graphiql'), 'graphiql.min.css'), type: 'text/css' },
  'react.js': { path: () => join(folderOf('react'), 'umd/react.production.min.js'), type: 'text/javascript' },
  'react-dom.js': { path: () => join(folderOf('react-dom'), 'umd/react-dom.production.min.js'), type: 'text/javascript' },
};

const firstQuery = `# Urna: the glass ballot box of public policy.
# The documentation is in the book at the left. Try this:

query OpenConsultations {
  consultations(filter: { phase: OPEN }, orderBy: CLOSING_SOONEST, first: 5) {
    nodes {
      title
      closesAt
      agency { name }
      commentCounts { total inFavour against neutral }
      polls { question results { turnout options { option { label } votes } } }
    }
  }
}
`;

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Urna GraphQL API</title>
<link rel="stylesheet" href="graphql/assets/graphiql.min.css">
<link rel="stylesheet" href="graphql/assets/start.css">
</head>
<body>
<div id="graphiql">Loading GraphiQL. It needs JavaScript; the API itself does not.</div>
<script src="graphql/assets/react.js"></script>
<script src="graphql/assets/react-dom.js"></script>
<script src="graphql/assets/graphiql.min.js"></script>
<script src="graphql/assets/start.js"></script>
</body>
</html>
`;

const start = `const here = location.origin + location.pathname;
const fetcher = GraphiQL.createFetcher({ url: here, subscriptionUrl: here.replace(/^http/, 'ws') });
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, { fetcher, defaultQuery: ${JSON.stringify(firstQuery)}, isHeadersEditorEnabled: true }),
);
`;

const inline: Record<string, { body: string; type: string }> = {
  'start.js': { body: start, type: 'text/javascript' },
  'start.css': { body: 'html, body, #graphiql { height: 100%; margin: 0 }', type: 'text/css' },
};

/** Whether a GET wants the page: a browser's navigation without a query. */
export function wantsGraphiql(accept: string | undefined, url: string): boolean {
  return (accept ?? '').includes('text/html') && !/[?&]query=/.test(url);
}

export function sendGraphiql(reply: FastifyReply, isSecure: boolean): FastifyReply {
  return (
    reply
      .headers(pageHeaders(isSecure))
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      // CodeMirror styles its lines inline; scripts come from this origin only.
      .header(
        'content-security-policy',
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self' ws: wss:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
      )
      .send(page)
  );
}

/** Serves the page's scripts and styles under `<path>/assets/`. */
export function serveGraphiql(scope: FastifyInstance, path: string): void {
  scope.get<{ Params: { file: string } }>(`${path}/assets/:file`, (request, reply) => {
    const { file } = request.params;
    if (inline[file])
      return reply
        .header('content-type', `${inline[file].type}; charset=utf-8`)
        .header('cache-control', 'public, max-age=3600')
        .send(inline[file].body);
    const found = files[file];
    if (!found) return reply.callNotFound();
    return reply
      .header('content-type', `${found.type}; charset=utf-8`)
      .header('cache-control', 'public, max-age=86400')
      .send(createReadStream(found.path()));
  });
}
