import fs from 'node:fs';
import path from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { screensFolder } from '../screens.ts';
import type { Product } from '../product.ts';
import { problemBody } from './problem.ts';

/** The screens: built files with hashed names for ever, the page itself for every other address a person may open. */
export async function screenRoutes(app: FastifyInstance, _product: Product): Promise<void> {
  const root = screensFolder;
  const page = path.join(root, 'index.html');
  if (fs.existsSync(page))
    await app.register(staticFiles, {
      root: path.join(root, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      index: false,
      decorateReply: false,
    });
  const loose = fs.existsSync(page)
    ? fs.readdirSync(root).filter((name) => name !== 'index.html' && fs.statSync(path.join(root, name)).isFile())
    : [];
  if (fs.existsSync(page))
    await app.register(staticFiles, {
      root,
      prefix: '/',
      wildcard: false,
      index: false,
      globIgnore: ['assets/**', 'index.html'],
    });
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      request.method === 'GET' &&
      !/^\/(api|log|assets|healthz|readyz|metrics)(\/|$)/.test(request.url) &&
      loose.every((name) => request.url !== `/${name}`);
    if (wantsPage && fs.existsSync(page))
      return reply
        .headers({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' })
        .send(fs.createReadStream(page));
    const body = problemBody('notFound', {}, request.url);
    return reply.code(404).type('application/problem+json; charset=utf-8').send(body);
  });
}
