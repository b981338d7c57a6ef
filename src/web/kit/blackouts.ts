/** Blacked out passages in what people wrote, as the API marks them: said in words to whoever does not see them. */

const blackout = /<span class="blackout">(█+)<\/span>/g;

/** Words that people write never hold this element: the renderer of the API lets none through. */
export function explainBlackouts(html: string, words: string): string {
  if (!html.includes('<span class="blackout">')) return html;
  const said = words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return html.replace(
    blackout,
    (_, blocks: string) =>
      `<span class="urna-blackout"><span aria-hidden="true">${blocks}</span><span class="govuk-visually-hidden">${said}</span></span>`,
  );
}
