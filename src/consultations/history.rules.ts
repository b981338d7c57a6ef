/** How the facts of the journal read as lines of the public history. */
export interface HistoryLine {
  at: Date;
  reason: string | null;
  changes: { field: string; before: string | null; after: string | null }[];
}

/** What a public fact says. The clock is recorded a little late: its entries tell when it was time. */
export function toHistoryLine(kind: string, recordedAt: Date, facts: Record<string, unknown>): HistoryLine {
  const text = (name: string) => (typeof facts[name] === 'string' ? facts[name] : null);
  const at = text('at');
  return { at: at === null ? recordedAt : new Date(at), reason: text('reason'), changes: changesOf(kind, facts, text) };
}

function changesOf(kind: string, facts: Record<string, unknown>, text: (name: string) => string | null): HistoryLine['changes'] {
  switch (kind) {
    case 'consultation.scheduled':
      return ['opensAt', 'closesAt', 'timeZone'].map((field) => ({ field, before: null, after: text(field) }));
    case 'consultation.extended':
    case 'consultation.closed_early':
      return [{ field: 'closesAt', before: text('from'), after: text('to') }];
    case 'consultation.result_certified':
    case 'consultation.result_annotated':
      return [{ field: 'poll', before: null, after: text('poll') }];
    case 'consultation.text_published':
      return [{ field: 'text', before: text('from'), after: text('to') }];
    case 'consultation.report_published':
      return [{ field: 'report', before: null, after: text('report') }];
    case 'consultation.text_issued':
      return [{ field: 'text', before: null, after: text('version') }];
    case 'consultation.corrected':
      return (Array.isArray(facts.fields) ? facts.fields : []).map((field) => ({
        field: String(field),
        before: null,
        after: null,
      }));
    default:
      return [];
  }
}
