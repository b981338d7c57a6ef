/** A form that is sent by POST, with what protects it: the anti-forgery token, and the key that lets it count once. */
import type { ComponentChildren } from 'preact';
import type { Visit } from '../kit/visit.js';

interface FormBodyProps {
  visit: Visit;
  /** Where it goes; this page when absent. */
  to?: string;
  id?: string;
  class?: string;
  /** A name under which the browser keeps what is written until it has been sent (where scripts run). */
  keep?: string;
  /** Whether it carries a file. */
  isUpload?: boolean;
  /** Whether it ends the session, and with it what this browser keeps of the person. */
  leaves?: boolean;
  /** The key of the first attempt, when the form is shown again. */
  formKey?: string | null;
  children: ComponentChildren;
}

export function FormBody({ visit, to, keep, isUpload, leaves, formKey, children, ...rest }: FormBodyProps) {
  return (
    <form
      {...rest}
      method="post"
      action={to ?? visit.here()}
      enctype={isUpload ? 'multipart/form-data' : undefined}
      novalidate
      data-keep={keep}
      data-leaves={leaves}
    >
      <input type="hidden" name="token" value={visit.token()} />
      <input type="hidden" name="key" value={formKey ?? visit.newKey()} />
      {children}
    </form>
  );
}
