/** Keeps what is being written in this browser until it has been sent: a link that breaks loses nothing. */
const prefix = 'urna:';

export function keepWriting(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
    const name = prefix + form.dataset.keep!;
    const fields = [...form.elements].filter(
      (field): field is HTMLTextAreaElement | HTMLInputElement =>
        field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text'),
    );
    const kept = read(name);
    for (const field of fields) if (field.value === '' && kept[field.name]) field.value = kept[field.name]!;
    form.addEventListener('input', () => write(name, Object.fromEntries(fields.map(({ name: field, value }) => [field, value]))));
  }
  // Pages that follow a form that was carried out say which writing is done with.
  for (const element of document.querySelectorAll<HTMLElement>('[data-kept]')) forget(prefix + element.dataset.kept!);
}

function read(name: string): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(name) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

function write(name: string, values: Record<string, string>): void {
  try {
    localStorage.setItem(name, JSON.stringify(values));
  } catch {
    // Full or forbidden: the server's draft remains.
  }
}

function forget(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Forbidden: there is nothing to forget.
  }
}
