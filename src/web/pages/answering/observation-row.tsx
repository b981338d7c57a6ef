/** One observation in the matrix: who said what about which part, and what is answered to it. */
import type { ComponentChildren } from 'preact';
import type { Visit } from '../../kit/visit.js';
import { DispositionTag } from '../../parts/answer.js';
import { Writer } from '../../parts/entered.js';
import { langOf } from '../../parts/lang.js';
import { Prose } from '../../parts/prose.js';
import { SmallComparison } from '../../parts/suggestion.js';
import { titleOf } from '../talking/text.page.js';
import type { ObservationRowFragment, PreparedWordsFragment } from './matrix.data.js';
import { beginning } from './beginning.js';

interface RowProps {
  visit: Visit;
  observation: ObservationRowFragment;
  timeZone: string;
}

/** Number, author, part and kind. */
export function AboutObservation({ visit, observation, timeZone }: RowProps) {
  const { comment, provision, kind, state } = observation;
  return (
    <p class="urna-acts urna-meta">
      {comment && <Writer visit={visit} comment={comment} />}
      {comment && <time datetime={comment.createdAt}>{visit.words.day(comment.createdAt, timeZone)}</time>}
      <span>{visit.t(`matrix.kind.${kind}`)}</span>
      <span lang={provision ? langOf(visit, 'es') : undefined}>{provision ? titleOf(visit, provision) : visit.t('matrix.wholeText')}</span>
      {state !== 'IN_SCOPE' && <strong class="govuk-tag govuk-tag--grey">{visit.t(`matrix.standing.${state}`)}</strong>}
    </p>
  );
}

/** The words, cut where they are long; all of them behind one press. */
export function SaidWords({ visit, observation, isWhole }: Pick<RowProps, 'visit' | 'observation'> & { isWhole?: boolean }) {
  const { comment } = observation;
  if (!comment) return null;
  const { state, bodyHtml, body, suggestion, place, hiddenReason } = comment;
  if (state !== 'VISIBLE' || bodyHtml === null)
    return (
      <p class="govuk-body urna-meta">
        {visit.t(`comment.${state}`)} {hiddenReason && <span lang={langOf(visit, 'es')}>{hiddenReason}</span>}
      </p>
    );
  const cut = isWhole ? null : beginning(body ?? '');
  return (
    <>
      {suggestion && <SmallComparison visit={visit} words={suggestion.words} place={place} />}
      {cut === null ? (
        <blockquote class="urna-quote">
          <Prose html={bodyHtml} />
        </blockquote>
      ) : (
        <details class="govuk-details urna-said">
          <summary class="govuk-details__summary">
            <span class="urna-said__beginning">{cut}… </span>
            <span class="govuk-details__summary-text">{visit.t('matrix.readAll')}</span>
          </summary>
          <blockquote class="urna-quote">
            <Prose html={bodyHtml} />
          </blockquote>
        </details>
      )}
    </>
  );
}

/** What stands, and what is being prepared. */
export function AnsweredWith({ visit, observation, timeZone, isOpen }: RowProps & { isOpen?: boolean }) {
  const { answer, prepared, state } = observation;
  if (!answer && !prepared)
    return state === 'IN_SCOPE' ? (
      <p class="govuk-body">
        <strong class="govuk-tag govuk-tag--yellow">{visit.t('matrix.standing.WAITING')}</strong>
      </p>
    ) : null;
  return (
    <>
      {answer && (
        <Behind
          label={
            <>
              <DispositionTag visit={visit} disposition={answer.disposition} />{' '}
              {visit.t('matrix.signedBy', { name: answer.signerName, day: visit.words.day(answer.signedAt, timeZone) })}
            </>
          }
        >
          <Prose html={answer.reasonHtml} lang={langOf(visit, answer.language)} />
        </Behind>
      )}
      {prepared && (
        <Behind
          isOpen={isOpen}
          label={
            <>
              <DispositionTag visit={visit} disposition={prepared.disposition} />{' '}
              {visit.t(answer ? 'matrix.revisionBy' : 'matrix.preparedBy', {
                name: prepared.author?.displayName ?? '',
                day: visit.words.day(prepared.preparedAt, timeZone),
              })}
            </>
          }
        >
          <PreparedReasons visit={visit} prepared={prepared} />
        </Behind>
      )}
    </>
  );
}

function Behind({ label, isOpen, children }: { label: ComponentChildren; isOpen?: boolean; children: ComponentChildren }) {
  return (
    <details class="govuk-details urna-said" open={isOpen}>
      <summary class="govuk-details__summary">{label}</summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}

/** The reasons with their blanks, and the parts that they name. */
export function PreparedReasons({ visit, prepared }: { visit: Visit; prepared: PreparedWordsFragment }) {
  return (
    <>
      {prepared.reasons.map(({ locale, html }) => (
        <Prose key={locale} html={html} lang={langOf(visit, locale)} />
      ))}
      {prepared.changes.length > 0 && (
        <p class="govuk-body">
          {visit.t('answer.changes')}{' '}
          <span lang={langOf(visit, 'es')}>{visit.words.list(prepared.changes.map((part) => titleOf(visit, part)))}</span>
        </p>
      )}
    </>
  );
}
