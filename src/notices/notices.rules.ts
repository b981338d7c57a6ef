/** By which way people are told, and when. */
import { addDays, firstMomentAt, wallClock } from '../platform/clock/calendar.rules.js';
import type { ModerationTold } from '../moderation/telling/telling.rules.js';
import type { QuestionTold } from '../questions/telling.rules.js';

export const channels = ['SITE', 'MAIL_AT_ONCE', 'MAIL_DAILY', 'NONE'] as const;
export type Channel = (typeof channels)[number];

/** For those who never chose: whoever took part is owed the answer, and would not know that they must come and look. */
export const usualChannel: Channel = 'MAIL_AT_ONCE';

/** Of questions, with what is told as their room names it. */
export type QuestionNoticeKind = `QUESTION_${QuestionTold}`;
/** Of decisions of moderators, likewise. */
export type ModerationNoticeKind = `MODERATION_${ModerationTold}`;
export type NoticeKind = 'ANSWER' | 'ANSWER_REVISED' | QuestionNoticeKind | ModerationNoticeKind;

/** A decision can be undone for a minute: nobody gets a letter about what does not stand any more when it arrives. */
export const secondsBeforeModerationLetter = 75;

/** Minutes until a letter that the server did not take is tried again; after the last one it is given up. */
export const minutesToNextTry = [10, 60, 360];

/** Where and when the daily letter is written. */
const digestZone = 'America/Bogota';
const digestMinute = 7 * 60;

/** The next time that daily letters are written, after that moment. */
export function nextDigestAt(now: Date): Date {
  const { day } = wallClock(now, digestZone);
  const today = firstMomentAt(day, digestMinute, digestZone);
  return now < today ? today : firstMomentAt(addDays(day, 1), digestMinute, digestZone);
}

/** When a letter is due for what happened at that moment; null where none is wanted. */
export function mailDueAt(channel: Channel, now: Date): Date | null {
  if (channel === 'MAIL_AT_ONCE') return now;
  return channel === 'MAIL_DAILY' ? nextDigestAt(now) : null;
}

/** One answer in a letter, with the numbers of the observations that it is given to. */
export interface LetterAnswer {
  numbers: number[];
  disposition: string;
  reason: string;
}

/** Equal words are said once, for all the observations that they answer. */
export function together(answers: readonly { number: number; disposition: string; reason: string }[]): LetterAnswer[] {
  const found = new Map<string, LetterAnswer>();
  for (const { number, disposition, reason } of [...answers].sort((one, other) => one.number - other.number)) {
    const key = JSON.stringify([disposition, reason]);
    const known = found.get(key) ?? { numbers: [], disposition, reason };
    known.numbers.push(number);
    found.set(key, known);
  }
  return [...found.values()];
}
