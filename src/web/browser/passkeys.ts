/** Asks the browser for a passkey, to make one or to use one, and sends what it answers with the form around the button. */

const mutations = {
  add: 'mutation { beginPasskey { options userErrors { message } } }',
  use: 'mutation ($input: AskForPasskeyInput) { askForPasskey(input: $input) { options userErrors { message } } }',
};

interface Descriptor {
  id: string;
  type: 'public-key';
  transports?: AuthenticatorTransport[];
}

interface Options {
  challenge: string;
  user?: { id: string; name: string; displayName: string };
  allowCredentials?: Descriptor[];
  excludeCredentials?: Descriptor[];
}

export function offerPasskeys(): void {
  if (!('PublicKeyCredential' in window)) return;
  for (const place of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
    place.hidden = false;
    place.querySelector('button')!.addEventListener('click', (event) => {
      event.preventDefault();
      void ask(place);
    });
  }
}

async function ask(place: HTMLElement): Promise<void> {
  const says = place.querySelector<HTMLElement>('[role=status]')!;
  says.textContent = '';
  try {
    const isNew = place.dataset.passkey === 'add';
    const options = await optionsFor(isNew ? mutations.add : mutations.use, place.dataset.ticket);
    const credential = isNew
      ? await navigator.credentials.create({ publicKey: readable(options) as unknown as PublicKeyCredentialCreationOptions })
      : await navigator.credentials.get({ publicKey: readable(options) as unknown as PublicKeyCredentialRequestOptions });
    const form = place.closest('form')!;
    form.querySelector<HTMLInputElement>('input[name=passkey]')!.value = JSON.stringify(written(credential as PublicKeyCredential));
    form.requestSubmit(place.querySelector<HTMLButtonElement>('button[data-sends]')!);
  } catch (error) {
    says.textContent = error instanceof Refused ? error.message : place.dataset.failed!;
  }
}

class Refused extends Error {}

async function optionsFor(query: string, ticket: string | undefined): Promise<Options> {
  const answer = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
    body: JSON.stringify({ query, variables: ticket ? { input: { ticket } } : {} }),
  });
  const { data } = (await answer.json()) as { data: Record<string, { options: string | null; userErrors: { message: string }[] }> };
  const { options, userErrors } = Object.values(data)[0]!;
  if (options === null) throw new Refused(userErrors[0]!.message);
  return JSON.parse(options) as Options;
}

/** The bytes that the browser wants, out of the letters in which they travel. */
function readable(options: Options): object {
  const described = (list?: Descriptor[]): object[] | undefined => list?.map((one) => ({ ...one, id: bytes(one.id) }));
  return {
    ...options,
    challenge: bytes(options.challenge),
    ...(options.user ? { user: { ...options.user, id: bytes(options.user.id) } } : {}),
    ...(options.allowCredentials ? { allowCredentials: described(options.allowCredentials) } : {}),
    ...(options.excludeCredentials ? { excludeCredentials: described(options.excludeCredentials) } : {}),
  };
}

function written({ id, rawId, type, response, authenticatorAttachment }: PublicKeyCredential): object {
  const some = response as unknown as Record<string, ArrayBuffer | null | undefined> & { getTransports?: () => string[] };
  const parts: Record<string, unknown> = { transports: some.getTransports?.() };
  for (const name of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'])
    if (some[name]) parts[name] = letters(some[name]);
  return { id, rawId: letters(rawId), type, response: parts, authenticatorAttachment, clientExtensionResults: {} };
}

function bytes(text: string): ArrayBuffer {
  const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0)).buffer;
}

function letters(buffer: ArrayBuffer): string {
  let plain = '';
  for (const byte of new Uint8Array(buffer)) plain += String.fromCharCode(byte);
  return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
