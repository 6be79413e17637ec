import { zh } from '@zhiji/terms';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useCase } from '../case/opened-case.tsx';
import { Citation } from '../law/citation.tsx';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { useActing } from '../shell/acting.tsx';
import { RefusalForm } from './refusal-form.tsx';
import { SignForm } from './sign-form.tsx';
import { handFor, type SlotState } from './signature-slots.ts';
import type { SignatureSlot } from './template.ts';
import './signature-list.css';

interface SignatureListProps {
  readonly id: string;
  readonly states: readonly SlotState[];
  /** Saves what is not saved yet: what is signed must be what was written. */
  readonly onBefore: (() => Promise<unknown>) | undefined;
  /** They were written on paper, and are entered here. */
  readonly onPaper?: boolean;
}

/** Somebody who signs, or whose refusal is entered. */
export interface Signer {
  readonly slot: SignatureSlot;
  readonly name: string | undefined;
}

/** 签名: every signature the paper asks for, given, refused or still to come. */
export function SignatureList({ id, states, onBefore, onPaper = false }: SignatureListProps) {
  const { regulation } = useCase();
  const [asking, setAsking] = useState<Signer & { readonly how: 'sign' | 'refuse' }>();
  const open = async (signer: Signer, how: 'sign' | 'refuse') => {
    await onBefore?.();
    setAsking({ ...signer, how });
  };
  if (states.length === 0) return null;
  return (
    <section className="signature-list" aria-label="签名">
      <h2>签名</h2>
      <ul>
        {states.map(({ slot, given, waiting }) => (
          <li key={slot.role}>
            <h3>
              {slot.label}
              {!slot.required && <small className="quiet">（可不签）</small>}
              {slot.article && <Citation article={slot.article} regulation={regulation.code} />}
            </h3>
            {given.map(({ name, at, refused, method, manifestation }) => (
              <p key={name + at}>
                <StateMark state={refused ? 'late' : 'done'}>
                  {name}　{refused ? '拒签' : method && zh(method)}　{instantText(at)}
                </StateMark>
                {refused && <small>{manifestation}</small>}
              </p>
            ))}
            {waiting.map((name) => (
              <p key={name ?? ''} className="signature-open">
                <StateMark state="open">{name ?? '待签'}</StateMark>
                <span>
                  <SignButton slot={slot} onClick={() => void open({ slot, name }, 'sign')} />
                  {slot.refusable && (
                    <Button size="small" onClick={() => void open({ slot, name }, 'refuse')}>
                      登记拒签
                    </Button>
                  )}
                </span>
              </p>
            ))}
          </li>
        ))}
      </ul>
      {asking?.how === 'sign' && (
        <SignForm id={id} signer={asking} onPaper={onPaper} onClose={() => setAsking(undefined)} />
      )}
      {asking?.how === 'refuse' && <RefusalForm id={id} signer={asking} onClose={() => setAsking(undefined)} />}
    </section>
  );
}

function SignButton({ slot, onClick }: { readonly slot: SignatureSlot; readonly onClick: () => void }) {
  const { rolesFor } = useActing();
  if (handFor(slot.role, rolesFor('signDocument')) !== undefined)
    return (
      <Button size="small" onClick={onClick}>
        签名
      </Button>
    );
  return (
    <Tooltip title={`须由“${zh(slot.role)}”本人登录签署`}>
      <Button size="small" aria-disabled className="act-disabled">
        签名
      </Button>
    </Tooltip>
  );
}
