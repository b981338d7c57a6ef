/** Forms with so many questions that they come page by page: what stands on this one, and the ways to the others. */
import type { Visit } from '../../kit/visit.js';
import { Button } from '../../parts/fields.js';
import { batchSize, keptFields, type Choice } from './choice.js';

export interface Batch {
  batch: number;
  last: number;
  /** Which of them stand here: from this place to before that one. */
  from: number;
  to: number;
}

export function batchOf(count: number, asked = 0): Batch {
  const last = Math.ceil(count / batchSize) - 1;
  const batch = Math.max(0, Math.min(asked, last));
  return { batch, last, from: batch * batchSize, to: Math.min(count, (batch + 1) * batchSize) };
}

/** What the form carries along from its other pages. */
export function Kept({ batch, choice }: { batch: number; choice: Choice }) {
  return (
    <>
      <input type="hidden" name="batch" value={batch} />
      {keptFields(choice).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

export function BatchButtons({
  visit,
  batch,
  last,
  kind,
  button,
}: Batch & { visit: Visit; kind: 'statements' | 'scores'; button?: string }) {
  return (
    <div class="govuk-button-group">
      {batch < last ? (
        <>
          <Button text={visit.t(`vote.next.${kind}`)} act="next" />
          <Button text={visit.t('vote.review')} act="review" kind="secondary" />
        </>
      ) : (
        <Button text={button ?? visit.t('vote.continue')} act="review" />
      )}
      {batch > 0 && <Button text={visit.t(`vote.back.${kind}`)} act="back" kind="secondary" />}
    </div>
  );
}
