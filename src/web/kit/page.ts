/** A page of the site: one address, what it shows, and what its forms do. */
import type { Act } from '../../platform/door/acts.rules.js';
import type { AddressName } from '../addresses.js';
import type { Form } from './form.js';
import type { View } from './view.js';
import type { Visit } from './visit.js';

export interface Page {
  /** Its address, from `addresses.ts`. */
  address: AddressName;
  /**
   * Whether all visitors who are not signed in share one rendering, which then carries nothing of the one who asked. Not for pages
   * that show a form to visitors.
   */
  isShared: boolean;
  /** Whether visitors are sent to the sign-in page first. */
  needsAccount?: boolean;
  /** Whether its form is for people who have no session yet, such as the one to sign in. */
  isForVisitors?: boolean;
  /** Whether its address carries a secret: no cache keeps it, and no other page learns it. */
  hasSecretAddress?: boolean;
  /** What people come to it for, when that is kept open for them under load; else they read, and write with its form. */
  comesFor?: Extract<Act, 'vote' | 'signIn'>;
  /** Whether one of its forms carries a file; others that do are not read. */
  takesFile?: boolean;
  show(visit: Visit): Promise<View>;
  /** Answers its form, sent by POST: a redirect when done, else the page again with what to correct. */
  act?(visit: Visit, form: Form): Promise<View>;
  /** Shows a form with a password once more as it was filled in, without the password, to be sent from here. */
  again?(visit: Visit, form: Form): Promise<View>;
}
