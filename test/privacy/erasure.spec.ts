/** Somebody deletes their account: nothing says any more who they were, and nothing that was counted changes. */
import { Emails } from '../../src/people/emails.service.js';
import { Settings } from '../../src/platform/config/settings.js';
import { ErasingService } from '../../src/privacy/erasing.service.js';
import { Secret, TOTP } from 'otpauth';
import { newDocument, seen } from '../identities.js';
import { Letters } from '../letters.js';
import { PasskeyDevice } from '../passkey-device.js';
import type { Person } from '../person.js';
import { allLeaves, settled } from '../polls.js';
import { readAddress } from '../../src/verifying/address.js';
import { download } from '../../src/verifying/download.js';
import { Fetching } from '../../src/verifying/fetching.js';
import { silent } from '../../src/verifying/progress.js';
import { newFolder, verifyFolder } from '../verifying/verifying.js';
import { day, World } from '../world.js';

const letters = new Letters();
let world: World;
let clara: Person;
beforeAll(async () => {
  world = await World.open({ URNA_HOME: letters.home });
  clara = await world.official();
});
afterAll(async () => {
  await world?.close();
  await letters.burn();
});

/** What `urna verify` finds. */
const verified = async () => {
  const folder = newFolder();
  await download({ address: readAddress(world.url), folder, polls: [] }, new Fetching(1), silent, '');
  const { wrong, correct } = await verifyFolder(folder);
  return { wrong, isSomethingCorrect: correct.length > 0 };
};
const rootOf = async () => (await (await fetch(`${world.url}/ledger/checkpoint`)).text()).split('\n').slice(0, 3);
const carryOut = async (): Promise<void> => {
  world.clock.advance(8 * day);
  await world.app.get(ErasingService).carryOn();
};
const leave = async (person: Person, keepsWords: boolean): Promise<void> => {
  await person.act('requestErasure', { keepsWords });
  await carryOut();
};
/** Every cell of every table in which the words stand, but those of the tables that say so. */
const cellsWith = async (words: string): Promise<string[]> => {
  const tables = await world.rows<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables)
    if ((await world.rows(`SELECT 1 FROM "${name}" t WHERE t::text ILIKE $1 LIMIT 1`, [`%${words}%`])).length > 0) found.push(name);
  return found;
};
const readComment = 'query ($id: ID!) { node(id: $id) { ... on Comment { state body author { id displayName hasLeft } } } }';

describe('Whoever deletes their account', () => {
  it('is gone everywhere, and results, receipts and the ledger are as they were', async () => {
    const poll = await world.drafts.openPoll({}, { official: clara });
    const [ana, luis] = [await world.citizen('Anastasia Quintero'), await world.citizen('Luis')];
    const { comment } = await ana.act(
      'postComment',
      { subjectId: poll.consultation.id, body: 'El agua es de todos.', stance: 'IN_FAVOUR' },
      'comment { id }',
    );
    await luis.act('supportComment', { commentId: comment.id });
    await ana.act('requestPhoneCode', { number: '300 765 4321' });
    const [message] = await letters.messagesTo('+573007654321');
    await ana.act('confirmPhone', { code: /\b\d{6}\b/.exec(message!)![0] });
    await ana.act('requestPhoneCode', { number: '300 765 0000' });
    const phoneRows = () =>
      world.rows('SELECT 1 FROM phones WHERE account_id = $1 UNION ALL SELECT 2 FROM phone_codes WHERE account_id = $1', [ana.accountId]);
    expect(await phoneRows()).toHaveLength(2);
    const { receipt } = await ana.act('castVote', { pollId: poll.id, optionIds: [poll.options[0]!] }, 'receipt { code }');
    await luis.act('castVote', { pollId: poll.id, optionIds: [poll.options[1]!] });
    await settled(world);
    const resultOf = async () =>
      (await world.visitor().read('query ($id: ID!) { poll(id: $id) { results { turnout total options { votes } } } }', { id: poll.id }))
        .poll;
    const receiptOf = async () =>
      (await world.visitor().read('query ($code: String!) { receipt(code: $code) { state } }', { code: receipt.code })).receipt;
    const before = {
      result: await resultOf(),
      receipt: await receiptOf(),
      root: await rootOf(),
      leaves: await allLeaves(world.url),
      verified: await verified(),
    };

    await leave(ana, true);

    expect({
      result: await resultOf(),
      receipt: await receiptOf(),
      root: await rootOf(),
      leaves: await allLeaves(world.url),
      verified: await verified(),
    }).toEqual(before);
    expect(before).toMatchObject({ result: { results: { turnout: 2 } }, verified: { wrong: [], isSomethingCorrect: true } });
    expect(await cellsWith('Anastasia')).toEqual([]);
    expect(await cellsWith(ana.email)).toEqual([]);
    for (const number of ['3007654321', '3007650000']) expect(await cellsWith(number)).toEqual([]);
    expect(await phoneRows()).toEqual([]);
    const shown = (await luis.read(readComment, { id: comment.id })).node;
    expect(shown).toMatchObject({
      state: 'VISIBLE',
      body: 'El agua es de todos.',
      author: { displayName: 'Una persona que se fue', hasLeft: true },
    });
    expect((await luis.speaking('en').read(readComment, { id: comment.id })).node.author.displayName).toBe('A person who left');
    expect((await ana.ask('{ viewer { account { id } } }')).errors![0]!.extensions.code).toBe('SESSION_ENDED');
  });

  it('takes the words along when they wish so; replies and what others wrote stay', async () => {
    const { id } = await world.drafts.open({ official: clara });
    const [ana, luis] = [await world.citizen('Ana'), await world.citizen('Luis')];
    const { comment } = await ana.act('postComment', { subjectId: id, body: 'Palabras de Zenobia.', stance: 'AGAINST' }, 'comment { id }');
    await ana.act('editComment', { commentId: comment.id, body: 'Otras palabras de Zenobia.' });
    await luis.act('postComment', { subjectId: comment.id, body: 'No estoy de acuerdo.', stance: 'NEUTRAL' });
    await luis.act('reportComment', { commentId: comment.id, reason: 'OFF_TOPIC' });

    await leave(ana, false);

    expect(await cellsWith('Zenobia')).toEqual([]);
    const read = 'query ($id: ID!) { node(id: $id) { ... on Comment { state body author { id } replies(first: 5) { nodes { body } } } } }';
    expect((await world.visitor().read(read, { id: comment.id })).node).toEqual({
      state: 'WITHDRAWN',
      body: null,
      author: null,
      replies: { nodes: [{ body: 'No estoy de acuerdo.' }] },
    });
  });

  it('does not vote once more in an open poll under another account with the same address', async () => {
    const poll = await world.drafts.openPoll({}, { official: clara });
    const register = (displayName: string) =>
      world
        .visitor()
        .act(
          'register',
          { email: 'rosa@example.org', password: 'tres gatos en el tejado', displayName },
          'token viewer { account { id } }',
        );
    const as = (token: string) => world.visitor().sending({ authorization: `Bearer ${token}` });
    const vote = { pollId: poll.id, optionIds: [poll.options[0]!] };
    const rosa = as((await register('Rosa')).token);
    await rosa.act('castVote', vote);
    await leave(rosa, true);

    const again = as((await register('Rosa otra vez')).token);
    expect(await again.refusals('castVote', vote)).toEqual(['VOTED_BEFORE_LEAVING']);
    const elsewhere = await world.drafts.openPoll({}, { official: clara });
    expect(await again.refusals('castVote', { pollId: elsewhere.id, optionIds: [elsewhere.options[0]!] })).toEqual([]);
    expect(await (await world.citizen()).refusals('castVote', vote)).toEqual([]);
  });

  it('takes along what is known of their identity, and does not vote once more in an open poll with the same document', async () => {
    const [poll, another] = [await world.drafts.openPoll({}, { official: clara }), await world.drafts.openPoll({}, { official: clara })];
    const [ana, luis] = [await world.citizen('Ana'), await world.citizen('Luis')];
    const document = newDocument();
    const desk = await world.session(clara);
    await desk.act('verifyInPerson', await seen(world, ana, document));
    await ana.act('castVote', { pollId: poll.id, optionIds: [poll.options[0]!] });
    await luis.act('castVote', { pollId: poll.id, optionIds: [poll.options[1]!] });
    const known = async () => ({
      identities: (await world.rows(`SELECT FROM identities`)).length,
      verifications: (await world.rows(`SELECT FROM verifications`)).length,
    });
    const before = await known();

    await leave(ana, true);

    expect(await known()).toEqual({ identities: before.identities - 1, verifications: before.verifications - 1 });
    expect(await world.rows('SELECT FROM accounts WHERE id = $1 AND person_id IS NULL', [ana.accountId])).toHaveLength(1);

    const again = await world.citizen('Ana otra vez');
    await desk.act('verifyInPerson', await seen(world, again, document));
    const voteIn = ({ id, options }: { id: string; options: string[] }) =>
      again.refusals('castVote', { pollId: id, optionIds: [options[0]!] });
    expect(await voteIn(poll)).toEqual(['VOTED_BEFORE_LEAVING']);
    expect(await voteIn(another)).toEqual([]);
  });

  it('takes along second factors, and links on their way', async () => {
    const ana = await world.citizen('Ana');
    const { secret } = await ana.act('beginAuthenticator', {}, 'secret');
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.clock.now().getTime() });
    await ana.act('confirmAuthenticator', { code });
    const device = new PasskeyDevice(new URL(world.app.get(Settings).publicUrl).origin);
    const { options } = await ana.act('beginPasskey', {}, 'options');
    await ana.act('addPasskey', { name: 'Teléfono', passkey: device.create(options) });
    await ana.act('beginPasskey', {});
    await ana.act('changeEmail', { email: 'otra.ana@example.org' });
    await ana.act('requestEmailConfirmation', {});
    await world.visitor().act('requestSignInLink', { email: ana.email, browserKey: 'un navegador cualquiera' });
    await letters.to(ana.email, 4);
    await world.rows(
      `INSERT INTO second_steps (ticket_hash, account_id, methods, expires_at) VALUES ('\\x01', $1, '{password}', now() + interval '30 days')`,
      [ana.accountId],
    );
    await world.rows(
      `INSERT INTO provider_identities (id, account_id, provider, subject_key, linked_at, last_used_at) VALUES (gen_random_uuid(), $1, 'prueba', '\\x01', now(), now())`,
      [ana.accountId],
    );
    await world.rows(
      `INSERT INTO provider_visits (key_hash, stage, provider, browser_hash, account_id, contents_sealed, expires_at) VALUES ('\\x01', 'AWAY', 'prueba', '\\x01', $1, '\\x01', now() + interval '30 days')`,
      [ana.accountId],
    );
    const tables = [
      'authenticators',
      'passkeys',
      'recovery_codes',
      'passkey_challenges',
      'second_steps',
      'email_changes',
      'mail_links',
      'provider_identities',
      'provider_visits',
    ];
    const held = async (): Promise<string[]> => {
      const found: string[] = [];
      for (const table of tables)
        if ((await world.rows(`SELECT FROM ${table} WHERE account_id = $1`, [ana.accountId])).length > 0) found.push(table);
      return found;
    };
    const links = 'SELECT purpose FROM mail_links WHERE email_index = ANY($1::bytea[]) ORDER BY 1';
    const indexes = world.app.get(Emails).indexesOfLinks(ana.email);
    expect(await held()).toEqual(tables);
    expect(await world.rows(links, [indexes])).toEqual([{ purpose: 'CONFIRM' }, { purpose: 'ENTER' }]);

    await leave(ana, true);

    expect(await held()).toEqual([]);
    expect(await world.rows(links, [indexes])).toEqual([]);
  });

  it('has seven days to think again, in which a letter or signing in keeps the account', async () => {
    const ana = await world.citizen('Ana');
    await ana.act('requestErasure', { keepsWords: true });
    expect(await ana.refusals('requestErasure', { keepsWords: true })).toEqual(['ERASURE_ASKED_ALREADY']);
    world.clock.advance(6 * day);
    await world.app.get(ErasingService).carryOn();
    const [letter] = await letters.to(ana.email);
    const token = /token=(\S+)/.exec(letter!.text)![1]!;
    await world.visitor().act('cancelErasure', { token });
    expect(await world.visitor().refusals('cancelErasure', { token })).toEqual(['ERASURE_LINK_INVALID']);
    await carryOut();
    expect((await ana.read('{ viewer { account { displayName } erasure { dueAt } } }')).viewer).toEqual({
      account: { displayName: 'Ana' },
      erasure: null,
    });

    await ana.act('requestErasure', { keepsWords: true });
    await ana.act('cancelErasure', {});
    expect(await ana.refusals('cancelErasure', {})).toEqual(['NO_ERASURE']);
  });

  it('hands over roles first', async () => {
    for (const person of [await world.session(clara), await world.administrator(), await world.auditor()])
      expect(await person.refusals('requestErasure', { keepsWords: true })).toEqual(['HAND_OVER_ROLES_FIRST']);
  });
});
