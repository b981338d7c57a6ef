/** Taking a reply in as an observation of its own, so that it gets an answer. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Writer } from '../../parts/entered.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Prose } from '../../parts/prose.js';
import { DeskFrame, forOfficials, NotNow } from '../workbench/desk.js';
import { AddObservationDocument, TakeInPageDocument } from './answering.data.js';

export const takeInPage: Page = {
  address: 'takeInObservation',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const { id, comment } = await find(visit);
    const { observation, userErrors } = await visit.act(AddObservationDocument, {
      input: { commentId: comment.id, idempotencyKey: form.key },
    });
    if (userErrors.length > 0 || !observation) return write(visit, userErrors);
    return redirect(visit.to('observation', { id, number: String(observation.number) }, { done: 'takenIn' }));
  },
};

async function find(visit: Visit) {
  const id = visit.part('id');
  const data = await visit.ask(TakeInPageDocument, { id, comment: visit.part('comment') });
  const consultation = forOfficials(data.consultation);
  const comment = orNotFound(data.node);
  if (comment.__typename !== 'Comment' || comment.consultation?.id !== consultation.id) return orNotFound<never>(null);
  return { id, data, consultation, comment };
}

async function write(visit: Visit, errors?: readonly UserError[]): Promise<View> {
  const { id, data, consultation, comment } = await find(visit);
  const { viewerCanAnswer, timeZone } = consultation;
  const { observationNumber: number, bodyHtml, createdAt, state } = comment;
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('takeIn.title')} errors={errors}>
      <div class="urna-comment">
        <p class="urna-acts">
          <Writer visit={visit} comment={comment} />
          <a class="govuk-link" href={visit.to('comment', { id: comment.id })}>
            {visit.words.moment(createdAt, timeZone)}
          </a>
        </p>
        {bodyHtml ? <Prose html={bodyHtml} /> : <p class="govuk-body urna-meta">{visit.t(`comment.${state}`)}</p>}
      </div>
      {!viewerCanAnswer.allowed && <NotNow reason={viewerCanAnswer.reason} />}
      {number !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('observation', { id, number: String(number) })}>
            {visit.t('takeIn.isOne', { number })}
          </a>
        </p>
      )}
      {viewerCanAnswer.allowed && number === null && state === 'VISIBLE' && (
        <>
          <p class="govuk-body">{visit.t('takeIn.lead')}</p>
          <FormBody visit={visit}>
            <Button text={visit.t('takeIn.button')} act="takeIn" />
          </FormBody>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('observations', { id })}>
          {visit.t('reply.back')}
        </a>
      </p>
    </DeskFrame>,
    errors ? 422 : 200,
  );
}
