/** Beginning a consultation: its title and its agency; the rest follows on its task list. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { PageError, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Radios, TextArea } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { inWords, wrong } from './desk.js';
import { CreateConsultationDocument, NewConsultationPageDocument } from './new-consultation.data.js';

export const newConsultationPage: Page = {
  address: 'newConsultation',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit, { title: '' }),

  async act(visit, form) {
    const title = form.text('title').replace(/\s+/g, ' ').trim();
    const agencies = await agenciesOf(visit);
    const agencyId = agencies.length === 1 ? agencies[0]!.id : form.optional('agencyId');
    const errors = [
      ...(title ? [] : [wrong('title', visit.t('new.titleMissing'))]),
      ...(agencyId ? [] : [wrong('agencyId', visit.t('new.agencyMissing'))]),
    ];
    if (errors.length > 0 || !agencyId) return write(visit, { title, agencyId, errors });
    const { consultation, userErrors } = await visit.act(CreateConsultationDocument, {
      input: { agencyId, title, idempotencyKey: form.key },
    });
    if (userErrors.length > 0) return write(visit, { title, agencyId, errors: userErrors });
    return redirect(visit.to('prepare', { id: consultation!.id }, { done: 'consultationBegun' }));
  },
};

async function agenciesOf(visit: Visit): Promise<{ id: string; name: string }[]> {
  return (await visit.ask(NewConsultationPageDocument, {})).desk.mayCreateConsultationsIn;
}

interface Written {
  title: string;
  agencyId?: string | null;
  errors?: readonly UserError[];
}

async function write(visit: Visit, { title, agencyId, errors }: Written): Promise<View> {
  const data = await visit.ask(NewConsultationPageDocument, {});
  const agencies = data.desk.mayCreateConsultationsIn;
  if (agencies.length === 0) throw new PageError(403, visit.t('new.notYours'));
  const shown = errors && inWords(errors, { title: visit.t('words.title') });
  const heading = visit.t('new.heading');
  return show(
    <Frame
      visit={visit}
      data={data}
      title={heading}
      errors={shown}
      trail={[{ text: visit.t('workbench.title'), to: visit.to('workbench') }]}
      isPrivate
    >
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{visit.t('new.lead')}</p>
      <FormBody visit={visit}>
        <TextArea
          visit={visit}
          name="title"
          label={visit.t('new.title')}
          hint={visit.t('new.titleHint')}
          value={title}
          lang={langOf(visit, 'es')}
          rows={3}
          most={300}
          errors={shown}
        />
        {agencies.length > 1 ? (
          <Radios
            visit={visit}
            name="agencyId"
            label={visit.t('new.agency')}
            choices={agencies.map(({ id, name }) => ({ value: id, text: name }))}
            chosen={[agencyId]}
            errors={shown}
          />
        ) : (
          <p class="govuk-body">{visit.t('new.onlyAgency', { agency: agencies[0]!.name })}</p>
        )}
        <Button text={visit.t('new.button')} />
      </FormBody>
    </Frame>,
    shown ? 422 : 200,
  );
}
