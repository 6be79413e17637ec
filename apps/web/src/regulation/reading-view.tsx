import { Button } from 'antd';
import { useState } from 'react';
import { useAgencyRoles } from '../agency/agency-roles.ts';
import { StateMark } from '../law/state-mark.tsx';
import { ChoiceRecord } from './law-record.tsx';
import { ReadingForm } from './reading-form.tsx';
import type { Reading, Regulation } from './regulation-queries.ts';
import { Found } from './found.tsx';

interface ReadingViewProps {
  readonly reading: Reading;
  readonly regulation: Regulation;
}

/** 解释口径: what the text leaves open, how it is read here, and how it could be read otherwise. */
export function ReadingView({ reading, regulation }: ReadingViewProps) {
  const [choosing, setChoosing] = useState(false);
  const may = useAgencyRoles()('chooseReading').length > 0;
  const { id, question, options, chosen, decidedBy } = reading;
  return (
    <section className="reading" aria-label={`解释口径 ${id}`}>
      <h4>
        <Found>{question}</Found>
      </h4>
      <ul>
        {Object.entries(options).map(([value, said]) => (
          <li key={value} aria-current={value === chosen}>
            {value === chosen ? <StateMark state="done">采用</StateMark> : <span className="quiet">不采</span>}
            <span>
              <Found>{said}</Found>
              {value === 'default' && <small className="quiet">（默认）</small>}
            </span>
          </li>
        ))}
      </ul>
      <ChoiceRecord code={regulation.code} reading={id} />
      <p className="quiet reading-foot">
        <span>
          <Found>{id}</Found>　由{decidedBy}决定
        </span>
        {may && (
          <Button size="small" onClick={() => setChoosing(true)}>
            另选口径
          </Button>
        )}
      </p>
      <ReadingForm reading={reading} regulation={regulation} open={choosing} onClose={() => setChoosing(false)} />
    </section>
  );
}
