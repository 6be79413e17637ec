import { COMMANDS, EVENTS } from '@zhiji/cases';
import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { isProblem } from '../client/problem-error.ts';
import { useGive } from '../client/use-give.ts';
import { uuidv7 } from '../client/uuid.ts';
import { keepOpenOnEnter } from '../form/enter-key.ts';
import { useClaimedTime } from '../form/claimed-time.ts';
import { EventFields } from '../form/event-fields.tsx';
import { fieldsOf, type Field } from '../form/field.ts';
import { filled } from '../form/filled.ts';
import { useFit } from '../form/use-fit.ts';
import { useActing } from '../shell/acting.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { obstaclesTo } from './act.ts';
import { companions, impliedData, knownData, knownLinks } from './act-data.ts';
import { ActHead, type HeadValues } from './act-head.tsx';
import { ActLinks } from './act-links.tsx';
import { ACT_PLANS, type FormData } from './act-plan.ts';
import { subjectOf } from './act-subject.ts';
import type { ActFormParts } from './acts.ts';
import { EntryData } from './entry-data.tsx';
import { FindingAnswer } from './finding-answer.tsx';
import { useCase } from './opened-case.tsx';

interface Values extends HeadValues {
  readonly data?: FormData;
  /** Identifiers of the things it is tied to, by kind. */
  readonly about?: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** The form of one command, made from the schema of its event and its plan. */
export function ActForm({ request: { command, preset = {} }, onDone, onChanged }: ActFormParts) {
  const opened = useCase();
  const { caseId, file, assessment, regulation } = opened;
  const { rolesFor } = useActing();
  const [form] = Form.useForm<Values>();
  const [made] = useState(uuidv7);
  const time = useClaimedTime();
  const give = useGive(caseId, onDone);
  const { event, mode, title } = COMMANDS[command];
  const { unfit, fits } = useFit(form, event);
  const subject = subjectOf(command, file);
  const chosen =
    preset.subject ?? (subject.is === 'chosen' ? subject.ids[0] : subject.is === 'new' ? made : caseId) ?? '';
  const plan = ACT_PLANS[command] ?? {};
  const { data = {}, target = chosen, happened } = (Form.useWatch([], form) as Values | undefined) ?? {};
  const fields = askedFields(fieldsOf(EVENTS[event].data), plan, { ...preset.data, ...data }, preset.data);
  const hint = typeof plan.hint === 'function' ? plan.hint(regulation.code, { ...preset.data, ...data }) : plan.hint;
  const obstacles = obstaclesTo(command, assessment, target);
  const startsBlocked = mode === 'either' && obstacles.length > 0;

  const submit = (values: Values) => {
    const of = values.target ?? chosen;
    const about = Object.entries(values.about ?? {}).flatMap(([type, ids]) =>
      [ids ?? []].flat().map((id) => ({ type: type as never, id })),
    );
    const content = {
      ...filled(
        pick(
          values.data ?? {},
          fields.map(({ name }) => name),
        ),
      ),
      ...Object.fromEntries(Object.keys(plan.picks ?? {}).map((name) => [name, values.data?.[name] ?? []])),
      ...filled(
        impliedData(
          command,
          file,
          of,
          about.flatMap(({ type, id }) => (type === 'document' ? [id] : [])),
        ),
      ),
      ...preset.data,
    };
    if (!fits(content)) return;
    const past = mode === 'fact' || values.happened === true;
    const order = {
      name: command,
      as: values.as,
      subject: of,
      data: content,
      ...(about.length > 0 ? { about } : {}),
      ...(mode === 'either' && values.happened ? { happened: true } : {}),
      ...(past ? time.claimed(values.occurredAt) : {}),
    };
    give.mutate([order, ...companions(order)]);
  };

  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={{
        as: rolesFor(command)[0],
        target: chosen,
        happened: startsBlocked,
        occurredAt: time.opened,
        about: preset.about ?? knownLinks(command, opened, chosen),
        data: { ...knownData(command, opened, chosen), ...preset.data },
      }}
      onValuesChange={(changed: Partial<Values>) => {
        onChanged();
        if (!changed.target) return;
        const known = {
          data: knownData(command, opened, changed.target),
          about: knownLinks(command, opened, changed.target),
        };
        form.setFieldsValue(known as never);
      }}
      onKeyDown={keepOpenOnEnter}
      onFinish={submit}
      aria-label={title}
    >
      {hint && <p className="act-hint">{hint}</p>}
      {preset.data && <EntryData entry={{ type: event, data: preset.data }} />}
      <ActHead
        command={command}
        subject={subject}
        fixed={preset.subject !== undefined}
        obstacles={obstacles}
        happened={happened === true}
      />
      <EventFields fields={fields} path={['data']} />
      <ActLinks kinds={plan.about ?? []} picks={plan.picks ?? {}} />
      {unfit.length > 0 && <Alert type="error" title="还不能登记" description={unfit.join('；')} />}
      <ProblemNotice error={give.error} />
      {isProblem(give.error, 'lawAsks') &&
        give.error.problem.questions?.map((finding) => <FindingAnswer key={finding} finding={finding} />)}
      {mode === 'act' && obstacles.length > 0 && (
        <Alert
          type="warning"
          title="现在还不能办"
          description={obstacles.map((block) => (
            <p key={block.norm}>
              {block.article}：{block.gist}。尚缺：{block.missing.join('；')}
            </p>
          ))}
        />
      )}
      <div className="act-foot">
        <Button
          type="primary"
          htmlType="submit"
          loading={give.isPending}
          disabled={mode === 'act' && obstacles.length > 0}
        >
          {title}
        </Button>
      </div>
    </Form>
  );
}

/** The fields of the schema that the plan asks for with what is filled in so far; what is preset is not asked again. */
function askedFields(
  fields: readonly Field[],
  plan: NonNullable<(typeof ACT_PLANS)['makeDecision']>,
  data: FormData,
  preset: FormData = {},
) {
  const names = plan.fields ?? fields.map(({ name }) => name);
  return names.flatMap((name): Field[] => {
    const field = fields.find((one) => one.name === name);
    if (!field || name in preset || (plan.when?.[name] && !plan.when[name](data))) return [];
    return [plan.must?.[name]?.(data) ? { ...field, required: true } : field];
  });
}

const pick = (data: FormData, names: readonly string[]): FormData =>
  Object.fromEntries(names.flatMap((name) => (name in data ? [[name, data[name]]] : [])));
