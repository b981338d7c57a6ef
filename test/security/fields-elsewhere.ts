/** Whom the fields at the root are meant for, and those of what has no id and is seen as part of something else. */
import { words, type Declared, type Visibility } from './classes.js';

export const root: Record<'Query', Declared> = {
  Query: {
    seenBy: 'READERS',
    // A new one each time.
    differing: ['reportChallenge'],
    READERS: words(`
      agencies agency appealFigures changedProvisions consultation consultations eligibilityPreview followedReport guidance invitation isReportWaiting
      ledger moderationAdviceFigures moderationLog moderationReport moderationReports personalDataIn petitionTerms
      previewMarkdown previewSuggestion publicationPolicies publishedGuidance questions receipt reportChallenge
      responseNetwork retentionPolicies rolls signInProviders similarQuestions territories territory textVersion topics`),
    ASKED: words('question'),
    DRAFTERS: words('previewText'),
    MODERATORS: words(`
      moderationAppeals moderationBatches moderationLoad moderationProposals moderationQueue moderationQueueCount
      moderationQueueFigures`),
    OFFICE: words('agencyQueue agencyQueueSummary answerTemplates workbench'),
    OFFICIALS: words('gatherSuggestions previewAnswers'),
    OVERSEERS: words('auditTrail dataRequests'),
    ADMINISTRATORS: words('paperCodes'),
    TEAM: words('compareTextVersions node nodes poll'),
    VIEWER: words('viewer viewerComments viewerDrafts viewerFollowedQuestions viewerFollows viewerQuestions viewerVotes'),
  },
};

/** Types without an id: whoever sees what holds one sees all its fields, but those of `within`. A new type fails until it stands here. */
export const parts = words(`
  ActivityBurst ActivityDetailPoint ActivityFigures ActivityPoint AdviceFigures AdviceMonth AgencyPerson
  AgencyQueueChanged AgencyResponse AgencyWords Annotation AnswerOriginal AnswerReasonWords AnswerSample
  AnsweringProgress AnsweringProgressed AnswersPreview AppealChanged AppealFigures ArgumentAnswering ArgumentComment
  ArgumentCounts ArgumentProgress ArgumentsProgressed AssistedReceipt AuditEntry AuditFact AwaitedPhoneCode Ballot BallotPosition
  BallotReceipt BallotScore BallotWords CampaignFigures CaseClaim Certification ChecklistItem ChosenPassage
  ClosingRequest CommentAnchor CommentCarrying CommentChanged CommentCounts CommentEdit CommentLabel CommentOriginal
  CommentReport CommentSpan ComparedWords ConfirmedPhone ConsentDecision ConsentStanding ConsultationChanged ConsultationTranslation
  Contact CountPlace CountRound CountTie CountingParameter DataArchive DecisionProof DeskCode DispositionCount EnteredSupportCount Erasure
  FollowedReport GatheredDraft GatheredSuggestion GatheringProgress GroundCount GuidanceEdition HiddenPart
  HistoryChange HistoryEntry Integrity IntegrityChanged IntegrityDetail IntegrityFinding InvitationOffer IssuedText Ledger
  LedgerCheckpoint LevelResult MatchingCorrection MatrixCellCounts MatrixFile MatrixRefusalView MatrixUploadCellView
  MeasureCount Membership Memorandum MemorandumPart ModerationAdviceFigures ModerationBatchChanged ModerationNote
  ModerationQueueChanged ModerationQueueFigures ModerationReport ModeratorLoad NameLook NearArgument NotAccepted NoticeReceived
  ObservationAnswer ObservationTheme OptionResult OriginalPassage OutcomeCount PairwiseVotes PaperCode Participation
  ParticipationDay ParticipationWarning Passage Passkey Permission LinkedProvider ProviderOpening SignInProvider PersonalData PetitionTerm PollCount PollResults
  PollResultsUpdate PreparedObservationAnswer PreviewedProvision ProjectOutcome Provenance QuestionProvenance ProvisionComparison
  ProvisionParticipation PublicAppeal PublicationTerm QuestionAnswer QuestionChanged QuestionNotice QuestionOriginal ReportKindCount
  QuestionRecord QuestionTerm QueueChanged QueueSummary ReasonCount ReasonForChange Receipt RecordFiles ReportFigures
  ReportFile ReportPreview ReportedArgument ReportedArticle ReportedChange ReportedCount ReportedRow ResponseFigures
  ResponseNetwork ResyncRequired RetentionPolicy RetentionRun RollFault RoundTally RoundTransfer ScoreCount
  SecondFactor SecondStepNeeded SendersPoint Sentence ShorterTermJustification SimilarAnswer SkippedComment
  SourceCount SpamAdvice SpamFilter SpamSign Suggestion SuggestionCounts TakenSuggestion TermDay Territory
  TerritoryResult TerritoryWords TextComparison TextComparisonSummary TextCorrection TextDifference TextExport
  TextMark TextPreview TextSplit TextTableCell TextTableRow ThemeAdvice ThemeName ThemeQualityFigures ThemeSuggestion
  Topic TopicWords TrustShare UnfinishedRow UserError Verification Viewer ViewerSuspension ViewerVote WayCount
  WhoMayTakePart
`);

/** Fields of parts that not everybody sees who sees the part. */
export const within: Record<string, Visibility> = {
  'AnsweringProgress.prepared': 'ANSWERERS',
  'Integrity.detail': 'TEAM',
  'QuestionAnswer.original': 'ASKED',
};

/** Parts that are about whoever asks. */
export const ofViewer = [
  'Viewer',
  'Permission',
  'Ballot',
  'ViewerSuspension',
  'ViewerVote',
  'Verification',
  'SecondFactor',
  'ConsentStanding',
  'AwaitedPhoneCode',
  'ConfirmedPhone',
];

/** Fields for few that the stage has nothing for: everything else that is kept from somebody must be there to be kept. */
export const unfilled = words(`
  Comment.cameBy
  Consultation.themeAdvice Consultation.unfinishedRows Theme.quality Theme.suggestions`);
