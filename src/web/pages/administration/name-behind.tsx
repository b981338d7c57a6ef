/** Looks at the name behind a pseudonym, on a legal ground that the person reads afterwards. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Radios, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { OnceProven } from '../../parts/prove-form.js';
import { AuthorOfCommentDocument, LookAtNameDocument, type DataDeskPageQuery } from './data-desk.data.js';

const grounds = ['COURT_ORDER', 'LEGAL_DUTY', 'DATA_REQUEST'] as const;

export interface Look {
  form: Form;
  errors: readonly UserError[];
  /** The name, when nothing was wrong. */
  ownName: string | null;
}

/** The person is found by something they wrote: what is public of them, and no list of people. */
export async function lookBehind(visit: Visit, form: Form): Promise<Look> {
  const ground = grounds.find((one) => one === form.text('ground'));
  const id = /(?:^|\/(?:comentarios|comments)\/)([\w-]{8,100})(?:[/?#]|$)/.exec(form.text('accountId').trim())?.[1];
  const node = id ? (await visit.ask(AuthorOfCommentDocument, { id })).node : null;
  const accountId = node && 'author' in node ? node.author?.id : null;
  const wrong = (field: string, message: string): UserError => ({ code: field, field: ['input', field], message });
  const errors = [
    ...(accountId ? [] : [wrong('accountId', visit.t('nameBehind.noComment'))]),
    ...(ground ? [] : [wrong('ground', visit.t('ownData.chooseOne'))]),
  ];
  if (!accountId || !ground) return { form, errors, ownName: null };
  const { userErrors, ownName } = await visit.act(LookAtNameDocument, { input: { accountId, ground } });
  return { form, errors: userErrors, ownName: ownName ?? null };
}

interface NameBehindProps {
  visit: Visit;
  viewer: DataDeskPageQuery['viewer'];
  look?: Look;
  proofErrors?: readonly UserError[];
}

export function NameBehind({ visit, viewer, look, proofErrors }: NameBehindProps) {
  const to = visit.to('dataDesk');
  return (
    <section aria-labelledby="nameBehind">
      <h2 class="govuk-heading-m" id="nameBehind">
        {visit.t('nameBehind.title')}
      </h2>
      <p class="govuk-body urna-measure">{visit.t('nameBehind.lead')}</p>
      {look?.ownName && (
        <p class="govuk-inset-text" role="status">
          {visit.t('nameBehind.is', { name: look.ownName })}
        </p>
      )}
      <OnceProven visit={visit} viewer={viewer} to={to} errors={proofErrors}>
        <FormBody visit={visit} to={to}>
          <TextField
            visit={visit}
            name="accountId"
            label={visit.t('nameBehind.comment')}
            hint={visit.t('nameBehind.commentHint')}
            spellcheck={false}
            value={look?.form.text('accountId')}
            errors={look?.errors}
          />
          <Radios
            visit={visit}
            name="ground"
            label={visit.t('nameBehind.ground')}
            choices={grounds.map((value) => ({ value, text: visit.t(`nameBehind.ground.${value}`) }))}
            chosen={[look?.form.text('ground')]}
            errors={look?.errors}
          />
          <Button text={visit.t('nameBehind.look')} act="look" kind="warning" />
        </FormBody>
      </OnceProven>
    </section>
  );
}
