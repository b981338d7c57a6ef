/** What happens when a version takes the place of another, as the journal keeps it; the subject is the new version. */
export const carryingEvents = {
  /** With how many there were, and where they went. */
  carried: 'text.comments_carried',
} as const;
