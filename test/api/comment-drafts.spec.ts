/** Drafts of comments, as the people who write them keep and find them. */
import { shortText, type TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { publishVersion } from '../versions.js';
import { day, monday, World } from '../world.js';

let world: World;
let ana: Person;
let luis: Person;
let clara: Person;
let consultation: TestConsultation;

beforeAll(async () => {
  world = await World.open();
  [ana, luis, clara] = await Promise.all([world.citizen('Ana'), world.citizen('Luis'), world.official()]);
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(monday);
  consultation = await world.drafts.open({ official: clara });
});

const shape = 'id stance body savedAt subject { id __typename } consultation { id }';

async function save(person: Person, subjectId: string, body = 'Falta un plazo.', stance: string | null = 'AGAINST'): Promise<any> {
  return (await person.act('saveCommentDraft', { subjectId, body, stance }, `draft { ${shape} } discardedDraftId`)).draft;
}

async function draftOn(person: Person, id: string): Promise<any> {
  const fields = `viewerDraft { ${shape} }`;
  const query = `query ($id: ID!) { node(id: $id) { ... on Consultation { ${fields} } ... on Provision { ${fields} } ... on Comment { ${fields} } } }`;
  return (await person.read(query, { id })).node.viewerDraft;
}

async function draftsOf(person: Person, page = 'first: 100'): Promise<any> {
  return (
    await person.read(`{ viewerDrafts(${page}) { nodes { ${shape} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`)
  ).viewerDrafts;
}

async function post(person: Person, subjectId: string): Promise<string> {
  return (await person.act('postComment', { subjectId, body: 'Dicho.' }, 'comment { id }')).comment.id;
}

describe('a draft', () => {
  it('is kept about a consultation, an article and a comment, and found where it belongs', async () => {
    const commentId = await post(luis, consultation.id);
    const subjects = [
      [consultation.id, 'Consultation'],
      [consultation.articles[0]!.id, 'Provision'],
      [commentId, 'Comment'],
    ] as const;
    for (const [id, type] of subjects) {
      const draft = await save(ana, id);
      expect(draft).toMatchObject({
        stance: 'AGAINST',
        body: 'Falta un plazo.',
        savedAt: world.clock.now().toISOString(),
        subject: { id, __typename: type },
        consultation: { id: consultation.id },
      });
      expect(await draftOn(ana, id)).toEqual(draft);
      expect((await ana.read('query ($id: ID!) { node(id: $id) { __typename id } }', { id: draft.id })).node).toEqual({
        __typename: 'CommentDraft',
        id: draft.id,
      });
    }
    expect(await draftOn(ana, consultation.articles[1]!.id)).toBeNull();
  });

  it('is saved over and over, one a person and subject, and is found newest first', async () => {
    const writer = await world.citizen('Escritora');
    const [first, second, third] = consultation.articles.map(({ id }) => id) as [string, string, string];
    const begun = await save(writer, first, 'Fal', null);
    world.clock.advance(1_000);
    for (const each of [second, third]) {
      await save(writer, each);
      world.clock.advance(1_000);
    }
    const saved = await save(writer, first, '  Falta\r\nun plazo ', 'IN_FAVOUR');
    expect(saved).toMatchObject({ id: begun.id, body: 'Falta\nun plazo', stance: 'IN_FAVOUR', savedAt: world.clock.now().toISOString() });
    const subjectsOf = ({ nodes }: any): string[] => nodes.map((each: any) => each.subject.id);
    expect(subjectsOf(await draftsOf(writer))).toEqual([first, third, second]);
    const page = await draftsOf(writer, 'first: 2');
    expect(subjectsOf(page)).toEqual([first, third]);
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(subjectsOf(await draftsOf(writer, `first: 2, after: "${page.pageInfo.endCursor}"`))).toEqual([second]);
    expect(subjectsOf(await draftsOf(writer, 'last: 2'))).toEqual([third, second]);
    const forged = Buffer.from('["x","y"]').toString('base64url');
    expect((await writer.ask(`{ viewerDrafts(after: "${forged}") { nodes { id } } }`)).errors![0]!.extensions.code).toBe('CURSOR_INVALID');
  });

  it('is gone when it has no words, is discarded or posted; drafts about other things stay', async () => {
    const commentId = await post(luis, consultation.id);
    const subjects = [consultation.id, consultation.articles[0]!.id, commentId];
    for (const id of subjects) await save(ana, id);
    for (const [index, id] of subjects.entries()) {
      const others = await world.citizen('Otra');
      await save(others, id, 'Sin publicar.');
      await post(ana, id);
      expect(await draftOn(ana, id)).toBeNull();
      expect(await draftOn(others, id)).toMatchObject({ body: 'Sin publicar.' });
      for (const later of subjects.slice(index + 1)) expect(await draftOn(ana, later)).not.toBeNull();
    }

    const draft = await save(ana, consultation.id);
    const emptied = await ana.act('saveCommentDraft', { subjectId: consultation.id, body: ' \u200b\n' }, 'draft { id } discardedDraftId');
    expect(emptied).toMatchObject({ draft: null, discardedDraftId: draft.id });
    const again = await save(ana, consultation.id);
    const discard = () => ana.act('discardCommentDraft', { subjectId: consultation.id }, 'discardedDraftId');
    expect((await discard()).discardedDraftId).toBe(again.id);
    expect((await discard()).discardedDraftId).toBeNull();
    expect(await draftOn(ana, consultation.id)).toBeNull();
  });

  it('stays when its comment is refused', async () => {
    await save(ana, consultation.id);
    expect(await ana.refusals('postComment', { subjectId: consultation.id, body: ' ' })).toEqual(['COMMENT_EMPTY']);
    world.clock.advance(21 * day);
    expect(await ana.refusals('postComment', { subjectId: consultation.id, body: 'Tarde.' })).toEqual(['CLOSED']);
    expect(await draftOn(ana, consultation.id)).toMatchObject({ body: 'Falta un plazo.' });
  });

  it('is saved after the closing, after a withdrawal and about a tombstone, so that nothing is lost', async () => {
    const commentId = await post(luis, consultation.id);
    await luis.act('withdrawComment', { commentId });
    expect(await save(ana, commentId)).toMatchObject({ subject: { id: commentId } });
    world.clock.advance(21 * day);
    expect(await save(ana, consultation.id, 'Llegué tarde.')).toMatchObject({ body: 'Llegué tarde.' });
    const other = await world.drafts.open({ official: clara });
    await clara.act('withdrawConsultation', { id: other.id, reason: 'Se publicará otra versión.' });
    expect(await save(ana, other.id)).toMatchObject({ subject: { id: other.id } });
  });

  it('is nobody else’s: not an administrator’s, an auditor’s, a moderator’s, an official’s', async () => {
    const draft = await save(ana, consultation.id, 'Todavía no lo digo.');
    const others = [luis, clara, world.visitor(), await world.moderator(), await world.administrator(), await world.auditor()];
    for (const person of others) {
      expect((await person.read('query ($id: ID!) { node(id: $id) { id } }', { id: draft.id })).node).toBeNull();
      expect(await draftOn(person, consultation.id)).toBeNull();
    }
    await luis.act('discardCommentDraft', { subjectId: consultation.id });
    expect(await draftOn(ana, consultation.id)).toMatchObject({ body: 'Todavía no lo digo.' });
    expect(await world.rows('SELECT 1 FROM journal WHERE facts::text LIKE $1 OR subject_id = $2', ['%Todav%', uuidOf(draft.id)])).toEqual(
      [],
    );
  });

  it('is refused without a session, to an auditor, when too long, and about what cannot be seen or is not published', async () => {
    const input = { subjectId: consultation.id, body: 'Algo.' };
    expect(await world.visitor().refusals('saveCommentDraft', input)).toEqual(['SIGN_IN_REQUIRED']);
    expect(await world.visitor().refusals('discardCommentDraft', { subjectId: consultation.id })).toEqual(['SIGN_IN_REQUIRED']);
    expect((await world.visitor().ask('{ viewerDrafts { nodes { id } } }')).errors![0]!.extensions.code).toBe('SIGN_IN_REQUIRED');
    expect(await (await world.auditor()).refusals('saveCommentDraft', input)).toEqual(['AUDITORS_ONLY_READ']);
    expect(await ana.refusals('saveCommentDraft', { ...input, body: 'a'.repeat(5_001) })).toEqual(['COMMENT_TOO_LONG']);
    expect(await save(ana, consultation.id, '😀'.repeat(5_000))).toMatchObject({ stance: 'AGAINST' });
    const draft = await world.drafts.complete({ official: clara });
    for (const subjectId of [draft.id, draft.articles[0]!.id, world.ministry.globalId, consultation.id.replace(/.{4}$/, 'AAAA'), 'x']) {
      expect(await ana.refusals('saveCommentDraft', { ...input, subjectId })).toEqual(['NOT_FOUND']);
      expect(await ana.refusals('discardCommentDraft', { subjectId })).toEqual(['NOT_FOUND']);
    }
    expect(await clara.refusals('saveCommentDraft', { ...input, subjectId: draft.id })).toEqual(['NOT_PUBLISHED']);
  });

  it('is one of a hundred at most, counted to the last also in parallel', async () => {
    const hoarder = await world.citizen('Acumuladora');
    const [first, second] = consultation.articles.map(({ id }) => id) as [string, string];
    await world.rows(
      `INSERT INTO comments (id, consultation_id, depth, author_id, author_role, stance, body, created_at)
       SELECT gen_random_uuid(), $1, 0, $2, 'CITIZEN', 'NEUTRAL', 'Otra cosa.', now() FROM generate_series(1, 99)`,
      [uuidOf(consultation.id), luis.accountId],
    );
    await world.rows(
      `INSERT INTO comment_drafts (id, account_id, subject_id, consultation_id, parent_id, body_sealed, saved_at)
       SELECT gen_random_uuid(), $2, id, consultation_id, id, '\\x00', now() FROM comments WHERE body = 'Otra cosa.' AND consultation_id = $1`,
      [uuidOf(consultation.id), hoarder.accountId],
    );
    const answers = await Promise.all(
      [first, second].map((subjectId) => hoarder.do('saveCommentDraft', { subjectId, body: 'Algo.' }, 'draft { id }')),
    );
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code))).toEqual(['TOO_MANY_DRAFTS']);
    const kept = answers[0]!.draft ? first : second;
    expect(await save(hoarder, kept, 'Otra vez.')).toMatchObject({ body: 'Otra vez.' });
    await post(hoarder, kept);
    expect(await save(hoarder, kept)).toMatchObject({ stance: 'AGAINST' });
  });

  it('is saved once when the request is repeated with its key', async () => {
    const input = { subjectId: consultation.id, body: 'Primero.', idempotencyKey: 'guardar una vez' };
    await ana.act('saveCommentDraft', input);
    await save(ana, consultation.id, 'Después.');
    expect((await ana.act('saveCommentDraft', input, 'draft { body }')).draft).toEqual({ body: 'Después.' });
    await post(ana, consultation.id);
    expect((await ana.act('saveCommentDraft', input, 'draft { body }')).draft).toBeNull();
  });

  it('goes with its comment when many people post at once', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, (_, index) => world.citizen(`Persona${index}`)));
    const subjects = [consultation.id, ...consultation.articles.map(({ id }) => id)];
    await Promise.all(people.flatMap((person) => subjects.map((id) => save(person, id))));
    await Promise.all(people.flatMap((person) => subjects.slice(1).map((id) => post(person, id))));
    for (const person of people) expect((await draftsOf(person)).nodes.map((each: any) => each.subject.id)).toEqual([consultation.id]);
  });
});

function uuidOf(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
}

describe('a draft about a passage', () => {
  const passage = { exact: 'uso del agua', start: 23, end: 35 };
  const words = 'exact prefix suffix start end isInHeading';
  const saved = `draft { body passage { ${words} version { number } provision { eid } } currentPassage { ${words} } }`;
  const keep = async (input: object): Promise<any> => {
    const subjectId = consultation.articles[0]!.id;
    return (await ana.act('saveCommentDraft', { subjectId, body: 'Por pensar.', ...input }, saved)).draft;
  };
  const here = {
    exact: 'uso del agua',
    prefix: 'Este decreto regula el ',
    suffix: ' en los acueductos comunitarios.',
    start: 23,
    end: 35,
    isInHeading: false,
  };
  const found = async (): Promise<any> => {
    const query = `query ($id: ID!) { node(id: $id) { ... on Provision { viewerDraft { passage { exact version { number } } currentPassage { ${words} } } } } }`;
    return (await ana.read(query, { id: consultation.articles[0]!.id })).node.viewerDraft;
  };

  it('keeps it as it was chosen, and drops it when it is saved without', async () => {
    expect(await keep({ passage })).toEqual({
      body: 'Por pensar.',
      passage: { ...here, version: { number: 1 }, provision: { eid: 'art_1' } },
      currentPassage: here,
    });
    expect(await keep({ passage: { exact: 'decreto' } })).toMatchObject({ passage: { exact: 'decreto', start: 5 } });
    expect(await keep({})).toMatchObject({ passage: null, currentPassage: null });
  });

  it('finds its words in the next version, and says where they are there no more', async () => {
    await keep({ passage });
    await publishVersion(consultation, shortText.replace('Este decreto regula', 'Este nuevo decreto regula'));
    expect(await found()).toMatchObject({
      passage: { version: { number: 1 } },
      currentPassage: { exact: 'uso del agua', start: 29, end: 41 },
    });
    await publishVersion(consultation, shortText.replace('uso del agua', 'manejo del recurso'));
    expect(await found()).toEqual({ passage: { exact: 'uso del agua', version: { number: 1 } }, currentPassage: null });
    // Saved again by somebody who still reads the earlier version: nothing is lost.
    expect(await keep({ passage, body: 'Más pensado.' })).toMatchObject({
      body: 'Más pensado.',
      passage: { exact: 'uso del agua', version: { number: 2 } },
      currentPassage: null,
    });
  });

  it('does not choose between two places that have the same words', async () => {
    await keep({ passage: { exact: 'agua' } });
    await publishVersion(consultation, shortText.replace(/Este decreto regula.*/, 'Quien usa agua paga; el agua es de todos.'));
    expect((await found()).currentPassage).toBeNull();
  });

  it('is refused where no version has the words, or it is about no part of the text', async () => {
    const save = (subjectId: string, wish: object) => ana.refusals('saveCommentDraft', { subjectId, body: 'No.', passage: wish });
    expect(await save(consultation.articles[0]!.id, { exact: 'uso del vino' })).toEqual(['PASSAGE_NOT_FOUND']);
    expect(await save(consultation.articles[0]!.id, { exact: 'x'.repeat(2_001) })).toEqual(['PASSAGE_TOO_LONG']);
    expect(await save(consultation.id, { exact: 'agua' })).toEqual(['PASSAGE_NEEDS_PROVISION']);
  });

  it('is nobody else’s to see', async () => {
    await keep({ passage });
    const query = `query ($id: ID!) { node(id: $id) { ... on Provision { viewerDraft { passage { exact } } } } }`;
    for (const other of [luis, clara, world.visitor()])
      expect((await other.read(query, { id: consultation.articles[0]!.id })).node.viewerDraft).toBeNull();
  });
});
