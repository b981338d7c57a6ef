/** Which part of the current version is which part of the draft: as Urna proposes it by the words, and as the official corrects it. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Select } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { titleOf } from '../talking/text.page.js';
import { ChangeTag } from '../versions/change.js';
import { comparison } from '../versions/numbers.js';
import { DeskFrame, forOfficials, NotNow } from './desk.js';
import { choiceOf, corrected, fieldOf, isNew, proposed, saidOf, toLookAt } from './matching.js';
import { changesOf, draftOf, type ChangedPart } from './next-version.js';
import { CorrectTextMatchingDocument, MatchVersionPageDocument, type MatchVersionPageQuery } from './next-version.data.js';

/** Selects on one page: each holds all parts that might be meant. */
const partsAPage = 50;

export const matchVersionPage: Page = {
  address: 'matchVersion',
  isShared: false,
  needsAccount: true,

  show: async (visit) => write(visit, await visit.ask(MatchVersionPageDocument, { id: visit.part('id') })),

  async act(visit, form) {
    const data = await visit.ask(MatchVersionPageDocument, { id: visit.part('id') });
    const consultation = forOfficials(data.consultation);
    const draft = draftOf(consultation);
    if (!draft) return redirect(visit.to('nextVersion', { id: consultation.id }));
    const corrections = corrected(form, draft.matchingCorrections);
    const { userErrors } = await visit.act(CorrectTextMatchingDocument, {
      input: { versionId: draft.id, corrections, idempotencyKey: form.key },
    });
    if (userErrors.length > 0) return write(visit, data, userErrors);
    return redirect(visit.to('matchVersion', { id: consultation.id }, { done: 'matchingCorrected', page: visit.query.get('page') }));
  },
};

async function write(visit: Visit, data: MatchVersionPageQuery, errors?: readonly UserError[]): Promise<View> {
  const consultation = forOfficials(data.consultation);
  const { id, slug, viewerCanAmendText: may } = consultation;
  const draft = draftOf(consultation);
  if (!draft || !may.allowed) {
    return show(
      <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('matching.title')}>
        <NotNow reason={may.allowed ? visit.t('nextVersion.none') : may.reason} />
        {may.allowed && <Link text={visit.t('nextVersion.begin')} to={visit.to('nextVersion', { id })} />}
      </DeskFrame>,
    );
  }
  const { changes, parts } = await changesOf(visit, consultation, draft);
  const removed = parts.filter(({ change }) => change === 'REMOVED');
  const toAsk = toLookAt(parts, draft.matchingCorrections);
  const pages = Math.ceil(toAsk.length / partsAPage);
  const page = Math.min(Math.max(Number(visit.query.get('page')) || 1, 1), Math.max(pages, 1));
  const current = consultation.text!.number;
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('matching.title')} errors={errors}>
      <span hidden data-kept={`version-${id}`} />
      <p class="govuk-body">{visit.t('matching.lead')}</p>
      <p class="govuk-body">{visit.t('compare.summary', { ...changes.summary })}</p>
      <Link text={visit.t('matching.compare')} to={comparison(visit, slug, current, draft.number)} />
      {removed.length > 0 && (
        <section aria-labelledby="removed">
          <h2 class="govuk-heading-m" id="removed">
            {visit.t('matching.removed')}
          </h2>
          <ul class="govuk-list govuk-list--bullet" lang={langOf(visit, 'es')}>
            {removed.map((part) => part.old && <li key={part.old.eid}>{titleOf(visit, part.old)}</li>)}
          </ul>
        </section>
      )}
      {toAsk.length > 0 && (
        <FormBody visit={visit}>
          <h2 class="govuk-heading-m">{visit.t('matching.which')}</h2>
          {toAsk.slice((page - 1) * partsAPage, page * partsAPage).map((part) => (
            <OnePart
              key={part.new!.eid}
              visit={visit}
              part={part}
              removed={removed}
              said={saidOf(draft.matchingCorrections, part.new!.eid)}
            />
          ))}
          <Button text={visit.t('matching.save')} kind="secondary" />
        </FormBody>
      )}
      {pages > 1 && (
        <nav class="urna-acts" aria-label={visit.t('matching.pages')}>
          {Array.from({ length: pages }, (_, index) => (
            <a key={index} class="govuk-link" href={visit.here({ page: index + 1 })} aria-current={index + 1 === page ? 'page' : undefined}>
              {visit.words.number(index + 1)}
            </a>
          ))}
        </nav>
      )}
      <p>
        <a class="govuk-button" href={visit.to('publishVersion', { id })}>
          {visit.t('matching.goOn')}
        </a>
      </p>
      <Link text={visit.t('matching.back')} to={visit.to('nextVersion', { id })} />
    </DeskFrame>,
    errors ? 422 : 200,
  );
}

interface OnePartProps {
  visit: Visit;
  part: ChangedPart;
  removed: readonly ChangedPart[];
  said: string;
}

function OnePart({ visit, part, removed, said }: OnePartProps) {
  const { eid } = part.new!;
  const candidates = [...(part.old ? [part.old] : []), ...removed.map(({ old }) => old!)];
  const proposal = said ? visit.t('matching.byWords') : part.old ? titleOf(visit, part.old) : visit.t('matching.new');
  return (
    <div class="urna-matching">
      <p class="govuk-body">
        <ChangeTag visit={visit} change={part.change} />
      </p>
      <Select
        visit={visit}
        name={fieldOf(eid)}
        id={`part-${eid}`}
        lang={langOf(visit, 'es')}
        label={titleOf(visit, part.new!)}
        choices={[
          { value: proposed, text: said ? proposal : visit.t('matching.proposed', { title: proposal }) },
          { value: isNew, text: visit.t('matching.new') },
          ...candidates.map((old) => ({ value: choiceOf(old.eid), text: titleOf(visit, old) })),
        ]}
        chosen={said}
      />
    </div>
  );
}

function Link({ text, to }: { text: string; to: string }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={to}>
        {text}
      </a>
    </p>
  );
}
