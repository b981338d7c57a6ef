/** The articles that can be talked about, with their numbers, to be laid out where people write. */
import { isDiscussed, titleOf } from '../talking/text.page.js';
import type { SheetProps } from './sheet.js';

export function ArticlesSheet({ visit, consultation }: SheetProps) {
  const parts = consultation.text?.contents.filter(({ kind }) => isDiscussed(kind)) ?? [];
  if (parts.length === 0) return null;
  return (
    <section class="urna-sheet" aria-labelledby="sheet-articles">
      <h2 class="govuk-heading-m" id="sheet-articles">
        {visit.t('forms.articles')}
      </h2>
      <p>{visit.t('forms.articlesHint')}</p>
      <ul class="govuk-list" lang="es">
        {parts.map((part) => (
          <li key={part.id}>{titleOf(visit, part)}</li>
        ))}
      </ul>
    </section>
  );
}
