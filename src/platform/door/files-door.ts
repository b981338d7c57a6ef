/** Asks at the door for every address that does not ask itself: the files that anybody may fetch. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readLanguage, say } from '../messages/messages.js';
import { permissionsPolicy } from './security-headers.js';
import { awayAnswer, type Door } from './door.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** It knows better for what somebody comes, and asks at the door by itself. */
    asksItself?: true;
  }
}

/** To be called before there are routes, and after helmet. */
export function guardFiles(fastify: FastifyInstance, door: Door): void {
  fastify.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    void reply.header('permissions-policy', permissionsPolicy);
    // Whoever looks after this process must see how it fares, most of all when it is hard pressed.
    if (request.routeOptions.config.asksItself || request.url.startsWith('/health/')) return;
    const refusal = door.whyNotEnter('export', { address: request.ip, accountId: null });
    if (!refusal) return;
    const { status, seconds } = awayAnswer(refusal)!;
    const words = say(readLanguage(request.headers['accept-language']), `refusals.${refusal.code}`, refusal.facts);
    await reply
      .status(status)
      .headers({ 'retry-after': String(seconds), 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' })
      .send(`${words}\n`);
  });
}
