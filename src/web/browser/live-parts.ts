/** Live parts: when the API says that something happened, the part is asked for again and put in the place of the old one. */

/** No more often than this, in milliseconds; also the time after which the server's shared rendering is new. */
const pauseMs = 700;
/** A page that took longer than this until its line was open may have missed something. */
const mayMissMs = 2_000;

export function watchLiveParts(): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-every]')) follow(part, Number(part.dataset.every));
  if (!('EventSource' in window)) return;
  for (const part of document.querySelectorAll<HTMLElement>('[data-live]')) watch(part);
}

/** Again and again, until what it shows is complete. */
function follow(part: HTMLElement, everyMs: number): void {
  const turn = async (): Promise<void> => {
    await renew(part);
    if (part.querySelector('progress')) window.setTimeout(() => void turn(), everyMs);
  };
  window.setTimeout(() => void turn(), everyMs);
}

async function renew(part: HTMLElement): Promise<void> {
  const answer = await fetch(part.dataset.part!, { credentials: 'same-origin' }).catch(() => null);
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').body;
  // Whoever is reading with the keyboard inside of it keeps their place.
  if (part.contains(document.activeElement) && document.activeElement !== part) return;
  if (fresh.innerHTML !== part.innerHTML) part.replaceChildren(...fresh.childNodes);
}

function watch(part: HTMLElement): void {
  let waiting = 0;
  // The count of a poll, the progress of answers and the activity are told at once, and the page has just said them; other subscriptions begin with news.
  let isKnown = /pollResults|answeringProgressed|integrityChanged/.test(part.dataset.live!);
  const again = (): void => {
    waiting = 0;
    void renew(part);
  };
  const source = new EventSource(part.dataset.live!);
  // What happened between the page and its line is told to nobody: on slow links, and where somebody works, the part is asked for once more.
  source.addEventListener(
    'open',
    () => {
      const mayMiss = part.dataset.again !== undefined || performance.now() > mayMissMs;
      if (mayMiss && !isKnown) waiting ||= window.setTimeout(again, pauseMs);
    },
    { once: true },
  );
  source.addEventListener('next', () => {
    if (isKnown) isKnown = false;
    else waiting ||= window.setTimeout(again, pauseMs);
  });
  source.addEventListener('complete', () => source.close());
  // After a pause without the line, what was missed is asked for.
  source.addEventListener('error', () => (waiting ||= window.setTimeout(again, 5 * pauseMs)));
}
