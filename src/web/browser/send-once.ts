/** A second press of the same button within a moment is a slip; another button of the same form is not. The server counts a form once anyway. */
export function sendOnce(): void {
  let last: { form: EventTarget | null; button: HTMLElement | null | undefined; at: number } = { form: null, button: null, at: 0 };
  document.addEventListener('submit', (event) => {
    const { target: form, submitter: button } = event;
    const isSlip = last.form === form && last.button === button && Date.now() - last.at < 1000;
    if (isSlip) event.preventDefault();
    else last = { form, button, at: Date.now() };
  });
}
