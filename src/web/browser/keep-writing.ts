/** Keeps what is being written in this browser until it has been sent: a link that breaks loses nothing. */

/** The browser of a family or of a café has many readers: what one wrote is not shown to the next. */
const prefixOf = (writer: string): string => `urna:${writer}:`;

export function keepWriting(): void {
  const prefix = prefixOf(document.body.dataset.writer ?? '');
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) {
    const name = prefix + form.dataset.keep!;
    const fields = [...form.elements].filter(
      (field): field is HTMLTextAreaElement | HTMLInputElement =>
        field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text'),
    );
    const kept = read(name);
    for (const field of fields)
      if ((field.value === '' || 'prefilled' in field.dataset) && kept[field.name]) field.value = kept[field.name]!;
    form.addEventListener('input', () => write(name, Object.fromEntries(fields.map(({ name: field, value }) => [field, value]))));
  }
  // Pages that follow a form that was carried out say which writing is done with.
  for (const element of document.querySelectorAll<HTMLElement>('[data-kept]'))
    for (const writer of [prefix, prefixOf('')]) forget(writer + element.dataset.kept!);
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-leaves]'))
    form.addEventListener('submit', () => forgetAll(prefix));
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

/** Whoever leaves on purpose leaves nothing behind; a session that only ended keeps what was being written. */
function forgetAll(prefix: string): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(prefix)) localStorage.removeItem(name);
  } catch {
    // Forbidden: there is nothing to forget.
  }
}
