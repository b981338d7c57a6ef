/** Passkeys: the one thing of signing in that a browser can only do with a script. Pages offer another way beside it. */
import { offerPasskeys } from './passkeys.js';

offerPasskeys();
