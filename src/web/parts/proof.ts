/** What somebody has sent to show once more who they are, and showing it. */
import type { UserError } from '../kit/client.js';
import type { Form } from '../kit/form.js';
import type { Visit } from '../kit/visit.js';
import { ProveIdentityDocument } from './proof.data.js';

export function isProof(form: Form): boolean {
  return form.act === 'prove' || form.act === 'provePasskey';
}

export function prove(visit: Visit, form: Form): Promise<{ userErrors: UserError[] }> {
  return visit.act(ProveIdentityDocument, { input: proofIn(form) });
}

function proofIn(form: Form): { password?: string; code?: string; passkey?: string } {
  if (form.act === 'provePasskey') return { passkey: form.text('passkey') };
  return form.has('password') ? { password: form.text('password').slice(0, 1000) } : { code: form.text('code').trim().slice(0, 40) };
}
