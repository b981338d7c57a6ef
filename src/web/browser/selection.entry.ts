/** Selected words of an article, with the mouse, by touch or with the keyboard, lead to the form for what one thinks of them. */
import { chosenIn, readPlace, type Chosen } from './placed-words.js';
import { chooseByKey } from './words-by-key.js';

/** How much of the words the address repeats, so that the server can tell that it has the same ones. */
const longestQuote = 300;
const pauseMs = 150;

function watchSelections(box: HTMLElement): void {
  const inside = (name: string): HTMLElement => box.querySelector<HTMLElement>(`[data-${name}]`)!;
  const [toolbar, refused, said] = [inside('toolbar'), inside('refused'), inside('say')];
  const [stage, begin] = [inside('stage'), inside('begin')];
  const ways = [...toolbar.querySelectorAll<HTMLAnchorElement>('[data-to]')];
  const places = [...document.querySelectorAll<HTMLElement>('[data-place]')].map(readPlace);
  let waiting = 0;
  let isPressed = false;
  const say = (words: string): void => void (said.textContent = words);

  const hide = (): void => {
    toolbar.hidden = true;
  };
  const update = (isTaken = false): void => {
    // While words are chosen with the keyboard nothing lies over the next ones.
    if (document.activeElement === stage && !isTaken) return hide();
    const selection = getSelection();
    const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    if (!range && toolbar.contains(document.activeElement)) return;
    const chosen = range && chosenIn(places, range, Number(box.dataset.most));
    if (!range || !chosen) return hide();
    const isWrong = typeof chosen === 'string';
    refused.textContent = isWrong ? box.dataset[chosen]! : '';
    refused.hidden = !isWrong;
    for (const way of ways) {
      const to = isWrong ? undefined : chosen.place.element.dataset[way.dataset.to!];
      way.hidden = !to;
      if (to && !isWrong) way.href = addressOf(to, chosen);
    }
    if (stage.hidden) say(isWrong ? box.dataset[chosen]! : box.dataset.ready!);
    toolbar.hidden = false;
    moveTo(toolbar, range);
  };
  const soon = (): void => {
    clearTimeout(waiting);
    if (!isPressed) waiting = window.setTimeout(() => update(), pauseMs);
  };
  const leave = (words: string): void => {
    getSelection()!.removeAllRanges();
    hide();
    stage.hidden = true;
    begin.hidden = false;
    begin.focus();
    say(words);
  };

  const enter = chooseByKey(places, {
    element: stage,
    say,
    take() {
      update(true);
      const way = ways.find(({ hidden }) => !hidden);
      if (way) way.focus();
      else say(refused.textContent ?? '');
    },
    leave: () => leave(box.dataset.left!),
  });
  begin.addEventListener('click', () => {
    stage.hidden = false;
    begin.hidden = true;
    enter();
  });
  document.addEventListener('selectionchange', soon);
  // With the mouse the words are chosen once it is released; fingers move handles for as long as they like.
  document.addEventListener('pointerdown', ({ pointerType }) => (isPressed = pointerType === 'mouse'));
  document.addEventListener('pointerup', () => {
    isPressed = false;
    soon();
  });
  document.addEventListener('keydown', ({ key, target }) => {
    if (key !== 'Escape' || toolbar.hidden || target === stage) return;
    if (!stage.hidden) stage.focus({ preventScroll: true });
    else if (toolbar.contains(target as Node)) leave(box.dataset.left!);
    else {
      getSelection()!.removeAllRanges();
      hide();
    }
  });
  // Pressing a button must not let go of the words.
  toolbar.addEventListener('mousedown', (event) => event.preventDefault());
  window.addEventListener('resize', soon);
  box.hidden = false;
}

function addressOf(to: string, { place, start, end, exact }: Chosen): string {
  const address = new URL(to, location.href);
  address.searchParams.set('passage', `${place.element.dataset.place!}-${start}-${end}`);
  address.searchParams.set('quote', [...exact].slice(0, longestQuote).join(''));
  return address.pathname + address.search;
}

/** Below the words, within the window; on small screens and under fingers the style sheet keeps it at the bottom. */
function moveTo(toolbar: HTMLElement, range: Range): void {
  const boxes = range.getClientRects();
  const last = boxes[boxes.length - 1];
  if (!last) return;
  const left = Math.max(8, Math.min(last.left, document.documentElement.clientWidth - toolbar.offsetWidth - 8));
  toolbar.style.top = toolbar.style.left = '0';
  const zero = toolbar.getBoundingClientRect();
  toolbar.style.top = `${Math.round(last.bottom - zero.top + 8)}px`;
  toolbar.style.left = `${Math.round(left - zero.left)}px`;
}

const box = document.querySelector<HTMLElement>('[data-selecting]');
if (box) watchSelections(box);
