import { dataProblems, EVENTS, type EventType } from '@zhiji/cases';
import type { FormInstance } from 'antd';
import { useState } from 'react';
import { labelAt } from './field.ts';

/** Whether the content of a form fits the event it is to become; what does not is said at its field, and together above the foot. */
export function useFit(form: FormInstance, event: EventType) {
  const [unfit, setUnfit] = useState<readonly string[]>([]);
  const fits = (content: Readonly<Record<string, unknown>>): boolean => {
    const problems = dataProblems(event, content);
    setUnfit(problems.map(({ field, rule }) => `${labelAt(EVENTS[event].data, field)}：${rule}`));
    form.setFields(problems.map(({ field, rule }) => ({ name: ['data', ...pathOf(field)] as never, errors: [rule] })));
    return problems.length === 0;
  };
  return { unfit, fits };
}

const pathOf = (field: string): readonly (string | number)[] =>
  field.split('/').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
