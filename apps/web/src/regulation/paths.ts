/** Where the law is shown. */
export const regulationPath = (code: string): string => `/regulations/${code}`;

export const articlePath = (code: string, article: string): string =>
  `/regulations/${code}#${encodeURIComponent(article)}`;

export const reassessmentPath = (law?: string, former?: string | null): string =>
  `/regulations/reassessments${law ? `/${encodeURIComponent(law)}` : ''}${former ? `?former=${encodeURIComponent(former)}` : ''}`;
