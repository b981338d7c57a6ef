/** The four things that can be corrected in a part, each with a form of its own. */
import type { ComponentChildren } from 'preact';
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Radios, Select, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { titleOf } from '../talking/text.page.js';
import { kinds, mainField, type CorrectionActName } from './correcting.js';
import type { CorrectPartPageQuery, PartToCorrectFragment } from './text-galley.data.js';

type Part = NonNullable<NonNullable<NonNullable<CorrectPartPageQuery['consultation']>['viewerTextGalley']>['provision']>;

export interface CorrectionFormProps {
  visit: Visit;
  /** As it was filled in, when something is wrong with it. */
  form: Form | null;
  part: Part;
  changedAt: string;
  errors?: readonly UserError[];
}

/** Places on one page: an article of many pages has hundreds. */
const placesAPage = 60;

export function SplitForm(props: CorrectionFormProps) {
  const { visit, form, part, errors } = props;
  const { splits } = part;
  const pages = Math.ceil(splits.length / placesAPage);
  const page = Math.min(Math.max(Number(visit.query.get('places')) || 1, 1), pages);
  const lang = langOf(visit, 'es');
  return (
    <OneForm {...props} act="split">
      <Radios
        visit={visit}
        name="at"
        label={visit.t('correct.splitAt')}
        hint={visit.t('correct.splitHint')}
        choices={splits
          .slice((page - 1) * placesAPage, page * placesAPage)
          .map(({ at, words }) => ({ value: String(at), text: words, lang }))}
        chosen={[form?.text('at')]}
        isSmall
        errors={errors}
      />
      {pages > 1 && (
        <nav class="urna-acts" aria-label={visit.t('correct.places')}>
          {Array.from({ length: pages }, (_, index) => (
            <a
              key={index}
              class="govuk-link"
              href={`${visit.here({ places: index + 1 })}#split`}
              aria-current={index + 1 === page ? 'page' : undefined}
            >
              {visit.words.number(index + 1)}
            </a>
          ))}
        </nav>
      )}
      <Select
        visit={visit}
        name="newKind"
        label={visit.t('correct.newKind')}
        choices={[
          { value: '', text: visit.t('correct.asItSays') },
          ...kinds.map((kind) => ({ value: kind, text: visit.t(`text.kind.${kind}`) })),
        ]}
        chosen={form?.text('newKind')}
      />
    </OneForm>
  );
}

export function JoinForm(props: CorrectionFormProps & { before: PartToCorrectFragment }) {
  const { visit, form, before, errors } = props;
  return (
    <OneForm {...props} act="join">
      <p class="govuk-body urna-long">
        {visit.t('correct.before')} <strong lang={langOf(visit, 'es')}>{titleOf(visit, before)}</strong>
      </p>
      <Radios
        visit={visit}
        name="as"
        label={visit.t('correct.joinAs')}
        choices={[
          { value: 'BODY', text: visit.t('correct.asBody') },
          { value: 'HEADING', text: visit.t('correct.asHeading') },
        ]}
        chosen={[form?.optional('as') ?? 'BODY']}
        isSmall
        errors={errors}
      />
    </OneForm>
  );
}

export function KindForm(props: CorrectionFormProps) {
  const { visit, form, part, errors } = props;
  return (
    <OneForm {...props} act="retype">
      <Select
        visit={visit}
        name="kind"
        label={visit.t('correct.kind')}
        choices={kinds.map((kind) => ({ value: kind, text: visit.t(`text.kind.${kind}`) }))}
        chosen={form?.optional('kind') ?? part.kind}
        errors={errors}
      />
    </OneForm>
  );
}

export function NumberForm(props: CorrectionFormProps) {
  const { visit, form, part, errors } = props;
  return (
    <OneForm {...props} act="renumber">
      <TextField
        visit={visit}
        name="number"
        label={visit.t('correct.number')}
        hint={visit.t('correct.numberHint')}
        value={form?.has('number') ? form.text('number') : part.number}
        width={10}
        autocomplete="off"
        maxLength={40}
        errors={errors}
      />
    </OneForm>
  );
}

/** Closed unless something is wrong in it: a page with four forms is read by its headings. */
function OneForm({
  visit,
  act,
  changedAt,
  errors,
  children,
}: CorrectionFormProps & { act: CorrectionActName; children: ComponentChildren }) {
  const isOpen = errors?.some(({ field }) => field?.at(-1) === mainField[act]) ?? false;
  return (
    <details class="govuk-details urna-correction" id={act} open={isOpen || (act === 'split' && visit.query.has('places'))}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{visit.t(`correct.${act}`)}</span>
      </summary>
      <div class="govuk-details__text">
        <FormBody visit={visit} to={visit.here({ places: null })}>
          <input type="hidden" name="changedAt" value={changedAt} />
          {children}
          <Button text={visit.t(`correct.${act}Do`)} act={act} kind="secondary" />
        </FormBody>
      </div>
    </details>
  );
}
