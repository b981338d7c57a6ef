/** An uploaded text as it was divided: what was not understood, which part to correct, and, when it is right, saving it. */
import { toPlainText } from '../../../platform/markdown/plain-text.rules.js';
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { titleOf } from '../talking/text.page.js';
import { asInputs } from './correcting.js';
import { DeskFrame, forOfficials, NotNow, Warning } from './desk.js';
import { DraftTextVersionDocument } from './next-version.data.js';
import { SaveTextDocument } from './prepare-text.data.js';
import {
  CorrectTextDocument,
  DiscardTextUploadDocument,
  TextGalleyPageDocument,
  type PartToCorrectFragment,
  type TextGalleyPageQuery,
} from './text-galley.data.js';
import { CorrectionsKept } from './uploading.js';

const partsAPage = 100;
const notesShown = 20;
const longestOpening = 90;

type Galley = NonNullable<NonNullable<TextGalleyPageQuery['consultation']>['viewerTextGalley']>;

export const textGalleyPage: Page = {
  address: 'textGalley',
  isShared: false,
  needsAccount: true,

  show: async (visit) => write(visit, await read(visit)),

  async act(visit, form) {
    const data = await read(visit);
    const consultation = forOfficials(data.consultation);
    const { id, phase, viewerTextGalley: galley } = consultation;
    if (!galley) return redirect(visit.to(phase === 'DRAFT' ? 'prepareText' : 'nextVersion', { id }));
    if (form.act === 'discard') {
      await visit.act(DiscardTextUploadDocument, { input: { consultationId: id } });
      return redirect(visit.to(phase === 'DRAFT' ? 'prepareText' : 'nextVersion', { id }, { done: 'uploadDiscarded' }));
    }
    if (form.act === 'save') {
      const input = { consultationId: id, galleyId: galley.id, idempotencyKey: form.key };
      const document = phase === 'DRAFT' ? SaveTextDocument : DraftTextVersionDocument;
      const { userErrors } = await visit.act<{ userErrors: UserError[] }, { input: typeof input }>(document, { input });
      if (userErrors.length > 0) return write(visit, data, userErrors);
      return phase === 'DRAFT'
        ? redirect(visit.to('prepare', { id }, { done: 'textSaved', kept: 'text' }))
        : redirect(visit.to('matchVersion', { id }, { done: 'versionDrafted' }));
    }
    const corrections = form.act === 'undo' ? asInputs(galley.corrections).slice(0, -1) : [];
    const { userErrors } = await visit.act(CorrectTextDocument, {
      input: { galleyId: galley.id, corrections, changedAt: form.text('changedAt') },
    });
    if (userErrors.length > 0) return write(visit, await read(visit), userErrors);
    return redirect(visit.here({ done: form.act === 'undo' ? 'correctionUndone' : 'correctionsUndone' }));
  },
};

const read = (visit: Visit): Promise<TextGalleyPageQuery> =>
  visit.ask(TextGalleyPageDocument, { id: visit.part('id'), ...pageAt(visit, partsAPage) });

function write(visit: Visit, data: TextGalleyPageQuery, errors?: readonly UserError[]): View {
  const consultation = forOfficials(data.consultation);
  const { id, phase, viewerTextGalley: galley, viewerCanAmendText: may } = consultation;
  const mayNot = phase !== 'DRAFT' && !may.allowed;
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('galley.title')} errors={errors}>
      {mayNot || !galley ? (
        <>
          <NotNow reason={mayNot ? may.reason : visit.t('galley.none')} />
          <a class="govuk-link" href={visit.to(phase === 'DRAFT' ? 'prepareText' : 'nextVersion', { id })}>
            {visit.t('galley.begin')}
          </a>
        </>
      ) : (
        <OneGalley visit={visit} id={id} galley={galley} timeZone={consultation.timeZone} isDraft={phase === 'DRAFT'} />
      )}
    </DeskFrame>,
    errors ? 422 : 200,
  );
}

interface OneGalleyProps {
  visit: Visit;
  id: string;
  galley: Galley;
  timeZone: string;
  isDraft: boolean;
}

function OneGalley({ visit, id, galley, timeZone, isDraft }: OneGalleyProps) {
  const { fileName, format, articleCount, provisionCount, corrections, lostCorrections, notes, provisions } = galley;
  const from = fileName ? visit.t('galley.from', { file: fileName, format: visit.t(`galley.format.${format}`) }) : visit.t('galley.pasted');
  return (
    <>
      <p class="govuk-body urna-long">{from}</p>
      <p class="govuk-body">{visit.t('galley.keptUntil', { date: visit.words.day(galley.keptUntil, timeZone) })}</p>
      {articleCount === 0 ? (
        <Warning visit={visit} text={visit.t('prepareText.noArticles')} />
      ) : (
        <p class="govuk-body">{visit.t('prepareText.found', { articles: articleCount, parts: provisionCount })}</p>
      )}
      <CorrectionsKept visit={visit} kept={lostCorrections > 0 ? corrections.length : 0} lost={lostCorrections} />
      <Notes visit={visit} notes={notes} />
      <FormBody visit={visit} id="galley">
        <input type="hidden" name="changedAt" value={galley.changedAt} />
        {corrections.length > 0 && <p class="govuk-body">{visit.t('galley.corrected', { count: corrections.length })}</p>}
        <div class="govuk-button-group">
          {articleCount > 0 && <Button text={visit.t(isDraft ? 'prepareText.save' : 'nextVersion.save')} act="save" />}
          {corrections.length > 0 && <Button text={visit.t('galley.undo')} act="undo" kind="secondary" />}
          {corrections.length > 1 && <Button text={visit.t('galley.undoAll')} act="undoAll" kind="secondary" />}
          <Button text={visit.t('galley.discard')} act="discard" kind="secondary" />
        </div>
      </FormBody>
      <h2 class="govuk-heading-m" id="parts">
        {visit.t('prepareText.division')}
      </h2>
      <ol class="urna-tree">
        {provisions.nodes.map((part) => (
          <OnePart key={part.eid} visit={visit} id={id} part={part} />
        ))}
      </ol>
      <Pager visit={visit} page={provisions.pageInfo} label={visit.t('galley.pages')} anchor="parts" />
    </>
  );
}

function OnePart({ visit, id, part }: { visit: Visit; id: string; part: PartToCorrectFragment }) {
  const { eid, depth, body } = part;
  const title = titleOf(visit, part);
  // Some lines are enough: a preamble may be long.
  const words = [...toPlainText(body.slice(0, 600)).replace(/\s+/g, ' ').trim()];
  const opening = words.slice(0, longestOpening).join('') + (words.length > longestOpening ? '…' : '');
  const { after, before } = Object.fromEntries(visit.query);
  return (
    <li id={`part-${eid}`} class={`urna-tree__part urna-tree__part--${Math.min(depth, 4)}`}>
      <span lang={langOf(visit, 'es')}>
        <strong>{title}</strong> <span class="urna-tree__opening">{opening}</span>
      </span>{' '}
      <a class="govuk-link" href={visit.to('correctPart', { id, eid }, { after, before })}>
        {visit.t('galley.correct')}
        <span class="govuk-visually-hidden"> {title}</span>
      </a>
    </li>
  );
}

function Notes({ visit, notes }: { visit: Visit; notes: readonly string[] }) {
  if (notes.length === 0) return <p class="govuk-body">{visit.t('galley.allUnderstood')}</p>;
  const list = (some: readonly string[]) => (
    <ul class="govuk-list govuk-list--bullet urna-long">
      {some.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="notes">
      <h2 class="govuk-heading-m" id="notes">
        {visit.t('galley.notes')}
      </h2>
      {list(notes.slice(0, notesShown))}
      {notes.length > notesShown && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{visit.t('galley.moreNotes', { count: notes.length - notesShown })}</span>
          </summary>
          <div class="govuk-details__text">{list(notes.slice(notesShown))}</div>
        </details>
      )}
    </section>
  );
}
