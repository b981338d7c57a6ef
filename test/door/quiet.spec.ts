/** What a process writes down: its secrets never, and of people nothing, through a story with faults and everything at debug. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Process } from '../processes.js';
import { Person } from '../person.js';
import { World } from '../world.js';

let world: World;
let urna: Process;
let folder: string;
const secrets = {
  secret: 'marked-secret-of-urna-0123456789abcdef',
  smtp: 'marked-password-of-the-mail',
  gateway: 'marked-secret-of-the-gateway',
};
beforeAll(async () => {
  // The same secret: the key of the ledger follows from it.
  world = await World.open({ URNA_SECRET: secrets.secret });
  world.clock.set(new Date());
  folder = mkdtempSync(join(tmpdir(), 'urna-quiet-'));
  writeFileSync(join(folder, 'secret'), `${secrets.secret}\n`);
  writeFileSync(join(folder, 'smtp'), `smtp://urna:${secrets.smtp}@127.0.0.1:9\n`);
  writeFileSync(join(folder, 'database'), world.databaseUrl);
  writeFileSync(join(folder, 'gateway-secret'), `${secrets.gateway}\n`);
  const gateway = { address: 'http://127.0.0.1:9/messages', secretFile: 'gateway-secret', body: { to: '{to}', text: '{text}' } };
  writeFileSync(join(folder, 'gateway.json'), JSON.stringify(gateway));
  urna = await Process.start({
    DATABASE_URL_FILE: join(folder, 'database'),
    URNA_SECRET_FILE: join(folder, 'secret'),
    URNA_SMTP_URL_FILE: join(folder, 'smtp'),
    URNA_TEXT_MESSAGES: join(folder, 'gateway.json'),
    URNA_TRUST_PROXY: 'true',
    LOG_LEVEL: 'debug',
  });
});
afterAll(async () => {
  await urna?.stop();
  await world?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('writes down no secret, and nothing of the people who come', async () => {
  const answers: string[] = [];
  const said = {
    email: 'marcela.marcada@correo.example.org',
    name: 'Marcela Marcada',
    password: 'la clave marcada de Marcela',
    wrong: 'otra clave marcada',
    body: 'palabras marcadas de un comentario, y mi correo marcado@example.org',
    address: '198.51.100.77',
    six: '2001:db8:77:77::1',
    phone: '3157771234',
  };
  const here = new Person(urna.url, null).sending({ 'x-forwarded-for': said.address, 'user-agent': 'Navegador Marcado' });
  const ask = async (who: Person, query: string, variables: Record<string, unknown> = {}): Promise<any> => {
    const answer = await who.ask(query, variables);
    answers.push(JSON.stringify(answer));
    return answer.data;
  };
  const register = 'mutation ($input: RegisterInput!) { register(input: $input) { token userErrors { code message } } }';
  const { register: registered } = await ask(here, register, {
    input: { email: said.email, displayName: said.name, password: said.password },
  });
  expect(registered.userErrors).toEqual([]);
  const token = registered.token as string;
  const marcela = new Person(urna.url, { name: said.name, email: said.email, accountId: '', sessionId: '', token }).sending({
    'x-forwarded-for': said.six,
  });
  await ask(here, 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code message } } }', {
    input: { email: said.email, password: said.wrong },
  });
  await ask(here, 'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { userErrors { code message } } }', {
    input: { email: said.email },
  });
  const code = 'mutation ($input: RequestPhoneCodeInput!) { requestPhoneCode(input: $input) { userErrors { code message } } }';
  const asked = await ask(marcela, code, { input: { number: said.phone } });
  expect(asked.requestPhoneCode.userErrors).toMatchObject([{ code: 'PHONE_MESSAGE_NOT_SENT' }]);
  const { id } = await world.drafts.open();
  const post = 'mutation ($input: PostCommentInput!) { postComment(input: $input) { comment { id } userErrors { code message } } }';
  const posted = await ask(marcela, post, { input: { subjectId: id, body: said.body, acceptsPersonalData: true } });
  expect(posted.postComment.userErrors).toEqual([]);
  const report = 'mutation ($input: ReportCommentInput!) { reportComment(input: $input) { userErrors { code message } } }';
  await ask(urna.as(await world.citizen('Berta')), report, {
    input: { commentId: posted.postComment.comment.id, reason: 'SPAM', note: said.body },
  });

  // Faults of every kind: PostgreSQL repeats rows and values in what it says of them.
  await world.rows(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'not %', NEW::text USING DETAIL = NEW::text, HINT = NEW::text; END $$`);
  await world.rows('CREATE TRIGGER refuse BEFORE INSERT OR UPDATE ON comments FOR EACH ROW EXECUTE FUNCTION refuse()');
  await world.rows(`CREATE TRIGGER refuse_accounts BEFORE INSERT OR UPDATE ON accounts FOR EACH ROW EXECUTE FUNCTION refuse()`);
  await ask(marcela, post, { input: { subjectId: id, body: said.body, acceptsPersonalData: true } });
  await ask(here, register, { input: { email: `dos.${said.email}`, displayName: said.name, password: said.password } });
  const page = await fetch(`${urna.url}/es/clave-nueva?token=marked-token-of-a-link`, { headers: { 'x-forwarded-for': said.address } });
  answers.push(await page.text());
  await urna.stop();

  const faults = urna.output.match(/fault [0-9a-f-]{36}/g) ?? [];
  expect(faults.length).toBeGreaterThanOrEqual(2);
  expect(urna.output).toContain('PostgreSQL P0001');
  expect(urna.output).toContain('was not sent');
  expect(urna.output).toContain('the gateway did not take a text message: UNREACHABLE');
  const password = new URL(world.databaseUrl).password;
  const forbidden = {
    ...secrets,
    ...said,
    bodyPart: 'palabras marcadas',
    namePart: 'Marcada',
    phonePart: '777 1234',
    phoneEnd: '7771234',
    token,
    linkToken: 'marked-token-of-a-link',
    device: 'Navegador Marcado',
    ...(password ? { database: password } : {}),
  };
  const found = (text: string, words: Record<string, string>): string[] =>
    Object.entries(words).flatMap(([what, word]) => (text.includes(word) ? [what] : []));
  expect(found(urna.output, forbidden)).toEqual([]);
  const journal = JSON.stringify(await world.rows('SELECT * FROM journal'));
  expect(journal.length).toBeGreaterThan(100);
  expect(found(journal, forbidden)).toEqual([]);
  expect(found(answers.join('\n'), { ...secrets, password: said.password, wrong: said.wrong })).toEqual([]);
});
