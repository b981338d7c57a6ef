/** Points personal data out while it is written, calmly: readers hear it only when they pause. Nothing leaves the browser. */
import { likelyPersonalDataIn } from '../../platform/personal-data/personal-data.rules.js';

const pauseMs = 800;

export function pointOutPersonalData(): void {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-personal]')) {
    const shown = document.getElementById(area.dataset.personal!);
    if (shown) watch(area, shown);
  }
}

function watch(area: HTMLTextAreaElement, shown: HTMLElement): void {
  const kinds = JSON.parse(shown.dataset.kinds!) as Record<string, string>;
  let waiting = 0;
  const look = (): void => {
    const found = likelyPersonalDataIn(area.value).map(({ kind, exact }) => `${kinds[kind]!}: ${exact}`);
    const words = found.length === 0 ? '' : `${shown.dataset.lead!} ${found.join(' · ')}`;
    if (shown.textContent !== words) shown.textContent = words;
  };
  area.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(look, pauseMs);
  });
}
