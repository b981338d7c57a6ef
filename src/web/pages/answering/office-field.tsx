/** For which office somebody signs. */
import type { UserError } from '../../kit/client.js';
import type { Visit } from '../../kit/visit.js';
import { TextField } from '../../parts/fields.js';
import { langOf } from '../../parts/lang.js';

interface OfficeFieldProps {
  visit: Visit;
  value: string | null;
  errors?: readonly UserError[];
  /** The id, where the page has several. */
  id?: string;
}

export function OfficeField({ visit, value, errors, id }: OfficeFieldProps) {
  return (
    <TextField
      visit={visit}
      errors={errors}
      id={id}
      name="office"
      label={visit.t('reply.office')}
      hint={visit.t('reply.officeHint')}
      value={value}
      lang={langOf(visit, 'es')}
      maxLength={200}
    />
  );
}
