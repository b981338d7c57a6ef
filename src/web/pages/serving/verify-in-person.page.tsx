/** An official verifies somebody who stands before them with their document. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { PageError, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { DocumentFields, readDocumentFields } from '../../parts/document-fields.js';
import { Button, Checkboxes, Select, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { VerifyInPersonDocument, VerifyInPersonPageDocument } from './verify-in-person.data.js';

export const verifyInPersonPage: Page = {
  address: 'verifyInPerson',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  again: (visit) => write(visit),

  async act(visit, form) {
    const document = readDocumentFields(visit, form);
    if (document.errors.length > 0) return write(visit, form, document.errors);
    const { userErrors } = await visit.act(VerifyInPersonDocument, {
      input: {
        ...document.input,
        agencyId: form.text('agencyId'),
        code: form.text('code').trim(),
        territory: form.optional('territory')?.trim().toUpperCase() ?? null,
        note: form.text('note'),
        movesParticipation: form.all('movesParticipation').includes('yes'),
        idempotencyKey: form.key,
      },
    });
    return userErrors.length > 0 ? write(visit, form, userErrors) : redirect(visit.to('verifyInPerson', {}, { done: 'personVerified' }));
  },
};

async function write(visit: Visit, form?: Form, errors?: readonly UserError[]): Promise<View> {
  const data = await visit.ask(VerifyInPersonPageDocument, {});
  const agencies = data.desk.memberships.filter(({ role }) => role === 'OFFICIAL').map(({ agency }) => agency);
  if (agencies.length === 0) throw new PageError(403, visit.t('verifyInPerson.forOfficials'));
  const title = visit.t('verifyInPerson.title');
  return show(
    <Frame
      visit={visit}
      data={data}
      title={title}
      errors={errors}
      trail={[{ text: visit.t('workbench.title'), to: visit.to('workbench') }]}
      isPrivate
    >
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{visit.t('verifyInPerson.lead')}</p>
        <FormBody visit={visit} formKey={form?.key}>
          <Select
            visit={visit}
            name="agencyId"
            label={visit.t('verifyInPerson.agency')}
            choices={agencies.map(({ id, name }) => ({ value: id, text: name }))}
            chosen={form?.text('agencyId')}
            errors={errors}
          />
          <TextField
            visit={visit}
            name="code"
            label={visit.t('verifyInPerson.code')}
            hint={visit.t('verifyInPerson.codeHint')}
            width={10}
            autocomplete="off"
            spellcheck={false}
            value={form?.text('code')}
            errors={errors}
          />
          <DocumentFields visit={visit} form={form} errors={errors} />
          <TextField
            visit={visit}
            name="territory"
            label={visit.t('verifyInPerson.territory')}
            hint={visit.t('verifyInPerson.territoryHint')}
            width={10}
            spellcheck={false}
            value={form?.text('territory')}
            errors={errors}
          />
          <TextField
            visit={visit}
            name="note"
            label={visit.t('verifyInPerson.note')}
            hint={visit.t('verifyInPerson.noteHint')}
            value={form?.text('note')}
            errors={errors}
          />
          <Checkboxes
            visit={visit}
            name="movesParticipation"
            label={visit.t('verifyInPerson.moving')}
            choices={[{ value: 'yes', text: visit.t('verifyInPerson.moves'), hint: visit.t('verifyInPerson.movesHint') }]}
            chosen={form?.all('movesParticipation') ?? []}
            errors={errors}
          />
          <Button text={visit.t('verifyInPerson.verify')} act="verify" />
        </FormBody>
      </div>
    </Frame>,
    errors ? 422 : 200,
  );
}
