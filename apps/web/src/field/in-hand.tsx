import { ConfigProvider } from 'antd';
import { useSyncExternalStore, type ReactNode } from 'react';

const IN_HAND = { token: { controlHeightLG: 48, fontSizeLG: 16 } };

/** 单手: every control large enough for a thumb, those of forms opened from here among them. */
export const InHand = ({ children }: { readonly children: ReactNode }) => (
  <ConfigProvider componentSize="large" theme={IN_HAND}>
    {children}
  </ConfigProvider>
);

const narrow = matchMedia('(max-width: 640px)');
const onWidth = (changed: () => void) => {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
};

/** Pages made for a desk have narrower fields: there the letters stay as they are. */
const ON_PHONE = { token: { controlHeightLG: 48, fontSizeLG: 14 } };

/** Given as well: a provider that comes and goes with the width would begin the page anew, and a turned phone lose what was filled in. */
const AT_A_DESK = { token: {} };

/** The same on every page of a phone. */
export function InHandOnPhone({ children }: { readonly children: ReactNode }) {
  const isPhone = useSyncExternalStore(onWidth, () => narrow.matches);
  return (
    <ConfigProvider componentSize={isPhone ? 'large' : 'middle'} theme={isPhone ? ON_PHONE : AT_A_DESK}>
      {children}
    </ConfigProvider>
  );
}
