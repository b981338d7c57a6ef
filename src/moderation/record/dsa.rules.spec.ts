import { csvLine, dsaCells, dsaColumns, dsaStatement, type StatementRow } from './dsa.rules.js';

const hidden: StatementRow = {
  decision: '0199b6c1-0000-7000-8000-000000000001',
  agency: 'a',
  consultation: 'c',
  comment: 'w',
  measure: 'HIDE',
  ground: 'INSULT',
  basis: 'INCOMPATIBLE_CONTENT',
  legalGround: null,
  facts: 'Llama «ladrón» a una persona.',
  reason: 'Insulta a otra persona.',
  proportion: 'Sin el insulto no queda texto.',
  source: 'REPORT',
  automatedDetection: false,
  seconded: false,
  territory: ['CO'],
  contentDate: '2026-02-01',
  contentLanguage: 'es',
  decidedAt: new Date('2026-02-02T03:00:00.000Z'),
  endsAt: null,
  lifts: null,
  platform: 'Ministerio de Aguas, "el nuestro"',
  houseRule: 'No se insulta a nadie.',
};
const decided = (more: Partial<StatementRow>): StatementRow => ({ ...hidden, ...more });

/** What the API of the database asks of a statement (its documentation, «Statement Attributes»). */
function faultsOf(statement: ReturnType<typeof dsaStatement>): string[] {
  const said = statement as unknown as Record<string, unknown>;
  const known = new Set<string>([...dsaColumns, 'puid']);
  const required = ['decision_ground', 'category', 'content_type', 'content_date', 'application_date', 'decision_facts', 'source_type'];
  const kinds: Record<string, RegExp> = {
    decision_ground: /^DECISION_GROUND_(ILLEGAL|INCOMPATIBLE)_CONTENT$/,
    decision_provision: /^DECISION_PROVISION_(PARTIAL|TOTAL)_(SUSPENSION|TERMINATION)$/,
    category: /^STATEMENT_CATEGORY_(CYBER_VIOLENCE|ILLEGAL_OR_HARMFUL_SPEECH|OTHER_VIOLATION_TC|DATA_PROTECTION_AND_PRIVACY_VIOLATIONS)$/,
    source_type: /^SOURCE_(ARTICLE_16|TRUSTED_FLAGGER|VOLUNTARY|TYPE_OTHER_NOTIFICATION)$/,
    automated_detection: /^(Yes|No)$/,
    automated_decision: /^AUTOMATED_DECISION_(FULLY|PARTIALLY|NOT_AUTOMATED)$/,
    content_language: /^[A-Z]{2}$/,
    puid: /^[\w-]{1,500}$/,
  };
  return [
    ...Object.keys(said).filter((key) => !known.has(key) || said[key] === null || said[key] === undefined),
    ...required.filter((key) => !said[key]),
    ...(said.decision_visibility || said.decision_provision ? [] : ['no restriction']),
    ...Object.entries(kinds)
      .filter(([key, kind]) => key in said && !kind.test(String(said[key])))
      .map(([key]) => key),
    ...Object.keys(said).filter((key) => /date/.test(key) && !/^\d{4}-\d\d-\d\d$/.test(String(said[key]))),
    ...(said.decision_ground === 'DECISION_GROUND_ILLEGAL_CONTENT' && !said.illegal_content_legal_ground ? ['legal ground'] : []),
    ...(said.decision_ground === 'DECISION_GROUND_INCOMPATIBLE_CONTENT' && !said.incompatible_content_ground ? ['contractual ground'] : []),
    ...(String(said.decision_visibility).includes('OTHER') && !said.decision_visibility_other ? ['other, unsaid'] : []),
  ];
}

describe('A decision in the words of the DSA Transparency Database', () => {
  it.each([
    ['LABEL', { decision_visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'] }],
    ['HIDE', { decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] }],
    ['HIDE_PART', { decision_visibility: ['DECISION_VISIBILITY_OTHER'] }],
    ['LOCK_THREAD', { decision_visibility: ['DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED'] }],
    ['WARN', { decision_visibility: ['DECISION_VISIBILITY_OTHER'] }],
    ['SUSPEND', { decision_provision: 'DECISION_PROVISION_PARTIAL_SUSPENSION' }],
  ])('says of %s what is restricted, and its interface would take it', (measure, restriction) => {
    const statement = dsaStatement(decided({ measure, endsAt: new Date('2026-03-01T12:00:00Z') }));
    expect(statement).toMatchObject(restriction);
    expect(faultsOf(statement)).toEqual([]);
    expect([statement.end_date_visibility_restriction, statement.end_date_service_restriction]).toEqual(
      measure === 'SUSPEND' ? [undefined, '2026-03-01'] : ['2026-03-01', undefined],
    );
  });

  it.each(['INSULT', 'HATE', 'SPAM', 'PERSONAL_DATA', 'OFF_TOPIC', 'OTHER'])(
    'has a category for %s, by law and by house rule',
    (ground) => {
      expect(faultsOf(dsaStatement(decided({ ground })))).toEqual([]);
      const illegal = dsaStatement(decided({ ground, basis: 'ILLEGAL_CONTENT', legalGround: 'Ley 1581 de 2012, art. 4' }));
      expect(faultsOf(illegal)).toEqual([]);
      expect(illegal).toMatchObject({
        illegal_content_legal_ground: 'Ley 1581 de 2012, art. 4',
        illegal_content_explanation: hidden.reason,
      });
      expect(illegal.incompatible_content_ground).toBeUndefined();
    },
  );

  it.each(['NO_ACTION', 'RESTORE'])('says of %s that nothing is restricted', (measure) => {
    const statement = dsaStatement(decided({ measure, ground: null, basis: null }));
    expect(
      statement.decision_visibility ?? statement.decision_provision ?? statement.decision_ground ?? statement.category,
    ).toBeUndefined();
  });

  it.each([
    ['REPORT', 'SOURCE_ARTICLE_16'],
    ['OWN_INITIATIVE', 'SOURCE_VOLUNTARY'],
    ['AUTHORITY', 'SOURCE_TYPE_OTHER_NOTIFICATION'],
  ])('names the source %s', (source, said) => expect(dsaStatement(decided({ source })).source_type).toBe(said));

  it('counts days as Bogota does, and says facts and proportion together', () => {
    const statement = dsaStatement(hidden);
    expect(statement.application_date).toBe('2026-02-01');
    expect(statement.decision_facts).toBe('Llama «ladrón» a una persona.\n\nProporcionalidad: Sin el insulto no queda texto.');
    expect(dsaStatement(decided({ facts: null, proportion: null })).decision_facts).toBe(hidden.reason);
  });

  it('is never longer than the interface allows, and breaks no character', () => {
    const { decision_facts } = dsaStatement(decided({ facts: '😀'.repeat(6000) }));
    expect([...decision_facts]).toHaveLength(5000);
    expect(decision_facts).not.toMatch(/\p{Surrogate}/u);
  });

  it('fills a row of the daily files, a cell a column', () => {
    const cells = dsaCells(hidden);
    expect(cells).toHaveLength(dsaColumns.length);
    expect(Object.fromEntries(dsaColumns.map((column, place) => [column, cells[place]]))).toMatchObject({
      uuid: hidden.decision,
      decision_visibility: '["DECISION_VISIBILITY_CONTENT_DISABLED"]',
      decision_monetary: '',
      content_date: '2026-02-01 00:00:00',
      territorial_scope: '["CO"]',
      platform_uid: hidden.decision,
      created_at: '2026-02-02 03:00:00',
    });
    expect(csvLine(cells)).toContain('"Ministerio de Aguas, ""el nuestro"""');
    expect(csvLine(['a', 'b\nc'])).toBe('a,"b\nc"\r\n');
  });
});
