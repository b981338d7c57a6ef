/** Builds the application over a database and serves it. */
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import helmet from '@fastify/helmet';
import { AppModule, type AppOptions } from './app.module.js';
import { Door } from './platform/door/door.js';
import { guardFiles } from './platform/door/files-door.js';
import { Log } from './platform/log.js';
import { cutQuietConnections } from './platform/quiet-connections.js';
import { QuietErrors } from './platform/graphql/quiet-errors.filter.js';
import { validation } from './platform/graphql/validation.js';

/** The application with its middleware, not yet listening. */
export async function createApp(options: AppOptions): Promise<NestFastifyApplication> {
  const { settings } = options;
  const adapter = new FastifyAdapter({
    trustProxy: (_, hop) => hop < settings.proxies,
    forceCloseConnections: 'idle',
    bodyLimit: 1024 * 1024,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(options), adapter, {
    logger: new Log(settings.logLevel, settings.logFormat),
    abortOnError: false,
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      // Its defaults let in fonts and styles from anywhere.
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    hsts: settings.isSecure,
  });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  cutQuietConnections(fastify);
  guardFiles(fastify, app.get(Door));
  app.useGlobalPipes(validation);
  app.useGlobalFilters(new QuietErrors(app.getHttpAdapter()));
  return app;
}
