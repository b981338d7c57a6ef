/** What a comment says in the margin of a Word document: its words, its stance, and where it does not stand on its own words, that too. */
import type { MarginNote } from '../comments/annotating/margin.rules.js';
import { toPlainText } from '../platform/markdown/plain-text.rules.js';
import { say, type Language } from '../platform/messages/messages.js';
import type { MarginComment } from '../texts/exporting/docx.js';

export function marginComment(
  note: MarginNote,
  { eid, author, language }: { eid: string; author: string; language: Language },
): MarginComment {
  const { passage, was, isApproximate, proposed, authorRole, stance, way } = note;
  const sentences = [
    authorRole === 'OFFICIAL' ? say(language, 'opendata.margin.byAgency') : say(language, `opendata.margin.${stance}`),
    way && say(language, 'opendata.margin.came', { way }),
    was === null ? null : say(language, isApproximate ? 'opendata.margin.approximate' : 'opendata.margin.gone', { was }),
    proposed === null
      ? null
      : proposed === ''
        ? say(language, 'opendata.margin.proposesNothing')
        : say(language, 'opendata.margin.proposes', { proposed }),
    toPlainText(note.body),
  ];
  return { eid, author, date: note.createdAt, text: sentences.filter((sentence) => sentence !== null).join('\n'), passage };
}
