/** What is held of the viewer: what they agree to, everything as one file, what they asked, and leaving. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Radios, TextArea } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { OwnPage } from './own-page.js';
import { Consents, OwnRequests } from './own-data-parts.js';
import { isProof, prove } from '../../parts/proof.js';
import { ProveForm } from '../../parts/prove-form.js';
import {
  AskAboutMyDataDocument,
  DecideConsentDocument,
  OwnDataPageDocument,
  RequestDataArchiveDocument,
  RequestErasureDocument,
  type OwnDataPageQuery,
} from './own-data.data.js';

const purposes = ['NOTICES_BY_MAIL'] as const;
const kinds = ['CONSULTATION', 'CORRECTION', 'COMPLAINT'] as const;
const choices = ['keep', 'remove'] as const;

interface Part {
  visit: Visit;
  data: OwnDataPageQuery;
  form?: Form;
  errors?: readonly UserError[];
}

export const ownDataPage: Page = {
  address: 'ownData',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const [errors, done] = await carryOut(visit, form);
    return errors.length > 0 ? write(visit, form, errors) : redirect(visit.to('ownData', {}, { done }));
  },
};

async function carryOut(visit: Visit, form: Form): Promise<[UserError[], string]> {
  const idempotencyKey = form.key;
  if (isProof(form)) return [(await prove(visit, form)).userErrors, 'proven'];
  if (form.act === 'archive')
    return [(await visit.act(RequestDataArchiveDocument, { input: { idempotencyKey } })).userErrors, 'archiveAsked'];
  if (form.act === 'ask') {
    const kind = kinds.find((one) => one === form.text('kind'));
    if (!kind) return [[missing(visit, 'kind')], ''];
    return [
      (await visit.act(AskAboutMyDataDocument, { input: { kind, words: form.text('words'), idempotencyKey } })).userErrors,
      'dataAsked',
    ];
  }
  if (form.act === 'leave') {
    const choice = choices.find((one) => one === form.text('keepsWords'));
    if (!choice) return [[missing(visit, 'keepsWords')], ''];
    const input = { keepsWords: choice === 'keep', idempotencyKey };
    return [(await visit.act(RequestErasureDocument, { input })).userErrors, 'erasureAsked'];
  }
  const purpose = purposes.find((one) => one === form.text('purpose'));
  if (!purpose) return [[missing(visit, 'purpose')], ''];
  const input = { purpose, isGiven: form.act === 'give', idempotencyKey };
  return [(await visit.act(DecideConsentDocument, { input })).userErrors, input.isGiven ? 'consentGiven' : 'consentTakenBack'];
}

function missing(visit: Visit, field: string): UserError {
  return { code: field, field: ['input', field], message: visit.t('ownData.chooseOne') };
}

async function write(visit: Visit, form?: Form, errors?: readonly UserError[]): Promise<View> {
  const data = await visit.ask(OwnDataPageDocument, {});
  const title = visit.t('ownData.title');
  const part: Part = { visit, data, form, errors };
  return show(
    <OwnPage visit={visit} data={data} title={title} errors={errors} scripts={['passkeys.js']}>
      <p class="govuk-body">
        {visit.t('ownData.lead')}{' '}
        <a class="govuk-link" href={visit.to('privacy')}>
          {visit.t('ownData.policy')}
        </a>
      </p>
      <Consents visit={visit} consents={data.viewer.consents} />
      <Archive {...part} />
      <Requests {...part} />
      <Leaving {...part} />
    </OwnPage>,
    errors ? 422 : 200,
  );
}

/** Asking for it and fetching it both need a fresh proof. */
function Archive({ visit, data: { viewer }, errors }: Part) {
  const { allowed, code, reason } = viewer.canRequestDataArchive;
  const { isProven } = viewer.secondFactor;
  return (
    <section aria-labelledby="archive">
      <h2 class="govuk-heading-m" id="archive">
        {visit.t('ownData.archive')}
      </h2>
      <p class="govuk-body">{visit.t('ownData.archiveLead')}</p>
      <ul class="govuk-list">
        {viewer.dataArchives.map(({ address, askedAt, expiresAt, kilobytes }) => (
          <li key={askedAt}>
            {address && isProven ? (
              <>
                <a class="govuk-link" href={address} download>
                  {visit.t('ownData.download', { moment: visit.words.moment(askedAt), kilobytes: kilobytes ?? 0 })}
                </a>{' '}
                {visit.t('ownData.until', { moment: visit.words.moment(expiresAt!) })}
              </>
            ) : address ? (
              visit.t('ownData.ready', { moment: visit.words.moment(askedAt) })
            ) : (
              visit.t('ownData.gathering', { moment: visit.words.moment(askedAt) })
            )}
          </li>
        ))}
      </ul>
      {allowed ? (
        <FormBody visit={visit} to={visit.to('ownData')}>
          <Button text={visit.t('ownData.archiveButton')} act="archive" kind="secondary" />
        </FormBody>
      ) : (
        code !== 'PROVE_AGAIN' && <p class="govuk-hint">{reason}</p>
      )}
      {!isProven && <ProveForm visit={visit} viewer={viewer} to={visit.to('ownData')} errors={errors} />}
    </section>
  );
}

function Requests({ visit, data, form, errors }: Part) {
  return (
    <section aria-labelledby="requests">
      <h2 class="govuk-heading-m" id="requests">
        {visit.t('ownData.requests')}
      </h2>
      <p class="govuk-body">{visit.t('ownData.requestsLead')}</p>
      <OwnRequests visit={visit} requests={data.viewer.dataRequests} />
      <FormBody visit={visit} to={visit.to('ownData')} formKey={form?.act === 'ask' ? form.key : null}>
        <Radios
          visit={visit}
          name="kind"
          label={visit.t('ownData.kind')}
          choices={kinds.map((value) => ({ value, text: visit.t(`ownData.kind.${value}`) }))}
          chosen={[form?.text('kind')]}
          errors={errors}
        />
        <TextArea visit={visit} name="words" label={visit.t('ownData.words')} most={4000} value={form?.text('words')} errors={errors} />
        <Button text={visit.t('ownData.askButton')} act="ask" kind="secondary" />
      </FormBody>
    </section>
  );
}

function Leaving({ visit, data: { viewer }, form, errors }: Part) {
  const { erasure, canRequestErasure } = viewer;
  return (
    <section aria-labelledby="leaving">
      <h2 class="govuk-heading-m" id="leaving">
        {visit.t('ownData.leaving')}
      </h2>
      {erasure && (
        <>
          <p class="govuk-body">
            {visit.t(erasure.keepsWords ? 'ownData.leavesKeeping' : 'ownData.leavesRemoving', {
              moment: visit.words.moment(erasure.dueAt),
            })}
          </p>
          <p class="govuk-body">
            <a class="govuk-button" href={visit.to('keepAccount')}>
              {visit.t('keepAccount.button')}
            </a>
          </p>
        </>
      )}
      {!erasure && !canRequestErasure.allowed && <p class="govuk-hint">{canRequestErasure.reason}</p>}
      {!erasure && canRequestErasure.allowed && (
        <>
          <p class="govuk-body">{visit.t('ownData.leavingLead')}</p>
          <FormBody visit={visit} to={visit.to('ownData')} formKey={form?.act === 'leave' ? form.key : null}>
            <Radios
              visit={visit}
              name="keepsWords"
              label={visit.t('ownData.myWords')}
              choices={choices.map((value) => ({
                value,
                text: visit.t(`ownData.myWords.${value}`),
                hint: visit.t(`ownData.myWordsHint.${value}`),
              }))}
              chosen={[form?.text('keepsWords')]}
              errors={errors}
            />
            <Button text={visit.t('ownData.leaveButton')} act="leave" kind="warning" />
          </FormBody>
        </>
      )}
    </section>
  );
}
