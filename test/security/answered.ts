/** What mutations answer besides things and parts, which have rows of their own in the matrix: a new field fails in fields.spec.ts until it stands here. */
import { words } from './classes.js';

export const answered = {
  /** Opens something, or tells who somebody is: shown this once, to whoever carried out the act. */
  SECRET: words(`
    AddPasskeyPayload.recoveryCodes AskForPasskeyPayload.options BeginAuthenticatorPayload.address BeginAuthenticatorPayload.secret BeginPasskeyPayload.options BeginProviderSignInPayload.address CompleteProviderSignInPayload.remembered CompleteProviderSignInPayload.token CompleteSignInPayload.token ConfirmAuthenticatorPayload.recoveryCodes ConfirmReportPayload.code LookAtNamePayload.ownName RegisterPayload.token RegisterWithProviderPayload.token RenewRecoveryCodesPayload.recoveryCodes ReportWithoutAccountPayload.code ResetPasswordPayload.token SignInPayload.token SignInWithLinkPayload.token SignInWithPasskeyPayload.token`),
  /** How many, how far, or which one is gone. */
  FACT: words(`
    AcceptInvitationPayload.role AnswerObservationsPayload.count AnswerObservationsPayload.revision ApplyMatrixPayload.conflicts ApplyMatrixPayload.taken ChangePasswordPayload.endedCount CompleteProviderSignInPayload.isLinked ConfirmEmailChangePayload.isChanged ConfirmThemeSuggestionsPayload.count DeleteObservationTemplatePayload.deletedTemplateId DenyThemeSuggestionsPayload.count DiscardCommentDraftPayload.discardedDraftId EndOtherSessionsPayload.endedCount LabelObservationsPayload.count MarkNoticesReadPayload.count PostWebAnnotationPayload.notes PrepareAnswersPayload.count PrepareAnswersPayload.revision RemoveAnswerTemplatePayload.removedTemplateId RemoveThemePayload.removedThemeId RemoveTopicPayload.removedSlug ReviseAnswersPayload.awaitsReport ReviseAnswersPayload.count ReviseAnswersPayload.revision SaveCommentDraftPayload.discardedDraftId SignAnswersPayload.count SignAnswersPayload.revision UnlabelObservationsPayload.count VerifyInPersonPayload.isVerified WithdrawPublicationPolicyPayload.withdrawnPolicyId`),
};
