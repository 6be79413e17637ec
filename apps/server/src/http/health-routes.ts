import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Product } from '../product.ts';

/** `/healthz`: the process answers. `/readyz`: it can do its work. `/metrics`: numbers for Prometheus, without people. */
export function healthRoutes(app: FastifyInstance, product: Product): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'zhiji_http_seconds',
    help: '请求用时',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  const problems = new Counter({
    name: 'zhiji_problems_total',
    help: '拒绝与故障',
    labelNames: ['status'],
    registers: [registry],
  });
  new Gauge({
    name: 'zhiji_journal_entries',
    help: '流水条数',
    labelNames: ['agency'],
    registers: [registry],
    collect: treeSizes,
  });

  function treeSizes(this: Gauge<'agency'>): void {
    for (const agency of product.open.values()) this.set({ agency: agency.code }, agency.sequencer.size);
  }

  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    durations.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    if (reply.statusCode >= 400) problems.inc({ status: String(reply.statusCode) });
    product.log.debug(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    );
    done();
  });

  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const answers = await product.pool.query('select 1').then(
      () => true,
      (cause: unknown) => {
        product.log.warn({ err: cause }, 'database does not answer');
        return false;
      },
    );
    return reply.code(answers ? 200 : 503).send({ status: answers ? 'ready' : 'unavailable' });
  });
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
}
