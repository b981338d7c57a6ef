/** A sheet on which people sign that they support a comment, or oppose what it suggests; each gets the number of its entry. */
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import type { SupportedCommentFragment } from './assisting.data.js';
import { askedBy } from './paper-document.js';
import { Box, Sheet, type SheetProps } from './sheet.js';

const linesToSign = 10;

export function SupportSheet({ comment, ...sheet }: SheetProps & { comment: SupportedCommentFragment }) {
  const { visit, consultation } = sheet;
  const asks = askedBy(consultation.eligibility);
  const [isSuggestion, address] = [comment.suggestion !== null, visit.origin + visit.to('comment', { id: comment.id })];
  const columns = [
    visit.t('forms.entryNumber'),
    visit.t('forms.documentShort'),
    ...(asks.born ? [visit.t('assisting.born')] : []),
    ...(asks.home ? [visit.t('forms.home')] : []),
    ...(isSuggestion ? [visit.t('forms.side')] : []),
    visit.t('forms.signature'),
  ];
  return (
    <Sheet {...sheet} id="sheet-support" isBallot={false}>
      <h2 class="govuk-heading-m" id="sheet-support">
        {visit.t('forms.support')}
      </h2>
      <SupportedWords visit={visit} comment={comment} />
      <p class="urna-meta">{address}</p>
      <p>{visit.t('forms.supportConsent', { agency: consultation.agency.name })}</p>
      <table class="urna-sheet__lines">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: linesToSign }, (_, line) => (
            <tr key={line}>
              {columns.map((column) => (
                <td key={column}>{isSuggestion && column === visit.t('forms.side') && <Sides visit={visit} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}

function Sides({ visit }: { visit: Visit }) {
  return (
    <>
      <span class="urna-sheet__side">
        <Box /> {visit.t('forms.for')}
      </span>
      <span class="urna-sheet__side">
        <Box /> {visit.t('forms.against')}
      </span>
    </>
  );
}

/** What is supported, as people read it. */
export function SupportedWords({ visit, comment }: { visit: Visit; comment: SupportedCommentFragment }) {
  const { body, suggestion, anchor } = comment;
  return (
    <blockquote class="urna-report__said" lang={langOf(visit, 'es')}>
      {suggestion && <p>{visit.t('enterSupport.suggested', { passage: anchor?.original?.exact ?? '', proposed: suggestion.proposed })}</p>}
      <p>{body}</p>
    </blockquote>
  );
}
