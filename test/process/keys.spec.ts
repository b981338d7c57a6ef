/** An operator changes the key of personal data while people come and go; the change is killed, goes on, and the old key is dropped. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Emails } from '../../src/people/emails.service.js';
import { Passwords } from '../../src/people/passwords.service.js';
import { dataKeyOf } from '../../src/platform/sealing/data-keys.rules.js';
import { SealedColumns } from '../../src/platform/sealing/sealed-columns.js';
import { Sealing } from '../../src/platform/sealing/sealing.js';
import { Person } from '../person.js';
import { personAt, Process, settingsOf } from '../processes.js';
import { World } from '../world.js';

const [older, newer] = [randomBytes(32), randomBytes(32)];
const list = (...keys: Buffer[]): Record<string, string> => ({ URNA_DATA_KEYS: keys.map((key) => key.toString('base64')).join(' ') });
const idOf = (key: Buffer): string => dataKeyOf(key).id;
const password = 'tres gatos en el tejado';
const emailOf = (number: number): string => `persona-${number}@example.org`;
const people = 5_000;

let world: World;
beforeAll(async () => {
  world = await World.open(list(older));
  world.clock.set(new Date());
  const emails = new Emails(new Sealing({ dataKeys: [older], secret: settingsOf(world).URNA_SECRET! }), new SealedColumns());
  const ids = Array.from({ length: people }, () => randomUUID());
  const sealed = ids.map((id, number) => emails.seal(id, emailOf(number)));
  await world.rows(
    `INSERT INTO accounts (id, email_sealed, email_index, display_name, password_hash, locale, created_at)
     SELECT id, sealed, index, 'Persona', $4, 'es', now() FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS a(id, sealed, index)`,
    [ids, sealed.map(({ sealed }) => sealed), sealed.map(({ indexes }) => indexes[0]), await world.app.get(Passwords).hash(password)],
  );
});
afterAll(() => world?.close());

it('loses nobody', async () => {
  const ana = await world.citizen('Hermenegilda Quimbaya');
  const { id: consultationId } = await world.drafts.open();
  await ana.act('saveCommentDraft', { subjectId: consultationId, body: 'Todavía no.' });
  await ana.act('takePseudonym', { pseudonym: 'Colibrí' });
  const official = await world.official();
  const asked = { agencyId: world.ministry.globalId, kind: 'GENERAL', isPrivate: true, title: 'Mi despido', body: 'De eso vivía.' };
  const { question } = await ana.act('askQuestion', asked, 'question { id }');
  await official.act('answerQuestion', { questionId: question.id, office: 'Oficina Jurídica', body: 'Su expediente.' });
  await ana.act('rateAnswer', { questionId: question.id, rating: 1, words: 'Tarde.' });
  await ana.act('askAgain', { questionId: question.id, words: '¿Y ahora qué hago?' });
  const own = `{ viewer { ownName sessions { nodes { device } } } viewerDrafts { nodes { body } }
    node(id: "${question.id}") { ... on Question { original { title body } record { words } answers { original { body ratingWords } } } } }`;
  const before = await ana.read(own);
  const others = (await world.rows<{ n: number }>('SELECT count(*)::int AS n FROM accounts'))[0]!.n - people;
  const both = { ...settingsOf(world), ...list(newer, older) };
  const urna = await Process.start(both);
  const guest = new Person(urna.url, null);
  const newcomers: string[] = [];
  let [signedIn, isOver] = [0, false];
  const coming = (async () => {
    for (let number = 0; !isOver; number++) {
      expect(await guest.refusals('signIn', { email: emailOf((number * 577) % people), password })).toEqual([]);
      signedIn++;
      if (newcomers.length >= 6 || number % 3 > 0) continue;
      const email = `nueva-${number}@example.org`;
      expect(await guest.refusals('register', { email, password, displayName: 'Nueva' })).toEqual([]);
      newcomers.push(email);
      // Whoever has an account is not let in a second time, under whichever key it is.
      expect(await guest.refusals('register', { email: emailOf(number), password, displayName: 'Otra' })).toEqual(['EMAIL_TAKEN']);
    }
  })();

  const killed = keys(both, 'rotate');
  while ((await under(newer)) < 200) {
    if (killed.hasExited) throw new Error(`it ended before it could be killed: ${killed.output}`);
    await pause(1);
  }
  killed.child.kill('SIGKILL');
  await killed.exit;
  expect(await under(older)).toBeGreaterThan(0);
  const status = keys(both, 'status');
  expect(await status.exit).toBe(0);
  expect(status.output).toContain(`${idOf(newer)}  seals and opens: `);
  expect(status.output).toMatch(new RegExp(`accounts.email_sealed: .*\\d+ under ${idOf(older)}`));

  // Without the old key nothing starts while something is left under it.
  const tooSoon = await Process.run({ ...settingsOf(world), ...list(newer) });
  expect((await tooSoon.exit).code).toBe(2);
  expect(tooSoon.output).toContain(`sealed with the key ${idOf(older)}`);

  const rotated = keys(both, 'rotate');
  expect([await rotated.exit, rotated.output]).toEqual([0, expect.stringContaining('Nothing is left under another key')]);
  isOver = true;
  await coming;
  expect(signedIn).toBeGreaterThan(5);
  expect(newcomers.length).toBeGreaterThan(1);
  expect(await under(older)).toBe(0);
  expect((await world.rows<{ n: number }>('SELECT count(*)::int AS n FROM accounts'))[0]!.n).toBe(people + others + newcomers.length);
  await urna.stop();

  const after = await Process.start({ ...settingsOf(world), ...list(newer) });
  const later = new Person(after.url, null);
  for (const email of [...newcomers, ...Array.from({ length: 20 }, (_, n) => emailOf((n * 571) % people))])
    expect([email, await later.refusals('signIn', { email, password })]).toEqual([email, []]);
  expect(before).toMatchObject({ viewer: { ownName: 'Hermenegilda Quimbaya', sessions: { nodes: [{ device: 'test' }] } } });
  expect(before.node).toMatchObject({
    original: { title: 'Mi despido', body: 'De eso vivía.' },
    answers: [{ original: { body: 'Su expediente.', ratingWords: 'Tarde.' } }],
    record: expect.arrayContaining([{ words: '¿Y ahora qué hago?' }]),
  });
  expect(await personAt(after.url, ana).read(own)).toEqual(before);
  await after.stop();
  const emails = new Emails(new Sealing({ dataKeys: [newer], secret: 'another secret, as long as it must be' }), new SealedColumns());
  const kept = await world.rows<{ id: string; sealed: Buffer; index: Buffer }>(
    'SELECT id, email_sealed AS sealed, email_index AS index FROM accounts',
  );
  const opened = kept.map(({ id, sealed }) => emails.open(id, sealed));
  expect(new Set(opened.filter((email) => email.includes('persona-') || email.includes('nueva-')))).toEqual(
    new Set([...newcomers, ...Array.from({ length: people }, (_, n) => emailOf(n))]),
  );
  expect(kept.filter(({ index }, n) => !index.equals(emails.indexes(opened[n]!)[0]!))).toEqual([]);
}, 600_000);

async function under(key: Buffer): Promise<number> {
  const [row] = await world.rows<{ n: number }>('SELECT count(*)::int AS n FROM accounts WHERE substring(email_sealed FROM 2 FOR 4) = $1', [
    Buffer.from(idOf(key), 'hex'),
  ]);
  return row!.n;
}

interface Told {
  child: ChildProcess;
  output: string;
  hasExited: boolean;
  exit: Promise<number | null>;
}

function keys(env: Record<string, string>, act: string): Told {
  const { PATH, HOME, TZ } = process.env;
  const child = spawn(process.execPath, [resolve('dist/src/cli.js'), 'keys', act], { env: { PATH, HOME, TZ, ...env } });
  const told: Told = {
    child,
    output: '',
    hasExited: false,
    exit: new Promise((closed) =>
      child.on('close', (code) => {
        told.hasExited = true;
        closed(code);
      }),
    ),
  };
  for (const pipe of [child.stdout, child.stderr]) pipe.on('data', (chunk) => (told.output += chunk));
  return told;
}
