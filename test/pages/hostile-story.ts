/** A consultation from its agency to its receipts in which nobody writes an honest word. */
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { BatchWorkService } from '../../src/moderation/batches/batch-work.service.js';
import { EnteringService } from '../../src/responses/entering.service.js';
import { shortText } from '../drafts.js';
import { FilledMatrix, sendMatrix } from '../filled-matrix.js';
import type { Letters } from '../letters.js';
import { pause } from '../live/watching.js';
import { Person } from '../person.js';
import { newDocument, seen, uploadRoll } from '../identities.js';
import { carryOn, certify, counted } from '../polls.js';
import { publishVersion } from '../versions.js';
import { fieldsWith } from '../words-of-schema.js';
import { day, type World } from '../world.js';
import { askHostilely } from './hostile-questions.js';
import type { Facts } from './stops.js';
import { sorted } from '../sorted.js';
import { uuidOf } from '../processes.js';

export interface Cast {
  clara: Person;
  patricia: Person;
  tomas: Person;
  beatriz: Person;
}
export interface Told {
  facts: Facts;
  /** Who registered, wrote, voted and reported. */
  ana: Person;
  /** A consultation that was taken back. */
  withdrawn: string;
  /** The draft of a further version of the text of the open consultation. */
  version: string;
  /** The number of a question that went to another agency. */
  passedOn: string;
  /** The numbers of questions that were asked at a meeting: one was taken back. */
  heard: string[];
  /** What its moderators decided, by uuid. */
  decisions: string[];
}

const sumOf = (field: string): number => [...field].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 999_983, 7);

/** What became of the tricks in each field of words. */
export class Outcomes {
  readonly taken = new Map<string, Set<string>>();
  readonly refused = new Map<string, Set<string>>();

  /** Which field it was, to be found again in pages. */
  static sign(field: string): string {
    return `Z${sumOf(field)}Z`;
  }

  note(of: Map<string, Set<string>>, fields: string[], trick: string): void {
    for (const field of fields) of.set(field, (of.get(field) ?? new Set()).add(trick));
  }
}

/**
 * The tricks of one telling: a field takes one of them, and in the next telling the other of the next. So each field meets as many tricks
 * as there are tellings, and each trick half of the fields.
 */
export class Pair {
  constructor(
    readonly tricks: readonly [string, string],
    private readonly turn: number,
  ) {}

  of(field: string): string {
    return this.tricks[(sumOf(field) + this.turn) % 2]!;
  }

  /** Words for a field: the trick, and a sign by which the field is known again. */
  words(field: string, most = 1_000): string {
    const text = `${this.of(field)} ${Outcomes.sign(field)}`;
    if (text.length > most) throw new Error(`${field} takes less than «${text}».`);
    return text;
  }

  /** The same for Markdown: what follows a trick on its line could change what it means. */
  prose(field: string): string {
    return `${this.of(field)}\n\n${Outcomes.sign(field)}`;
  }

  /** The words that have room in a short field: with each trick, with one of them, or none. */
  shortOf(field: string, most: number): string[] {
    return this.tricks.map((trick) => `${trick} ${Outcomes.sign(field)}`).filter((text) => text.length <= most);
  }
}

/** Names refuse marks that turn text around, which a test of theirs shows. */
const nameable = (trick: string): string => trick.replaceAll('\u202E', '');

const observed = 'query ($id: ID!) { consultation(id: $id) { observations(first: 1) { nodes { id } } } }';

export class HostileStory {
  private round = 0;

  constructor(
    private readonly world: World,
    private readonly letters: Letters,
    private readonly cast: Cast,
    readonly outcomes: Outcomes,
  ) {}

  /** Acts with a trick somewhere in the input, which must succeed. */
  private async act(person: Person, pair: Pair, mutation: string, input: Record<string, unknown>, selection = ''): Promise<any> {
    const payload = await person.act(mutation, input, selection);
    for (const trick of pair.tricks) this.outcomes.note(this.outcomes.taken, fieldsWith(mutation, input, trick), trick);
    return payload;
  }

  /** Tells it once, with a trick in every field that takes it. */
  async tell(pair: Pair, mailTrick: string): Promise<Told> {
    const { clara, patricia, tomas, beatriz } = this.cast;
    const [one, other] = pair.tricks;
    const n = ++this.round;
    this.world.clock.advance(3_600_000);
    const w = (field: string, most?: number): string => pair.words(field, most);
    const p = (field: string): string => pair.prose(field);
    const act = (person: Person, mutation: string, input: Record<string, unknown>, selection?: string): Promise<any> =>
      this.act(person, pair, mutation, input, selection);
    const es = { locale: 'es' };

    const territory = `T${n}`;
    await act(beatriz, 'createTerritory', {
      code: territory,
      kind: 'DEPARTMENT',
      parentCode: 'CO',
      words: [{ ...es, name: w('TerritoryWordsInput.name', 200) }],
    });
    const topic = `tema-${n}`;
    await act(beatriz, 'createTopic', { slug: topic, words: [{ ...es, name: w('TopicWordsInput.name', 100) }] });
    await act(beatriz, 'addPublicationPolicy', {
      validFrom: `2030-01-${String(n).padStart(2, '0')}`,
      minimumDays: 20,
      counts: 'WORKING_DAYS',
      allowsShorterWithJustification: true,
      words: [{ ...es, name: w('PolicyWordsInput.name', 200), legalBasis: w('PolicyWordsInput.legalBasis', 500) }],
    });
    const slugOfAgency = `entidad-${n}`;
    const { agency } = await act(
      beatriz,
      'createAgency',
      { slug: slugOfAgency, words: [{ ...es, name: w('AgencyWordsInput.name', 200), sector: w('AgencyWordsInput.sector', 200) }] },
      'agency { id }',
    );
    for (const [person, role] of [
      [clara, 'OFFICIAL'],
      [patricia, 'OFFICIAL'],
      [tomas, 'MODERATOR'],
    ] as const)
      await beatriz.act('grantRole', { agencyId: agency.id, email: person.email, role });
    await this.world.signInAgain(clara, patricia, tomas);
    for (const person of [clara, tomas])
      await act(person, 'updateAccount', { displayName: nameable(pair.words('UpdateAccountInput.displayName', 80)) });

    const ana = await this.register(pair, mailTrick, n);
    const wish = { kind: 'CORRECTION', words: w('AskAboutMyDataInput.words') };
    const { request } = await act(ana, 'askAboutMyData', wish, 'request { id }');
    await act(beatriz, 'answerDataRequest', { requestId: request.id, outcome: 'GRANTED', answer: w('AnswerDataRequestInput.answer') });
    const contact = {
      office: w('ContactInput.office', 200),
      name: w('ContactInput.name', 200),
      email: mailTrick,
    };
    const phones = pair.shortOf('ContactInput.phone', 50);
    const prepared = async (): Promise<any> => {
      const { consultation } = await act(
        clara,
        'createConsultation',
        {
          agencyId: agency.id,
          territory,
          topics: [topic],
          title: w('CreateConsultationInput.title', 300),
          summary: w('CreateConsultationInput.summary', 2_000),
          body: p('CreateConsultationInput.body'),
          // One after the other.
          contact: { ...contact, phone: phones[0] ?? '1' },
          channels: ['WEB', 'EMAIL', 'PHONE'],
        },
        'consultation { id slug }',
      );
      phones.reverse();
      this.outcomes.note(this.outcomes.taken, ['ContactInput.email'], mailTrick);
      const { id } = consultation;
      const parts = ['background', 'scope', 'legalViability', 'economicImpact', 'budgetImpact', 'environmentalImpact', 'technicalStudies'];
      await act(clara, 'setMemorandum', { id, ...Object.fromEntries(parts.map((part) => [part, p(`SetMemorandumInput.${part}`)])) });
      const realNamesReason = `${p('SetConsultationEligibilityInput.realNamesReason')} y así lo pide la ley.`;
      await act(clara, 'setConsultationEligibility', { id, eligibility: {}, realNamesReason });
      const markdown = `# ${one}\n\n${other}\n\n#### Artículo 1°. ${pair.of('heading')}\n\n${p('SaveTextInput.markdown')}\n\n${w('PassageInput.exact')}\n`;
      await act(clara, 'saveText', { consultationId: id, markdown });
      await this.translate(clara, pair, id);
      const { poll } = await act(
        clara,
        'callPoll',
        {
          consultationId: id,
          kind: 'SINGLE',
          resultsPolicy: 'LIVE',
          questions: [{ ...es, text: w('QuestionInput.text', 500) }],
          options: [{ labels: [{ ...es, text: w('LabelInput.text', 300) }] }, { labels: [{ ...es, text: `${pair.of('other label')} 2` }] }],
        },
        'poll { id options { id } }',
      );
      return { id, slug: consultation.slug, poll };
    };
    const open = async (): Promise<any> => {
      const draft = await prepared();
      const shorterTermJustification = {
        reason: w('ShorterTermJustificationInput.reason'),
        name: w('ShorterTermJustificationInput.name', 200),
        office: w('ShorterTermJustificationInput.office', 200),
      };
      const now = this.world.clock.now().getTime();
      const [opensAt, closesAt] = [new Date(now).toISOString(), new Date(now + 5 * day).toISOString()];
      await act(clara, 'scheduleConsultation', { id: draft.id, opensAt, closesAt, shorterTermJustification });
      return draft;
    };

    const asked = await askHostilely({ act, line: w, prose: p }, ana, clara, agency.id, this.world.townHall.globalId);
    const draft = await prepared();
    const uploaded = `#### Artículo 1. ${pair.of('heading')}\n\n${p('UploadTextInput.markdown')}\n`;
    await act(clara, 'uploadText', { consultationId: draft.id, markdown: uploaded });
    const { id: withdrawn } = await open();
    await act(clara, 'withdrawConsultation', { id: withdrawn, reason: w('WithdrawConsultationInput.reason') });
    const { id: closed, poll: closedPoll } = await open();
    await act(clara, 'requestEarlyClosing', { id: closed, reason: w('RequestEarlyClosingInput.reason') });
    await patricia.act('confirmEarlyClosing', { id: closed });
    await carryOn(this.world);
    await counted(this.world, closedPoll.id);
    await certify(this.world, closedPoll.id, [clara, patricia]);
    await act(clara, 'annotateResult', { pollId: closedPoll.id, text: w('AnnotateResultInput.text', 2_000) });
    const { id, slug, poll } = await open();
    await act(clara, 'updateConsultation', { id, channels: ['WEB'], reason: w('UpdateConsultationInput.reason') });
    await this.translate(clara, pair, id, w('SetTranslationInput.reason'));
    const later = new Date(this.world.clock.now().getTime() + 9 * day).toISOString();
    await act(clara, 'extendConsultation', { id, closesAt: later, reason: w('ExtendConsultationInput.reason') });
    await act(clara, 'requestEarlyClosing', { id, reason: w('RequestEarlyClosingInput.reason') });

    const berta = await this.world.citizen(`Berta${n}`);
    const post = async (person: Person, subjectId: string): Promise<string> =>
      (await act(person, 'postComment', { subjectId, stance: 'AGAINST', body: p('PostCommentInput.body') }, 'comment { id }')).comment.id;
    const { text } = (
      await clara.read('query ($id: ID!) { consultation(id: $id) { text { provisions(first: 20) { nodes { id eid kind } } } } }', { id })
    ).consultation;
    const article = text.provisions.nodes.find(({ kind }: { kind: string }) => kind === 'ARTICLE');
    const comment = await post(ana, article.id);
    await act(ana, 'editComment', { commentId: comment, stance: 'AGAINST', body: p('EditCommentInput.body') });
    const commentOfOthers = await post(berta, comment);
    const [decided, dismissed] = [await post(berta, id), await post(berta, article.id)];
    for (const commentId of [decided, dismissed])
      await act(ana, 'reportComment', { commentId, reason: 'SPAM', note: w('ReportCommentInput.note') });
    const stated = (input: string): object =>
      Object.fromEntries(['facts', 'reason', 'proportion'].map((field) => [field, w(`${input}.${field}`)]));
    await act(tomas, 'hideComment', { commentId: decided, ground: 'SPAM', ...stated('HideCommentInput') });
    await act(tomas, 'restoreComment', { commentId: decided, ...stated('RestoreCommentInput') });
    await act(tomas, 'dismissReports', { commentId: dismissed, ...stated('DismissReportsInput') });
    const hidden = await post(ana, id);
    const hide = { commentId: hidden, ground: 'OTHER', ...stated('HideCommentInput') };
    const hiding = await act(tomas, 'hideComment', hide, 'decision { id }');
    const uuid = uuidOf(agency.id);
    const colleague = await this.world.moderator({ id: uuid, globalId: agency.id, slug: agency.slug });
    const legalGround = w('DecideOnCommentInput.legalGround', 300);
    const decide = { commentId: dismissed, ground: 'OTHER', basis: 'ILLEGAL_CONTENT', legalGround, ...stated('DecideOnCommentInput') };
    await act(tomas, 'decideOnComment', { ...decide, measure: 'LABEL' });
    const endsAt = new Date(this.world.clock.now().getTime() + 9 * day).toISOString();
    const { proposal } = await act(tomas, 'decideOnComment', { ...decide, measure: 'SUSPEND', endsAt }, 'proposal { id }');
    await act(colleague, 'declineModerationProposal', { proposalId: proposal.id, reason: w('DeclineModerationProposalInput.reason') });
    const appeal = await this.appeal(ana, pair, agency.id, await post(ana, id));
    await act(berta, 'reportComment', { commentId: comment, reason: 'SPAM', note: w('ReportCommentInput.note') });
    await this.reportWithoutAccount(pair, comment, n);
    const rules = { agencyId: agency.id, words: pair.shortOf('SetPremoderationRulesInput.words', 80), mostLinks: 20, seenNumber: 0 };
    await act(tomas, 'setPremoderationRules', { ...rules, reason: w('SetPremoderationRulesInput.reason') });
    const queue = 'query ($id: ID!) { moderationQueue(agencyId: $id, first: 9) { nodes { id } } }';
    const [found] = (await tomas.read(queue, { id: agency.id })).moderationQueue.nodes;
    await act(tomas, 'noteCase', { caseId: found.id, note: w('NoteCaseInput.note') });
    const legal = { basis: 'ILLEGAL_CONTENT', legalGround: w('DecideTogetherInput.legalGround', 300) };
    const choice = {
      agencyId: agency.id,
      caseIds: [found.id],
      measure: 'HIDE',
      ground: 'SPAM',
      ...legal,
      ...stated('DecideTogetherInput'),
    };
    const { batch } = await act(tomas, 'decideTogether', choice, 'batch { id }');
    // It was a mistake: the case goes on waiting.
    await act(tomas, 'undoBatch', { batchId: batch.id });
    await this.waitsAgain(tomas, found.id);
    const accountId = Buffer.from(`Account:${colleague.accountId}`).toString('base64url');
    await act(tomas, 'handOverCase', { caseId: found.id, accountId, note: w('HandOverCaseInput.note') });
    const passage = { exact: Outcomes.sign('SaveTextInput.markdown'), prefix: one, suffix: other };
    const suggest = async (): Promise<string> => {
      const [proposed, reason] = [w('SuggestWordingInput.proposed', 2_000), p('SuggestWordingInput.reason')];
      const input = { provisionId: article.id, passage, proposed, reason, mayName: true };
      return (await act(berta, 'suggestWording', input, 'comment { id }')).comment.id;
    };
    const [accepted, declined] = [await suggest(), await suggest()];
    const wording = w('AcceptSuggestionInput.wording', 2_000);
    await act(clara, 'acceptSuggestion', { commentId: accepted, wording, reason: p('AcceptSuggestionInput.reason') });
    await act(clara, 'declineSuggestion', { commentId: declined, reason: p('DeclineSuggestionInput.reason') });
    await this.quote(berta, pair, article.id);
    const version = await this.amend(clara, pair, id, article.eid);
    const { answered, reported } = await this.answer(berta, pair);
    await act(ana, 'saveCommentDraft', { subjectId: id, body: p('SaveCommentDraftInput.body') });
    const { receipt } = await ana.act('castVote', { pollId: poll.id, optionIds: [poll.options[0].id] }, 'receipt { code }');
    await ana.act('followConsultation', { id });
    const heldOn = new Date(this.world.clock.now().getTime() - 5 * 3_600_000).toISOString().slice(0, 10);
    const meeting = { consultationId: id, way: 'MEETING', heldOn, place: w('RecordGatheringInput.place', 200) };
    const { gathering } = await act(clara, 'recordGathering', meeting, 'gathering { id }');
    const said = { gatheringId: gathering.id, subjectId: id, hasConsent: true };
    await act(clara, 'enterComment', { ...said, body: p('EnterCommentInput.body'), name: w('EnterCommentInput.name', 100) });
    const enter = async (documentNumber: string): Promise<string> => {
      const paper = { documentKind: 'CC', documentNumber, optionIds: [poll.options[0].id] };
      return (await clara.act('enterBallot', { gatheringId: gathering.id, pollId: poll.id, ...paper }, 'ballot { id }')).ballot.id;
    };
    await act(clara, 'rejectBallot', { id: await enter(`10${n}01`), reason: w('RejectBallotInput.reason', 500) });
    const assistedBallot = await enter(`10${n}02`);
    const signed = { gatheringId: gathering.id, commentId: accepted, ...{ documentKind: 'CC', documentNumber: `10${n}03` } };
    const { support } = await act(clara, 'enterSupport', signed, 'support { id }');
    await act(clara, 'removeEnteredSupport', { id: support.id, reason: w('RemoveEnteredSupportInput.reason', 500) });
    const asking = {
      title: w('EnterQuestionInput.title', 200),
      body: p('EnterQuestionInput.body'),
      name: w('EnterQuestionInput.name', 100),
    };
    const heard = { gatheringId: gathering.id, hasConsent: true, ...asking };
    const { question: mistaken } = await act(clara, 'enterQuestion', heard, 'question { id number }');
    const { question: kept } = await clara.act('enterQuestion', heard, 'question { number }');
    await act(clara, 'removeEnteredQuestion', { questionId: mistaken.id, reason: w('RemoveEnteredQuestionInput.reason', 2_000) });
    await uploadRoll(beatriz, [newDocument()], w('UploadRollInput.name', 120));
    for (const trick of pair.tricks)
      this.outcomes.note(this.outcomes.taken, fieldsWith('uploadRoll', { name: pair.of('UploadRollInput.name') }, trick), trick);
    const shown = await seen(this.world, ana, newDocument(), { agencyId: agency.id, note: w('VerifyInPersonInput.note', 200) });
    await act(clara, 'verifyInPerson', shown);
    const named = { consultationId: id, names: [{ ...es, name: w('ThemeNameInput.name', 100) }] };
    const theme = (await act(clara, 'createTheme', named, 'theme { id }')).theme.id;
    await act(clara, 'saveThemeSearch', { themeId: theme, query: w('SaveThemeSearchInput.query', 500) });
    await sorted(this.world);
    const log = (await clara.read('{ moderationLog(first: 10) { nodes { id } } }')).moderationLog;
    const decisions = log.nodes.map((found: { id: string }) => uuidOf(found.id));
    const facts = {
      slug,
      agency: slugOfAgency,
      consultation: id,
      closed,
      draft: draft.id,
      eid: article.eid,
      poll: poll.id,
      gathering: gathering.id,
      assistedBallot,
      closedPoll: closedPoll.id,
      reported,
      question: asked.number,
      ownQuestion: asked.waiting,
      guidance: asked.guidance,
      answered,
      argument: '1',
      theme,
    };
    return {
      ana,
      withdrawn,
      version,
      passedOn: asked.passedOn,
      heard: [mistaken.number, kept.number],
      decisions,
      facts: {
        ...facts,
        article: article.id,
        suggestion: accepted,
        comment,
        commentOfOthers,
        case: found.id,
        appeal,
        appealable: uuidOf(hiding.decision.id),
        decision: decisions[0],
        batch: batch.id,
        receipt: receipt.code,
      },
    };
  }

  /** What is decided together, and its undoing, is carried out behind the answer. */
  private async waitsAgain(moderator: Person, caseId: string): Promise<void> {
    const query = 'query ($id: ID!) { node(id: $id) { ... on ModerationCase { isOpen } } }';
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(20)) {
      await this.world.app.get(BatchWorkService).carryOn();
      if ((await moderator.read(query, { id: caseId })).node.isOpen) return;
    }
    throw new Error('The undone case does not wait again.');
  }

  /** From a decision to the auditor, who still has to decide. */
  private async appeal(ana: Person, pair: Pair, agencyId: string, commentId: string): Promise<string> {
    const { tomas, beatriz } = this.cast;
    const w = (field: string, most?: number): string => pair.words(field, most);
    const irene = await this.world.citizen('Irene');
    await beatriz.act('grantRole', { agencyId, email: irene.email, role: 'MODERATOR' });
    await this.world.signInAgain(irene);
    const { decision } = await tomas.act('hideComment', { commentId, ground: 'OTHER', reason: 'Fuera de lugar.' }, 'decision { id }');
    const filed = { decisionId: decision.id, words: w('AppealDecisionInput.words') };
    const { appeal } = await this.act(ana, pair, 'appealDecision', filed, 'appeal { id }');
    const measure = {
      measure: 'LABEL',
      ground: 'OTHER',
      basis: 'ILLEGAL_CONTENT',
      legalGround: w('AppealMeasureInput.legalGround', 300),
      facts: w('AppealMeasureInput.facts'),
      proportion: w('AppealMeasureInput.proportion'),
    };
    const input = { appealId: appeal.id, outcome: 'CHANGED', reason: w('DecideAppealInput.reason'), measure };
    await this.act(await this.world.session(irene), pair, 'decideAppeal', input);
    return (await this.act(ana, pair, 'appealFurther', { appealId: appeal.id, words: w('AppealFurtherInput.words') }, 'appeal { id }'))
      .appeal.id;
  }

  /** Answers the observations of a consultation that two officials have closed, also from a spreadsheet, signs, revises and reports them. */
  private async answer(author: Person, pair: Pair): Promise<Pick<Facts, 'answered' | 'reported'>> {
    const { clara, patricia } = this.cast;
    const [one, other] = pair.tricks;
    const { id, articles } = await this.world.drafts.open({ official: clara, agency: this.world.ministry });
    for (const body of [one, other, 'Tampoco.']) await author.act('postComment', { subjectId: id, body });
    const said = 'query ($id: ID!) { consultation(id: $id) { slug comments(first: 1) { nodes { id } } } }';
    const { slug, comments } = (await author.read(said, { id })).consultation;
    const { comment } = await author.act('postComment', { subjectId: comments.nodes[0].id, body: 'De acuerdo.' }, 'comment { id }');
    await clara.act('requestEarlyClosing', { id, reason: 'De verdad.' });
    await patricia.act('confirmEarlyClosing', { id });
    await publishVersion({ id, official: clara }, shortText.replace('uso del agua', 'uso del agua potable'));
    await this.world.app.get(EnteringService).carryOn();
    const matrix = (await FilledMatrix.download(clara, id)).fill(1, {
      Disposición: one,
      'Motivo (español)': other,
      'Nota interna': one,
    });
    const { upload } = await sendMatrix(clara, id, { ...matrix.file, name: `${other}.csv` });
    const reasons = [{ locale: 'es', text: pair.prose('AnswerReasonInput.text') }];
    const office = (input: string): string => pair.words(`${input}.office`, 200);
    const act = (mutation: string, input: string, more: object): Promise<unknown> =>
      this.act(clara, pair, mutation, { consultationId: id, office: office(input), ...more });
    const selection = { filter: {}, seenRevision: 99 };
    const why = { selection, disposition: 'NOT_ACCEPTED', reasons };
    await this.act(clara, pair, 'prepareAnswers', {
      consultationId: id,
      ...why,
      disposition: 'ACCEPTED',
      changes: [articles[0]!.id],
      selection: { filter: { numberTo: 1 }, seenRevision: 99 },
    });
    const [first] = (await clara.read(observed, { id })).consultation.observations.nodes;
    await act('signAnswers', 'SignAnswersInput', { selection: { ids: [first.id], seenRevision: 99 } });
    await act('answerObservations', 'AnswerObservationsInput', why);
    await act('reviseAnswers', 'ReviseAnswersInput', { ...why, selection: { filter: { numberFrom: 2 }, seenRevision: 99 } });
    const legalBasis = pair.words('PublishObservationsReportInput.legalBasis', 500);
    await act('publishObservationsReport', 'PublishObservationsReportInput', { legalBasis });
    const { text } = (await clara.read('query ($id: ID!) { consultation(id: $id) { text { id } } }', { id })).consultation;
    await act('issueText', 'IssueTextInput', { versionId: text.id });
    const name = pair.words('SaveObservationTemplateInput.name', 200);
    const template = { agencyId: this.world.ministry.globalId, name, disposition: 'OUT_OF_SCOPE', reasons };
    await this.act(clara, pair, 'saveObservationTemplate', template);
    return {
      answered: { id, slug, agency: this.world.ministry.slug, reply: comment.id },
      reported: { id, slug, eid: articles[0]!.eid, upload: upload.id },
    };
  }

  /** By somebody whose device has done the work, and by somebody who follows the link of a letter. */
  private async reportWithoutAccount(pair: Pair, commentId: string, n: number): Promise<void> {
    const visitor = this.world.visitor();
    const asked = 'query ($id: ID!) { reportChallenge(commentId: $id, kind: NOT_MINE) }';
    const challenge = JSON.parse((await visitor.read(asked, { id: commentId })).reportChallenge) as Challenge;
    const proof = JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
    const about = { commentId, kind: 'NOT_MINE' };
    const note = (input: string): string => pair.words(`${input}.note`);
    const proved = { ...about, proof, note: note('ReportWithoutAccountInput') };
    await this.act(visitor, pair, 'reportWithoutAccount', proved);
    const email = `nadie${n}@example.org`;
    await this.act(visitor, pair, 'reportByMail', { ...about, email, note: note('ReportByMailInput') });
    const token = /\?token=([\w-]+)/.exec((await this.letters.to(email))[0]!.text)![1]!;
    await visitor.act('confirmReport', { token });
  }

  /** A comment on a passage: Markdown may make other words of the trick, which then are not found. */
  private async quote(person: Person, pair: Pair, subjectId: string): Promise<void> {
    const [prefix, suffix] = [pair.words('PassageInput.prefix'), pair.words('PassageInput.suffix')];
    for (const passage of [{ exact: pair.words('PassageInput.exact') }, { exact: Outcomes.sign('PassageInput.exact'), prefix, suffix }]) {
      const input = { subjectId, stance: 'AGAINST', body: 'Estas palabras no.', passage };
      const { userErrors } = await person.do('postComment', input);
      const became = userErrors.length === 0 ? this.outcomes.taken : this.outcomes.refused;
      for (const trick of pair.tricks) this.outcomes.note(became, fieldsWith('postComment', input, trick), trick);
    }
  }

  /** Publishes a second version of the text, and drafts a third: its id. */
  private async amend(clara: Person, pair: Pair, consultationId: string, eid: string): Promise<string> {
    const field = 'DraftTextVersionInput.markdown';
    const [one, other] = pair.tricks;
    const draft = async (heading: string): Promise<string> => {
      const markdown = `# ${one}\n\n${other}\n\n#### Artículo 1°. ${heading}\n\n${pair.prose(field)}\n\n#### Artículo 2°. ${other}\n\n${one}\n`;
      return (await this.act(clara, pair, 'draftTextVersion', { consultationId, markdown }, 'textVersion { id }')).textVersion.id;
    };
    await this.act(clara, pair, 'publishTextVersion', {
      versionId: await draft(pair.of('heading')),
      changelog: [{ locale: 'es', text: pair.prose('ChangelogInput.text') }],
      reasons: [{ eid, words: [{ locale: 'es', text: pair.words('ReasonWordsInput.text') }] }],
    });
    return draft(`${pair.of('heading')} 2`);
  }

  private async translate(clara: Person, pair: Pair, id: string, reason?: string): Promise<void> {
    const field = (name: string): string => pair.words(`SetTranslationInput.${name}`, 300);
    const body = pair.prose('SetTranslationInput.body');
    // A correction that corrects nothing would leave no trace.
    const title = field('title') + (reason ? ' 2' : '');
    await this.act(clara, pair, 'setTranslation', { id, locale: 'en', title, summary: field('summary'), body, reason });
  }

  /** An account with the name, the password and the devices that the trick gives. */
  private async register(pair: Pair, mailTrick: string, n: number): Promise<Person> {
    const visitor = this.world.visitor();
    const password = pair.words('RegisterInput.password');
    const displayName = nameable(pair.words('RegisterInput.displayName', 80));
    const register = async (email: string): Promise<Person> => {
      const input = { email, displayName, password, device: pair.words('RegisterInput.device') };
      const { token } = await this.act(visitor, pair, 'register', input, 'token');
      return new Person(this.world.url, { name: displayName, email, accountId: '', sessionId: '', token });
    };
    const ana = await register(`${n}${mailTrick}`.replace(/^(\d+)"/, '"$1'));
    this.outcomes.note(this.outcomes.taken, ['RegisterInput.email', 'SignInInput.email'], mailTrick);
    await this.act(visitor, pair, 'signIn', { email: ana.email, password, device: pair.words('SignInInput.device') });

    const other = await register(`otra-${n}@example.org`);
    await this.act(other, pair, 'changePassword', {
      currentPassword: password,
      newPassword: pair.words('ChangePasswordInput.newPassword'),
    });
    const browserKey = pair.words('RequestSignInLinkInput.browserKey', 200);
    await this.act(visitor, pair, 'requestSignInLink', { email: `enlace-${other.email}`, browserKey });
    await visitor.act('requestPasswordReset', { email: other.email });
    const [letter] = await this.letters.to(other.email);
    const token = /token=([\w-]+)/.exec(letter!.text)![1]!;
    const device = pair.words('ResetPasswordInput.device');
    await this.act(visitor, pair, 'resetPassword', { token, password: pair.words('ResetPasswordInput.password'), device });
    return ana;
  }
}
