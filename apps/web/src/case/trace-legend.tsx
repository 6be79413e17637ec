import './trace-legend.css';

/** 图例: every state by word and shape. */
export const TraceLegend = () => (
  <ul className="trace-legend" aria-label="图例">
    {LEGEND.map(([shape, words]) => (
      <li key={shape}>
        <i className={shape} />
        {words}
      </li>
    ))}
  </ul>
);

const LEGEND = [
  ['trace-key-paper', '已定稿文书'],
  ['trace-key-draft', '草稿'],
  ['trace-key-missing', '缺文书'],
  ['trace-bar trace-bar-recording trace-bar-stored', '已入库音像'],
  ['trace-bar trace-bar-recording trace-bar-captured', '未导出音像'],
  ['trace-bar trace-bar-gap', '断档'],
  ['trace-key-band', '执法活动'],
] as const;
