/** Shortcuts of the moderators' queue. They do nothing while somebody types, and can be switched off (WCAG 2.1.4). */
const setting = 'urna:shortcuts';

export function workTheQueue(): void {
  const queue = document.querySelector<HTMLElement>('[data-queue]');
  const shortcuts = queue?.querySelector<HTMLElement>('[data-shortcuts]');
  const isOn = shortcuts?.querySelector<HTMLInputElement>('input');
  if (!queue || !shortcuts || !isOn) return;
  shortcuts.hidden = false;
  isOn.checked = read() !== 'off';
  isOn.addEventListener('change', () => write(isOn.checked ? 'on' : 'off'));

  const cases = [...queue.querySelectorAll<HTMLElement>('[data-case]')];
  let at = -1;
  queue.addEventListener('focusin', ({ target }) => {
    const index = cases.findIndex((each) => each.contains(target as Node));
    if (index >= 0) at = index;
  });
  const go = (index: number): void => cases[Math.min(Math.max(index, 0), cases.length - 1)]?.focus();
  const open = (act: string): void => {
    const form = cases[Math.max(at, 0)]?.querySelector<HTMLDetailsElement>(`[data-decide="${act}"]`);
    if (!form) return;
    form.open = true;
    form.querySelector<HTMLElement>('select, textarea')?.focus();
  };
  const keys: Record<string, () => void> = {
    j: () => go(at + 1),
    k: () => go(at - 1),
    h: () => open('hide'),
    d: () => open('dismiss'),
    n: () => open('note'),
    c: () => cases[Math.max(at, 0)]?.querySelector<HTMLElement>('[data-claim] button')?.click(),
    l: () => open('label'),
    u: () => document.querySelector<HTMLElement>('[data-undo] button')?.click(),
    '?': () => shortcuts.focus(),
  };

  document.addEventListener('keydown', (event) => {
    if (!isOn.checked || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    const isTyping = target.closest('input, textarea, select, [contenteditable]') !== null;
    if (event.key === 'Escape' && isTyping) {
      // What was written stays in the closed form.
      const form = target.closest<HTMLDetailsElement>('[data-decide]');
      if (form) form.open = false;
      target.closest<HTMLElement>('[data-case]')?.focus();
      return;
    }
    const act = isTyping || event.repeat ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function read(): string | null {
  try {
    return localStorage.getItem(setting);
  } catch {
    return null;
  }
}

function write(value: string): void {
  try {
    localStorage.setItem(setting, value);
  } catch {
    // Forbidden: it holds for this page.
  }
}
