/** All migrations, oldest first; a new one is added at the end. */
import { KeepJournal1795000001000 } from './1795000001000-KeepJournal.js';
import { RememberIdempotencyKeys1795000002000 } from './1795000002000-RememberIdempotencyKeys.js';
import { ListTerritories1795000003000 } from './1795000003000-ListTerritories.js';
import { FoundAgencies1795000004000 } from './1795000004000-FoundAgencies.js';
import { OpenAccounts1795000005000 } from './1795000005000-OpenAccounts.js';
import { KeepSessions1795000006000 } from './1795000006000-KeepSessions.js';
import { SlowDownGuessing1795000007000 } from './1795000007000-SlowDownGuessing.js';
import { DatePublicationPolicies1795000008000 } from './1795000008000-DatePublicationPolicies.js';
import { PublishConsultations1795000009000 } from './1795000009000-PublishConsultations.js';
import { WriteConsultationsInLanguages1795000010000 } from './1795000010000-WriteConsultationsInLanguages.js';
import { ExplainConsultations1795000011000 } from './1795000011000-ExplainConsultations.js';
import { PrintTexts1795000012000 } from './1795000012000-PrintTexts.js';
import { CallPolls1795000013000 } from './1795000013000-CallPolls.js';
import { CountBallots1795000014000 } from './1795000014000-CountBallots.js';
import { TakeComments1795000015000 } from './1795000015000-TakeComments.js';
import { SupportAndCountComments1795000016000 } from './1795000016000-SupportAndCountComments.js';
import { KeepTheRoomFair1795000017000 } from './1795000017000-KeepTheRoomFair.js';
import { ResetPasswords1795000018000 } from './1795000018000-ResetPasswords.js';
import { NameTerritoriesInLanguages1795000018100 } from './1795000018100-NameTerritoriesInLanguages.js';
import { ReadTheJournalByTime1795000018200 } from './1795000018200-ReadTheJournalByTime.js';
import { DatePoliciesOnce1795000019000 } from './1795000019000-DatePoliciesOnce.js';
import { FollowConsultations1795000019100 } from './1795000019100-FollowConsultations.js';
import { RememberLastChanges1795000019200 } from './1795000019200-RememberLastChanges.js';
import { KeepCommentDrafts1795000020000 } from './1795000020000-KeepCommentDrafts.js';
import { FindPeopleInTheRoll1795000020100 } from './1795000020100-FindPeopleInTheRoll.js';
import { LookReceiptsUp1795000020200 } from './1795000020200-LookReceiptsUp.js';
import { CountCommentsByDay1795000020300 } from './1795000020300-CountCommentsByDay.js';
import { CountBallotsByDay1795000020400 } from './1795000020400-CountBallotsByDay.js';
import { UndoDecisions1795000020500 } from './1795000020500-UndoDecisions.js';
import { SearchTheModerationLog1795000020600 } from './1795000020600-SearchTheModerationLog.js';
import { BeginTheLedger1795000030000 } from './1795000030000-BeginTheLedger.js';
import { RefuseToChangeTheLedger1795000030100 } from './1795000030100-RefuseToChangeTheLedger.js';
import { CountInMoreWays1795000031000 } from './1795000031000-CountInMoreWays.js';
import { WriteBallotsIntoTheLedger1795000031100 } from './1795000031100-WriteBallotsIntoTheLedger.js';
import { CertifyResults1795000031200 } from './1795000031200-CertifyResults.js';
import { CountByTerritory1795000031300 } from './1795000031300-CountByTerritory.js';
import { PublishTextVersions1795000032000 } from './1795000032000-PublishTextVersions.js';
import { AnchorComments1795000032500 } from './1795000032500-AnchorComments.js';
import { TakeSuggestions1795000032600 } from './1795000032600-TakeSuggestions.js';
import { KeepTextCorrections1795000033000 } from './1795000033000-KeepTextCorrections.js';
import { SetTextsInGalleys1795000033010 } from './1795000033010-SetTextsInGalleys.js';
import { KeepPassagesOfDrafts1795000033300 } from './1795000033300-KeepPassagesOfDrafts.js';
import { AskQuestions1795000034000 } from './1795000034000-AskQuestions.js';
import { FindAnswers1795000034100 } from './1795000034100-FindAnswers.js';
import { KeepTheResponseNetwork1795000034200 } from './1795000034200-KeepTheResponseNetwork.js';
import { AnswerObservations1795000035000 } from './1795000035000-AnswerObservations.js';
import { ReportObservations1795000035100 } from './1795000035100-ReportObservations.js';
import { DateAnswers1795000035200 } from './1795000035200-DateAnswers.js';
import { NotifyPeople1795000035300 } from './1795000035300-NotifyPeople.js';
import { FindArguments1795000035600 } from './1795000035600-FindArguments.js';
import { GiveThemes1795000035610 } from './1795000035610-GiveThemes.js';
import { KeepReportsRowByRow1795000035700 } from './1795000035700-KeepReportsRowByRow.js';
import { TakeMatricesBack1795000035710 } from './1795000035710-TakeMatricesBack.js';
import { TellOfQuestions1795000035800 } from './1795000035800-TellOfQuestions.js';
import { FindObservationsByWords1795000035810 } from './1795000035810-FindObservationsByWords.js';
import { StateReasons1795000036000 } from './1795000036000-StateReasons.js';
import { EndMeasures1795000036010 } from './1795000036010-EndMeasures.js';
import { SuspendPeople1795000036020 } from './1795000036020-SuspendPeople.js';
import { ProposeMeasures1795000036030 } from './1795000036030-ProposeMeasures.js';
import { HoldCommentsBack1795000036100 } from './1795000036100-HoldCommentsBack.js';
import { LabelCommentsAndLockThreads1795000036110 } from './1795000036110-LabelCommentsAndLockThreads.js';
import { BlackOutPassages1795000036120 } from './1795000036120-BlackOutPassages.js';
import { PassOverTombstones1795000036130 } from './1795000036130-PassOverTombstones.js';
import { FindWhatIsHeld1795000036140 } from './1795000036140-FindWhatIsHeld.js';
import { WeighCases1795000036200 } from './1795000036200-WeighCases.js';
import { ReportWithoutAccount1795000036210 } from './1795000036210-ReportWithoutAccount.js';
import { SpendProofsOnce1795000036220 } from './1795000036220-SpendProofsOnce.js';
import { ConfirmReportsByMail1795000036230 } from './1795000036230-ConfirmReportsByMail.js';
import { HoldCommentsByRule1795000036240 } from './1795000036240-HoldCommentsByRule.js';
import { ClaimCases1795000036300 } from './1795000036300-ClaimCases.js';
import { NoteCases1795000036310 } from './1795000036310-NoteCases.js';
import { PutCasesTogether1795000036320 } from './1795000036320-PutCasesTogether.js';
import { DecideTogether1795000036330 } from './1795000036330-DecideTogether.js';
import { MeasureModerators1795000036340 } from './1795000036340-MeasureModerators.js';
import { KnowCampaignLetters1795000036350 } from './1795000036350-KnowCampaignLetters.js';
import { HearAppeals1795000036400 } from './1795000036400-HearAppeals.js';
import { RefuseToChangeTheRecord1795000036500 } from './1795000036500-RefuseToChangeTheRecord.js';
import { CountModeration1795000036510 } from './1795000036510-CountModeration.js';
import { ChainEarlierDecisions1795000036520 } from './1795000036520-ChainEarlierDecisions.js';
import { FindInTheRecord1795000036530 } from './1795000036530-FindInTheRecord.js';
import { CountActivity1795000036600 } from './1795000036600-CountActivity.js';
import { FindBursts1795000036610 } from './1795000036610-FindBursts.js';
import { EstimateSenders1795000036620 } from './1795000036620-EstimateSenders.js';
import { AdviseOnSpam1795000036700 } from './1795000036700-AdviseOnSpam.js';
import { CountWhatIsHeld1795000036900 } from './1795000036900-CountWhatIsHeld.js';
import { FindLettersAtOnce1795000036910 } from './1795000036910-FindLettersAtOnce.js';
import { KnowTrustLevels1795000036990 } from './1795000036990-KnowTrustLevels.js';
import { KnowHowSessionsBegan1795000037000 } from './1795000037000-KnowHowSessionsBegan.js';
import { AskForASecondFactor1795000037010 } from './1795000037010-AskForASecondFactor.js';
import { SendOneTimeLinks1795000037020 } from './1795000037020-SendOneTimeLinks.js';
import { InvitePeople1795000037050 } from './1795000037050-InvitePeople.js';
import { KnowIdentities1795000037100 } from './1795000037100-KnowIdentities.js';
import { KeepRolls1795000037110 } from './1795000037110-KeepRolls.js';
import { RecordVerifications1795000037120 } from './1795000037120-RecordVerifications.js';
import { AskForEligibility1795000037130 } from './1795000037130-AskForEligibility.js';
import { CountByTrustLevel1795000037140 } from './1795000037140-CountByTrustLevel.js';
import { ShowCodesAtDesks1795000037150 } from './1795000037150-ShowCodesAtDesks.js';
import { LetPeopleLeave1795000037200 } from './1795000037200-LetPeopleLeave.js';
import { KeepConsents1795000037210 } from './1795000037210-KeepConsents.js';
import { GatherPersonalData1795000037220 } from './1795000037220-GatherPersonalData.js';
import { AnswerDataRequests1795000037230 } from './1795000037230-AnswerDataRequests.js';
import { KeepNothingTooLong1795000037240 } from './1795000037240-KeepNothingTooLong.js';
import { RememberWhoVotedAndLeft1795000037250 } from './1795000037250-RememberWhoVotedAndLeft.js';
import { RecordGatherings1795000037500 } from './1795000037500-RecordGatherings.js';
import { EnterBallotsByTwo1795000037510 } from './1795000037510-EnterBallotsByTwo.js';
import { SayHowCommentsCame1795000037520 } from './1795000037520-SayHowCommentsCame.js';
import { SealAddresses1795000037600 } from './1795000037600-SealAddresses.js';
import { SealArchives1795000037610 } from './1795000037610-SealArchives.js';
import { SealLinks1795000037620 } from './1795000037620-SealLinks.js';
import { SignInWithServices1795000038000 } from './1795000038000-SignInWithServices.js';
import { AllowPseudonyms1795000039000 } from './1795000039000-AllowPseudonyms.js';
import { AskForNothingWithoutEffect1795000039010 } from './1795000039010-AskForNothingWithoutEffect.js';
import { SealDraftsAndDevices1795000039020 } from './1795000039020-SealDraftsAndDevices.js';
import { NumberGatherings1795000040000 } from './1795000040000-NumberGatherings.js';
import { BlackOutProposedWords1795000041000 } from './1795000041000-BlackOutProposedWords.js';
import { CountReportsByKind1795000041010 } from './1795000041010-CountReportsByKind.js';
import { ConfirmTelephones1795000042000 } from './1795000042000-ConfirmTelephones.js';
import { KeepScannedPages1795000042100 } from './1795000042100-KeepScannedPages.js';
import { SealPrivateQuestions1795000043000 } from './1795000043000-SealPrivateQuestions.js';
import { EnterSupportsForOthers1795000045000 } from './1795000045000-EnterSupportsForOthers.js';
import { EnterQuestionsForOthers1795000045100 } from './1795000045100-EnterQuestionsForOthers.js';
import { SealBirthDates1795000047000 } from './1795000047000-SealBirthDates.js';
import { SealPollKeys1795000047100 } from './1795000047100-SealPollKeys.js';
import { SealUnpublishedQuestions1795000047200 } from './1795000047200-SealUnpublishedQuestions.js';
import { SealDataRequests1795000047300 } from './1795000047300-SealDataRequests.js';
import { SealEnteredBallots1795000047400 } from './1795000047400-SealEnteredBallots.js';
import { SealNotesOfReports1795000047500 } from './1795000047500-SealNotesOfReports.js';
import { SealAppeals1795000047600 } from './1795000047600-SealAppeals.js';
import { EndSessionsWithServices1795000047700 } from './1795000047700-EndSessionsWithServices.js';
import { OrderWhatWaited1795000048000 } from './1795000048000-OrderWhatWaited.js';

export const migrations = [
  KeepJournal1795000001000,
  RememberIdempotencyKeys1795000002000,
  ListTerritories1795000003000,
  FoundAgencies1795000004000,
  OpenAccounts1795000005000,
  KeepSessions1795000006000,
  SlowDownGuessing1795000007000,
  DatePublicationPolicies1795000008000,
  PublishConsultations1795000009000,
  WriteConsultationsInLanguages1795000010000,
  ExplainConsultations1795000011000,
  PrintTexts1795000012000,
  CallPolls1795000013000,
  CountBallots1795000014000,
  TakeComments1795000015000,
  SupportAndCountComments1795000016000,
  KeepTheRoomFair1795000017000,
  ResetPasswords1795000018000,
  NameTerritoriesInLanguages1795000018100,
  ReadTheJournalByTime1795000018200,
  DatePoliciesOnce1795000019000,
  FollowConsultations1795000019100,
  RememberLastChanges1795000019200,
  KeepCommentDrafts1795000020000,
  FindPeopleInTheRoll1795000020100,
  LookReceiptsUp1795000020200,
  CountCommentsByDay1795000020300,
  CountBallotsByDay1795000020400,
  UndoDecisions1795000020500,
  SearchTheModerationLog1795000020600,
  BeginTheLedger1795000030000,
  RefuseToChangeTheLedger1795000030100,
  CountInMoreWays1795000031000,
  WriteBallotsIntoTheLedger1795000031100,
  CertifyResults1795000031200,
  CountByTerritory1795000031300,
  PublishTextVersions1795000032000,
  AnchorComments1795000032500,
  TakeSuggestions1795000032600,
  KeepTextCorrections1795000033000,
  SetTextsInGalleys1795000033010,
  KeepPassagesOfDrafts1795000033300,
  AskQuestions1795000034000,
  FindAnswers1795000034100,
  KeepTheResponseNetwork1795000034200,
  AnswerObservations1795000035000,
  ReportObservations1795000035100,
  DateAnswers1795000035200,
  NotifyPeople1795000035300,
  FindArguments1795000035600,
  GiveThemes1795000035610,
  KeepReportsRowByRow1795000035700,
  TakeMatricesBack1795000035710,
  TellOfQuestions1795000035800,
  FindObservationsByWords1795000035810,
  StateReasons1795000036000,
  EndMeasures1795000036010,
  SuspendPeople1795000036020,
  ProposeMeasures1795000036030,
  HoldCommentsBack1795000036100,
  LabelCommentsAndLockThreads1795000036110,
  BlackOutPassages1795000036120,
  PassOverTombstones1795000036130,
  FindWhatIsHeld1795000036140,
  WeighCases1795000036200,
  ReportWithoutAccount1795000036210,
  SpendProofsOnce1795000036220,
  ConfirmReportsByMail1795000036230,
  HoldCommentsByRule1795000036240,
  ClaimCases1795000036300,
  NoteCases1795000036310,
  PutCasesTogether1795000036320,
  DecideTogether1795000036330,
  MeasureModerators1795000036340,
  KnowCampaignLetters1795000036350,
  HearAppeals1795000036400,
  RefuseToChangeTheRecord1795000036500,
  CountModeration1795000036510,
  ChainEarlierDecisions1795000036520,
  FindInTheRecord1795000036530,
  CountActivity1795000036600,
  FindBursts1795000036610,
  EstimateSenders1795000036620,
  AdviseOnSpam1795000036700,
  CountWhatIsHeld1795000036900,
  FindLettersAtOnce1795000036910,
  KnowTrustLevels1795000036990,
  KnowHowSessionsBegan1795000037000,
  AskForASecondFactor1795000037010,
  SendOneTimeLinks1795000037020,
  InvitePeople1795000037050,
  KnowIdentities1795000037100,
  KeepRolls1795000037110,
  RecordVerifications1795000037120,
  AskForEligibility1795000037130,
  CountByTrustLevel1795000037140,
  ShowCodesAtDesks1795000037150,
  LetPeopleLeave1795000037200,
  KeepConsents1795000037210,
  GatherPersonalData1795000037220,
  AnswerDataRequests1795000037230,
  KeepNothingTooLong1795000037240,
  RememberWhoVotedAndLeft1795000037250,
  RecordGatherings1795000037500,
  EnterBallotsByTwo1795000037510,
  SayHowCommentsCame1795000037520,
  SealAddresses1795000037600,
  SealArchives1795000037610,
  SealLinks1795000037620,
  SignInWithServices1795000038000,
  AllowPseudonyms1795000039000,
  AskForNothingWithoutEffect1795000039010,
  SealDraftsAndDevices1795000039020,
  NumberGatherings1795000040000,
  BlackOutProposedWords1795000041000,
  CountReportsByKind1795000041010,
  ConfirmTelephones1795000042000,
  KeepScannedPages1795000042100,
  SealPrivateQuestions1795000043000,
  EnterSupportsForOthers1795000045000,
  EnterQuestionsForOthers1795000045100,
  SealBirthDates1795000047000,
  SealPollKeys1795000047100,
  SealUnpublishedQuestions1795000047200,
  SealDataRequests1795000047300,
  SealEnteredBallots1795000047400,
  SealNotesOfReports1795000047500,
  SealAppeals1795000047600,
  EndSessionsWithServices1795000047700,
  OrderWhatWaited1795000048000,
];
