/** What people of the demonstration think of a text, and what they find wrong with a comment. */
export type Stance = 'IN_FAVOUR' | 'AGAINST' | 'NEUTRAL';

export type ReportReason = 'INSULT' | 'SPAM' | 'PERSONAL_DATA' | 'OFF_TOPIC' | 'HATE' | 'OTHER';
