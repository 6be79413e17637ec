import type { FastifyInstance } from 'fastify';
import { ROUTES } from '@zhiji/contract';
import type { Product } from '../product.ts';
import { handle } from './handle.ts';

export function regulationRoutes(app: FastifyInstance, product: Product): void {
  handle(app, product, ROUTES.regulations, ({ session }) => {
    const { program } = session.agency.law;
    return Promise.resolve({
      items: program.packs.map((pack) => ({
        code: pack.code,
        title: pack.title,
        issuer: pack.issuer,
        version: pack.version,
        program: session.agency.law.name,
        chapters: pack.chapters.map((chapter) => ({
          title: chapter.title,
          articles: chapter.articles.map(({ number, gist, norms, nonOperative }) => ({
            number,
            gist,
            norms: norms.map((norm) => ({
              id: norm.id,
              form: norm.form,
              article: norm.article,
              gist: norm.gist,
              requirements: norm.requirements,
            })),
            nonOperative,
          })),
        })),
        readings: pack.readings.map((reading) => ({ ...reading, chosen: program.readings[reading.id] ?? 'default' })),
      })),
    });
  });
}
