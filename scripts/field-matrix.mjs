// Reads every field of the API as everybody, and writes who sees what to docs/security/field-matrix.md.
process.env.URNA_WRITE_FIELD_MATRIX = 'yes';
process.argv.push('test/security/fields.spec');
await import('./test.mjs');
