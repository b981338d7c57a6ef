/** Signing in, registering, and one’s own account. */
import type { Page } from '../../kit/page.js';
import { accountPage } from './account.page.js';
import { forgottenPasswordPage } from './forgotten-password.page.js';
import { keepAccountPage } from './keep-account.page.js';
import { newPasswordPage } from './new-password.page.js';
import { noticesPage } from './notices.page.js';
import { ownDataPage } from './own-data.page.js';
import { phonePage } from './phone.page.js';
import { pseudonymPage } from './pseudonym.page.js';
import { confirmEmailChangePage, confirmEmailPage } from './confirm-email.page.js';
import { invitationPage } from './invitation.page.js';
import { signInLinkPage } from './sign-in-link.page.js';
import { secondStepPage } from './second-step.page.js';
import { securityPage } from './security.page.js';
import { providerBackPage } from './provider-back.page.js';
import { registerPage } from './register.page.js';
import { signInWithPage } from './sign-in-with.page.js';
import { signInPage } from './sign-in.page.js';
import { verifyIdentityPage } from './verify-identity.page.js';
import { signOutPage } from './sign-out.page.js';

export const accountPages: readonly Page[] = [
  signInPage,
  secondStepPage,
  signInLinkPage,
  signInWithPage,
  providerBackPage,
  confirmEmailPage,
  confirmEmailChangePage,
  invitationPage,
  signOutPage,
  registerPage,
  forgottenPasswordPage,
  newPasswordPage,
  accountPage,
  ownDataPage,
  phonePage,
  pseudonymPage,
  keepAccountPage,
  noticesPage,
  verifyIdentityPage,
  securityPage,
];
