// What a server is asked below the API: headers, bodies that are too large or too slow, methods, paths, and sockets of other sites.
import { once } from 'node:events';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { sessionCookies } from './target.mjs';

const pages = ['/es', '/es/entrar', '/es/consultas', '/es/nada', '/graphql?query=%7B__typename%7D'];

/** Sends a piece of a request and no more; resolves when the server closes. */
async function sendSlowly(target, head) {
  const { hostname, port } = new URL(target.url);
  const socket = connect(Number(port || 80), hostname.replace(/[[\]]/g, ''));
  target.requests++;
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(head);
  return socket;
}

export const httpProbes = [
  [
    'security headers',
    async (target) => {
      for (const path of pages) {
        const { headers } = await target.fetch(path);
        const csp = headers.get('content-security-policy') ?? '';
        for (const [name, isRight] of [
          [
            'content-security-policy',
            /default-src 'none'/.test(csp) && /frame-ancestors 'none'/.test(csp) && !/unsafe-(inline|eval)/.test(csp),
          ],
          ['x-content-type-options', headers.get('x-content-type-options') === 'nosniff'],
          ['referrer-policy', headers.get('referrer-policy') !== null],
          ['x-powered-by', headers.get('x-powered-by') === null],
          ['server', headers.get('server') === null],
        ])
          if (!isRight) return `${path}: ${name} is ${headers.get(name) ?? 'absent'}`;
      }
      return null;
    },
  ],
  [
    'cookies',
    async (target) => {
      const cookies = (await target.fetch('/es/entrar')).headers.getSetCookie();
      const loose = cookies.find(
        (cookie) =>
          !/; HttpOnly/.test(cookie) || !/; SameSite=(Lax|Strict)/.test(cookie) || /; Secure/.test(cookie) !== /^__Host-/.test(cookie),
      );
      return cookies.length === 0 ? 'there are none' : (loose ?? null);
    },
  ],
  [
    'forms from other sites',
    async (target) => {
      for (const path of ['/es/entrar', '/es/registro', '/es/salir', '/es/mi-cuenta'])
        for (const headers of [
          { 'sec-fetch-site': 'cross-site' },
          { origin: 'https://example.com' },
          { origin: 'null' },
          { origin: 'no address' },
        ]) {
          const body = new URLSearchParams({ email: 'ana@example.org' });
          const { status } = await target.fetch(path, { method: 'POST', headers, body });
          if (status !== 403) return `${path} with ${JSON.stringify(headers)}: ${status}`;
        }
      return null;
    },
  ],
  [
    'redirections to other sites',
    async (target) => {
      for (const next of ['https://example.com', '//example.com', '/\\example.com', 'javascript:alert(1)']) {
        const html = await (await target.fetch(`/es/entrar?next=${encodeURIComponent(next)}`)).text();
        if (html.includes(`name="next" value="${next.replaceAll('&', '&amp;')}"`)) return next;
      }
      const { headers } = await target.fetch('//example.com/%2e%2e/');
      return /example\.com/.test(headers.get('location') ?? '') ? `redirects to ${headers.get('location')}` : null;
    },
  ],
  [
    'scripts in addresses',
    async (target) => {
      for (const trick of ['<script>x</script>', '"><img src=x onerror=x>', '"onfocus="x'])
        for (const path of [
          '/es/consultas?search=',
          '/es/entidades?search=',
          '/es/preguntas?search=',
          '/es/comprobantes/',
          '/es/consultas/',
        ]) {
          const response = await target.fetch(path + encodeURIComponent(trick));
          if (response.status >= 500) return `a fault at ${path}${trick}`;
          if ((await response.text()).includes(trick)) return `${trick} stands in the page at ${path}`;
        }
      return null;
    },
  ],
  [
    'bodies that are too large',
    async (target) => {
      for (const [path, type, size] of [
        ['/graphql', 'application/json', 8 * 1024 * 1024],
        ['/es/entrar', 'application/x-www-form-urlencoded', 8 * 1024 * 1024],
      ]) {
        const sent = await target
          .fetch(path, { method: 'POST', headers: { 'content-type': type }, body: 'x'.repeat(size) })
          .catch(() => ({ status: 413 }));
        if (sent.status !== 413) return `${path} answered ${sent.status}`;
      }
      return null;
    },
  ],
  [
    'bodies that do not end, beside others who are served',
    async (target) => {
      const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{';
      const sockets = await Promise.all(Array.from({ length: 40 }, () => sendSlowly(target, head)));
      const begun = Date.now();
      const { status } = await target.fetch('/health/live');
      for (const socket of sockets) socket.destroy();
      return status === 200 && Date.now() - begun < 5_000 ? null : `others waited ${Date.now() - begun} ms`;
    },
  ],
  [
    'headers that are too large, and methods that there are not',
    async (target) => {
      const { status } = await target.fetch('/es', { headers: { 'x-large': 'x'.repeat(64 * 1024) } }).catch(() => ({ status: 431 }));
      if (status < 400 || status >= 500) return `large headers: ${status}`;
      for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH']) {
        const answer = await target.fetch('/es', { method }).catch(() => ({ status: 405 }));
        if (answer.status < 400 || answer.status >= 500) return `${method}: ${answer.status}`;
      }
      return null;
    },
  ],
  [
    'files beside the served ones',
    async (target) => {
      for (const path of [
        '/.env',
        '/.git/config',
        '/package.json',
        '/assets/..%2f..%2fpackage.json',
        '/assets/%2e%2e/%2e%2e/package.json',
        '/.urna/secret',
        '/ledger/..%2f..%2fpackage.json',
        '/es/%00',
        '/es/%E0%A4%A',
      ]) {
        const { status } = await target.fetch(path);
        if (status < 400 || status >= 500) return `${path}: ${status}`;
      }
      return null;
    },
  ],
  [
    'a socket that another site opens with a cookie',
    async (target) => {
      const token = await target.session('ana');
      const headers = { origin: 'https://example.com', cookie: sessionCookies(token ?? 'x') };
      target.requests++;
      const socket = new WebSocket(`${target.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
      const answers = [];
      socket.on('error', () => undefined);
      socket.on('open', () => socket.send('{"type":"connection_init"}'));
      socket.on('message', (bytes) => {
        const message = JSON.parse(String(bytes));
        answers.push(message);
        if (message.type === 'connection_ack')
          socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: '{ viewer { email } }' } }));
        if (message.type === 'next' || message.type === 'error') socket.close();
      });
      await once(socket, 'close');
      return JSON.stringify(answers).includes('@') ? 'it reads as whoever the cookie belongs to' : null;
    },
  ],
  [
    'a socket that says too much',
    async (target) => {
      target.requests++;
      const socket = new WebSocket(`${target.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      socket.on('error', () => undefined);
      socket.on('open', () => socket.send('x'.repeat(2 * 1024 * 1024)));
      const [code] = await once(socket, 'close');
      return code === 1009 || code === 1006 || code === 4400 ? null : `closed with ${code}`;
    },
  ],
];
