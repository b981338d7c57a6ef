/** A reported comment as moderators see it: what it says, about what, in answer to whom, and for whom its author speaks. */
import type { Visit } from '../../kit/visit.js';
import { EnteredTag, writerOf } from '../../parts/entered.js';
import { langOf } from '../../parts/lang.js';
import { Prose } from '../../parts/prose.js';
import type { ModeratedCommentFragment } from './parts.data.js';

type Original = NonNullable<ModeratedCommentFragment['original']>;

const states: Record<ModeratedCommentFragment['state'], string | null> = {
  VISIBLE: null,
  HELD: 'yellow',
  HIDDEN: 'red',
  WITHDRAWN: 'grey',
};

/** Who wrote it, of a tombstone too. */
export function authorOf(visit: Visit, comment: Pick<ModeratedCommentFragment, 'author' | 'provenance' | 'original'>): string {
  return writerOf(visit, comment) || (comment.original ? writerOf(visit, comment.original) : '') || visit.t('moderate.nobody');
}

/** The part of the text that it is about, in words. */
export function aboutWhat(visit: Visit, { provision }: Pick<ModeratedCommentFragment, 'provision'>): string {
  return provision ? [provision.label, provision.heading].filter(Boolean).join(' ') : visit.t('moderate.wholeText');
}

/** What is blacked out for everybody else: whoever decides about passages reads it. */
function AsWritten({ visit, original, lang }: { visit: Visit; original: Original; lang: string | undefined }) {
  return (
    <details class="govuk-details" open>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{visit.t('moderate.asWritten')}</span>
      </summary>
      <div class="govuk-details__text">
        <Prose html={original.bodyHtml} lang={lang} />
        {original.proposed && (
          <p class="govuk-body">
            {visit.t('moderate.proposes')} <q lang={lang}>{original.proposed}</q>
          </p>
        )}
      </div>
    </details>
  );
}

export function CommentInContext({ visit, comment }: { visit: Visit; comment: ModeratedCommentFragment }) {
  const { id, state, authorRole, stance, bodyHtml, original, parent, provision, consultation, createdAt, editedAt, hiddenReason } = comment;
  const lang = consultation ? langOf(visit, consultation.language) : undefined;
  const words = bodyHtml ?? original?.bodyHtml;
  const zone = consultation?.timeZone;
  const colour = states[state];
  const proposed = (comment.suggestion ?? original)?.proposed;
  // The official who typed it is not who said it.
  const provenance = comment.provenance ?? original?.provenance;
  const shownStance = stance ?? original?.stance;
  return (
    <>
      {consultation && (
        <p class="urna-about">
          <a class="govuk-link" href={visit.to('consultation', { slug: consultation.slug })} lang={lang}>
            {consultation.title}
          </a>
          <br />
          {provision ? (
            <a class="govuk-link" href={visit.to('provision', { slug: consultation.slug, eid: provision.eid })} lang={lang}>
              {aboutWhat(visit, comment)}
            </a>
          ) : (
            aboutWhat(visit, comment)
          )}
        </p>
      )}
      {parent && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {visit.t('moderate.answers', { name: writerOf(visit, parent) || visit.t('moderate.nobody') })}
            </span>
          </summary>
          <div class="govuk-details__text">
            {parent.bodyHtml ? <Prose html={parent.bodyHtml} lang={lang} /> : <p>{visit.t(`moderate.state.${parent.state}`)}</p>}
          </div>
        </details>
      )}
      <div class={`urna-comment ${authorRole === 'OFFICIAL' ? 'urna-comment--official' : ''}`}>
        <p class="urna-meta">
          {colour && (
            <>
              <strong class={`govuk-tag govuk-tag--${colour}`}>{visit.t(`moderate.state.${state}`)}</strong>{' '}
            </>
          )}
          {provenance ? <EnteredTag visit={visit} provenance={provenance} /> : <strong>{authorOf(visit, comment)}</strong>}{' '}
          {authorRole === 'OFFICIAL' && (
            <strong class="govuk-tag govuk-tag--teal">{visit.t('moderate.official', { agency: consultation?.agency.name })}</strong>
          )}
          <br />
          {shownStance && authorRole === 'CITIZEN' && `${visit.t(`moderate.stance.${shownStance}`)} · `}
          <time datetime={createdAt}>{visit.words.moment(createdAt, zone)}</time>
          {editedAt && ` · ${visit.t('moderate.edited', { moment: visit.words.moment(editedAt, zone) })}`}
        </p>
        {words ? <Prose html={words} lang={lang} /> : <p class="govuk-body">{visit.t(`moderate.state.${state}`)}</p>}
        {proposed != null && (
          <p class="govuk-body">
            {proposed ? visit.t('moderate.proposes') : visit.t('moderate.proposesNothing')} {proposed && <q lang={lang}>{proposed}</q>}
          </p>
        )}
        {bodyHtml && original && <AsWritten visit={visit} original={original} lang={lang} />}
        {hiddenReason && (
          <p class="govuk-body-s">
            {visit.t('moderate.publicReason')} <q lang={langOf(visit, 'es')}>{hiddenReason}</q>
          </p>
        )}
        <p class="urna-acts">
          <a class="govuk-link" href={visit.to('comment', { id })}>
            {visit.t('moderate.whereItStands')}
            <span class="govuk-visually-hidden">: {authorOf(visit, comment)}</span>
          </a>
        </p>
      </div>
    </>
  );
}
