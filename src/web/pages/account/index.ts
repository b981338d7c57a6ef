/** Signing in, registering, and one’s own account. */
import type { Page } from '../../kit/page.js';
import { signInPage } from './sign-in.page.js';
import { signOutPage } from './sign-out.page.js';

export const accountPages: readonly Page[] = [signInPage, signOutPage];
