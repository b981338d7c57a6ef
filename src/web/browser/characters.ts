/** Says how many characters are left, calmly: readers hear it only when they pause. */
export function countCharacters(): void {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-most]')) {
    const shown = document.getElementById(`${area.id}-count`);
    if (!shown) continue;
    const most = Number(area.dataset.most);
    let pause = 0;
    const say = (): void => {
      const left = most - [...area.value].length;
      shown.textContent = (left < 0 ? shown.dataset.over : shown.dataset.left)!.replace('%n', String(Math.abs(left)));
    };
    area.addEventListener('input', () => {
      say();
      shown.removeAttribute('aria-live');
      clearTimeout(pause);
      pause = window.setTimeout(() => {
        shown.setAttribute('aria-live', 'polite');
        say();
      }, 1000);
    });
  }
}
