/** For what else than taking part the data of a new account may be used; nothing is chosen beforehand. */
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import { Checkboxes } from '../../parts/fields.js';

const purposes = ['NOTICES_BY_MAIL'] as const;

export function purposesIn(form: Form): string[] {
  return purposes.filter((purpose) => form.all('purposes').includes(purpose));
}

/** With the consent that opening an account is. */
export function Purposes({ visit, chosen }: { visit: Visit; chosen?: string[] }) {
  return (
    <>
      <Checkboxes
        visit={visit}
        name="purposes"
        label={visit.t('register.purposes')}
        hint={visit.t('register.purposesHint')}
        choices={purposes.map((value) => ({ value, text: visit.t(`register.purpose.${value}`) }))}
        chosen={chosen}
        isSmall
      />
      <p class="govuk-body">
        {visit.rich('register.consent', {
          link: (words) => (
            <a class="govuk-link" href={visit.to('privacy')}>
              {words}
            </a>
          ),
        })}
      </p>
    </>
  );
}
