/** Whom every field of every thing is meant for: a new one fails in fields.spec.ts until it stands here. */
import { words, type Declared } from './classes.js';

export const things: Record<string, Declared> = {
  Account: {
    seenBy: 'READERS',
    READERS: words('displayName hasLeft id isPseudonym'),
  },
  Agency: {
    seenBy: 'READERS',
    READERS: words('id name premoderationHistory premoderationRules responses sector slug territory words'),
    OFFICIALS: words('observationTemplates'),
    TEAM: words('head people'),
    OVERSEERS: words('invitations'),
    VIEWER: words('viewerCanAsk viewerCanSeePeople viewerCanSeeQueue viewerCanSetPremoderation'),
  },
  AnswerTemplate: {
    seenBy: 'OFFICE',
    READERS: words('body changedAt filledFor id locale name'),
  },
  ArgumentCluster: {
    seenBy: 'READERS',
    READERS: words('answering commentsCount consultation id members near number representative signatures'),
  },
  ClusterDecision: {
    seenBy: 'ANSWERERS',
    READERS: words('act arguments decidedAt decidedBy id undoneAt undoneBy'),
  },
  AssistedBallot: {
    seenBy: 'ENTERERS',
    READERS: words(`
      enteredAt enteredBy gathering id number poll refusal rejection secondBy settledAt state thirdBy`),
    VIEWER: words('viewerCanConfirm'),
  },
  EnteredSupport: {
    seenBy: 'ENTERERS',
    READERS: words('comment enteredAt enteredBy gathering id isAgainst number reason removedBy state'),
  },
  Comment: {
    seenBy: { held: 'JUDGED', otherwise: 'READERS' },
    READERS: words(`
      heldFor anchor answer argument author authorRole body bodyHtml cameBy consultation createdAt depth editedAt edits enteredSupports hiddenPart
      hiddenReason id isEdited isLocked label lockedReason observationNumber parent provenance provision replies repliesCount
      reportedIn stance standingDecisions state suggestion supports webAnnotation`),
    JUDGED: words('original'),
    MODERATORS: words('moderationProposals'),
    VIEWER: words(`
      viewerCanEdit viewerCanModerate viewerCanReply viewerCanReport viewerCanSupport viewerCanWithdraw viewerDraft
      viewerHasSupported viewerPossibleMeasures`),
  },
  CommentDraft: {
    seenBy: 'OWNER',
    READERS: words('body consultation currentPassage id passage savedAt stance subject'),
  },
  Consultation: {
    seenBy: { draft: 'TEAM', 'incomplete draft': 'TEAM', otherwise: 'READERS' },
    // Who answers works on them before everybody reads them.
    inState: { observations: { closed: 'ANSWERERS', otherwise: 'READERS' } },
    differing: ['observationsCount'],
    READERS: words(`
      eligibility gatherings topics territory acceptedSuggestions agency answeringProgress argumentCluster argumentClusters argumentClustersCount argumentCounts
      argumentProgress body bodyHtml channels closesAt commentCounts comments contact followerCount history id integrity
      issuedText language memorandum observations observationsCount observationsReport observationsReports opensAt
      orphanedComments phase policy polls publishedAt realNamesReason shorterTermJustification slug suggestionCounts suggestions summary
      text textVersions themes timeZone title translations withdrawalReason`),
    AGENCY: words('closingRequest'),
    ANSWERERS: words('clusterDecisions matrixFiles matrixUploads reportPreview themeAdvice unfinishedRows'),
    OFFICE: words('publicationTerm'),
    OFFICIALS: words('missingForPublication publicationChecklist'),
    TEAM: words('changedAt participation '),
    VIEWER: words(`
      viewerCanAmendText viewerCanAnswer viewerCanArchive viewerCanCloseEarly viewerCanComment
      viewerCanConfirmEarlyClosing viewerCanEdit viewerCanEnterForOthers viewerCanExtend viewerCanMarkAnswered viewerCanSchedule viewerCanSort
      viewerCanSuggest viewerCanWithdraw viewerDraft viewerFollows viewerHeldComments viewerTextGalley`),
  },
  DataRequest: {
    seenBy: 'DESK',
    READERS: words('answer answeredAt askedAt dueOn id isLate kind outcome words'),
  },
  Gathering: {
    seenBy: 'READERS',
    READERS: words('consultation heldOn id number people place questions recordedAt way'),
    ENTERERS: words('ballots progress scannedPages supports'),
  },
  ScannedPage: {
    seenBy: 'ENTERERS',
    READERS: words('addedAt addedBy address bytes comment format gathering id number'),
  },
  Guidance: {
    seenBy: 'READERS',
    READERS: words('agency body bodyHtml edition editions id locale publishedAt questionsAnswered revisedAt title'),
  },
  MatrixUpload: {
    seenBy: 'ANSWERERS',
    READERS: words(`
      appliedAt applier cells closedAt counts fileName format id missingRows refusals rows sha256 unchangedRows
      uploadedAt uploader`),
  },
  ModerationAppeal: {
    seenBy: 'APPEAL',
    READERS: words(`
      agency carriedOutBy closedAt comment consultation decidedAt decision dueAt filedAt first furtherUntil id isLate
      outcome outcomeReason possibleMeasures standing state step whyAuditor words`),
    MODERATORS: words('bodyAtDecision case'),
    VIEWER: words('viewerCanAppealFurther viewerCanDecide viewerCanWithdraw'),
  },
  ModerationBatch: {
    seenBy: 'MODERATORS',
    READERS: words(`
      agency askedAt decided facts finishedAt ground id kept legalGround measure moderator proportion reason skipped
      skippedCount state total undoUntil undone undoneAt`),
    VIEWER: words('viewerCanUndo'),
  },
  ModerationCase: {
    seenBy: 'MODERATORS',
    READERS: words(`
      advice alikeCount attendBy claim comment decisions firstReportedAt id isAdvised isHeld isOpen notes openReports
      personalData personalDataProposed proposals reasons reports risk`),
    VIEWER: words('viewerCanClaim'),
  },
  ModerationDecision: {
    seenBy: 'READERS',
    READERS: words(`
      agency appealableUntil appeals automatedDecision automatedDetection basis comment commentId consultation
      contentCreatedAt contentLanguage decidedAt decidedOnAppeal endsAt facts ground houseRule id isSeconded ledgerProof
      legalGround liftedAt lifts measure proportion reason source territoryScope undoneAt`),
    VIEWER: words('viewerAppeal viewerCanAppeal viewerCanUndo viewerIsConcerned'),
  },
  ModerationProposal: {
    seenBy: 'MODERATORS',
    READERS: words(`
      answer answeredAt basis comment endsAt expiresAt facts ground id legalGround measure passages proportion
      proposedAt proposer reason state`),
    VIEWER: words('viewerCanAnswer viewerCanWithdraw'),
  },
  Invitation: {
    seenBy: 'OVERSEERS',
    READERS: words('acceptedAt acceptedBy agency email expiresAt id invitedAt invitedBy revokedAt role state'),
  },
  Notice: {
    seenBy: 'OWNER',
    READERS: words(`
      appealId consultation createdAt decision id kind mailedAt observationNumbers question questionNumber readAt
      sentence`),
  },
  Observation: {
    seenBy: 'ANSWERERS',
    READERS: words('answer cluster comment id kind number prepared provision revision state themes'),
  },
  ObservationTemplate: {
    seenBy: 'OFFICIALS',
    READERS: words('disposition id name reasons savedAt'),
  },
  ObservationsReport: {
    seenBy: 'READERS',
    READERS: words(`
      change changeCount changes closedOn figures file files id legalBasis notAccepted number office openedOn
      publishedAt row rows series sha256 signerName`),
  },
  PaperBatch: {
    seenBy: 'ADMINISTRATORS',
    READERS: words('createdAt expiresAt id'),
  },
  Poll: {
    seenBy: { draft: 'TEAM', otherwise: 'READERS' },
    READERS: words(`
      annotations asksTerritory budget certifications consultation count countingExplanation eligibility highestScore id integrity
      isCertified isKeyDestroyed kind language lowestScore maxChoices method minChoices options parameters
      participationWarnings position question results resultsByTerritory resultsByTrustLevel resultsPolicy rollSize seats waysOfVoting`),
    VIEWER: words('viewerBallot viewerCanCertify viewerCanVote'),
  },
  PollOption: {
    seenBy: { draft: 'TEAM', otherwise: 'READERS' },
    READERS: words('cost id label language position'),
  },
  PremoderationRules: {
    seenBy: 'READERS',
    READERS: words('agency changedAt id mostAMinute mostLinks newAccountDays number reason words'),
  },
  Provision: {
    seenBy: { draft: 'TEAM', otherwise: 'READERS' },
    READERS: words(`
      annotations body bodyHtml children commentCounts comments consultation depth eid heading history id integrity kind
      label number parent passage position sentences version`),
    VIEWER: words('viewerDraft'),
  },
  PublicationPolicy: {
    seenBy: 'READERS',
    READERS: words('allowsShorterWithJustification answerWithin counts id legalBasis minimumDays name validFrom'),
  },
  Question: {
    seenBy: { 'private, waiting': 'ASKED', 'private, answered': 'ASKED', otherwise: 'READERS' },
    READERS: words(`
      agency answeredAt answers askAgainUntil askedAt asker body bodyHtml followerCount guidance id isEdited isLate
      isListed isPrivate kind locale number provenance record state term terms territory title`),
    ASKED: words('assignee original'),
    VIEWER: words(`
      viewerAsked viewerCanAnswer viewerCanAskAgain viewerCanAssign viewerCanEditForPublic viewerCanExtend
      viewerCanFollow viewerCanRate viewerCanTransfer viewerCanWithdraw viewerFollows viewerNotices`),
  },
  Roll: {
    seenBy: 'READERS',
    READERS: words('createdAt entries id name'),
    ADMINISTRATORS: words('paperBatches'),
  },
  Session: {
    seenBy: 'OWNER',
    READERS: words('createdAt device endedAt expiresAt id isCurrent isStrong lastSeenAt'),
  },
  TextGalley: {
    seenBy: 'OFFICIALS',
    READERS: words(`
      articleCount changedAt corrections fileName format id keptUntil lostCorrections notes provision provisionBefore
      provisionCount provisions`),
  },
  TextVersion: {
    seenBy: { draft: 'TEAM', otherwise: 'READERS' },
    READERS: words(`
      previous commentCarrying articleCount changelog changelogHtml changelogLanguage consultation contents createdAt exports fileName format id
      isCurrent markdown matchingCorrections notes number provision provisions publishedAt suggestionsTaken
      treeCorrections`),
    TEAM: words('next '),
  },
  Theme: {
    seenBy: 'READERS',
    READERS: words('answeredCount bySearchCount id name names observationsCount peopleCount'),
    ANSWERERS: words('quality searches suggestions suggestionsCount'),
  },
  ThemeSearch: {
    seenBy: 'ANSWERERS',
    READERS: words('id query savedAt'),
  },
};
