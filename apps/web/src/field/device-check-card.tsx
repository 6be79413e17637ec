import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { serverNow } from '../client/clock.ts';
import { useRemembered } from '../client/remembered.ts';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { useActing } from '../shell/acting.tsx';
import {
  isFinished,
  READINGS,
  readingText,
  stillCounts,
  weakness,
  type FinishedCheck,
  type Reading,
  type Readings,
} from './device-check.ts';
import { CHECK_KEY } from './device-check-key.ts';
import { batteryNow, clockOffsetNow, storageNow, thisDevice } from './device-readings.ts';
import { TrialSheet } from './trial-sheet.tsx';
import './device-check-card.css';

const NAMES: Readonly<Record<Reading, string>> = {
  battery: '电量',
  storage: '存储',
  clockOffsetMs: '时间',
  trial: '试录',
};

/** 使用前检查 in four taps. The finished check is entered with the next activity that begins. */
export function DeviceCheck() {
  const { me } = useActing();
  const [last, setLast] = useRemembered<FinishedCheck | undefined>(CHECK_KEY(me.id), undefined);
  const [readings, setReadings] = useState<Readings>({});
  const [asking, setAsking] = useState<'battery' | 'trial'>();
  const fresh = stillCounts(last, serverNow()) && Object.keys(readings).length === 0 ? last : undefined;
  const shown: Readings = fresh ?? readings;
  const note = (reading: Readings) => {
    const next = { ...readings, ...reading };
    setReadings(next);
    setAsking(undefined);
    if (!isFinished(next)) return;
    setLast({ ...next, device: thisDevice(), at: serverNow() });
    setReadings({});
  };
  const read = async (reading: Reading) => {
    switch (reading) {
      case 'battery': {
        const battery = await batteryNow();
        return battery === undefined ? setAsking('battery') : note({ battery });
      }
      case 'storage':
        return note({ storage: await storageNow() });
      case 'clockOffsetMs':
        return note({ clockOffsetMs: clockOffsetNow() });
      case 'trial':
        return setAsking('trial');
    }
  };
  return (
    <section className="device-check" aria-labelledby="device-check">
      <h2 id="device-check">使用前检查</h2>
      <div className="device-check-taps">
        {READINGS.map((reading) => {
          const text = readingText(reading, shown);
          const weak = text === undefined ? undefined : weakness(reading, shown);
          return (
            <button key={reading} type="button" onClick={() => void read(reading)}>
              <b>{NAMES[reading]}</b>
              {text === undefined ? (
                <small>点一下</small>
              ) : (
                <StateMark state={weak ? 'near' : 'done'}>{text}</StateMark>
              )}
            </button>
          );
        })}
      </div>
      {asking === 'battery' && <BatteryAsk onGiven={(battery) => note({ battery })} />}
      {READINGS.flatMap((reading) => weakness(reading, shown) ?? []).map((words) => (
        <p key={words} className="device-check-weak">
          {words}
        </p>
      ))}
      <p className="quiet">
        {fresh
          ? `${instantText(fresh.at)} 查毕，随下一项活动一并登记；再点任一项即重新检查。`
          : '四项各点一下；查毕的结果随活动一并登记。'}
      </p>
      <TrialSheet open={asking === 'trial'} onDone={(trial) => note({ trial })} onClose={() => setAsking(undefined)} />
    </section>
  );
}

/** Where the browser does not say, the officer reads it off. */
function BatteryAsk({ onGiven }: { readonly onGiven: (percent: number) => void }) {
  const [percent, setPercent] = useState<number | null>(null);
  return (
    <div className="device-check-ask">
      <label>
        本机读不到电量，请照屏幕上方填写
        <InputNumber min={0} max={100} precision={0} suffix="%" value={percent} onChange={setPercent} />
      </label>
      <Button type="primary" disabled={percent === null} onClick={() => percent !== null && onGiven(percent)}>
        记下
      </Button>
    </div>
  );
}
