import { zh } from '@zhiji/terms';
import { Button } from 'antd';
import { useState } from 'react';
import { useCase } from '../case/opened-case.tsx';
import { Citation } from '../law/citation.tsx';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { RefusalForm } from './refusal-form.tsx';
import { SignForm } from './sign-form.tsx';
import { applies, namesIn, type SignatureSlot, type Template, type Values } from './template.ts';
import './signature-list.css';

interface SignatureListProps {
  readonly template: Template;
  readonly id: string;
  readonly values: Values;
  /** Saves what is not saved yet: what is signed must be what was written. */
  readonly onBefore: (() => Promise<unknown>) | undefined;
}

/** Somebody who signs, or whose refusal is entered. */
export interface Signer {
  readonly slot: SignatureSlot;
  readonly name: string | undefined;
}

/** 签名: every signature the paper asks for, given, refused or still to come. */
export function SignatureList({ template, id, values, onBefore }: SignatureListProps) {
  const { file, regulation } = useCase();
  const [asking, setAsking] = useState<Signer & { readonly how: 'sign' | 'refuse' }>();
  const given = file.documents.find((one) => one.id === id)?.signatures ?? [];
  const slots = template.signatures.filter(({ when }) => applies(template, when, values));
  const open = async (signer: Signer, how: 'sign' | 'refuse') => {
    await onBefore?.();
    setAsking({ ...signer, how });
  };
  if (slots.length === 0) return null;
  return (
    <section className="signature-list" aria-label="签名">
      <h2>签名</h2>
      <ul>
        {slots.map((slot) => {
          const ofSlot = given.filter(({ signatory }) => signatory === slot.role);
          const unsigned = slot.each ? namesIn(values[slot.each]).filter((name) => !ofSlot.some((one) => one.name === name)) : [];
          const waiting = slot.each ? unsigned.map((name) => name as string | undefined) : ofSlot.length === 0 ? [undefined] : [];
          return (
            <li key={slot.role}>
              <h3>
                {slot.label}
                {!slot.required && <small className="quiet">（可不签）</small>}
                {slot.article && <Citation article={slot.article} regulation={regulation.code} />}
              </h3>
              {ofSlot.map(({ name, at, refused, method, manifestation }) => (
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
                    <Button size="small" onClick={() => void open({ slot, name }, 'sign')}>
                      签名
                    </Button>
                    {slot.refusable && (
                      <Button size="small" onClick={() => void open({ slot, name }, 'refuse')}>
                        登记拒签
                      </Button>
                    )}
                  </span>
                </p>
              ))}
            </li>
          );
        })}
      </ul>
      {asking?.how === 'sign' && <SignForm id={id} signer={asking} onClose={() => setAsking(undefined)} />}
      {asking?.how === 'refuse' && <RefusalForm id={id} signer={asking} onClose={() => setAsking(undefined)} />}
    </section>
  );
}
