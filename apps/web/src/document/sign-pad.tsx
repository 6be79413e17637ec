import SignaturePad from 'signature_pad';
import { useEffect, useRef } from 'react';
import { Button } from 'antd';
import { pathsOf, type Strokes } from './strokes.ts';

interface SignPadProps {
  readonly label: string;
  readonly onChange: (strokes: Strokes | undefined) => void;
}

/** 手写签名板 */
export function SignPad({ label, onChange }: SignPadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(undefined);
  const changed = useRef(onChange);
  useEffect(() => {
    changed.current = onChange;
  });
  useEffect(() => {
    const surface = canvas.current!;
    const ratio = devicePixelRatio;
    surface.width = surface.offsetWidth * ratio;
    surface.height = surface.offsetHeight * ratio;
    surface.getContext('2d')!.scale(ratio, ratio);
    const made = new SignaturePad(surface, { minWidth: 1, maxWidth: 3.2, penColor: '#101820' });
    const give = () =>
      changed.current({ width: surface.offsetWidth, height: surface.offsetHeight, paths: pathsOf(made.toData()) });
    made.addEventListener('endStroke', give);
    pad.current = made;
    return () => {
      made.removeEventListener('endStroke', give);
      made.off();
    };
  }, []);
  return (
    <>
      <div className="sign-pad">
        <canvas ref={canvas} role="img" aria-label={label} />
      </div>
      <Button
        type="text"
        size="small"
        onClick={() => {
          pad.current?.clear();
          onChange(undefined);
        }}
      >
        重写
      </Button>
    </>
  );
}
