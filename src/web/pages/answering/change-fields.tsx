/** Which parts of the new version changed because of what is accepted. */
import type { UserError } from '../../kit/client.js';
import type { Visit } from '../../kit/visit.js';
import { Checkboxes } from '../../parts/fields.js';
import { langOf } from '../../parts/lang.js';
import { titleOf } from '../talking/text.page.js';
import type { AnswerDoorQuery } from './answering.data.js';
import type { Written } from './words.js';

interface ChangeFieldsProps {
  visit: Visit;
  parts: AnswerDoorQuery['changedProvisions'];
  written: Written;
  errors?: readonly UserError[];
}

export function ChangeFields({ visit, parts, written, errors }: ChangeFieldsProps) {
  if (!parts || parts.length === 0) return null;
  return (
    <Checkboxes
      visit={visit}
      errors={errors}
      name="changes"
      label={visit.t('reply.changes')}
      hint={visit.t('reply.changesHint')}
      choices={parts.map((part) => ({ value: part.id, text: titleOf(visit, part), lang: langOf(visit, 'es') }))}
      chosen={written.changes}
      isSmall
    />
  );
}
