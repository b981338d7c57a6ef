/** One argument: the letter that stands for it, and every comment that makes it. */
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Writer } from '../../parts/entered.js';
import { Frame } from '../../parts/frame.js';
import { langOf } from '../../parts/lang.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { Prose } from '../../parts/prose.js';
import { Letter, Signatures } from './arguments.js';
import { ArgumentPageDocument, type ArgumentMembersFragment } from './sorting.data.js';

export const argumentPage: Page = {
  address: 'argument',
  isShared: true,

  async show(visit) {
    const slug = visit.part('slug');
    const data = await visit.ask(ArgumentPageDocument, { slug, number: numberIn(visit), ...pageAt(visit, 20) });
    const consultation = orNotFound(data.consultation);
    const argument = orNotFound(consultation.argumentCluster);
    const { timeZone, title } = consultation;
    return show(
      <Frame
        visit={visit}
        data={data}
        title={visit.t('arguments.numberOf', { number: argument.number, title })}
        trail={[
          { text: title, to: visit.to('consultation', { slug }) },
          { text: visit.t('arguments.title'), to: visit.to('arguments', { slug }) },
        ]}
      >
        <h1 class="govuk-heading-l">
          {visit.rich(
            'arguments.numberHeading',
            { title: () => <span lang={langOf(visit, consultation.language)}>{title}</span> },
            { number: argument.number },
          )}
        </h1>
        <Signatures visit={visit} argument={argument} />
        <Letter visit={visit} argument={argument} isWhole />
        <h2 class="govuk-heading-m" id="list" tabindex={-1}>
          {visit.t('arguments.members')}
        </h2>
        <ul class="urna-arguments">
          {argument.members.nodes.map((member) => (
            <li key={member.comment?.id}>
              <Member visit={visit} member={member} timeZone={timeZone} />
            </li>
          ))}
        </ul>
        <Pager visit={visit} page={argument.members.pageInfo} label={visit.t('arguments.memberPages')} anchor="list" />
        {argument.near.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{visit.t('arguments.near')}</h2>
            <ul class="govuk-list govuk-list--bullet">
              {argument.near.map(
                ({ argument: other, because }) =>
                  other && (
                    <li key={other.id}>
                      <a class="govuk-link" href={visit.to('argument', { slug, number: String(other.number) })}>
                        {visit.t('arguments.number', { number: other.number })}
                      </a>{' '}
                      <Because visit={visit} words={because} />
                    </li>
                  ),
              )}
            </ul>
          </>
        )}
      </Frame>,
    );
  },
};

export function numberIn(visit: Visit): number {
  const number = visit.part('number');
  return /^[1-9]\d{0,8}$/.test(number) ? Number(number) : orNotFound<number>(null);
}

/** Who wrote it when, and how far it differs from the letter; word by word where it does. */
export function Member({
  visit,
  member,
  timeZone,
}: {
  visit: Visit;
  member: ArgumentMembersFragment['members']['nodes'][number];
  timeZone: string;
}) {
  const { comment, likeness, addedWords } = member;
  if (!comment) return null;
  return (
    <>
      <p class="urna-acts urna-meta">
        <Writer visit={visit} comment={comment} />
        <a class="govuk-link" href={visit.to('comment', { id: comment.id })}>
          <time datetime={comment.createdAt}>{visit.words.moment(comment.createdAt, timeZone)}</time>
        </a>
        <span>{likeness === 1 ? visit.t('arguments.equal') : visit.t('arguments.differs', { added: addedWords })}</span>
      </p>
      {likeness < 1 && comment.bodyHtml && (
        <details class="govuk-details urna-said">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{visit.t('arguments.readIt')}</span>
          </summary>
          <blockquote class="urna-quote">
            <Prose html={comment.bodyHtml} lang={langOf(visit, 'es')} />
          </blockquote>
        </details>
      )}
    </>
  );
}

/** The words that kept two apart. */
export function Because({ visit, words }: { visit: Visit; words: readonly string[] }) {
  if (words.length === 0) return <span>{visit.t('arguments.otherWords')}</span>;
  return (
    <span>
      {visit.t('arguments.because')}{' '}
      {words.map((word) => (
        <mark key={word} class="urna-word" lang={langOf(visit, 'es')}>
          {word}
        </mark>
      ))}
    </span>
  );
}
