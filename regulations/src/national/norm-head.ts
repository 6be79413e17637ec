/** Head of a norm of a national law: `law` is the code in its id, NATL-penalty-56. */
export const norm = (law: string, article: string, number: string, topic: string, gist: string) =>
  ({
    id: `${law}.${number}`,
    article,
    requirements: [`NATL-${law}-${number.split('.')[0]}`],
    topic,
    gist,
  }) as const;
