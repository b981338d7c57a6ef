/** Options to put in order: buttons move them, the list shows the order, and each move is said. Places are then never taken twice. */
export function putInOrder(): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-ranking]')) order(list);
}

interface Row {
  element: HTMLElement;
  field: HTMLSelectElement | HTMLInputElement;
  name: string;
}

function order(list: HTMLElement): void {
  const said = document.querySelector('[data-ranking-said]')!;
  const most = Number(list.dataset.ranking);
  const rows: Row[] = [...list.children].map((element) => ({
    element: element as HTMLElement,
    field: element.querySelector('select, input')!,
    name: element.querySelector('[data-name]')!.textContent!.trim(),
  }));
  // Those without a place stand behind the others as the poll has them.
  const atFirst = [...rows].sort((one, other) => place(one.field.name) - place(other.field.name));
  let ranked = rows.filter(({ field }) => field.value).sort((one, other) => Number(one.field.value) - Number(other.field.value));

  const show = (moved: Row | null, focus: HTMLElement | null): void => {
    const sorted = [...ranked, ...atFirst.filter((row) => !ranked.includes(row))];
    sorted.forEach(({ element, field }, at) => {
      const isRanked = at < ranked.length;
      field.value = isRanked ? String(at + 1) : '';
      element.classList.toggle('urna-ranking__option--placed', isRanked);
      const isStuck = (by: string): boolean => (by === '1' ? !isRanked : isRanked ? at === 0 : ranked.length >= most);
      for (const button of element.querySelectorAll<HTMLElement>('[data-move]'))
        button.setAttribute('aria-disabled', String(isStuck(button.dataset.move!)));
    });
    if (list.children.length !== sorted.length || sorted.some(({ element }, at) => list.children[at] !== element))
      list.append(...sorted.map(({ element }) => element));
    focus?.focus();
    if (!moved) return;
    const at = ranked.indexOf(moved);
    const words = at < 0 ? list.dataset.unplaced! : list.dataset.placed!;
    said.textContent = words
      .replace('%o', moved.name)
      .replace('%p', String(at + 1))
      .replace('%n', String(ranked.length));
  };
  const put = (row: Row, at: number | null, focus: HTMLElement): void => {
    ranked = ranked.filter((each) => each !== row);
    if (at !== null && ranked.length < most) ranked.splice(Math.min(at, ranked.length), 0, row);
    show(row, focus);
  };

  for (const row of rows) {
    const moves = row.element.querySelector<HTMLElement>('.urna-ranking__moves')!;
    moves.hidden = false;
    moves.addEventListener('click', ({ target }) => {
      const button = (target as HTMLElement).closest<HTMLElement>('[data-move]');
      if (!button || button.getAttribute('aria-disabled') === 'true') return;
      const at = ranked.indexOf(row);
      const to = at < 0 ? ranked.length : at + Number(button.dataset.move);
      put(row, at >= 0 && to >= ranked.length ? null : to, button);
    });
    row.field.addEventListener('change', () => {
      const wished = Number.parseInt(row.field.value, 10);
      put(row, wished >= 1 ? wished - 1 : null, row.field);
    });
  }
  // After an error the places stay as they were filled in until something moves.
  if (!document.querySelector('[data-error-summary]')) show(null, null);
}

function place(name: string): number {
  return Number(name.replace(/\D/g, ''));
}
