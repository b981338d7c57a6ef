/** What people ask of their own data: consents, everything as one file, and answers in the time of the law. */
import { unzipSync } from 'fflate';
import { ArchivesService } from '../../src/privacy/archives.service.js';
import { RetainingService } from '../../src/privacy/retaining.service.js';
import { Letters } from '../letters.js';
import type { Person } from '../person.js';
import { day, monday, World } from '../world.js';

const letters = new Letters();
let world: World;
beforeAll(async () => {
  world = await World.open({ URNA_HOME: letters.home });
});
beforeEach(() => world.clock.set(monday));
afterAll(async () => {
  await world?.close();
  await letters.burn();
});

const consentsOf = async (who: Person) =>
  (await who.read('{ viewer { noticeChannel consents { purpose isGiven version notice history { isGiven way } } } }')).viewer;

describe('A consent', () => {
  it('is asked for by purpose when an account is opened, and kept with its history', async () => {
    const input = { email: 'eva@example.org', password: 'tres gatos en el tejado', displayName: 'Eva', purposes: ['NOTICES_BY_MAIL'] };
    const { token } = await world.visitor().act('register', input, 'token');
    const eva = world.visitor().sending({ authorization: `Bearer ${token}` });
    const { consents, noticeChannel } = await consentsOf(eva);
    expect(consents.map(({ purpose, isGiven }: any) => [purpose, isGiven])).toEqual([
      ['TAKING_PART', true],
      ['NOTICES_BY_MAIL', true],
    ]);
    expect(noticeChannel).not.toBe('SITE');
    await eva.act('decideConsent', { purpose: 'NOTICES_BY_MAIL', isGiven: false });
    await eva.act('decideConsent', { purpose: 'NOTICES_BY_MAIL', isGiven: false });
    expect((await consentsOf(eva)).consents[1].history).toEqual([
      { isGiven: false, way: 'ACCOUNT' },
      { isGiven: true, way: 'REGISTRATION' },
    ]);
    expect(await eva.refusals('decideConsent', { purpose: 'TAKING_PART', isGiven: false })).toEqual(['ERASE_INSTEAD']);
  });

  it('that is taken back stops letters at once, also those that wait', async () => {
    const ana = await world.citizen();
    await ana.act('setNoticePreferences', { channel: 'MAIL_DAILY' });
    await world.rows(
      `INSERT INTO notices (id, account_id, kind, subject_id, facts, created_at, mail_due_at) VALUES (gen_random_uuid(), $1, 'ANSWER', gen_random_uuid(), '{}', $2, $3)`,
      [ana.accountId, monday, new Date(monday.getTime() + day)],
    );
    expect((await consentsOf(ana)).consents[1].isGiven).toBe(true);
    await ana.act('decideConsent', { purpose: 'NOTICES_BY_MAIL', isGiven: false });
    expect((await consentsOf(ana)).noticeChannel).toBe('SITE');
    expect(await world.rows('SELECT mail_due_at FROM notices WHERE account_id = $1', [ana.accountId])).toEqual([{ mail_due_at: null }]);
    await ana.act('setNoticePreferences', { channel: 'MAIL_AT_ONCE' });
    expect((await consentsOf(ana)).consents[1].isGiven).toBe(true);
  });
});

describe('The archive of one’s own data', () => {
  it('holds everything, leads people and programs through it, and is for nobody else', async () => {
    const { id } = await world.drafts.open();
    const [ana, luis] = [await world.citizen('Ana'), await world.citizen('Luis')];
    const { comment } = await ana.act('postComment', { subjectId: id, body: '=1+1 <b>agua</b>', stance: 'IN_FAVOUR' }, 'comment { id }');
    await ana.act('editComment', { commentId: comment.id, body: '=2+2 <b>agua</b>' });
    await luis.act('postComment', { subjectId: comment.id, body: 'Secreto de Luis', stance: 'NEUTRAL' });
    await ana.act('followConsultation', { id });
    await ana.act('requestPhoneCode', { number: '300 765 1111' });
    const [message] = await letters.messagesTo('+573007651111');
    await ana.act('confirmPhone', { code: /\b\d{6}\b/.exec(message!)![0] });
    await ana.act('requestPhoneCode', { number: '300 765 2222' });
    await ana.act('requestDataArchive', {});
    expect(await ana.refusals('requestDataArchive', {})).toEqual(['ARCHIVE_UNDER_WAY']);
    await world.app.get(ArchivesService).carryOn();
    const letter = (await letters.to(ana.email, 2)).find(({ text }) => text.includes('/es/cuenta/privacidad'));
    expect(letter!.text).toContain('/es/cuenta/privacidad');

    const [archive] = (await ana.read('{ viewer { dataArchives { address readyAt expiresAt kilobytes } } }')).viewer.dataArchives;
    const fetched = await fetch(`${world.url}${archive.address}`, { headers: ana.headers });
    expect([fetched.status, fetched.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const files = unzipSync(new Uint8Array(await fetched.arrayBuffer()));
    const text = (name: string) => Buffer.from(files[name]!).toString();
    expect(JSON.parse(text('account.json'))).toMatchObject([{ email: ana.email, name: 'Ana' }]);
    expect(JSON.parse(text('phone.json'))).toMatchObject([{ number: '+573007651111' }]);
    expect(JSON.parse(text('phoneCode.json'))).toMatchObject([{ number: '+573007652222' }]);
    expect(JSON.parse(text('comments.json'))).toMatchObject([
      { words: '=2+2 <b>agua</b>', earlier_words: [{ words: '=1+1 <b>agua</b>' }] },
    ]);
    expect(text('comments.csv')).toContain(`'=2+2 <b>agua</b>`);
    expect(text('comments.html')).not.toContain('<b>');
    expect(JSON.parse(text('followedConsultations.json'))).toHaveLength(1);
    expect(text('index.html')).toContain('Sus comentarios, con lo que decían antes');
    expect(Object.values(files).some((file) => Buffer.from(file).includes('Secreto de Luis'))).toBe(false);

    for (const who of [luis, world.visitor(), await world.administrator()])
      expect((await fetch(`${world.url}${archive.address}`, { headers: who.headers })).status).toBe(404);
    world.clock.advance(8 * day);
    expect((await fetch(`${world.url}${archive.address}`, { headers: ana.headers })).status).toBe(404);
  });
});

describe('The archive of one’s own data, on a device that was left open,', () => {
  it('is neither gathered nor fetched before its owner shows who they are', async () => {
    const ana = await world.citizen('Ana');
    await ana.act('requestDataArchive', {});
    await world.app.get(ArchivesService).carryOn();
    const [{ address }] = (await ana.read('{ viewer { dataArchives { address } } }')).viewer.dataArchives;
    const fetched = async (who: Person) => {
      const response = await fetch(`${world.url}${address}`, { headers: who.headers });
      return [response.status, response.status === 403 ? await response.text() : ''];
    };
    world.clock.advance(11 * 60_000);
    expect(await fetched(ana)).toEqual([403, expect.stringContaining('confirme otra vez quién es')]);
    world.clock.advance(day);
    expect(await ana.refusals('requestDataArchive', {})).toEqual(['PROVE_AGAIN']);
    const allowed = '{ viewer { canRequestDataArchive { code } } }';
    expect((await ana.read(allowed)).viewer.canRequestDataArchive.code).toBe('PROVE_AGAIN');

    const fresh = await world.session(ana);
    expect(await fetched(fresh)).toEqual([200, '']);
    expect(await fresh.refusals('requestDataArchive', {})).toEqual([]);
    // Whose it is not learns not even that there is one.
    expect((await fetched(await world.citizen('Luis')))[0]).toBe(404);
  });
});

describe('A request about one’s data', () => {
  it('is due in the working days of the law, and answered once by an administrator', async () => {
    const [ana, beatriz, gonzalo] = [await world.citizen(), await world.administrator(), await world.auditor()];
    const ask = async (kind: string) =>
      (await ana.act('askAboutMyData', { kind, words: 'Mi nombre está mal.' }, 'request { id dueOn }')).request;
    const [consultation, correction] = [await ask('CONSULTATION'), await ask('CORRECTION')];
    expect([consultation.dueOn, correction.dueOn]).toEqual(['2026-02-16', '2026-02-23']);
    const desk = 'query ($isAnswered: Boolean!) { dataRequests(first: 10, isAnswered: $isAnswered) { nodes { id isLate } } }';
    world.clock.set(new Date('2026-02-18T14:00:00Z'));
    expect((await gonzalo.read(desk, { isAnswered: false })).dataRequests.nodes).toEqual([
      { id: consultation.id, isLate: true },
      { id: correction.id, isLate: false },
    ]);
    expect((await ana.ask(desk, { isAnswered: false })).errors![0]!.extensions.code).toBe('FORBIDDEN');
    const answer = { requestId: correction.id, outcome: 'GRANTED', answer: 'Ya está corregido.' };
    await beatriz.act('answerDataRequest', answer);
    expect(await beatriz.refusals('answerDataRequest', answer)).toEqual(['DATA_REQUEST_ANSWERED']);
    const { dataRequests } = (await ana.read('{ viewer { dataRequests { id outcome answer } } }')).viewer;
    expect(dataRequests).toContainEqual({ id: correction.id, outcome: 'GRANTED', answer: 'Ya está corregido.' });
    expect(await (await world.citizen('Luis')).refusals('answerDataRequest', answer)).toEqual(['FORBIDDEN']);
  });
});

describe('What is kept only for a time', () => {
  it('goes when its time is over, and everybody reads how much', async () => {
    const [ana, beatriz] = [await world.citizen(), await world.administrator()];
    const { id } = await world.drafts.open();
    await ana.act('saveCommentDraft', { subjectId: id, body: 'Un borrador', stance: 'NEUTRAL' });
    expect(await beatriz.refusals('setRetention', { subject: 'DRAFTS', days: 3 })).toEqual(['RETENTION_OUT_OF_BOUNDS']);
    expect(await ana.refusals('setRetention', { subject: 'DRAFTS', days: 40 })).toEqual(['FORBIDDEN']);
    await beatriz.act('setRetention', { subject: 'DRAFTS', days: 40 });
    const retaining = world.app.get(RetainingService);
    const draftsOverdue = async () => (await retaining.overdue()).find(({ subject }) => subject === 'DRAFTS')!.rows;
    expect(await draftsOverdue()).toBe(0);
    // Today's look is over: nobody takes it away but this test.
    await retaining.carryOn();
    await world.rows('UPDATE comment_drafts SET saved_at = $1', [new Date(monday.getTime() - 41 * day)]);
    expect(await draftsOverdue()).toBe(1);
    await retaining.carryOn(() => false, true);
    expect(await draftsOverdue()).toBe(0);
    const { retentionPolicies } = await world
      .visitor()
      .read('{ retentionPolicies { subject days name reason removedSoFar lastRun { runAt } } }');
    expect(retentionPolicies.find(({ subject }: any) => subject === 'DRAFTS')).toMatchObject({
      days: 40,
      name: 'Borradores de comentarios',
      removedSoFar: 1,
    });
  });

  it('warns twice whoever is not here any more, and then deletes the account', async () => {
    const [ana, luis] = [await world.citizen('Inactiva'), await world.citizen('Luis')];
    const retaining = world.app.get(RetainingService);
    const on = async (days: number) => {
      world.clock.set(new Date(monday.getTime() + days * day));
      await world.rows('UPDATE accounts SET last_active_at = $2 WHERE id <> $1', [ana.accountId, world.clock.now()]);
      await retaining.carryOn(() => false, true);
    };
    await on(660);
    expect(await letters.all().then((all) => all.filter(({ to }) => to === ana.email))).toHaveLength(0);
    for (const days of [671, 680, 701, 729]) await on(days);
    expect(await letters.to(ana.email, 2)).toHaveLength(2);
    expect(await world.rows('SELECT 1 FROM accounts WHERE id = $1 AND left_at IS NULL', [ana.accountId])).toHaveLength(1);
    await on(732);
    for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((soon) => setTimeout(soon, 50)))
      if ((await world.rows('SELECT 1 FROM accounts WHERE id = $1 AND left_at IS NOT NULL', [ana.accountId])).length > 0) break;
    expect(await world.rows('SELECT 1 FROM accounts WHERE id = $1 AND left_at IS NOT NULL', [ana.accountId])).toHaveLength(1);
    expect(await world.rows('SELECT 1 FROM accounts WHERE id = $1 AND left_at IS NULL', [luis.accountId])).toHaveLength(1);
  });
});
