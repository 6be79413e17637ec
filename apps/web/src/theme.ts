import type { ThemeConfig } from 'antd';

/** The palette of theme.css, for the controls of antd. */
export const PALETTE = {
  ink: '#1f3a5f',
  cinnabar: '#b5342b',
  amber: '#b7791f',
  jade: '#2f7d6b',
  paper: '#fafaf7',
  sheet: '#ffffff',
  text: '#1d232b',
  quiet: '#5b6470',
  line: '#e3e0d7',
  lineStrong: '#c9c4b6',
} as const;

const SANS = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC','Noto Sans SC',sans-serif";

export const THEME: ThemeConfig = {
  token: {
    colorPrimary: PALETTE.ink,
    colorInfo: PALETTE.ink,
    colorInfoBg: '#e9eef5',
    colorInfoBorder: PALETTE.lineStrong,
    colorLink: PALETTE.ink,
    colorError: PALETTE.cinnabar,
    colorWarning: PALETTE.amber,
    colorSuccess: PALETTE.jade,
    colorTextBase: PALETTE.text,
    colorTextDescription: PALETTE.quiet,
    colorTextPlaceholder: '#6b7480',
    colorTextDisabled: '#6b7480',
    colorBgLayout: PALETTE.paper,
    colorBorder: PALETTE.lineStrong,
    colorBorderSecondary: PALETTE.line,
    borderRadius: 3,
    fontFamily: SANS,
    fontSize: 14,
    controlHeight: 34,
    boxShadow: '0 4px 18px rgb(29 35 43 / 12%)',
    boxShadowSecondary: '0 4px 18px rgb(29 35 43 / 14%)',
    motionDurationMid: '0.14s',
    motionDurationSlow: '0.18s',
  },
  components: {
    Table: {
      headerBg: '#f3f1ea',
      headerColor: PALETTE.quiet,
      headerSplitColor: 'transparent',
      cellPaddingBlockMD: 10,
      cellPaddingInlineMD: 12,
      rowHoverBg: '#f4f3ee',
      rowSelectedBg: '#e9eef5',
      rowSelectedHoverBg: '#dfe7f1',
    },
    Tabs: { titleFontSize: 14, horizontalItemGutter: 26, horizontalMargin: '0' },
    Drawer: { paddingLG: 24 },
    Form: { itemMarginBottom: 18, verticalLabelPadding: '0 0 4px' },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
  },
};
