/** Where services say that a session there has ended: `POST /sign-in/back-channel/KEY` (OpenID Connect Back-Channel Logout 1.0, 2.5 to 2.8). */
import { Body, Controller, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { awayAnswer, Door } from '../../../platform/door/door.js';
import { Refusal } from '../../../platform/refusal/refusal.js';
import { ConfiguredProviders } from '../configured-providers.service.js';
import { LogoutTokens } from './logout-tokens.service.js';
import { ProviderSessions } from './provider-sessions.service.js';

/** Longer than any token of this kind has reason to be. */
const longest = 16_384;

@Controller('sign-in/back-channel')
export class BackChannelController {
  constructor(
    private readonly providers: ConfiguredProviders,
    private readonly tokens: LogoutTokens,
    private readonly sessions: ProviderSessions,
    private readonly door: Door,
  ) {}

  /** No cookie and no form of ours stands behind it: the signature of the service is all that counts. */
  @Post(':key')
  @RouteConfig({ asksItself: true })
  async end(@Param('key') key: string, @Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const provider = this.providers.all.find((each) => each.key === key);
    if (!provider) throw new NotFoundException();
    void reply.headers({ 'cache-control': 'no-store', pragma: 'no-cache' });
    const token = (body as { logout_token?: unknown } | null | undefined)?.logout_token;
    try {
      if (typeof token !== 'string' || token.length > longest) throw new Refusal('PROVIDER_ANSWER_WRONG');
      await this.sessions.end(provider, await this.tokens.read(provider, token));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return this.refuse(request, reply, error);
    }
    await reply.status(200).send();
  }

  /** A service that ends many sessions at once is never made to wait; whoever sends what is no such token is. */
  private async refuse(request: FastifyRequest, reply: FastifyReply, error: Refusal): Promise<void> {
    const away = this.door.whyNotEnter('signIn', { address: request.ip, accountId: null });
    const answer = away && awayAnswer(away);
    if (answer) void reply.header('retry-after', String(answer.seconds));
    await reply.status(answer?.status ?? 400).send({ error: 'invalid_request', error_description: error.code });
  }
}
