/** The error summary takes the focus when the page has one (GOV.UK's pattern), and so does the notice of what was done. */
export function announceErrors(): void {
  document.querySelector<HTMLElement>('[data-error-summary]')?.focus();
  // What was just done is said once: reloading or sharing the address does not say it again.
  if (document.querySelector('[data-done]')) {
    const address = new URL(location.href);
    address.searchParams.delete('done');
    history.replaceState(null, '', address);
  }
}
