import { STEPS } from './outbox-text.ts';
import './step-bar.css';

interface StepBarProps {
  readonly done: number;
  /** Of the present step, 0 to 1. */
  readonly share: number | undefined;
  readonly word: string;
}

/** 六步 of a file on its way, one bar for each; said in words beside it. */
export const StepBar = ({ done, share, word }: StepBarProps) => (
  <span
    className="step-bar"
    role="img"
    aria-label={`第 ${Math.min(done + 1, STEPS.length)} 步，共 ${STEPS.length} 步：${word}`}
  >
    {STEPS.map((step, index) => (
      <i key={step} title={step}>
        <b style={{ width: `${index < done ? 100 : index === done ? Math.round((share ?? 0) * 100) : 0}%` }} />
      </i>
    ))}
  </span>
);
