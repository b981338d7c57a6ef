/** Everybody and everything that the matrix of fields crosses: one of each kind of thing, in each state in which it shows differently. */
import { answerAll, revisionOf } from '../answers.js';
import { uploadRoll, newDocument } from '../identities.js';
import { uuidOf } from '../ids.js';
import { shortText } from '../drafts.js';
import type { Person } from '../person.js';
import { AppealBuilder } from '../appeals.js';
import { certify, closePolls, counted, settled } from '../polls.js';
import { QuestionBuilder } from '../questions.js';
import { sorted } from '../sorted.js';
import { upload } from '../uploading.js';
import { day, World } from '../world.js';

/** In the order of the columns. Author is the citizen whose comment, question, draft, notice or session it is. */
export const roles = {
  visitor: 'Visitor',
  citizen: 'Another citizen',
  author: 'Author',
  official: 'Official of the agency',
  otherOfficial: 'Official of another agency',
  moderator: 'Moderator of the agency',
  otherModerator: 'Moderator of another agency',
  administrator: 'Administrator',
  auditor: 'Auditor',
} as const;
export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as Role[];

export interface Thing {
  type: string;
  state: string;
  id: string;
}

export type People = Record<Role, Person>;

export interface Stage {
  world: World;
  people: People;
  things: Thing[];
  id: (type: string, state?: string) => string;
  slug: string;
  receipt: string;
  /** Where the file of a scanned page is. */
  scan: string;
  /** Of the matrix of observations that is worked on. */
  revision: number;
}

export const global = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64url');
const es = (text: string) => [{ locale: 'es', text }];
const why = 'Insulta a otra persona; las reglas de la consulta no lo permiten.';
const heldWord = 'rifa';

/** @param env settings of the world, where a test needs others */
export async function openStage(env: Record<string, string> = {}): Promise<Stage> {
  const world = await World.open(env);
  const people: People = {
    visitor: world.visitor(),
    citizen: await world.citizen('Luis'),
    author: await world.citizen('Ana'),
    official: await world.official(),
    otherOfficial: await world.official(world.townHall, 'Patricia'),
    moderator: await world.moderator(),
    otherModerator: await world.moderator(world.townHall, 'Otto'),
    administrator: await world.administrator(),
    auditor: await world.auditor(),
  };
  const land = { code: 'CO', kind: 'COUNTRY', words: [{ locale: 'es', name: 'Colombia' }] };
  await people.administrator.act('createTerritory', land);
  await people.administrator.act('createTopic', { slug: 'agua', words: [{ locale: 'es', name: 'Agua' }] });
  const things: Thing[] = [];
  const add = (type: string, state: string, id: string): string => {
    if (!id) throw new Error(`The stage has no ${type} (${state}).`);
    things.push({ type, state, id });
    return id;
  };
  const stage: Stage = { world, people, things, id: idsOf(things), slug: '', receipt: '', scan: '', revision: 0 };
  await registered(stage, add);
  await ended(stage, add);
  await present(stage, add);
  add('ArgumentCluster', 'found', await joined(stage));
  stage.revision = await revisionOf(people.official, stage.id('Consultation', 'closed'));
  return stage;
}

const idsOf =
  (things: readonly Thing[]) =>
  (type: string, state?: string): string => {
    const found = things.find((thing) => thing.type === type && (state === undefined || thing.state === state));
    if (!found) throw new Error(`The stage has no ${type} (${state ?? 'in any state'}).`);
    return found.id;
  };

type Add = (type: string, state: string, id: string) => string;

/** Rolls and codes on paper, and what people ask about their data. */
async function registered({ people }: Stage, add: Add): Promise<void> {
  const { administrator, author } = people;
  const rollId = add('Roll', 'uploaded', await uploadRoll(administrator, [newDocument()]));
  add('PaperBatch', 'made', (await administrator.act('makePaperCodes', { rollId, days: 30 }, 'batch { id }')).batch.id);
  const question = { kind: 'CORRECTION', words: 'Mi nombre está mal.' };
  add('DataRequest', 'waiting', (await author.act('askAboutMyData', question, 'request { id }')).request.id);
}

/** What began three weeks ago: a consultation that has closed, one that was answered, and their polls. */
async function ended({ world, people }: Stage, add: Add): Promise<void> {
  const { author, citizen, official } = people;
  const closed = await world.drafts.open({ official, title: 'Consulta cerrada', polls: [{ resultsPolicy: 'AFTER_CLOSE' }, {}] });
  const answered = await world.drafts.open({ official, title: 'Consulta respondida' });
  const posted = async (who: Person, subjectId: string, body: string): Promise<string> =>
    (await who.act('postComment', { subjectId, body, stance: 'AGAINST' }, 'comment { id }')).comment.id;
  await posted(author, closed.id, 'Una observación.');
  await posted(author, closed.id, 'Nada de eso: que se derogue el artículo entero y se empiece otra vez.');
  await posted(citizen, closed.articles[0]!.id, 'En la escuela rural no hay quien mida el caudal ni quien lo apunte.');
  const told = await posted(author, answered.id, 'Que se amplíe el plazo.');
  for (const [place, poll] of closed.polls.entries()) {
    for (const who of [author, citizen]) await who.act('castVote', { pollId: poll.id, optionIds: [poll.options[place]] });
  }
  await closePolls(world);
  world.clock.advance(day);
  await renew(world, people);
  await people.administrator.act('nameAgencyHead', {
    agencyId: world.ministry.globalId,
    accountId: global('Account', people.official.accountId),
  });
  const asked = { agencyId: world.ministry.globalId, email: 'invitada@example.org', role: 'MODERATOR' };
  add('Invitation', 'open', (await people.administrator.act('inviteToAgency', asked, 'invitation { id }')).invitation.id);
  await people.administrator.act('updateAgency', { id: world.ministry.globalId, territoryCode: 'CO' });
  for (const poll of closed.polls) await counted(world, poll.id);
  await certify(world, closed.polls[0]!.id, [people.official, await world.official(world.ministry, 'Berta')]);
  add('Consultation', 'closed', closed.id);
  add('Poll', 'certified', closed.polls[0]!.id);
  add('Poll', 'closed', closed.polls[1]!.id);
  add('PollOption', 'closed', closed.polls[1]!.options[0]!);
  await worked(world, people, closed.id, add);
  await reported(people, answered.id, add);
  add('Comment', 'answered', told);
}

/** An official answers and reports the observations of a consultation. */
async function reported({ official }: People, id: string, add: Add): Promise<void> {
  await answerAll(official, id);
  const { consultation } = await official.read('query ($id: ID!) { consultation(id: $id) { observationsReport { id } } }', { id });
  add('ObservationsReport', 'published', consultation.observationsReport.id);
  await official.act('markConsultationAnswered', { id });
  add('Consultation', 'answered', id);
}

async function renew(world: World, people: People): Promise<void> {
  for (const role of roleNames) if (role !== 'visitor') people[role] = await world.session(people[role]);
}

/** What officials work with while they answer. */
async function worked(world: World, { official }: People, id: string, add: Add): Promise<void> {
  const read = async (selection: string): Promise<any> =>
    (await official.read(`query ($id: ID!) { consultation(id: $id) { ${selection} } }`, { id })).consultation;
  const revision = await revisionOf(official, id);
  const selection = { filter: {}, seenRevision: revision };
  await official.act('prepareAnswers', { consultationId: id, selection, disposition: 'NOT_ACCEPTED', reasons: es('No es posible.') });
  add('Observation', 'entered', (await read('observations(first: 1) { nodes { id } }')).observations.nodes[0].id);
  const { theme } = await official.act('createTheme', { consultationId: id, names: [{ locale: 'es', name: 'Agua' }] }, 'theme { id }');
  add('Theme', 'named', theme.id);
  await official.act('saveThemeSearch', { themeId: theme.id, query: 'observación' });
  add('ThemeSearch', 'saved', (await read('themes { searches { id } }')).themes[0].searches[0].id);
  await sorted(world);
  const clusters = await argumentsIn(official, id);
  const joined = { clusterIds: clusters.slice(0, 2) };
  add('ClusterDecision', 'taken', (await official.act('joinClusters', joined, 'decision { id }')).decision.id);
  const { matrixFiles } = await read('matrixFiles { url }');
  const csv = new URL(matrixFiles.find(({ url }: { url: string }) => url.includes('csv')).url, world.url);
  const bytes = new Uint8Array(
    await (await fetch(`${world.url}${csv.pathname}${csv.search}`, { headers: official.headers })).arrayBuffer(),
  );
  const matrix = await upload(official, 'uploadMatrix', { consultationId: id }, { name: 'matriz.csv', bytes }, 'upload { id }');
  add('MatrixUpload', 'uploaded', matrix.upload.id);
}

/** Which of two arguments stays when they are joined is settled only when nothing waits to be sorted any more: the one that has both. */
async function joined({ world, people, id }: Stage): Promise<string> {
  await sorted(world);
  const query = 'query ($id: ID!) { consultation(id: $id) { argumentClusters(first: 10) { nodes { id commentsCount } } } }';
  const { nodes } = (await people.official.read(query, { id: id('Consultation', 'closed') })).consultation.argumentClusters;
  return nodes.find((cluster: { commentsCount: number }) => cluster.commentsCount === 2)?.id;
}

async function argumentsIn(who: Person, id: string): Promise<string[]> {
  const query =
    'query ($id: ID!) { consultation(id: $id) { argumentClusters(first: 10) { nodes { id members(first: 1) { nodes { __typename } } } } } }';
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await new Promise((soon) => setTimeout(soon, 100))) {
    const { nodes } = (await who.read(query, { id })).consultation.argumentClusters;
    // First those of which something can be read, so that there is something to read of the joined one.
    const read = (node: { members: { nodes: unknown[] } }): number => node.members.nodes.length;
    if (nodes.length === 3) return nodes.sort((one: any, other: any) => read(other) - read(one)).map((node: { id: string }) => node.id);
  }
  throw new Error('Nobody sorted the comments.');
}

/** What is prepared, announced, open or withdrawn now, and what people say of it. */
async function present(stage: Stage, add: Add): Promise<void> {
  const { world, people } = stage;
  const { author, citizen, official, moderator } = people;
  const draft = await world.drafts.complete({ official, title: 'Borrador', polls: [{}] });
  add('Consultation', 'draft', draft.id);
  await official.act('updateConsultation', { id: draft.id, topics: ['agua'], territory: 'CO' });
  add('Provision', 'draft', draft.articles[0]!.id);
  add('Poll', 'draft', draft.polls[0]!.id);
  add('PollOption', 'draft', draft.polls[0]!.options[0]!);
  const start = { agencyId: world.ministry.globalId, title: 'Apenas un título' };
  const { consultation } = await official.act('createConsultation', start, 'consultation { id }');
  add('Consultation', 'incomplete draft', consultation.id);
  add('Consultation', 'scheduled', (await world.drafts.scheduled({ official, title: 'Anunciada' })).id);
  const withdrawn = await world.drafts.open({ official, title: 'Retirada' });
  await official.act('withdrawConsultation', { id: withdrawn.id, reason: 'Sale otra ley.' });
  add('Consultation', 'withdrawn', withdrawn.id);
  const open = await world.drafts.open({
    official,
    title: 'Abierta',
    polls: [{ resultsPolicy: 'LIVE' }, { resultsPolicy: 'AFTER_CLOSE' }],
  });
  add('Consultation', 'open', open.id);
  add('Provision', 'open', open.articles[0]!.id);
  add('Poll', 'open, counted live', open.polls[0]!.id);
  add('Poll', 'open, counted after closing', open.polls[1]!.id);
  add('PollOption', 'open', open.polls[0]!.options[0]!);
  for (const poll of open.polls) {
    const { receipt } = await author.act('castVote', { pollId: poll.id, optionIds: [poll.options[0]] }, 'receipt { code }');
    stage.receipt = receipt.code;
    await citizen.act('castVote', { pollId: poll.id, optionIds: [poll.options[1]] });
  }
  const heldOn = world.clock.now().toISOString().slice(0, 10);
  const meeting = { consultationId: open.id, way: 'MEETING', place: 'Salón comunal', heldOn, people: 60 };
  const gatheringId = add('Gathering', 'recorded', (await official.act('recordGathering', meeting, 'gathering { id }')).gathering.id);
  const { documentKind, documentNumber } = newDocument();
  const paper = { gatheringId, pollId: open.polls[0]!.id, documentKind, documentNumber, optionIds: [open.polls[0]!.options[0]] };
  add('AssistedBallot', 'entered', (await official.act('enterBallot', paper, 'ballot { id }')).ballot.id);
  const heard = { gatheringId, subjectId: open.id, body: 'Falta agua.' };
  const commentId = (await official.act('enterComment', heard, 'comment { id }')).comment.id;
  const signed = { gatheringId, commentId, documentKind, documentNumber };
  add('EnteredSupport', 'entered', (await official.act('enterSupport', signed, 'support { id }')).support.id);
  const scan = { name: 'hoja.pdf', bytes: '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << >>\n%%EOF\n' };
  const kept = await upload(official, 'addScannedPage', { gatheringId }, scan, 'scannedPage { id address }');
  add('ScannedPage', 'kept', kept.scannedPage.id);
  stage.scan = kept.scannedPage.address;
  await author.act('followConsultation', { id: open.id });
  await author.act('saveCommentDraft', { subjectId: open.id, body: 'Sin terminar.', stance: 'AGAINST' });
  await official.act('requestEarlyClosing', { id: open.id, reason: 'Ya se sabe lo que hay que saber.' });
  stage.slug = (await official.read('query ($id: ID!) { consultation(id: $id) { slug } }', { id: open.id })).consultation.slug;
  const rules = { agencyId: world.ministry.globalId, words: [heldWord], seenNumber: 0, reason: why };
  add('PremoderationRules', 'set', (await moderator.act('setPremoderationRules', rules, 'rules { id }')).rules.id);
  await said(stage, open.id, open.articles[0]!.id, add);
  await asked(stage, add);
  const file = { name: 'ley.md', bytes: shortText };
  add('TextGalley', 'read', (await upload(official, 'uploadText', { consultationId: draft.id }, file, 'galley { id }')).galley.id);
  const next = { consultationId: open.id, markdown: shortText.replace('acueductos', 'suelos') };
  add('TextVersion', 'draft', (await official.act('draftTextVersion', next, 'textVersion { id }')).textVersion.id);
  const text = await official.read('query ($id: ID!) { consultation(id: $id) { text { id } policy { id } } }', { id: open.id });
  add('TextVersion', 'published', text.consultation.text.id);
  add('PublicationPolicy', 'dated', text.consultation.policy.id);
  add('Account', 'of a citizen', global('Account', author.accountId));
  add('Agency', 'with people', world.ministry.globalId);
  add('Session', 'open', global('Session', author.sessionId));
  await sorted(world);
  await settled(world);
  await world.told();
  const notices = (await author.read('{ viewer { notices(first: 50) { nodes { id kind } } } }')).viewer.notices.nodes;
  const kinds = new Map<string, string>(notices.map(({ id, kind }: { id: string; kind: string }) => [kind, id]));
  for (const [kind, id] of [...kinds].sort()) add('Notice', kind.toLowerCase().replaceAll('_', ' '), id);
}

/** Comments in every state, and what moderators do about them. */
async function said({ world, people }: Stage, consultationId: string, articleId: string, add: Add): Promise<void> {
  const { author, citizen, official, moderator } = people;
  const colleague = await world.moderator(world.ministry, 'Irene');
  const builder = new AppealBuilder(world, { id: consultationId } as never);
  const post = async (body: string, subjectId = consultationId): Promise<string> =>
    (await author.act('postComment', { subjectId, body, stance: 'AGAINST' }, 'comment { id }')).comment.id;
  const report = async (commentId: string): Promise<string> => {
    await citizen.act('reportComment', { commentId, reason: 'INSULT', note: 'Lo escribió un vecino.' });
    return commentId;
  };
  const shown = add('Comment', 'shown', await post('Primero decía otra cosa.', articleId));
  await author.act('editComment', { commentId: shown, body: 'Ahora dice esto.' });
  await citizen.act('postComment', { subjectId: shown, body: 'Le respondo.' });
  add('Comment', 'held', await post(`Una ${heldWord} para todos.`));
  const hidden = add('Comment', 'hidden', await report(await post('Un insulto escondido.')));
  add('ModerationDecision', 'taken', await builder.decide(moderator, hidden, 'HIDE'));
  const part = add('Comment', 'part hidden', await report(await post('Llame al vecino, por favor.')));
  await builder.decide(moderator, part, 'HIDE_PART', { passages: [{ start: 0, end: 5 }] });
  const takenBack = add('Comment', 'withdrawn', await post('Me arrepentí.'));
  await author.act('withdrawComment', { commentId: takenBack });
  const appealed = await builder.decide(moderator, await report(await post('Otro insulto.')), 'HIDE');
  add('ModerationAppeal', 'filed', (await builder.appeal(author, appealed)).id);
  const upheld = await builder.decide(moderator, await report(await post('Un tercer insulto.')), 'HIDE');
  const { id: appealId } = await builder.appeal(author, upheld);
  await builder.resolve(colleague, appealId, 'UPHELD');
  add('ModerationAppeal', 'upheld', appealId);
  add('ModerationDecision', 'upheld', upheld);
  const undone = await builder.decide(moderator, await report(await post('Otro más.')), 'HIDE');
  await moderator.act('undoModerationDecision', { decisionId: undone });
  add('ModerationDecision', 'undone', undone);
  const labelled = add('Comment', 'labelled', await report(await post('El agua es toda de plomo.')));
  await builder.decide(moderator, labelled, 'LABEL');
  const answer = (await official.act('postComment', { subjectId: consultationId, body: 'Lo dice la entidad.' }, 'comment { id }')).comment
    .id;
  const { proposal } = await moderator.act(
    'decideOnComment',
    builder.statement(answer, 'HIDE_PART', { ground: 'PERSONAL_DATA', passages: [{ start: 0, end: 2 }] }),
    'proposal { id }',
  );
  add('ModerationProposal', 'waiting', proposal.id);
  add('Comment', 'of the agency, with a proposal', answer);
  const noise = await report(await post('Un anuncio de ventas.'));
  const [waiting] = await world.rows<{ id: string }>('SELECT id FROM moderation_cases WHERE comment_id = $1', [uuidOf(noise)]);
  add('ModerationCase', 'waiting', global('ModerationCase', waiting!.id));
  await moderator.act('noteCase', { caseId: global('ModerationCase', waiting!.id), note: 'Hay que mirar el hilo.' });
  const handed = { accountId: global('Account', colleague.accountId), note: 'Usted conoce el tema.' };
  await moderator.act('handOverCase', { caseId: global('ModerationCase', waiting!.id), ...handed });
  const other = await report(await post('Otro anuncio.'));
  const [together] = await world.rows<{ id: string }>('SELECT id FROM moderation_cases WHERE comment_id = $1', [uuidOf(other)]);
  const caseIds = [global('ModerationCase', together!.id)];
  const { commentId: _, ...hides } = builder.statement('', 'HIDE');
  const { batch } = await moderator.act('decideTogether', { agencyId: world.ministry.globalId, caseIds, ...hides }, 'batch { id }');
  await carriedOut(world, add('ModerationBatch', 'carried out', batch.id));
  const suggestion = { provisionId: articleId, passage: { exact: 'agua' }, proposed: 'agua potable', reason: why };
  add('Comment', 'suggestion', (await author.act('suggestWording', suggestion, 'comment { id }')).comment.id);
  const unfinished = { subjectId: articleId, body: 'Sin terminar.' };
  add('CommentDraft', 'unfinished', (await author.act('saveCommentDraft', unfinished, 'draft { id }')).draft.id);
}

/** Questions, public and private, and what officials keep for answers. */
async function asked({ world, people }: Stage, add: Add): Promise<void> {
  const { author: asker, official } = people;
  const builder = new QuestionBuilder(world);
  const agencyId = world.ministry.globalId;
  const accountId = global('Account', official.accountId);
  for (const isPrivate of [false, true]) {
    const question = await builder.ask({ asker, isPrivate, title: isPrivate ? 'Mi caso' : '¿Cuándo hay agua?', territory: 'CO' });
    await official.act('assignQuestion', { questionId: question.id, accountId });
    add('Question', `${isPrivate ? 'private' : 'public'}, waiting`, question.id);
  }
  await asker.act('followQuestion', { questionId: (await builder.ask({ asker: people.citizen })).id });
  for (const isPrivate of [false, true]) {
    const question = await builder.ask({ asker, isPrivate, title: 'Respondida' });
    await builder.answer(question, {}, official);
    await asker.act('rateAnswer', { questionId: question.id, rating: 4, words: 'Muy clara.' });
    add('Question', `${isPrivate ? 'private' : 'public'}, answered`, question.id);
  }
  const taken = await builder.ask({ asker, title: 'Retirada' });
  await asker.act('withdrawQuestion', { questionId: taken.id });
  add('Question', 'withdrawn', taken.id);
  const guide = { agencyId, title: 'Guía de agua', body: 'El cuerpo de la guía.' };
  add('Guidance', 'published', (await official.act('publishGuidance', guide, 'guidance { id }')).guidance.id);
  const acuse = { agencyId, name: 'Acuse', body: 'Su pregunta fue recibida.' };
  add('AnswerTemplate', 'saved', (await official.act('saveAnswerTemplate', acuse, 'template { id }')).template.id);
  const wish = { agencyId, name: 'No procede', disposition: 'NOT_ACCEPTED', reasons: es('No.') };
  add('ObservationTemplate', 'saved', (await official.act('saveObservationTemplate', wish, 'template { id }')).template.id);
}

async function carriedOut(world: World, batchId: string): Promise<void> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await new Promise((soon) => setTimeout(soon, 50))) {
    const [row] = await world.rows<{ state: string }>('SELECT state FROM moderation_batches WHERE id = $1', [uuidOf(batchId)]);
    if (row?.state === 'DONE') return;
  }
  throw new Error('Nobody carried the batch out.');
}
