/** What came back in one file: what changed, what two people changed side by side, what cannot be taken and why, and the decision. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Radios } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { Answers, DeskFrame, forOfficials, NotNow } from '../workbench/desk.js';
import {
  ApplyMatrixDocument,
  DiscardMatrixDocument,
  ReturnedMatrixPageDocument,
  type ReturnedMatrixPageQuery,
} from './spreadsheet.data.js';

const cellsAPage = 20;
const states = ['CONFLICT', 'CHANGED', 'TAKEN', 'KEPT'] as const;
type State = (typeof states)[number];

type Upload = Extract<NonNullable<ReturnedMatrixPageQuery['node']>, { __typename: 'MatrixUpload' }>;
type Cell = Upload['cells']['nodes'][number];

export const returnedMatrixPage: Page = {
  address: 'returnedMatrix',
  isShared: false,
  needsAccount: true,

  show: async (visit) => write(visit, await read(visit)),

  async act(visit, form) {
    const data = await read(visit);
    const { id } = forOfficials(data.consultation);
    const upload = uploadIn(data);
    if (form.act === 'discard') {
      const { userErrors } = await visit.act(DiscardMatrixDocument, { input: { uploadId: upload.id } });
      return userErrors.length > 0
        ? write(visit, data, form, userErrors)
        : redirect(visit.to('spreadsheet', { id }, { done: 'matrixDiscarded' }));
    }
    const choices = upload.cells.nodes.flatMap(({ number, field }) => {
      const take = form.text(`take-${number}-${field}`);
      return take === 'THEIRS' || take === 'OURS' ? [{ number, field, take } as const] : [];
    });
    const others = form.text('others');
    const input = {
      uploadId: upload.id,
      takeChanges: true,
      choices: stateIn(visit, upload) === 'CONFLICT' ? choices : [],
      others: others === 'THEIRS' || others === 'OURS' ? others : null,
      idempotencyKey: form.key,
    } as const;
    const { conflicts, userErrors } = await visit.act(ApplyMatrixDocument, { input });
    if (userErrors.length > 0) return write(visit, data, form, userErrors);
    const done = (conflicts ?? 0) > 0 ? 'matrixTakenWithConflicts' : 'matrixTaken';
    return redirect(visit.to('returnedMatrix', { id, upload: upload.id }, { done }));
  },
};

/** Conflicts first: they are what a person must look at. */
async function read(visit: Visit): Promise<ReturnedMatrixPageQuery> {
  const [id, upload] = [visit.part('id'), visit.part('upload')];
  const ask = (state: State) =>
    visit.ask(ReturnedMatrixPageDocument, { id, upload, state, ...pageAt(visit, cellsAPage), refusedAfter: visit.query.get('refused') });
  const wished = states.find((state) => state === visit.query.get('state'));
  const data = await ask(wished ?? 'CONFLICT');
  const otherwise = wished ?? stateIn(visit, uploadIn(data));
  return otherwise === 'CONFLICT' || wished ? data : ask(otherwise);
}

function stateIn(visit: Visit, { counts }: Upload): State {
  const wished = states.find((state) => state === visit.query.get('state'));
  return wished ?? (counts.conflicts > 0 ? 'CONFLICT' : counts.changed > 0 ? 'CHANGED' : 'TAKEN');
}

function uploadIn({ node }: ReturnedMatrixPageQuery): Upload {
  const found = orNotFound(node);
  return found.__typename === 'MatrixUpload' ? found : orNotFound<never>(null);
}

function write(visit: Visit, data: ReturnedMatrixPageQuery, form: Form | null = null, errors?: readonly UserError[]): View {
  const consultation = forOfficials(data.consultation);
  const upload = uploadIn(data);
  const { counts, rows, unchangedRows, missingRows, uploader, applier, uploadedAt, appliedAt, closedAt, cells } = upload;
  const [state, { timeZone, viewerCanAnswer: may }] = [stateIn(visit, upload), consultation];
  const number = (value: number): string => visit.words.number(value);
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('returned.title')} errors={errors}>
      <p class="govuk-body urna-long">
        {visit.t('returned.from', {
          file: upload.fileName,
          name: uploader?.displayName ?? '',
          moment: visit.words.moment(uploadedAt, timeZone),
        })}
      </p>
      {appliedAt && (
        <p class="govuk-body">
          {visit.t('returned.applied', { name: applier?.displayName ?? '', moment: visit.words.moment(appliedAt, timeZone) })}
        </p>
      )}
      <Answers
        rows={[
          { question: visit.t('returned.rows'), answer: number(rows) },
          { question: visit.t('returned.unchanged'), answer: number(unchangedRows) },
          ...(missingRows > 0 ? [{ question: visit.t('returned.missing'), answer: number(missingRows) }] : []),
          { question: visit.t('returned.changed'), answer: number(counts.changed) },
          { question: visit.t('returned.conflicts'), answer: number(counts.conflicts) },
          { question: visit.t('returned.refused'), answer: number(counts.refused) },
          ...(counts.taken > 0 ? [{ question: visit.t('returned.taken'), answer: number(counts.taken) }] : []),
          ...(counts.kept > 0 ? [{ question: visit.t('returned.kept'), answer: number(counts.kept) }] : []),
        ]}
      />
      {closedAt !== null && <p class="govuk-inset-text">{visit.t('returned.closed')}</p>}
      {!may.allowed && <NotNow reason={may.reason} />}
      <nav class="urna-acts" aria-label={visit.t('returned.views')}>
        {states.map((each) => (
          <a
            key={each}
            class="govuk-link"
            href={visit.here({ state: each, after: null, before: null, done: null })}
            aria-current={each === state ? 'true' : undefined}
          >
            {visit.t(`returned.view.${each}`)}
          </a>
        ))}
      </nav>
      <h2 class="govuk-heading-m" id="cells">
        {visit.t(`returned.view.${state}`)}
      </h2>
      {cells.nodes.length === 0 && <p class="govuk-body">{visit.t('returned.none')}</p>}
      {closedAt === null && may.allowed ? (
        <FormBody visit={visit} formKey={form?.key}>
          {cells.nodes.map((cell) => (
            <OneCell key={`${cell.number}${cell.field}`} visit={visit} cell={cell} state={state} form={form} canChoose />
          ))}
          {state === 'CONFLICT' && counts.conflicts > 0 && (
            <Radios
              visit={visit}
              name="others"
              label={visit.t('returned.others', { count: counts.conflicts })}
              choices={[
                { value: '', text: visit.t('returned.leaveOpen') },
                { value: 'THEIRS', text: visit.t('returned.allTheirs') },
                { value: 'OURS', text: visit.t('returned.allOurs') },
              ]}
              chosen={[form?.text('others') ?? '']}
            />
          )}
          <div class="govuk-button-group">
            <Button text={visit.t('returned.take', { changed: counts.changed, conflicts: counts.conflicts })} act="take" />
            <Button text={visit.t('returned.discard')} act="discard" kind="secondary" />
          </div>
        </FormBody>
      ) : (
        cells.nodes.map((cell) => <OneCell key={`${cell.number}${cell.field}`} visit={visit} cell={cell} state={state} form={null} />)
      )}
      <Pager visit={visit} page={cells.pageInfo} label={visit.t('returned.pages')} anchor="cells" />
      <Refusals visit={visit} upload={upload} />
    </DeskFrame>,
    errors ? 422 : 200,
  );
}

interface OneCellProps {
  visit: Visit;
  cell: Cell;
  state: State;
  form: Form | null;
  canChoose?: boolean;
}

function OneCell({ visit, cell, state, form, canChoose }: OneCellProps) {
  const { number, field, column, line, before, theirs, ours } = cell;
  const name = visit.t('returned.cell', { number, column, line });
  const empty = <em>{visit.t('returned.empty')}</em>;
  const sides: [string, string | null][] =
    state === 'CONFLICT'
      ? [
          [visit.t('returned.before'), before],
          [visit.t('returned.theirs'), theirs],
          [visit.t('returned.ours'), ours],
        ]
      : [
          [visit.t(state === 'TAKEN' ? 'returned.was' : 'returned.ours'), ours],
          [visit.t('returned.theirs'), theirs],
        ];
  return (
    <section class="urna-returned" aria-label={name}>
      <h3 class="govuk-heading-s">{name}</h3>
      <dl class="urna-returned__sides">
        {sides.map(([side, words]) => (
          <div key={side}>
            <dt>{side}</dt>
            <dd>{words === null ? <em>{visit.t('returned.unknown')}</em> : words === '' ? empty : words}</dd>
          </div>
        ))}
      </dl>
      {state === 'CONFLICT' && canChoose && (
        <Radios
          visit={visit}
          name={`take-${number}-${field}`}
          label={visit.t('returned.choose', { number, column })}
          isSmall
          isInline
          choices={[
            { value: 'THEIRS', text: visit.t('returned.takeTheirs') },
            { value: 'OURS', text: visit.t('returned.takeOurs') },
          ]}
          chosen={[form?.text(`take-${number}-${field}`)]}
        />
      )}
    </section>
  );
}

function Refusals({ visit, upload: { refusals, counts } }: { visit: Visit; upload: Upload }) {
  if (counts.refused === 0) return null;
  return (
    <section aria-labelledby="refused">
      <h2 class="govuk-heading-m" id="refused">
        {visit.t('returned.refusedHeading', { count: counts.refused })}
      </h2>
      <p class="govuk-body">{visit.t('returned.refusedLead')}</p>
      <ul class="govuk-list govuk-list--bullet urna-long">
        {refusals.nodes.map(({ line, message }) => (
          <li key={`${line} ${message}`}>{message}</li>
        ))}
      </ul>
      {refusals.pageInfo.hasNextPage && (
        <a class="govuk-link" href={`${visit.here({ refused: refusals.pageInfo.endCursor })}#refused`}>
          {visit.t('returned.moreRefused')}
        </a>
      )}
    </section>
  );
}
