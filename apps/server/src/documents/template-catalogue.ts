import { dayOf, formatDay } from '@zhiji/calendar';
import type { Command, EventData, Refusal } from '@zhiji/cases';
import {
  templateFault,
  templateOf,
  type DocumentTemplate,
  type StatedTemplate,
  type TemplateFault,
  type TemplateVersion,
} from '@zhiji/documents';
import { factsOfType, type Pack } from '@zhiji/law';
import { zh } from '@zhiji/terms';
import type { Agency } from '../agency.ts';

/** 样式目录: the versions of forms an agency registered, in the order it did. */
export async function templateCatalogue(agency: Agency): Promise<readonly TemplateVersion[]> {
  const { state } = await agency.matters.state();
  return factsOfType(state.timeline, 'template.registered').map(({ data }) => data as EventData<'template.registered'>);
}

/** Whether the product's own template of a form, if it has one, is valid today by the agency's catalogue: then papers of the form are made here. */
export function isInForce(catalogue: readonly TemplateVersion[], form: StatedTemplate['form'], now: number): boolean {
  const own = templateOf(form);
  return own !== undefined && !templateFault(catalogue, { form, template: statedOf(own) }, formatDay(dayOf(now)));
}

/** As a paper made here states it. */
export const statedOf = ({ code, version }: DocumentTemplate): string => `${code}/${version}`;

/** Why a paper may not be finished with the form it was made with (FZCG-4.2); undefined where it may. */
export async function refusedTemplate(
  agency: Agency,
  paper: StatedTemplate,
  madeOn: string,
): Promise<(Refusal & { readonly article?: string }) | undefined> {
  const fault = templateFault(await templateCatalogue(agency), paper, madeOn);
  if (!fault) return undefined;
  const article = articleIn(agency.law.program.packs);
  const detail = tell(fault, `《${zh(paper.form)}》`, madeOn);
  const problems = [{ field: 'data/template', rule: detail }];
  return { code: 'lawForbids', command: 'finalizeDocument', detail, problems, ...(article ? { article } : {}) };
}

/** The same of commands: a paper made outside is judged by the day it bears, one finished here by today. */
export async function refusedTemplateIn(
  agency: Agency,
  commands: readonly Command[],
  now: number,
): Promise<Refusal | undefined> {
  const today = formatDay(dayOf(now));
  for (const { name, data } of commands) {
    if (name !== 'finalizeDocument') continue;
    const paper = data as Partial<EventData<'document.finalized'>>;
    if (paper.form === undefined) continue;
    const madeOn = paper.onPaper === true && paper.statedDate !== undefined ? paper.statedDate : today;
    const refused = await refusedTemplate(agency, paper as EventData<'document.finalized'>, madeOn);
    if (refused) return refused;
  }
  return undefined;
}

function tell(fault: TemplateFault, paper: string, madeOn: string): string {
  const valid =
    fault.valid.length > 0 ? `${madeOn} 的有效版本为 ${fault.valid.join('、')}` : `${madeOn} 没有有效的版本`;
  switch (fault.code) {
    case 'notStated':
      return `${paper}须写明所用样式的版本，样式外的写明理由；${valid}`;
    case 'notRegistered':
      return `样式目录没有登记${paper}的 ${fault.stated} 版；${valid}，样式外的写明理由`;
    case 'notValid': {
      const { version, effectiveOn, until } = fault.stated;
      const why = until !== undefined && madeOn >= until ? `已于 ${until} 失效` : `自 ${effectiveOn} 起方生效`;
      return `${paper}的 ${version} 版${why}；${valid}`;
    }
  }
}

/** 要求目录里样式的要求 */
const REQUIREMENTS: ReadonlySet<string> = new Set(['FZCG-4.2', 'FZMC-5.4']);

/** Where the law in force asks for the forms. */
const articleIn = (packs: readonly Pack[]): string | undefined =>
  packs
    .flatMap(({ chapters }) => chapters.flatMap(({ articles }) => articles))
    .flatMap(({ norms, nonOperative }) => [...norms, ...nonOperative])
    .find(({ requirements }) => requirements.some((id) => REQUIREMENTS.has(id)))?.article;
