import { Button, Form } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useGive } from '../client/use-give.ts';
import { useSettled } from '../client/use-settled.ts';
import { useCaseText } from '../case/case-text.ts';
import { useCase } from '../case/opened-case.tsx';
import { casePath, documentPath } from '../case/paths.ts';
import { useActing } from '../shell/acting.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { DocumentPreview, usePreview } from './document-preview.tsx';
import { FinishButton } from './finish-button.tsx';
import { keptDraft } from './kept-draft.ts';
import { prefill } from './prefill.ts';
import { SignatureList } from './signature-list.tsx';
import { slotStates, unsignedIn } from './signature-slots.ts';
import { TemplateFields } from './template-fields.tsx';
import { applies, type Template, type Values } from './template.ts';
import './document-editor.css';

interface DocumentEditorProps {
  readonly id: string;
  readonly template: Template;
  /** What the paper is made for. */
  readonly about: readonly { readonly type: string; readonly id: string }[];
}

/** 起草: the form on the left, the page as it will print on the right, signatures below the form. */
export function DocumentEditor({ id, template, about }: DocumentEditorProps) {
  const { caseId, file, staff, regulation } = useCase();
  const { objectText } = useCaseText();
  const { rolesFor } = useActing();
  const navigate = useNavigate();
  const [form] = Form.useForm<Record<string, unknown>>();
  const document = file.documents.find((one) => one.id === id);
  const kept = useMemo(
    () => keptDraft(caseId, document ? id : `new.${template.code}`),
    [caseId, document, id, template.code],
  );
  const [restored, setRestored] = useState(() => kept.read());
  const saved = document?.values ?? prefill(template, { file, staff, about });
  const [values, setValues] = useState<Values>(restored ?? saved);
  const [dirty, setDirty] = useState(restored !== undefined || !document);
  const settled = useSettled(values, 500);
  const preview = usePreview({ template, values: asked(template, settled), caseId, documentId: document?.id });
  const missing = new Map(preview.data?.missing.map(({ field, label }) => [field, label]));
  const states = slotStates(template, values, document?.signatures ?? []);
  const as = rolesFor('draftDocument')[0];
  const save = useGive(caseId, () => {
    kept.drop();
    setDirty(false);
    setRestored(undefined);
  });
  const draft = async () => {
    if (!as) throw new Error('没有起草文书的身份');
    await save.mutateAsync([
      {
        name: 'draftDocument',
        as,
        subject: id,
        about: about.map(({ type, id: object }) => ({ type: type as never, id: object })),
        data: { form: template.code, values: asked(template, values) },
      },
    ]);
    // Only now does the case on this page know the paper under its own address.
    if (!document) void navigate(documentPath(caseId, id), { replace: true });
  };
  const forget = () => {
    kept.drop();
    setRestored(undefined);
    form.resetFields();
    form.setFieldsValue(saved);
    setValues(saved);
    setDirty(!document);
  };
  return (
    <>
      <title>{`${template.title} · 执迹`}</title>
      <header className="page-head">
        <h1>
          <Link to={casePath(caseId)}>{file.title ?? '案件'}</Link> / {template.title}
        </h1>
        <div className="document-acts">
          <span className="quiet" role="status">
            {!dirty
              ? '已保存为草稿'
              : document?.signatures.length
                ? '已有签名，改动已签内容的须重签'
                : '有未保存的内容'}
          </span>
          <Button onClick={() => void draft()} loading={save.isPending} disabled={as === undefined || !dirty}>
            保存草稿
          </Button>
          <FinishButton
            id={id}
            dirty={dirty}
            missing={preview.data?.missing ?? []}
            unsigned={[...unsignedIn(states), ...(preview.data?.problems ?? [])]}
          />
        </div>
      </header>
      <ProblemNotice error={save.error} />
      {restored && (
        <p className="act-hint">
          已恢复上次没有保存的内容。
          <button type="button" className="text-button" onClick={forget}>
            放弃这些内容
          </button>
        </p>
      )}
      <div className="document-editor">
        <section aria-label="栏目">
          {about.length > 0 && <p className="document-about quiet">关联：{about.map(objectText).join('、')}</p>}
          <Form
            form={form}
            layout="vertical"
            initialValues={values}
            onValuesChange={(_, all: Record<string, unknown>) => {
              setValues(all);
              setDirty(true);
              kept.keep(all);
            }}
            aria-label={template.title}
          >
            <TemplateFields template={template} values={values} regulation={regulation.code} missing={missing} />
          </Form>
          <SignatureList id={id} states={states} onBefore={dirty ? draft : undefined} />
        </section>
        <DocumentPreview preview={preview} />
      </div>
    </>
  );
}

/** Values of fields that apply and were filled in; a paper stores nothing else. */
function asked(template: Template, values: Values): Values {
  return Object.fromEntries(
    template.fields.flatMap(({ name, when }) => {
      const value = values[name];
      const empty =
        value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
      return empty || !applies(template, when, values) ? [] : [[name, value]];
    }),
  );
}
