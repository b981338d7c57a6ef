/** Entering a ballot a second time, as another official, and the receipt that is printed for the voter. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { QrCode } from '../voting/qr-code.js';
import { territoriesFor } from '../voting/territory-field.js';
import {
  ConfirmBallotDocument,
  ConfirmBallotPageDocument,
  RejectBallotDocument,
  type ConfirmBallotMutation,
  type ConfirmBallotPageQuery,
} from './assisting.data.js';
import { BallotForm, batchOf, readBallot } from './ballot-form.js';
import { nameOf } from './gathering-words.js';

type Ballot = Extract<NonNullable<ConfirmBallotPageQuery['ballot']>, { viewerCanConfirm: unknown }>;
type Receipt = NonNullable<ConfirmBallotMutation['confirmBallot']['receipt']>;
interface Seen {
  data: ConfirmBallotPageQuery;
  ballot: Ballot;
  poll: NonNullable<Ballot['poll']>;
}

export const confirmBallotPage: Page = {
  address: 'confirmBallot',
  isShared: false,
  needsAccount: true,

  show: async (visit) => write(visit, await read(visit)),

  async act(visit, form) {
    const seen = await read(visit);
    const { id } = seen.ballot;
    const back = (done: string): View =>
      redirect(visit.to('gathering', { id: seen.poll.consultation.id, gathering: seen.ballot.gathering!.id }, { done }));
    if (form.act === 'reject') {
      const { userErrors } = await visit.act(RejectBallotDocument, {
        input: { id, reason: form.text('reason'), idempotencyKey: form.key },
      });
      return userErrors.length > 0 ? write(visit, seen, form, userErrors) : back('ballotRejected');
    }
    if (batchOf(form) !== null) return write(visit, seen, form);
    const { errors, input } = readBallot(visit, seen.poll, form);
    if (errors.length > 0) return write(visit, seen, form, errors);
    const { ballot, receipt, userErrors } = await visit.act(ConfirmBallotDocument, { input: { ...input, id } });
    if (userErrors.length > 0) return write(visit, seen, form, userErrors);
    if (receipt) return print(visit, seen, receipt);
    return ballot?.state === 'DIFFERENT' ? back('ballotsDiffer') : write(visit, await read(visit));
  },
};

async function read(visit: Visit): Promise<Seen> {
  const data = await visit.ask(ConfirmBallotPageDocument, { id: visit.part('id') });
  const ballot = orNotFound(data.ballot && 'viewerCanConfirm' in data.ballot ? (data.ballot as Ballot) : null);
  return { data, ballot, poll: orNotFound(ballot.poll) };
}

function trailOf(visit: Visit, { ballot, poll }: Seen): { text: string; to: string }[] {
  const { id } = poll.consultation;
  return [
    { text: visit.t('assisting.title'), to: visit.to('assisting', { id }) },
    { text: nameOf(visit, ballot.gathering!), to: visit.to('gathering', { id, gathering: ballot.gathering!.id }) },
  ];
}

async function write(visit: Visit, seen: Seen, form?: Form, errors?: readonly UserError[]): Promise<View> {
  const { data, ballot, poll } = seen;
  const { viewerCanConfirm: may, state, refusal, rejection } = ballot;
  const title = visit.t('assisting.confirmTitle', { number: ballot.number, question: poll.question });
  const isOpen = state === 'ENTERED' || state === 'DIFFERENT' || state === 'AGREED';
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} trail={trailOf(visit, seen)} isPrivate>
      <div class="urna-narrow">
        {may.allowed ? (
          <>
            <p class="govuk-body">{visit.t('assisting.confirmLead', { number: ballot.number, state })}</p>
            <BallotForm
              visit={visit}
              poll={poll}
              territories={await territoriesFor(visit, poll)}
              form={form}
              errors={errors}
              button={visit.t('assisting.confirmButton')}
            />
          </>
        ) : (
          <>
            <h1 class="govuk-heading-l">{title}</h1>
            <div class="govuk-inset-text">
              {rejection === null ? (refusal ?? may.reason) : visit.t('assisting.rejected', { reason: rejection })}
            </div>
          </>
        )}
        {isOpen && (
          <FormBody visit={visit}>
            <TextField
              visit={visit}
              name="reason"
              label={visit.t('assisting.reason')}
              hint={visit.t('assisting.reasonHint')}
              errors={errors}
              maxLength={500}
            />
            <Button text={visit.t('assisting.reject')} act="reject" kind="warning" />
          </FormBody>
        )}
      </div>
    </Frame>,
    errors ? 422 : 200,
  );
}

/** Shown once: nobody reads it here again. */
function print(visit: Visit, seen: Seen, { code, secret, castAt }: Receipt): View {
  const { data, poll, ballot } = seen;
  return show(
    <Frame visit={visit} data={data} title={visit.t('assisting.printTitle')} trail={trailOf(visit, seen)} isPrivate>
      <h1 class="govuk-heading-l">{visit.t('assisting.printTitle')}</h1>
      <p class="govuk-body-l" lang={langOf(visit, poll.language)}>
        {poll.question}
      </p>
      <div class="urna-receipt">
        <QrCode address={visit.origin + visit.to('receipt', { code })} label={visit.t('receipt.qr', { code })} />
        <div>
          <p class="urna-receipt__label">{visit.t('receipts.code')}</p>
          <p class="urna-receipt__code urna-code">{code}</p>
          <p class="urna-receipt__label">{visit.t('receipts.secret')}</p>
          <p class="urna-receipt__secret urna-code">{secret}</p>
          <p>{visit.words.moment(castAt, poll.consultation.timeZone)}</p>
        </div>
      </div>
      <p class="govuk-body">{visit.t('assisting.printLead', { number: ballot.number })}</p>
      <p class="govuk-body urna-no-print">
        <a class="govuk-link" href={visit.to('gathering', { id: poll.consultation.id, gathering: ballot.gathering!.id })}>
          {visit.t('assisting.toGathering')}
        </a>
      </p>
    </Frame>,
  );
}
