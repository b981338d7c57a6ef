/** Rolls: uploading one, with its faults by line, and codes on paper for whoever is on it. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, FileField, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { pageAt, Pager } from '../../parts/pager.js';
import { administrationTrail, mustAdminister } from './administering.js';
import {
  AdministerRollsDocument,
  MakePaperCodesDocument,
  MayAdministerRollsDocument,
  UploadRollDocument,
  type AdministerRollsQuery,
  type UploadRollMutation,
} from './rolls.data.js';

type Faults = NonNullable<UploadRollMutation['uploadRoll']['faults']>;

export const administerRollsPage: Page = {
  address: 'administerRolls',
  isShared: false,
  needsAccount: true,
  takesFile: true,

  show: (visit) => list(visit),

  again: (visit) => list(visit),

  async act(visit, form) {
    mustAdminister(await visit.ask(MayAdministerRollsDocument, {}));
    if (form.act === 'codes') {
      const input = { rollId: form.text('rollId'), days: Number.parseInt(form.text('days'), 10) || 0, idempotencyKey: form.key };
      const { userErrors } = await visit.act(MakePaperCodesDocument, { input });
      return userErrors.length > 0
        ? list(visit, form, { errors: userErrors })
        : redirect(visit.to('administerRolls', {}, { done: 'codesMade' }));
    }
    const file = form.file('file');
    if (!file) return list(visit, form, { errors: [{ code: 'file', field: ['input', 'file'], message: visit.t('rolls.fileMissing') }] });
    const { userErrors, faults } = await visit.act(UploadRollDocument, {
      input: { name: form.text('name'), file, idempotencyKey: form.key },
    });
    if (userErrors.length > 0) return list(visit, form, { errors: userErrors });
    if (faults && faults.length > 0) return list(visit, form, { faults });
    return redirect(visit.to('administerRolls', {}, { done: 'rollUploaded' }));
  },
};

async function list(visit: Visit, form?: Form, { errors, faults }: { errors?: readonly UserError[]; faults?: Faults } = {}): Promise<View> {
  mustAdminister(await visit.ask(MayAdministerRollsDocument, {}));
  const data = await visit.ask(AdministerRollsDocument, pageAt(visit, 20));
  const title = visit.t('administration.administerRolls');
  const shown = faults
    ? [{ code: 'faults', field: ['input', 'file'], message: visit.t('rolls.faulty', { count: faults.length }) }]
    : errors;
  return show(
    <Frame visit={visit} data={data} title={title} errors={shown} trail={administrationTrail(visit)} isPrivate>
      <h1 class="govuk-heading-l">{title}</h1>
      <div class="urna-narrow">
        <p class="govuk-body">{visit.t('rolls.lead')}</p>
        <FormBody visit={visit} isUpload formKey={form?.key}>
          <TextField
            visit={visit}
            name="name"
            label={visit.t('rolls.name')}
            hint={visit.t('rolls.nameHint')}
            value={form?.text('name')}
            errors={shown}
          />
          <FileField
            visit={visit}
            name="file"
            label={visit.t('rolls.file')}
            hint={visit.t('rolls.fileHint')}
            accept=".csv,text/csv"
            errors={shown}
          />
          <Button text={visit.t('rolls.upload')} act="upload" />
        </FormBody>
      </div>
      {faults && (
        <table class="govuk-table">
          <caption class="govuk-table__caption govuk-table__caption--m">{visit.t('rolls.faults')}</caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th scope="col" class="govuk-table__header">
                {visit.t('rolls.line')}
              </th>
              <th scope="col" class="govuk-table__header">
                {visit.t('rolls.fault')}
              </th>
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {faults.map(({ line, message }) => (
              <tr class="govuk-table__row" key={line}>
                <td class="govuk-table__cell">{visit.words.number(line)}</td>
                <td class="govuk-table__cell">{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h2 class="govuk-heading-m" id="list">
        {visit.t('rolls.list')}
      </h2>
      {data.rolls.nodes.length === 0 && <p class="govuk-body">{visit.t('rolls.none')}</p>}
      {data.rolls.nodes.length > 0 && (
        <ul class="urna-rows">
          {data.rolls.nodes.map((roll) => (
            <RollRow key={roll.id} visit={visit} roll={roll} />
          ))}
        </ul>
      )}
      <Pager visit={visit} page={data.rolls.pageInfo} label={title} anchor="list" />
    </Frame>,
    shown ? 422 : 200,
  );
}

function RollRow({ visit, roll }: { visit: Visit; roll: AdministerRollsQuery['rolls']['nodes'][number] }) {
  const { id, name, entries, createdAt, paperBatches } = roll;
  return (
    <li>
      <div>
        <h3 class="govuk-heading-s">{name}</h3>
        <p class="urna-meta">{visit.t('rolls.about', { count: entries, day: visit.words.day(createdAt) })}</p>
        {paperBatches && paperBatches.length > 0 && (
          <ul class="govuk-list">
            {paperBatches.map((batch) => (
              <li key={batch.id}>
                <a class="govuk-link" href={visit.to('paperCodes', { id: batch.id })}>
                  {visit.t('rolls.codes', { made: visit.words.day(batch.createdAt), until: visit.words.day(batch.expiresAt) })}
                  <span class="govuk-visually-hidden"> {name}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
        <FormBody visit={visit}>
          <input type="hidden" name="rollId" value={id} />
          <TextField visit={visit} name="days" id={`days-${id}`} label={visit.t('rolls.days')} width={5} inputmode="numeric" value="60" />
          <Button text={visit.t('rolls.makeCodes', { name })} act="codes" kind="secondary" />
        </FormBody>
      </div>
    </li>
  );
}
