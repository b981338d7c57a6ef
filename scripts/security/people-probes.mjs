// What people of the demonstration try who have no business with it: hidden things, other agencies, acts of others, guessing.
const wrong = ['visitor', 'ana', 'patricia', 'gonzalo'];

async function headersOf(target, name) {
  return name === 'visitor' ? {} : target.as(name);
}

async function agencyId(target) {
  const headers = await target.as('clara');
  if (!headers) return null;
  const { data } = await target.ask('{ viewer { memberships { agency { id } } } }', headers);
  return data.viewer.memberships[0]?.agency.id ?? null;
}

export const peopleProbes = [
  [
    'drafts, by list, by id and by address',
    async (target) => {
      const clara = await target.as('clara');
      if (!clara) return 'skipped';
      if (target.isOwn) {
        const query = 'mutation ($input: CreateConsultationInput!) { createConsultation(input: $input) { userErrors { code } } }';
        await target.ask({ query, variables: { input: { agencyId: await agencyId(target), title: 'Un borrador', topics: [] } } }, clara);
      }
      const { data } = await target.ask('{ workbench(phase: DRAFT) { nodes { id slug title } } }', clara);
      const drafts = data?.workbench?.nodes ?? [];
      if (drafts.length === 0) return 'skipped';
      for (const { id, slug } of drafts)
        for (const name of ['visitor', 'ana', 'patricia']) {
          const headers = await headersOf(target, name);
          for (const query of [
            `{ found: node(id: "${id}") { id } }`,
            `{ found: consultation(id: "${id}") { id } }`,
            `{ found: consultation(slug: "${slug}") { id } }`,
          ])
            if ((await target.ask(query, headers)).data?.found) return `${name} finds ${slug} by ${query}`;
          for (const path of [`/es/consultas/${slug}`, `/texts/${slug}/v1.md`, `/annotations/${slug}`, `/matrices/${id}/matrix.csv`])
            if ((await target.fetch(path, { headers })).status !== 404) return `${name} finds ${path}`;
        }
      return null;
    },
  ],
  [
    'what others work with, at another agency or in another role',
    async (target) => {
      const id = await agencyId(target);
      if (!id) return 'skipped';
      for (const name of wrong.filter((each) => each !== 'gonzalo'))
        for (const field of [
          'moderationQueue',
          'moderationBatches',
          'moderationProposals',
          'agencyQueue',
          'answerTemplates',
          'moderationAppeals',
        ]) {
          const answer = await target.ask(`{ ${field}(agencyId: "${id}") { nodes { id } } }`, await headersOf(target, name));
          const codes = target.codes(answer);
          if (!['FORBIDDEN', 'SIGN_IN_REQUIRED'].includes(codes[0])) return `${name} asks ${field}: ${codes[0] ?? 'no error'}`;
        }
      for (const name of ['visitor', 'ana', 'clara', 'tomas'])
        if (target.codes(await target.ask('{ auditTrail { nodes { sequence } } }', await headersOf(target, name)))[0] !== 'FORBIDDEN')
          return `${name} reads the audit trail`;
      return null;
    },
  ],
  [
    'administration by people who do not administer',
    async (target) => {
      const id = await agencyId(target);
      if (!id) return 'skipped';
      for (const name of wrong.concat('clara', 'tomas'))
        for (const [mutation, input] of [
          ['grantRole', { agencyId: id, email: 'ana@example.org', role: 'OFFICIAL' }],
          ['createAgency', { slug: 'entidad-falsa', words: [{ locale: 'es', name: 'Falsa', sector: 'Falso' }] }],
          ['createTopic', { slug: 'tema-falso', words: [{ locale: 'es', name: 'Falso' }] }],
        ]) {
          const type = `${mutation[0].toUpperCase()}${mutation.slice(1)}Input`;
          const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code } } }`;
          const answer = await target.ask({ query, variables: { input } }, await headersOf(target, name));
          const code = answer.data?.[mutation]?.userErrors[0]?.code;
          if (!['FORBIDDEN', 'SIGN_IN_REQUIRED', 'AUDITORS_ONLY_READ'].includes(code)) return `${name} may ${mutation}: ${code ?? 'done'}`;
        }
      return null;
    },
  ],
  [
    'e-mail addresses anywhere in public',
    async (target) => {
      const queries = [
        '{ moderationLog(first: 50) { nodes { reason facts } } }',
        '{ questions(first: 50) { nodes { title body asker { displayName } } } }',
        '{ agencies(search: "ana@example.org") { nodes { id } } }',
      ];
      for (const query of queries) {
        const answer = JSON.stringify((await target.ask(query)).data ?? '');
        if (/(ana|clara|tomas|patricia|beatriz|gonzalo)@example\.org/.test(answer) || (query.includes('search') && answer.includes('"id"')))
          return query;
      }
      return null;
    },
  ],
  [
    'scripts in Markdown',
    async (target) => {
      for (const trick of [
        '<script>x</script>',
        '<img src=x onerror=x>',
        '[x](javascript:x)',
        '<svg/onload=x>',
        '![x](https://example.com/x.png)',
        '[x](data:text/html,x)',
      ]) {
        const { data } = await target.ask({ query: 'query ($m: Markdown!) { previewMarkdown(markdown: $m) }', variables: { m: trick } });
        if (/<(script|svg|img|iframe)|href="(javascript|data):|<[^>]*\son\w+=/i.test(data?.previewMarkdown ?? '')) return trick;
      }
      return null;
    },
  ],
  [
    'dead and made-up tokens',
    async (target) => {
      for (const token of ['x', 'null', 'undefined', '0'.repeat(43), 'eyJhbGciOiJub25lIn0.e30.']) {
        const answer = await target.ask('{ viewer { email } }', { authorization: `Bearer ${token}` });
        if (target.codes(answer)[0] !== 'SESSION_ENDED') return `${token}: ${JSON.stringify(answer).slice(0, 100)}`;
      }
      return null;
    },
  ],
  [
    'guessing a password, last of all',
    async (target) => {
      const email = `nadie-${Date.now()}@example.org`;
      const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';
      const codes = [];
      for (let guess = 0; guess < 12 && codes.at(-1) !== 'TRY_LATER'; guess++) {
        const { data } = await target.ask({ query, variables: { input: { email, password: `no la sabe nadie ${guess}` } } });
        codes.push(data?.signIn?.userErrors[0]?.code);
      }
      return codes.at(-1) === 'TRY_LATER' ? null : `after ${codes.length} guesses: ${codes.at(-1)}`;
    },
  ],
];
