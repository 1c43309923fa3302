import * as React from 'react';

/** Counts 0, 1, … and again from 0, one every so many seconds; stands still while nobody is to see it move. */
export function useTurn(length: number, seconds: number, isStill: boolean): number {
  const [turn, setTurn] = React.useState(0);
  React.useEffect(() => {
    if (isStill || length < 2) return;
    const timer = setInterval(() => { if (!document.hidden) setTurn(old => old + 1); }, seconds * 1000);
    return () => clearInterval(timer);
  }, [length, seconds, isStill]);
  return length === 0 ? 0 : turn % length;
}
