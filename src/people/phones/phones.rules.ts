/** When a number confirms an account: whoever has it has typed the code, and it confirms no other account, nor did so lately. */

export const phoneCodes = { digits: 6, minutes: 10, tries: 5 } as const;

/**
 * Days for which a number stays with the account that it confirmed, even if it is given up. With less, one telephone would confirm one account
 * after the other within one poll; with more, whoever gets the number of somebody else from their company would wait too long.
 */
export const restDays = 90;

export interface PhoneState {
  /** The account that the number confirms now, and since when. */
  holder: { accountId: string; confirmedAt: Date } | null;
  /** The account that gave it up, null once it was left, and until when it rests. */
  rest: { accountId: string | null; restsUntil: Date } | null;
}

/** Says the same whether another account has the number or had it: nobody learns which, nor whose it is. */
export function whyNotHold(accountId: string, { holder, rest }: PhoneState, now: Date): 'PHONE_ELSEWHERE' | null {
  if (holder && holder.accountId !== accountId && now < restEnd(holder.confirmedAt)) return 'PHONE_ELSEWHERE';
  if (rest && rest.accountId !== accountId && now < rest.restsUntil) return 'PHONE_ELSEWHERE';
  return null;
}

export function restEnd(since: Date): Date {
  return new Date(since.getTime() + restDays * 86_400_000);
}

export function codeEnd(now: Date): Date {
  return new Date(now.getTime() + phoneCodes.minutes * 60_000);
}

/** As people type it: without blanks, in whichever digits their keyboard has. */
export function tidyPhoneCode(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '');
}
