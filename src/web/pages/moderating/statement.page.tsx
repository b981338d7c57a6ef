/** Every measure on one page: a moderator states what was found, why it matters, and why nothing milder would do. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { uuidOf } from '../../kit/uuid-of.js';
import { Button, Checkboxes, Radios, Select, TextArea, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { authorOf, CommentInContext } from './comment-in-context.js';
import { digestOf, groundsFor, longestReason } from './deciding.js';
import { ProposedMeasures } from './proposed-measures.js';
import { DecideOnCommentDocument, ModerateCommentPageDocument, type ModerateCommentPageQuery } from './statement.data.js';
import {
  bases,
  longestFacts,
  longestLegalGround,
  longestProportion,
  measures,
  read,
  saidIn,
  toInput,
  type Measure,
  type Written,
} from './stating.js';

type Moderated = Extract<ModerateCommentPageQuery['node'], { standingDecisions: unknown }>;

interface Attempt {
  written: Written;
  errors: UserError[];
}

export const moderateCommentPage: Page = {
  address: 'moderateComment',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  async act(visit, form) {
    const { comment } = await find(visit);
    const written = read(form);
    const stated = toInput(visit, comment.id, saidIn(comment), written);
    if ('errors' in stated) return write(visit, { written, errors: stated.errors });
    const { userErrors, decision } = await visit.act(DecideOnCommentDocument, { input: stated.input });
    if (userErrors.length > 0) return write(visit, { written, errors: userErrors.map(atField) });
    const slug = visit.part('slug');
    return decision
      ? redirect(visit.to('moderationQueue', { slug }, { done: 'measureTaken', decision: decision.id }))
      : redirect(visit.to('moderationProposals', { slug }, { done: 'measureProposed' }));
  },
};

/** The form calls the end a day. */
function atField(error: UserError): UserError {
  return error.field?.at(-1) === 'endsAt' ? { ...error, field: ['endsOn'] } : error;
}

async function find(visit: Visit): Promise<{ data: ModerateCommentPageQuery; comment: Moderated }> {
  const data = await visit.ask(ModerateCommentPageDocument, { id: visit.part('id') });
  const comment = orNotFound(data.node && 'standingDecisions' in data.node ? data.node : null);
  orNotFound(comment.consultation?.agency.slug === visit.part('slug') && mayLook(data) ? comment : null);
  return { data, comment };
}

/** Moderators of the agency; auditors see the reason why there is nothing for them to decide. */
function mayLook({ viewer, node }: ModerateCommentPageQuery): boolean {
  const slug = node && 'consultation' in node ? node.consultation?.agency.slug : null;
  return viewer.isAuditor || (slug != null && node !== null && 'viewerCanModerate' in node && node.viewerCanModerate.code !== 'FORBIDDEN');
}

async function write(visit: Visit, attempt: Attempt | null = null): Promise<View> {
  const { data, comment } = await find(visit);
  const slug = visit.part('slug');
  const title = visit.t('statement.title', { name: authorOf(visit, comment) });
  return show(
    <Frame
      visit={visit}
      data={data}
      title={title}
      errors={attempt?.errors}
      trail={[
        { text: visit.t('frame.workbench'), to: visit.to('workbench') },
        { text: visit.t('queue.title'), to: visit.to('moderationQueue', { slug }) },
      ]}
      isPrivate
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <CommentInContext visit={visit} comment={comment} />
      <Standing visit={visit} comment={comment} />
      <ProposedMeasures visit={visit} proposals={comment.moderationProposals} timeZone={comment.consultation?.timeZone} />
      {comment.viewerCanModerate.allowed && (attempt !== null || comment.viewerPossibleMeasures.length > 0) ? (
        <StatementForm visit={visit} comment={comment} attempt={attempt} />
      ) : (
        <p class="govuk-inset-text">{comment.viewerCanModerate.reason ?? visit.t('statement.noMeasure')}</p>
      )}
    </Frame>,
    attempt ? 422 : 200,
  );
}

function Standing({ visit, comment }: { visit: Visit; comment: Moderated }) {
  const { standingDecisions, consultation } = comment;
  if (standingDecisions.length === 0) return null;
  return (
    <section aria-labelledby="standing-title">
      <h2 class="govuk-heading-m" id="standing-title">
        {visit.t('statement.standing')}
      </h2>
      <ul class="govuk-list urna-case__lines">
        {standingDecisions.map(({ id, measure, reason, decidedAt }) => (
          <li key={id}>
            <a class="govuk-link" href={visit.to('moderationDecision', { id: uuidOf(id) })}>
              {visit.t(`log.measure.${measure}`)}, {visit.words.moment(decidedAt, consultation?.timeZone)}
            </a>
            <br />
            <q lang={langOf(visit, 'es')}>{reason}</q>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** In the order from mild to strong. */
function measuresFor({ viewerPossibleMeasures }: Moderated): Measure[] {
  return measures.filter((measure) => viewerPossibleMeasures.includes(measure));
}

function StatementForm({ visit, comment, attempt }: { visit: Visit; comment: Moderated; attempt: Attempt | null }) {
  const { written, errors } = attempt ?? { written: null, errors: undefined };
  const shared = { visit, errors };
  return (
    <FormBody visit={visit} to={visit.here({})} keep={`statement-${comment.id}`} formKey={written?.key} class="urna-narrow">
      <input type="hidden" name="wordsDigest" value={digestOf(saidIn(comment).body)} />
      <Radios
        {...shared}
        name="measure"
        label={visit.t('statement.measure')}
        choices={measuresFor(comment).map((measure) => ({
          value: measure,
          text: visit.t(`statement.measure.${measure}`),
          hint: visit.t(`statement.about.${measure}`),
        }))}
        chosen={[written?.measure]}
      />
      <Select
        {...shared}
        name="ground"
        label={visit.t('moderate.ground')}
        hint={comment.authorRole === 'OFFICIAL' ? visit.t('moderate.officialGround') : undefined}
        choices={[
          { value: '', text: visit.t('moderate.choose') },
          ...groundsFor(comment).map((ground) => ({ value: ground, text: visit.t(`log.ground.${ground}`) })),
        ]}
        chosen={written?.ground}
      />
      <TextArea
        {...shared}
        name="facts"
        label={visit.t('statement.facts')}
        hint={visit.t('statement.factsHint')}
        value={written?.facts}
        rows={3}
        most={longestFacts}
      />
      <TextArea
        {...shared}
        name="reason"
        label={visit.t('statement.reason')}
        hint={visit.t('statement.reasonHint')}
        value={written?.reason}
        rows={3}
        most={longestReason}
      />
      <TextArea
        {...shared}
        name="proportion"
        label={visit.t('statement.proportion')}
        hint={visit.t('statement.proportionHint')}
        value={written?.proportion}
        rows={3}
        most={longestProportion}
      />
      <TextArea
        {...shared}
        name="passages"
        label={visit.t('statement.passages')}
        hint={visit.t('statement.passagesHint')}
        value={written?.passages}
        rows={3}
      />
      <TextField
        {...shared}
        name="endsOn"
        type="date"
        label={visit.t('statement.endsOn')}
        hint={visit.t('statement.endsOnHint')}
        value={written?.endsOn}
      />
      <Radios
        {...shared}
        name="basis"
        label={visit.t('decision.basis')}
        choices={bases.map((basis) => ({ value: basis, text: visit.t(`decision.basis.${basis}`) }))}
        chosen={[written?.basis || 'INCOMPATIBLE_CONTENT']}
        isSmall
      />
      <TextField
        {...shared}
        name="legalGround"
        label={visit.t('decision.legalGround')}
        hint={visit.t('statement.legalGroundHint', { most: longestLegalGround })}
        value={written?.legalGround}
      />
      <Checkboxes
        {...shared}
        name="fromAuthority"
        label={visit.t('decision.source')}
        choices={[{ value: 'yes', text: visit.t('statement.fromAuthority') }]}
        chosen={[written?.fromAuthority]}
        isSmall
      />
      <p class="govuk-body">{visit.t('statement.undoable')}</p>
      <Button text={visit.t('statement.decide')} act="state" kind="warning" />
    </FormBody>
  );
}
