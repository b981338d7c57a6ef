/** “You said, we did” as paragraphs: each changed article with its words before and after and why, and what was not accepted and why. */
import type { Paragraph, ParagraphChild, Table } from 'docx';
import { inLanguage } from '../../people/localised.js';
import { type Language, say } from '../../platform/messages/messages.js';
import { compareWords } from '../../texts/comparing/word-differences.rules.js';
import { dispositionIn } from '../matrix/disposition-words.js';
import { heading, paragraph, portraitWidth, runs, table } from './docx-parts.js';
import { listNumbers } from './grouping.js';
import type { ReportArgument, ReportChange, ReportContent } from './report.js';

/** Enough to know it again: the matrix has all of its words. */
const excerptLength = 320;

export function changesParts({ changes, notAccepted }: ReportContent, language: Language): (Paragraph | Table)[] {
  const t = (key: string): string => say(language, `reporting.${key}`);
  return [
    heading(t('changes'), 1),
    ...(changes.length === 0 ? [paragraph(t('noChanges'))] : []),
    ...changes.flatMap((change) => [
      heading(change.label, 2),
      beforeAndAfter(change, language),
      heading(t('causedBy'), 3),
      ...(change.arguments.length === 0 ? [paragraph(t('byItself'))] : change.arguments.map((each) => argumentLine(each, language))),
    ]),
    heading(t('notAccepted'), 1),
    ...(notAccepted.length === 0 ? [paragraph(t('allAccepted'))] : []),
    ...notAccepted.flatMap(({ theme, arguments: all }) => [
      heading(theme ?? t('withoutTheme'), 2),
      ...all.map((each) => argumentLine(each, language)),
    ]),
  ];
}

/** What went is struck through on the left, what came is bold on the right. */
function beforeAndAfter({ before, after }: ReportChange, language: Language): Table {
  const t = (key: string): string => say(language, `reporting.${key}`);
  const differences = before === null || after === null ? [] : compareWords(before, after);
  const side = (op: 'DELETED' | 'INSERTED', whole: string | null, none: string): ParagraphChild[] => {
    if (whole === null) return runs(none, { size: 19 });
    if (differences.length === 0) return runs(whole, { size: 19 });
    const marking = op === 'DELETED' ? { strike: true } : { bold: true };
    return differences
      .filter((each) => each.op === 'EQUAL' || each.op === op)
      .flatMap(({ op: kind, text }) => runs(text, { size: 19, ...(kind === op ? marking : {}) }));
  };
  return table(
    [t('before'), t('after')],
    [[side('DELETED', before, t('newArticle')), side('INSERTED', after, t('goneArticle'))]],
    portraitWidth,
    [1, 1],
  );
}

function argumentLine({ observations, words, disposition, reason }: ReportArgument, language: Language): Paragraph {
  const excerpt = words.length > excerptLength ? `${words.slice(0, excerptLength).trimEnd()}…` : words;
  const numbers = say(language, 'reporting.numbers', { count: observations.length, numbers: listNumbers(observations) });
  return paragraph(
    [
      ...runs(observations.length === 1 ? `${numbers}. ` : `${numbers} (${observations.length}). `, { bold: true }),
      ...runs(`“${excerpt.replace(/\s+/g, ' ')}” `),
      ...runs(`${dispositionIn(disposition, language)}. `, { bold: true }),
      ...runs(inLanguage(reason, language)),
    ],
    { bullet: true },
  );
}
