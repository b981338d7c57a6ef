/** What happens to scanned pages, as the journal keeps it; the subject is the page. */
export const scanEvents = { added: 'scanned_page.added', removed: 'scanned_page.removed' } as const;
