/** The suggestions that an agency has to decide on, those with the most supports first. */
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Writer, writerOf } from '../../parts/entered.js';
import { langOf } from '../../parts/lang.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { Prose } from '../../parts/prose.js';
import { Suggested } from '../../parts/suggestion.js';
import { DeskFrame, forOfficials } from '../workbench/desk.js';
import { GatherDoorDocument, SuggestionQueuePageDocument, type WeighedFragment } from './deciding.data.js';
import { filterIn, Filters, partsOf, SuggestionCounts } from './filters.js';
import { OnPart } from './suggestions.page.js';

export const queuePage: Page = {
  address: 'weighSuggestions',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const id = visit.part('id');
    const filter = filterIn(visit, { status: 'OPEN', orderBy: 'MOST_SUPPORTED' });
    const { status, orderBy } = filter;
    const { slug } = forOfficials((await visit.ask(GatherDoorDocument, { id })).consultation);
    const provisionIds = await partsOf(visit, slug, filter);
    const data = await visit.ask(SuggestionQueuePageDocument, {
      id,
      signedIn: true,
      status,
      orderBy,
      provisionIds,
      ...pageAt(visit, 10),
    });
    const consultation = orNotFound(data.consultation);
    const { text, suggestions, suggestionCounts: counts, timeZone } = consultation;
    return show(
      <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('weigh.title')}>
        <p class="govuk-body">{visit.t('weigh.lead')}</p>
        <SuggestionCounts visit={visit} counts={counts} />
        {counts.waiting > 0 && (
          <a class="govuk-button" role="button" draggable={false} href={visit.to('gatherSuggestions', { id })}>
            {visit.t('weigh.gather', { count: counts.waiting })}
          </a>
        )}
        <Filters visit={visit} filter={filter} text={text} />
        <h2 class="govuk-visually-hidden" id="list">
          {visit.t('suggestions.list')}
        </h2>
        {suggestions.nodes.length === 0 && <p class="govuk-body">{visit.t('weigh.none')}</p>}
        {suggestions.nodes.map((comment) => (
          <div key={comment.id} class="urna-suggested" id={`c-${comment.id}`}>
            <OnPart visit={visit} slug={slug} part={comment.provision} />
            <Weighed visit={visit} comment={comment} timeZone={timeZone} />
            <p class="urna-acts">
              <a class="govuk-link" href={visit.to('weighSuggestion', { id, comment: comment.id })}>
                {visit.t(comment.suggestion?.status === 'OPEN' ? 'weigh.decide' : 'weigh.again')}{' '}
                <span class="govuk-visually-hidden">{visit.t('weigh.on', { whose: writerOf(visit, comment) })}</span>
              </a>
            </p>
          </div>
        ))}
        <Pager visit={visit} page={suggestions.pageInfo} label={visit.t('suggestions.pages')} anchor="list" />
      </DeskFrame>,
    );
  },
};

/** What is proposed and why, from whom, and how many are for it and against it. */
export function Weighed({ visit, comment, timeZone }: { visit: Visit; comment: WeighedFragment; timeZone: string }) {
  const { id, createdAt, bodyHtml, supports, repliesCount, suggestion, consultation } = comment;
  return (
    <div class="urna-comment">
      <p class="urna-acts">
        <Writer visit={visit} comment={comment} />
        <time datetime={createdAt}>{visit.words.moment(createdAt, timeZone)}</time>
      </p>
      {suggestion && (
        <Suggested visit={visit} suggestion={suggestion} place={comment.place} slug={consultation?.slug} timeZone={timeZone} />
      )}
      {bodyHtml && (
        <>
          <p class="urna-meta">{visit.t('weigh.why')}</p>
          <Prose html={bodyHtml} lang={langOf(visit, 'es')} />
        </>
      )}
      <p class="urna-acts">
        <span>{visit.t('comment.supports', { count: supports })}</span>
        {suggestion && <span>{visit.t('suggestion.opposes', { count: suggestion.opposes })}</span>}
        <a class="govuk-link" href={visit.to('comment', { id })}>
          {visit.t('comment.replies', { count: repliesCount })}
        </a>
      </p>
    </div>
  );
}
