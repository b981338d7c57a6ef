/** The form in which officials read a ballot: whose document, and what was chosen; the same for who enters and for who confirms. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import { FormBody } from '../../parts/form-body.js';
import { choiceOfWords, inputOf, readChoice } from '../voting/choice.js';
import { faultsOfChoice } from '../voting/choice-faults.js';
import { BallotFields } from '../voting/choose.js';
import type { PollPartsFragment as Poll } from '../voting/poll-parts.data.js';
import { TerritoryField, type TerritoryChoice } from '../voting/territory-field.js';
import { PaperDocument, readPaperDocument, type Asked } from './paper-document.js';

/** What the API is told, or what has to be corrected. */
export function readBallot(visit: Visit, poll: Poll, form: Form) {
  const choice = readChoice(poll, form);
  const { errors, input } = readPaperDocument(visit, form);
  return {
    errors: [...faultsOfChoice(visit, poll, choice), ...errors],
    input: { ...input, ...inputOf(poll, choice), idempotencyKey: form.key },
  };
}

/** On the way through a long ballot nothing is entered yet. */
export function batchOf(form: Form): number | null {
  const batch = Number.parseInt(form.text('batch'), 10) || 0;
  if (form.act === 'next') return batch + 1;
  return form.act === 'back' ? batch - 1 : null;
}

interface BallotFormProps {
  visit: Visit;
  poll: Poll;
  territories: TerritoryChoice[];
  form?: Form;
  errors?: readonly UserError[];
  button: string;
  /** What the poll asks to know of the voter: asked once, of the first official. */
  asks?: Asked;
}

export function BallotForm({ visit, poll, territories, form, errors, button, asks }: BallotFormProps) {
  const choice = form ? readChoice(poll, form) : choiceOfWords(poll, { optionIds: [], positions: [], scores: [] });
  const batch = (form && batchOf(form)) ?? Number.parseInt(form?.text('batch') ?? '', 10);
  return (
    <FormBody visit={visit} formKey={form?.key}>
      <PaperDocument visit={visit} form={form} errors={errors} hint={visit.t('assisting.numberHint')} asks={asks} />
      <BallotFields visit={visit} poll={poll} choice={choice} batch={batch || 0} errors={errors} button={button}>
        {poll.asksTerritory && <TerritoryField visit={visit} territories={territories} chosen={choice.territory} errors={errors} />}
      </BallotFields>
    </FormBody>
  );
}
