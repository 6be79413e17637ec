import type { TermIn } from '@zhiji/terms';
import { templateOf } from './templates.ts';

/** 样式版本 – one version of a form as the agency registered it. Days are `2026-03-01`. */
export interface TemplateVersion {
  readonly form: TermIn<'FORMS'>;
  readonly version: string;
  readonly effectiveOn: string;
  /** 失效日: from this day on it is valid no longer. */
  readonly until?: string;
}

/** What a paper that is to be finished says of the form it was made with. */
export interface StatedTemplate {
  readonly form: TermIn<'FORMS'>;
  /** `V2`, or with its form `inquiryTranscript/V2`. */
  readonly template?: string;
  /** Why it was made without one. */
  readonly offTemplate?: string;
}

export type TemplateFault = {
  /** Versions of the form that are valid on the day. */
  readonly valid: readonly string[];
} & (
  | { readonly code: 'notStated' }
  | { readonly code: 'notRegistered'; readonly stated: string }
  | { readonly code: 'notValid'; readonly stated: TemplateVersion }
);

/**
 * 样式目录: whether a paper may be finished with the form it was made with, on the day it was made. What the agency registered for a form counts, the latest
 * entry of each version; where it registered nothing, the template that comes with the product. A paper without a form needs a reason.
 */
export function templateFault(
  catalogue: readonly TemplateVersion[],
  { form, template, offTemplate }: StatedTemplate,
  day: string,
): TemplateFault | undefined {
  const versions = versionsOf(catalogue, form);
  const valid = versions.filter((one) => isValid(one, day)).map(({ version }) => version);
  if (template === undefined || template === '') {
    const asked = catalogue.some((one) => one.form === form);
    return !asked || offTemplate ? undefined : { code: 'notStated', valid };
  }
  const stated = template.slice(template.lastIndexOf('/') + 1);
  const found = versions.find(({ version }) => nameOf(version) === nameOf(stated));
  if (!found) return { code: 'notRegistered', stated, valid };
  return isValid(found, day) ? undefined : { code: 'notValid', stated: found, valid };
}

/** The versions of a form the agency registered, the latest entry of each. */
export function registeredVersions(
  catalogue: readonly TemplateVersion[],
  form: TermIn<'FORMS'>,
): readonly TemplateVersion[] {
  const ofForm = catalogue.filter((one) => one.form === form);
  return [...new Map(ofForm.map((one) => [nameOf(one.version), one])).values()];
}

/** Those, and where there are none the one that comes with the product. */
function versionsOf(catalogue: readonly TemplateVersion[], form: TermIn<'FORMS'>): readonly TemplateVersion[] {
  const registered = registeredVersions(catalogue, form);
  const own = templateOf(form);
  return registered.length > 0 || !own ? registered : [{ form, version: String(own.version), effectiveOn: ALWAYS }];
}

/** Before any day. */
const ALWAYS = '';

const isValid = ({ effectiveOn, until }: TemplateVersion, day: string): boolean =>
  effectiveOn <= day && (until === undefined || day < until);

/** `V2`, `v2`, `2` and `第2版` are one version. */
const nameOf = (version: string): string =>
  version
    .trim()
    .toLowerCase()
    .replace(/^(v|第)(?=\d)/, '')
    .replace(/版$/, '');
