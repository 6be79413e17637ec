/** Where the law is shown. */
export const regulationPath = (code: string): string => `/regulations/${code}`;

export const articlePath = (code: string, article: string): string =>
  `/regulations/${code}#${encodeURIComponent(article)}`;

export const reassessmentPath = (law?: string): string =>
  `/regulations/reassessments${law ? `/${encodeURIComponent(law)}` : ''}`;
