// Tries who may do what in moderation, through the API, and writes what came of it to docs/moderation-table.md.
process.env.URNA_WRITE_MODERATION_TABLE = 'yes';
process.argv.push('test/api/role-act-state');
await import('./test.mjs');
