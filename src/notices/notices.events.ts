/** What the journal says of notices: that some were written, and never to whom. */

/** The subject is the consultation; `about` names the act that people are told of. */
export const noticeEvents = { written: 'notice.written' } as const;

export interface NoticesWritten {
  about: string;
  count: number;
}
