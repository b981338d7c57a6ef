/** Choosing words with the keyboard: arrows go from word to word, with Shift they take more, Enter takes them, Escape leaves. */
import type { Place } from './placed-words.js';

interface Word {
  node: Text;
  from: number;
  to: number;
  run: HTMLElement;
}

export interface Stage {
  /** What has the focus meanwhile. */
  element: HTMLElement;
  say: (words: string) => void;
  take: () => void;
  leave: () => void;
}

export function chooseByKey(places: readonly Place[], { element, say, take, leave }: Stage): () => void {
  const words = places.flatMap(({ runs }) => runs.flatMap(wordsOf));
  let [anchor, focus] = [0, 0];

  const show = (): void => {
    const [first, last] = [words[Math.min(anchor, focus)]!, words[Math.max(anchor, focus)]!];
    getSelection()!.setBaseAndExtent(first.node, first.from, last.node, last.to);
    const { top, bottom } = boxOf(words[focus]!);
    if (top < 80 || bottom > innerHeight - 200) scrollBy(0, top - innerHeight / 3);
    const taken = words.slice(Math.min(anchor, focus), Math.max(anchor, focus) + 1);
    say(taken.map(({ node, from, to }) => node.data.slice(from, to)).join(' '));
  };
  const firstOf = (index: number): number => words.findIndex(({ run }) => run === words[index]!.run);
  const lastOf = (index: number): number => {
    const next = words.findIndex(({ run }, at) => at > index && run !== words[index]!.run);
    return (next < 0 ? words.length : next) - 1;
  };
  const steps: Record<string, () => number> = {
    ArrowRight: () => focus + 1,
    ArrowLeft: () => focus - 1,
    ArrowDown: () => lastOf(focus) + 1,
    ArrowUp: () => firstOf(Math.max(0, firstOf(focus) - 1)),
    Home: () => firstOf(focus),
    End: () => lastOf(focus),
  };

  element.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (step && words.length > 0) {
      focus = Math.max(0, Math.min(words.length - 1, step()));
      if (!event.shiftKey) anchor = focus;
      show();
    } else if (event.key === 'Enter') take();
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  });
  return () => {
    element.focus({ preventScroll: true });
    if (words.length > 0) show();
  };
}

function wordsOf(run: HTMLElement): Word[] {
  const walker = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
  const words: Word[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement!.closest('[data-aside]')) continue;
    const text = node as Text;
    for (const { index, 0: word } of text.data.matchAll(/\S+/g)) words.push({ node: text, from: index, to: index + word.length, run });
  }
  return words;
}

function boxOf({ node, from, to }: Word): DOMRect {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range.getBoundingClientRect();
}
