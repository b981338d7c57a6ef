/** Lets people see the password that they write (GOV.UK's pattern); it is hidden again before it is sent. */
export function showPasswords(): void {
  for (const wrapper of document.querySelectorAll<HTMLElement>('[data-password]')) {
    const field = wrapper.querySelector('input');
    const button = wrapper.querySelector('button');
    const status = wrapper.querySelector('[role=status]');
    if (!field || !button || !status) continue;
    const { show, showLabel, hide, hideLabel, shown, hidden } = wrapper.dataset as Record<string, string>;
    const set = (isShown: boolean): void => {
      if ((field.type === 'text') === isShown) return;
      field.type = isShown ? 'text' : 'password';
      button.textContent = (isShown ? hide : show)!;
      button.setAttribute('aria-label', (isShown ? hideLabel : showLabel)!);
      status.textContent = (isShown ? shown : hidden)!;
    };
    button.hidden = false;
    button.addEventListener('click', () => set(field.type === 'password'));
    field.form?.addEventListener('submit', () => set(false));
    window.addEventListener('pageshow', () => set(false));
  }
}
