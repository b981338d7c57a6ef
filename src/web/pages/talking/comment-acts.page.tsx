/** What one does to a comment on a page of its own: correct it, take it back, or report it to the moderators. */
import type { ComponentChildren } from 'preact';
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Radios, TextArea } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { acceptsPersonalData, PersonalDataAsked, personalDataWords } from '../../parts/personal-data.js';
import { Prose } from '../../parts/prose.js';
import {
  EditCommentDocument,
  OwnCommentPageDocument,
  ReportCommentDocument,
  WithdrawCommentDocument,
  type OwnCommentPageQuery,
} from './own-comment.data.js';

type Comment = Extract<NonNullable<OwnCommentPageQuery['node']>, { __typename: 'Comment' }>;
const grounds = ['INSULT', 'HATE', 'PERSONAL_DATA', 'SPAM', 'OFF_TOPIC', 'OTHER'] as const;
/** Not a rule of the house that was broken, but a wrong to the one who reports. */
const notMine = 'NOT_MINE';

export const editCommentPage: Page = commentAct({
  address: 'editComment',
  permission: 'viewerCanEdit',
  done: 'commentEdited',
  fields: ({ visit, comment, form, errors }) => (
    <>
      <TextArea
        visit={visit}
        name="body"
        label={visit.t('write.body')}
        value={form?.text('body') ?? comment.body}
        most={5_000}
        rows={10}
        errors={errors}
        personalData={personalDataWords(visit)}
      />
      {form && <PersonalDataAsked visit={visit} texts={[form.text('body')]} isAccepted={acceptsPersonalData(form)} />}
    </>
  ),
  act: (visit, form) =>
    visit.act(EditCommentDocument, {
      input: {
        commentId: visit.part('id'),
        body: form.text('body'),
        acceptsPersonalData: acceptsPersonalData(form),
        idempotencyKey: form.key,
      },
    }),
});

export const withdrawCommentPage: Page = commentAct({
  address: 'withdrawComment',
  permission: 'viewerCanWithdraw',
  done: 'commentWithdrawn',
  isWarning: true,
  fields: ({ comment }) => comment.bodyHtml && <Prose html={comment.bodyHtml} />,
  act: (visit, form) => visit.act(WithdrawCommentDocument, { input: { commentId: visit.part('id'), idempotencyKey: form.key } }),
});

export const reportCommentPage: Page = commentAct({
  address: 'reportComment',
  permission: 'viewerCanReport',
  done: 'commentReported',
  fields: ({ visit, comment, form, errors }) => (
    <>
      {comment.bodyHtml && <Prose html={comment.bodyHtml} />}
      <Radios
        visit={visit}
        name="reason"
        label={visit.t('report.reason')}
        choices={[
          ...grounds.map((value) => ({ value, text: visit.t(`log.ground.${value}`) })),
          { value: notMine, text: visit.t('report.notMine') },
        ]}
        chosen={[form?.text('reason')]}
        errors={errors}
      />
      <TextArea
        visit={visit}
        name="note"
        label={visit.t('report.note')}
        hint={visit.t('report.noteHint')}
        value={form?.text('note')}
        most={1_000}
        rows={4}
        errors={errors}
      />
    </>
  ),
  async act(visit, form) {
    const kind = form.text('reason') === notMine ? notMine : null;
    const reason = kind ? 'OTHER' : grounds.find((ground) => ground === form.text('reason'));
    if (!reason) return { userErrors: [{ code: 'REASON', field: ['input', 'reason'], message: visit.t('report.chooseReason') }] };
    return visit.act(ReportCommentDocument, {
      input: { commentId: visit.part('id'), reason, kind, note: form.optional('note'), idempotencyKey: form.key },
    });
  },
});

interface Shown {
  visit: Visit;
  comment: Comment;
  form?: Form;
  errors?: UserError[];
}

interface CommentAct {
  address: 'editComment' | 'withdrawComment' | 'reportComment';
  permission: 'viewerCanEdit' | 'viewerCanWithdraw' | 'viewerCanReport';
  done: string;
  isWarning?: boolean;
  fields: (shown: Shown) => ComponentChildren;
  act: (visit: Visit, form: Form) => Promise<{ userErrors: UserError[] }>;
}

function commentAct({ address, permission, done, isWarning, fields, act }: CommentAct): Page {
  async function write(visit: Visit, form?: Form, errors?: UserError[]): Promise<View> {
    const data = await visit.ask(OwnCommentPageDocument, { id: visit.part('id') });
    const comment = orNotFound(data.node);
    if (comment.__typename !== 'Comment') return orNotFound<never>(null);
    const consultation = orNotFound(comment.consultation);
    const title = visit.t(`acts.${address}.title`);
    const { allowed, reason } = comment[permission];
    return show(
      <Frame
        scripts={['personal-data.js']}
        visit={visit}
        data={data}
        title={title}
        errors={errors}
        isPrivate
        trail={[{ text: consultation.title, to: visit.to('consultation', { slug: consultation.slug }) }]}
      >
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{visit.t(`acts.${address}.about`)}</p>
        {!allowed && <p class="govuk-inset-text">{reason}</p>}
        {(allowed || form) && (
          <FormBody visit={visit} formKey={form?.key}>
            {fields({ visit, comment, form, errors })}
            <Button text={visit.t(`acts.${address}.button`)} kind={isWarning ? 'warning' : 'primary'} />
          </FormBody>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('comment', { id: comment.id })}>
            {visit.t('comment.back')}
          </a>
        </p>
      </Frame>,
      errors ? 422 : 200,
    );
  }
  return {
    address,
    isShared: false,
    needsAccount: true,
    show: (visit) => write(visit),
    async act(visit, form) {
      const { userErrors } = await act(visit, form);
      return userErrors.length > 0 ? write(visit, form, userErrors) : redirect(visit.to('comment', { id: visit.part('id') }, { done }));
    },
  };
}
