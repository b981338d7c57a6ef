import { securityTxt } from './security-txt.rules.js';

it('says whom to tell, and until when that holds, always ahead and less than a year', () => {
  for (const now of ['2026-11-26T23:59:59.999Z', '2027-01-01T00:00:00Z', '2031-02-28T12:00:00Z'].map((text) => new Date(text))) {
    const text = securityTxt(['mailto:seguridad@example.org', 'https://example.org/report'], 'https://urna.example.org', now);
    const lines = text.split('\n');
    expect(lines.filter((line) => line.startsWith('Contact: '))).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith('Expires: '))).toHaveLength(1);
    const days = (new Date(/Expires: (\S+)/.exec(text)![1]!).getTime() - now.getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(80);
    expect(days).toBeLessThan(365);
    expect(lines).toContain('Canonical: https://urna.example.org/.well-known/security.txt');
    expect(text.endsWith('\n')).toBe(true);
  }
});
