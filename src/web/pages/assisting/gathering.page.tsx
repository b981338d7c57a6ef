/** One gathering: ballots to enter and to confirm, comments to enter, and scanned pages. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Checkboxes, Radios, Select, TextArea, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { isDiscussed, titleOf } from '../talking/text.page.js';
import { DeskFrame, forOfficials, NotNow } from '../workbench/desk.js';
import {
  AddScannedPageDocument,
  EnterCommentDocument,
  GatheringPageDocument,
  RemoveScannedPageDocument,
  type GatheringPageQuery,
} from './assisting.data.js';
import { nameOf, Progress } from './gathering-words.js';
import { ScannedPages } from './scanned-pages.js';

const stances = ['IN_FAVOUR', 'AGAINST', 'NEUTRAL'] as const;
type Gathering = Extract<NonNullable<GatheringPageQuery['gathering']>, { way: unknown }>;

export const gatheringPage: Page = {
  address: 'gathering',
  isShared: false,
  needsAccount: true,
  takesFile: true,

  show: async (visit) => write(visit, await read(visit)),

  async act(visit, form) {
    const data = await read(visit);
    const { id } = forOfficials(data.consultation);
    const gathering = gatheringOf(data);
    if (form.act === 'addScan' || form.act === 'removeScan') return keepScans(visit, data, form);
    const { comment, userErrors } = await visit.act(EnterCommentDocument, {
      input: {
        gatheringId: gathering.id,
        subjectId: form.text('subjectId') || id,
        stance: stances.find((each) => each === form.text('stance')) ?? 'NEUTRAL',
        body: form.text('body'),
        people: Number.parseInt(form.text('people'), 10) || 1,
        name: form.text('name').trim() || null,
        hasConsent: form.has('hasConsent'),
        acceptsPersonalData: form.has('acceptsPersonalData'),
        idempotencyKey: form.key,
      },
    });
    if (!comment) return write(visit, data, form, userErrors);
    return redirect(visit.to('gathering', { id, gathering: gathering.id }, { done: 'commentEntered', comment: comment.id }));
  },
};

async function keepScans(visit: Visit, data: GatheringPageQuery, form: Form): Promise<View> {
  const [{ id }, gathering, idempotencyKey] = [forOfficials(data.consultation), gatheringOf(data), form.key];
  const back = (done: string): View => redirect(visit.to('gathering', { id, gathering: gathering.id }, { done }));
  if (form.act === 'removeScan') {
    const { userErrors } = await visit.act(RemoveScannedPageDocument, {
      input: { scannedPageId: form.text('scannedPageId'), idempotencyKey },
    });
    return userErrors.length > 0 ? write(visit, data, form, userErrors) : back('scanRemoved');
  }
  const file = form.file('file');
  if (!file) return write(visit, data, form, [{ code: 'file', field: ['input', 'file'], message: visit.t('scans.fileMissing') }]);
  const input = { gatheringId: gathering.id, commentId: form.text('commentId') || null, file, idempotencyKey };
  const { userErrors } = await visit.act(AddScannedPageDocument, { input });
  return userErrors.length > 0 ? write(visit, data, form, userErrors) : back('scanAdded');
}

function read(visit: Visit): Promise<GatheringPageQuery> {
  return visit.ask(GatheringPageDocument, { id: visit.part('id'), gathering: visit.part('gathering') });
}

function gatheringOf({ gathering, consultation }: GatheringPageQuery): Gathering {
  return orNotFound(gathering && 'way' in gathering && gathering.consultation?.id === consultation?.id ? (gathering as Gathering) : null);
}

function write(visit: Visit, data: GatheringPageQuery, form?: Form, errors?: readonly UserError[]): View {
  const consultation = forOfficials(data.consultation);
  const gathering = gatheringOf(data);
  const { polls, viewerCanEnterForOthers: may, id } = consultation;
  const waiting = gathering.ballots?.nodes ?? [];
  const setAside = gathering.setAside?.nodes ?? [];
  const parts = consultation.text?.contents.filter(({ kind }) => isDiscussed(kind)) ?? [];
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={nameOf(visit, gathering)} errors={errors}>
      <Progress visit={visit} gathering={gathering} />
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('blankForm', { gathering: gathering.id })}>
          {visit.t('assisting.printForms')}
        </a>
      </p>
      {!may.allowed && <NotNow reason={may.reason} />}
      {may.allowed && polls.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{visit.t('assisting.enterBallots')}</h2>
          <p class="govuk-body">{visit.t('assisting.secrecy')}</p>
          <ul class="govuk-list govuk-list--bullet">
            {polls.map((poll) => (
              <li key={poll.id}>
                <a
                  class="govuk-link"
                  href={visit.to('enterBallot', { gathering: gathering.id, poll: poll.id })}
                  lang={langOf(visit, poll.language)}
                >
                  {poll.question}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {may.allowed && (
        <ul class="govuk-list govuk-list--bullet">
          <li>
            <a class="govuk-link" href={visit.to('enterSupports', { gathering: gathering.id })}>
              {visit.t('enterSupport.title')}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={visit.to('enterQuestion', { gathering: gathering.id })}>
              {visit.t('enterQuestion.title')}
            </a>
          </li>
        </ul>
      )}
      <h2 class="govuk-heading-m">{visit.t('assisting.waiting')}</h2>
      {waiting.length === 0 ? (
        <p class="govuk-body">{visit.t('assisting.noneWaiting')}</p>
      ) : (
        <ul class="urna-rows">
          {waiting.map((ballot) => (
            <li key={ballot.id}>
              <div>
                <a class="govuk-link" href={visit.to('confirmBallot', { id: ballot.id })}>
                  {visit.t('assisting.ballotNumber', { number: ballot.number })}
                </a>{' '}
                <span lang={langOf(visit, ballot.poll?.language ?? 'es')}>{ballot.poll?.question}</span>
                <p class="urna-meta">
                  {visit.t('assisting.enteredBy', { name: ballot.enteredBy?.displayName ?? '', state: ballot.state })}{' '}
                  {!ballot.viewerCanConfirm.allowed && ballot.viewerCanConfirm.reason}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {setAside.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{visit.t('assisting.setAside')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {setAside.map(({ id: ballotId, number, refusal, rejection, poll }) => (
              <li key={ballotId}>
                {visit.t('assisting.ballotNumber', { number })} <span lang={langOf(visit, poll?.language ?? 'es')}>{poll?.question}</span>
                <p class="urna-meta">{refusal ?? visit.t('assisting.rejected', { reason: rejection ?? '' })}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {may.allowed && (
        <>
          <h2 class="govuk-heading-m">{visit.t('assisting.enterComment')}</h2>
          <FormBody visit={visit} formKey={form?.key}>
            {parts.length > 0 && (
              <Select
                visit={visit}
                name="subjectId"
                label={visit.t('assisting.about')}
                errors={errors}
                chosen={form?.text('subjectId') ?? id}
                choices={[
                  { value: id, text: visit.t('assisting.aboutAll') },
                  ...parts.map((part) => ({ value: part.id, text: titleOf(visit, part) })),
                ]}
              />
            )}
            <Radios
              visit={visit}
              name="stance"
              label={visit.t('assisting.stance')}
              chosen={[form?.text('stance') ?? 'NEUTRAL']}
              choices={stances.map((value) => ({ value, text: visit.t(`stance.${value}`) }))}
            />
            <TextArea visit={visit} name="body" label={visit.t('assisting.body')} value={form?.text('body')} errors={errors} most={5000} />
            <TextField
              visit={visit}
              name="people"
              label={visit.t('assisting.behind')}
              value={form?.text('people') ?? '1'}
              errors={errors}
              width={5}
              inputmode="numeric"
            />
            <TextField
              visit={visit}
              name="name"
              label={visit.t('assisting.speaker')}
              hint={visit.t('assisting.speakerHint')}
              value={form?.text('name')}
              errors={errors}
              maxLength={100}
            />
            <Checkboxes
              visit={visit}
              name="hasConsent"
              label={visit.t('assisting.consent')}
              chosen={form?.has('hasConsent') ? ['yes'] : []}
              choices={[{ value: 'yes', text: visit.t('assisting.consentGiven') }]}
            />
            {errors?.some(({ code }) => code === 'PERSONAL_DATA_FOUND') && (
              <Checkboxes
                visit={visit}
                name="acceptsPersonalData"
                label={visit.t('assisting.personalData')}
                chosen={[]}
                choices={[{ value: 'yes', text: visit.t('assisting.personalDataMeant') }]}
              />
            )}
            <Button text={visit.t('assisting.commentButton')} />
          </FormBody>
        </>
      )}
      {gathering.scannedPages && (
        <ScannedPages
          visit={visit}
          pages={gathering.scannedPages.nodes}
          commentId={form?.optional('commentId') ?? visit.query.get('comment')}
          errors={errors}
        />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('assisting', { id })}>
          {visit.t('assisting.back')}
        </a>
      </p>
    </DeskFrame>,
    errors ? 422 : 200,
  );
}
