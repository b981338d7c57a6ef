/** Finishing: a closed consultation is marked as answered, an answered one is archived. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { redirect, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { forOfficials, Warning } from './desk.js';
import { askEnding, endingPage } from './ending.js';
import { ArchiveDocument, MarkAnsweredDocument, type EndingPageQuery } from './ending.data.js';

export const finishPage: Page = {
  address: 'finish',
  isShared: false,
  needsAccount: true,

  show: async (visit) => write(visit, await askEnding(visit)),

  async act(visit, form) {
    const data = await askEnding(visit);
    const { id } = forOfficials(data.consultation);
    const input = { id, idempotencyKey: form.key };
    // What the button said counts, also when a colleague has pressed theirs meanwhile.
    const isArchiving = form.act === 'archive';
    const { userErrors } = isArchiving ? await visit.act(ArchiveDocument, { input }) : await visit.act(MarkAnsweredDocument, { input });
    if (userErrors.length > 0) return write(visit, data, userErrors);
    return redirect(visit.to('prepare', { id }, { done: isArchiving ? 'consultationArchived' : 'markedAnswered' }));
  },
};

function write(visit: Visit, data: EndingPageQuery, errors?: readonly UserError[]): View {
  const { phase, id, slug, viewerCanArchive, viewerCanMarkAnswered, commentCounts } = forOfficials(data.consultation);
  const step = phase === 'ANSWERED' || phase === 'ARCHIVED' ? 'archive' : 'answered';
  return endingPage({
    visit,
    data,
    title: visit.t(`finish.${step}.title`),
    lead: visit.t(`finish.${step}.lead`, { count: commentCounts.total }),
    permission: step === 'archive' ? viewerCanArchive : viewerCanMarkAnswered,
    errors,
    children: (
      <>
        {step === 'answered' && (
          <p class="govuk-body">
            <a class="govuk-link" href={visit.to('comments', { slug })}>
              {visit.t('finish.comments')}
            </a>
          </p>
        )}
        <Warning visit={visit} text={visit.t(`finish.${step}.warning`)} />
        <FormBody visit={visit}>
          <div class="govuk-button-group">
            <Button text={visit.t(`finish.${step}.button`)} act={step} />
            <a class="govuk-link" href={visit.to('prepare', { id })}>
              {visit.t('desk.notYet')}
            </a>
          </div>
        </FormBody>
      </>
    ),
  });
}
