/** What an Akoma Ntoso document says of itself, and all that it says besides. */
import { type XmlElement, attribute, child, descendants, isElement, textOf } from './xml-tree.js';

/** These stand within a word as well as around it. */
const INLINE = /^(?:br|b|i|u|a|span|sup|sub|ref|mref|rref|ins|del|abbr|inline|term|def|date|person|organization|strong|em|s)$/;
export function readMeta(document: XmlElement): Record<string, string> {
  const work = child(child(child(document, 'meta'), 'identification'), 'FRBRWork');
  const value = (name: string): string | undefined => attribute(child(work, name), name === 'FRBRdate' ? 'date' : 'value');
  const title = descendants(document, 'docTitle').map(textOf)[0] ?? value('FRBRalias');
  const entries = [
    ['title', title?.replace(/\s+/g, ' ').trim()],
    ['country', value('FRBRcountry')],
    ['date', value('FRBRdate')],
    ['identifier', value('FRBRuri')],
  ];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));
}

/** Every word of the text, blocks on lines of their own. */
export function textWithoutMeta(element: XmlElement): string {
  return element.children
    .map((node) =>
      isElement(node)
        ? node.local === 'meta'
          ? ''
          : INLINE.test(node.local)
            ? textWithoutMeta(node)
            : `\n${textWithoutMeta(node)}\n`
        : node.replace(/\s+/g, ' '),
    )
    .join('');
}
