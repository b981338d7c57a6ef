/** The forms with which a moderator decides about one comment, and takes a decision back. */
import type { ComponentChildren } from 'preact';
import type { Visit } from '../../kit/visit.js';
import { Button, Select, TextArea } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { authorOf } from './comment-in-context.js';
import { groundsFor, longestReason, restricts, type Act, type Attempt } from './deciding.js';
import type { ModeratedCommentFragment, QueueCaseFragment, UndoableDecisionFragment } from './parts.data.js';

interface DecisionFormsProps {
  visit: Visit;
  each: QueueCaseFragment;
  /** What tells its fields from those of other cases on the page. */
  number: number;
  /** The decision about this case that could not be carried out. */
  attempt: Attempt | null;
}

/** Which decisions the viewer could take about the comment as it is. */
export function actsFor({ state, viewerPossibleMeasures: may }: Pick<ModeratedCommentFragment, 'state' | 'viewerPossibleMeasures'>): Act[] {
  return [
    ...(may.includes('HIDE') ? (['hide'] as const) : []),
    ...(may.includes('LABEL') ? (['label'] as const) : []),
    ...(may.includes('NO_ACTION') ? (['dismiss'] as const) : []),
    ...(state === 'HIDDEN' && may.includes('RESTORE') ? (['restore'] as const) : []),
  ];
}

export function DecisionForms({ visit, each, number, attempt }: DecisionFormsProps) {
  const { comment } = each;
  if (!comment.viewerCanModerate.allowed) return <p class="govuk-inset-text">{comment.viewerCanModerate.reason}</p>;
  const acts = actsFor(comment);
  return (
    <>
      {/* Somebody else has decided meanwhile: the words are still there to be copied. */}
      {attempt?.reason && !acts.includes(attempt.act) && (
        <div class="govuk-inset-text">
          <p>{visit.t('moderate.written')}</p>
          <p class="urna-written">{attempt.reason}</p>
        </div>
      )}
      {acts.map((act) => (
        <Deciding key={act} visit={visit} each={each} act={act} number={number} attempt={attempt?.act === act ? attempt : null} />
      ))}
      {comment.consultation && comment.viewerPossibleMeasures.length > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('moderateComment', { slug: comment.consultation.agency.slug, id: comment.id })}>
            {visit.t('statement.all')}
            <span class="govuk-visually-hidden">: {authorOf(visit, comment)}</span>
          </a>
        </p>
      )}
    </>
  );
}

function Deciding({ visit, each, act, number, attempt }: DecisionFormsProps & { act: Act }) {
  const { comment } = each;
  const errors = attempt?.errors;
  // The summary of errors leads to the fields of the form at fault.
  const idOf = (name: string): string | undefined => (attempt ? undefined : `${act}-${name}-${number}`);
  const isOfficial = comment.authorRole === 'OFFICIAL';
  return (
    <details class="govuk-details" open={attempt !== null} data-decide={act}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {visit.t(`moderate.${act}`)}
          <span class="govuk-visually-hidden">: {authorOf(visit, comment)}</span>
        </span>
      </summary>
      <div class="govuk-details__text">
        <FormBody
          visit={visit}
          to={visit.here({ decision: null, part: null })}
          keep={`${act}-${comment.id}`}
          formKey={attempt?.key}
          class="urna-narrow"
        >
          <input type="hidden" name="case" value={each.id} />
          <input type="hidden" name="comment" value={comment.id} />
          {restricts(act) && (
            <Select
              visit={visit}
              name="ground"
              id={idOf('ground')}
              label={visit.t('moderate.ground')}
              hint={isOfficial && act === 'hide' ? visit.t('moderate.officialGround') : undefined}
              choices={[
                { value: '', text: visit.t('moderate.choose') },
                ...groundsFor(comment, act).map((ground) => ({ value: ground, text: visit.t(`log.ground.${ground}`) })),
              ]}
              chosen={attempt?.ground}
              errors={errors}
            />
          )}
          {restricts(act) && (
            <TextArea
              visit={visit}
              name="facts"
              id={idOf('facts')}
              label={visit.t('statement.facts')}
              hint={visit.t('statement.factsHint')}
              value={attempt?.facts}
              rows={2}
              most={longestReason}
              errors={errors}
            />
          )}
          <TextArea
            visit={visit}
            name="reason"
            id={idOf('reason')}
            label={visit.t('moderate.reason')}
            hint={visit.t(`moderate.reasonHint.${act}`)}
            value={attempt?.reason}
            rows={3}
            most={longestReason}
            errors={errors}
          />
          {act === 'hide' && (
            <TextArea
              visit={visit}
              name="proportion"
              id={idOf('proportion')}
              label={visit.t('statement.proportion')}
              hint={visit.t('statement.proportionHint')}
              value={attempt?.proportion}
              rows={2}
              most={longestReason}
              errors={errors}
            />
          )}
          <Button text={visit.t(`moderate.button.${act}`)} act={act} kind={act === 'hide' ? 'warning' : 'primary'} />
        </FormBody>
      </div>
    </details>
  );
}

/** A decision that was just taken, with the way back. */
export function Undo({ visit, decision, children }: { visit: Visit; decision: UndoableDecisionFragment; children?: ComponentChildren }) {
  const { id, measure, ground, reason, commentId, viewerCanUndo } = decision;
  return (
    <div class="urna-undo">
      {/* What was written for it is done with. */}
      <span hidden data-kept={`hide-${commentId}`} />
      <span hidden data-kept={`label-${commentId}`} />
      <span hidden data-kept={`dismiss-${commentId}`} />
      <span hidden data-kept={`restore-${commentId}`} />
      <p class="govuk-body">
        <strong>{visit.t(`log.measure.${measure}`)}</strong>
        {ground && ` · ${visit.t(`log.ground.${ground}`)}`}
        <br />
        <q lang={langOf(visit, 'es')}>{reason}</q>
      </p>
      {viewerCanUndo.allowed && (
        <FormBody visit={visit} to={visit.here({ decision: null, part: null })}>
          <input type="hidden" name="decision" value={id} />
          <div class="urna-undo__act" data-undo>
            <Button text={visit.t('moderate.button.undo')} act="undo" kind="secondary" />
          </div>
          <p class="govuk-hint">{visit.t('moderate.undoHint')}</p>
        </FormBody>
      )}
      {children}
    </div>
  );
}
