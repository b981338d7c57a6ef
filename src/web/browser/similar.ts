/** What was answered already, looked for while somebody writes what they want to ask. */

const pauseMs = 400;
const fewestLetters = 8;

export function lookForSimilar(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-similar]')) {
    const place = document.getElementById(field.dataset.similar!);
    if (place) watch(field, place);
  }
}

function watch(field: HTMLInputElement, place: HTMLElement): void {
  let waiting = 0;
  let last = field.value.trim();
  const look = async (): Promise<void> => {
    const words = field.value.trim();
    if (words === last || words.length < fewestLetters) return;
    last = words;
    const address = new URL(field.dataset.similarAt!, location.href);
    address.searchParams.set(field.name, words);
    const answer = await fetch(address, { credentials: 'same-origin' }).catch(() => null);
    // Words that came meanwhile have a look of their own.
    if (!answer?.ok || words !== last) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').body;
    if (!place.contains(document.activeElement)) place.replaceChildren(...fresh.childNodes);
  };
  field.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => void look(), pauseMs);
  });
}
