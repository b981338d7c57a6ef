/** A burst and its evidence in sentences. */
import { say, type Language } from '../platform/messages/messages.js';
import { momentOfMinute } from './activity.rules.js';
import { roughly } from './integrity.rules.js';
import type { Evidence } from './evidence.service.js';
import { ActivityBurst } from './integrity.types.js';

export function inWords(language: Language, { burst, heldBack, youngPercent, alikePercent, ...senders }: Evidence): ActivityBurst {
  const { id, kind, firstMinute, endMinute, count, expected, peak, usualAnHour, basis, chance } = burst;
  const addresses = senders.addresses === null ? null : roughly(senders.addresses);
  const devices = senders.devices === null ? null : roughly(senders.devices);
  const minutes = endMinute - firstMinute;
  const times = Math.round(count / expected);
  const evidence = [
    say(language, 'integrity.burst.usual', { basis, usual: roughly(Math.max(1, usualAnHour)), times: roughly(times) }),
    ...(minutes > 1 ? [say(language, 'integrity.burst.peak', { peak })] : []),
    ...(heldBack > 0 ? [say(language, 'integrity.burst.held', { shown: count - heldBack, held: heldBack })] : []),
    ...(youngPercent === null ? [] : [say(language, 'integrity.burst.young', { percent: youngPercent, kind })]),
    ...(alikePercent === null ? [] : [say(language, 'integrity.burst.alike', { percent: alikePercent })]),
    ...(addresses === null ? [] : [say(language, 'integrity.burst.senders', { addresses, devices: devices! })]),
  ];
  return Object.assign(new ActivityBurst(), {
    ...{ kind, count, heldBack, peak, basis, chance, youngPercent, alikePercent, addresses, devices, evidence },
    from: momentOfMinute(firstMinute),
    to: momentOfMinute(endMinute),
    expected: Math.round(expected * 10) / 10,
    usualAnHour: Math.round(usualAnHour * 10) / 10,
    message: say(language, 'integrity.burst', { count, minutes, kind }),
    cursor: [firstMinute, id] as [number, string],
  });
}
