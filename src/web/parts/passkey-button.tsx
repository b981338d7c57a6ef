/** A button that asks the browser for a passkey; it is only there where scripts run. */
import type { Visit } from '../kit/visit.js';

interface PasskeyButtonProps {
  visit: Visit;
  /** To make one, or to use one. */
  kind: 'add' | 'use';
  /** Of a sign-in that is half done. */
  ticket?: string;
  /** What the form is told. */
  act: string;
  text: string;
}

export function PasskeyButton({ visit, kind, ticket, act, text }: PasskeyButtonProps) {
  return (
    <div data-passkey={kind} data-ticket={ticket} data-failed={visit.t('passkey.failed')} hidden>
      <input type="hidden" name="passkey" value="" />
      <button type="button" class="govuk-button govuk-button--secondary">
        {text}
      </button>
      <button type="submit" name="act" value={act} data-sends hidden>
        {text}
      </button>
      <p class="govuk-body" role="status" />
    </div>
  );
}
