import { dayText } from '../law/instant-text.ts';
import { serverNow } from '../client/clock.ts';
import { Blank } from '../shell/blank.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { DeviceCheck } from './device-check-card.tsx';
import { useMyCases } from './my-cases.ts';
import { InHand } from './in-hand.tsx';
import { OwedCases } from './owed-cases.tsx';
import { RunningActivities } from './running-activities.tsx';
import { StartButton } from './start-button.tsx';
import { SyncStrip } from './sync-strip.tsx';
import { useFieldDuty } from './use-field-duty.ts';
import './today-page.css';

/** 今日: what goes on, what is owed, and whether this device is fit to go out. */
export function TodayPage() {
  useFieldDuty();
  const { rows, opened, error } = useMyCases();
  return (
    <InHand>
      <div className="today">
        <title>今日 · 执迹</title>
        <header className="page-head">
          <h1>今日</h1>
          <span className="quiet">{dayText(serverNow())}</span>
        </header>
        <SyncStrip />
        <RunningActivities cases={opened} />
        <StartButton />
        <DeviceCheck />
        <section aria-labelledby="owed">
          <h2 id="owed">所欠</h2>
          {rows === undefined && (error ? <ProblemNotice error={error} /> : <PageSkeleton lines={6} />)}
          {rows?.length === 0 && <Blank title="没有在办的案件">登记案源以后，应录应办的在这里列出。</Blank>}
          <OwedCases cases={opened} />
        </section>
      </div>
    </InHand>
  );
}
