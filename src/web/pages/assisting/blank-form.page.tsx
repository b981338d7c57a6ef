/** Forms to print and fill in by hand: a sheet for each poll and one for comments, with the number of the gathering. */
import type { ComponentChildren } from 'preact';
import type { Page } from '../../kit/page.js';
import { orNotFound, PageError, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { BlankFormPageDocument, type BlankBallotFragment, type BlankFormPageQuery } from './assisting.data.js';
import { BlankChoices } from './blank-choices.js';
import { nameOf } from './gathering-words.js';

type Gathering = Extract<NonNullable<BlankFormPageQuery['gathering']>, { way: unknown }>;
type Consultation = NonNullable<Gathering['consultation']>;

const stances = ['IN_FAVOUR', 'AGAINST', 'NEUTRAL'] as const;
const linesToWrite = 8;

export const blankFormPage: Page = {
  address: 'blankForm',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const data = await visit.ask(BlankFormPageDocument, { gathering: visit.part('gathering') });
    const gathering = orNotFound(data.gathering && 'way' in data.gathering ? (data.gathering as Gathering) : null);
    const consultation = orNotFound(gathering.consultation);
    if (['FORBIDDEN', 'AUDITORS_ONLY_READ'].includes(consultation.viewerCanEdit.code ?? ''))
      throw new PageError(403, consultation.viewerCanEdit.reason);
    const title = visit.t('forms.title', { number: gathering.number });
    const trail = [
      { text: visit.t('assisting.title'), to: visit.to('assisting', { id: consultation.id }) },
      { text: nameOf(visit, gathering), to: visit.to('gathering', { id: consultation.id, gathering: gathering.id }) },
    ];
    return show(
      <Frame visit={visit} data={data} title={title} trail={trail} isPrivate>
        <h1 class="govuk-heading-l urna-no-print">{title}</h1>
        <p class="govuk-body urna-no-print">{visit.t('forms.hint')}</p>
        {consultation.polls.map((poll) => (
          <Ballot key={poll.id} visit={visit} gathering={gathering} consultation={consultation} poll={poll} />
        ))}
        <CommentSheet visit={visit} gathering={gathering} consultation={consultation} />
      </Frame>,
    );
  },
};

interface SheetProps {
  visit: Visit;
  gathering: Gathering;
  consultation: Consultation;
}

/** What stands above and below every sheet. */
function Sheet({
  visit,
  gathering,
  consultation,
  id,
  isBallot,
  children,
}: SheetProps & { id: string; isBallot: boolean; children: ComponentChildren }) {
  return (
    <section class="urna-sheet" aria-labelledby={id}>
      <p class="urna-sheet__head">
        <span>
          <span lang={langOf(visit, consultation.language)}>{consultation.title}</span>
          <br />
          {consultation.agency.name}
        </span>
        <span>
          {visit.t('forms.gathering', { number: gathering.number })}
          <br />
          {visit.t('forms.sheet', { isBallot: String(isBallot) })} <Blank />
        </span>
      </p>
      <p>{nameOf(visit, gathering)}</p>
      {children}
      <div class="urna-sheet__signatures">
        <Line label={visit.t('forms.official', { isBallot: String(isBallot) })} />
        {isBallot && <Line label={visit.t('forms.second')} />}
      </div>
    </section>
  );
}

function Ballot({ poll, ...sheet }: SheetProps & { poll: BlankBallotFragment }) {
  const { visit, consultation } = sheet;
  const { minimumAge, territories, roll } = poll.eligibility;
  const id = `sheet-${poll.id}`;
  return (
    <Sheet {...sheet} id={id} isBallot>
      <h2 class="govuk-heading-m" id={id} lang={langOf(visit, poll.language)}>
        {poll.question}
      </h2>
      <BlankChoices visit={visit} poll={poll} />
      <p class="urna-sheet__note">{visit.t('forms.secrecy')}</p>
      <Line label={visit.t('forms.document')} />
      {(minimumAge !== null || roll !== null) && <Line label={visit.t('assisting.born')} />}
      {(territories.length > 0 || poll.asksTerritory) && <Line label={visit.t('forms.home')} />}
      <p>{visit.t('forms.consent', { agency: consultation.agency.name })}</p>
      <Line label={visit.t('forms.signature')} />
    </Sheet>
  );
}

function CommentSheet(sheet: SheetProps) {
  const { visit, consultation } = sheet;
  return (
    <Sheet {...sheet} id="sheet-comment" isBallot={false}>
      <h2 class="govuk-heading-m" id="sheet-comment">
        {visit.t('forms.comment')}
      </h2>
      <Line label={visit.t('forms.about')} />
      <ul class="urna-sheet__boxes">
        {stances.map((stance) => (
          <li key={stance}>
            <Box /> {visit.t(`stance.${stance}`)}
          </li>
        ))}
      </ul>
      {Array.from({ length: linesToWrite }, (_, line) => (
        <p key={line} class="urna-sheet__write" aria-hidden="true" />
      ))}
      <Line label={visit.t('assisting.behind')} />
      <p>
        <Box /> {visit.t('forms.mayName', { agency: consultation.agency.name })}
      </p>
      <Line label={visit.t('forms.name')} />
      <Line label={visit.t('forms.signature')} />
    </Sheet>
  );
}

/** Where somebody writes after these words. */
function Line({ label }: { label: string }) {
  return (
    <p class="urna-sheet__line">
      {label} <span aria-hidden="true" />
    </p>
  );
}

function Blank() {
  return <span class="urna-sheet__blank" aria-hidden="true" />;
}

function Box() {
  return <span class="urna-sheet__box" aria-hidden="true" />;
}
