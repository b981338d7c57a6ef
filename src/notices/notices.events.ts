/** What the journal says of notices: that some were written, and never to whom. */

/** The subject is the consultation or the question; `about` names the act that people are told of. */
export const noticeEvents = { written: 'notice.written', ofQuestion: 'question.told' } as const;

export interface NoticesWritten {
  about: string;
  count: number;
}
