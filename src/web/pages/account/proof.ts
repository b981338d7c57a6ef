/** What somebody has sent to show once more who they are. */
import type { Form } from '../../kit/form.js';

export function proofIn(form: Form): { password?: string; code?: string; passkey?: string } {
  if (form.act === 'provePasskey') return { passkey: form.text('passkey') };
  return form.has('password') ? { password: form.text('password').slice(0, 1000) } : { code: form.text('code').trim().slice(0, 40) };
}

export function isProof(form: Form): boolean {
  return form.act === 'prove' || form.act === 'provePasskey';
}
