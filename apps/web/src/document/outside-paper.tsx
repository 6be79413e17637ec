import { useQuery } from '@tanstack/react-query';
import { EVENTS, type EventType } from '@zhiji/cases';
import type { AnswerOf, ROUTES } from '@zhiji/contract';
import { dayOf, formatDay } from '@zhiji/calendar';
import { findTerm, zh, type TermIn } from '@zhiji/terms';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { paperDemandsQuery, type Entry } from '../client/queries.ts';
import { useGive } from '../client/use-give.ts';
import { objectsOf } from '../case/act-subject.ts';
import { useCaseText } from '../case/case-text.ts';
import { useCase } from '../case/opened-case.tsx';
import { casePath, documentPath } from '../case/paths.ts';
import { serverNow } from '../client/clock.ts';
import { keepOpenOnEnter } from '../form/enter-key.ts';
import { EventFields } from '../form/event-fields.tsx';
import { fieldsOf } from '../form/field.ts';
import { filled } from '../form/filled.ts';
import { VerdictCitation } from '../law/citation.tsx';
import { useActing } from '../shell/acting.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { SignatureList } from './signature-list.tsx';
import type { SlotState } from './signature-slots.ts';
import './outside-paper.css';

interface OutsidePaperProps {
  readonly id: string;
  readonly form: TermIn<'FORMS'>;
  readonly about: readonly { readonly type: string; readonly id: string }[];
}

type Values = Readonly<Record<string, unknown>>;

/** What is marked of the paper beside the fields of its entry. */
interface Marked {
  readonly columns?: readonly string[];
  readonly listed?: Readonly<Record<string, readonly string[] | undefined>>;
}

/** What every paper made outside may say; the others are asked where a norm in force looks at them. */
const USUAL = ['statedDate', 'number', 'originalAt'];
/** What papers of one form say of their own. */
const OF_FORM: Partial<Record<TermIn<'FORMS'>, readonly string[]>> = { investigationReport: ['evidence'] };
const ALL = fieldsOf(EVENTS['document.finalized'].data);
const OWN = new Set(['form', 'filled', 'onPaper', 'template', 'offTemplate', 'sha256', 'pages', 'notApplicable']);

/** 登记在系统外制作的文书: what the law asks of this form, who signed it, and where the original is. */
export function OutsidePaper({ id, form: code, about }: OutsidePaperProps) {
  const { caseId, file, assessment, entries } = useCase();
  const { objectText } = useCaseText();
  const { rolesFor } = useActing();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { data: demands } = useQuery(paperDemandsQuery(code));
  const document = file.documents.find((one) => one.id === id);
  const [today] = useState(() => formatDay(dayOf(serverNow())));
  const [saved, setSaved] = useState(document !== undefined);
  const fields = useMemo(
    () =>
      ALL.filter(
        ({ name }) =>
          !OWN.has(name) && (USUAL.includes(name) || OF_FORM[code]?.includes(name) || demands?.fields.includes(name)),
      ).map((field) => (field.name === 'originalAt' ? { ...field, required: true } : field)),
    [code, demands],
  );
  const offered = { evidence: namesOf(entries, 'evidence.collected') };
  const versions = demands?.versions ?? [];
  const asksTemplate =
    versions.length > 0 || ['template', 'offTemplate'].some((name) => demands?.fields.includes(name));
  const give = useGive(caseId);
  const [drafter, finisher] = [rolesFor('draftDocument')[0], rolesFor('finalizeDocument')[0]];
  const draft = (values: Values) =>
    ({
      name: 'draftDocument',
      as: drafter!,
      subject: id,
      about: about.map(({ type, id: object }) => ({ type: type as never, id: object })),
      data: { form: code, values: filled(values) },
    }) as const;
  const save = async () => {
    await give.mutateAsync([draft(form.getFieldsValue(true) as Values)]);
    setSaved(true);
    if (!document) void navigate(documentPath(caseId, id), { replace: true });
  };
  const finish = (values: Values) => {
    const { columns = [], listed = {}, ...said } = values as Marked;
    const things = Object.entries(listed).flatMap(([type, ids = []]) => ids.map((thing) => ({ type, id: thing })));
    give.mutate(
      [
        ...(document ? [] : [draft(values)]),
        {
          name: 'finalizeDocument',
          as: finisher!,
          subject: id,
          about: things as never,
          data: { ...filled(said), form: code, filled: [...columns], onPaper: true },
        },
      ],
      { onSuccess: () => void navigate(documentPath(caseId, id), { replace: true }) },
    );
  };
  const blocked = assessment.blocked.filter(({ object }) => object.type === 'document' && object.id === id);
  const states = (demands?.signatories ?? []).map(({ role, refusable }): SlotState => {
    const given = document?.signatures.filter(({ signatory }) => signatory === role) ?? [];
    return { slot: { role, label: zh(role), required: false, refusable }, given, waiting: [undefined] };
  });
  return (
    <>
      <title>{`登记《${zh(code)}》 · 执迹`}</title>
      <header className="page-head">
        <h1>
          <Link to={casePath(caseId)}>{file.title ?? '案件'}</Link> / {zh(code)}
        </h1>
      </header>
      <div className="outside-paper">
        <p className="act-hint">这种文书在本系统之外制作；制成以后在这里登记它写明了什么、由谁签署、原件存放在哪里。</p>
        {about.length > 0 && <p className="document-about quiet">关联：{about.map(objectText).join('、')}</p>}
        <ProblemNotice error={give.error} />
        <Form
          form={form}
          layout="vertical"
          initialValues={{ statedDate: today, ...document?.values }}
          onKeyDown={keepOpenOnEnter}
          onValuesChange={() => setSaved(false)}
          onFinish={finish}
          aria-label={`登记《${zh(code)}》`}
        >
          {asksTemplate && <TemplateFields versions={versions} />}
          <EventFields fields={fields} offered={offered} />
          {demands && demands.columns.length > 0 && (
            <Form.Item name="columns" label="已经写明的栏目">
              <Checkbox.Group options={demands.columns.map(({ name, label }) => ({ value: name, label }))} />
            </Form.Item>
          )}
          {demands?.lists.map((type) => (
            <Form.Item key={type} name={['listed', type]} label={`列明的${findTerm(type)?.zh}`}>
              <Select
                mode="multiple"
                options={objectsOf(type, file).map((thing) => ({
                  value: thing,
                  label: objectText({ type, id: thing }),
                }))}
                showSearch={{ optionFilterProp: 'label' }}
                placeholder="文书逐件列明的，可选多项"
              />
            </Form.Item>
          ))}
        </Form>
        <SignatureList id={id} states={states} onBefore={saved ? undefined : save} onPaper />
        {blocked.map((block) => (
          <p key={block.norm} className="act-obstacles">
            尚缺：{block.missing.join('；')} <VerdictCitation verdict={block} />
          </p>
        ))}
        <div className="act-foot">
          <Button onClick={() => void save()} disabled={drafter === undefined || saved} loading={give.isPending}>
            保存
          </Button>
          <Button
            type="primary"
            onClick={() => form.submit()}
            disabled={finisher === undefined || (!document && drafter === undefined)}
            loading={give.isPending}
          >
            登记为已制成
          </Button>
        </div>
      </div>
    </>
  );
}

const namesOf = (entries: readonly Entry[], of: EventType): readonly string[] => [
  ...new Set(entries.flatMap(({ type, data }) => (type === of ? String(data['name']) : []))),
];

/** 所用样式: one of the versions the agency registered, or why none of them. */
const TemplateFields = ({ versions }: { readonly versions: readonly Version[] }) => (
  <>
    {versions.length > 0 && (
      <Form.Item name="template" label="所用样式的版本">
        <Select allowClear options={versions.map((one) => ({ value: one.version, label: versionText(one) }))} />
      </Form.Item>
    )}
    <Form.Item
      name="offTemplate"
      label="样式外文书的理由"
      extra={
        versions.length > 0
          ? '没有用登记的样式制作的，写明理由。'
          : '本机关没有登记这种文书的样式，写明理由；或者先登记样式。'
      }
    >
      <Input.TextArea autoSize maxLength={500} />
    </Form.Item>
  </>
);

type Version = AnswerOf<typeof ROUTES.paperDemands>['versions'][number];

const versionText = ({ version, effectiveOn, until }: Version): string =>
  `${version}（${effectiveOn} 起${until === null ? '' : `，${until} 失效`}）`;
