/** Footnotes as laws write them, `[^1]` and `[^1]: …`: a note is a paragraph of its own, even where it is only an address. */
import type MarkdownIt from 'markdown-it';

const NOTE = /^\[\^[^\]\s]{1,40}\]:/;

/** Else `[^1]: https://…` would define a link, and neither the note nor its address would be seen. */
export function keepFootnotes(markdown: InstanceType<typeof MarkdownIt>): void {
  markdown.block.ruler.before('reference', 'note', (state, from, to, silent) => {
    const lineAt = (line: number): string => state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
    if (state.sCount[from]! - state.blkIndent >= 4 || !NOTE.test(lineAt(from))) return false;
    if (silent) return true;
    let end = from + 1;
    while (end < to && !state.isEmpty(end) && state.sCount[end]! >= state.blkIndent && !NOTE.test(lineAt(end))) end++;
    state.line = end;
    state.push('paragraph_open', 'p', 1).map = [from, end];
    const inline = state.push('inline', '', 0);
    inline.content = state.getLines(from, end, state.blkIndent, false).trim();
    inline.map = [from, end];
    inline.children = [];
    state.push('paragraph_close', 'p', -1);
    return true;
  });
}

/** The call of a note stands above the line, as its number alone; its marks stay words of the text. */
export function raiseCalls(html: string): string {
  return html.replace(
    /\[\^([^\]\s<&]{1,40})\]/g,
    '<sup class="urna-call"><span class="urna-call__mark">[^</span>$1<span class="urna-call__mark">]</span></sup>',
  );
}
