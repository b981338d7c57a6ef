/** Who is told what of appeals: whoever appeals, what became of it; those who decide, that one waits for them. */
import type { AppealEvent } from './appeals.events.js';
import type { Step } from './terms.rules.js';

export type AppealNews = 'APPEAL_RECEIVED' | 'APPEAL_TO_DECIDE' | 'APPEAL_PASSED_ON' | 'APPEAL_DECIDED' | 'APPEAL_SETTLED';
export type AppealCircle = 'APPELLANT' | 'DECIDERS';

const tellings: Partial<Record<AppealEvent, readonly { what: AppealNews; to: AppealCircle }[]>> = {
  'appeal.filed': [
    { what: 'APPEAL_RECEIVED', to: 'APPELLANT' },
    { what: 'APPEAL_TO_DECIDE', to: 'DECIDERS' },
  ],
  'appeal.passed_on': [
    { what: 'APPEAL_PASSED_ON', to: 'APPELLANT' },
    { what: 'APPEAL_TO_DECIDE', to: 'DECIDERS' },
  ],
  'appeal.decided': [{ what: 'APPEAL_DECIDED', to: 'APPELLANT' }],
  'appeal.settled': [{ what: 'APPEAL_SETTLED', to: 'APPELLANT' }],
};

/** The events after which somebody is told. */
export const appealsTold: readonly string[] = Object.keys(tellings);

export function newsOf(kind: string): readonly { what: AppealNews; to: AppealCircle }[] {
  return tellings[kind as AppealEvent] ?? [];
}

/** What was decided, and what waits for somebody because of their office, is told whatever they chose (art. 20(5) of Regulation (EU) 2022/2065). */
export function isDuty(what: AppealNews): boolean {
  return what === 'APPEAL_DECIDED' || what === 'APPEAL_TO_DECIDE';
}

/** Those who decide on that step and had no part in the matter. */
export function whoDecides(
  step: Step,
  moderators: readonly string[],
  auditors: readonly string[],
  involved: ReadonlySet<string>,
): string[] {
  return (step === 'AGENCY' ? moderators : auditors).filter((accountId) => !involved.has(accountId));
}
