/** Adds up what the chosen projects cost, while one chooses; the server adds it up again. */
export function addUpCosts(): void {
  for (const form of document.querySelectorAll<HTMLElement>('[data-budget]')) {
    const total = form.querySelector<HTMLElement>('[data-total]')!;
    const { currency, locale, within, over } = total.dataset as Record<string, string>;
    const budget = Number(form.dataset.budget);
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 });
    const show = (): void => {
      const boxes = [...form.querySelectorAll<HTMLInputElement>('input:checked[data-amount]')];
      const chosen = boxes.reduce((sum, { dataset }) => sum + Number(dataset.amount), 0);
      const rest = budget - chosen;
      total.classList.toggle('urna-total--over', rest < 0);
      total.textContent = (rest < 0 ? over : within)!
        .replace('%c', format.format(chosen))
        .replace('%b', format.format(budget))
        .replace('%r', format.format(Math.abs(rest)));
    };
    total.hidden = false;
    show();
    total.setAttribute('role', 'status');
    form.addEventListener('change', show);
    // Going back brings the marks of that time with it.
    window.addEventListener('pageshow', show);
  }
}
