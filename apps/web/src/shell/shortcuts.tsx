import { Modal } from 'antd';
import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import './shortcuts.css';

interface Shortcut {
  readonly keys: string;
  readonly title: string;
  readonly run: () => void;
}

interface Register {
  readonly add: (shortcut: Shortcut) => () => void;
  readonly showHelp: () => void;
}

const ShortcutContext = createContext<Register | undefined>(undefined);

/** 快捷键: one listener for the page; the list under `?` is what is in force at that moment. */
export function ShortcutProvider({ children }: { readonly children: ReactNode }) {
  const known = useRef(new Set<Shortcut>());
  const [listed, setListed] = useState<readonly Shortcut[]>();
  const register = useMemo<Register>(
    () => ({
      add: (shortcut) => {
        known.current.add(shortcut);
        return () => known.current.delete(shortcut);
      },
      showHelp: () => setListed([...known.current]),
    }),
    [],
  );
  useEffect(() => {
    let pressed = '';
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '?') return register.showHelp();
      pressed = `${pressed} ${event.key}`.trim().slice(-3);
      const hit = [...known.current].findLast(({ keys }) => keys === event.key || keys === pressed);
      if (!hit) return;
      event.preventDefault();
      pressed = '';
      hit.run();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [register]);
  return (
    <ShortcutContext value={register}>
      {children}
      <Modal open={listed !== undefined} title="快捷键" footer={null} onCancel={() => setListed(undefined)} width={420}>
        <dl className="shortcuts">
          {listed?.map(({ keys, title }) => (
            <div key={keys}>
              <dt>
                {keys.split(' ').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{title}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </ShortcutContext>
  );
}

/** Runs `run` when `keys` (one key, or two as `g c`) are pressed outside a field, as long as the component stands. */
export function useShortcut(keys: string, title: string, run: () => void): void {
  const register = useShortcuts();
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => register.add({ keys, title, run: () => latest.current() }), [register, keys, title]);
}

export function useShortcuts(): Register {
  const register = use(ShortcutContext);
  if (!register) throw new Error('useShortcut stands outside ShortcutProvider');
  return register;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role="combobox"], [role="dialog"]') !== null);
