/** All suggestions for a text: what they would change, how many support and oppose them, and what the agency says. */
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Thread } from '../../parts/comment.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { titleOf } from '../talking/text.page.js';
import type { PartNameFragment } from '../versions/compare.data.js';
import { filterIn, Filters, partsOf, SuggestionCounts } from './filters.js';
import { SuggestionsPageDocument } from './suggesting.data.js';

export const suggestionsPage: Page = {
  address: 'suggestions',
  isShared: true,

  async show(visit) {
    const slug = visit.part('slug');
    const filter = filterIn(visit, { status: null, orderBy: 'NEWEST' });
    const { status, orderBy } = filter;
    const provisionIds = await partsOf(visit, slug, filter);
    const wish = { slug, signedIn: visit.isSignedIn, status, orderBy, provisionIds, ...pageAt(visit, 10) };
    const data = await visit.ask(SuggestionsPageDocument, wish);
    const consultation = orNotFound(data.consultation);
    const { title, language, timeZone, agency, text, suggestions, suggestionCounts } = consultation;
    return show(
      <Frame
        visit={visit}
        data={data}
        title={visit.t('suggestions.title', { title })}
        trail={[
          { text: title, to: visit.to('consultation', { slug }) },
          { text: visit.t('text.trail'), to: visit.to('text', { slug }) },
        ]}
      >
        <h1 class="govuk-heading-xl">
          {visit.rich('suggestions.heading', { title: () => <span lang={langOf(visit, language)}>{title}</span> })}
        </h1>
        <p class="govuk-body-l">{visit.t('suggestions.lead')}</p>
        <SuggestionCounts visit={visit} counts={suggestionCounts} />
        <Filters visit={visit} filter={filter} text={text} />
        <section aria-labelledby="list">
          <h2 class="govuk-visually-hidden" id="list">
            {visit.t('suggestions.list')}
          </h2>
          {suggestions.nodes.length === 0 && <p class="govuk-body">{visit.t('suggestions.none')}</p>}
          {suggestions.nodes.map((comment) => (
            <div key={comment.id} class="urna-suggested">
              <OnPart visit={visit} slug={slug} part={comment.provision} />
              <Thread visit={visit} comment={comment} timeZone={timeZone} agency={agency.name} />
            </div>
          ))}
        </section>
        <Pager visit={visit} page={suggestions.pageInfo} label={visit.t('suggestions.pages')} anchor="list" />
      </Frame>,
    );
  },
};

interface OnPartProps {
  visit: Visit;
  slug: string;
  part: PartNameFragment | null;
  level?: 2 | 3;
}

/** The part of the text that a suggestion is about. */
export function OnPart({ visit, slug, part, level = 3 }: OnPartProps) {
  if (!part) return null;
  const Heading = `h${level}` as const;
  return (
    <Heading class="govuk-heading-s">
      <a class="govuk-link" href={visit.to('provision', { slug, eid: part.eid })} lang={langOf(visit, 'es')}>
        {titleOf(visit, part)}
      </a>
    </Heading>
  );
}
