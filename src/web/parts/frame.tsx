/** The frame of every page: head, header with navigation, notices, contents and footer. */
import type { ComponentChildren } from 'preact';
import { languages } from '../../platform/messages/messages.js';
import type { AddressName } from '../addresses.js';
import { localAddress } from '../kit/local-address.js';
import type { Visit } from '../kit/visit.js';
import type { UserError } from '../kit/client.js';
import { ErrorSummary } from './errors.js';
import { FormBody } from './form-body.js';
import type { FrameFragment } from './frame.data.js';
import { Mark } from './mark.js';

const forVisitors: readonly AddressName[] = ['signIn', 'signInWith', 'providerBack', 'register', 'forgottenPassword', 'newPassword'];

export interface FrameProps {
  visit: Visit;
  /** The answer of the page's document, which spreads the fragment Frame; null on pages that answer errors. */
  data: FrameFragment | null;
  /** The title of the page, also of the window. */
  title: string;
  /** One or two sentences for search engines and shared links. */
  description?: string;
  /** What has to be corrected; shown in a summary above the heading. */
  errors?: readonly UserError[];
  /** The pages above this one. */
  trail?: readonly { text: string; to: string }[];
  /** Shown between the header and the contents, over the whole width. */
  hero?: ComponentChildren;
  /** Scripts of this page besides the one of every page. */
  scripts?: readonly string[];
  /** Whether search engines leave it out. */
  isPrivate?: boolean;
  children: ComponentChildren;
}

export function Frame(props: FrameProps) {
  const { visit, data, errors = [], trail = [], hero, children } = props;
  return (
    <html lang={visit.language} class="govuk-template">
      <Head {...props} />
      <body class="govuk-template__body" data-writer={data?.viewer.account?.id}>
        <a href="#content" class="govuk-skip-link">
          {visit.t('frame.skip')}
        </a>
        <Header visit={visit} data={data} />
        <div class="urna-page">
          {trail.length > 0 && (
            <div class="govuk-width-container">
              <Trail visit={visit} trail={trail} />
            </div>
          )}
          <main id="content" tabindex={-1}>
            {hero}
            <div class="govuk-width-container govuk-main-wrapper">
              <Done visit={visit} />
              {data?.viewer.secondFactor.isMissing && visit.pageName !== 'security' && <RolesRest visit={visit} />}
              {errors.length > 0 && <ErrorSummary visit={visit} errors={errors} />}
              {children}
            </div>
          </main>
        </div>
        <Footer visit={visit} />
      </body>
    </html>
  );
}

function Head({ visit, title, description, errors = [], scripts = [], isPrivate = false }: FrameProps) {
  const heading = `${errors.length > 0 ? `${visit.t('frame.error')}: ` : ''}${title}`;
  const here = (address: string): string => visit.origin + address;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title === visit.t('frame.name') ? heading : `${heading} – ${visit.t('frame.name')}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" content="#0b5563" />
      {description && <meta name="description" content={description} />}
      {isPrivate && <meta name="robots" content="noindex" />}
      <link rel="stylesheet" href={visit.assets.address('urna.css')} />
      <link rel="icon" href={visit.assets.address('icon.svg')} type="image/svg+xml" />
      <script src={visit.assets.address('urna.js')} defer />
      {scripts.map((name) => (
        <script key={name} src={visit.assets.address(name)} defer />
      ))}
      {visit.pageName && !isPrivate && (
        <>
          <link rel="canonical" href={here(visit.here())} />
          {languages.map((language) => (
            <link key={language} rel="alternate" hreflang={language} href={here(visit.inLanguage(language))} />
          ))}
          <meta property="og:type" content="website" />
          <meta property="og:site_name" content={visit.t('frame.name')} />
          <meta property="og:title" content={title} />
          {description && <meta property="og:description" content={description} />}
          <meta property="og:url" content={here(visit.here())} />
          <meta property="og:locale" content={visit.language === 'es' ? 'es_CO' : 'en_GB'} />
          <meta property="og:image" content={here(visit.assets.address('share.png'))} />
          <meta name="twitter:card" content="summary" />
        </>
      )}
    </head>
  );
}

function Header({ visit, data }: Pick<FrameProps, 'visit' | 'data'>) {
  const viewer = data?.viewer;
  const worksHere = (viewer?.memberships.length ?? 0) > 0 || viewer?.isAdministrator || viewer?.isAuditor;
  // Coming back to a page for visitors, or to one whose address is a secret, would lead nowhere.
  const next =
    visit.pageName && forVisitors.includes(visit.pageName) ? (localAddress(visit.query.get('next')) ?? visit.to('home')) : visit.url;
  const entries = [
    { name: 'consultations', text: visit.t('frame.consultations') },
    { name: 'questions', text: visit.t('frame.questions') },
    { name: 'moderationLog', text: visit.t('frame.moderationLog') },
    ...(worksHere ? [{ name: 'workbench', text: visit.t('frame.workbench') } as const] : []),
    ...(viewer?.isAdministrator ? [{ name: 'administration', text: visit.t('frame.administration') } as const] : []),
    ...(viewer?.isAuditor ? [{ name: 'auditTrail', text: visit.t('frame.auditTrail') } as const] : []),
    ...(viewer?.account ? [{ name: 'notices', text: visit.t('frame.notices', { count: viewer.unreadCount }) } as const] : []),
    ...(viewer?.account ? [{ name: 'activity', text: visit.t('frame.activity') } as const] : []),
    ...(viewer?.account ? [{ name: 'account', text: visit.t('frame.account') } as const] : []),
  ] as const;
  return (
    <header class="urna-header">
      <div class="govuk-width-container urna-header__inside">
        <a class="urna-brand" href={visit.to('home')}>
          <Mark />
          {visit.t('frame.name')}
        </a>
        <nav class="urna-nav" aria-label={visit.t('frame.navigation')}>
          <ul>
            {entries.map(({ name, text }) => (
              <li key={name}>
                <a href={visit.to(name)} aria-current={visit.pageName === name ? 'page' : undefined}>
                  {text}
                </a>
              </li>
            ))}
            <li class="urna-nav__end">
              <a href={visit.inLanguage(visit.otherLanguage)} hreflang={visit.otherLanguage} lang={visit.otherLanguage}>
                {visit.t('frame.otherLanguage')}
              </a>
            </li>
            {viewer?.account ? (
              <li>
                <FormBody visit={visit} to={visit.to('signOut')} leaves>
                  <button class="urna-link-button urna-link-button--small" type="submit">
                    {visit.t('frame.signOut', { name: viewer.account.displayName })}
                  </button>
                </FormBody>
              </li>
            ) : (
              <li>
                <a href={visit.signIn(next)}>{visit.t('frame.signIn')}</a>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </header>
  );
}

function Trail({ visit, trail }: { visit: Visit; trail: readonly { text: string; to: string }[] }) {
  return (
    <nav class="govuk-breadcrumbs" aria-label={visit.t('frame.trail')}>
      <ol class="govuk-breadcrumbs__list">
        {trail.map(({ text, to }) => (
          <li class="govuk-breadcrumbs__list-item" key={to}>
            <a class="govuk-breadcrumbs__link" href={to}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What was just done, after a form led here: `?done=` names a sentence `done.…` of the catalogue, `count` and `passed` what it says of how many. */
function Done({ visit }: { visit: Visit }) {
  const done = visit.query.get('done');
  if (!done || !visit.words.has(`done.${done}`)) return null;
  const facts = { count: numberIn(visit, 'count'), passed: numberIn(visit, 'passed') };
  return (
    <div class="govuk-notification-banner govuk-notification-banner--success" role="alert" aria-labelledby="done-title" data-done>
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id="done-title">
          {visit.t('frame.done')}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        <p class="govuk-notification-banner__heading">{visit.t(`done.${done}`, facts)}</p>
      </div>
    </div>
  );
}

/** Whoever holds a role sees why nothing of it is there, and what to do. */
function RolesRest({ visit }: { visit: Visit }) {
  return (
    <div class="govuk-inset-text" role="note">
      {visit.rich('frame.rolesRest', {
        link: (words) => (
          <a class="govuk-link" href={visit.to('security')}>
            {words}
          </a>
        ),
      })}
    </div>
  );
}

/** How many were meant, where the address says so. */
function numberIn(visit: Visit, name: 'count' | 'passed'): number {
  return Number(/^\d{1,7}$/.exec(visit.query.get(name) ?? '')?.[0] ?? 0);
}

function Footer({ visit }: { visit: Visit }) {
  const entries = ['agencies', 'responseNetwork', 'about', 'accessibility', 'privacy'] as const;
  return (
    <footer class="urna-footer">
      <div class="govuk-width-container">
        <ul>
          {entries.map((name) => (
            <li key={name}>
              <a class="govuk-link" href={visit.to(name)}>
                {visit.t(`frame.${name}`)}
              </a>
            </li>
          ))}
          <li>
            <a class="govuk-link" href="/graphql">
              {visit.t('frame.api')}
            </a>
          </li>
        </ul>
        <p class="govuk-body-s">{visit.t('frame.purpose')}</p>
      </div>
    </footer>
  );
}
