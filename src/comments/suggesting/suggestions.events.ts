/** What happens to suggestions, as the journal keeps it; the subject is the comment. */
export const suggestionEvents = {
  opposed: 'comment.opposed',
  oppositionRevoked: 'comment.opposition_revoked',
  accepted: 'comment.suggestion_accepted',
  declined: 'comment.suggestion_declined',
  reopened: 'comment.suggestion_reopened',
} as const;
