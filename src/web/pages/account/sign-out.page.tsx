/** Signing out: a form in the header. */
import type { Page } from '../../kit/page.js';
import { redirect } from '../../kit/view.js';
import { SignOutDocument } from './sign-out.data.js';

export const signOutPage: Page = {
  address: 'signOut',
  isShared: false,

  show: async (visit) => redirect(visit.to('home')),

  async act(visit) {
    await visit.act(SignOutDocument, {});
    return redirect(visit.to('home', {}, { done: 'signedOut' }));
  },
};
