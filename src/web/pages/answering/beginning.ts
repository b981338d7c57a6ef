/** The first words of something long, for lists. */

const most = 240;

/** As plain words; null where all of it is short enough to be shown. */
export function beginning(markdown: string): string | null {
  if (markdown.length <= most) return null;
  const plain = markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>~]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = plain.slice(0, most);
  const end = cut.lastIndexOf(' ');
  return end > most / 2 ? cut.slice(0, end) : cut;
}
