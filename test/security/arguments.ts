/** With what each field that needs arguments is asked in the matrix of fields; one that is missing fails until it is said. */
import type { Stage } from './stage.js';

export function argumentsOf(stage: Stage): Record<string, string> {
  const quoted = (words: string): string => JSON.stringify(words);
  const of = (type: string, state?: string): string => quoted(stage.id(type, state));
  const agency = `agencyId: ${quoted(stage.world.ministry.globalId)}`;
  const now = stage.world.clock.now().getTime();
  const at = (hours: number): string => quoted(new Date(now + hours * 3_600_000).toISOString());
  const month = quoted(new Date(now).toISOString().slice(0, 7));
  const observed = `consultationId: ${of('Consultation', 'closed')}`;
  return {
    'AnswerTemplate.filledFor': `questionId: ${of('Question', 'public, waiting')}`,
    'Consultation.argumentCluster': 'number: 1',
    'Consultation.publicationTerm': `opensAt: ${at(24)}`,
    'IntegrityDetail.minutes': `from: ${at(-12)}, to: ${at(1)}`,
    'IntegrityDetail.senders': `from: ${at(-12)}, to: ${at(1)}`,
    'MatrixUpload.cells': 'state: TAKEN',
    'ObservationsReport.change': 'eid: "art_1"',
    'ObservationsReport.row': 'number: 1',
    'Provision.passage': 'start: 0, end: 3, isInHeading: false',
    'TextGalley.provision': 'eid: "art_1"',
    'TextGalley.provisionBefore': 'eid: "art_2"',
    'TextVersion.provision': 'eid: "art_1"',
    'Query.agency': `slug: ${quoted(stage.world.ministry.slug)}`,
    'Query.agencyQueue': agency,
    'Query.agencyQueueSummary': agency,
    'Query.answerTemplates': agency,
    // Reading some things is recorded as well, and what nobody in person did stands between.
    'Query.auditTrail': 'first: 30',
    'Query.changedProvisions': observed,
    'Query.compareTextVersions': `old: ${of('TextVersion', 'published')}, new: ${of('TextVersion', 'draft')}`,
    'Query.consultation': `id: ${of('Consultation', 'open')}`,
    'Query.eligibilityPreview': 'eligibility: {}',
    'Query.followedReport': `code: "no-such-code"`,
    'Query.gatherSuggestions': `consultationId: ${of('Consultation', 'open')}`,
    'Query.guidance': `id: ${of('Guidance')}`,
    'Query.isReportWaiting': 'token: "no-such-token"',
    'Query.invitation': 'token: "no-such-token"',
    'Query.moderationAppeals': agency,
    'Query.moderationBatches': agency,
    'Query.moderationLoad': agency,
    'Query.moderationProposals': agency,
    'Query.moderationQueue': agency,
    'Query.moderationQueueCount': agency,
    'Query.moderationQueueFigures': agency,
    'Query.moderationReport': `${agency}, month: ${month}`,
    'Query.node': `id: ${of('Consultation', 'draft')}`,
    'Query.nodes': `ids: [${of('Consultation', 'draft')}]`,
    'Query.paperCodes': `batchId: ${of('PaperBatch')}`,
    'Query.personalDataIn': 'text: "Llame al 300 123 4567."',
    'Query.poll': `id: ${of('Poll', 'draft')}`,
    'Query.previewAnswers': `input: { ${observed}, selection: { filter: {}, seenRevision: ${stage.revision} }, disposition: NOT_ACCEPTED, reasons: [{ locale: "es", text: "No." }] }`,
    'Query.previewMarkdown': 'markdown: "Hola"',
    'Query.previewSuggestion': 'exact: "agua", proposed: "agua potable"',
    'Query.previewText': 'markdown: "# Decreto", from: 0',
    'Query.question': `id: ${of('Question', 'private, waiting')}`,
    'Query.receipt': `code: ${quoted(stage.receipt)}`,
    'Query.reportChallenge': `commentId: ${of('Comment', 'shown')}, kind: NOT_MINE`,
    'Query.similarQuestions': 'text: "el agua de la vereda"',
    'Query.territory': 'code: "CO"',
    'Query.textVersion': `consultationSlug: ${quoted(stage.slug)}, number: 1`,
  };
}
