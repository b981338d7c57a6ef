/** The work before a report without account: tries numbers until one gives the key that the server asks for, as ALTCHA's clients do. */
interface Parameters {
  algorithm: string;
  nonce: string;
  salt: string;
  cost: number;
  keyLength: number;
  keyPrefix: string;
}
interface Challenge {
  parameters: Parameters;
  signature: string;
}

export function proveWork(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-proof-at]')) {
    const form = place.querySelector('form');
    if (form) form.addEventListener('submit', (event) => void workFirst(place, form, event));
  }
}

async function workFirst(place: HTMLElement, form: HTMLFormElement, event: SubmitEvent): Promise<void> {
  const proof = form.elements.namedItem('proof') as HTMLInputElement;
  const button = event.submitter as HTMLButtonElement | null;
  const kind = new FormData(form).get('kind');
  // Another button, or nothing chosen yet: the server says what is missing.
  if (button?.value !== 'proof' || proof.value !== '' || typeof kind !== 'string') return;
  event.preventDefault();
  const status = place.querySelector<HTMLElement>('[data-proof-working]')!;
  status.textContent = status.dataset.proofWorking!;
  button.disabled = true;
  const solved = await solveFor(new URL(place.dataset.proofAt!, location.href), kind).catch(() => null);
  button.disabled = false;
  if (solved === null) {
    status.textContent = place.dataset.proofFailed!;
    form.querySelector<HTMLInputElement>('input[name="email"]')?.focus();
    return;
  }
  status.textContent = '';
  proof.value = solved;
  // Nothing of it is sent twice: a challenge belongs to what was chosen.
  for (const choice of form.querySelectorAll<HTMLInputElement>('input[name="kind"]')) {
    choice.addEventListener('change', () => (proof.value = ''), { once: true });
  }
  // As if pressed once more, so that the form says which button it was.
  const pressed = Object.assign(document.createElement('input'), { type: 'hidden', name: button.name, value: button.value });
  form.append(pressed);
  form.submit();
}

async function solveFor(address: URL, kind: string): Promise<string | null> {
  address.searchParams.set('kind', kind);
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) return null;
  const challenge = (await answer.json()) as Challenge;
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  if (challenge.parameters.algorithm !== 'PBKDF2/SHA-256') return null;
  const [begin, wanted] = [bytesOf(nonce), keyPrefix.toLowerCase()];
  const password = new Uint8Array(begin.length + 4);
  password.set(begin);
  const settings = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: cost };
  // The browser derives each key beside the page, which stays usable meanwhile.
  for (let counter = 0; counter < 100_000; counter++) {
    new DataView(password.buffer).setUint32(begin.length, counter, false);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const derivedKey = hexOf(new Uint8Array(await crypto.subtle.deriveBits(settings, key, keyLength * 8)));
    if (derivedKey.startsWith(wanted)) return JSON.stringify({ challenge, solution: { counter, derivedKey } });
  }
  return null;
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
