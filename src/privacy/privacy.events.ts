/** What happens about personal data, as the journal keeps it; what happens to accounts stands with those. */
export const privacyEvents = {
  requestAsked: 'data_request.asked',
  requestAnswered: 'data_request.answered',
  retentionChanged: 'retention.changed',
} as const;
