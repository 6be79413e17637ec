/** SQLSTATE of a server that is shutting down, has crashed or is starting (57P01–57P03), and what the system says of a connection. */
const CODES = new Set(['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);
/** What the driver says, without a code, of a connection that broke. */
const WORDS = /^Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/;

/** Whether something failed only because the database could not be reached; whether it was carried out is then open. */
export function isUnreachable(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const { code } = cause as { code?: unknown };
  return (typeof code === 'string' && CODES.has(code)) || WORDS.test(cause.message) || isUnreachable(cause.cause);
}
