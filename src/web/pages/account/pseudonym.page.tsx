/** Going by a pseudonym: taking, changing and ending one, and who looked at the name behind it. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { OwnPage } from './own-page.js';
import { isProof, prove } from '../../parts/proof.js';
import { OnceProven } from '../../parts/prove-form.js';
import { EndPseudonymDocument, PseudonymPageDocument, TakePseudonymDocument, type PseudonymPageQuery } from './pseudonym.data.js';

export const pseudonymPage: Page = {
  address: 'pseudonym',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  again: (visit) => write(visit),

  async act(visit, form) {
    const [{ userErrors }, done] = await carryOut(visit, form);
    return userErrors.length > 0 ? write(visit, form, userErrors) : redirect(visit.to('pseudonym', {}, { done }));
  },
};

async function carryOut(visit: Visit, form: Form): Promise<[{ userErrors: UserError[] }, string]> {
  const idempotencyKey = form.key;
  if (isProof(form)) return [await prove(visit, form), 'proven'];
  if (form.act === 'end') return [await visit.act(EndPseudonymDocument, { input: { idempotencyKey } }), 'pseudonymEnded'];
  const pseudonym = form.text('pseudonym').slice(0, 1000);
  return [await visit.act(TakePseudonymDocument, { input: { pseudonym, idempotencyKey } }), 'pseudonymTaken'];
}

async function write(visit: Visit, form?: Form, errors?: readonly UserError[]): Promise<View> {
  const data = await visit.ask(PseudonymPageDocument, {});
  const { viewer } = data;
  const title = visit.t('pseudonym.title');
  const hasOne = viewer.pseudonymSince !== null;
  return show(
    <OwnPage visit={visit} data={data} title={title} errors={errors} scripts={['passkeys.js']}>
      <p class="govuk-body">{visit.t('pseudonym.lead')}</p>
      {hasOne && (
        <p class="govuk-inset-text">
          {visit.t('pseudonym.now', { shown: orNotFound(viewer.account).displayName, own: viewer.ownName ?? '' })}
        </p>
      )}
      <WhatItMeans visit={visit} />
      {viewer.canTakePseudonym.allowed ? (
        <FormBody visit={visit} to={visit.to('pseudonym')} formKey={form?.act === 'take' ? form.key : null}>
          <TextField
            visit={visit}
            name="pseudonym"
            label={visit.t(hasOne ? 'pseudonym.another' : 'pseudonym.which')}
            hint={visit.t('pseudonym.hint')}
            autocomplete="off"
            spellcheck={false}
            value={form?.act === 'take' ? form.text('pseudonym') : ''}
            errors={errors}
          />
          <Button text={visit.t(hasOne ? 'pseudonym.change' : 'pseudonym.take')} act="take" />
        </FormBody>
      ) : (
        <p class="govuk-inset-text">{viewer.canTakePseudonym.reason}</p>
      )}
      {hasOne && <Ending visit={visit} data={data} errors={errors} />}
      <Looks visit={visit} looks={viewer.nameLooks} />
    </OwnPage>,
    errors ? 422 : 200,
  );
}

function WhatItMeans({ visit }: { visit: Visit }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>{visit.t('pseudonym.everywhere')}</li>
      <li>{visit.t('pseudonym.copies')}</li>
      <li>{visit.t('pseudonym.linked')}</li>
      <li>{visit.t('pseudonym.names')}</li>
      <li>{visit.t('pseudonym.who')}</li>
    </ul>
  );
}

/** Whoever finds a device left open must not show its owner’s name: it is asked anew who they are. */
function Ending({ visit, data: { viewer }, errors }: { visit: Visit; data: PseudonymPageQuery; errors?: readonly UserError[] }) {
  return (
    <section aria-labelledby="ending">
      <h2 class="govuk-heading-m" id="ending">
        {visit.t('pseudonym.ending')}
      </h2>
      <p class="govuk-body">{visit.t('pseudonym.endingLead', { name: viewer.ownName ?? '' })}</p>
      <OnceProven visit={visit} viewer={viewer} to={visit.to('pseudonym')} errors={errors}>
        <FormBody visit={visit} to={visit.to('pseudonym')}>
          <Button text={visit.t('pseudonym.end')} act="end" kind="warning" />
        </FormBody>
      </OnceProven>
    </section>
  );
}

function Looks({ visit, looks }: { visit: Visit; looks: PseudonymPageQuery['viewer']['nameLooks'] }) {
  if (looks.length === 0) return null;
  return (
    <section aria-labelledby="looks">
      <h2 class="govuk-heading-m" id="looks">
        {visit.t('pseudonym.looks')}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {looks.map(({ at, ground }) => (
          <li key={at}>{visit.t('pseudonym.look', { moment: visit.words.moment(at), ground: visit.t(`pseudonym.ground.${ground}`) })}</li>
        ))}
      </ul>
    </section>
  );
}
