/** Answers to contributions, from the closing of a consultation to the gate. */
import { answerAll, answerInput, revisionOf } from '../answers.js';
import { shortText, type TestConsultation } from '../drafts.js';
import type { Person } from '../person.js';
import { day, monday, World } from '../world.js';

let world: World;
let clara: Person;
let ramiro: Person;
let tomas: Person;
let ana: Person;
let luis: Person;
beforeAll(async () => {
  world = await World.open();
  clara = await world.official(world.ministry, 'Clara');
  ramiro = await world.official(world.ministry, 'Ramiro');
  tomas = await world.moderator();
  ana = await world.citizen('Ana');
  luis = await world.citizen('Luis');
});
afterAll(() => world.close());
afterEach(() => world.clock.set(monday));

const office = 'Oficina Jurídica';
const reasons = [{ locale: 'es', text: 'La ley no lo permite.' }];

async function comment(who: Person, subjectId: string, body: string): Promise<string> {
  const { comment } = await who.act('postComment', { subjectId, body }, 'comment { id }');
  return comment.id;
}

/** Open with these comments in order, then closed; sessions last as long. */
async function closedWith(comments: [Person, string][], wish: object = {}): Promise<TestConsultation & { comments: string[] }> {
  const open = await world.drafts.open({ official: clara, ...wish });
  const ids: string[] = [];
  for (const [who, body] of comments) {
    ids.push(await comment(who, open.id, body));
    world.clock.advance(1_000);
  }
  world.clock.advance(21 * day);
  for (const [name, person] of Object.entries({ clara, ramiro, tomas, ana, luis })) people[name] = await world.session(person);
  return { ...open, official: people.clara!, comments: ids };
}
const people: Record<string, Person> = {};

const row =
  'id number kind state revision comment { id body author { displayName } } provision { label } answer { disposition reason } prepared { disposition author { displayName } }';
async function matrix(who: Person, id: string, filter: object = {}): Promise<any[]> {
  const query = `query ($id: ID!, $filter: ObservationFilter) { consultation(id: $id) { observations(first: 100, filter: $filter) { nodes { ${row} } } } }`;
  return (await who.read(query, { id, filter })).consultation.observations.nodes;
}
async function view(who: Person, id: string, fields: string): Promise<any> {
  return (await who.read(`query ($id: ID!) { consultation(id: $id) { ${fields} } }`, { id })).consultation;
}
const progress = async (who: Person, id: string): Promise<any> =>
  (
    await view(
      who,
      id,
      'answeringProgress { isEntered total inScope answered unanswered prepared hidden withdrawn byDisposition { disposition count } dueAt isLate daysLate answeredLate revision }',
    )
  ).answeringProgress;

describe('When a consultation closes', () => {
  it('its comments and suggestions get numbers in the order of posting; replies, official words and tombstones do not', async () => {
    const open = await world.drafts.open({ official: clara });
    const first = await comment(ana, open.id, 'Primera.');
    world.clock.advance(1_000);
    await comment(luis, first, 'Una réplica.');
    const article = await comment(luis, open.articles[1]!.id, 'Sobre el ámbito.');
    world.clock.advance(1_000);
    const { comment: suggested } = await ana.act(
      'suggestWording',
      { provisionId: open.articles[0]!.id, passage: { exact: 'agua' }, proposed: 'agua potable', reason: 'Más claro.' },
      'comment { id }',
    );
    await comment(clara, open.id, 'La agencia aclara.');
    const withdrawn = await comment(luis, open.id, 'Me arrepiento.');
    await luis.act('withdrawComment', { commentId: withdrawn });
    const hidden = await comment(luis, open.id, 'Un insulto.');
    await tomas.act('hideComment', { commentId: hidden, ground: 'INSULT', reason: 'Insulta a una persona.' });
    expect((await progress(clara, open.id)).isEntered).toBe(false);

    world.clock.advance(21 * day);
    const [official, moderator] = [await world.session(clara), await world.session(tomas)];
    await revisionOf(official, open.id);
    expect(
      (await matrix(official, open.id)).map(({ number, kind, state, comment, provision }) => [
        number,
        kind,
        state,
        comment.id,
        provision?.label,
      ]),
    ).toEqual([
      [1, 'COMMENT', 'IN_SCOPE', first, undefined],
      [2, 'COMMENT', 'IN_SCOPE', article, open.articles[1]!.label],
      [3, 'SUGGESTION', 'IN_SCOPE', suggested.id, open.articles[0]!.label],
    ]);
    // Nothing is answered: the public reads nothing yet, but sees how far it is.
    expect(await matrix(world.visitor(), open.id)).toEqual([]);
    expect(await progress(world.visitor(), open.id)).toMatchObject({
      isEntered: true,
      total: 3,
      inScope: 3,
      unanswered: 3,
      prepared: null,
    });

    // What an appeal brings back has a right to an answer, and a number of its own.
    await moderator.act('restoreComment', { commentId: hidden, reason: 'No era un insulto, visto otra vez.' });
    expect((await matrix(official, open.id)).map(({ number, comment }) => [number, comment.id]).at(-1)).toEqual([4, hidden]);
  });

  it('is entered once, also by several processes at once and when it is closed early', async () => {
    const open = await world.drafts.open({ official: clara });
    for (let n = 0; n < 5; n++) await comment(ana, open.id, `Comentario ${n}.`);
    await clara.act('requestEarlyClosing', { id: open.id, reason: 'Fuerza mayor.' });
    await ramiro.act('confirmEarlyClosing', { id: open.id });
    const { EnteringService } = await import('../../src/responses/entering.service.js');
    await Promise.all([1, 2, 3].map(() => world.app.get(EnteringService).carryOn()));
    expect((await matrix(clara, open.id)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    const entered = await world.rows(`SELECT facts FROM journal WHERE kind = 'observation.entered' AND facts ->> 'count' = '5'`);
    expect(entered).toHaveLength(1);
  });
});

describe('An official', () => {
  it('prepares in private, signs by name and office, and everybody reads the answer where the comment stands', async () => {
    const { id, comments } = await closedWith([
      [ana, 'No.'],
      [luis, 'Tampoco.'],
    ]);
    const { clara, ana: author } = people as Record<string, Person>;
    const seenRevision = await revisionOf(clara!, id);
    const text = '**{name}**, su observación {number} sobre {article} no procede.';
    const prepared = await clara!.act(
      'prepareAnswers',
      {
        consultationId: id,
        selection: { filter: {}, seenRevision },
        disposition: 'NOT_ACCEPTED',
        reasons: [
          { locale: 'es', text },
          { locale: 'en', text: 'No, {name}.' },
        ],
      },
      'count revision',
    );
    expect(prepared).toMatchObject({ count: 2, revision: seenRevision + 1 });
    expect((await matrix(clara!, id))[0]).toMatchObject({
      answer: null,
      prepared: { disposition: 'NOT_ACCEPTED', author: { displayName: 'Clara' } },
    });
    expect(await matrix(world.visitor(), id)).toEqual([]);
    expect(await progress(clara!, id)).toMatchObject({ prepared: 2, answered: 0 });

    await people.ramiro!.act(
      'signAnswers',
      { consultationId: id, selection: { filter: {}, seenRevision: seenRevision + 1 }, office },
      'count',
    );
    const answer =
      'answer { disposition reason reasonHtml language signerName office signedAt earlier { reason } changes { label } } observationNumber';
    const read = async (who: Person) =>
      (await who.read(`query ($id: ID!) { node(id: $id) { ... on Comment { ${answer} } } }`, { id: comments[0] })).node;
    expect(await read(world.visitor())).toEqual({
      observationNumber: 1,
      answer: {
        disposition: 'NOT_ACCEPTED',
        reason: '**Ana**, su observación 1 sobre el texto en general no procede.',
        reasonHtml: '<p><strong>Ana</strong>, su observación 1 sobre el texto en general no procede.</p>\n',
        language: 'es',
        signerName: 'Ramiro',
        office,
        signedAt: world.clock.now().toISOString(),
        earlier: [],
        changes: [],
      },
    });
    expect((await read(author!.speaking('en'))).answer).toMatchObject({ reason: 'No, Ana.', language: 'en' });
    expect((await matrix(world.visitor(), id)).map(({ number, prepared }) => [number, prepared])).toEqual([
      [1, null],
      [2, null],
    ]);
    expect((await progress(world.visitor(), id)).byDisposition).toContainEqual({ disposition: 'NOT_ACCEPTED', count: 2 });
    // One answer row serves both.
    expect(
      await world.rows(
        `SELECT count(*)::int AS n FROM signed_answers s JOIN consultations c ON c.id = s.consultation_id WHERE signer_name = 'Ramiro'`,
      ),
    ).toEqual([{ n: 1 }]);
  });

  it('writes over nothing that somebody else changed unseen', async () => {
    const { id } = await closedWith([
      [ana, 'Uno.'],
      [ana, 'Dos.'],
    ]);
    const { clara, ramiro } = people as Record<string, Person>;
    const seenRevision = await revisionOf(clara!, id);
    const [first] = await matrix(clara!, id);
    const wish = (ids: string[]) => ({ consultationId: id, selection: { ids, seenRevision }, disposition: 'OUT_OF_SCOPE', reasons });
    const both = await Promise.all([clara, ramiro].map((who) => who!.refusals('prepareAnswers', wish([first.id]))));
    expect(both.flat()).toEqual(['CHANGED_MEANWHILE']);
    const all = { consultationId: id, selection: { filter: {}, seenRevision }, disposition: 'OUT_OF_SCOPE', reasons };
    expect(await clara!.refusals('prepareAnswers', all)).toEqual(['CHANGED_MEANWHILE']);
    expect(await clara!.refusals('signAnswers', { consultationId: id, selection: { filter: {}, seenRevision }, office })).toEqual([
      'CHANGED_MEANWHILE',
    ]);
    // The other one was not touched by anybody.
    const [, second] = await matrix(clara!, id);
    expect(await clara!.refusals('prepareAnswers', wish([second.id]))).toEqual([]);
  });

  it('is answered the same when the request is repeated with its key', async () => {
    const { id } = await closedWith([[ana, 'Uno.']]);
    const input = answerInput(id, await revisionOf(people.clara!, id), { idempotencyKey: 'a key of hers' });
    const once = await people.clara!.act('answerObservations', input, 'count revision');
    expect(await people.clara!.act('answerObservations', input, 'count revision')).toEqual(once);
  });

  it('says which article changed when something is accepted and there is a new version', async () => {
    const closed = await closedWith([
      [ana, 'Que diga suelo.'],
      [luis, 'Que diga más.'],
    ]);
    const { clara } = people as Record<string, Person>;
    const seenRevision = await revisionOf(clara!, closed.id);
    const [first, second] = await matrix(clara!, closed.id);
    const accept = (more: object, one = first) =>
      answerInput(closed.id, seenRevision, { selection: { ids: [one.id], seenRevision }, disposition: 'ACCEPTED', ...more });
    expect(await clara!.refusals('answerObservations', accept({ changes: [closed.articles[0]!.id] }))).toEqual(['NO_NEW_VERSION']);
    // Prepared before there was a new version: signing finds that it does not say where.
    await clara!.act('prepareAnswers', {
      consultationId: closed.id,
      selection: { ids: [second.id], seenRevision },
      disposition: 'ACCEPTED',
      reasons,
    });
    const markdown = shortText.replace('acueductos comunitarios', 'acueductos rurales');
    const { textVersion } = await clara!.act('draftTextVersion', { consultationId: closed.id, markdown }, 'textVersion { id }');
    await clara!.act('publishTextVersion', { versionId: textVersion.id, changelog: [{ locale: 'es', text: 'Rurales.' }] });
    expect(await clara!.refusals('answerObservations', accept({}))).toEqual(['CHANGES_REQUIRED']);
    expect(await clara!.refusals('answerObservations', accept({ changes: [closed.articles[1]!.id] }))).toEqual(['PART_UNCHANGED']);
    expect(await clara!.refusals('answerObservations', accept({ disposition: 'NOT_ACCEPTED', changes: [closed.articles[0]!.id] }))).toEqual(
      ['CHANGES_ONLY_IF_ACCEPTED'],
    );
    expect(await clara!.refusals('answerObservations', accept({ reasons: [{ locale: 'en', text: 'Yes.' }] }))).toEqual([
      'SPANISH_REQUIRED',
    ]);
    expect(await clara!.refusals('answerObservations', accept({ reasons: [{ locale: 'es', text: 'Hola {nombre}.' }] }))).toEqual([
      'BLANK_UNKNOWN',
    ]);
    await clara!.act('answerObservations', accept({ changes: [closed.articles[0]!.id] }));
    const sign = { consultationId: closed.id, selection: { ids: [second.id], seenRevision: seenRevision + 1 }, office };
    expect(await clara!.refusals('signAnswers', { ...sign, selection: { ids: [second.id], seenRevision: 99 } })).toEqual([
      'CHANGES_REQUIRED',
    ]);
  });

  it('takes in a reply that says more, once', async () => {
    const open = await world.drafts.open({ official: clara });
    const reply = await comment(luis, await comment(ana, open.id, 'Uno.'), 'Y además otra cosa.');
    world.clock.advance(21 * day);
    const official = await world.session(clara);
    await revisionOf(official, open.id);
    const { observation } = await official.act('addObservation', { commentId: reply }, 'observation { number kind }');
    expect(observation).toEqual({ number: 2, kind: 'REPLY' });
    expect(await official.refusals('addObservation', { commentId: reply })).toEqual(['ALREADY_OBSERVED']);
  });

  it('filters the matrix, and the public cannot learn from a filter what it may not see', async () => {
    const { id } = await closedWith([
      [ana, 'Sobre el agua.'],
      [luis, 'Sobre la luz.'],
      [luis, 'Sobre 100 % del agua.'],
    ]);
    const { clara } = people as Record<string, Person>;
    const numbers = async (who: Person, filter: object) => (await matrix(who, id, filter)).map(({ number }) => number);
    const seenRevision = await revisionOf(clara!, id);
    const [first] = await matrix(clara!, id);
    await clara!.act('answerObservations', answerInput(id, seenRevision, { selection: { ids: [first.id], seenRevision } }));
    expect(await numbers(clara!, { text: 'agua' })).toEqual([1, 3]);
    expect(await numbers(clara!, { text: '100 %' })).toEqual([3]);
    expect(await numbers(clara!, { author: 'lui' })).toEqual([2, 3]);
    expect(await numbers(clara!, { answered: false })).toEqual([2, 3]);
    expect(await numbers(clara!, { disposition: 'NOT_ACCEPTED', numberTo: 2 })).toEqual([1]);
    expect(await numbers(clara!, { numberFrom: 2, kind: 'COMMENT', state: 'IN_SCOPE' })).toEqual([2, 3]);
    expect(await numbers(world.visitor(), { text: 'agua' })).toEqual([1]);
    expect(await numbers(world.visitor(), { answered: false })).toEqual([]);
    expect(await numbers(world.visitor(), { prepared: true })).toEqual([]);
    const count = (await world.visitor().read('query ($id: ID!) { consultation(id: $id) { observationsCount } }', { id })).consultation;
    expect(count.observationsCount).toBe(1);
  });

  it('keeps templates of the agency', async () => {
    const input = { agencyId: world.ministry.globalId, name: 'Fuera del tema', disposition: 'OUT_OF_SCOPE', reasons };
    const { template } = await clara.act('saveObservationTemplate', input, 'template { id name reasons { locale text } }');
    expect(template).toMatchObject({ name: 'Fuera del tema', reasons: [{ locale: 'es', text: reasons[0]!.text }] });
    await ramiro.act('saveObservationTemplate', { ...input, id: template.id, name: 'No es el tema' });
    const list = async (who: Person) =>
      (await who.read('query ($slug: String!) { agency(slug: $slug) { observationTemplates { name } } }', { slug: world.ministry.slug }))
        .agency.observationTemplates;
    expect(await list(clara)).toEqual([{ name: 'No es el tema' }]);
    expect(await list(ana)).toBeNull();
    const outsider = await world.official(world.townHall, 'Patricia');
    expect(await outsider.refusals('deleteObservationTemplate', { id: template.id })).toEqual(['NOT_FOUND']);
    expect(await outsider.refusals('saveObservationTemplate', input)).toEqual(['FORBIDDEN']);
    await clara.act('deleteObservationTemplate', { id: template.id });
    expect(await list(clara)).toEqual([]);
  });
});

describe('The gate', () => {
  it('stays closed until everybody has an answer and the report holds them all', async () => {
    const { id, comments } = await closedWith([
      [ana, 'Uno.'],
      [luis, 'Dos.'],
    ]);
    const { clara, tomas, luis: author } = people as Record<string, Person>;
    const seenRevision = await revisionOf(clara!, id);
    const gate = () => clara!.refusals('markConsultationAnswered', { id });
    const may = async () => (await view(clara!, id, 'viewerCanMarkAnswered { code }')).viewerCanMarkAnswered.code;
    const report = () => clara!.refusals('publishObservationsReport', { consultationId: id, office });
    expect([await gate(), await may(), await report()]).toEqual([
      ['OBSERVATIONS_UNANSWERED'],
      'OBSERVATIONS_UNANSWERED',
      ['OBSERVATIONS_UNANSWERED'],
    ]);
    const [first, second] = await matrix(clara!, id);
    await clara!.act('answerObservations', answerInput(id, seenRevision, { selection: { ids: [first.id], seenRevision } }));
    expect(await gate()).toEqual(['OBSERVATIONS_UNANSWERED']);

    // Hidden after the closing: it keeps its number, its words are nobody's, and it blocks nothing.
    await tomas!.act('hideComment', { commentId: comments[1], ground: 'INSULT', reason: 'Insulta a una persona.' });
    expect((await matrix(clara!, id))[1]).toMatchObject({ number: 2, state: 'HIDDEN', comment: { body: null, author: null } });
    expect(await matrix(clara!, id, { text: 'Dos' })).toEqual([]);
    expect(await gate()).toEqual(['REPORT_UNPUBLISHED']);
    expect(await clara!.refusals('answerObservations', answerInput(id, 99, { selection: { ids: [second.id], seenRevision: 99 } }))).toEqual(
      ['NOTHING_SELECTED'],
    );
    // Restored, it waits for its answer again.
    await tomas!.act('restoreComment', { commentId: comments[1], reason: 'No insulta, visto otra vez.' });
    expect([await gate(), await report()]).toEqual([['OBSERVATIONS_UNANSWERED'], ['OBSERVATIONS_UNANSWERED']]);
    // Its author takes it back: it stays numbered and needs no answer.
    await author!.act('withdrawComment', { commentId: comments[1] });
    expect(await progress(world.visitor(), id)).toMatchObject({ total: 2, inScope: 1, answered: 1, unanswered: 0, withdrawn: 1 });

    expect(await report()).toEqual([]);
    expect(await report()).toEqual(['NOTHING_NEW_TO_REPORT']);
    expect(await may()).toBeNull();
    expect(await gate()).toEqual([]);
    const acts = (await view(world.visitor(), id, 'history { nodes { act changes { field after } } }')).history.nodes;
    expect(acts.slice(0, 2)).toEqual([
      { act: 'ANSWERED', changes: [] },
      { act: 'REPORT_PUBLISHED', changes: [{ field: 'report', after: '1' }] },
    ]);
  });

  it('publishes a report with its figures, that nobody can change, and revisions only with the next one', async () => {
    const { id } = await closedWith([
      [ana, 'Uno.'],
      [ana, 'Dos.'],
      [luis, 'Tres.'],
    ]);
    const { clara } = people as Record<string, Person>;
    const seenRevision = await revisionOf(clara!, id);
    const observations = await matrix(clara!, id);
    await clara!.act(
      'answerObservations',
      answerInput(id, seenRevision, { selection: { ids: [observations[0].id], seenRevision }, disposition: 'OUT_OF_SCOPE' }),
    );
    // Before the report a revision takes its place at once, and the earlier answer stays readable.
    const revise = (revision: number, text: string) =>
      answerInput(id, revision, { selection: { ids: [observations[0].id], seenRevision: revision }, reasons: [{ locale: 'es', text }] });
    expect(await clara!.act('reviseAnswers', revise(seenRevision + 1, 'Mejor así.'), 'count awaitsReport')).toMatchObject({
      count: 1,
      awaitsReport: false,
    });
    await answerAll(clara!, id);
    const whole =
      'observationsReport { number sha256 signerName office file figures { observations people inScope byDisposition { disposition count } } }';
    const { observationsReport: report } = await view(world.visitor(), id, whole);
    expect(report).toMatchObject({
      number: 1,
      signerName: 'Clara',
      office,
      figures: { observations: 3, people: 2, inScope: 3, byDisposition: [{ disposition: 'NOT_ACCEPTED', count: 3 }] },
    });
    const file = await fetch(`${world.url}${new URL(report.file).pathname}`);
    const bytes = Buffer.from(await file.arrayBuffer());
    const { createHash } = await import('node:crypto');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(report.sha256);
    const content = JSON.parse(bytes.toString());
    expect(content.rows.map(({ number, reason }: any) => [number, reason.es])).toEqual([
      [1, 'Mejor así.'],
      [2, reasons[0]!.text],
      [3, reasons[0]!.text],
    ]);
    // Nobody is named in what can never be taken back.
    expect(bytes.toString()).not.toMatch(/Ana|Luis|Uno|Dos|Tres/);
    for (const table of ['observation_reports', 'signed_answers', 'observation_answers'])
      await expect(world.rows(`DELETE FROM ${table}`)).rejects.toThrow(/never changed/);

    const revision = await revisionOf(clara!, id);
    expect(await clara!.act('reviseAnswers', revise(revision, 'Y otra vez.'), 'count awaitsReport')).toMatchObject({
      count: 1,
      awaitsReport: true,
    });
    expect((await matrix(world.visitor(), id))[0].answer.reason).toBe('Mejor así.');
    await clara!.act('publishObservationsReport', { consultationId: id, office }, 'report { number }');
    const answer = 'observations(first: 1) { nodes { answer { reason earlier { reason } } } } observationsReports { number }';
    expect(await view(world.visitor(), id, answer)).toEqual({
      observations: { nodes: [{ answer: { reason: 'Y otra vez.', earlier: [{ reason: reasons[0]!.text }, { reason: 'Mejor así.' }] } }] },
      observationsReports: [{ number: 2 }, { number: 1 }],
    });
  });

  it('lets nobody call a text issued before it, nor any but the current one, nor twice', async () => {
    const { id } = await closedWith([[ana, 'Uno.']]);
    const { clara } = people as Record<string, Person>;
    await revisionOf(clara!, id);
    const { text } = await view(clara!, id, 'text { id }');
    const issue = (versionId: string) => clara!.refusals('issueText', { consultationId: id, versionId, office });
    expect(await issue(text.id)).toEqual(['OBSERVATIONS_UNANSWERED']);
    await answerAll(clara!, id);
    const { textVersion } = await clara!.act(
      'draftTextVersion',
      { consultationId: id, markdown: shortText.replace('agua', 'suelo') },
      'textVersion { id }',
    );
    await clara!.act('publishTextVersion', { versionId: textVersion.id, changelog: [{ locale: 'es', text: 'Suelo.' }] });
    expect(await issue(text.id)).toEqual(['VERSION_NOT_CURRENT']);
    expect(await issue(textVersion.id)).toEqual([]);
    expect(await issue(textVersion.id)).toEqual(['TEXT_ALREADY_ISSUED']);
    expect((await view(world.visitor(), id, 'issuedText { office version { number } }')).issuedText).toEqual({
      office,
      version: { number: 2 },
    });
  });
});

describe('Lateness', () => {
  it('is there for everybody to see where the policy fixes a term, to the working day', async () => {
    const administrator = await world.administrator();
    const words = [{ locale: 'es', name: 'Con plazo', legalBasis: 'Decreto de prueba, art. 1' }];
    const policy = {
      words,
      validFrom: '2026-02-02',
      minimumDays: 5,
      counts: 'CALENDAR_DAYS',
      allowsShorterWithJustification: false,
      answerWithin: 3,
    };
    await administrator.act('addPublicationPolicy', policy, 'policy { answerWithin }');
    // Closes on Monday 23 February at nine: Tuesday, Wednesday and Thursday are left.
    const { id } = await closedWith(
      [
        [ana, 'Uno.'],
        [luis, 'Dos.'],
      ],
      { closesIn: 21 },
    );
    world.clock.set(new Date('2026-02-26T23:00:00Z'));
    const official = await world.session(clara);
    const seenRevision = await revisionOf(official, id);
    expect(await progress(world.visitor(), id)).toMatchObject({ dueAt: '2026-02-27T05:00:00.000Z', isLate: false, daysLate: 0 });
    const [first] = await matrix(official, id);
    await official.act('answerObservations', answerInput(id, seenRevision, { selection: { ids: [first.id], seenRevision } }));
    world.clock.set(new Date('2026-02-28T15:00:00Z'));
    const later = await world.session(clara);
    expect(await progress(world.visitor(), id)).toMatchObject({ isLate: true, daysLate: 2, answeredLate: 0 });
    await later.act('answerObservations', answerInput(id, seenRevision + 1));
    expect(await progress(world.visitor(), id)).toMatchObject({ isLate: false, daysLate: 0, answeredLate: 1 });
  });
});

describe('Everybody but officials of its agency', () => {
  it('is refused every act', async () => {
    const { id, comments } = await closedWith([[ana, 'Uno.']]);
    await revisionOf(people.clara!, id);
    const { text } = await view(people.clara!, id, 'text { id }');
    const inputs: Record<string, Record<string, unknown>> = {
      prepareAnswers: { consultationId: id, selection: { filter: {}, seenRevision: 9 }, disposition: 'OUT_OF_SCOPE', reasons },
      signAnswers: { consultationId: id, selection: { filter: {}, seenRevision: 9 }, office },
      answerObservations: answerInput(id, 9),
      reviseAnswers: answerInput(id, 9),
      addObservation: { commentId: comments[0] },
      saveObservationTemplate: { agencyId: world.ministry.globalId, name: 'Mía', disposition: 'OUT_OF_SCOPE', reasons },
      publishObservationsReport: { consultationId: id, office },
      issueText: { consultationId: id, versionId: text.id, office },
    };
    const cast: [Person, string][] = [
      [people.ana!, 'FORBIDDEN'],
      [people.tomas!, 'FORBIDDEN'],
      [await world.official(world.townHall, 'Patricia'), 'FORBIDDEN'],
      [await world.administrator(), 'FORBIDDEN'],
      [await world.auditor(), 'AUDITORS_ONLY_READ'],
      [world.visitor(), 'SIGN_IN_REQUIRED'],
    ];
    for (const [who, code] of cast)
      for (const [mutation, input] of Object.entries(inputs))
        expect([who.name, mutation, await who.refusals(mutation, input)]).toEqual([who.name, mutation, [code]]);
    expect(await progress(world.visitor(), id)).toMatchObject({ total: 1, answered: 0 });
  });

  it('and officials too while it is open, or once it is withdrawn or archived', async () => {
    const open = await world.drafts.open({ official: clara });
    expect(await clara.refusals('answerObservations', answerInput(open.id, 0))).toEqual(['STILL_OPEN']);
    const scheduled = await world.drafts.scheduled({ official: clara });
    expect(await clara.refusals('answerObservations', answerInput(scheduled.id, 0))).toEqual(['NOT_YET_OPEN']);
    const draft = await world.drafts.complete({ official: clara });
    expect(await clara.refusals('answerObservations', answerInput(draft.id, 0))).toEqual(['NOT_PUBLISHED']);
    await clara.act('withdrawConsultation', { id: open.id, reason: 'Error.' });
    expect(await clara.refusals('answerObservations', answerInput(open.id, 0))).toEqual(['WITHDRAWN']);
  });
});
