import { printInstant } from '@zhiji/calendar';
import { useEffect, useState } from 'react';
import { serverNow } from '../client/clock.ts';

/** 水印 – who is watching and when, over the whole picture; a picture taken of the screen carries it. */
export function Watermark({ text }: { readonly text: string }) {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 10_000);
    return () => clearInterval(timer);
  }, []);
  const mark = `${text} ${printInstant(now).slice(0, 16)}`;
  return (
    <div className="watermark" aria-hidden="true">
      {Array.from({ length: 12 }, (_, place) => (
        <span key={place}>{mark}</span>
      ))}
    </div>
  );
}
