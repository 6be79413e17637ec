import {
  CaretRightOutlined,
  FullscreenOutlined,
  PauseOutlined,
  StepBackwardOutlined,
  StepForwardOutlined,
  VerticalLeftOutlined,
  VerticalRightOutlined,
} from '@ant-design/icons';
import { Button, Select, Slider } from 'antd';
import { dayText } from '../law/instant-text.ts';
import { pictureText, secondText } from './clock-text.ts';
import { isAudible } from './play-clock.ts';

interface TransportProps {
  readonly at: number;
  readonly rate: number;
  readonly volume: number;
  readonly onToggle: () => void;
  readonly onRate: (rate: number) => void;
  readonly onVolume: (volume: number) => void;
  readonly onFrame: (by: 1 | -1) => void;
  readonly onGap: (by: 1 | -1) => void;
  readonly onMark: (by: 1 | -1) => void;
  readonly onFullscreen: () => void;
}

const RATES = [0.25, 0.5, 1, 1.5, 2, 4, 8];

/** 播放控制. Everything here has a key; they are listed under `?`. */
export function Transport({
  at,
  rate,
  volume,
  onToggle,
  onRate,
  onVolume,
  onFrame,
  onGap,
  onMark,
  onFullscreen,
}: TransportProps) {
  const playing = rate !== 0;
  return (
    <div className="transport screen-only" role="toolbar" aria-label="播放控制">
      <Button
        type="primary"
        icon={playing ? <PauseOutlined /> : <CaretRightOutlined />}
        onClick={onToggle}
        aria-label={playing ? '暂停' : '播放'}
      />
      <time>
        {dayText(at)}　<b>{playing ? secondText(at) : pictureText(at)}</b>
      </time>
      <Button icon={<VerticalRightOutlined />} onClick={() => onFrame(-1)} aria-label="上一帧" title="上一帧　," />
      <Button icon={<VerticalLeftOutlined />} onClick={() => onFrame(1)} aria-label="下一帧" title="下一帧　." />
      <Jump word="缺口" keys={['[', ']']} onJump={onGap} />
      <Jump word="标记" keys={['p', 'n']} onJump={onMark} />
      <span className="transport-right">
        <Select
          aria-label="速度"
          value={playing ? rate : 1}
          style={{ width: 96 }}
          onChange={onRate}
          options={[...new Set([...RATES, ...(playing ? [rate] : [])])].map((value) => ({
            value,
            label: value < 0 ? `倒放 ${-value}×` : `${value}×`,
          }))}
        />
        <span className="quiet">{playing && !isAudible(rate) ? '静音播放' : '音量'}</span>
        <Slider
          ariaLabelForHandle="音量"
          min={0}
          max={1}
          step={0.05}
          value={volume}
          onChange={onVolume}
          style={{ width: 90 }}
          tooltip={{ open: false }}
        />
        <Button icon={<FullscreenOutlined />} onClick={onFullscreen} aria-label="全屏" title="全屏　f" />
      </span>
    </div>
  );
}

interface JumpProps {
  readonly word: string;
  readonly keys: readonly [string, string];
  readonly onJump: (by: 1 | -1) => void;
}

const Jump = ({ word, keys, onJump }: JumpProps) => (
  <span className="transport-jump">
    <Button
      icon={<StepBackwardOutlined />}
      onClick={() => onJump(-1)}
      aria-label={`上一${word}`}
      title={`上一${word}　${keys[0]}`}
    />
    <span>{word}</span>
    <Button
      icon={<StepForwardOutlined />}
      onClick={() => onJump(1)}
      aria-label={`下一${word}`}
      title={`下一${word}　${keys[1]}`}
    />
  </span>
);
