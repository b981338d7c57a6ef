/** Why a part changed, in the words of the agency; of several versions on the way each says its own. */
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import type { ReasonFragment } from './compare.data.js';

interface ReasonsProps {
  visit: Visit;
  reasons: readonly ReasonFragment[];
  /** Whether what is around them does not say yet that they are reasons. */
  isNamed?: boolean;
}

export function Reasons({ visit, reasons, isNamed = false }: ReasonsProps) {
  return (
    <>
      {reasons.map(({ number, text, language }) => (
        <p key={number} class="urna-compared__words">
          {(isNamed || reasons.length > 1) && (
            <strong>{visit.t(reasons.length > 1 ? 'compare.whyIn' : 'compare.whyChanged', { number })} </strong>
          )}
          <span lang={langOf(visit, language)}>{text}</span>
        </p>
      ))}
    </>
  );
}
