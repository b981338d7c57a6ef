/** What somebody can do about not being eligible: the way to be verified, where that may help. */
import type { Visit } from '../kit/visit.js';

const helped = ['TRUST_TOO_LOW', 'IDENTITY_NEEDED', 'NOT_ON_ROLL', 'NOT_IN_TERRITORY', 'TOO_YOUNG'];

export function WayOn({ visit, code, roll }: { visit: Visit; code: string | null; roll?: string | null }) {
  if (!helped.includes(code ?? '')) return null;
  const isOfAccount = code === 'TRUST_TOO_LOW';
  return (
    <a class="govuk-link" href={isOfAccount ? visit.to('account') : visit.to('verifyIdentity', {}, { roll })}>
      {visit.t(isOfAccount ? 'verifyIdentity.toAccount' : 'verifyIdentity.wayOn')}
    </a>
  );
}
