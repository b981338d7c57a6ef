/** What the pages of arguments share: the figures, one argument with its words, and how far the sorting has come. */
import type { ComponentChildren } from 'preact';
import { LivePart } from '../../kit/live-part.js';
import type { Visit } from '../../kit/visit.js';
import { Select, TextField } from '../../parts/fields.js';
import { langOf } from '../../parts/lang.js';
import { Prose } from '../../parts/prose.js';
import { beginning } from '../answering/beginning.js';
import { titleOf } from '../talking/text.page.js';
import type { ArgumentListFragment, ArgumentWordsFragment } from './sorting.data.js';

export const sortingNews = 'subscription($id: ID!) { argumentsProgressed(consultationId: $id) { sequence } }';
export const orders = ['SIGNATURES', 'NEWEST', 'NUMBER'] as const;
const kinds = ['NEAR', 'WAITING', 'ANSWERED', 'MANY'] as const;

/** Which arguments one looks at, as the address says it. */
export function choiceIn({ query }: Visit) {
  const [order, show] = [query.get('order'), query.get('show')];
  const kind = kinds.find((one) => one === show) ?? null;
  const text = query.get('text')?.trim().slice(0, 200) || null;
  return {
    kind,
    text,
    orderBy: orders.find((one) => one === order) ?? orders[0],
    filter: {
      text,
      hasNear: kind === 'NEAR' ? true : null,
      answered: kind === 'WAITING' ? false : kind === 'ANSWERED' ? true : null,
      signaturesFrom: kind === 'MANY' ? 2 : null,
    },
  };
}

export function Figures({ visit, id, list }: { visit: Visit; id: string; list: ArgumentListFragment }) {
  const { argumentCounts: counts, argumentProgress: progress } = list;
  const label = visit.t('arguments.sorting', { placed: progress.placed, total: progress.total });
  return (
    <LivePart visit={visit} id="figures" subscription={sortingNews} variables={{ id }}>
      <p class="govuk-body-l">{visit.t('arguments.counts', { ...counts })}</p>
      {progress.isRunning && (
        <>
          <p class="govuk-body">{label}</p>
          <progress class="urna-progress" value={progress.placed} max={Math.max(1, progress.total)} aria-label={label} />
        </>
      )}
      {!progress.isRunning && progress.waiting > 0 && <p class="govuk-body">{visit.t('arguments.waiting', { count: progress.waiting })}</p>}
    </LivePart>
  );
}

export function Choosing({ visit }: { visit: Visit }) {
  const { kind, orderBy, text } = choiceIn(visit);
  return (
    <form method="get" action={visit.url.split('?')[0]} class="urna-search urna-filters">
      <TextField visit={visit} name="text" label={visit.t('arguments.text')} value={text} />
      <Select
        visit={visit}
        name="show"
        label={visit.t('arguments.which')}
        choices={[
          { value: '', text: visit.t('arguments.show.ALL') },
          ...kinds.map((value) => ({ value, text: visit.t(`arguments.show.${value}`) })),
        ]}
        chosen={kind}
      />
      <Select
        visit={visit}
        name="order"
        label={visit.t('talk.order')}
        choices={orders.map((value) => ({ value, text: visit.t(`arguments.order.${value}`) }))}
        chosen={orderBy}
      />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {visit.t('talk.show')}
      </button>
    </form>
  );
}

/** How many make it, on which part, and how far it is answered. */
export function Signatures({ visit, argument }: { visit: Visit; argument: ArgumentWordsFragment }) {
  const { signatures, commentsCount, representative, answering } = argument;
  const part = representative?.provision;
  return (
    <p class="urna-acts urna-meta">
      <strong>{visit.t('arguments.signatures', { count: signatures })}</strong>
      <span>{visit.t('arguments.comments', { count: commentsCount })}</span>
      {part && <span lang={langOf(visit, 'es')}>{titleOf(visit, part)}</span>}
      {answering.inScope > 0 && <span>{visit.t('arguments.answered', { ...answering })}</span>}
    </p>
  );
}

/** The words of the comment that stands for it, cut where they are long. */
export function Letter({ visit, argument, isWhole }: { visit: Visit; argument: ArgumentWordsFragment; isWhole?: boolean }) {
  const { representative } = argument;
  if (!representative?.bodyHtml) return <p class="govuk-body urna-meta">{visit.t('arguments.unreadable')}</p>;
  return <Quoted visit={visit} body={representative.body ?? ''} html={representative.bodyHtml} isWhole={isWhole} />;
}

export function Quoted({ visit, body, html, isWhole }: { visit: Visit; body: string; html: string; isWhole?: boolean }) {
  const cut = isWhole ? null : beginning(body);
  const quote = (
    <blockquote class="urna-quote">
      <Prose html={html} lang={langOf(visit, 'es')} />
    </blockquote>
  );
  if (cut === null) return quote;
  return (
    <details class="govuk-details urna-said">
      <summary class="govuk-details__summary">
        <span class="urna-said__beginning" lang={langOf(visit, 'es')}>
          {cut}…{' '}
        </span>
        <span class="govuk-details__summary-text">{visit.t('matrix.readAll')}</span>
      </summary>
      {quote}
    </details>
  );
}

/** A box to tick before what it is about. */
export function Tick({
  name,
  value,
  id,
  label,
  isTicked,
}: {
  name: string;
  value: string;
  id: string;
  label: ComponentChildren;
  isTicked?: boolean;
}) {
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" type="checkbox" id={id} name={name} value={value} checked={isTicked} />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          <span class="govuk-visually-hidden">{label}</span>
        </label>
      </div>
    </div>
  );
}
