/** What the pages of one question on the workbench share: who may come in, and the frame with the way back. */
import type { ComponentChildren } from 'preact';
import type { UserError } from '../../kit/client.js';
import { orNotFound, PageError } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import type { FrameFragment } from '../../parts/frame.data.js';
import { langOf } from '../../parts/lang.js';
import { dueOf, StateTags } from '../asking/question-line.js';
import type { ServedQuestionFragment } from './desk-question.data.js';

interface OfAgency {
  agency: { viewerCanSeeQueue: { allowed: boolean; reason?: string | null } };
}

/** What belongs to an agency, for those who work on its questions. @throws PageError 404 where it is not seen, 403 where it is not their work */
export function forServants<Thing extends OfAgency>(thing: Thing | null | undefined): Thing {
  const found = orNotFound(thing);
  const { allowed, reason } = found.agency.viewerCanSeeQueue;
  if (!allowed) throw new PageError(403, reason ?? null);
  return found;
}

interface ServingFrameProps {
  visit: Visit;
  data: FrameFragment;
  question: ServedQuestionFragment;
  title: string;
  errors?: readonly UserError[];
  /** Whether it is the page of the question itself. */
  isDesk?: boolean;
  children: ComponentChildren;
}

export function ServingFrame({ visit, data, question, title, errors, isDesk, children }: ServingFrameProps) {
  const { number, agency } = question;
  const trail = [
    { text: visit.t('frame.workbench'), to: visit.to('workbench') },
    { text: visit.t('queueOf.title'), to: visit.to('questionQueue', {}, { agency: agency.slug }) },
    ...(isDesk ? [] : [{ text: visit.t('question.number', { number }), to: visit.to('questionDesk', { number }) }]),
  ];
  return (
    <Frame
      visit={visit}
      data={data}
      title={isDesk ? visit.t('served.deskTitle', { title }) : title}
      errors={errors}
      trail={trail}
      isPrivate
    >
      <span class="govuk-caption-l" lang={isDesk ? undefined : langOf(visit, question.locale)}>
        {isDesk ? visit.t('question.number', { number }) : wordsOfTitle(question)}
      </span>
      <h1 class="govuk-heading-l" lang={isDesk ? langOf(visit, question.locale) : undefined}>
        {title}
      </h1>
      <p class="govuk-body">
        <StateTags visit={visit} question={question} /> {dueOf(visit, question)}
      </p>
      {children}
    </Frame>
  );
}

/** The title as it was written, for the officials. */
export function wordsOfTitle({ original, title, number }: ServedQuestionFragment): string {
  return original?.title ?? title ?? number;
}
