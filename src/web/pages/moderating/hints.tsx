/** What programs point out in a case: personal data, which can be blacked out at once, and why the filter suggested it. They decide nothing. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Checkboxes, TextArea } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { BlackOutPassagesDocument } from './black-out.data.js';
import { digestOf } from './deciding.js';
import type { CaseHintsFragment } from './hints.data.js';
import type { ModeratedCommentFragment } from './parts.data.js';
import { saidIn } from './stating.js';

const act = 'blackOut';
const longest = { facts: 2_000, reason: 1_000, proportion: 1_000 } as const;
type WordsName = keyof typeof longest;
const names = Object.keys(longest) as WordsName[];

/** A form that was sent, and why it was not carried out. */
export interface BlackOutAttempt {
  form: Form;
  errors: UserError[];
}

export function isBlackOut(form: Form): boolean {
  return form.act === act;
}

/** Null once it is done, or waits for a second moderator. */
export async function blackOut(visit: Visit, form: Form): Promise<UserError[] | null> {
  const passages = form.all('passages').flatMap((value) => {
    const [, inProposal, start, end] = /^(p?)(\d{1,5})-(\d{1,5})$/.exec(value) ?? [];
    return start ? [{ start: Number(start), end: Number(end), inProposal: inProposal === 'p' }] : [];
  });
  const { userErrors } = await visit.act(BlackOutPassagesDocument, {
    input: {
      commentId: form.text('comment'),
      measure: 'HIDE_PART',
      ground: 'PERSONAL_DATA',
      passages,
      wordsDigest: form.optional('wordsDigest'),
      facts: form.text('facts'),
      reason: form.text('reason'),
      proportion: form.text('proportion'),
      idempotencyKey: form.key,
    },
  });
  return userErrors.length === 0 ? null : userErrors;
}

interface HintsProps {
  visit: Visit;
  hints: CaseHintsFragment;
  comment: ModeratedCommentFragment;
  attempt: BlackOutAttempt | null;
}

export function Hints({ visit, hints, comment, attempt }: HintsProps) {
  const finds = findsOf(hints);
  const isFormGone = attempt !== null && (finds.length === 0 || !mayBlackOut(comment));
  return (
    <>
      {isFormGone && (
        <div class="govuk-inset-text">
          <p>{visit.t('moderate.written')}</p>
          {names.map((name) => (
            <p key={name} class="urna-written">
              {attempt.form.text(name)}
            </p>
          ))}
        </div>
      )}
      {finds.length > 0 && <PersonalData visit={visit} finds={finds} comment={comment} attempt={attempt} />}
      {hints.advice && <Advice visit={visit} advice={hints.advice} agency={comment.consultation?.agency.slug} />}
    </>
  );
}

function mayBlackOut({ viewerPossibleMeasures }: ModeratedCommentFragment): boolean {
  return viewerPossibleMeasures.includes('HIDE_PART');
}

type Find = CaseHintsFragment['personalData'][number] & { inProposal: boolean };

/** Those of the comment, then those of the words that it proposes. */
function findsOf({ personalData, personalDataProposed }: CaseHintsFragment): Find[] {
  return [
    ...personalData.map((find) => ({ ...find, inProposal: false })),
    ...personalDataProposed.map((find) => ({ ...find, inProposal: true })),
  ];
}

function placeOf({ start, end, inProposal }: Find): string {
  return `${inProposal ? 'p' : ''}${start}-${end}`;
}

function Words({ visit, find: { kind, exact, inProposal }, lang }: { visit: Visit; find: Find; lang?: string }) {
  return (
    <>
      {visit.t(`personal.kind.${kind}`)}: <mark lang={lang}>{exact}</mark>
      {inProposal && <span class="urna-meta"> {visit.t('hints.inProposal')}</span>}
    </>
  );
}

type PersonalDataProps = Omit<HintsProps, 'hints'> & { finds: readonly Find[] };

function PersonalData({ visit, finds, comment, attempt }: PersonalDataProps) {
  const lang = comment.consultation ? langOf(visit, comment.consultation.language) : undefined;
  return (
    <section class="urna-case__part" aria-labelledby="personal-title">
      <h2 class="govuk-heading-m" id="personal-title">
        {visit.t('hints.personal', { count: finds.length })}
      </h2>
      <p class="govuk-body">{visit.t('hints.personalLead')}</p>
      {mayBlackOut(comment) ? (
        <BlackOutForm visit={visit} finds={finds} comment={comment} attempt={attempt} lang={lang} />
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {finds.map((find) => (
            <li key={placeOf(find)}>
              <Words visit={visit} find={find} lang={lang} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type BlackOutFormProps = PersonalDataProps & { lang?: string };

/** The words of the statement are there to be corrected: they name kinds, never the data. */
function BlackOutForm({ visit, finds, comment, attempt, lang }: BlackOutFormProps) {
  const likely = finds.filter(({ isLikely }) => isLikely);
  const kinds = [...new Set((likely.length > 0 ? likely : finds).map(({ kind }) => visit.t(`personal.kind.${kind}`).toLocaleLowerCase()))];
  const prepared: Record<WordsName, string> = {
    facts: visit.t('hints.facts', { kinds: kinds.join(', ') }),
    reason: visit.t('hints.reason'),
    proportion: visit.t('hints.proportion'),
  };
  const errors = attempt?.errors;
  // In other words, the places that were chosen are those of something else.
  const digest = digestOf(saidIn(comment).body);
  return (
    <FormBody visit={visit} to={visit.here({ decision: null, part: null })} formKey={attempt?.form.key} class="urna-narrow">
      <input type="hidden" name="comment" value={comment.id} />
      <input type="hidden" name="wordsDigest" value={digest} />
      <Checkboxes
        visit={visit}
        name="passages"
        label={visit.t('hints.passages')}
        choices={finds.map((find) => ({ value: placeOf(find), text: <Words visit={visit} find={find} lang={lang} /> }))}
        chosen={attempt?.form.text('wordsDigest') === digest ? attempt.form.all('passages') : likely.map(placeOf)}
        errors={errors}
        isSmall
      />
      <details class="govuk-details" open={attempt !== null}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{visit.t('hints.statement')}</span>
        </summary>
        <div class="govuk-details__text">
          {names.map((name) => (
            <TextArea
              key={name}
              visit={visit}
              name={name}
              id={attempt ? undefined : `black-out-${name}`}
              label={visit.t(`hints.${name}Label`)}
              value={attempt?.form.text(name) ?? prepared[name]}
              rows={3}
              most={longest[name]}
              errors={errors}
              isPrefilled
            />
          ))}
        </div>
      </details>
      <Button text={visit.t('hints.blackOut')} act={act} kind="warning" />
    </FormBody>
  );
}

interface AdviceProps {
  visit: Visit;
  advice: NonNullable<CaseHintsFragment['advice']>;
  agency?: string;
}

function Advice({ visit, advice: { probability, signs, lookedAt, outcome }, agency }: AdviceProps) {
  return (
    <section class="urna-case__part" aria-labelledby="advice-title">
      <h2 class="govuk-heading-m" id="advice-title">
        {visit.t('hints.advice')}
      </h2>
      <p class="govuk-body">
        {visit.t('hints.adviceLead', { share: visit.words.percent(probability), moment: visit.words.moment(lookedAt) })}{' '}
        {outcome && visit.t(`hints.outcome.${outcome}`)}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {signs.map(({ kind, word, weight }) => (
          <li key={`${kind} ${word}`}>
            {visit.t(`hints.sign.${kind}`)}
            {word && (
              <>
                : <q>{word}</q>
              </>
            )}{' '}
            <span class="urna-meta">{visit.t('hints.weight', { times: visit.words.decimal(Math.exp(weight)) })}</span>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('adviceFigures', {}, agency ? { agency } : {})}>
          {visit.t('hints.figures')}
        </a>
      </p>
    </section>
  );
}
