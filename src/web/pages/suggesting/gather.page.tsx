/** Gathering accepted suggestions into the next draft: what would be done and what not, before it is done. */
import { createHash } from 'node:crypto';
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { writerOf } from '../../parts/entered.js';
import { fieldId } from '../../parts/errors.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { SmallComparison } from '../../parts/suggestion.js';
import { DeskFrame, forOfficials, NotNow, Warning, wrong } from '../workbench/desk.js';
import { draftOf } from '../workbench/next-version.js';
import { DraftTextVersionDocument } from '../workbench/next-version.data.js';
import { GatherDoorDocument, GatherSuggestionsDocument, type GatherSuggestionsQuery } from './deciding.data.js';
import { OnPart } from './suggestions.page.js';

type Gathered = GatherSuggestionsQuery['gatherSuggestions'];
type One = Gathered['suggestions'][number];

export const gatherPage: Page = {
  address: 'gatherSuggestions',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const id = visit.part('id');
    forOfficials((await visit.ask(GatherDoorDocument, { id })).consultation);
    const { gatherSuggestions: gathered } = await visit.ask(GatherSuggestionsDocument, { id });
    // What is done is what was shown: a decision in between, or another version, is looked at first.
    if (form.text('seen') !== signOf(gathered)) return write(visit, [wrong('seen', visit.t('gather.changed'))]);
    const { userErrors } = await visit.act(DraftTextVersionDocument, {
      input: { consultationId: id, markdown: gathered.markdown, idempotencyKey: form.key },
    });
    if (userErrors.length > 0) return write(visit, userErrors);
    return redirect(visit.to('matchVersion', { id }, { done: 'suggestionsGathered' }));
  },
};

function signOf({ markdown, suggestions }: Gathered): string {
  const list = suggestions.map(({ comment, wording, problem }) => [comment.id, wording, problem]);
  return createHash('sha256')
    .update(JSON.stringify([markdown, list]))
    .digest('base64url');
}

async function write(visit: Visit, errors?: readonly UserError[]): Promise<View> {
  const id = visit.part('id');
  const data = await visit.ask(GatherDoorDocument, { id });
  const consultation = forOfficials(data.consultation);
  const { allowed, reason } = consultation.viewerCanAmendText;
  const gathered = allowed ? (await visit.ask(GatherSuggestionsDocument, { id })).gatherSuggestions : null;
  const all = gathered?.suggestions ?? [];
  const [taken, left] = [all.filter(({ problem }) => problem === null), all.filter(({ problem }) => problem !== null)];
  const draft = draftOf(consultation);
  const { slug, timeZone } = consultation;
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('gather.title')} errors={errors}>
      {!allowed && <NotNow reason={reason} />}
      {gathered && (
        <>
          <p class="govuk-body">{visit.t('gather.lead', { taken: taken.length, left: left.length })}</p>
          {taken.length > 0 && (
            <section aria-labelledby="taken">
              <h2 class="govuk-heading-m" id="taken">
                {visit.t('gather.taken')}
              </h2>
              {taken.map((one) => (
                <Gathering key={one.comment.id} visit={visit} id={id} slug={slug} one={one} />
              ))}
            </section>
          )}
          {left.length > 0 && (
            <section aria-labelledby="left">
              <h2 class="govuk-heading-m" id="left">
                {visit.t('gather.left')}
              </h2>
              <p class="govuk-body">{visit.t('gather.leftHint')}</p>
              {left.map((one) => (
                <Gathering key={one.comment.id} visit={visit} id={id} slug={slug} one={one} />
              ))}
            </section>
          )}
          {taken.length > 0 && (
            <>
              {draft && (
                <Warning
                  visit={visit}
                  text={visit.t('gather.replaces', { number: draft.number, moment: visit.words.moment(draft.createdAt, timeZone) })}
                />
              )}
              <FormBody visit={visit}>
                <input type="hidden" name="seen" value={signOf(gathered)} />
                <div id={fieldId('seen')} tabindex={-1}>
                  <Button text={visit.t(draft ? 'gather.replace' : 'gather.save')} act="gather" kind={draft ? 'warning' : 'primary'} />
                </div>
              </FormBody>
            </>
          )}
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('weighSuggestions', { id })}>
          {visit.t('weigh.back')}
        </a>
      </p>
    </DeskFrame>,
    errors ? 422 : 200,
  );
}

function Gathering({ visit, id, slug, one }: { visit: Visit; id: string; slug: string; one: One }) {
  const { comment, problem, overlaps } = one;
  const whose = writerOf(visit, comment);
  return (
    <div class="urna-suggested">
      <OnPart visit={visit} slug={slug} part={comment.provision} />
      {comment.suggestion?.acceptedWords && (
        <SmallComparison visit={visit} words={comment.suggestion.acceptedWords} place={comment.place} />
      )}
      {problem && (
        <p class="govuk-body">
          {visit.t(`gather.problem.${problem}`)}{' '}
          {overlaps && (
            <a class="govuk-link" href={visit.to('comment', { id: overlaps.id })}>
              {visit.t('gather.overlaps', { name: writerOf(visit, overlaps) })}
            </a>
          )}
        </p>
      )}
      <p class="urna-acts">
        <a class="govuk-link" href={visit.to('comment', { id: comment.id })}>
          {visit.t('suggestion.title', { name: whose })}
        </a>
        <a class="govuk-link" href={visit.to('weighSuggestion', { id, comment: comment.id })}>
          {visit.t('weigh.again')} <span class="govuk-visually-hidden">{visit.t('weigh.on', { whose })}</span>
        </a>
      </p>
    </div>
  );
}
