/** What happens to the counters of activity, as the journal keeps it; the subject is the consultation. */
export const activityEvents = {
  /** What came in was counted; told at most every few seconds a consultation. */
  counted: 'activity.counted',
  /** More came in than is usual; facts {@link BurstFound}. */
  burstFound: 'activity.burst_found',
} as const;

export interface BurstFound {
  what: 'COMMENTS' | 'SUPPORTS' | 'BALLOTS';
  /** The consultation, the part of its text or the poll that it is about. */
  of: string;
  from: string;
}
