/** A stolen copy of the database, read as its thief would: nobody's address or document is in it, and every column was decided on. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { AccountsService } from '../../src/people/accounts.service.js';
import { SealedColumns } from '../../src/platform/sealing/sealed-columns.js';
import { PollKeysService } from '../../src/votes/poll-keys.service.js';
import { ArchivesService } from '../../src/privacy/archives.service.js';
import { newDocument, seen, uploadRoll } from '../identities.js';
import { Letters } from '../letters.js';
import { World } from '../world.js';

const letters = new Letters();
let world: World;
beforeAll(async () => {
  world = await World.open({ URNA_HOME: letters.home });
});
afterAll(async () => {
  await world?.close();
  await letters.burn();
});

const page = readFileSync('docs/security/data-at-rest.md', 'utf8');
const kinds = ['sealed', 'hashed', 'plain', 'public', 'office', 'code', 'none'];

/** Each column of the page, as `table.column`, with how it is kept; null in the tables that do not tell of people. */
const declared = new Map<string, string | null>(
  page
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
    .filter(([, table, columns]) => columns !== undefined && table !== 'table' && !table!.startsWith('--'))
    .flatMap(([, table, columns, kept]) => columns!.split(', ').map((column) => [`${table}.${column}`, kept || null] as const)),
);

/** What can hold words, bytes or a day of somebody's life. */
const columns = `SELECT c.table_name || '.' || c.column_name AS name, c.udt_name AS type FROM information_schema.columns c
  JOIN information_schema.tables t USING (table_schema, table_name)
  WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND t.table_name <> 'migrations'
    AND (c.udt_name = ANY('{text,citext,varchar,bpchar,json,jsonb,bytea,date,inet,cidr,tsvector,xml,hstore,_text,_varchar,_bytea,_date,_jsonb}'))`;

describe('The page of data at rest', () => {
  it('has every column that can hold words, bytes or a day', async () => {
    const found = (await world.rows<{ name: string }>(columns)).map(({ name }) => name);
    expect(found.filter((name) => !declared.has(name))).toEqual([]);
    expect([...declared.keys()].filter((name) => !found.includes(name))).toEqual([]);
    expect([...declared.values()].filter((kept) => kept !== null && !kinds.includes(kept))).toEqual([]);
  });

  it('calls sealed what the rooms seal, and nothing else', async () => {
    const sealed = world.app.get(SealedColumns).declared.map(({ table, column }) => `${table}.${column}`);
    expect([...declared].filter(([, kept]) => kept === 'sealed').map(([name]) => name)).toEqual(expect.arrayContaining(sealed));
    expect(sealed).toHaveLength([...declared.values()].filter((kept) => kept === 'sealed').length);
    const types = new Map((await world.rows<{ name: string; type: string }>(columns)).map(({ name, type }) => [name, type]));
    for (const name of sealed) expect([name, types.get(name)]).toEqual([name, 'bytea']);
  });
});

const uuidOf = (id: string): string => Buffer.from(id, 'base64url').toString().split(':')[1]!;

/** Every row of every table, as a dump has it. */
async function dump(): Promise<Map<string, string>> {
  const tables = await world.rows<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`);
  const dumped = new Map<string, string>();
  for (const { name } of tables)
    dumped.set(name, (await world.rows<{ text: string }>(`SELECT t::text AS text FROM ${name} t`)).map(({ text }) => text).join('\n'));
  return dumped;
}

/** As bytes are shown, and as they go over wires: nobody is helped by another spelling of the same. */
function spellings(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const middle = [0, 1, 2].map((cut) => bytes.subarray(cut, bytes.length - ((bytes.length - cut) % 3)).toString('base64'));
  return [secret, bytes.toString('hex'), ...middle];
}

describe('A copy of the database', () => {
  it('has neither addresses nor documents nor tokens of those who took part, in no spelling', async () => {
    const visitor = world.visitor();
    const password = 'tres gatos en el tejado';
    const email = 'Milagros.Quintero@Correo-Propio.example';
    const { token } = await visitor.act('register', { email, password, displayName: 'Milagros Quintero' }, 'token');
    const mila = visitor.sending({ authorization: `Bearer ${token}` });
    await visitor.refusals('signIn', { email, password: 'no es esta' });
    await visitor.act('requestPasswordReset', { email });
    const { id } = await world.drafts.open();
    const { comment } = await mila.act(
      'postComment',
      { subjectId: id, body: 'El agua llega tarde.', stance: 'IN_FAVOUR' },
      'comment { id }',
    );
    const mailbox = 'otra.persona@su-buzon.example';
    await visitor.act('reportByMail', { commentId: comment.id, kind: 'PERSONAL_DATA', email: mailbox });
    const [document, other] = [newDocument(), newDocument()];
    const rollId = await uploadRoll(await world.administrator(), [document, newDocument()]);
    await mila.act('verifyByRoll', { rollId, ...document });
    const luis = await world.citizen('Luis');
    const clara = await world.official();
    await clara.act('verifyInPerson', await seen(world, luis, other));
    await mila.act('takePseudonym', { pseudonym: 'Colibrí' });
    await mila.act('saveCommentDraft', { subjectId: id, body: 'Todavía no lo digo a nadie.' });
    const [telephone, awaited] = ['3157654321', '3157650987'];
    await mila.act('requestPhoneCode', { number: telephone });
    const [message] = await letters.messagesTo(`+57${telephone}`);
    await mila.act('confirmPhone', { code: /\b\d{6}\b/.exec(message!)![0] });
    await mila.act('requestPhoneCode', { number: awaited });
    const codeOfMessage = /\b\d{6}\b/.exec((await letters.messagesTo(`+57${awaited}`))[0]!)![0];
    const elsewhere = mila.sending({ 'user-agent': 'Navegador-Raro/7' });
    await elsewhere.act('signIn', { email, password }, 'token');
    const inPrivate = [
      'Mi despido de la fábrica',
      'Padezco de asbestosis',
      'Su expediente reservado',
      'Sigo sin sueldo',
      'Nadie me oyó',
    ] as const;
    const [title, body, answer, again, opinion] = inPrivate;
    const agencyId = world.ministry.globalId;
    const asked = { agencyId, kind: 'GENERAL', isPrivate: true, title, body };
    const { question } = await mila.act('askQuestion', asked, 'question { id }');
    const replied = { questionId: question.id, office: 'Oficina Jurídica', body: answer };
    await clara.act('answerQuestion', replied);
    await mila.act('rateAnswer', { questionId: question.id, rating: 1, words: opinion });
    await mila.act('askAgain', { questionId: question.id, words: again });
    const edited = ['El nombre de mi vecina', 'Fue Hortensia Piraquive', 'Hortensia firmó el acta', 'Hortensia otra vez'] as const;
    const publicly = { agencyId, kind: 'GENERAL', isPrivate: false, title: edited[0], body: edited[1], acceptsPersonalData: true };
    const { question: open } = await mila.act('askQuestion', publicly, 'question { id }');
    await clara.act('answerQuestion', { questionId: open.id, office: 'Oficina Jurídica', body: edited[2] });
    await mila.act('askAgain', { questionId: open.id, words: edited[3], acceptsPersonalData: true });
    const edition = { title: 'Una persona', question: 'Fue una persona', answer: 'La persona firmó', askedAgain: 'Otra vez' };
    await clara.act('editQuestionForPublic', { questionId: open.id, edition, reason: 'Datos personales' });
    const withdrawn = ['Olvídenlo por favor', 'Me arrepentí de preguntar'] as const;
    const { question: dropped } = await mila.act(
      'askQuestion',
      { ...publicly, title: withdrawn[0], body: withdrawn[1] },
      'question { id }',
    );
    await mila.act('withdrawQuestion', { questionId: dropped.id });
    const [demand, note] = ['Quiero saber qué guardan de mí', 'Esa persona es mi exmarido'];
    await mila.act('askAboutMyData', { kind: 'CONSULTATION', words: demand });
    await luis.act('reportComment', { commentId: comment.id, reason: 'OTHER', note });
    const { polls } = await world.drafts.open({ polls: [{ eligibility: { minimumAge: 18, ageOn: '2026-01-01' } }] });
    const secretOfPoll = await world.app.get(PollKeysService).of(uuidOf(polls[0]!.id));
    await mila.act('requestDataArchive', {});
    await world.app.get(ArchivesService).carryOn();

    const secrets = [
      email,
      email.toLowerCase(),
      mailbox,
      luis.email,
      clara.email,
      document.documentNumber,
      other.documentNumber,
      token,
      password,
      'Milagros Quintero',
      'Todavía no lo digo',
      'Navegador-Raro',
      ...inPrivate,
      telephone,
      awaited,
      ...edited,
      ...withdrawn,
      demand,
      note,
      document.bornOn,
    ];
    const dumped = await dump();
    expect(dumped.get('phone_codes')).not.toContain(codeOfMessage);
    expect(dumped.get('accounts')).toContain('Colibrí');
    const told = secrets.flatMap((secret) =>
      spellings(secret).flatMap((word) => [...dumped].filter(([, text]) => text.includes(word)).map(([table]) => `${secret} in ${table}`)),
    );
    expect(told).toEqual([]);
    for (const secret of Object.values(secretOfPoll)) expect([...dumped.values()].join('\n')).not.toContain(secret.toString('hex'));
    // Its owner has all of it: it is sealed, and not thrown away.
    const account = (await world.app.get(AccountsService).findByEmail(email))!;
    expect(account.email).toBe(email.toLowerCase());
    const { dataArchives } = (await mila.read('{ viewer { dataArchives { address } } }')).viewer;
    const file = await fetch(`${world.url}${dataArchives[0].address}`, { headers: { authorization: `Bearer ${token}` } });
    const words = Object.values(unzipSync(new Uint8Array(await file.arrayBuffer()))).map((bytes) => Buffer.from(bytes).toString());
    const owned = [email.toLowerCase(), 'Milagros Quintero', 'Todavía no lo digo', 'Navegador-Raro', telephone, awaited];
    for (const own of [...owned, title, body, answer, opinion, ...edited.slice(0, 3), ...withdrawn, demand, document.bornOn])
      expect(words.join('\n')).toContain(own);
    // Nor are those whom it concerns kept from it: the agency goes on with its work.
    const read = `query ($id: ID!) { node(id: $id) { ... on Question { title original { title body } record { words } answers { original { body ratingWords } } } } }`;
    const { node } = await clara.read(read, { id: question.id });
    expect(node.original).toEqual({ title, body });
    expect(node.answers).toEqual([{ original: { body: answer, ratingWords: opinion } }]);
    expect(node.record.map(({ words: said }: { words: string | null }) => said)).toContain(again);
    const texts = `query ($id: ID!) { node(id: $id) { ... on Question { title body original { title body } record { words } answers { body original { body } } } } }`;
    const shown = (await world.visitor().read(texts, { id: open.id })).node;
    expect(shown).toMatchObject({ title: edition.title, body: edition.question, original: null, answers: [{ body: edition.answer }] });
    const whole = (await clara.read(texts, { id: open.id })).node;
    expect(whole).toMatchObject({ original: { title: edited[0], body: edited[1] }, answers: [{ original: { body: edited[2] } }] });
    const given = (await mila.read(texts, { id: dropped.id })).node;
    expect(given).toMatchObject({ title: null, body: null, original: { title: withdrawn[0], body: withdrawn[1] } });
    const queue = `query ($id: ID!) { agencyQueue(agencyId: $id, first: 5) { nodes { original { title } } } }`;
    expect((await clara.read(queue, { id: agencyId })).agencyQueue.nodes).toEqual([
      { original: { title } },
      { original: { title: edited[0] } },
    ]);
    const pieces = await world.rows<{ begins: string }>(
      `SELECT encode(substring(bytes FROM 1 FOR 1), 'hex') AS begins FROM personal_archive_pieces`,
    );
    expect(new Set(pieces.map(({ begins }) => begins))).toEqual(new Set(['01']));
  });

  it('whose rows were swapped gives nobody the address of another', async () => {
    const [ana, luis] = [await world.citizen('Ana'), await world.citizen('Luis')];
    await world.rows(`UPDATE accounts a SET email_sealed = (SELECT b.email_sealed FROM accounts b WHERE b.id = $2) WHERE a.id = $1`, [
      ana.accountId,
      luis.accountId,
    ]);
    await expect(world.app.get(AccountsService).privateDetails([ana.accountId])).rejects.toThrow(/was changed since it was sealed/);
  });
});
