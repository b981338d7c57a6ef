/** Writing a comment or a reply: with a preview, and with a draft that is kept until it is published. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { writerOf } from '../../parts/entered.js';
import { Button, Radios, TextArea } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { acceptsPersonalData, PersonalDataAsked, personalDataWords } from '../../parts/personal-data.js';
import { Prose } from '../../parts/prose.js';
import {
  aboutPassage,
  chosenIn,
  passageOf,
  passageOfDraft,
  PassageFields,
  placeIn,
  versionBefore,
  type Passage,
} from './passage-fields.js';
import { titleOf } from './text.page.js';
import {
  PostCommentDocument,
  PreviewCommentDocument,
  SaveDraftDocument,
  WriteCommentPageDocument,
  type WriteCommentPageQuery,
} from './write-comment.data.js';

type Subject = Extract<NonNullable<WriteCommentPageQuery['node']>, { viewerDraft: unknown }>;
const stances = ['IN_FAVOUR', 'AGAINST', 'NEUTRAL'] as const;
const most = 5_000;

interface Written {
  body: string;
  stance: string | null;
  key?: string | null;
  passage?: Passage | null;
  preview?: string;
  isSaved?: boolean;
  isPersonalMeant?: boolean;
  errors?: UserError[];
}

export const writeCommentPage: Page = {
  address: 'writeComment',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const subjectId = visit.part('subject');
    const isPersonalMeant = acceptsPersonalData(form);
    const written: Written = { body: form.text('body'), stance: stanceOf(form), key: form.key, passage: passageOf(form), isPersonalMeant };
    if (form.act === 'publish') {
      const { comment, userErrors } = await visit.act(PostCommentDocument, {
        input: {
          subjectId,
          body: written.body,
          stance: stanceOf(form),
          passage: written.passage,
          acceptsPersonalData: isPersonalMeant,
          idempotencyKey: form.key,
        },
      });
      if (userErrors.length === 0)
        return redirect(
          visit.to(
            'comment',
            { id: comment!.id },
            { done: comment!.state === 'HELD' ? 'commentHeld' : 'commentPublished', about: subjectId },
          ),
        );
      return write(visit, { ...written, errors: userErrors });
    }
    // Each key is for publishing once: a draft may be saved again and again.
    const { userErrors } = await visit.act(SaveDraftDocument, {
      input: { subjectId, body: written.body, stance: stanceOf(form), passage: written.passage },
    });
    if (userErrors.length > 0) return write(visit, { ...written, errors: userErrors });
    if (form.act !== 'preview') return write(visit, { ...written, isSaved: true });
    const { previewMarkdown } = await visit.ask(PreviewCommentDocument, { markdown: written.body });
    return write(visit, { ...written, preview: previewMarkdown, isSaved: true });
  },
};

function stanceOf(form: Form): (typeof stances)[number] | null {
  return stances.find((stance) => stance === form.text('stance')) ?? null;
}

async function write(visit: Visit, written?: Written): Promise<View> {
  const subjectId = visit.part('subject');
  const place = placeIn(visit);
  const wish = { isChosen: place !== null, ...(place ?? { start: 0, end: 0, isInHeading: false }) };
  const data = await visit.ask(WriteCommentPageDocument, { subject: subjectId, ...wish });
  const node = orNotFound(data.node);
  if (!('viewerDraft' in node)) return orNotFound<never>(null);
  const consultation = orNotFound(node.__typename === 'Consultation' ? node : node.consultation);
  const isReply = node.__typename === 'Comment';
  const draft = node.viewerDraft;
  const chosen = node.__typename === 'Provision' ? chosenIn(visit, node) : null;
  const passage = written ? written.passage : (chosen ?? (draft && passageOfDraft(draft)));
  const { body, stance } = written ?? { body: draft?.body ?? '', stance: draft?.stance ?? null };
  const title = visit.t(isReply ? 'write.reply' : 'write.title');
  const { allowed, reason } = consultation.viewerCanComment;
  return show(
    <Frame
      scripts={['personal-data.js']}
      visit={visit}
      data={data}
      title={title}
      errors={written?.errors?.map(aboutPassage)}
      isPrivate
      trail={[{ text: consultation.title, to: visit.to('consultation', { slug: consultation.slug }) }]}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <About visit={visit} subject={node} />
      {!allowed && <p class="govuk-inset-text">{reason}</p>}
      <Called visit={visit} account={data.viewer.account} consultation={consultation} />
      {written?.isSaved && (
        <p class="govuk-inset-text" role="status">
          {visit.t('write.saved')}
        </p>
      )}
      {written?.preview !== undefined && (
        <section aria-labelledby="preview">
          <h2 class="govuk-heading-m" id="preview">
            {visit.t('write.preview')}
          </h2>
          <Prose html={written.preview} />
        </section>
      )}
      {place && !chosen && !written && <p class="govuk-inset-text">{visit.t('write.wordsNotFound')}</p>}
      <FormBody visit={visit} keep={`comment:${subjectId}`} formKey={written?.key}>
        {passage && <PassageFields visit={visit} passage={passage} before={versionBefore(draft, passage)} />}
        {!isReply && (
          <Radios
            visit={visit}
            name="stance"
            label={visit.t('write.stance')}
            choices={stances.map((value) => ({ value, text: visit.t(`stance.${value}`) }))}
            chosen={[stance]}
            errors={written?.errors}
            isInline
          />
        )}
        <TextArea
          visit={visit}
          name="body"
          label={visit.t('write.body')}
          hint={visit.t('write.hint')}
          value={body}
          most={most}
          rows={10}
          errors={written?.errors}
          personalData={personalDataWords(visit)}
        />
        {written && <PersonalDataAsked visit={visit} texts={[body]} isAccepted={written.isPersonalMeant ?? false} />}
        <div class="govuk-button-group">
          <Button text={visit.t('write.publish')} act="publish" />
          <Button text={visit.t('write.showPreview')} act="preview" kind="secondary" />
          <Button text={visit.t('write.save')} act="save" kind="secondary" />
        </div>
      </FormBody>
    </Frame>,
    written?.errors ? 422 : 200,
  );
}

/** Under which name it will be shown, said before anything is written, and how to go by another. */
function Called({
  visit,
  account,
  consultation: { realNamesReason, viewerCanComment },
}: {
  visit: Visit;
  account: { displayName: string } | null;
  consultation: { realNamesReason: string | null; viewerCanComment: { code: string | null } };
}) {
  const isRefused = viewerCanComment.code === 'REAL_NAME_NEEDED';
  if (!account) return null;
  return (
    <>
      <p class="govuk-body">
        {!isRefused && <>{visit.t('write.called', { name: account.displayName })} </>}
        {(isRefused || realNamesReason === null) && (
          <a class="govuk-link" href={visit.to('pseudonym')}>
            {visit.t(isRefused ? 'write.calledChange' : 'write.calledHow')}
          </a>
        )}
      </p>
      {realNamesReason && (
        <p class="govuk-body">
          {visit.t('write.byName')} <span lang={langOf(visit, 'es')}>{realNamesReason}</span>
        </p>
      )}
    </>
  );
}

/** What the comment will be about, quoted. */
function About({ visit, subject }: { visit: Visit; subject: Subject }) {
  if (subject.__typename === 'Consultation') {
    return (
      <p class="govuk-body">
        {visit.t('write.aboutConsultation')} <strong lang={langOf(visit, subject.language)}>{subject.title}</strong>
      </p>
    );
  }
  const title =
    subject.__typename === 'Provision' ? titleOf(visit, subject) : visit.t('write.aboutComment', { name: writerOf(visit, subject) });
  const quoted = subject.__typename === 'Provision' ? subject.bodyHtml : subject.quoted;
  return (
    <details class="govuk-details" open={subject.__typename === 'Comment'}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{title}</span>
      </summary>
      <div class="govuk-details__text">{quoted && <Prose html={quoted} />}</div>
    </details>
  );
}
