/** Lets errors of resolvers through to the driver, which alone decides what is a refusal and what a fault to log; notes files that were refused. */
import { Catch, HttpException, type ArgumentsHost, type HttpServer } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { noteRefused } from '../refused-log.js';

@Catch()
export class QuietErrors extends BaseExceptionFilter {
  constructor(server: HttpServer) {
    super(server);
  }

  override catch(exception: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw exception;
    const { routeOptions } = host.switchToHttp().getRequest<FastifyRequest>();
    // The address as we wrote it down: what stands in its place is somebody's.
    if (exception instanceof HttpException && exception.getStatus() < 500)
      noteRefused(routeOptions.url ?? 'address', String(exception.getStatus()));
    super.catch(exception, host);
  }
}
