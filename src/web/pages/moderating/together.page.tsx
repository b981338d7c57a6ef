/** Deciding about comments that say nearly the same, by one act with one statement of reasons. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Radios, Select, TextArea } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { CommentInContext } from './comment-in-context.js';
import { grounds } from './deciding.js';
import { ModerationQueueAgencyDocument } from './queue.data.js';
import { DecideTogetherDocument, ModerationTogetherPageDocument } from './together.data.js';

export const together = ['HIDE', 'LABEL', 'NO_ACTION'] as const;
const selections = ['alike', 'argument', 'author', 'busy'] as const;
type Which = (typeof selections)[number];
/** Of whom so many wait at once, hardly anybody writes by hand. */
const busyFrom = 10;
const longest = { facts: 2000, reason: 1000, proportion: 1000 };

/** A statement as it was sent, and why it was not taken. */
interface Attempt {
  measure: string;
  which: string;
  /** Of each choice, how many were shown to whoever chose it. */
  seen: string;
  ground: string;
  facts: string;
  reason: string;
  proportion: string;
  key: string | null;
  errors: UserError[];
}

export const moderationTogetherPage: Page = {
  address: 'moderationTogether',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const slug = visit.part('slug');
    const agency = orNotFound((await visit.ask(ModerationQueueAgencyDocument, { slug })).agency);
    const attempt = read(visit, form);
    if (attempt.errors.length > 0) return write(visit, attempt);
    const { measure, ground, facts, reason, proportion, key } = attempt;
    const says = measure !== 'NO_ACTION';
    const { batch, userErrors } = await visit.act(DecideTogetherDocument, {
      input: {
        agencyId: agency.id,
        ...selectionOf(visit, form, attempt),
        measure: together.find((name) => name === measure)!,
        ground: says ? grounds.find((name) => name === ground) : null,
        facts: says ? facts || null : null,
        reason,
        proportion: measure === 'HIDE' ? proportion || null : null,
        idempotencyKey: key,
      },
    });
    if (userErrors.length > 0 || !batch) return write(visit, { ...attempt, errors: userErrors });
    return redirect(visit.to('moderationBatch', { slug, id: batch.id }));
  },
};

/** Which comments, as the API takes it. By what authors have in common, no more than were counted on the page. */
function selectionOf(visit: Visit, form: Form, { which, seen }: Attempt) {
  const id = visit.query.get('case') ?? '';
  const { author, busy } = filtersOf(id);
  if (which === 'argument') return { argumentId: form.text('argument') };
  if (which === 'author') return { filter: author, seenCount: Number(seen) };
  if (which === 'busy') return { filter: busy, seenCount: Number(seen) };
  return { alikeTo: id };
}

function filtersOf(id: string) {
  return { author: { authorOf: id }, busy: { authorWaits: busyFrom } };
}

function read(visit: Visit, form: Form): Attempt {
  const said = {
    measure: form.text('measure'),
    which: form.text('which'),
    seen: /^\d{1,6}$/.exec(form.text(`seen-${form.text('which')}`))?.[0] ?? '0',
    ground: form.text('ground'),
    facts: form.text('facts').trim(),
    reason: form.text('reason').trim(),
    proportion: form.text('proportion').trim(),
    key: form.key,
  };
  const wrong = (field: string): UserError => ({ code: 'INPUT_INVALID', field: [field], message: visit.t(`together.wrong.${field}`) });
  const isLong = (field: keyof typeof longest): boolean => [...said[field]].length >= 10 && [...said[field]].length <= longest[field];
  const measure = together.find((name) => name === said.measure);
  const errors = [
    ...(measure ? [] : [wrong('measure')]),
    ...(measure === 'NO_ACTION' || grounds.some((name) => name === said.ground) ? [] : [wrong('ground')]),
    ...(measure === 'NO_ACTION' || isLong('facts') ? [] : [wrong('facts')]),
    ...(isLong('reason') ? [] : [wrong('reason')]),
    ...(measure !== 'HIDE' || isLong('proportion') ? [] : [wrong('proportion')]),
  ];
  return { ...said, errors };
}

async function write(visit: Visit, attempt: Attempt | null = null): Promise<View> {
  const agency = orNotFound((await visit.ask(ModerationQueueAgencyDocument, { slug: visit.part('slug') })).agency);
  const id = visit.query.get('case') ?? '';
  const { author: ofAuthor, busy: ofBusy } = filtersOf(id);
  const data = await visit.ask(ModerationTogetherPageDocument, { id, agencyId: agency.id, filter: { alikeTo: id }, ofAuthor, ofBusy });
  const each = orNotFound(data.node !== null && 'alikeCount' in data.node ? data.node : null);
  const { comment, alikeCount } = each;
  const argument = comment.argument && comment.argument.commentsCount > 1 ? comment.argument : null;
  const counts: Record<Which, number> = {
    alike: alikeCount,
    argument: argument?.commentsCount ?? 0,
    author: data.byAuthor > 1 ? data.byAuthor : 0,
    busy: data.byBusy,
  };
  const choices = selections.filter((which) => counts[which] > 0);
  const others = data.moderationQueue.nodes.filter((other) => other.id !== each.id);
  const title = visit.t(alikeCount > 1 ? 'together.title' : 'together.titleOfSeveral');
  const errors = attempt?.errors;
  return show(
    <Frame
      visit={visit}
      data={data}
      title={title}
      errors={errors}
      trail={[
        { text: visit.t('frame.workbench'), to: visit.to('workbench') },
        { text: visit.t('queue.title'), to: visit.to('moderationQueue', { slug: agency.slug }) },
      ]}
      isPrivate
    >
      <span class="govuk-caption-l">{agency.name}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">{visit.t('together.count', { count: alikeCount })}</p>
      <p class="govuk-body">{visit.t('together.lead')}</p>
      <CommentInContext visit={visit} comment={comment} />
      {others.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{visit.t('together.others')}</h2>
          <ul class="govuk-list urna-case__lines">
            {others.slice(0, 5).map((other) => (
              <li key={other.id} lang={other.comment.consultation ? langOf(visit, other.comment.consultation.language) : undefined}>
                {other.comment.body ?? other.comment.original?.body}
              </li>
            ))}
          </ul>
        </>
      )}
      {choices.length === 0 ? (
        <p class="govuk-inset-text">{visit.t('together.none')}</p>
      ) : (
        <FormBody visit={visit} to={visit.here()} keep={`together-${each.id}`} formKey={attempt?.key} class="urna-narrow">
          {argument && <input type="hidden" name="argument" value={argument.id} />}
          {(['author', 'busy'] as const).map((which) => (
            <input key={which} type="hidden" name={`seen-${which}`} value={counts[which]} />
          ))}
          {choices.length === 1 ? (
            <input type="hidden" name="which" value={choices[0]} />
          ) : (
            <Radios
              visit={visit}
              name="which"
              label={visit.t('together.which')}
              choices={choices.map((value) => ({
                value,
                text: visit.t(`together.which.${value}`, {
                  count: counts[value],
                  number: value === 'busy' ? busyFrom : (argument?.number ?? 0),
                }),
              }))}
              chosen={[attempt?.which || choices[0]!]}
              errors={errors}
            />
          )}
          <Radios
            visit={visit}
            name="measure"
            label={visit.t('together.measure')}
            choices={together.map((value) => ({
              value,
              text: visit.t(`together.measure.${value}`),
              hint: visit.t(`together.about.${value}`),
            }))}
            chosen={attempt ? [attempt.measure] : []}
            errors={errors}
          />
          <Select
            visit={visit}
            name="ground"
            label={visit.t('moderate.ground')}
            hint={visit.t('together.groundHint')}
            choices={[
              { value: '', text: visit.t('moderate.choose') },
              ...grounds.map((ground) => ({ value: ground, text: visit.t(`log.ground.${ground}`) })),
            ]}
            chosen={attempt?.ground}
            errors={errors}
          />
          {(['facts', 'reason', 'proportion'] as const).map((name) => (
            <TextArea
              key={name}
              visit={visit}
              name={name}
              label={visit.t(`together.${name}`)}
              hint={visit.t(`together.${name}Hint`)}
              value={attempt?.[name]}
              rows={3}
              most={longest[name]}
              errors={errors}
            />
          ))}
          <Button text={visit.t('together.button')} act="decide" kind="warning" />
          <p class="govuk-hint">{visit.t('together.undoHint')}</p>
        </FormBody>
      )}
    </Frame>,
    errors ? 422 : 200,
  );
}
