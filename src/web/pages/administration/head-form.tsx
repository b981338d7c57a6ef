/** Naming the head of an agency, to whom the questions go that are late. */
import type { UserError } from '../../kit/client.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Select } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import type { Official } from '../serving/officials.js';

interface HeadFormProps {
  visit: Visit;
  head: Official | null;
  officials: readonly Official[];
  errors?: readonly UserError[];
}

export function HeadForm({ visit, head, officials, errors }: HeadFormProps) {
  return (
    <section aria-labelledby="head">
      <h2 class="govuk-heading-m" id="head">
        {visit.t('head.title')}
      </h2>
      <p class="govuk-body">{head ? visit.t('head.now', { name: head.displayName }) : visit.t('head.none')}</p>
      {officials.length === 0 ? (
        <p class="govuk-body">{visit.t('head.nobody')}</p>
      ) : (
        <FormBody visit={visit}>
          <Select
            visit={visit}
            name="accountId"
            label={visit.t('head.official')}
            choices={officials.map(({ id, displayName }) => ({ value: id, text: displayName }))}
            chosen={head?.id}
            errors={errors}
          />
          <Button text={visit.t('head.button')} act="nameHead" kind="secondary" />
        </FormBody>
      )}
    </section>
  );
}
