/** What pages gain where scripts run. Everything works without: nothing here is the only way to do something. */
import { announceErrors } from './error-summary.js';
import { addUpCosts } from './budget.js';
import { countCharacters } from './characters.js';
import { keepWriting } from './keep-writing.js';
import { watchLiveParts } from './live-parts.js';
import { lookForSimilar } from './similar.js';
import { showPasswords } from './passwords.js';
import { putInOrder } from './ranking.js';
import { sendOnce } from './send-once.js';

document.documentElement.classList.add('js');
addUpCosts();
announceErrors();
countCharacters();
keepWriting();
putInOrder();
lookForSimilar();
showPasswords();
sendOnce();
watchLiveParts();
