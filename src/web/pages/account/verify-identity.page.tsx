/** Verifying who one is: by a roll, with a code that came on paper, or where an office does it in person. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { PageError, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { DocumentFields, readDocumentFields } from '../../parts/document-fields.js';
import { Button, Checkboxes, Select, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { OwnPage } from './own-page.js';
import type { ProviderFragment } from './providers.data.js';
import { setOut, showWay } from './setting-out.js';
import {
  MakeDeskCodeDocument,
  VerifyByPaperCodeDocument,
  VerifyByRollDocument,
  VerifyIdentityPageDocument,
  type VerifyIdentityPageQuery,
} from './verify-identity.data.js';

export const verifyIdentityPage: Page = {
  address: 'verifyIdentity',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  again: (visit) => write(visit),

  async act(visit, form) {
    if (form.act === 'show') {
      const { userErrors } = await visit.act(MakeDeskCodeDocument, { input: { idempotencyKey: form.key } });
      return userErrors.length > 0 ? write(visit, form, userErrors) : redirect(`${visit.to('verifyIdentity')}#in-person`);
    }
    if (form.act === 'provider') {
      const provider = form.text('provider').slice(0, 40);
      const way = { next: visit.to('verifyIdentity'), kept: null };
      const { address, userErrors } = await setOut(visit, { provider, purpose: 'VERIFY', way, movesParticipation: form.has('moves') });
      return address ? showWay(visit, provider, address) : write(visit, form, userErrors);
    }
    const document = readDocumentFields(visit, form);
    const rollId = form.text('rollId');
    const code = form.text('code').trim();
    const faults = [
      ...document.errors,
      ...(rollId === '' ? [{ code: 'rollId', field: ['input', 'rollId'], message: visit.t('verifyIdentity.rollMissing') }] : []),
    ];
    if (faults.length > 0) return write(visit, form, faults);
    const input = { ...document.input, rollId, idempotencyKey: form.key };
    const { userErrors } =
      code === ''
        ? await visit.act(VerifyByRollDocument, { input })
        : await visit.act(VerifyByPaperCodeDocument, { input: { ...input, code } });
    return userErrors.length > 0 ? write(visit, form, userErrors) : redirect(visit.to('verifyIdentity', {}, { done: 'identityVerified' }));
  },
};

async function write(visit: Visit, form?: Form, errors?: readonly UserError[]): Promise<View> {
  const data = await visit.ask(VerifyIdentityPageDocument, {});
  if (!data.viewer.canVerify.allowed) throw new PageError(403, data.viewer.canVerify.reason);
  const title = visit.t('verifyIdentity.title');
  const chosen = form?.text('rollId') ?? visit.query.get('roll');
  const rolls = data.rolls.nodes;
  return show(
    <OwnPage visit={visit} data={data} title={title} errors={errors}>
      <Standing visit={visit} viewer={data.viewer} />
      <p class="govuk-body">{visit.t('verifyIdentity.lead')}</p>
      <h2 class="govuk-heading-m">
        {visit.t(data.viewer.trustLevel === 'VERIFIED' ? 'verifyIdentity.byAnotherRoll' : 'verifyIdentity.byRoll')}
      </h2>
      {rolls.length === 0 ? (
        <p class="govuk-body">{visit.t('verifyIdentity.noRolls')}</p>
      ) : (
        <FormBody visit={visit} formKey={form?.key}>
          <Select
            visit={visit}
            name="rollId"
            label={visit.t('verifyIdentity.roll')}
            choices={[
              { value: '', text: visit.t('verifyIdentity.chooseRoll') },
              ...rolls.map(({ id, name }) => ({ value: id, text: name })),
            ]}
            chosen={chosen}
            errors={errors}
          />
          <DocumentFields visit={visit} form={form} errors={errors} />
          <TextField
            visit={visit}
            name="code"
            label={visit.t('verifyIdentity.code')}
            hint={visit.t('verifyIdentity.codeHint')}
            width={20}
            spellcheck={false}
            autocomplete="off"
            value={form?.text('code')}
            errors={errors}
          />
          <p class="govuk-body-s">{visit.t('verifyIdentity.notKept')}</p>
          <Button text={visit.t('verifyIdentity.verify')} act="verify" />
        </FormBody>
      )}
      <ByProvider visit={visit} providers={data.signInProviders.filter(({ verifiesIdentity }) => verifiesIdentity)} />
      <InPerson visit={visit} code={data.viewer.deskCode} />
    </OwnPage>,
    errors ? 422 : 200,
  );
}

function ByProvider({ visit, providers }: { visit: Visit; providers: readonly ProviderFragment[] }) {
  return (
    <>
      {providers.map(({ key, name }) => (
        <section key={key} aria-labelledby={`with-${key}`}>
          <h2 class="govuk-heading-m" id={`with-${key}`}>
            {visit.t('verifyIdentity.with', { name })}
          </h2>
          <p class="govuk-body">{visit.t('verifyIdentity.withHow')}</p>
          <FormBody visit={visit}>
            <input type="hidden" name="provider" value={key} />
            <Checkboxes
              visit={visit}
              name="moves"
              id={`moves-${key}`}
              label={visit.t('verifyIdentity.movesLegend')}
              choices={[{ value: 'yes', text: visit.t('verifyIdentity.moves') }]}
              isSmall
            />
            <Button text={visit.t('verifyIdentity.withButton', { name })} act="provider" kind="secondary" />
          </FormBody>
        </section>
      ))}
    </>
  );
}

function InPerson({ visit, code }: { visit: Visit; code: VerifyIdentityPageQuery['viewer']['deskCode'] }) {
  return (
    <>
      <h2 class="govuk-heading-m" id="in-person">
        {visit.t('verifyIdentity.inPerson')}
      </h2>
      <p class="govuk-body">{visit.t('verifyIdentity.inPersonHow')}</p>
      {code && (
        <div class="govuk-inset-text">
          <p class="govuk-body">{visit.t('verifyIdentity.deskCode')}</p>
          <p class="govuk-heading-l urna-desk-code">
            <bdi>{code.code}</bdi>
          </p>
          <p class="govuk-body">{visit.t('verifyIdentity.deskCodeUntil', { until: visit.words.moment(code.expiresAt) })}</p>
        </div>
      )}
      <FormBody visit={visit}>
        <Button text={visit.t(code ? 'verifyIdentity.showNewCode' : 'verifyIdentity.showCode')} act="show" kind="secondary" />
      </FormBody>
    </>
  );
}

function Standing({ visit, viewer }: { visit: Visit; viewer: VerifyIdentityPageQuery['viewer'] }) {
  const { trustLevel, hasMoved, verifications } = viewer;
  const standing = verifications.filter(({ endedAt }) => endedAt === null);
  return (
    <>
      <p class="govuk-inset-text">{visit.t(hasMoved ? 'verifyIdentity.moved' : `verifyIdentity.level.${trustLevel}`)}</p>
      {standing.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {standing.map(({ kind, verifiedAt }) => (
            <li key={kind + verifiedAt}>{visit.t(`verifyIdentity.kind.${kind}`, { day: visit.words.day(verifiedAt) })}</li>
          ))}
        </ul>
      )}
    </>
  );
}
