/** What happens to the rules that hold comments back, as the journal keeps it; the subject is the agency, the fact the number of the rules. */
export const premoderationEvents = { set: 'agency.premoderation_set' } as const;
