/** What happens to ballots that officials enter for others: who entered and who confirmed, never what, nor for whom. */
export const assistedEvents = {
  entered: 'assisted_ballot.entered',
  differed: 'assisted_ballot.differed',
  /** By the second official, or by the third. */
  confirmed: 'assisted_ballot.confirmed',
  /** Not cast; facts: the code. */
  refused: 'assisted_ballot.refused',
  /** Why stands on the entry. */
  rejected: 'assisted_ballot.rejected',
} as const;
