/** Setting up an application that gives codes: scan or type the key, then write the first code. */
import type { UserError } from '../../kit/client.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { QrCode } from '../voting/qr-code.js';

interface SetUpProps {
  visit: Visit;
  title: string;
  secret: string;
  address: string;
  errors?: readonly UserError[];
}

export function SetUpAuthenticator({ visit, title, secret, address, errors }: SetUpProps) {
  return (
    <div class="urna-narrow">
      <h1 class="govuk-heading-l">{title}</h1>
      <ol class="govuk-list govuk-list--number">
        <li>{visit.t('authenticator.install')}</li>
        <li>{visit.t('authenticator.scan')}</li>
        <li>{visit.t('authenticator.write')}</li>
      </ol>
      <QrCode address={address} label={visit.t('authenticator.qr')} />
      <p class="govuk-body">
        {visit.t('authenticator.byHand')} <code class="urna-secret">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={address}>
          {visit.t('authenticator.open')}
        </a>
      </p>
      <FormBody visit={visit} to={visit.to('security')}>
        <TextField
          visit={visit}
          name="code"
          label={visit.t('authenticator.code')}
          autocomplete="one-time-code"
          inputmode="numeric"
          spellcheck={false}
          width={10}
          errors={errors}
        />
        <Button text={visit.t('authenticator.confirm')} act="confirm" />
      </FormBody>
    </div>
  );
}
