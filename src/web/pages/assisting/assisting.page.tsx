/** Entering what others say and choose without the web: the gatherings of a consultation, and a form to record one. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { PageError, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Radios, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Pager } from '../../parts/pager.js';
import { DeskFrame, forOfficials, NotNow } from '../workbench/desk.js';
import { AssistingPageDocument, RecordGatheringDocument, type AssistingPageQuery } from './assisting.data.js';
import { nameOf, Progress } from './gathering-words.js';

const ways = ['PAPER', 'PHONE', 'MEETING'] as const;

export const assistingPage: Page = {
  address: 'assisting',
  isShared: false,
  needsAccount: true,

  show: async (visit) => write(visit, await read(visit)),

  async act(visit, form) {
    const { id } = forOfficials((await read(visit)).consultation);
    const way = ways.find((each) => each === form.text('way'));
    const missing = way ? [] : [{ code: 'way', field: ['input', 'way'], message: visit.t('assisting.wayMissing') }];
    const people = form.text('people').trim();
    const input = {
      consultationId: id,
      way: way ?? 'PAPER',
      place: form.text('place'),
      heldOn: form.text('heldOn'),
      people: people === '' ? null : Number.parseInt(people, 10) || 0,
      idempotencyKey: form.key,
    };
    if (input.place.trim() === '') missing.push({ code: 'place', field: ['input', 'place'], message: visit.t('assisting.placeMissing') });
    if (!/^\d{4}-\d{2}-\d{2}$/.test(input.heldOn))
      missing.push({ code: 'heldOn', field: ['input', 'heldOn'], message: visit.t('assisting.dayMissing') });
    if (missing.length > 0) return write(visit, await read(visit), form, missing);
    const { gathering, userErrors } = await visit.act(RecordGatheringDocument, { input });
    if (!gathering) return write(visit, await read(visit), form, userErrors);
    return redirect(visit.to('gathering', { id, gathering: gathering.id }, { done: 'gatheringRecorded' }));
  },
};

function read(visit: Visit): Promise<AssistingPageQuery> {
  return visit.ask(AssistingPageDocument, { id: visit.part('id'), after: visit.query.get('after') });
}

function write(visit: Visit, data: AssistingPageQuery, form?: Form, errors?: readonly UserError[]): View {
  const consultation = forOfficials(data.consultation);
  const { gatherings, viewerCanEnterForOthers: may } = consultation;
  if (may.code === 'FORBIDDEN') throw new PageError(403, may.reason);
  const title = visit.t('assisting.title');
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={title} errors={errors}>
      <p class="govuk-body">{visit.t('assisting.lead')}</p>
      {gatherings.nodes.length > 0 && (
        <ul class="urna-rows" id="list">
          {gatherings.nodes.map((gathering) => (
            <li key={gathering.id}>
              <div>
                <a class="govuk-link" href={visit.to('gathering', { id: consultation.id, gathering: gathering.id })}>
                  {nameOf(visit, gathering)}
                </a>
                <Progress visit={visit} gathering={gathering} />
              </div>
            </li>
          ))}
        </ul>
      )}
      <Pager visit={visit} page={gatherings.pageInfo} label={title} anchor="list" />
      <h2 class="govuk-heading-m">{visit.t('assisting.record')}</h2>
      {may.allowed ? (
        <FormBody visit={visit} formKey={form?.key}>
          <Radios
            visit={visit}
            name="way"
            label={visit.t('assisting.way')}
            errors={errors}
            chosen={[form?.text('way') ?? '']}
            choices={ways.map((value) => ({ value, text: visit.t('assisting.wayOf', { way: value }) }))}
          />
          <TextField
            visit={visit}
            name="place"
            label={visit.t('assisting.place')}
            value={form?.text('place')}
            errors={errors}
            maxLength={200}
          />
          <TextField
            visit={visit}
            name="heldOn"
            type="date"
            label={visit.t('assisting.day')}
            value={form?.text('heldOn')}
            errors={errors}
            width={10}
          />
          <TextField
            visit={visit}
            name="people"
            label={visit.t('assisting.howMany')}
            hint={visit.t('assisting.howManyHint')}
            value={form?.text('people')}
            errors={errors}
            width={5}
            inputmode="numeric"
          />
          <Button text={visit.t('assisting.recordButton')} />
        </FormBody>
      ) : (
        <NotNow reason={may.reason} />
      )}
    </DeskFrame>,
    errors ? 422 : 200,
  );
}
