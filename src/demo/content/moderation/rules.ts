/** What both agencies laid down about comments that wait until somebody has looked, and why they changed it. */
import type { DemoRules } from '../moderation.types.js';

export const rules: DemoRules[] = [
  {
    agencyKey: 'ministry',
    by: 'tomas',
    daysAgo: 90,
    newAccountDays: 1,
    words: ['préstamos sin fiador'],
    reason: 'Primeras reglas: se revisan los comentarios de cuentas recién abiertas y la publicidad de préstamos que llegó por correo.',
  },
  {
    agencyKey: 'ministry',
    by: 'mauricio',
    daysAgo: 40,
    mostLinks: 3,
    mostAMinute: 20,
    words: [],
    reason:
      'Se quitan la espera de las cuentas nuevas y la lista de palabras, que detenían comentarios correctos. En su lugar se revisan los que traen muchos enlaces.',
  },
  {
    agencyKey: 'townhall',
    by: 'irene',
    daysAgo: 23,
    mostLinks: 4,
    mostAMinute: 15,
    words: ['apuestas seguras', 'bono de bienvenida'],
    reason: 'Después de la publicidad de apuestas que llegó en seis minutos a la consulta del presupuesto participativo.',
  },
];
