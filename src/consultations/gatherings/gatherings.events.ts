/** What happens to gatherings, as the journal keeps it. */
export const gatheringEvents = { recorded: 'gathering.recorded' } as const;
