import { findTerm, type TermIn } from '@zhiji/terms';
import { Form, Select } from 'antd';
import { objectsOf } from './act-subject.ts';
import { useCaseText } from './case-text.ts';
import { useCase } from './opened-case.tsx';

interface ActLinksProps {
  readonly kinds: readonly TermIn<'OBJECT_TYPES'>[];
  /** Fields of the data that name things of the case. */
  readonly picks: Readonly<Record<string, TermIn<'OBJECT_TYPES'>>>;
}

/** 关联: the things of the case a command is tied to. Kinds of which the case has none are not asked for. */
export function ActLinks({ kinds, picks }: ActLinksProps) {
  const { file } = useCase();
  const { objectText } = useCaseText();
  const optionsOf = (type: string) =>
    objectsOf(type, file).map((id) => ({ value: id, label: objectText({ type, id }) }));
  return (
    <>
      {Object.entries(picks).map(([field, type]) => (
        <Form.Item key={field} name={['data', field]} label={`所涉${findTerm(type)?.zh}`}>
          <Select
            mode="multiple"
            options={optionsOf(type)}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="可选多项"
          />
        </Form.Item>
      ))}
      {kinds
        .filter((type) => objectsOf(type, file).length > 0)
        .map((type) => (
          <Form.Item key={type} name={['about', type]} label={`关联${findTerm(type)?.zh}`}>
            <Select
              mode="multiple"
              options={optionsOf(type)}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder="与本事项有关的，可选多项"
            />
          </Form.Item>
        ))}
    </>
  );
}
