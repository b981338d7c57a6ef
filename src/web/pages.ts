/** Every page of the site. */
import type { Page } from './kit/page.js';
import { homePage } from './pages/home/home.page.js';
import { signInPage } from './pages/people/sign-in.page.js';
import { signOutPage } from './pages/people/sign-out.page.js';

export const pages: readonly Page[] = [homePage, signInPage, signOutPage];
