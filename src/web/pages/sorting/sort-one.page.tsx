/** One argument on the workbench: answering it once, splitting what says something else, joining what is the same after all. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { writerOf } from '../../parts/entered.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { DeskFrame, forOfficials, NotNow } from '../workbench/desk.js';
import { Because, Member, numberIn } from './argument.page.js';
import { Letter, Signatures, Tick, Ticking } from './arguments.js';
import { JoinClustersDocument, SortOnePageDocument, SplitClusterDocument, type ArgumentMembersFragment } from './sorting.data.js';

export const sortOnePage: Page = {
  address: 'sortArgument',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const common = { idempotencyKey: form.key };
    const clusterId = form.text('clusterId');
    const isJoining = form.act === 'join';
    const { userErrors } = isJoining
      ? await visit.act(JoinClustersDocument, { input: { ...common, clusterIds: [clusterId, form.text('other')] } })
      : await visit.act(SplitClusterDocument, { input: { ...common, clusterId, commentIds: form.all('commentIds') } });
    if (userErrors.length > 0) return write(visit, { form, errors: userErrors });
    return redirect(visit.here({ done: isJoining ? 'argumentsJoined' : 'argumentSplit' }));
  },
};

async function write(visit: Visit, { form, errors }: { form?: Form; errors?: UserError[] } = {}): Promise<View> {
  const id = visit.part('id');
  const data = await visit.ask(SortOnePageDocument, { id, number: numberIn(visit), ...pageAt(visit, 50) });
  const consultation = forOfficials(data.consultation);
  const argument = orNotFound(consultation.argumentCluster);
  const { viewerCanSort, timeZone } = consultation;
  const { answering } = argument;
  const ticked = form?.all('commentIds') ?? [];
  return show(
    <DeskFrame
      visit={visit}
      data={data}
      consultation={consultation}
      title={visit.t('arguments.number', { number: argument.number })}
      errors={errors}
    >
      <Signatures visit={visit} argument={argument} />
      <Letter visit={visit} argument={argument} isWhole />
      {answering.inScope > 0 && (
        <p class="govuk-body">
          <a class="govuk-button" role="button" draggable={false} href={visit.to('observations', { id }, { cluster: argument.id })}>
            {visit.t('arguments.answerOnce', { count: answering.inScope })}
          </a>
        </p>
      )}
      {!viewerCanSort.allowed && <NotNow reason={viewerCanSort.reason} />}
      <Near visit={visit} argument={argument} mayJoin={viewerCanSort.allowed} />
      <h2 class="govuk-heading-m" id="list" tabindex={-1}>
        {visit.t('arguments.members')}
      </h2>
      <Ticking visit={visit} mayAct={viewerCanSort.allowed && argument.commentsCount > 1}>
        <input type="hidden" name="clusterId" value={argument.id} />
        <ul class="urna-arguments" id="field-commentIds" tabindex={-1}>
          {argument.members.nodes.map((member, index) => (
            <li key={member.comment?.id} class="urna-tickable">
              {viewerCanSort.allowed && member.comment && (
                <Tick
                  name="commentIds"
                  value={member.comment.id}
                  id={`c-${index}`}
                  label={visit.t('arguments.tickComment', { name: writerOf(visit, member.comment) })}
                  isTicked={ticked.includes(member.comment.id)}
                />
              )}
              <div>
                <Member visit={visit} member={member} timeZone={timeZone} />
              </div>
            </li>
          ))}
        </ul>
        {viewerCanSort.allowed && argument.commentsCount > 1 && (
          <div class="urna-act-on">
            <p class="govuk-body">{visit.t('arguments.splitHint')}</p>
            <Button text={visit.t('arguments.split')} act="split" kind="secondary" />
          </div>
        )}
      </Ticking>
      <Pager visit={visit} page={argument.members.pageInfo} label={visit.t('arguments.memberPages')} anchor="list" />
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('sortArguments', { id })}>
          {visit.t('arguments.back')}
        </a>
      </p>
    </DeskFrame>,
    errors ? 422 : 200,
  );
}

/** Those in much the same words, with what kept them apart: a person sees whether they are one after all. */
function Near({ visit, argument, mayJoin }: { visit: Visit; argument: ArgumentMembersFragment; mayJoin: boolean }) {
  const near = argument.near.flatMap(({ argument: other, because }) => (other ? [{ other, because }] : []));
  if (near.length === 0) return null;
  return (
    <section aria-labelledby="near">
      <h2 class="govuk-heading-m" id="near">
        {visit.t('arguments.near')}
      </h2>
      <ul class="urna-arguments">
        {near.map(({ other, because }) => (
          <li key={other.id}>
            <h3 class="govuk-heading-s">
              <a class="govuk-link" href={visit.to('sortArgument', { id: visit.part('id'), number: String(other.number) })}>
                {visit.t('arguments.number', { number: other.number })}
              </a>
            </h3>
            <p class="govuk-body">
              <Because visit={visit} words={because} />
            </p>
            <Signatures visit={visit} argument={other} />
            <Letter visit={visit} argument={other} />
            {mayJoin && (
              <FormBody visit={visit}>
                <input type="hidden" name="clusterId" value={argument.id} />
                <input type="hidden" name="other" value={other.id} />
                <Button text={visit.t('arguments.joinThis', { number: other.number })} act="join" kind="secondary" />
              </FormBody>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
