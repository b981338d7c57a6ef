/** The address with which one enters: whether it is confirmed, and how it becomes another. */
import type { UserError } from '../../kit/client.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import type { SecurityPageQuery } from './security.data.js';

interface OwnAddressProps {
  visit: Visit;
  viewer: SecurityPageQuery['viewer'];
  mayChange: boolean;
  errors?: readonly UserError[];
}

export function OwnAddress({ visit, viewer, mayChange, errors }: OwnAddressProps) {
  return (
    <section aria-labelledby="address">
      <h2 class="govuk-heading-m" id="address">
        {visit.t('account.email')}
      </h2>
      <p class="govuk-body">{viewer.email}</p>
      {!viewer.isEmailConfirmed && (
        <FormBody visit={visit} to={visit.to('security')}>
          <p class="govuk-body">{visit.t('ownAddress.unconfirmed')}</p>
          <Button text={visit.t('ownAddress.send')} act="sendConfirmation" kind="secondary" />
          <p class="govuk-body">
            <a class="govuk-link" href={visit.to('phone')}>
              {visit.t('ownAddress.orPhone')}
            </a>
          </p>
        </FormBody>
      )}
      {mayChange && (
        <FormBody visit={visit} to={visit.to('security')}>
          <TextField
            visit={visit}
            name="email"
            label={visit.t('ownAddress.other')}
            hint={visit.t('ownAddress.hint')}
            type="email"
            autocomplete="email"
            inputmode="email"
            spellcheck={false}
            errors={errors}
          />
          <Button text={visit.t('ownAddress.change')} act="changeEmail" kind="secondary" />
        </FormBody>
      )}
    </section>
  );
}
