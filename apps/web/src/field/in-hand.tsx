import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';

const IN_HAND = { token: { controlHeightLG: 48, fontSizeLG: 16 } };

/** 单手: every control large enough for a thumb, those of forms opened from here among them. */
export const InHand = ({ children }: { readonly children: ReactNode }) => (
  <ConfigProvider componentSize="large" theme={IN_HAND}>
    {children}
  </ConfigProvider>
);
