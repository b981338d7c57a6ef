/** A second press of the same button within a moment is a slip. The server counts a form once anyway. */
export function sendOnce(): void {
  let last: { form: EventTarget | null; at: number } = { form: null, at: 0 };
  document.addEventListener('submit', (event) => {
    const isSlip = last.form === event.target && Date.now() - last.at < 1000;
    if (isSlip) event.preventDefault();
    else last = { form: event.target, at: Date.now() };
  });
}
