import * as React from 'react';

/** Below 480 px of its own width: one column, actions behind "…". Above 800: room for a side column. */
export type Width = 'narrow' | 'medium' | 'wide';

export function widthOf(pixels: number): Width {
  if (pixels < 480) return 'narrow';
  return pixels <= 800 ? 'medium' : 'wide';
}

/** A part measures itself, not the window: it may stand in a third of a page. */
export function useWidth(ref: React.RefObject<HTMLElement>): Width {
  const [width, setWidth] = React.useState<Width>('medium');
  React.useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (): void => {
      const pixels = element.getBoundingClientRect().width;
      if (pixels > 0) setWidth(widthOf(pixels));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}

const WidthContext = React.createContext<Width>('medium');
export const WidthProvider = WidthContext.Provider;

export function useFrameWidth(): Width {
  return React.useContext(WidthContext);
}
