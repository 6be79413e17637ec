import { useQuery } from '@tanstack/react-query';
import { idsOf, zh, type TermIn } from '@zhiji/terms';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { obstaclesTo } from '../case/act.ts';
import { serverNow } from '../client/clock.ts';
import { caseQuery } from '../client/queries.ts';
import { useRemembered } from '../client/remembered.ts';
import { uuidv7 } from '../client/uuid.ts';
import type { NamedPerson } from '../form/field.ts';
import { PeopleInput } from '../form/person-input.tsx';
import { Citation } from '../law/citation.tsx';
import { useActing } from '../shell/acting.tsx';
import { stillCounts, type FinishedCheck } from './device-check.ts';
import { startOrders } from './field-orders.ts';
import { useMyCases } from './my-cases.ts';
import { fieldPath } from './paths.ts';
import { recordistOf } from './use-capture.ts';
import { useFieldGive } from './use-field-give.ts';
import { CHECK_KEY } from './device-check-key.ts';

interface StartFormProps {
  readonly caseId: string | undefined;
  readonly onDone: () => void;
}

interface Values {
  readonly caseId?: string;
  readonly kind?: TermIn<'ACTIVITIES'>;
  readonly place?: string;
  readonly certificateChecked?: boolean;
  readonly others?: readonly NamedPerson[];
}

/** The kinds of activities officers go out for most; the others are behind the list. */
const USUAL: readonly TermIn<'ACTIVITIES'>[] = ['siteInspection', 'inquiry', 'preservation', 'correctionReview'];

/** 开始执法活动: which case, what, where, and with whom; it may begin without a line. */
export function StartForm({ caseId, onDone }: StartFormProps) {
  const { me, rolesFor } = useActing();
  const [form] = Form.useForm<Values>();
  const navigate = useNavigate();
  const { rows = [] } = useMyCases();
  const chosen = Form.useWatch('caseId', form) ?? caseId;
  const kind = Form.useWatch('kind', form);
  const { data: opened } = useQuery({ ...caseQuery(chosen ?? ''), enabled: chosen !== undefined });
  const give = useFieldGive(chosen ?? '', opened?.file.title ?? '案件');
  const [check] = useRemembered<FinishedCheck | undefined>(CHECK_KEY(me.id), undefined);
  const as = rolesFor('startActivity')[0];
  const obstacles = opened ? obstaclesTo('startActivity', opened.assessment) : [];
  const counted = stillCounts(check, serverNow()) ? check : undefined;
  const start = async ({ kind: what, place, others = [], certificateChecked }: Values) => {
    if (!as || !chosen || !what) return;
    const activityId = uuidv7();
    await give(
      `开始${zh(what)}`,
      startOrders({
        as,
        activityId,
        at: serverNow(),
        kind: what,
        place,
        officers: [
          { ...recordistOf(me), ...(certificateChecked ? { certificateValid: true } : {}) },
          ...others.filter(({ id }) => id !== me.id),
        ],
        check: counted,
      }),
    );
    onDone();
    void navigate(fieldPath(chosen, activityId));
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={{ caseId, kind: 'siteInspection', place: opened?.file.place }}
      onValuesChange={(changed: Values) => {
        const of = rows.find(({ id }) => id === changed.caseId);
        if (of) form.setFieldValue('place', of.place ?? undefined);
      }}
      onFinish={(values) => void start(values)}
      aria-label="开始执法活动"
    >
      <Form.Item
        name="caseId"
        label="案件"
        rules={[{ required: true, message: '请选择案件' }]}
        hidden={caseId !== undefined}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="本人在办的案件"
          options={rows.map(({ id, title, place }) => ({
            value: id,
            label: [title, place].filter(Boolean).join('　'),
          }))}
        />
      </Form.Item>
      <Form.Item label="活动" required>
        <div className="sheet-choices">
          {USUAL.map((one) => (
            <button key={one} type="button" aria-pressed={kind === one} onClick={() => form.setFieldValue('kind', one)}>
              {zh(one)}
            </button>
          ))}
        </div>
        <Form.Item name="kind" noStyle hidden>
          <Input type="hidden" />
        </Form.Item>
        <Select
          aria-label="其他活动"
          placeholder="其他活动"
          showSearch={{ optionFilterProp: 'label' }}
          value={kind && !USUAL.includes(kind) ? kind : null}
          onChange={(other) => form.setFieldValue('kind', other)}
          options={idsOf('ACTIVITIES')
            .filter((id) => !USUAL.includes(id))
            .map((value) => ({ value, label: zh(value) }))}
        />
      </Form.Item>
      <Form.Item name="place" label="地点">
        <Input maxLength={200} placeholder="路名、门牌、位置" />
      </Form.Item>
      {me.certificate && (
        <Form.Item name="certificateChecked" valuePropName="checked">
          <Checkbox>已核对本人的执法证件，在当日有效</Checkbox>
        </Form.Item>
      )}
      <Form.Item name="others" label={`同行执法人员（${me.name}之外）`}>
        <PeopleInput asks="certificate" />
      </Form.Item>
      {obstacles.map((block) => (
        <p key={block.norm} className="act-obstacles">
          依规定现在还不能开始：{block.missing.join('；')}
          {opened && <Citation article={block.article} regulation={opened.regulation.code} />}
          <small>确已开始的，如实登记，系统照实显示。</small>
        </p>
      ))}
      <p className="quiet">
        {counted ? '使用前检查已做，随活动一并登记。' : '还没有做使用前检查；可以先开始，检查在“今日”补做。'}
      </p>
      <div className="sheet-foot">
        <Button type="primary" htmlType="submit" block disabled={as === undefined}>
          {obstacles.length > 0 ? '已经开始，如实登记' : '现在开始'}
        </Button>
      </div>
    </Form>
  );
}
