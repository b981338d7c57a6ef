/** An article whose words know their place, for those who select them, with marks where comments are about some of them. */
import { renderToString } from 'preact-render-to-string';
import { toPlacedHtml, toPlacedText, type Stretch } from '../../../platform/markdown/placed-html.js';
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import { Prose } from '../../parts/prose.js';
import { cutsOf, type Cut } from './article-marks.js';
import type { PlacedFragment } from './provision.data.js';
import type { ProvisionWordsFragment } from './talking.data.js';
import { titleOf } from './text.page.js';

export type Part = ProvisionWordsFragment & PlacedFragment;

/** Where a selection in this part leads. */
export interface Ways {
  /** To the form for a comment. */
  comment: string;
  /** To the form for other words, where there is one. */
  suggest?: string | null;
  /** To what was said about the words that end there. */
  said: (end: number, isInHeading: boolean) => string;
}

interface PlacedProps {
  visit: Visit;
  part: Part;
  ways: Ways;
}

export function PlacedBody({ visit, part, ways }: PlacedProps) {
  if (!part.bodyHtml) return null;
  const placed = toPlacedHtml(part.body, marksOf(visit, part, ways, false));
  if (!placed) return <Prose html={part.bodyHtml} lang={langOf(visit, 'es')} />;
  return (
    <div
      class="urna-prose"
      lang={langOf(visit, 'es')}
      data-place="b"
      data-words={placed.length}
      data-comment={ways.comment}
      data-suggest={ways.suggest}
      dangerouslySetInnerHTML={{ __html: placed.html }}
    />
  );
}

/** The title, in which the words of the heading know their place. */
export function PlacedTitle({ visit, part, ways }: PlacedProps) {
  const { heading } = part;
  const title = titleOf(visit, part);
  // Marks and blanks that a reader does not see are not counted: such a heading is chosen as a sentence.
  if (!heading || !title.endsWith(heading) || /[*_`[\]<>&\\~]|\s\s|\.\./.test(heading) || heading !== heading.trim().normalize('NFC'))
    return <>{title}</>;
  return (
    <>
      {title.slice(0, -heading.length)}
      <span
        data-place="h"
        data-words={[...heading].length}
        data-comment={ways.comment}
        data-suggest={ways.suggest}
        dangerouslySetInnerHTML={{ __html: toPlacedText(heading, marksOf(visit, part, ways, true)) }}
      />
    </>
  );
}

function marksOf(visit: Visit, { annotations }: Part, { said }: Ways, isInHeading: boolean): Stretch[] {
  const passages = annotations.nodes.flatMap(({ anchor }) =>
    anchor && anchor.isInHeading === isInHeading && anchor.start !== null && anchor.end !== null
      ? [{ start: anchor.start, end: anchor.end, isApproximate: anchor.state === 'APPROXIMATE' }]
      : [],
  );
  return cutsOf(passages).map((cut) => {
    const kinds = [
      'urna-mark',
      ...(cut.times > 1 ? ['urna-mark--often'] : []),
      ...(cut.perhaps === cut.times ? ['urna-mark--perhaps'] : []),
    ];
    const after = cut.isEnd ? renderToString(<Count visit={visit} cut={cut} said={said(cut.end, isInHeading)} />) : '';
    return { start: cut.start, end: cut.end, open: `<mark class="${kinds.join(' ')}">`, close: '</mark>', after };
  });
}

/** How many comments are about the words before it; it is no word of the law, so it is neither copied nor selected. */
function Count({ visit, cut: { times, perhaps }, said }: { visit: Visit; cut: Cut; said: string }) {
  return (
    <a class="urna-mark-count" href={said} data-aside lang={visit.language}>
      [{perhaps === times && '≈'}
      {times}
      <span class="govuk-visually-hidden"> {visit.t('marks.count', { count: times, perhaps })}</span>]
    </a>
  );
}
