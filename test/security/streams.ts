/** Who may watch what: every subscription, of a thing that is not for everybody. It is tried in both ways of watching, and stands on the page of fields. */
import { roleNames, type Role, type Stage } from './stage.js';

export interface Stream {
  words: (of: Stage) => string;
  may: readonly Role[];
}
const signedIn = roleNames.filter((role) => role !== 'visitor');
const team: readonly Role[] = ['official', 'moderator', 'administrator', 'auditor'];
const inDraft = (of: Stage): string => `consultationId: "${of.id('Consultation', 'draft')}"`;
const ofAgency = (of: Stage): string => `agencyId: "${of.world.ministry.globalId}"`;

/** Who may watch, of a thing that is not for everybody; a new subscription fails until it stands here. */
export const streams: Record<string, Stream> = {
  agencyQueueChanged: { words: ofAgency, may: ['official', 'administrator'] },
  answeringProgressed: { words: inDraft, may: team },
  appealChanged: { words: (of) => `appealId: "${of.id('ModerationAppeal', 'filed')}"`, may: ['author', 'moderator', 'auditor'] },
  argumentsProgressed: { words: inDraft, may: team },
  commentEvents: { words: inDraft, may: team },
  consultationEvents: { words: inDraft, may: team },
  integrityChanged: { words: inDraft, may: team },
  moderationAppealEvents: { words: () => '', may: ['moderator', 'otherModerator', 'auditor'] },
  moderationBatchChanged: { words: (of) => `id: "${of.id('ModerationBatch')}"`, may: ['moderator', 'auditor'] },
  moderationQueueChanged: { words: ofAgency, may: ['moderator', 'auditor'] },
  moderationQueueEvents: { words: ofAgency, may: ['moderator', 'auditor'] },
  noticeReceived: { words: () => '', may: signedIn },
  pollResults: { words: (of) => `pollId: "${of.id('Poll', 'draft')}"`, may: team },
  questionChanged: { words: (of) => `id: "${of.id('Question', 'private, waiting')}"`, may: ['author', 'official', 'administrator'] },
};
