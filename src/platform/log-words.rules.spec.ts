import { inOneLine, masked, tellError } from './log-words.rules.js';

describe('The log', () => {
  it.each([
    ['the letter to ana@example.org was refused', 'the letter to …@… was refused'],
    ['550 <Ana.Pérez+x@correo.gov.co>: no', '550 <…@…>: no'],
    ['connect ECONNREFUSED 10.0.0.7:587', 'connect ECONNREFUSED …:587'],
    ['from 2001:db8::17 and ::ffff:10.1.2.3 and ::1', 'from … and … and …'],
    ['postgresql://urna:hunter2@db/urna', 'postgresql://…@db/urna'],
    ['smtps://urna%40x.org:pass@mail.example.org', 'smtps://…@mail.example.org'],
    ['GET /es/clave?token=abc.def&x=1', 'GET /es/clave?token=…&x=1'],
    ['authorization: Bearer abc123', 'authorization: Bearer …'],
    ['at 12:30:45 on 2026-11-26, version 1.2.3', 'at 12:30:45 on 2026-11-26, version 1.2.3'],
    ['at /srv/urna/node_modules/@nestjs/core/x.js:10:20', 'at /srv/urna/node_modules/@nestjs/core/x.js:10:20'],
    ['node:internal/process/task_queues:95:5', 'node:internal/process/task_queues:95:5'],
  ])('says «%s» as «%s»', (words, shown) => {
    expect(masked(words)).toBe(shown);
  });

  it('has of an error of PostgreSQL what is in the schema, and nothing of what is in the rows', () => {
    const error = Object.assign(new Error('duplicate key value violates unique constraint "one_email": (ana)'), {
      code: '23505',
      severity: 'ERROR',
      detail: 'Key (email)=(ana@example.org) already exists.',
      table: 'accounts',
      constraint: 'one_email',
    });
    for (const thrown of [error, Object.assign(new Error('QueryFailedError: ana'), { driverError: error, parameters: ['ana'] })]) {
      const words = tellError(thrown);
      expect(words).toContain('PostgreSQL 23505 table accounts constraint one_email');
      expect(words).toContain('log-words.rules.spec');
      expect(words).not.toMatch(/ana\b|exists|duplicate/);
    }
  });

  it('does not let words of somebody look like a line of its own', () => {
    const forged = 'no such name: x\n[Urna] 1  - LOG [SignIn] ana signed in\u001b[2K\r\nanother\u2028one';
    expect(inOneLine(forged)).toBe('no such name: x ⏎ [Urna] 1  - LOG [SignIn] ana signed in�[2K ⏎ another ⏎ one');
    const [first, second] = tellError(new Error(forged)).split('\n');
    expect(first).toMatch(/^Error: no such name: x ⏎ .*one$/);
    expect(second).toMatch(/^\s+at /);
    const told = tellError(new Error('x'));
    expect(inOneLine(told)).toBe(told);
  });

  it('has of another error its name, its words without addresses, and its place', () => {
    expect(tellError(new TypeError('no ana@example.org'))).toMatch(/^TypeError: no …@…\n\s+at /);
    expect(tellError('ana@example.org')).toBe('…@…');
    expect(tellError(null)).toBe('null');
  });
});
