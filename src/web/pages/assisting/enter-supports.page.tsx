/** Entering who supports a comment, or opposes what it suggests: one document after the other, and what was entered by mistake. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, PageError, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Radios } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import {
  EnterSupportDocument,
  EnterSupportsPageDocument,
  RemoveEnteredSupportDocument,
  type EnterSupportsPageQuery,
  type SupportedCommentFragment,
} from './assisting.data.js';
import { ChooseComment } from './choose-comment.js';
import { EnteredSupports } from './entered-supports.js';
import { nameOf } from './gathering-words.js';
import { askedBy, PaperDocument, readAsked, readPaperDocument } from './paper-document.js';
import { SupportedWords } from './support-sheet.js';

type Gathering = Extract<NonNullable<EnterSupportsPageQuery['gathering']>, { way: unknown }>;
interface Seen {
  data: EnterSupportsPageQuery;
  gathering: Gathering;
  consultation: NonNullable<Gathering['consultation']>;
  /** Null until one is chosen. */
  comment: SupportedCommentFragment | null;
}

export const enterSupportsPage: Page = {
  address: 'enterSupports',
  isShared: false,
  needsAccount: true,

  show: async (visit) => write(visit, await read(visit)),

  async act(visit, form) {
    const seen = await read(visit);
    const comment = orNotFound(seen.comment);
    const back = (done: string, more: Record<string, string> = {}): View =>
      redirect(visit.to('enterSupports', { gathering: seen.gathering.id }, { comment: comment.id, done, ...more }));
    if (form.act === 'remove') {
      const wish = { id: form.text('id'), reason: form.text('reason'), idempotencyKey: form.key };
      const { userErrors } = await visit.act(RemoveEnteredSupportDocument, { input: wish });
      return userErrors.length > 0 ? write(visit, seen, form, userErrors) : back('supportRemoved');
    }
    const { errors, input } = readPaperDocument(visit, form);
    if (errors.length > 0) return write(visit, seen, form, errors);
    const of = { gatheringId: seen.gathering.id, commentId: comment.id, isAgainst: form.text('side') === 'against' };
    const { support, userErrors } = await visit.act(EnterSupportDocument, {
      input: { ...of, ...input, ...readAsked(form), idempotencyKey: form.key },
    });
    if (!support) return write(visit, seen, form, userErrors);
    return back('supportEntered', { count: String(support.number) });
  },
};

async function read(visit: Visit): Promise<Seen> {
  // Whoever copies the address of a comment from a sheet need not know what in it is its id.
  const wanted = (visit.query.get('comment') ?? '').trim().split(/[?#]/)[0]!.split('/').filter(Boolean).at(-1);
  const id = wanted === undefined ? '' : decodeURIComponent(wanted);
  const data = await visit.ask(EnterSupportsPageDocument, { gathering: visit.part('gathering'), comment: id, hasComment: id !== '' });
  const gathering = orNotFound(data.gathering && 'way' in data.gathering ? (data.gathering as Gathering) : null);
  const consultation = orNotFound(gathering.consultation);
  const may = consultation.viewerCanEnterForOthers;
  if (!may.allowed) throw new PageError(403, may.reason);
  const found = data.comment && 'supports' in data.comment ? (data.comment as SupportedCommentFragment) : null;
  return { data, gathering, consultation, comment: found?.consultation?.id === consultation.id ? found : null };
}

function write(visit: Visit, seen: Seen, form?: Form, errors?: readonly UserError[]): View {
  const { data, gathering, consultation, comment } = seen;
  const title = visit.t('enterSupport.title');
  const trail = [
    { text: visit.t('assisting.title'), to: visit.to('assisting', { id: consultation.id }) },
    { text: nameOf(visit, gathering), to: visit.to('gathering', { id: consultation.id, gathering: gathering.id }) },
  ];
  const here = visit.to('enterSupports', { gathering: gathering.id });
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} trail={trail} isPrivate>
      <h1 class="govuk-heading-l">{title}</h1>
      {comment === null ? (
        <ChooseComment visit={visit} to={here} consultation={consultation} isUnknown={visit.query.has('comment')} />
      ) : (
        <div class="urna-narrow">
          <SupportedWords visit={visit} comment={comment} />
          <p class="urna-meta">
            {visit.t('comment.supports', { count: comment.supports })}
            {comment.suggestion && <> · {visit.t('suggestion.opposes', { count: comment.suggestion.opposes })}</>}
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={visit.to('blankForm', { gathering: gathering.id }, { comment: comment.id })}>
              {visit.t('enterSupport.print')}
            </a>{' '}
            ·{' '}
            <a class="govuk-link" href={here}>
              {visit.t('enterSupport.another')}
            </a>
          </p>
          <SupportForm visit={visit} seen={seen} form={form} errors={errors} />
          <EnteredSupports visit={visit} entered={gathering.supports?.nodes ?? []} errors={form?.act === 'remove' ? errors : undefined} />
        </div>
      )}
    </Frame>,
    errors ? 422 : 200,
  );
}

function SupportForm({ visit, seen, form, errors }: { visit: Visit; seen: Seen; form?: Form; errors?: readonly UserError[] }) {
  const entered = form?.act === 'remove' ? undefined : form;
  return (
    <FormBody
      visit={visit}
      to={visit.to('enterSupports', { gathering: seen.gathering.id }, { comment: seen.comment!.id })}
      formKey={entered?.key}
    >
      {seen.comment!.suggestion && (
        <Radios
          visit={visit}
          name="side"
          label={visit.t('enterSupport.side')}
          chosen={[entered?.text('side') ?? 'for']}
          choices={['for', 'against'].map((value) => ({ value, text: visit.t('enterSupport.sideOf', { side: value }) }))}
        />
      )}
      <PaperDocument
        visit={visit}
        form={entered}
        errors={entered && errors}
        hint={visit.t('enterSupport.hint')}
        asks={askedBy(seen.consultation.eligibility)}
      />
      <Button text={visit.t('enterSupport.button')} />
    </FormBody>
  );
}
