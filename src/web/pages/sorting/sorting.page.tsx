/** The arguments on the workbench: what comes in as campaigns, joining what is one, and undoing it. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { DeskFrame, forOfficials, NotNow } from '../workbench/desk.js';
import { choiceIn, Choosing, Figures, Letter, Signatures, Tick } from './arguments.js';
import { JoinClustersDocument, SortingPageDocument, UndoClusterDecisionDocument, type SortingPageQuery } from './sorting.data.js';

type Decisions = NonNullable<SortingPageQuery['consultation']>['clusterDecisions']['nodes'];

export const sortingPage: Page = {
  address: 'sortArguments',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const isUndoing = form.act === 'undo';
    const common = { idempotencyKey: form.key };
    const { userErrors } = isUndoing
      ? await visit.act(UndoClusterDecisionDocument, { input: { ...common, decisionId: form.text('decision') } })
      : await visit.act(JoinClustersDocument, { input: { ...common, clusterIds: form.all('clusterIds') } });
    if (userErrors.length > 0) return write(visit, { form, errors: userErrors });
    return redirect(visit.here({ done: isUndoing ? 'sortingUndone' : 'argumentsJoined' }));
  },
};

async function write(visit: Visit, { form, errors }: { form?: Form; errors?: UserError[] } = {}): Promise<View> {
  const id = visit.part('id');
  const { filter, orderBy } = choiceIn(visit);
  const data = await visit.ask(SortingPageDocument, { id, filter, orderBy, ...pageAt(visit, 20) });
  const consultation = forOfficials(data.consultation);
  const { argumentClusters: list, argumentClustersCount: count, viewerCanSort, clusterDecisions, timeZone } = consultation;
  const ticked = form?.all('clusterIds') ?? [];
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('arguments.title')} errors={errors}>
      <p class="govuk-body">{visit.t('arguments.deskLead')}</p>
      <Figures visit={visit} id={consultation.id} list={consultation} />
      {!viewerCanSort.allowed && <NotNow reason={viewerCanSort.reason} />}
      <Choosing visit={visit} />
      <h2 class="govuk-heading-m" id="list" tabindex={-1}>
        {visit.t('arguments.found', { count })}
      </h2>
      <FormBody visit={visit}>
        <ul class="urna-arguments" id="field-clusterIds" tabindex={-1}>
          {list.nodes.map((argument) => {
            const name = visit.t('arguments.number', { number: argument.number });
            return (
              <li key={argument.id}>
                <div class="urna-matrix__head">
                  {viewerCanSort.allowed && (
                    <Tick
                      name="clusterIds"
                      value={argument.id}
                      id={`a-${argument.number}`}
                      label={visit.t('arguments.tick', { number: argument.number })}
                      isTicked={ticked.includes(argument.id)}
                    />
                  )}
                  <h3 class="govuk-heading-s">
                    <a class="govuk-link" href={visit.to('sortArgument', { id, number: String(argument.number) })}>
                      {name}
                    </a>
                  </h3>
                </div>
                <Signatures visit={visit} argument={argument} />
                <Letter visit={visit} argument={argument} />
              </li>
            );
          })}
        </ul>
        {viewerCanSort.allowed && list.nodes.length > 1 && (
          <div class="urna-act-on">
            <p class="govuk-body">{visit.t('arguments.joinHint')}</p>
            <Button text={visit.t('arguments.join')} act="join" />
          </div>
        )}
      </FormBody>
      <Pager visit={visit} page={list.pageInfo} label={visit.t('arguments.pages')} anchor="list" />
      <Decided visit={visit} decisions={clusterDecisions.nodes} mayUndo={viewerCanSort.allowed} timeZone={timeZone} />
    </DeskFrame>,
    errors ? 422 : 200,
  );
}

function Decided({ visit, decisions, mayUndo, timeZone }: { visit: Visit; decisions: Decisions; mayUndo: boolean; timeZone: string }) {
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="decisions">
      <h2 class="govuk-heading-m" id="decisions">
        {visit.t('arguments.decisions')}
      </h2>
      <ul class="urna-arguments">
        {decisions.map(({ id, act, decidedAt, decidedBy, undoneAt, undoneBy, arguments: concerned }) => (
          <li key={id}>
            <p class="govuk-body">
              {visit.t(`arguments.decided.${act}`, {
                name: decidedBy?.displayName ?? '',
                moment: visit.words.moment(decidedAt, timeZone),
                numbers: visit.words.list(concerned.map(({ number }) => visit.words.number(number))),
              })}{' '}
              {undoneAt &&
                visit.t('arguments.undone', { name: undoneBy?.displayName ?? '', moment: visit.words.moment(undoneAt, timeZone) })}
            </p>
            {mayUndo && !undoneAt && (
              <FormBody visit={visit}>
                <input type="hidden" name="decision" value={id} />
                <Button text={visit.t('arguments.undo')} act="undo" kind="secondary" />
              </FormBody>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
