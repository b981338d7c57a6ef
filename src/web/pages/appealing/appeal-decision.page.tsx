/** Appealing against a decision: what was decided, who will look again and by when, and the words of whoever appeals. */
import { toGlobalId } from '../../../platform/graphql/relay.js';
import type { Form } from '../../kit/form.js';
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextArea } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { Decision, lastDay, longestWords } from './appeal-parts.js';
import { AppealADecisionDocument, AppealDecisionPageDocument } from './appealing.data.js';

export const appealDecisionPage: Page = {
  address: 'appealDecision',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const { userErrors, appeal } = await visit.act(AppealADecisionDocument, {
      input: { decisionId: decisionOf(visit), words: form.text('words'), idempotencyKey: form.key },
    });
    if (userErrors.length > 0)
      return write(
        visit,
        form,
        userErrors.map((error) => inOurWords(visit, error)),
      );
    return redirect(visit.to('appeal', { id: appeal!.id }, { done: 'appealFiled' }));
  },
};

/** Addresses of decisions carry the uuid, which letters print. */
function decisionOf(visit: Visit): string {
  return toGlobalId('ModerationDecision', visit.part('id'));
}

async function write(visit: Visit, form?: Form, errors?: readonly UserError[]): Promise<View> {
  const { node, ...data } = await visit.ask(AppealDecisionPageDocument, { id: decisionOf(visit) });
  const decision = orNotFound(node?.__typename === 'ModerationDecision' ? node : null);
  const { viewerCanAppeal: may, viewerAppeal, appealableUntil } = decision;
  if (viewerAppeal && !form) return redirect(visit.to('appeal', { id: viewerAppeal.id }));
  const title = visit.t('appeals.appealTitle');
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} isPrivate>
      <h1 class="govuk-heading-l">{title}</h1>
      <h2 class="govuk-heading-m">{visit.t('appeals.whatWasDecided')}</h2>
      <Decision visit={visit} decision={decision} />
      {may.allowed || form ? (
        <>
          <h2 class="govuk-heading-m">{visit.t('appeals.whatHappens')}</h2>
          <ul class="govuk-list govuk-list--bullet urna-measure">
            <li>{visit.t(decision.decidedOnAppeal ? 'appeals.happens.auditor' : 'appeals.happens.other')}</li>
            <li>{visit.t('appeals.happens.restored')}</li>
            <li>{visit.t('appeals.happens.private')}</li>
            {appealableUntil && <li>{visit.t('appeals.happens.until', { day: lastDay(visit, appealableUntil) })}</li>}
          </ul>
          <FormBody visit={visit} keep={`appeal-${decision.id}`} formKey={form?.key} class="urna-narrow">
            <TextArea
              visit={visit}
              name="words"
              label={visit.t('appeals.words')}
              hint={visit.t('appeals.wordsHint')}
              value={form?.text('words')}
              rows={8}
              most={longestWords}
              errors={errors}
            />
            <Button text={visit.t('appeals.send')} />
          </FormBody>
        </>
      ) : (
        <p class="govuk-inset-text">{may.reason}</p>
      )}
    </Frame>,
    errors ? 422 : 200,
  );
}

/** The API speaks of lengths as programs do. */
export function inOurWords(visit: Visit, error: UserError): UserError {
  return error.code === 'INPUT_INVALID' ? { ...error, message: visit.t('appeals.wrongWords') } : error;
}
