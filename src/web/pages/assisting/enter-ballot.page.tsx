/** Entering a ballot, as the first of two officials. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, PageError, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import type { PollPartsFragment as Poll } from '../voting/poll-parts.data.js';
import { territoriesFor } from '../voting/territory-field.js';
import { EnterBallotDocument, EnterBallotPageDocument, type EnterBallotPageQuery } from './assisting.data.js';
import { BallotForm, batchOf, readBallot } from './ballot-form.js';
import { nameOf } from './gathering-words.js';
import { askedBy, readAsked, type Asked } from './paper-document.js';

type Gathering = Extract<NonNullable<EnterBallotPageQuery['gathering']>, { way: unknown }>;

export const enterBallotPage: Page = {
  address: 'enterBallot',
  isShared: false,
  needsAccount: true,

  show: async (visit) => write(visit, await read(visit)),

  async act(visit, form) {
    const seen = await read(visit);
    if (batchOf(form) !== null) return write(visit, seen, form);
    const { errors, input } = readBallot(visit, seen.poll, form);
    if (errors.length > 0) return write(visit, seen, form, errors);
    const { ballot, userErrors } = await visit.act(EnterBallotDocument, {
      input: { ...input, ...readAsked(form), gatheringId: seen.gathering.id, pollId: seen.poll.id },
    });
    if (!ballot) return write(visit, seen, form, userErrors);
    const parts = { id: seen.poll.consultation.id, gathering: seen.gathering.id };
    return redirect(visit.to('gathering', parts, { done: 'ballotEntered', count: String(ballot.number) }));
  },
};

async function read(visit: Visit): Promise<{ data: EnterBallotPageQuery; poll: Poll; gathering: Gathering; asks: Asked }> {
  const data = await visit.ask(EnterBallotPageDocument, { gathering: visit.part('gathering'), poll: visit.part('poll') });
  const poll = orNotFound(data.poll);
  const found = data.gathering && 'way' in data.gathering ? (data.gathering as Gathering) : null;
  const gathering = orNotFound(found?.consultation?.id === poll.consultation.id ? found : null);
  const may = gathering.consultation!.viewerCanEnterForOthers;
  if (!may.allowed) throw new PageError(403, may.reason);
  return { data, poll, gathering, asks: askedBy(poll.eligibility) };
}

async function write(
  visit: Visit,
  { data, poll, gathering, asks }: Awaited<ReturnType<typeof read>>,
  form?: Form,
  errors?: readonly UserError[],
): Promise<View> {
  const trail = [
    { text: visit.t('assisting.title'), to: visit.to('assisting', { id: poll.consultation.id }) },
    { text: nameOf(visit, gathering), to: visit.to('gathering', { id: poll.consultation.id, gathering: gathering.id }) },
  ];
  return show(
    <Frame
      visit={visit}
      data={data}
      title={visit.t('assisting.enterTitle', { question: poll.question })}
      errors={errors}
      trail={trail}
      isPrivate
    >
      <div class="urna-narrow">
        <p class="govuk-body">{visit.t('assisting.enterLead')}</p>
        <BallotForm
          visit={visit}
          poll={poll}
          territories={await territoriesFor(visit, poll)}
          form={form}
          errors={errors}
          asks={asks}
          button={visit.t('assisting.enterButton')}
        />
      </div>
    </Frame>,
    errors ? 422 : 200,
  );
}
