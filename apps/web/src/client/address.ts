const BASE = '/api/v1';

export interface AddressParts {
  readonly params?: object | undefined;
  readonly query?: object | undefined;
}

/** The address of a route with its parameters filled in; what is undefined or empty stays out of the query. */
export function address(route: { readonly path: string }, { params = {}, query = {} }: AddressParts = {}): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = (params as Record<string, unknown>)[name];
    if (value === undefined) throw new RangeError(`${route.path}: no value for ${name}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  return `${BASE}${path}${search.size > 0 ? `?${search}` : ''}`;
}
