import { Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { chooseWithHandles, droppedFiles, type ChosenFile } from './kept-file.ts';
import './drop-zone.css';

interface DropZoneProps {
  readonly label: string;
  readonly onFiles: (files: readonly ChosenFile[]) => void;
  readonly multiple?: boolean;
  /** As of the `accept` of a file input. */
  readonly accept?: string;
  readonly children?: ReactNode;
}

/** 拖入文件 or 选择文件. */
export function DropZone({ label, onFiles, multiple = false, accept, children }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const give = (files: readonly ChosenFile[]) => files.length > 0 && onFiles(multiple ? files : files.slice(0, 1));
  const choose = async () => {
    const chosen = multiple ? await chooseWithHandles() : undefined;
    if (chosen) give(chosen);
    else input.current!.click();
  };
  return (
    <section
      className={`drop-zone screen-only${over ? ' drop-zone-over' : ''}`}
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void droppedFiles(event.dataTransfer.items).then(give);
      }}
    >
      <p>
        {label}，或者
        <Button type="primary" onClick={() => void choose()}>
          选择文件
        </Button>
      </p>
      {children && <div className="quiet">{children}</div>}
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        {...(accept ? { accept } : {})}
        onChange={({ target }) => {
          give([...(target.files ?? [])].map((file) => ({ file })));
          target.value = '';
        }}
      />
    </section>
  );
}
