/** Acts on an announced consultation that are filled in, checked and confirmed: what their pages share. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import { show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextArea } from '../../parts/fields.js';
import type { ComponentChildren } from 'preact';
import { FormBody } from '../../parts/form-body.js';
import { DeskFrame, forOfficials, inWords, NotNow, wrong } from './desk.js';
import { EndingPageDocument, type EndingPageQuery } from './ending.data.js';

export type Ending = NonNullable<EndingPageQuery['consultation']>;

export function askEnding(visit: Visit): Promise<EndingPageQuery> {
  return visit.ask(EndingPageDocument, { id: visit.part('id') });
}

/** The reason is required, and public. */
export function whyNotReason(visit: Visit, form: Form): UserError[] {
  return form.optional('reason') ? [] : [wrong('reason', visit.t('desk.reasonMissing'))];
}

export function withLabel(visit: Visit, errors: readonly UserError[]): UserError[] {
  return inWords(errors, { reason: visit.t('basics.reason') });
}

interface EndingProps {
  visit: Visit;
  data: EndingPageQuery;
  title: string;
  lead: string;
  permission: { allowed: boolean; reason: string | null };
  errors?: readonly UserError[];
  children: ComponentChildren;
}

/** The page of an act: its form where it is possible now, else the reason. */
export function endingPage({ visit, data, title, lead, permission, errors, children }: EndingProps): View {
  return show(
    <DeskFrame visit={visit} data={data} consultation={forOfficials(data.consultation)} title={title} errors={errors}>
      {permission.allowed ? (
        <>
          <p class="govuk-body">{lead}</p>
          {children}
        </>
      ) : (
        <NotNow reason={permission.reason} />
      )}
    </DeskFrame>,
    errors ? 422 : 200,
  );
}

interface ReasonFormProps {
  visit: Visit;
  reason: string;
  errors?: readonly UserError[];
  /** Fields before the reason. */
  children?: ComponentChildren;
}

/** A form whose act needs a public reason; it goes on to the check. */
export function ReasonForm({ visit, reason, errors, children }: ReasonFormProps) {
  return (
    <FormBody visit={visit}>
      {children}
      <TextArea
        visit={visit}
        name="reason"
        label={visit.t('basics.reason')}
        hint={visit.t('desk.reasonHint')}
        value={reason}
        rows={5}
        most={2000}
        errors={errors}
      />
      <Button text={visit.t('desk.continue')} act="check" />
    </FormBody>
  );
}
