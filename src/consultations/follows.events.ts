/** What happens to follows, as the journal keeps it: the subject is the consultation, and nobody is named. */
export const followEvents = { followed: 'consultation.followed', unfollowed: 'consultation.unfollowed' } as const;
